from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.handoffs.queries import HandoffEntryKind
from app.handoffs.rules import (
    HandoffAction,
    HandoffKind,
    HandoffState,
    ReturnReason,
    VisitResult,
    Way,
)
from app.handoffs.words import (
    entry_title,
    kind_words,
    reason_words,
    result_words,
    state_words,
    way_words,
)
from app.history.timeline import TimelineEntry

K = HandoffEntryKind


@pytest.mark.parametrize(
    ("kind", "values", "title"),
    [
        (K.DRAFTED, {"receiver": "Reto Caduff"}, "Handoff drafted for Reto Caduff"),
        (K.DRAFTED, {}, "Handoff drafted"),
        (K.OFFERED, {"receiver": "Reto Caduff"}, "Handoff offered to Reto Caduff"),
        (K.ACCEPTED, {"in_name_of": "Reto Caduff"}, "Handoff accepted (for Reto Caduff)"),
        (K.RETURNED, {"reason": "capacity"}, "Handoff returned: no capacity"),
    ],
)
def test_a_step_says_to_whom_in_whose_name_and_why(
    kind: HandoffEntryKind, values: dict[str, str], title: str
) -> None:
    entry = TimelineEntry(
        id=1,
        kind=kind,
        happened_at=datetime(2026, 11, 23, tzinfo=UTC),
        values=tuple(values.items()),
    )
    assert entry_title(entry) == title


def test_every_step_has_its_title_in_the_timeline() -> None:
    assert {f"handoff_{action}" for action in HandoffAction} == set(HandoffEntryKind)


def test_everything_has_words() -> None:
    said = [
        *map(kind_words, HandoffKind),
        *map(reason_words, ReturnReason),
        *map(result_words, VisitResult),
        *map(way_words, Way),
        *(state_words(state, way) for state in HandoffState for way in Way),
    ]
    assert all(said)
    assert state_words(HandoffState.VISITED, Way.TO_INSIDE) == "Done"
