"""A step goes to the calendar program, or into a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.clock import Appointment
from app.follow_ups.calendar.calendar_flow import CalendarFlow
from app.follow_ups.changes.commands import MoveFollowUp, PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.rules import FollowUpKind
from app.widgets.message_line import Message
from tests.fakes import FakeClock

FRIDAY = date(2026, 11, 27)


class Calendars:
    """The flow, with a calendar program that keeps what it was given."""

    def __init__(
        self, qtbot: QtBot, background: Background, clock: FakeClock, folder: Path
    ) -> None:
        self.background = background
        self.qtbot = qtbot
        self.messages: list[Message] = []
        self.opened: list[Path] = []
        self.opens = True
        window = QWidget()
        qtbot.addWidget(window)
        self.flow = CalendarFlow(background, folder, clock, window)
        self.flow.message_wanted.connect(self.messages.append)
        self.flow.open_url = self._open

    def _open(self, url: QUrl) -> bool:
        if self.opens:
            self.opened.append(Path(url.toLocalFile()))
        return self.opens

    def plan(self, due: Appointment, **facts: Any) -> int:
        id_ = self.background.database.ids.new()
        facts = {"customer_id": None, "kind": FollowUpKind.CALLBACK, "text": "LED", **facts}
        self.background.database.execute(PlanFollowUp(id=id_, due=due, **facts))
        return id_

    def put(self, follow_up_id: int) -> Message:
        """Hand a step over and wait for what is said."""
        before = len(self.messages)
        self.flow.put(follow_up_id)
        self.qtbot.waitUntil(lambda: len(self.messages) > before)
        return self.messages[-1]

    def entry(self) -> Any:
        (found,) = Calendar.from_ical(self.opened[-1].read_bytes()).walk("VEVENT")
        return found


@pytest.fixture
def calendars(qtbot: QtBot, background: Background, clock: FakeClock, tmp_path: Path) -> Calendars:
    return Calendars(qtbot, background, clock, tmp_path / "calendar")


def test_a_callback_is_handed_over_at_the_customers_time(
    calendars: Calendars, customer_id: int
) -> None:
    due = Appointment(FRIDAY, time(14), "America/New_York")
    said = calendars.put(calendars.plan(due, customer_id=customer_id))
    assert said.text.startswith("Schreinerei Hofer was handed to the calendar program")
    entry = calendars.entry()
    assert entry["summary"] == "Callback: Schreinerei Hofer"
    assert entry["dtstart"].dt.astimezone(UTC) == datetime(2026, 11, 27, 19, tzinfo=UTC)
    assert entry["description"].startswith("LED")


def test_handed_over_again_it_is_the_same_entry_in_a_later_form(calendars: Calendars) -> None:
    id_ = calendars.plan(Appointment(FRIDAY, time(14)))
    calendars.put(id_)
    first = calendars.entry()
    calendars.background.database.execute(
        MoveFollowUp(id=id_, due=Appointment(FRIDAY, time(15)), seen=Appointment(FRIDAY, time(14)))
    )
    calendars.put(id_)
    second = calendars.entry()
    assert second["uid"] == first["uid"]
    assert second["sequence"] > first["sequence"]
    assert second["dtstart"].dt.hour == 15


def test_where_no_program_opens_it_it_is_saved(
    calendars: Calendars, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendars.opens = False
    said = calendars.put(calendars.plan(Appointment(FRIDAY)))
    assert said.text.startswith("No program opens calendar files")
    chosen = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(chosen), ""))
    _answer(said)()
    calendars.qtbot.waitUntil(lambda: calendars.messages[-1].text.startswith("Saved: "))
    (entry,) = Calendar.from_ical((tmp_path / "mine.ics").read_bytes()).walk("VEVENT")
    assert entry["dtstart"].dt == FRIDAY


def test_what_cannot_be_written_is_said_and_can_be_tried_elsewhere(
    calendars: Calendars, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "calendar").write_text("no folder")
    said = calendars.put(calendars.plan(Appointment(FRIDAY)))
    assert "could not be written. The follow-up is as it was." in said.text
    chosen = tmp_path / "elsewhere.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(chosen), ""))
    _answer(said)()
    calendars.qtbot.waitUntil(chosen.exists)


def test_a_finished_step_is_not_handed_over(calendars: Calendars) -> None:
    id_ = calendars.plan(Appointment(FRIDAY))
    calendars.background.database.execute(FinishFollowUp(id=id_))
    assert "finished" in calendars.put(id_).text
    assert not calendars.opened


def _answer(said: Message) -> Callable[[], None]:
    (save,) = said.answers
    assert save.text == "Save as a file…"
    return save.do
