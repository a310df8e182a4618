from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.handoffs.queries import HandoffEntryKind
from app.handoffs.words import entry_title
from app.history.timeline import TimelineEntry


@pytest.mark.parametrize(
    ("receiver", "title"),
    [("Reto Caduff", "Handoff drafted for Reto Caduff"), ("", "Handoff drafted")],
)
def test_a_handoff_says_to_whom_where_that_is_known(receiver: str, title: str) -> None:
    entry = TimelineEntry(
        id=1,
        kind=HandoffEntryKind.DRAFTED,
        happened_at=datetime(2026, 11, 23, tzinfo=UTC),
        values=(("receiver", receiver),),
    )

    assert entry_title(entry) == title
