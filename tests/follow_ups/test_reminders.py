from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.background import Background
from app.clock import Appointment
from app.follow_ups.changes.commands import MoveFollowUp, PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.reminders import Reminders
from app.follow_ups.rules import FollowUpKind
from app.widgets.message_line import Message
from tests.fakes import FakeClock
from tests.follow_ups.example_owner import REP

TUESDAY = date(2026, 11, 24)
TEN_UTC = datetime(2026, 11, 24, 9, tzinfo=UTC)  # when the fake clock begins


class Notifications:
    """Stands in for the system's notifications."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def notify(self, title: str, text: str) -> None:
        self.texts.append(text)


class Desk:
    """Reminders with all they said; the window is active until it is told otherwise."""

    def __init__(self, qtbot: QtBot, background: Background, clock: FakeClock) -> None:
        self.qtbot = qtbot
        self.background = background
        self.clock = clock
        self.messages: list[Message] = []
        self.over: list[str] = []
        self.notifications = Notifications()
        self.window_is_active = True
        self.made: list[Reminders] = []

    def sit_down(self, seen_until: datetime | None = None) -> Reminders:
        reminders = Reminders(
            self.background,
            REP,
            self.clock,
            self.notifications,
            lambda: self.window_is_active,
            seen_until,
        )
        self.made.append(reminders)
        reminders.message_wanted.connect(self.messages.append)
        reminders.message_over.connect(self.over.append)
        reminders.start()
        self.settle()
        return reminders

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy)

    def look(self, reminders: Reminders) -> list[str]:
        """Let it look; give what was said by it."""
        before = len(self.messages)
        reminders.look()
        self.settle()
        return [message.text for message in self.messages[before:]]

    def plan(self, text: str, at: time | None, **facts: Any) -> int:
        id_ = self.background.database.ids.new()
        due = Appointment(facts.pop("on", TUESDAY), at, facts.pop("zone", "Europe/Zurich"))
        self.background.database.execute(
            PlanFollowUp(
                id=id_,
                customer_id=facts.pop("customer_id", None),
                kind=FollowUpKind.CALLBACK,
                due=due,
                text=text,
            )
        )
        return id_


@pytest.fixture
def desk(qtbot: QtBot, background: Background, clock: FakeClock) -> Iterator[Desk]:
    """A desk at ten on a Tuesday."""
    desk = Desk(qtbot, background, clock)
    yield desk
    for reminders in desk.made:
        shiboken6.delete(reminders)  # its timer must end on this thread


def test_a_line_comes_at_its_time_and_once(desk: Desk) -> None:
    desk.plan("Spindle oil", time(10, 5))
    reminders = desk.sit_down()
    assert desk.messages == []

    desk.clock.advance(minutes=5)
    assert desk.look(reminders) == ["10:05 Spindle oil"]
    desk.clock.advance(minutes=5)
    assert desk.look(reminders) == []


def test_dates_without_time_ring_no_bell(desk: Desk) -> None:
    desk.plan("Some time today", None)
    reminders = desk.sit_down(TEN_UTC - timedelta(days=2))
    desk.clock.advance(hours=14)

    assert desk.look(reminders) == []


def test_the_time_is_the_customers_and_shown_as_mine(desk: Desk) -> None:
    desk.plan("Ask New York", time(9), zone="America/New_York")
    reminders = desk.sit_down()
    desk.clock.advance(hours=5)

    assert desk.look(reminders) == ["15:00 Ask New York"]


def test_what_came_due_while_the_program_was_closed_is_told_at_the_start(desk: Desk) -> None:
    desk.plan("Told before", time(8))
    desk.plan("Missed", time(9, 30))
    desk.sit_down(seen_until=TEN_UTC - timedelta(hours=1))

    assert [message.text for message in desk.messages] == ["09:30 Missed"]


def test_after_a_holiday_there_is_one_line_instead_of_many(desk: Desk) -> None:
    for hour in range(6, 10):
        desk.plan(f"Step {hour}", time(hour))
    desk.sit_down(seen_until=TEN_UTC - timedelta(days=7))

    (message,) = desk.messages
    assert message.text == "4 follow-ups came due meanwhile, the first: 06:00 Step 6"


def test_a_clock_set_back_tells_again_at_the_right_time(desk: Desk) -> None:
    desk.plan("Spindle oil", time(11))
    reminders = desk.sit_down()
    desk.clock.advance(hours=24)  # somebody sets the wrong day
    assert desk.look(reminders) == ["11:00 Spindle oil"]

    desk.clock.set(TEN_UTC)
    assert desk.look(reminders) == []
    desk.clock.advance(hours=1)
    assert desk.look(reminders) == ["11:00 Spindle oil"]


def test_a_sleeping_computer_tells_when_it_wakes(desk: Desk) -> None:
    desk.plan("Spindle oil", time(11))
    reminders = desk.sit_down()
    desk.clock.advance(hours=6)

    assert desk.look(reminders) == ["11:00 Spindle oil"]


def answer(message: Message, text: str) -> Callable[[], None]:
    return next(answer.do for answer in message.answers if answer.text == text)


def test_ten_minutes_later_it_comes_again(desk: Desk) -> None:
    desk.plan("Spindle oil", time(10, 1))
    reminders = desk.sit_down()
    desk.clock.advance(minutes=1)
    desk.look(reminders)
    answer(desk.messages[-1], "In 10 minutes")()

    desk.clock.advance(minutes=9)
    assert desk.look(reminders) == []
    # closed now, it would be told again at the next start
    assert reminders.seen_until < TEN_UTC + timedelta(minutes=1)
    desk.clock.advance(minutes=1)
    assert desk.look(reminders) == ["10:01 Spindle oil"]
    assert reminders.seen_until == desk.clock()


def test_what_is_done_meanwhile_comes_no_more_and_its_line_goes(desk: Desk) -> None:
    id_ = desk.plan("Spindle oil", time(10, 1))
    reminders = desk.sit_down()
    desk.clock.advance(minutes=1)
    desk.look(reminders)
    answer(desk.messages[-1], "In 10 minutes")()
    desk.background.database.execute(FinishFollowUp(id=id_))
    desk.qtbot.waitUntil(lambda: desk.over == [desk.messages[0].key])
    desk.clock.advance(minutes=10)

    assert desk.look(reminders) == []


def test_a_moved_step_rings_at_its_new_time(desk: Desk) -> None:
    id_ = desk.plan("Spindle oil", time(10, 1))
    reminders = desk.sit_down()
    desk.clock.advance(minutes=1)
    desk.look(reminders)
    desk.background.database.execute(MoveFollowUp(id=id_, due=Appointment(TUESDAY, time(14))))
    desk.qtbot.waitUntil(lambda: bool(desk.over))
    desk.clock.advance(hours=4)

    assert desk.look(reminders) == ["14:00 Spindle oil"]


def test_the_system_notifies_only_while_the_window_is_not_active(desk: Desk) -> None:
    desk.plan("First", time(10, 1))
    desk.plan("Second", time(10, 2))
    reminders = desk.sit_down()
    desk.clock.advance(minutes=1)
    desk.look(reminders)
    desk.window_is_active = False
    desk.clock.advance(minutes=1)
    desk.look(reminders)

    assert desk.notifications.texts == ["10:02 Second"]


def test_the_line_leads_to_the_call(desk: Desk, customer_id: int) -> None:
    id_ = desk.plan("Spindle oil", time(10, 1), customer_id=customer_id)
    reminders = desk.sit_down()
    desk.clock.advance(minutes=1)
    desk.look(reminders)

    with desk.qtbot.waitSignal(reminders.call_wanted) as wanted:
        answer(desk.messages[-1], "Call")()
    assert wanted.args == [customer_id, id_]
    assert desk.messages[-1].text == "10:01 Schreinerei Hofer · Spindle oil"
