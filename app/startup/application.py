"""The application: hears links that macOS hands over as events and not as arguments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells of ``tel:`` links that the system opens with this program."""

    link_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take links; all else is Qt's."""
        link = opened_link(event)
        if link:
            self.link_opened.emit(link)
            return True
        return super().event(event)


def opened_link(event: QEvent) -> str:
    """Give the ``tel:`` link of an event; "" for any other event."""
    if not isinstance(event, QFileOpenEvent) or event.url().scheme().lower() != "tel":
        return ""
    return event.url().toString()
