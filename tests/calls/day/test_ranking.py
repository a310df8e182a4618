from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calls.day.candidates import BestHours, Candidate, Slot, Tier, is_due, overdue_days, tier_of
from app.calls.day.ranking import call_list, minutes_left, score, value_p99, value_share
from app.calls.permission.gate import Grade, Situation
from app.calls.permission.rounds import Attempts
from app.calls.reasons import Reason, ReasonKind
from app.clock import Appointment
from app.customers.law import PermissionFact, PermissionType
from app.customers.rules import Segment
from app.customers.typed.reachable_hours import ReachableHours, Span
from app.settings.outcomes import FollowUpKind as Kind
from app.settings.working_time import WorkDays, place_of

OFFICE = WorkDays()
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # Monday 10:42 in Zurich
P99 = 10_000_000
CUSTOMER = PermissionFact(PermissionType.CUSTOMERS)
OPEN = Situation(place=place_of("CH", "GR"), permissions=(CUSTOMER,))
LARGE_ID = 2**53 + 1


def candidate(kind: Kind = Kind.CALL, **fields: object) -> Candidate:
    values: dict[str, object] = {"customer_id": LARGE_ID, "situation": OPEN, **fields}
    return Candidate(kind=kind, **values)  # type: ignore[arg-type]


def at(clock: str, on: date = TODAY) -> Appointment:
    return Appointment(on, time.fromisoformat(clock))


def ranked(*candidates: Candidate, now: datetime = NOW) -> list[int]:
    listed = call_list(candidates, now, OFFICE, value_p99_minor=P99)
    return [row.candidate.customer_id for row in listed.rows]


SITUATIONS = st.builds(
    Situation,
    place=st.sampled_from([place_of("CH", "GR"), place_of("AT", "9"), place_of("US")]),
    country=st.sampled_from(["CH", "AT", "FR"]),
    permissions=st.sampled_from([(), (CUSTOMER,)]),
    do_not_call=st.sampled_from([False, False, True]),
    reachable=st.sampled_from([ReachableHours(), ReachableHours((Span(ends=420),))]),
    attempts=st.sampled_from([Attempts(), Attempts((NOW - timedelta(hours=1),))]),
    resting_until=st.sampled_from([None, None, date(2027, 1, 1)]),
    complaint_since=st.none() | st.just(date(2026, 3, 2)),
    colleague=st.sampled_from([None, "T. Frei"]),
)
CANDIDATES = st.builds(
    Candidate,
    customer_id=st.integers(1, 6),
    kind=st.sampled_from(Kind),
    due=st.none()
    | st.builds(
        Appointment,
        st.dates(date(2026, 11, 10), date(2026, 11, 30)),
        st.none() | st.sampled_from([time(8), time(10), time(11), time(23, 59)]),
    ),
    follow_up_id=st.integers(1, 10**6),
    promised=st.booleans(),
    delegated_by=st.sampled_from([None, "R. Caduff"]),
    segment=st.none() | st.sampled_from(Segment),
    value_minor=st.integers(-(10**6), 10**9),
    last_contact_at=st.none()
    | st.datetimes(datetime(2025, 1, 1), datetime(2026, 11, 23)).map(
        lambda moment: moment.replace(tzinfo=UTC)
    ),
    slot=st.builds(Slot, st.integers(0, 3), st.integers(3, 9), st.floats(0, 1)),
    skipped=st.sampled_from([False, False, True]),
    situation=SITUATIONS,
)
MANY = st.lists(CANDIDATES, max_size=12, unique_by=lambda one: one.follow_up_id)
MOMENTS = st.datetimes(datetime(2026, 11, 20), datetime(2026, 12, 2)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@pytest.mark.parametrize(
    ("kind", "fields", "tier"),
    [
        (Kind.CALLBACK, {}, Tier.CALLBACK),
        (Kind.PROMISE, {}, Tier.PROMISE),
        (Kind.CALL, {"promised": True}, Tier.PROMISE),
        (Kind.TASK, {"delegated_by": "R. Caduff"}, Tier.PROMISE),
        (Kind.COMPLAINT, {}, Tier.PROMISE),
        (Kind.NEW_REQUEST, {}, Tier.NEW_REQUEST),
        (Kind.QUOTE, {}, Tier.QUOTE),
        (Kind.CALL, {}, Tier.FOLLOW_UP),
        (Kind.CARE, {}, Tier.CARE),
        (Kind.REACTIVATION, {}, Tier.REACTIVATION),
        (Kind.ACQUISITION, {}, Tier.ACQUISITION),
        (Kind.TASK, {"promised": True}, None),
        (Kind.RESEARCH, {}, None),
        (Kind.HANDOFF, {}, None),
    ],
)
def test_every_kind_has_its_tier(kind, fields, tier):
    assert tier_of(candidate(kind, **fields)) is tier


@pytest.mark.parametrize(
    ("due", "due_now"),
    [
        (at("11:02"), True),
        (at("11:03"), False),
        (at("08:00"), True),
        (Appointment(TODAY), True),
        (Appointment(TODAY + timedelta(days=1)), False),
        (None, True),
    ],
)
def test_a_step_with_a_time_is_due_twenty_minutes_before(due, due_now):
    assert is_due(candidate(due=due), NOW) is due_now


def test_a_date_is_due_on_the_customers_calendar():
    shortly_after_midnight_in_zurich = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    tomorrow = Appointment(date(2026, 11, 24))
    assert is_due(candidate(due=tomorrow), shortly_after_midnight_in_zurich)
    in_new_york = replace(tomorrow, zone="America/New_York")
    assert not is_due(candidate(due=in_new_york), shortly_after_midnight_in_zurich)


@pytest.mark.parametrize(
    ("now", "days"),
    [("2026-10-25T23:30", 1), ("2026-10-25T22:30", 0), ("2027-01-01T12:00", 68)],
)
def test_days_late_are_calendar_days_whatever_the_clocks_do(now, days):
    due = Appointment(date(2026, 10, 25))  # the day on which summer time ends
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert overdue_days(candidate(due=due), moment) == days


def test_the_score_is_that_of_the_handbook():
    one = candidate(
        due=Appointment(date(2026, 11, 22)),
        segment=Segment.A,
        value_minor=P99,
        slot=Slot(reached=3, attempts=4, team_rate=0.25),
        situation=replace(OPEN, attempts=Attempts((NOW, NOW))),
    )
    assert score(one, NOW, P99) == 35 / 2 + 25 + 20 + 15 * 4 / 8 - 10
    assert score(candidate(), NOW, P99) == 25 * 0.3


def test_value_is_scaled_by_the_kept_percentile():
    assert value_share(P99, P99) == 1.0
    assert value_share(10 * P99, P99) == 1.0
    assert value_share(-500, P99) == 0.0
    assert value_share(500, 0) == 0.0
    assert 0 < value_share(P99 // 100, P99) < 1
    assert value_p99(range(1, 101)) == 99
    assert value_p99([7]) == 7
    assert value_p99([]) == 0


def test_callbacks_come_first_and_oldest_first():
    rows = ranked(
        candidate(Kind.QUOTE, customer_id=1, due=Appointment(date(2026, 11, 1)), value_minor=P99),
        candidate(Kind.PROMISE, customer_id=2, due=Appointment(TODAY), promised=True),
        candidate(Kind.CALLBACK, customer_id=3, due=at("11:00"), segment=Segment.A),
        candidate(Kind.CALLBACK, customer_id=4, due=at("10:30")),
        candidate(Kind.CALLBACK, customer_id=5, due=at("16:00", date(2026, 11, 20))),
    )
    assert rows == [5, 4, 3, 2, 1]


def test_whoever_waits_for_a_visit_that_was_returned_hears_so_first_of_all():
    rows = ranked(
        candidate(Kind.CALLBACK, customer_id=1, due=at("10:30", date(2026, 11, 20))),
        candidate(
            Kind.PROMISE, customer_id=2, due=Appointment(TODAY), promised=True, expects_us=True
        ),
        candidate(Kind.CARE, customer_id=3, due=Appointment(TODAY), pinned=True),
    )
    assert rows == [3, 2, 1]  # what I hold on top myself stays there


def test_equal_rows_go_by_the_longest_time_without_contact_then_by_id():
    rows = ranked(
        candidate(customer_id=4, last_contact_at=NOW - timedelta(days=9)),
        candidate(customer_id=3, last_contact_at=NOW - timedelta(days=9)),
        candidate(customer_id=2, last_contact_at=NOW - timedelta(days=10)),
        candidate(customer_id=5),
    )
    assert rows == [5, 2, 3, 4]


def test_pinned_rows_stay_on_top_and_skipped_ones_are_gone():
    rows = ranked(
        candidate(Kind.CALLBACK, customer_id=1, due=at("10:30")),
        candidate(Kind.CARE, customer_id=2, due=Appointment(TODAY), pinned=True),
        candidate(Kind.CALL, customer_id=3, skipped=True),
    )
    assert rows == [2, 1]


def test_a_customer_stands_once_at_its_best_place():
    listed = call_list(
        [
            candidate(Kind.CARE, due=Appointment(TODAY)),
            candidate(Kind.QUOTE, due=Appointment(TODAY), follow_up_id=7),
        ],
        NOW,
        OFFICE,
        value_p99_minor=P99,
    )
    assert [(row.rank, row.tier) for row in listed.rows] == [(1, Tier.QUOTE)]


def test_who_is_held_back_is_said_with_the_grade():
    austrian = replace(OPEN, place=place_of("AT", "9"), country="AT")
    listed = call_list(
        [
            candidate(Kind.ACQUISITION, customer_id=1, situation=austrian),
            candidate(customer_id=2, situation=replace(OPEN, resting_until=TODAY)),
            candidate(customer_id=3, situation=replace(OPEN, colleague="T. Frei")),
        ],
        NOW,
        OFFICE,
        value_p99_minor=P99,
    )
    grades = {line.candidate.customer_id: line.verdict.grade for line in listed.held_back}
    assert grades == {1: Grade.BLOCKED, 2: Grade.ADVISED}
    assert [row.candidate.customer_id for row in listed.rows] == [3]


@given(MANY, MOMENTS, st.randoms())
def test_the_order_is_total_and_does_not_depend_on_arrival(candidates, now, chance):
    shuffled = list(candidates)
    chance.shuffle(shuffled)
    listed = call_list(candidates, now, OFFICE, value_p99_minor=P99)
    assert call_list(shuffled, now, OFFICE, value_p99_minor=P99) == listed
    assert [row.rank for row in listed.rows] == list(range(1, len(listed.rows) + 1))
    ids = [row.candidate.customer_id for row in listed.rows]
    ids += [line.candidate.customer_id for line in listed.held_back]
    assert len(set(ids)) == len(ids)
    assert [row.tier for row in listed.rows] == sorted(row.tier for row in listed.rows)


@given(MANY, MOMENTS)
def test_nothing_blocked_appears(candidates, now):
    listed = call_list(candidates, now, OFFICE, value_p99_minor=P99)
    assert all(row.verdict.grade is not Grade.BLOCKED for row in listed.rows)
    for row in listed.rows:
        assert not row.candidate.situation.do_not_call or row.candidate.kind is Kind.COMPLAINT
        assert row.reasons


@given(MANY, MOMENTS)
def test_a_due_promise_comes_before_what_is_only_intended(candidates, now):
    listed = call_list(candidates, now, OFFICE, value_p99_minor=P99)
    promised = [row.tier <= Tier.PROMISE for row in listed.rows]
    assert promised == sorted(promised, reverse=True)


@given(MANY, SITUATIONS, MOMENTS)
def test_an_agreed_callback_is_never_hidden_by_hours_caps_or_rests(candidates, situation, now):
    lawful = replace(situation, country="CH", permissions=(CUSTOMER,), do_not_call=False)
    callback = candidate(
        Kind.CALLBACK, due=Appointment(date(2026, 11, 19), time(9)), promised=True, situation=lawful
    )
    listed = call_list([*candidates, callback], now, OFFICE, value_p99_minor=P99)
    assert callback in [row.candidate for row in listed.rows]


@pytest.mark.parametrize(
    ("one", "reasons"),
    [
        (candidate(Kind.CALLBACK, due=at("11:00")), [Reason(ReasonKind.PROMISED_AT, at=time(11))]),
        (candidate(Kind.CALLBACK, due=at("10:30")), [Reason(ReasonKind.PROMISED_NOW)]),
        (
            candidate(Kind.CALLBACK, due=at("10:30", date(2026, 11, 20))),
            [Reason(ReasonKind.DAYS_LATE, number=3)],
        ),
        (
            candidate(due=Appointment(TODAY), promised=True),
            [Reason(ReasonKind.PROMISED_TODAY)],
        ),
        (
            candidate(due=Appointment(date(2026, 11, 20))),
            [Reason(ReasonKind.DAYS_LATE, number=3)],
        ),
        (
            candidate(Kind.TASK, due=Appointment(TODAY), delegated_by="R. Caduff"),
            [Reason(ReasonKind.DELEGATED, name="R. Caduff")],
        ),
        (
            candidate(Kind.NEW_REQUEST, requested_at=NOW - timedelta(minutes=12)),
            [Reason(ReasonKind.NEW_REQUEST, number=12)],
        ),
        (
            candidate(Kind.QUOTE, due=Appointment(TODAY), quote_ends_on=date(2026, 11, 27)),
            [Reason(ReasonKind.QUOTE_ENDS, on=date(2026, 11, 27))],
        ),
        (
            candidate(Kind.QUOTE, due=Appointment(TODAY), quote_ends_on=date(2026, 12, 27)),
            [Reason(ReasonKind.DUE_TODAY)],
        ),
        (
            candidate(due=Appointment(TODAY), best_hours=BestHours(14, 16, 3, 4)),
            [Reason(ReasonKind.REACHED_HOURS, number=3, of=4, first_hour=14, last_hour=16)],
        ),
        (candidate(due=at("10:45")), [Reason(ReasonKind.DUE_AT, at=time(10, 45))]),
        (
            candidate(Kind.CARE, last_contact_at=NOW - timedelta(weeks=26)),
            [Reason(ReasonKind.WEEKS, number=26)],
        ),
        (
            candidate(Kind.CARE, last_contact_at=NOW - timedelta(days=7)),
            [Reason(ReasonKind.WEEKS, number=1)],
        ),
        (
            candidate(Kind.CARE, last_contact_at=NOW - timedelta(days=6)),
            [Reason(ReasonKind.DAYS, number=6)],
        ),
        (
            candidate(Kind.CARE, last_contact_at=NOW),
            [Reason(ReasonKind.DAYS, number=0)],
        ),
        (
            candidate(Kind.CARE, last_contact_at=NOW + timedelta(days=1)),  # a clock that was ahead
            [Reason(ReasonKind.DAYS, number=0)],
        ),
        (
            candidate(Kind.REACTIVATION, last_order_on=date(2025, 9, 23)),
            [Reason(ReasonKind.DORMANT, number=14)],
        ),
        (
            candidate(Kind.ACQUISITION, situation=replace(OPEN, country="FR")),
            [Reason(ReasonKind.NEW_LEAD), Reason(ReasonKind.LAW_UNCHECKED, name="FR")],
        ),
        (
            candidate(Kind.ACQUISITION, situation=replace(OPEN, colleague="T. Frei")),
            [Reason(ReasonKind.TALKING, name="T. Frei"), Reason(ReasonKind.NEW_LEAD)],
        ),
    ],
)
def test_every_row_says_why_it_is_there(one, reasons):
    (row,) = call_list([one], NOW, OFFICE, value_p99_minor=P99).rows
    assert list(row.reasons) == reasons


def test_what_is_left_takes_its_time():
    assert minutes_left([]) == 0
    assert minutes_left([Tier.CARE, Tier.ACQUISITION, Tier.ACQUISITION]) == 19
