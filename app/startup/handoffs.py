"""Joins the page Handoffs with the calls, the paper and the button that leads to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from app.handoffs.queries import waiting_for
from app.main_window.pages import PageName
from app.settings.outcomes import OUTCOME_RULES, Consequence
from app.team.rules import Role
from app.widgets.formats import number_text
from app.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from app.calls.draft import Draft
    from app.handoffs.page.handoffs_page import HandoffsPage
    from app.handoffs.rows import HandoffRow
    from app.paper.sheet import Sheet
    from app.startup.rooms import Rooms
    from app.startup.workplace import Workplace

_GATHER_MS = 300
_SOME_MINUTES_MS = 5 * 60_000


class Handoffs(QObject):
    """Holds the page, opens briefings, and tells how much waits for whoever works here."""

    def __init__(self, rooms: Rooms, work: Workplace) -> None:
        super().__init__(rooms)
        self._rooms, self._work = rooms, work
        self.lazy = LazyPage(self._make)
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._changes.timeout.connect(self._count)
        self._minutes = QTimer(self, interval=_SOME_MINUTES_MS)  # deadlines pass by themselves
        self._minutes.timeout.connect(self._count)
        self._minutes.start()
        work.background.changed.connect(self._hear)
        self._changes.start()

    @property
    def page(self) -> HandoffsPage:
        """The page; made when it is first wanted."""
        return self.lazy.content

    def begin(self, customer_id: int) -> None:
        """Hand a customer over without a call."""
        self.show_page()
        self.page.flow.briefings.begin(customer_id)

    def begin_day(self) -> None:
        """Begin with one's own day, where one visits customers."""
        if self._work.me.role is Role.FIELD:
            self.show_page()
            self.page.show_day()

    def report_visit(self, customer_id: int) -> None:
        """Report a visit that no handoff brought."""
        self.show_page()
        self.page.day.visits.report(customer_id)

    def plan_visit(self, customer_id: int) -> None:
        """Plan a visit that no handoff brings."""
        self.show_page()
        self.page.day.visits.plan(customer_id)

    def show_page(self) -> None:
        """Go to the page."""
        self._work.around.window.show_page(PageName.HANDOFFS)

    def _make(self) -> HandoffsPage:
        from app.startup import late_pages
        from app.startup.cancellations import Cancellations
        from app.startup.invitations import Invitations

        page = late_pages.make_handoffs(self._work)
        page.call_wanted.connect(self._rooms.ways.call_found)
        page.print_wanted.connect(self._print)
        self.invitations = Invitations(self._work, self)
        self.invitations.message_wanted.connect(self._work.around.window.messages.show_message)
        page.calendar_wanted.connect(self.invitations.put)
        self.cancellations = Cancellations(self._work, self)
        self.cancellations.message_wanted.connect(self._work.around.window.messages.show_message)
        page.overview.flow.cancellations_wanted.connect(self.cancellations.put)
        return page

    @Slot(object)
    def finish(self, draft: Draft) -> None:
        """Lead from the saved call to the briefing that it drafted."""
        rule = OUTCOME_RULES[draft.outcome] if draft.outcome is not None else None
        if rule is not None and Consequence.HANDOFF_DRAFT in rule.consequences:
            self.show_page()
            self.page.flow.briefings.finish_of_call(draft.call_id)

    def _print(self, row: HandoffRow) -> None:
        from app.handoffs.details.handoff_sheet import handoff_sheet  # as late as the page
        from app.handoffs.details.opened import opened
        from app.paper.printable import Printable

        around = self._work.around
        now, zone = around.clock(), around.zone

        def sheet(session: Any) -> Sheet:
            return handoff_sheet(opened(session, row), now, zone)

        self._rooms.printing.offer([Printable(self.tr("Briefing"), sheet)])

    def _count(self) -> None:
        work = self._work
        question = partial(waiting_for, user_id=work.me.id, now=work.around.clock())
        self._work.background.ask(self, question, then=self._show, failed=lambda error: None)

    def _show(self, count: int) -> None:
        said = self.tr("%n wait(s) for you", "", count) if count else ""
        shown = number_text(count) if count else ""
        self._work.around.window.top_bar.show_count(PageName.HANDOFFS, shown, said)

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in ("handoff", "import"):
            self._changes.start()
