"""A filter with several values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.widgets.pill import Chip

Choice = tuple[Any, str]
"""A value and its words."""


class MenuChip(Chip):
    """A chip with a menu of values, of which any number may be chosen."""

    chosen = Signal(object)  # tuple of the values

    def __init__(self, name: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__(name)
        self._name = name
        self._menu = QMenu(self)
        self._actions: list[tuple[QAction, Any]] = []
        self.setCheckable(True)
        self.show_choices(choices)
        self.clicked.connect(self._open)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these values; those chosen stay chosen."""
        before = set(self.values())
        self._menu.clear()
        self._actions = []
        for value, words in choices:
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in before)
            action.toggled.connect(self._tell)
            self._actions.append((action, value))
        self._caption()

    def values(self) -> tuple[Any, ...]:
        """Give the values chosen."""
        return tuple(value for action, value in self._actions if action.isChecked())

    def clear(self) -> None:
        """Choose nothing."""
        for action, _ in self._actions:
            action.setChecked(False)

    def _open(self) -> None:
        self._caption()  # the click itself chooses nothing
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    @Slot()
    def _tell(self) -> None:
        self._caption()
        self.chosen.emit(self.values())

    def _caption(self) -> None:
        words = [
            action.text().replace("&&", "&") for action, _ in self._actions if action.isChecked()
        ]
        self.setChecked(bool(words))
        self.setText(f"{self._name}: {', '.join(words)}" if words else f"{self._name} ▾")
        self.updateGeometry()
