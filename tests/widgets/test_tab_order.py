from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.tab_order import come_next


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """Two fields with a place between them, in which two more are made only now."""
    window = QWidget()
    layout = QVBoxLayout(window)
    between = QWidget(objectName="between")
    for widget in (QLineEdit(objectName="first"), between, QLineEdit(objectName="last")):
        layout.addWidget(widget)
    inner = QVBoxLayout(between)
    for widget in (QLineEdit(objectName="late 1"), QLabel("-"), QLineEdit(objectName="late 2")):
        inner.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_what_is_made_late_comes_where_it_stands(form: QWidget) -> None:
    first = form.findChild(QLineEdit, "first")
    come_next(first, form.findChild(QWidget, "between"))
    first.setFocus()
    passed = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().objectName())
    assert passed == ["late 1", "late 2", "last"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget().objectName() == "late 2"
