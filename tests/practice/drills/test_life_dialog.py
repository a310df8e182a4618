"""The dialog in which an objection of a real call becomes a drill."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.practice.drills.life_dialog import LifeDialog
from app.practice.drills.queries import DrillRow, my_drills
from app.widgets.message_line import MessageLine
from app.widgets.rows import ROW_ROLE
from tests.people import REP_ID
from tests.practice.drills.test_from_life import NOTE, call, customer

__all__ = ["customer"]


@pytest.fixture
def dialog(background: Background, customer: int, qtbot: QtBot) -> LifeDialog:
    call(background.database, customer, NOTE, ["objection.price"])
    made = LifeDialog(background, REP_ID, "de", "Europe/Zurich")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._heard.toPlainText() != "")
    return made


def kept(background: Background) -> list[DrillRow]:
    with background.database.read() as session:
        return my_drills(session, REP_ID)


def test_a_call_is_shown_with_names_and_its_drill_without(dialog: LifeDialog) -> None:
    row = dialog._calls.model().index(0, 0).data(ROW_ROLE)
    assert (row.title, row.subtitle) == ("Gubler AG", "Preis")
    assert dialog._heard.toPlainText() == "Zu teuer"
    assert "Gubler" not in dialog._situation.toPlainText()
    assert "Zgraggen" in dialog._removed.text()
    assert dialog._left.isHidden()
    assert dialog._persona.currentText().startswith("Frau Zgraggen")


def test_what_was_read_and_changed_is_kept_and_nothing_before(
    dialog: LifeDialog, background: Background, qtbot: QtBot
) -> None:
    assert kept(background) == []
    dialog._heard.setPlainText("Sie sind zu teuer!")
    dialog._attack.setChecked(True)
    with qtbot.waitSignal(dialog.kept) as told:
        dialog._keep.click()
    (drill,) = kept(background)
    assert told.args == [drill.id]
    assert (drill.heard, drill.attack, drill.persona) == ("Sie sind zu teuer!", True, "price-buyer")
    assert drill.situation == dialog._situation.toPlainText()
    line = dialog.findChild(MessageLine)
    assert line is not None
    assert line.message is not None


def test_names_typed_back_in_are_pointed_out(dialog: LifeDialog) -> None:
    dialog._heard.setPlainText("Zgraggen: zu teuer")
    assert not dialog._left.isHidden()
    assert "Zgraggen" in dialog._left.text()
    dialog._heard.setPlainText("  ")
    assert dialog._left.isHidden()
    assert not dialog._keep.isEnabled()


def test_what_could_not_be_kept_stays_and_is_said(
    dialog: LifeDialog, background: Background, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from app.database.errors import DatabaseBusyError

    def refuse(asker: Any, command: Any, *, then: Any, failed: Any) -> None:
        failed(DatabaseBusyError("here"))

    monkeypatch.setattr(background, "do", refuse)
    dialog._keep.click()
    line = dialog.findChild(MessageLine)
    assert line is not None
    assert line.message is not None
    assert dialog._keep.isEnabled()
    assert dialog._heard.toPlainText() == "Zu teuer"


def test_without_calls_it_says_where_they_come_from(background: Background, qtbot: QtBot) -> None:
    made = LifeDialog(background, REP_ID, "en", "Europe/Zurich")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._empty.text() != "")
    assert made._empty.isVisible()
    assert not made._keep.isEnabled()
