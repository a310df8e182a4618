"""What can be done with the marked step: the buttons below the queue, and a menu with all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.widgets.buttons import KeyButton, Weight
from app.widgets.flow_layout import FlowLayout
from app.widgets.shortcuts import Shortcuts

_GAP = 3
_SIDE = 4  # so that German stands in one line at 1280 pixels

Doings = Mapping[str, Callable[[], None]]
"""What is done, by the name of its shortcut."""


class QueueFoot(QWidget):
    """Shows each action with its key; where that takes two lines, the key is in the tip only."""

    def __init__(self, shortcuts: Shortcuts, doings: Doings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = self._make_menu(shortcuts, doings)
        self._call, self._snooze, self._done = self._make_buttons(shortcuts, doings)
        self._more = self._make_more()
        flow = FlowLayout(gap=_GAP)
        flow.addWidget(self._call)
        flow.addWidget(self._snooze)
        flow.addWidget(_beside(self._done, self._more))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 10, _SIDE, 10)
        layout.addLayout(flow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the keys only where all buttons stand in one line with them."""
        super().resizeEvent(event)
        keyed = (self._call, self._snooze, self._done)
        buttons = (*keyed, self._more)
        needed = sum(one.width_needed(key=True) for one in buttons) + _GAP * (len(buttons) - 1)
        for button in keyed:
            button.show_key(shown=needed <= self.width() - 2 * _SIDE)

    def enable(self, *, step: bool, customer: bool) -> None:
        """Say whether a step is marked, and whether it has a customer to be called."""
        self._call.setEnabled(customer)
        for button in (self._snooze, self._done, self._more):
            button.setEnabled(step)

    def _make_buttons(self, shortcuts: Shortcuts, doings: Doings) -> list[KeyButton]:
        made = []
        for name, text in self._usual():
            button = KeyButton(text, shortcuts.keycap(name), weight=Weight.COMPACT)
            button.clicked.connect(doings[name])
            made.append(button)
        return made

    def _make_more(self) -> KeyButton:
        more = KeyButton("▾", weight=Weight.COMPACT)
        more.setAccessibleName(self.tr("More with this follow-up"))
        more.setToolTip(self.tr("More with this follow-up"))
        more.clicked.connect(lambda: self.menu.popup(more.mapToGlobal(QPoint(0, 0))))
        return more

    def _make_menu(self, shortcuts: Shortcuts, doings: Doings) -> QMenu:
        menu = QMenu(self)
        for name, text in (*self._usual(), *self._rare()):
            menu.addAction(f"{text}\t{shortcuts.keycap(name)}", doings[name])
        return menu

    def _usual(self) -> tuple[tuple[str, str], ...]:
        return (
            ("list_call", self.tr("Call")),
            ("list_snooze", self.tr("Snooze")),
            ("list_done", self.tr("Done")),
        )

    def _rare(self) -> tuple[tuple[str, str], ...]:
        return (
            ("list_done_next", self.tr("Done, and plan the next step…")),
            ("list_hand", self.tr("Hand to a colleague…")),
            ("list_edit", self.tr("Edit…")),
            ("list_calendar", self.tr("Into the calendar")),
        )


def _beside(button: KeyButton, more: KeyButton) -> QWidget:
    """Keep two buttons together; the small one would look lost in a line of its own."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    row.addWidget(button)
    row.addWidget(more)
    return both
