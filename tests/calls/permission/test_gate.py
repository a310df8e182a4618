from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calls.permission.gate import Advice, Grade, Situation, Verdict, judge
from app.calls.permission.rounds import Attempts, CapReason
from app.customers.law import CallPurpose, LawReason, PermissionFact, PermissionType
from app.customers.typed.reachable_hours import ReachableHours, Span
from app.history.rules import Direction
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import OffLimits, WorkDays, place_of

OFFICE = WorkDays()
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
CUSTOMER = PermissionFact(PermissionType.CUSTOMERS)
OPEN = Situation(place=place_of("CH", "GR"), permissions=(CUSTOMER,))
AUSTRIAN = Situation(place=place_of("AT", "9"), country="AT", permissions=(CUSTOMER,))

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 31)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)
SITUATIONS = st.builds(
    Situation,
    place=st.sampled_from([place_of("CH", "GR"), place_of("AT", "9"), place_of("US")]),
    country=st.sampled_from(["CH", "DE", "AT", "FR", None]),
    permissions=st.sampled_from([(), (CUSTOMER,)]),
    do_not_call=st.booleans(),
    reachable=st.sampled_from([ReachableHours(), ReachableHours((Span(ends=420),))]),
    attempts=st.sampled_from([Attempts(), Attempts((NOW,) * 6, NOW)]),
    resting_until=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    complaint_since=st.none() | st.just(date(2026, 3, 2)),
    clearance_pending=st.booleans(),
    colleague=st.sampled_from([None, "T. Frei"]),
)


def test_a_customer_in_working_hours_is_open():
    assert judge(OPEN, NOW, OFFICE) == Verdict()
    assert judge(OPEN, NOW, OFFICE).in_list


@pytest.mark.parametrize(
    ("situation", "now", "advice"),
    [
        (OPEN, datetime(2026, 11, 23, 6, 59, tzinfo=UTC), OffLimits.HOURS),
        (OPEN, datetime(2026, 11, 29, 10, 0, tzinfo=UTC), OffLimits.SUNDAY),
        (OPEN, datetime(2026, 12, 25, 10, 0, tzinfo=UTC), OffLimits.HOLIDAY),
        (replace(OPEN, reachable=ReachableHours((Span(ends=420),))), NOW, Advice.REACHABLE_HOURS),
        (replace(OPEN, resting_until=date(2026, 11, 23)), NOW, Advice.RESTING),
        (replace(OPEN, complaint_since=date(2026, 3, 2)), NOW, Advice.COMPLAINT),
        (replace(OPEN, clearance_pending=True), NOW, Advice.CLEARANCE),
        (replace(OPEN, colleague="T. Frei"), NOW, Advice.COLLEAGUE),
        (
            replace(OPEN, attempts=Attempts((NOW - timedelta(hours=1),))),
            NOW,
            CapReason.TOO_SOON,
        ),
    ],
)
def test_what_is_advised_against(situation, now, advice):
    verdict = judge(situation, now, OFFICE)
    assert verdict.advice == (advice,)
    assert verdict.grade is Grade.ADVISED


def test_a_rest_is_over_on_the_next_day():
    rested = replace(OPEN, resting_until=date(2026, 11, 22))
    assert judge(rested, NOW, OFFICE).grade is Grade.OPEN


def test_only_a_colleague_leaves_the_row_in_the_list():
    assert judge(replace(OPEN, colleague="T. Frei"), NOW, OFFICE).in_list
    both = replace(OPEN, colleague="T. Frei", complaint_since=date(2026, 3, 2))
    assert not judge(both, NOW, OFFICE).in_list


def test_austria_without_consent_is_blocked_but_for_service():
    assert judge(AUSTRIAN, NOW, OFFICE).law is LawReason.CONSENT_NEEDED
    service = judge(AUSTRIAN, NOW, OFFICE, purpose=CallPurpose.SERVICE)
    assert service.grade is Grade.OPEN


def test_a_promise_is_kept_despite_a_complaint():
    complaining = replace(OPEN, complaint_since=date(2026, 3, 2))
    assert judge(complaining, NOW, OFFICE, kind=FollowUpKind.PROMISE, promised=True).in_list
    assert judge(complaining, NOW, OFFICE, kind=FollowUpKind.COMPLAINT).in_list


def test_an_unchecked_law_is_named():
    french = replace(OPEN, country="FR", permissions=())
    assert judge(french, NOW, OFFICE) == Verdict(unchecked_country="FR")


@given(SITUATIONS, MOMENTS)
def test_hours_caps_and_rests_never_hide_an_agreed_callback(situation, moment):
    verdict = judge(situation, moment, OFFICE, kind=FollowUpKind.CALLBACK, promised=True)
    assert set(verdict.advice) <= {Advice.CLEARANCE, Advice.COLLEAGUE}


@given(SITUATIONS, MOMENTS, st.sampled_from(FollowUpKind), st.booleans())
def test_do_not_call_is_never_in_the_list_unless_for_service(situation, moment, kind, promised):
    blocked = replace(situation, do_not_call=True)
    verdict = judge(blocked, moment, OFFICE, kind=kind, promised=promised)
    assert verdict.grade is Grade.BLOCKED or kind is FollowUpKind.COMPLAINT
    assert not (verdict.in_list and verdict.grade is Grade.BLOCKED)


@given(SITUATIONS, MOMENTS)
def test_incoming_calls_pass_freely(situation, moment):
    assert judge(situation, moment, OFFICE, direction=Direction.IN) == Verdict()
