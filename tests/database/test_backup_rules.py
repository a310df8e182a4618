from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.database.backup_rules import Backup, moment_of, stamp, to_keep

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MEGABYTE = 1_000_000


def backup(at: datetime, size: int = MEGABYTE) -> Backup:
    return Backup(Path(stamp(at)), at, size)


moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 24, 9)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
some_backups = st.lists(moments, max_size=60, unique=True).map(lambda all_: [*map(backup, all_)])
large_backups = st.lists(
    st.builds(backup, moments, st.integers(1, 4_000 * MEGABYTE)),
    max_size=30,
    unique_by=lambda one: one.at,
)


@given(some_backups)
def test_everything_of_two_days_stays_while_there_is_room(backups: list[Backup]) -> None:
    recent = {one for one in backups if NOW - one.at < timedelta(days=2)}
    assert recent <= to_keep(backups, NOW, MEGABYTE)


@given(some_backups)
def test_the_newest_of_the_latest_days_weeks_and_months_stays(backups: list[Backup]) -> None:
    kept = to_keep(backups, NOW, MEGABYTE)
    for count, pattern in ((12, "%Y-%m-%d"), (10, "%G-%V"), (9, "%Y-%m")):
        newest = {one.at.strftime(pattern): one for one in sorted(backups, key=lambda b: b.at)}
        latest = sorted(newest, reverse=True)[:count]
        assert {newest[period] for period in latest} <= kept


@given(some_backups)
def test_what_is_older_thins_out(backups: list[Backup]) -> None:
    kept = to_keep(backups, NOW, MEGABYTE)
    assert kept <= set(backups)
    assert len([one for one in kept if NOW - one.at >= timedelta(days=2)]) <= 12 + 10 + 9


@given(large_backups, st.integers(0, 10_000 * MEGABYTE))
def test_they_never_take_more_than_allowed(backups: list[Backup], database_bytes: int) -> None:
    kept = to_keep(backups, NOW, database_bytes)
    allowed = max(3 * database_bytes, 5_000 * MEGABYTE)
    assert len(kept) <= 1 or sum(one.bytes for one in kept) <= allowed


@given(large_backups, st.integers(0, 3_000 * MEGABYTE))
def test_the_newest_always_stays_and_choosing_again_lets_nothing_go(
    backups: list[Backup], database_bytes: int
) -> None:
    kept = to_keep(backups, NOW, database_bytes)
    if backups:
        assert max(backups, key=lambda one: one.at) in kept
    assert to_keep(kept, NOW, database_bytes) == kept


def test_a_year_of_backups_every_half_hour_reaches_back_nine_months() -> None:
    kept: set[Backup] = set()
    start = NOW - timedelta(days=365)
    for half_hours in range(0, 365 * 48, 7):
        at = start + timedelta(minutes=30 * half_hours)
        kept = to_keep({*kept, backup(at)}, at, MEGABYTE)

    oldest = min(one.at for one in kept)
    assert timedelta(days=230) < NOW - oldest < timedelta(days=280)
    assert len(kept) < 45


def test_room_is_made_within_the_two_days_first() -> None:
    hours = [backup(NOW - timedelta(hours=n), 1_500 * MEGABYTE) for n in range(4)]
    last_month = backup(NOW - timedelta(days=30), 1_500 * MEGABYTE)
    assert to_keep([*hours, last_month], NOW, 0) == {*hours[:2], last_month}


def test_three_times_a_large_database_is_allowed() -> None:
    days = [backup(NOW - timedelta(days=n), 4_000 * MEGABYTE) for n in range(5)]
    assert to_keep(days, NOW, 4_000 * MEGABYTE) == set(days[:3])


@given(moments)
def test_a_moment_in_a_file_name_is_read_back(at: datetime) -> None:
    assert moment_of(stamp(at)) == at
    assert moment_of(f"{stamp(at)}.part") is None
