"""Clearing up: promises stay, nothing is lost, no day gets more than one usually does."""

from __future__ import annotations

from collections import Counter
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Appointment
from app.follow_ups.days.spreading import Waiting, loads, shifted, spread
from app.follow_ups.moving import Movable, QueueOwner
from app.follow_ups.rules import FollowUpKind
from app.settings.public_holidays import is_holiday
from app.settings.working_time import CallingHours, WorkDays

TODAY = date(2026, 12, 22)  # a Tuesday; Christmas Day and St Stephen's come on Friday, Saturday
DAY = timedelta(days=1)
AWAY = (date(2026, 12, 28), date(2026, 12, 30))
OWNER = QueueOwner(1, "Europe/Zurich", WorkDays(absences=(AWAY,)), CallingHours())


def step(
    id_: int,
    kind: FollowUpKind = FollowUpKind.CARE,
    segment: str = "B",
    *,
    late: int = 1,
    promised: bool = False,
    at: time | None = None,
) -> Waiting:
    return Waiting(id_, Movable(kind, Appointment(TODAY - late * DAY, at)), promised, segment)


@st.composite
def piles(draw: st.DrawFn) -> list[Waiting]:
    number = draw(st.integers(0, 60))
    country = st.sampled_from([("CH", "GR"), ("DE", "Bayern"), (None, None)])
    made = []
    for id_ in range(number):
        at = draw(st.sampled_from([None, time(9), time(16, 55), time(22)]))
        due = Appointment(TODAY - draw(st.integers(0, 30)) * DAY, at)
        movable = Movable(draw(st.sampled_from(FollowUpKind)), due, *draw(country))
        segment = draw(st.sampled_from(["key", "A", "B", "C+", "C", ""]))
        made.append(Waiting(id_, movable, draw(st.booleans()), segment))
    return made


@given(
    piles(),
    st.dictionaries(st.integers(0, 12).map(lambda n: TODAY + n * DAY), st.integers(0, 9)),
    st.integers(1, 8),
)
def test_whatever_the_pile_the_rules_hold(
    pile: list[Waiting], planned: dict[date, int], per_day: int
) -> None:
    moved = spread(pile, planned, per_day, TODAY, OWNER)
    by_id = {one.id: one for one in pile}
    # Nothing is lost and nothing invented.
    assert set(moved) <= set(by_id)
    load = loads(pile, moved, planned, TODAY)
    ahead = sum(number for day, number in planned.items() if day > TODAY)
    assert load.total() == len(pile) + ahead
    # What is promised, and what else comes first, stays where it is.
    assert not any(by_id[id_].stays for id_ in moved)
    assert not any(by_id[id_].is_promise for id_ in moved)
    # No day has more than wanted, but for what stands there anyhow.
    added = Counter(due.on for due in moved.values())
    for day, number in added.items():
        assert day > TODAY
        assert planned.get(day, 0) + number <= per_day
    stay = sum(one.stays for one in pile)
    assert load[TODAY] <= max(per_day, stay)
    # Each goes to an open day: mine, and the customer's.
    for id_, due in moved.items():
        assert OWNER.own_days.is_working(due.on)
        assert not is_holiday(by_id[id_].movable.place.region, due.on)


def test_the_first_days_with_room_are_taken_the_better_and_later_ones_first() -> None:
    pile = [step(1, segment="C"), step(2, late=3), step(3, late=9), step(4, segment="C", late=5)]
    moved = spread(pile, {TODAY + DAY: 1}, 1, TODAY, OWNER)
    # Today B that waits longest; Wednesday is full; Friday and the weekend are off, then away.
    assert {id_: due.on for id_, due in moved.items()} == {
        2: date(2026, 12, 24),
        4: date(2026, 12, 31),
        1: date(2027, 1, 4),
    }


@pytest.mark.parametrize(
    ("one", "stays", "promise"),
    [
        (step(1, FollowUpKind.CALLBACK), True, True),
        (step(1, FollowUpKind.PROMISE), True, True),
        (step(1, FollowUpKind.COMPLAINT), True, True),
        (step(1, FollowUpKind.TASK, promised=True), True, True),
        (step(1, FollowUpKind.QUOTE), True, False),
        (step(1, segment="A"), True, False),
        (step(1, segment="key"), True, False),
        (step(1, FollowUpKind.NEW_REQUEST), True, False),
        (step(1, FollowUpKind.CARE), False, False),
        (step(1, FollowUpKind.ACQUISITION, segment="C"), False, False),
    ],
)
def test_what_stays_and_what_is_a_promise(one: Waiting, stays: bool, promise: bool) -> None:
    assert (one.stays, one.is_promise) == (stays, promise)


def test_a_time_of_day_is_kept_where_it_is_open() -> None:
    pile = [step(1, late=9), step(2, at=time(10)), step(3, at=time(22))]
    moved = spread(pile, {}, 1, TODAY, OWNER)
    assert moved[2] == Appointment(TODAY + DAY, time(10))
    assert moved[3].at is None


def test_a_step_is_shifted_over_closed_days_and_never_before_today() -> None:
    one = step(1)
    thursday = TODAY + 2 * DAY
    assert shifted(one, thursday, 1, TODAY, OWNER).on == date(2026, 12, 31)
    assert shifted(one, date(2026, 12, 31), -1, TODAY, OWNER).on == thursday
    assert shifted(one, TODAY + DAY, -1, TODAY, OWNER).on == TODAY


def test_less_than_one_a_day_clears_nothing_up() -> None:
    with pytest.raises(ValueError, match="0 a day"):
        spread([], {}, 0, TODAY, OWNER)
