"""Makes the pages of all rooms over an open database and joins them with the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.background import Background
from app.calls.call_desk import CallDesk, Desktop
from app.calls.call_head import CallHead
from app.calls.call_pane import CallPane, CustomerTab, Flows, Parts
from app.calls.calls_page import CallsPage, Sides
from app.calls.day_queries import DayFigures
from app.calls.draft import Draft, Origin, Stage
from app.calls.draft_files import DraftFiles
from app.calls.list_panel import ListPanel, Whose
from app.calls.notes_card import NotesCard
from app.calls.preparation_card import PreparationCard
from app.calls.quick_view import QuickView
from app.calls.script_context import Caller
from app.calls.script_flow import ScriptFlow
from app.calls.view import CallView
from app.calls.wrap_up_flow import Office, WrapUpFlow
from app.calls.wrap_up_panel import WrapUpPanel
from app.customers.customer_details_panel import CustomerDetailsPanel
from app.customers.customers_page import CustomersPage
from app.database.watch import Watch
from app.exchange.import_dialog import ImportDialog
from app.follow_ups.moving import QueueOwner
from app.follow_ups.queue_panel import QueuePanel
from app.follow_ups.reminders import Reminders
from app.follow_ups.tray_notifier import TrayNotifier
from app.handoffs.source import HANDOFFS
from app.history.source import HISTORY
from app.history.timeline_panel import TimelinePanel
from app.main_window.pages import PageName
from app.quotes.quotes_panel import QuotesPanel
from app.quotes.source import SALES
from app.scripts.script_pane import ScriptPane
from app.settings.queries import own_company
from app.settings.working_time import CallingHours, WorkDays
from app.startup.front import come_to_front
from app.startup.kept_moments import keep_moment, kept_moment
from app.startup.search_everything import Doing, SearchEverything
from app.team import queries as team
from app.telephony.dialler import make_dialler
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.database.database import Database
    from app.startup.window import Surroundings


class Rooms(QObject):
    """All pages and what works behind them, as long as the database is open."""

    def __init__(self, database: Database, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self.background = Background(database, self)
        with database.read() as session:
            me = team.person(session, database.user_id or 0)
            company = own_company(session)
            away = team.absent_days(session, database.user_id or 0)
        assert me is not None  # opening signed somebody in
        self._me = me
        self._company = company
        self._days = WorkDays(absences=tuple(away))
        self._hours = CallingHours()
        self.files = DraftFiles(around.profile.drafts, self.background, self)
        self.desk = CallDesk(self._desktop(), self)
        self.queue = QueuePanel(self.background, self._owner(), around.clock, around.shortcuts)
        self.list = ListPanel(
            self.background,
            around.shortcuts,
            around.clock,
            Whose(self._me.id, around.zone, self._days),
        )
        self.quick_view = QuickView(self.background, around.clock, around.zone)
        self.pane = self._make_pane()
        self.calls = CallsPage(
            self.desk, self.pane, Sides(self.list, self.queue, self.queue), self.quick_view
        )
        self.customers = CustomersPage(
            self.background, around.clock, around.shortcuts, zone=around.zone
        )
        self.reminders = self._make_reminders()
        self._join_window()
        self._join_panels()
        self.watch = Watch(database)
        self.desk.restore(self.files.read())
        self.reminders.start()

    def save_drafts(self) -> None:
        """Write at once what is being typed."""
        self.files.write_here()

    def close(self) -> None:
        """Save what is typed, let the workers finish, close the database."""
        self._keep_seen()
        self.files.write_here()
        self.watch.stop()
        self.background.stop()
        self.background.database.close()

    # --- making -------------------------------------------------------------------------------

    def _desktop(self) -> Desktop:
        telephony = self._around.settings.telephony
        return Desktop(
            background=self.background,
            files=self.files,
            dialler=self._around.dialler
            or make_dialler(telephony.mode, command=telephony.command, url=telephony.url),
            clock=self._around.clock,
            monotonic=self._around.monotonic,
            own_days=self._days,
        )

    def _owner(self) -> QueueOwner:
        return QueueOwner(self._me.id, self._around.zone, self._days, self._hours)

    def _office(self) -> Office:
        return Office(
            clock=self._around.clock,
            own_days=self._days,
            hours=self._hours,
            zone=self._around.zone,
            language=self._around.language,
            me=self._me.id,
        )

    def _make_pane(self) -> CallPane:
        around = self._around
        parts = Parts(
            head=CallHead(around.shortcuts),
            preparation=PreparationCard(),
            script=ScriptPane(around.shortcuts),
            notes=NotesCard(),
            wrap_up=WrapUpPanel(around.shortcuts),
            tabs=self._tabs(),
        )
        caller = Caller(
            name=self._me.name,
            phone="",
            company=self._company,
            language=around.language.partition("_")[0],
            region=around.settings.region,
        )
        wrap_up = WrapUpFlow(self.desk, parts.wrap_up, self.background, self._office(), self)
        self.background.ask(self, team.people, then=wrap_up.set_people)
        script = ScriptFlow(self.desk, parts.script, self.background, self._office(), caller, self)
        flows = Flows(self.desk, script, wrap_up, self.files)
        return CallPane(parts, flows, around.shortcuts, around.window.messages, around.zone)

    def _tabs(self) -> list[CustomerTab]:
        around = self._around
        history = TimelinePanel(
            self.background, (HISTORY, SALES, HANDOFFS), around.clock, around.zone
        )
        details = CustomerDetailsPanel(self.background, around.clock)
        papers = QuotesPanel(self.background, around.clock, around.zone)
        return [
            CustomerTab(history, history.show_customer, self._history_title),
            CustomerTab(details, details.show_customer, lambda view: self.tr("Details")),
            CustomerTab(papers, papers.show_customer, self._papers_title),
        ]

    def _history_title(self, view: CallView | None) -> str:
        return self.tr("History {count}").format(count=view.contacts_count if view else "")

    def _papers_title(self, view: CallView | None) -> str:
        return self.tr("Quotes & orders {count}").format(count=view.papers_count if view else "")

    def _make_reminders(self) -> Reminders:
        window = self._around.window
        notifier = TrayNotifier(window.windowIcon(), self)
        notifier.activated.connect(lambda: come_to_front(window))
        return Reminders(
            self.background,
            self._owner(),
            self._around.clock,
            notifier,
            window.isActiveWindow,
            seen_until=kept_moment(self._around.profile.window_file),
            parent=self,
        )

    # --- joining ------------------------------------------------------------------------------

    def _join_window(self) -> None:
        window = self._around.window
        window.set_page(PageName.CALLS, self.calls)
        window.set_page(PageName.CUSTOMERS, self.customers)
        window.show_page(PageName.CALLS)
        window.top_bar.show_user(self._me.name)
        window.status_bar.show_database(self._database_text(), Tone.SUCCESS)
        window.status_bar.wrap_ups_wanted.connect(self._resume_latest)
        window.top_bar.call_wanted.connect(lambda: window.show_page(PageName.CALLS))
        self._around.shortcuts.bind("dial", window, self._dial)
        self.list.figures_changed.connect(self._show_figures)
        self.desk.parked_changed.connect(self._show_parked)
        self.desk.ticked.connect(lambda seconds: self._show_running())
        self.desk.draft_changed.connect(self._show_running)
        window.page_shown.connect(lambda page: self._show_running())
        self.files.saved.connect(lambda: window.status_bar.show_saved(self.tr("All saved")))

    def _join_panels(self) -> None:
        messages = self._around.window.messages
        self.queue.call_wanted.connect(self._call_planned)
        self.queue.message_wanted.connect(messages.show_message)
        self.reminders.seen_changed.connect(self._keep_seen)
        self.reminders.message_wanted.connect(messages.show_message)
        self.reminders.message_over.connect(messages.withdraw)
        self.reminders.call_wanted.connect(self._call_planned)

        self.customers.call_wanted.connect(self._call_found)
        self.customers.import_wanted.connect(self.import_list)
        for page in (self.list, self.customers):
            paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
            paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            paste.activated.connect(self.paste_list)
        self._around.shortcuts.bind("new_customer", self._around.window, self.add_customer)
        search = SearchEverything(self.background, self._call_found, self._doings(), self)
        self._around.window.search.set_search(search.search)
        self._around.window.search.result_chosen.connect(search.choose)

    def _doings(self) -> list[Doing]:
        keycap = self._around.shortcuts.keycap
        show = self._around.window.show_page
        return [
            Doing("calls", self.tr("Calls"), keycap("page_calls"), lambda: show(PageName.CALLS)),
            Doing(
                "customers",
                self.tr("Customers"),
                keycap("page_customers"),
                lambda: show(PageName.CUSTOMERS),
            ),
            Doing("new", self.tr("New customer"), keycap("new_customer"), self.add_customer),
            Doing("import", self.tr("Import a list"), "", self.import_list),
        ]

    def add_customer(self) -> None:
        """Open the form for a new customer on its page."""
        self._around.window.show_page(PageName.CUSTOMERS)
        self.customers.add_customer()

    def import_list(self) -> ImportDialog:
        """Open the import; the person chooses a file there."""
        dialog = ImportDialog(self.background, self._around.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def paste_list(self) -> None:
        """Open the import with what was copied from a spreadsheet."""
        self.import_list().paste()

    def _call_found(self, customer_id: int) -> None:
        self._around.window.show_page(PageName.CALLS)
        self.calls.open(customer_id, Origin.SEARCH)

    def _keep_seen(self) -> None:
        keep_moment(self._around.profile.window_file, self.reminders.seen_until)

    def _dial(self) -> None:
        self._around.window.show_page(PageName.CALLS)
        self.pane.dial_key()

    def _call_planned(self, customer_id: int, follow_up_id: int) -> None:
        self._around.window.show_page(PageName.CALLS)
        self.calls.open(customer_id, Origin.QUEUE, follow_up_id)

    def _resume_latest(self) -> None:
        parked = self.desk.parked
        if parked:
            self._around.window.show_page(PageName.CALLS)
            self.desk.resume(parked[-1].call_id)

    def _show_figures(self, figures: DayFigures) -> None:
        self._around.window.top_bar.show_figures(figures.calls, figures.reached, figures.orders)

    def _show_parked(self) -> None:
        parked = self.desk.parked
        latest = parked[-1].company if parked else ""
        self._around.window.status_bar.show_wrap_ups(len(parked), latest)

    def _show_running(self) -> None:
        """Show the running call on every page but its own."""
        window = self._around.window
        draft = self.desk.draft
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

    def _database_text(self) -> str:
        if self.background.database.kind == "postgresql":
            return self.tr("Team database, live")
        return self.tr("Database on this computer")
