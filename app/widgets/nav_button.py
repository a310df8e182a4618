"""The buttons that lead to the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class NavButton(QPushButton):
    """One page in the top bar; checked while the page is shown."""

    def __init__(self, text: str, keycap: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(keycap)
        self._name = text
        self._keycap = keycap

    def show_count(self, count: str, said: str) -> None:
        """Show how much waits on the page; "" for nothing. said: what it is that waits."""
        self.setText(f"{self._name} ({count})" if count else self._name)
        self.setAccessibleName(f"{self._name}, {said}" if said else self._name)
        self.setToolTip(f"{self._keycap} · {said}" if said else self._keycap)
