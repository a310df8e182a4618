from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.history.entry_kinds import EntryKind
from app.history.rules import ActivityKind
from app.history.timeline import EntryGroup, TimelineEntry
from app.history.words import (
    activity_name,
    duration_text,
    entry_title,
    group_name,
    group_of_kind,
    kind_name,
    moment_text,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_every_kind_and_group_has_a_name_of_its_own() -> None:
    assert len({kind_name(kind) for kind in EntryKind}) == len(EntryKind)
    assert len({group_name(group) for group in (None, *EntryGroup)}) == len(EntryGroup) + 1


def test_each_contact_is_an_entry_under_the_same_name() -> None:
    assert all(activity_name(kind) for kind in ActivityKind)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, ""), (9, "9 s"), (60, "1 min 00 s"), (4000, "66 min 40 s")]
)
def test_only_answered_calls_have_a_duration(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text


def test_a_corrected_call_says_so() -> None:
    entry = TimelineEntry(
        id=1,
        kind=EntryKind.CALL_IN,
        happened_at=NOW,
        values=(("outcome", "order"), ("seconds", "84"), ("corrected", "yes")),
    )

    assert entry_title(entry) == "Incoming call · Order · 1 min 24 s · corrected"


def test_complaints_belong_to_business_and_messages_to_notes() -> None:
    assert group_of_kind(EntryKind.COMPLAINT_SOLVED) is EntryGroup.BUSINESS
    assert group_of_kind(EntryKind.PHONE_MESSAGE) is EntryGroup.NOTES
    assert group_of_kind(EntryKind.VISIT) is EntryGroup.TALKS


@pytest.mark.parametrize("zone", ["Europe/Zurich", "Pacific/Auckland", "America/New_York"])
def test_a_day_without_time_is_the_same_day_everywhere(zone: str) -> None:
    entry = TimelineEntry(id=1, kind=EntryKind.VISIT, happened_at=NOW, happened_on=date(2026, 6, 4))

    assert moment_text(entry, NOW, zone) == "Thu 4 Jun"
