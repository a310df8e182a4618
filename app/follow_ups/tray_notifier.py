"""Notifications of the system, by way of its tray."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon


class TrayNotifier(QObject):
    """Shows notifications where the system has a tray; elsewhere the line in the window is all."""

    activated = Signal()  # somebody clicked the notification or the icon

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.messageClicked.connect(self.activated)
        self._tray.activated.connect(lambda reason: self.activated.emit())

    def notify(self, title: str, text: str) -> None:
        """Show a notification without a sound of ours; it takes no focus."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._tray.show()
            self._tray.showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon)
