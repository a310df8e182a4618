from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.history.entry_kinds import EntryKind
from app.history.timeline import TimelineEntry, at_noon, page

ENTRIES = st.lists(
    st.builds(
        TimelineEntry,
        id=st.integers(1, 30),
        kind=st.just(EntryKind.NOTE),
        happened_at=st.integers(0, 5).map(
            lambda hours: datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=hours)
        ),
    ),
    unique_by=lambda entry: entry.place,
)


@given(ENTRIES, st.integers(1, 5))
def test_pages_walk_through_all_entries_once_from_new_to_old(
    entries: list[TimelineEntry], size: int
) -> None:
    walked: list[TimelineEntry] = []
    while found := page(entries, walked[-1].place if walked else None, size):
        walked += found

    assert walked == sorted(entries, key=lambda entry: entry.place, reverse=True)


def test_what_is_known_by_the_day_sorts_on_its_day_everywhere_in_europe() -> None:
    noon = at_noon(date(2026, 3, 29))

    assert noon == datetime(2026, 3, 29, 12, tzinfo=UTC)


def test_a_missing_value_is_empty() -> None:
    entry = TimelineEntry(id=1, kind=EntryKind.NOTE, happened_at=at_noon(date(2026, 1, 1)))

    assert entry.value("outcome") == ""
