"""The status bar says how the team's server is, calmly; what waited goes by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import MetaData, select

from app.background import Background
from app.clock import TeamClock
from app.customers.changes.commands import AddCustomer
from app.customers.fields import CustomerField
from app.database.database import Database, open_database
from app.database.errors import DatabaseUnavailableError
from app.database.waiting.outbox import Outbox
from app.history.commands import AddNote
from app.history.models import Activity
from app.main_window.status_bar import StatusBar
from app.paths import Profile
from app.startup import server_status
from app.startup.server_status import ServerStatus, make_outbox
from app.widgets.message_line import MessageLine
from app.widgets.palette import Tone
from tests.fakes import FakeClock
from tests.people import REP_ID
from tests.widgets.conftest import theme

__all__ = ["theme"]

ZONE = "Europe/Zurich"


class Bar(StatusBar):
    """A status bar that keeps what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told = ("", Tone.NEUTRAL)
        self.unsent = 0

    def show_database(self, text: str, tone: Tone) -> None:
        super().show_database(text, tone)
        self.told = (text, tone)

    def show_unsent(self, count: int) -> None:
        super().show_unsent(count)
        self.unsent = count


class Office:
    """A background with its server, and what is to be seen of both."""

    def __init__(self, database: Database, background: Background, frame: QWidget) -> None:
        self.database = database
        self.background = background
        self.bar = Bar()
        self.messages = MessageLine(frame)
        self.bar.setParent(frame)
        self.status = ServerStatus(background, self.bar, self.messages, ZONE, frame)

    def go_away(self) -> None:
        self.database.line.lost()
        self.database.line.failed()

    @property
    def message(self) -> str:
        return self.messages.message.text if self.messages.message else ""


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def office(
    postgresql_place: str,
    clock: FakeClock,
    metadata: MetaData,
    tmp_path: Path,
    qtbot: QtBot,
    theme: object,
) -> Iterator[Office]:
    database = open_database(postgresql_place, clock, metadata)
    database.user_id = REP_ID
    profile = Profile(tmp_path / "profile")
    profile.make_directories()
    frame = QWidget()
    qtbot.addWidget(frame)
    background = Background(database, frame, make_outbox(database, profile))
    yield Office(database, background, frame)
    qtbot.waitUntil(lambda: not background.busy)
    background.stop()
    database.close()


@pytest.fixture
def customer_id(office: Office) -> int:
    id_ = office.database.ids.new()
    office.database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: "Hofer AG"}))
    return id_


def note(office: Office, customer_id: int, text: str = "Rings back.") -> AddNote:
    return AddNote(id=office.database.ids.new(), customer_id=customer_id, text=text)


def test_away_and_back_is_said_in_one_line(
    office: Office, customer_id: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office.bar.told == ("Team database, live", Tone.SUCCESS)
    office.database.line.lost()
    qtbot.waitUntil(lambda: office.bar.told[0] == "Team database: connecting again…")
    office.database.line.failed()
    away = "Server away since 10:00. Calls are saved on this computer."
    qtbot.waitUntil(lambda: office.bar.told == (away, Tone.WARNING))
    for number in range(2):
        office.background.do(office.background, note(office, customer_id, str(number)))
    qtbot.waitUntil(lambda: "computer: 2 waiting" in office.bar.told[0])
    office.database.line.reached()
    qtbot.waitUntil(lambda: office.bar.told[0] == "Server back, everything is saved")
    office.status._told_back.start(0)  # sooner than people need to read it
    qtbot.waitUntil(lambda: office.bar.told == ("Team database, live", Tone.SUCCESS))

    assert office.message == ""
    with office.database.read() as session:
        assert list(session.scalars(select(Activity.text).order_by(Activity.id))) == ["0", "1"]


def test_a_note_that_waits_counts_as_saved_for_who_wrote_it(
    office: Office, customer_id: int, qtbot: QtBot
) -> None:
    office.go_away()
    answers: list[object] = []
    outbox = office.background.outbox
    assert outbox is not None
    office.background.do(
        office.background,
        note(office, customer_id),
        then=lambda changed: answers.append(outbox.count),
    )
    qtbot.waitUntil(lambda: bool(answers))

    assert answers == [1]  # on the disk before anybody is told


def test_a_question_that_meets_no_server_says_nothing(office: Office, qtbot: QtBot) -> None:
    office.go_away()
    answers: list[object] = []
    office.background.ask(office.background, lambda session: 1, then=answers.append)
    qtbot.waitUntil(lambda: not office.background.busy)

    assert answers == []
    assert office.message == ""


def test_a_question_with_its_own_answer_to_trouble_is_told(office: Office, qtbot: QtBot) -> None:
    office.go_away()
    failures: list[Exception] = []
    office.background.ask(
        office.background, lambda session: 1, then=lambda one: None, failed=failures.append
    )
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], DatabaseUnavailableError)


def test_what_may_not_wait_is_refused_in_plain_words(office: Office, qtbot: QtBot) -> None:
    office.go_away()
    office.background.do(office.background, AddCustomer(id=1, data={}))
    qtbot.waitUntil(lambda: bool(office.message))

    assert "needs the team’s server, which is away" in office.message
    assert "what you typed is still there" in office.message


def test_the_end_of_the_program_takes_what_waits_along_to_the_next_start(
    office: Office, customer_id: int, qtbot: QtBot
) -> None:
    office.go_away()
    office.background.do(office.background, note(office, customer_id))
    office.background.stop()
    outbox = office.background.outbox
    assert isinstance(outbox, Outbox)
    assert outbox.count == 1


def test_what_the_server_refuses_for_good_is_shown(
    office: Office, customer_id: int, qtbot: QtBot
) -> None:
    office.go_away()
    gone = 180_000_000_000_009_999
    office.background.do(office.background, note(office, gone, "lost?"))
    qtbot.waitUntil(lambda: "1 waiting" in office.bar.told[0])
    office.database.line.reached()
    qtbot.waitUntil(lambda: office.bar.unsent == 1)
    dialog = office.status.show_unsent()
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog._words))
    assert dialog._words[0].text == "lost?"
    dialog.close()


def test_other_tables_are_told_and_calls_go_on(
    office: Office, customer_id: int, qtbot: QtBot
) -> None:
    office.database.found_schema = "9999"
    office.database.line.outdated()
    qtbot.waitUntil(lambda: "differ" in office.bar.told[0])
    assert "brought to another version while you worked" in office.message
    assert "newer Talktrack" in office.message
    office.background.do(office.background, note(office, customer_id))
    qtbot.waitUntil(lambda: "1 waiting" in office.bar.told[0])
    office.database.line.reached()
    qtbot.waitUntil(lambda: office.bar.told[0] == "Team database, live")
    assert office.message == ""


@pytest.mark.parametrize(
    ("minutes", "said"), [(-5, "5 minute(s) slow"), (5, "5 minute(s) fast"), (1, ""), (0, "")]
)
def test_a_wrong_clock_is_told_once(office: Office, qtbot: QtBot, minutes: int, said: str) -> None:
    clock = TeamClock(FakeClock())
    clock.offset = -timedelta(minutes=minutes)
    office.database.clock = clock
    office.status._tell_clock()
    assert said in office.message
    assert bool(office.message) == bool(said)
    office.messages.close_message()
    office.status._tell_clock()
    assert office.message == ""


def test_a_folder_that_cannot_be_made_leaves_calls_as_drafts(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "in_the_way").write_text("")
    assert make_outbox(office.database, Profile(tmp_path / "in_the_way" / "profile")) is None


def test_what_still_waits_while_the_server_is_there_is_tried_again(
    office: Office, customer_id: int, qtbot: QtBot
) -> None:
    outbox = office.background.outbox
    assert outbox is not None
    outbox.put(office.database.intent(note(office, customer_id)))
    qtbot.waitUntil(lambda: office.bar.told[0] == "Team database, live: 1 still to be sent")
    office.status._again.timeout.emit()
    qtbot.waitUntil(lambda: office.bar.told[0] == "Team database, live")
    assert office.status._again.interval() == server_status.AGAIN_MS
