"""A field with room below for the small mark that somebody else changed it meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.widgets.labels import Label, TextLook


class MarkedField(QWidget):
    """Holds a field; without a mark it takes no more room than the field."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._mark = Label("", TextLook.SMALL, wrap=True)
        self._mark.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(field)
        column.addWidget(self._mark)
        self.setFocusProxy(field)

    @property
    def mark(self) -> str:
        """The words of the mark; empty without one."""
        return self._mark.text() if not self._mark.isHidden() else ""

    def show_mark(self, words: str) -> None:
        """Show a mark, or take it away; screen readers hear it as the field's description."""
        self._mark.setText(words)
        self._mark.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
