"""Reads reachable hours back in our words, so that everybody sees how they were understood."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.customers.typed.reachable_hours import hours_text
from app.customers.typed.typed_hours import read_hours
from app.widgets.labels import Label, TextLook


class HoursEcho(Label):
    """The line below a field of reachable hours; hidden while the field is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(look=TextLook.SMALL, wrap=True, parent=parent)
        self.hide()

    def show_text(self, typed: str) -> None:
        """Show how a typed text is understood."""
        hours = read_hours(typed)
        if not typed.strip():
            self.setText("")
        elif hours is None:
            hint = self.tr("Kept as a remark only. Try “Mon-Fri 9-11; never Wed afternoon”.")
            self.setText(hint)
        else:
            said = hours_text(hours, QLocale().bcp47Name())
            self.setText(self.tr("Understood: {hours}").format(hours=said))
        self.setVisible(bool(self.text()))
