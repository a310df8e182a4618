"""Makes the pages of all rooms and what works behind them; joining.py joins them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.background import Background
from app.calls.calls_page import CallsPage, Sides
from app.calls.conversation.dialling import Dialling
from app.calls.day.portfolio import refresh_portfolio
from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.claim_teller import ClaimTeller
from app.calls.open_calls.draft_files import DraftFiles
from app.calls.open_calls.waiting_calls import WaitingCalls
from app.calls.wrap_up.correction_flow import CorrectionFlow
from app.database.watch import Watch
from app.errors import UserError
from app.startup import pages
from app.startup.by_hand import ByHand
from app.startup.chosen import drafts_of
from app.startup.claims import make_claims
from app.startup.clock_behind import ClockBehind
from app.startup.first_start import FirstStart
from app.startup.handoffs import Handoffs
from app.startup.incoming import make_incoming
from app.startup.introducing import Introducing
from app.startup.joining import join, show_pages
from app.startup.keeping_backups import KeepingBackups
from app.startup.kept_drafts import KeptDrafts
from app.startup.kept_moments import keep_moment
from app.startup.links import Links
from app.startup.own_days import OwnDaysKeeper
from app.startup.practice import Practice
from app.startup.real_calls import RealCalls
from app.startup.server_status import ServerStatus, make_outbox
from app.startup.settings_opener import SettingsOpener
from app.startup.shown_everywhere import ShownEverywhere
from app.startup.ways import Ways
from app.startup.workplace import workplace
from app.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from app.customers.page.customers_page import CustomersPage
    from app.database.database import Database
    from app.follow_ups.calendar.calendar_flow import CalendarFlow
    from app.startup.complaints import Complaints
    from app.startup.door import Door
    from app.startup.emails import Emails
    from app.startup.papers import Papers
    from app.startup.printing import Printing
    from app.startup.surroundings import Surroundings
    from app.startup.transfers import Transfers


class Rooms(QObject):
    """All pages and what works behind them, as long as the database is open."""

    def __init__(self, database: Database, around: Surroundings, door: Door) -> None:
        super().__init__(around.window)
        window = around.window
        self.background = Background(database, self, make_outbox(database, around.profile))
        self.work = work = workplace(self.background, around)
        self.ways = Ways(self)
        self.own_days = OwnDaysKeeper(work, self)
        self.files = DraftFiles(drafts_of(door.chosen, around.profile), self.background, self)
        self.claims = make_claims(work, self)
        self.desk = CallDesk(work.desktop(self.files), self)
        self.dialling = Dialling(self.desk, work.telephone(self.claims), self)
        self.claims.follow(self.desk)
        self.queue = pages.make_queue(work)
        self.clear_up = pages.make_clear_up(work)
        self.end_of_day = pages.make_end_of_day(work, self.desk)
        self.list = pages.make_list(work, self.claims.board)
        self.quick_view = pages.make_quick_view(work, self.claims.board)
        self.by_hand = ByHand(work, self)
        self.links = Links(self.background, window.messages, work.last_done, self)
        tabs = pages.make_tabs(work, self.by_hand, self.links, lambda: self.papers)
        self.pane = pages.make_pane(
            work, self.desk, self.dialling, self.files, self.claims, tabs, self
        )
        self.calls = CallsPage(
            self.desk,
            self.pane,
            Sides(self.list, self.queue, self.queue),
            self.quick_view,
            self.claims,
            WaitingCalls(self.background, self),
            shortcuts=around.shortcuts,
            last_done=work.last_done,
            rings=work.rings,
        )
        self.claim_teller = ClaimTeller(
            self.claims, self.desk, window.messages, self.list.company_of, self
        )
        self.correction = CorrectionFlow(
            self.desk, self.background, work.office(), window.messages, self
        )
        self.exceptions = pages.make_counter(work, self)
        self.customers_page = LazyPage(self._make_customers)
        self.reminders = pages.make_reminders(work, self)
        self.settings = SettingsOpener(work, self.desk, self.dialling, door, self)
        enter = self.settings.open_company if self.settings.enters_company else None
        self.introducing = Introducing(work, enter, self)
        self.incoming = make_incoming(work, self.desk, self.pane, self.calls, self.settings, self)
        self.real_calls = RealCalls(work, self)
        self.handoffs = Handoffs(self, work)
        self.practice = Practice(self, work, self.files.folder)
        show_pages(self)
        self.server = ServerStatus(
            self.background, window.status_bar, window.messages, around.zone, self
        )
        self.first_start = FirstStart(self, around, door)
        self.backups = KeepingBackups(work, database.path, self) if database.path else None
        ClockBehind(work, self)
        ShownEverywhere(window, self.desk, self.list, self.exceptions, self)
        join(self)
        self.watch = Watch(database)
        KeptDrafts(self.background, self.files, self.desk, window.messages, self).take_up()
        self.reminders.start()
        self.background.run(
            self,
            lambda database, job: refresh_portfolio(database, around.clock),
            then=lambda done: None,
            failed=_leave_it,
        )

    @property
    def customers(self) -> CustomersPage:
        """The page Customers; made when it is first wanted."""
        return self.customers_page.content

    # What follows is made, and its modules are imported, when it is first wanted.

    @cached_property
    def papers(self) -> Papers:
        """Serves the tab "Quotes & orders"."""
        from app.startup.papers import Papers

        papers = Papers(self.work, self)
        papers.import_wanted.connect(self.ways.import_papers)
        return papers

    @cached_property
    def calendar(self) -> CalendarFlow:
        """Puts follow-ups into the calendar program."""
        from app.follow_ups.calendar.calendar_flow import CalendarFlow

        around = self.work.around
        folder, window = around.profile.calendar, around.window
        calendar = CalendarFlow(self.background, folder, around.clock, window)
        calendar.message_wanted.connect(window.messages.show_message)
        return calendar

    @cached_property
    def emails(self) -> Emails:
        """Writes e-mails."""
        from app.startup.emails import Emails

        emails = Emails(self.work, self.desk, self)
        emails.over.connect(self.ways.go_back_to_call)
        emails.step_done.connect(self.pane.drop_step)
        return emails

    @cached_property
    def complaints(self) -> Complaints:
        """Opens complaints."""
        from app.startup.complaints import Complaints

        work, window = self.work, self.work.around.window
        views = self.desk.views
        complaints = Complaints(self.background, work.office(), window, views, self)
        complaints.over.connect(self.ways.go_back_to_call)
        return complaints

    @cached_property
    def printing(self) -> Printing:
        """Prints what is on the screen."""
        from app.startup.printing import Printing

        return Printing(self, self.work)

    @cached_property
    def transfers(self) -> Transfers:
        """Transfers customers and open work."""
        from app.startup.transfers import Transfers

        return Transfers(self)

    def _make_customers(self) -> CustomersPage:
        from app.startup import late_pages

        page = late_pages.make_customers(self.work, self.exceptions)
        page.call_wanted.connect(self.ways.call_found)
        page.import_wanted.connect(self.ways.import_list)
        text = QCoreApplication.translate("rooms", "Import quotes or orders…")
        page.add_doing(text, self.ways.import_papers)
        if self.work.leads:
            text = QCoreApplication.translate("rooms", "Transfer customers and open work…")
            page.add_doing(text, lambda: self.transfers.open())
        return page

    def save_drafts(self) -> None:
        """Write at once what is being typed."""
        self.files.write_here()
        self.first_start.save()
        self.practice.save_drafts()

    def keep_seen(self) -> None:
        """Remember up to when reminders were seen, for the next start."""
        keep_moment(self.work.around.profile.window_file, self.reminders.seen_until)

    def close(self) -> None:
        """Save what is typed, let the workers finish, close the database."""
        self.keep_seen()
        self.save_drafts()
        self.claims.close()
        self.watch.stop()
        if self.backups is not None:
            self.backups.stop()
        self.background.stop()
        if self.backups is not None:
            self.backups.take_at_end()
        self.background.database.close()


def _leave_it(error: Exception) -> None:
    """Do without work that the next start does again; a bug goes to the program's hook."""
    if not isinstance(error, UserError):
        raise error
