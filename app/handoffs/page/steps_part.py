"""Steps on the page: by a button beside, by a key, by dragging a card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.handoffs.page.beside_part import BesidePart
from app.handoffs.page.day_part import DayPart
from app.handoffs.page.filter_bar import FilterBar, View
from app.handoffs.page.handoff_flow import HandoffFlow
from app.handoffs.page.step_keys import STEP_KEYS
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction, HandoffState
from app.handoffs.states import possible, step_between
from app.handoffs.views.day_view import DayAction
from app.handoffs.words import state_words
from app.widgets.message_line import Message

if TYPE_CHECKING:
    from app.widgets.shortcuts import Shortcuts

_SECONDS = 8


class StepsPart(QObject):
    """Hands what is wanted to the flow of handoffs, or to one's own day."""

    message_wanted = Signal(object)  # Message

    def __init__(
        self,
        flow: HandoffFlow,
        beside: BesidePart,
        day: DayPart,
        filters: FilterBar,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._flow, self._beside, self._day, self._filters = flow, beside, day, filters
        beside.panel.action_wanted.connect(self._take_any)

    def bind(self, shortcuts: Shortcuts, views: Sequence[QWidget]) -> None:
        """Let the keys of the steps work in these views."""
        for view in views:
            for action, key in STEP_KEYS.items():
                shortcuts.bind(key, view, partial(self._take_by_key, action))

    def take(self, action: HandoffAction) -> None:
        """Take a step with the handoff beside; says why where it has none such."""
        row = self._beside.row
        if row is None:
            return
        if action not in possible(row.state):
            text = self.tr("This does not go here: the handoff is “{state}”.")
            said = text.format(state=state_words(row.state, row.kind.way))
            self.message_wanted.emit(Message(text=said, key="handoff", seconds=_SECONDS))
            return
        self._flow.take(action, row)

    def move(self, row: HandoffRow | None, state: HandoffState) -> None:
        """Take the step that leads to a state; where none leads there nothing happens."""
        action = None if row is None else step_between(row.state, state)
        if row is not None and action is not None:
            if action is HandoffAction.VISIT:
                action = HandoffAction.REPORT  # whoever drags it there has something to tell
            self._flow.take(action, row)

    def _take_by_key(self, action: HandoffAction) -> None:
        """Take a step, or do with a step of the day what its key means there."""
        of_day = self._filters.view is View.DAY
        if not (of_day and self._day.take_by_key(action)):
            self.take(action)

    @Slot(object)
    def _take_any(self, action: HandoffAction | DayAction) -> None:
        if isinstance(action, DayAction):
            self._day.do(action)
        else:
            self.take(action)
