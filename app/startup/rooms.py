"""Joins the pages of all rooms with each other and with the window."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from app.background import Background
from app.calls.call_desk import CallDesk
from app.calls.calls_page import CallsPage, Sides
from app.calls.claim_teller import ClaimTeller
from app.calls.correction_flow import CorrectionFlow
from app.calls.day_queries import DayFigures
from app.calls.draft import Draft, Origin, Stage
from app.calls.draft_files import DraftFiles
from app.calls.portfolio import refresh_portfolio
from app.calls.recording import uuid_of_call
from app.calls.saved_calls import saved_of
from app.calls.waiting_calls import WaitingCalls
from app.database.backup import Backups
from app.database.network_paths import is_network_path
from app.database.watch import Watch
from app.database.words import describe, network_warning
from app.errors import UserError
from app.exchange.import_dialog import ImportDialog
from app.follow_ups.exception_words import count_words
from app.main_window.pages import PageName
from app.startup import pages
from app.startup.by_hand import ByHand
from app.startup.chosen import drafts_of
from app.startup.claims import make_claims
from app.startup.complaints import Complaints
from app.startup.emails import Emails
from app.startup.first_start import FirstStart
from app.startup.incoming import make_incoming
from app.startup.kept_moments import keep_moment
from app.startup.links import Links
from app.startup.own_days import OwnDaysKeeper
from app.startup.printing import Printing
from app.startup.search_everything import Doing, SearchEverything
from app.startup.server_status import ServerStatus, make_outbox
from app.startup.settings_opener import SettingsOpener
from app.startup.workplace import workplace
from app.team.words import editing_withheld
from app.upkeep.backup_timer import BackupTimer
from app.widgets.lazy_page import LazyPage
from app.widgets.message_line import Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.customers.customers_page import CustomersPage
    from app.database.database import Database
    from app.startup.door import Door
    from app.startup.window import Surroundings
    from app.startup.workplace import Workplace

log = logging.getLogger(__name__)

OFFER_SECONDS = 30


def leave_it(error: Exception) -> None:
    """Do without work that the next start does again; a bug goes to the program's hook."""
    if not isinstance(error, UserError):
        raise error


class Rooms(QObject):
    """All pages and what works behind them, as long as the database is open."""

    def __init__(self, database: Database, around: Surroundings, door: Door) -> None:
        super().__init__(around.window)
        self._around = around
        self.background = Background(database, self, make_outbox(database, around.profile))
        work = workplace(self.background, around)
        self._me = work.me
        self._edits = work.edits
        self.own_days = OwnDaysKeeper(work, self)
        drafts = drafts_of(door.chosen, around.profile)
        self.files = DraftFiles(drafts, self.background, self)
        self.claims = make_claims(work, self)
        self.desk = CallDesk(work.desktop(self.files, self.claims), self)
        self.claims.follow(self.desk)
        self.queue = pages.make_queue(work)
        self.calendar = pages.make_calendar(work)
        self.clear_up = pages.make_clear_up(work)
        self.end_of_day = pages.make_end_of_day(work, self.desk)
        self.list = pages.make_list(work, self.claims.board)
        self.quick_view = pages.make_quick_view(work, self.claims.board)
        self.by_hand = ByHand(work, self)
        self.links = Links(self.background, around.window.messages, self)
        tabs = pages.make_tabs(work, self.by_hand, self.links)
        self.pane = pages.make_pane(work, self.desk, self.files, self.claims, tabs, self)
        self.calls = CallsPage(
            self.desk,
            self.pane,
            Sides(self.list, self.queue, self.queue),
            self.quick_view,
            self.claims,
            WaitingCalls(self.background, self),
            rings=work.rings,
        )
        teller = ClaimTeller(
            self.claims, self.desk, around.window.messages, self.list.company_of, self
        )
        self.calls.passed_by.connect(teller.tell_passed_by)
        self.correction = CorrectionFlow(
            self.desk, self.background, work.office(), around.window.messages, self
        )
        self.pane.call_saved.connect(self.correction.offer)
        self.pane.call_not_saved.connect(self.correction.withdraw)
        self.correction.taken_up.connect(self._show_calls)
        bar = around.window.status_bar
        self.correction.offered.connect(lambda text: bar.show_offer(text, OFFER_SECONDS))
        bar.offer_taken.connect(self.correction.take_offer)
        self.pane.tell_reasons_by(self.list.reason_of)
        self._exceptions = pages.make_counter(work, self)
        self._customers = LazyPage(lambda: self._make_customers(work))
        self.reminders = pages.make_reminders(work, self)
        self.settings = SettingsOpener(work, self.desk, door, self)
        self.incoming = make_incoming(work, self.desk, self.pane, self.calls, self.settings, self)
        self.emails = Emails(work, self.desk, self)
        self.complaints = Complaints(self.background, work.office(), around.window, self)
        self._backups = Backups(database.path, around.clock) if database.path else None
        self._join_window()
        self.printing = Printing(self, work)
        self.first_start = FirstStart(self, around, door)
        self._join_panels()
        self._keep_backups()
        self.watch = Watch(database)
        self._take_up_drafts()
        self.reminders.start()
        self.background.run(
            self,
            lambda database, job: refresh_portfolio(database, around.clock),
            then=lambda done: None,
            failed=leave_it,
        )

    @property
    def customers(self) -> CustomersPage:
        """The page Customers; made when it is first wanted."""
        return self._customers.content

    def save_drafts(self) -> None:
        """Write at once what is being typed."""
        self.files.write_here()

    def close(self) -> None:
        """Save what is typed, let the workers finish, close the database."""
        self._keep_seen()
        self.files.write_here()
        self.claims.close()
        self.watch.stop()
        self.background.stop()
        self._back_up_at_end()
        self.background.database.close()

    def _take_up_drafts(self) -> None:
        """Bring back what an earlier start left unsaved; a saved call's draft is only a remnant.

        Taken up again it would swallow what is added: its call is in the database already.
        """
        kept = self.files.read()
        if kept:
            self.background.ask(
                self,
                partial(saved_of, call_ids=[draft.call_id for draft in kept]),
                then=partial(self._restore, kept),
                failed=lambda error: self._restore(kept, set()),
            )

    def _restore(self, kept: Sequence[Draft], saved: set[int]) -> None:
        outbox = self.background.outbox
        if outbox is not None:  # it is safe there, and sent by its uuid
            uuids = outbox.uuids()
            saved = saved | {one.call_id for one in kept if uuid_of_call(one.call_id) in uuids}
        for call_id in saved:
            self.files.drop(call_id)
        self.desk.restore(draft for draft in kept if draft.call_id not in saved)

    # --- joining ------------------------------------------------------------------------------

    def _join_window(self) -> None:
        window = self._around.window
        window.set_page(PageName.CALLS, self.calls)
        window.set_page(PageName.CUSTOMERS, self._customers)
        window.show_page(PageName.CALLS)
        window.top_bar.show_user(self._me.name)
        self.server = ServerStatus(
            self.background, window.status_bar, window.messages, self._around.zone, self
        )
        self.desk.views.unread.connect(self.server.tell_unread)
        window.status_bar.wrap_ups_wanted.connect(self._resume_latest)
        window.top_bar.call_wanted.connect(lambda: window.show_page(PageName.CALLS))
        self._around.shortcuts.bind("dial", window, self._dial)
        self.list.figures_changed.connect(self._show_figures)
        if self._exceptions is not None:
            self._exceptions.counted.connect(self._show_exceptions)
        self.desk.parked_changed.connect(self._show_parked)
        self.desk.ticked.connect(lambda seconds: self._show_running())
        self.desk.draft_changed.connect(self._show_running)
        window.page_shown.connect(lambda page: self._show_running())
        self.files.saved.connect(self.server.tell_saved)

    def _join_panels(self) -> None:
        messages = self._around.window.messages
        self.list.message_wanted.connect(messages.show_message)
        self.queue.add_offer(self.clear_up.offer)
        self.end_of_day.message_wanted.connect(messages.show_message)
        self.end_of_day.call_wanted.connect(self._call_planned)
        self.end_of_day.resume_wanted.connect(self._resume)
        self.end_of_day.clear_up_wanted.connect(self.clear_up.open)
        self.end_of_day.print_wanted.connect(lambda one: self.printing.offer([one]))
        self.clear_up.message_wanted.connect(messages.show_message)
        self.queue.call_wanted.connect(self._call_planned)
        self.queue.message_wanted.connect(messages.show_message)
        self.queue.calendar_wanted.connect(self.calendar.put)
        self.calendar.message_wanted.connect(messages.show_message)
        self.reminders.seen_changed.connect(self._keep_seen)
        self.reminders.message_wanted.connect(messages.show_message)
        self.reminders.message_over.connect(messages.withdraw)
        self.reminders.call_wanted.connect(self._call_planned)
        for page, paste in (
            (self.calls, self._paste_beside_call),
            (self._customers, self.paste_list),
        ):
            pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
            pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            pasting.activated.connect(paste)
        # The page of the customers has its own; two that answer the same chord answer none.
        self._around.shortcuts.bind("new_customer", self.calls, self.add_customer)
        self._around.shortcuts.bind("new_person", self._around.window, self.add_person)
        self.pane.links_dropped.connect(self.links.attach)
        self.by_hand.customer_wanted.connect(self._call_found)
        self.by_hand.over.connect(self._go_back_to_call)
        # On the page: the pane is hidden while nobody stands there, though a call may wait.
        self._around.shortcuts.bind("park", self.calls, self.pane.park_or_resume)
        self.emails.over.connect(self._go_back_to_call)
        self.emails.step_done.connect(self.pane.drop_step)
        self._around.shortcuts.bind("email", self._around.window, self.write_email)
        self.complaints.over.connect(self._go_back_to_call)
        self.pane.complaint_wanted.connect(self.complaints.open)
        self._around.shortcuts.bind("complaint", self._around.window, self.open_complaint)
        self._around.shortcuts.bind("settings", self._around.window, self.settings.open)
        self._around.window.top_bar.user_wanted.connect(self.settings.open)
        search = SearchEverything(self.background, self._call_found, self._doings(), self)
        self._around.window.search.set_search(search.search)
        self._around.window.search.result_chosen.connect(search.choose)

    def _make_customers(self, work: Workplace) -> CustomersPage:
        page = pages.make_customers(work, self._exceptions)
        page.call_wanted.connect(self._call_found)
        page.import_wanted.connect(self.import_list)
        return page

    def _keep_backups(self) -> None:
        """Back a local file up while it is worked with; a server is backed up by its own."""
        if self._backups is None:
            return
        timer = BackupTimer(self.background, self._backups, self)
        timer.backup_failed.connect(self._tell_backup_failed)
        if is_network_path(self._backups.database):
            text = network_warning(self._backups.database)
            self._around.window.messages.show_message(Message(text=text, tone=Tone.WARNING))

    def _back_up_at_end(self) -> None:
        if self._backups is not None:
            try:
                self._backups.take_if_changed()
            except UserError as error:
                log.warning("no backup at the end: %s", type(error).__name__)

    def _tell_backup_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            message = Message(text=describe(error), tone=Tone.WARNING, key="backup")
            self._around.window.messages.show_message(message)

    def _doings(self) -> list[Doing]:
        keycap = self._around.shortcuts.keycap
        show = self._around.window.show_page
        privacy = [Doing("privacy", self.tr("Privacy"), "", self.settings.show_privacy)]
        return [
            Doing("calls", self.tr("Calls"), keycap("page_calls"), lambda: show(PageName.CALLS)),
            Doing(
                "customers",
                self.tr("Customers"),
                keycap("page_customers"),
                lambda: show(PageName.CUSTOMERS),
            ),
            *self._editing(),
            Doing("past", self.tr("Add a past contact"), "", self.add_past_contact),
            Doing("email", self.tr("Write an e-mail"), keycap("email"), self.write_email),
            Doing(
                "complaint",
                self.tr("Complaint of this customer"),
                keycap("complaint"),
                self.open_complaint,
            ),
            Doing("print", self.tr("Print or PDF"), keycap("print"), self.printing.open),
            Doing("incoming", self.tr("Incoming call"), keycap("incoming"), self.incoming.take),
            Doing(
                "message",
                self.tr("Phone message for …"),
                keycap("phone_message"),
                self.incoming.take_message,
            ),
            *(
                [Doing("backups", self.tr("Backups"), "", self.settings.show_backups)]
                if self._backups is not None
                else []
            ),
            Doing("tour", self.tr("Tour"), "", self.first_start.tour.start),
            Doing("settings", self.tr("Settings"), keycap("settings"), self.settings.open),
            Doing("end_of_day", self.tr("End of day"), keycap("end_of_day"), self.end_of_day.open),
            Doing("clear_up", self.tr("Clear up follow-ups"), "", self.clear_up.open),
            Doing(
                "days",
                self.tr("My working days and absences"),
                "",
                self.settings.open_my_days,
            ),
            Doing(
                "correct",
                self.tr("Correct a saved call"),
                "",
                lambda: self.correction.choose(self._around.window),
            ),
            *(privacy if self.settings.looks_after_privacy else []),
        ]

    def _editing(self) -> list[Doing]:
        """Give the commands that add customers and people, to whom may."""
        if not self._edits:
            return []
        keycap = self._around.shortcuts.keycap
        return [
            Doing("new", self.tr("New customer"), keycap("new_customer"), self.add_customer),
            Doing("person", self.tr("New person"), keycap("new_person"), self.add_person),
            Doing("import", self.tr("Import a list"), "", self.import_list),
        ]

    def add_customer(self) -> None:
        """Open the form for a new customer: on its page, or over the running call."""
        if self.desk.in_call:
            if self._may_edit():
                self.by_hand.add_customer()
            return
        self._around.window.show_page(PageName.CUSTOMERS)
        self.customers.add_customer()

    def add_person(self) -> None:
        """Open the form for a new person of the customer one looks at."""
        if self._may_edit():
            self.by_hand.add_person(self._customer_at_hand())

    def write_email(self) -> None:
        """Write an e-mail to the customer one looks at."""
        self.emails.write(self._customer_at_hand())

    def open_complaint(self) -> None:
        """Open the complaint of the customer one looks at, or take a new one."""
        self.complaints.open(self._customer_at_hand())

    def _may_edit(self) -> bool:
        """Tell whether one's role adds customers and people; says so where it does not."""
        if not self._edits:
            message = Message(text=editing_withheld(), key="withheld", seconds=8)
            self._around.window.messages.show_message(message)
        return self._edits

    def add_past_contact(self) -> None:
        """Open the form for a past contact of the customer one looks at."""
        self.by_hand.add_past_contact(self._customer_at_hand())

    def _customer_at_hand(self) -> int | None:
        """Give whose page is open: in the details, else in the middle of the calls."""
        if self._around.window.current_page is PageName.CUSTOMERS:
            return self.customers.customer_at_hand
        draft = self.desk.draft
        return None if draft is None else draft.customer_id

    def _go_back_to_call(self) -> None:
        if self._around.window.current_page is PageName.CALLS:
            self.pane.focus_note()

    def import_list(self) -> ImportDialog | None:
        """Open the import; the person chooses a file there. None where one's role does not."""
        if not self._may_edit():
            return None
        dialog = ImportDialog(self.background, self._around.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def paste_list(self) -> None:
        """Open the import with what was copied from a spreadsheet."""
        dialog = self.import_list()
        if dialog is not None:
            dialog.paste()

    def _paste_beside_call(self) -> None:
        """Anywhere on the page Calls; in a call only from the list, where it is surely meant."""
        draft = self.desk.draft
        in_call = draft is not None and draft.open
        focus = QApplication.focusWidget()
        if not in_call or (focus is not None and self.list.isAncestorOf(focus)):
            self.paste_list()

    def _call_found(self, customer_id: int) -> None:
        self._around.window.show_page(PageName.CALLS)
        self.calls.open(customer_id, Origin.SEARCH)

    def _keep_seen(self) -> None:
        keep_moment(self._around.profile.window_file, self.reminders.seen_until)

    def _show_calls(self) -> None:
        self._around.window.show_page(PageName.CALLS)

    def _dial(self) -> None:
        self._around.window.show_page(PageName.CALLS)
        self.pane.dial_key()

    def _call_planned(self, customer_id: int, follow_up_id: int) -> None:
        self._around.window.show_page(PageName.CALLS)
        self.calls.open(customer_id, Origin.QUEUE, follow_up_id)

    def _resume_latest(self) -> None:
        parked = self.desk.parked
        if parked:
            self._resume(parked[-1].call_id)

    def _resume(self, call_id: int) -> None:
        self._around.window.show_page(PageName.CALLS)
        self._around.window.activateWindow()
        self.desk.resume(call_id)

    def _show_figures(self, figures: DayFigures) -> None:
        self._around.window.top_bar.show_figures(figures.calls, figures.reached, figures.orders)

    def _show_exceptions(self, count: int) -> None:
        """Let a lead see on every page that something slipped through."""
        said = self.tr("%n exception(s)", "", count) if count else ""
        shown = count_words(count) if count else ""
        self._around.window.top_bar.show_count(PageName.CUSTOMERS, shown, said)

    def _show_parked(self) -> None:
        parked = self.desk.parked
        latest = parked[-1].company if parked else ""
        self._around.window.status_bar.show_wrap_ups(len(parked), latest)

    def _show_running(self) -> None:
        """Show the running call on every page but its own."""
        window = self._around.window
        draft = self.desk.draft
        if draft is None or draft.stage is not Stage.TALKING:
            window.number_line.show_number("")
        running = draft is not None and draft.open and window.current_page is not PageName.CALLS
        window.top_bar.show_call(self._running_text(draft) if draft and running else "")

    def _running_text(self, draft: Draft) -> str:
        if draft.stage is not Stage.TALKING:
            return self.tr("Wrap-up: {company}").format(company=draft.company)
        minutes, seconds = divmod(self.desk.seconds, 60)
        text = self.tr("In call: {company} {minutes}:{seconds}")
        return text.format(
            company=draft.company, minutes=f"{minutes:02d}", seconds=f"{seconds:02d}"
        )
