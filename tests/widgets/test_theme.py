"""Light, dark, or as the system is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel

from app.widgets.palette import DARK, LIGHT
from app.widgets.theme import Look, Theme, colours


def test_the_look_changes_in_open_windows(theme: Theme, qtbot) -> None:
    label = QLabel("Hofer")
    qtbot.addWidget(label)
    assert colours() is LIGHT

    theme.set_look(Look.DARK)

    assert colours() is DARK
    text = label.palette().color(QPalette.ColorRole.WindowText).name()
    assert text == DARK.text


def test_the_system_is_followed_only_where_wanted(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The offscreen platform has no scheme of its own, so the system's word is put in its mouth.
    dark = Qt.ColorScheme.Dark
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda hints: dark)
    theme.set_look(Look.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(dark)
    assert colours() is LIGHT

    theme.set_look(Look.SYSTEM)
    assert colours() is DARK

    monkeypatch.setattr(QStyleHints, "colorScheme", lambda hints: Qt.ColorScheme.Light)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colours() is LIGHT
