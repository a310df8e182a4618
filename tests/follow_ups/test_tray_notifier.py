from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.follow_ups.tray_notifier import TrayNotifier


def shown(monkeypatch: pytest.MonkeyPatch, *, available: bool) -> list[tuple[str, str]]:
    texts: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: available)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: available)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda tray: None)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda tray, title, text, icon: texts.append((title, text))
    )
    TrayNotifier(QIcon()).notify("Follow-up", "11:00 Spindle oil")
    return texts


def test_where_the_system_has_a_tray_it_notifies(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(monkeypatch, available=True) == [("Follow-up", "11:00 Spindle oil")]


def test_without_a_tray_the_line_is_all(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, available=False) == []


def test_a_click_on_the_notification_is_told(qtbot: QtBot) -> None:
    notifier = TrayNotifier(QIcon())

    with qtbot.waitSignal(notifier.activated):
        notifier._tray.messageClicked.emit()
