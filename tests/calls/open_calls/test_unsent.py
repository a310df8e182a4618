"""What the team's server refused: said in words, never lost without the person's will."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.background import Background
from app.calls.open_calls.unsent_dialog import UnsentDialog
from app.calls.open_calls.unsent_words import customer_of, unsent
from app.calls.saving.recording import RecordCall
from app.clock import Appointment
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database.database import Database
from app.database.journal import Intent
from app.database.waiting.outbox import Kept, Outbox
from app.follow_ups.changes.commands import HandToColleague, PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.calls import CallFacts
from app.history.commands import AddNote
from app.history.rules import Direction
from app.settings.outcomes import Outcome
from tests.fakes import TUESDAY_TEN_IN_ZURICH, FakeClock
from tests.people import COLLEAGUE_ID, REP_ID

ZONE = "Europe/Zurich"
CUSTOMER = 180_000_000_000_000_777


def call() -> RecordCall:
    facts = CallFacts(
        id=180_000_000_000_000_888,
        customer_id=CUSTOMER,
        contact_id=None,
        direction=Direction.OUT,
        started_at=TUESDAY_TEN_IN_ZURICH,
        seconds=60,
        number="+41812501234",
        round_id=None,
        purpose="advertising",
        outcome=Outcome.CALLBACK,
        attempt=True,
        connected=True,
        reached=True,
        conversion=False,
        note="Wants the blue ones.",
    )
    step = PlanFollowUp(
        id=180_000_000_000_000_999,
        customer_id=CUSTOMER,
        kind=FollowUpKind.CALLBACK,
        due=Appointment(date(2026, 11, 27), time(14, 30)),
        text="ask for the size",
    )
    return RecordCall(call=facts, steps=(step,), stand="Compares prices.")


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox", REP_ID)


def refuse(outbox: Outbox, command: object, why: str = "IntegrityError") -> None:
    number = len(outbox.refused()) + 1
    uuid = f"00000000-0000-4000-8000-{number:012}"
    outbox.put(Intent(uuid, REP_ID, TUESDAY_TEN_IN_ZURICH, command))
    path, kept = outbox.waiting()[-1]
    outbox.set_aside(path, kept, why)


def said(outbox: Outbox, names: dict[int, str]) -> list[tuple[str, str, str]]:
    return [tuple(unsent(kept, names, ZONE, str(path))) for path, kept in outbox.refused()]  # type: ignore[misc]


def test_a_call_says_with_whom_what_and_all_that_was_written(outbox: Outbox) -> None:
    refuse(outbox, call())
    [(title, text, why)] = said(outbox, {CUSTOMER: "Hofer AG"})

    assert title.startswith("Call with Hofer AG: Callback agreed · ")
    assert title.endswith(" 10:00")
    assert text.splitlines()[:2] == ["Wants the blue ones.", "Compares prices."]
    assert text.endswith("14:30: ask for the size")
    assert "no longer there" in why


@pytest.mark.parametrize(
    ("command", "title", "text"),
    [
        (AddNote(id=1, customer_id=CUSTOMER, text="Blue."), "Note on Hofer AG", "Blue."),
        (HandToColleague(id=1, colleague_id=COLLEAGUE_ID), "Change of a follow-up", ""),
    ],
)
def test_others_say_what_they_are(outbox: Outbox, command: object, title: str, text: str) -> None:
    refuse(outbox, command, "SomethingNewError")
    [(found, words, why)] = said(outbox, {CUSTOMER: "Hofer AG"})

    assert found.startswith(title)
    assert words == text
    assert "SomethingNewError" in why


def test_what_cannot_be_read_is_named_by_its_file(outbox: Outbox, tmp_path: Path) -> None:
    broken = tmp_path / "outbox" / str(REP_ID) / "refused" / "1.json"
    broken.write_bytes(b"{")
    [(title, text, _)] = said(outbox, {})

    assert "cannot be read" in title
    assert str(broken) in text
    assert customer_of(None) is None
    assert customer_of(Kept("u", "from_tomorrow", 1, {}, TUESDAY_TEN_IN_ZURICH, REP_ID)) is None


@pytest.fixture
def dialog(background: Background, outbox: Outbox, qtbot: QtBot) -> UnsentDialog:
    made = UnsentDialog(background, outbox, ZONE)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: UnsentDialog) -> list[str]:
    list_ = dialog.findChild(QListWidget)
    return [list_.item(at).text() for at in range(list_.count())]


def button(dialog: UnsentDialog, begins: str) -> QPushButton:
    return next(
        one
        for one in dialog.findChildren(QPushButton)
        if one.text().replace("&", "").startswith(begins)
    )


class TestDialog:
    @pytest.fixture(autouse=True)
    def two_refused(self, outbox: Outbox, database: Database, clock: FakeClock) -> None:
        customer_id = database.ids.new()
        database.execute(AddCustomer(id=customer_id, data={CustomerField.COMPANY: "Hofer AG"}))
        refuse(outbox, AddNote(id=1, customer_id=customer_id, text="Blue."))
        refuse(outbox, AddNote(id=2, customer_id=CUSTOMER, text="Red."))

    def test_it_shows_and_copies_what_was_written(self, dialog: UnsentDialog, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
        assert rows(dialog)[0].startswith("Note on Hofer AG · ")
        assert rows(dialog)[1].startswith("Note on unknown customer · ")
        assert dialog.findChild(QPlainTextEdit).toPlainText() == "Blue."
        button(dialog, "Copy").click()
        assert "Blue." in QGuiApplication.clipboard().text()

    def test_sent_again_it_waits_behind_all_others(
        self, dialog: UnsentDialog, outbox: Outbox, qtbot: QtBot
    ) -> None:
        qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
        button(dialog, "Send again").click()
        qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
        [(_, kept)] = outbox.waiting()
        assert (kept.payload["text"], kept.why) == ("Blue.", "")

    def test_it_is_discarded_at_the_second_press_only(
        self, dialog: UnsentDialog, outbox: Outbox, qtbot: QtBot
    ) -> None:
        qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
        button(dialog, "Discard").click()
        assert outbox.refused_count == 2
        button(dialog, "Yes").click()
        qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
        assert outbox.refused_count == 1

    def test_when_nothing_is_left_it_closes(
        self, dialog: UnsentDialog, outbox: Outbox, qtbot: QtBot
    ) -> None:
        for left in (1, 0):
            qtbot.waitUntil(lambda left=left: len(rows(dialog)) == left + 1)
            button(dialog, "Discard").click()
            button(dialog, "Yes").click()
        qtbot.waitUntil(lambda: not dialog.isVisible())
        assert outbox.refused_count == 0
