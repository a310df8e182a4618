"""Whether the server is there, and how long to wait before trying again."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.database.server.link import (
    LONGEST_PAUSE_S,
    Link,
    LinkState,
    failed,
    lost,
    outdated,
    pause_s,
    reached,
    settled,
)

TEN = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


def test_an_absence_begins_when_the_server_was_lost() -> None:
    link = failed(failed(lost(Link(), TEN), LATER), LATER)

    assert link == Link(LinkState.AWAY, TEN, 2)
    assert link.hopeless
    assert not link.connected


def test_who_is_lost_already_cannot_be_lost_again() -> None:
    away = failed(lost(Link(), TEN), TEN)

    assert lost(away, LATER) == away
    assert lost(lost(Link(), TEN), LATER).since == TEN


def test_a_hiccup_leaves_nothing_to_tell() -> None:
    assert reached(lost(Link(), TEN)) == Link()


def test_who_was_away_is_back_until_all_is_settled() -> None:
    back = reached(failed(lost(Link(), TEN), TEN))

    assert (back.state, back.since) == (LinkState.BACK, TEN)
    assert back.connected
    assert reached(back) == back
    assert settled(back) == Link()


def test_a_return_that_breaks_again_is_a_new_absence() -> None:
    back = reached(failed(lost(Link(), TEN), TEN))

    assert failed(lost(back, LATER), LATER) == Link(LinkState.AWAY, LATER, 1)


def test_only_a_return_can_be_settled() -> None:
    for link in (Link(), lost(Link(), TEN), failed(Link(), TEN), outdated(Link())):
        assert settled(link) == link


def test_other_tables_are_noticed_in_any_state_and_can_be_ours_again() -> None:
    for link in (Link(), failed(lost(Link(), TEN), TEN)):
        assert outdated(link).state is LinkState.OUTDATED
    assert outdated(Link()).connected
    assert reached(outdated(Link())) == Link()


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_a_pause_is_never_longer_than_the_longest_nor_gone(tries: int, chance: float) -> None:
    assert 0.25 <= pause_s(tries, chance) <= LONGEST_PAUSE_S


@given(st.integers(0, 200), st.floats(0, 1))
def test_pauses_grow_with_the_tries(tries: int, chance: float) -> None:
    assert pause_s(tries, chance) <= pause_s(tries + 1, chance)


def test_a_team_does_not_come_back_at_one_moment() -> None:
    assert pause_s(200, 0.0) == LONGEST_PAUSE_S
    assert pause_s(200, 1.0) == LONGEST_PAUSE_S / 2


def test_a_server_that_was_started_anew_is_seen_soon() -> None:
    assert pause_s(80, 0.0) <= 4
