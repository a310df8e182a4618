"""One's own day on the page: its list, what is done with the steps in it that are no handoffs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.follow_ups.queries import FollowUpRow
from app.follow_ups.words import long_due
from app.handoffs.details.detail_panel import Choice, DetailPanel
from app.handoffs.details.detail_words import Section
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction
from app.handoffs.views.day_view import DayAction, DayView, action_words, step_actions
from app.handoffs.views.my_day import MyDay
from app.handoffs.visits.visit_flow import VisitFlow
from app.settings.words import follow_up_kind_name
from app.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.background import Background
    from app.handoffs.desk import Desk
    from app.handoffs.page.handoff_flow import HandoffFlow
    from app.widgets.shortcuts import Shortcuts

_KEYS = {DayAction.REPORT: "handoff_report", DayAction.DONE: "list_done"}
_MEANT = {HandoffAction.REPORT: DayAction.REPORT, HandoffAction.CLOSE: DayAction.DONE}


class DayPart(QObject):
    """Shows a day; a step beside it as the page shows a handoff."""

    handoff_chosen = Signal(object)  # HandoffRow
    step_chosen = Signal()

    def __init__(
        self,
        background: Background,
        desk: Desk,
        shortcuts: Shortcuts,
        flow: HandoffFlow,
        detail: DetailPanel,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk, self._keys, self._flow, self._detail = desk, shortcuts, flow, detail
        self.visits = VisitFlow(background, desk, page)
        self.list = DayView(self.tr("My day"))
        self.nothing = EmptyState(
            self.tr("Nothing for today"),
            self.tr("Visits, handoffs to answer and tasks stand here when there are any."),
        )
        self.list.chosen.connect(self._choose)

    def show_day(self, day: MyDay) -> QWidget:
        """Show a day; give the widget that shows it."""
        is_empty = not (day.visits or day.waiting or day.tasks)
        now: datetime = self._desk.clock()
        self.list.show_day(day, now, self._desk.zone)
        return self.nothing if is_empty else self.list

    @property
    def step(self) -> FollowUpRow | None:
        """The step that is chosen, if that is no handoff."""
        current = self.list.current
        return current if isinstance(current, FollowUpRow) else None

    def take_by_key(self, action: HandoffAction) -> bool:
        """Do with the chosen step what a key means there; False where a handoff is chosen."""
        step = self.step
        if step is None:
            return False
        if _MEANT.get(action) in step_actions(step):
            self.do(_MEANT[action])
        return True

    def do(self, action: DayAction) -> None:
        """Report a planned visit, finish a task, or hand it to inside."""
        step = self.step
        if step is None:
            return
        if action is DayAction.DONE:
            self.visits.finish(step)
        elif step.customer_id is not None and action is DayAction.REPORT:
            self.visits.report(step.customer_id, step)
        elif step.customer_id is not None:
            self._flow.briefings.delegate(step.customer_id, step.text)

    @Slot(object)
    def _choose(self, one: HandoffRow | FollowUpRow) -> None:
        if isinstance(one, HandoffRow):
            self.handoff_chosen.emit(one)
            return
        self.step_chosen.emit()
        told = [
            Section(self.tr("What"), one.text),
            Section(self.tr("When"), long_due(one.due)),
            Section(self.tr("With whom"), one.contact),
        ]
        kind = follow_up_kind_name(one.kind)
        choices = [
            Choice(action, action_words(action), self._keycap(action))
            for action in step_actions(one)
        ]
        self._detail.show_step(
            one.title, kind[:1].upper() + kind[1:], [part for part in told if part.text], choices
        )

    def _keycap(self, action: DayAction) -> str:
        return self._keys.keycap(_KEYS[action]) if action in _KEYS else ""
