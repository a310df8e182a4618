"""A dialog lives as long as it is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.opening import open_dialog


def test_a_closed_dialog_is_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)

    open_dialog(dialog)

    assert dialog.isVisible()
    assert dialog.isModal()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert window.findChild(QDialog) is None
