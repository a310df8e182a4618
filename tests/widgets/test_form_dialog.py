"""The frame that form dialogs share."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label

LONG = "What has to be known before this is sent, told at such a length that it wraps. " * 4
SPARE = 30


@pytest.mark.parametrize("words", ["Short.", LONG])
def test_a_form_has_the_height_it_needs_and_little_more(qtbot: QtBot, words: str) -> None:
    dialog = FormDialog("Return", "Schreinerei Hofer", "Save")
    qtbot.addWidget(dialog)
    dialog.add_field("Reason", QLineEdit())
    last = Label(words, wrap=True)
    dialog.form.addRow("", last)
    dialog.fit()
    dialog.show()
    qtbot.waitExposed(dialog)
    below = dialog.area.viewport().height() - last.geometry().bottom()
    assert 0 <= below <= SPARE
    assert last.height() >= last.heightForWidth(last.width())
