"""A draft stays whole whatever is done with it, and comes back from its file as it was."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calls.draft import (
    Draft,
    OutcomeDetails,
    Stage,
    StepDraft,
    decode,
    dial,
    encode,
    hang_up,
    may_ring_next,
    next_attempt,
)
from app.settings.outcomes import OUTCOME_RULES, FollowUpKind, Outcome

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FIRST_ID = 1 << 57  # above 2^53, as real ids are

steps = st.builds(
    StepDraft,
    id=st.integers(FIRST_ID, FIRST_ID + 99),
    kind=st.sampled_from(FollowUpKind),
    typed=st.text(max_size=20),
    on=st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    at=st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
    text=st.text(max_size=40),
    promised=st.booleans(),
)
edits = st.fixed_dictionaries(
    {},
    optional={
        "note": st.text(max_size=200),
        "stand": st.none() | st.text(max_size=50),
        "steps": st.lists(steps, max_size=3).map(tuple),
        "settles": st.lists(st.integers(FIRST_ID, FIRST_ID + 99), max_size=3).map(tuple),
        "target_talked": st.booleans(),
        "details": st.builds(
            OutcomeDetails,
            amount_minor=st.none() | st.integers(0, 10**12),
            subject=st.text(),
            visit_typed=st.text(max_size=20),
            visit_on=st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)),
            visit_at=st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
        ),
        "script": st.none() | st.just({"version_id": FIRST_ID, "state": "{}", "stored": {}}),
    },
)
actions = st.lists(
    st.one_of(
        st.tuples(st.just("dial"), st.sampled_from(["+41812501234", "081 250 12 34"])),
        st.tuples(st.just("hang up"), st.integers(0, 7200)),
        st.tuples(st.just("outcome"), st.sampled_from(Outcome)),
        st.tuples(st.just("park"), st.booleans()),
        st.tuples(st.just("next attempt"), st.none()),
        st.tuples(st.just("edit"), edits),
    ),
    max_size=12,
)


def done(draft: Draft, action: str, value: Any, now: datetime) -> Draft:
    """Do what the window does for an action; what it does not offer changes nothing."""
    match action:
        case "dial" if draft.stage is not Stage.TALKING:
            return dial(draft, number=value, phone_id=FIRST_ID, now=now)
        case "hang up":
            return hang_up(draft, seconds=value)
        case "outcome" if draft.stage is not Stage.PREPARING:
            ended = hang_up(draft, seconds=1)
            return msgspec.structs.replace(ended, outcome=value)
        case "park" if draft.worth_keeping:
            return msgspec.structs.replace(hang_up(draft, seconds=1), parked=value)
        case "next attempt" if may_ring_next(draft):
            return next_attempt(draft, draft.call_id + 1)
        case "edit":
            return msgspec.structs.replace(draft, **value)
        case _:
            return draft


@given(actions)
def test_any_row_of_actions_keeps_a_valid_draft(row: list[tuple[str, Any]]) -> None:
    draft = Draft(call_id=FIRST_ID, customer_id=FIRST_ID + 1, company="Müller & Söhne")
    for minute, (action, value) in enumerate(row):
        before = draft
        draft = done(draft, action, value, NOW + timedelta(minutes=minute))

        assert decode(encode(draft)) == draft
        assert draft.customer_id == before.customer_id
        assert draft.open is (draft.stage is not Stage.PREPARING)
        if draft.open:
            assert draft.number
            assert draft.started_at is not None
            assert draft.round_id is not None
            assert draft.round_id <= draft.call_id
        if draft.stage is not Stage.WRAPPING_UP:
            assert draft.outcome is None
        if action == "next attempt" and draft is not before:
            assert draft.round_id == before.round_id
            assert (draft.note, draft.script) == (before.note, before.script)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_next_number_is_rung_where_nobody_wanted_was_reached(outcome: Outcome) -> None:
    ringing = dial(draft_of("Hofer"), number="1", phone_id=1, now=NOW)
    ended = msgspec.structs.replace(hang_up(ringing, seconds=5), outcome=outcome)
    others = {Outcome.GATEKEEPER, Outcome.WRONG_NUMBER, Outcome.WRONG_PERSON}

    assert may_ring_next(ended) is (not OUTCOME_RULES[outcome].connected or outcome in others)
    assert not may_ring_next(msgspec.structs.replace(ended, outcome=None))


def test_a_running_call_is_not_dialled_over() -> None:
    ringing = dial(draft_of("Hofer"), number="1", phone_id=1, now=NOW)

    with pytest.raises(ValueError, match="running"):
        dial(ringing, number="2", phone_id=2, now=NOW)


def test_only_what_would_be_lost_is_worth_keeping() -> None:
    draft = draft_of("Hofer")

    assert not draft.worth_keeping
    assert not msgspec.structs.replace(draft, note="  \n").worth_keeping
    assert msgspec.structs.replace(draft, note="Rückruf").worth_keeping
    assert dial(draft, number="1", phone_id=1, now=NOW).worth_keeping


def test_fields_of_a_newer_program_are_no_harm() -> None:
    written = msgspec.json.decode(encode(draft_of("Hofer")))
    newer = msgspec.json.encode({**written, "mood": "sunny", "details": {"colour": "red"}})

    assert decode(newer) == draft_of("Hofer")


def test_fields_that_an_older_program_did_not_know_have_their_usual_value() -> None:
    oldest = msgspec.json.encode({"call_id": 1, "customer_id": 2, "company": "Hofer"})

    assert decode(oldest) == Draft(call_id=1, customer_id=2, company="Hofer")


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_what_is_no_draft_is_refused_by_one_kind_of_error(text: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(text)


def test_times_stay_local() -> None:
    step = StepDraft(id=1, kind=FollowUpKind.CALLBACK, on=date(2026, 11, 27), at=time(14, 30))
    draft = msgspec.structs.replace(draft_of("Hofer"), steps=(step,))

    (kept,) = decode(encode(draft)).steps
    assert (kept.on, kept.at, kept.zone) == (date(2026, 11, 27), time(14, 30), "Europe/Zurich")


def draft_of(company: str) -> Draft:
    return Draft(call_id=FIRST_ID, customer_id=FIRST_ID + 1, company=company)
