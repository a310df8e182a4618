from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.cards import (
    DAILY_CARDS,
    FAST_SECONDS,
    LONGEST_DAYS,
    CardKey,
    daily_set,
    grade,
    known,
    replayed,
    reviewed,
)
from app.practice.kinds import Answered, CardKind, Grade

DAY = date(2026, 11, 24)
GRADES = st.sampled_from(list(Grade))
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
REVIEWS = st.lists(st.tuples(GRADES, DAYS), min_size=1, max_size=12)


def key(persona: str, name: str, kind: CardKind = CardKind.OBJECTION) -> CardKey:
    return CardKey(persona, kind, name)


@pytest.mark.parametrize(
    ("answered", "seconds", "graded"),
    [
        (Answered.BEST, FAST_SECONDS, Grade.EASY),
        (Answered.BEST, FAST_SECONDS + 0.1, Grade.GOOD),
        (Answered.ACCEPTABLE, 1, Grade.HARD),
        (Answered.WRONG, 1, Grade.AGAIN),
        (Answered.ESCALATED, 1, Grade.AGAIN),
    ],
)
def test_an_answer_is_graded_by_how_it_fits_and_how_fast(
    answered: Answered, seconds: float, graded: Grade
) -> None:
    assert grade(answered, seconds) is graded


def test_a_wrong_answer_comes_back_tomorrow_and_a_fast_one_next_week() -> None:
    due = {grade: (reviewed(None, grade, DAY).due_on - DAY).days for grade in Grade}
    assert due == {Grade.AGAIN: 1, Grade.HARD: 1, Grade.GOOD: 2, Grade.EASY: 8}


def test_the_days_of_a_card_over_some_weeks() -> None:
    state = reviewed(None, Grade.GOOD, DAY)
    gaps = []
    for graded in (Grade.GOOD, Grade.GOOD, Grade.AGAIN, Grade.GOOD):
        state = reviewed(state, graded, state.due_on)
        gaps.append((state.due_on - state.reviewed_on).days)
    assert gaps == [11, 46, 3, 8]


@given(REVIEWS)
def test_the_same_reviews_always_give_the_same_day(reviews: list[tuple[Grade, date]]) -> None:
    assert replayed(reviews) == replayed(reviews)


@given(REVIEWS)
def test_a_card_is_due_on_a_later_day_within_half_a_year(
    reviews: list[tuple[Grade, date]],
) -> None:
    state = replayed(reviews)
    assert state is not None
    assert timedelta(0) < state.due_on - state.reviewed_on <= timedelta(days=LONGEST_DAYS)
    assert state.reviewed_on == max(day for _, day in reviews)
    assert state.reviews == len(reviews)
    assert state.stability > 0
    assert 1 <= state.difficulty <= 10


@given(REVIEWS, st.integers(0, 400))
def test_a_better_answer_is_never_due_earlier(
    reviews: list[tuple[Grade, date]], later: int
) -> None:
    state = replayed(reviews)
    assert state is not None
    on = state.reviewed_on + timedelta(days=later)
    due = [reviewed(state, grade, on).due_on for grade in Grade]
    assert due == sorted(due)


@given(REVIEWS, st.integers(0, 400), st.integers(0, 400))
def test_what_is_not_practised_is_known_less(
    reviews: list[tuple[Grade, date]], first: int, more: int
) -> None:
    state = replayed(reviews)
    assert state is not None
    soon = known(state, state.reviewed_on + timedelta(days=first))
    late = known(state, state.reviewed_on + timedelta(days=first + more))
    assert 0 <= late <= soon <= 1


def test_a_clock_that_was_put_back_does_no_harm() -> None:
    state = reviewed(None, Grade.GOOD, DAY)
    again = reviewed(state, Grade.GOOD, DAY - timedelta(days=900))
    assert again == reviewed(state, Grade.GOOD, DAY)


def test_the_weakest_due_cards_come_first_then_new_ones_with_other_customers_in_between() -> None:
    weak, strong = key("price", "too dear"), key("price", "others are cheaper")
    later, new = key("price", "no budget"), key("choleric", "outrageous", CardKind.ATTACK)
    kept = {
        weak: reviewed(None, Grade.AGAIN, DAY - timedelta(days=9)),
        strong: reviewed(None, Grade.EASY, DAY - timedelta(days=9)),
        later: reviewed(None, Grade.EASY, DAY),
        key("gone", "x"): reviewed(None, Grade.AGAIN, DAY - timedelta(days=9)),
    }
    chosen = daily_set(kept, [later, strong, weak, new], DAY)
    assert [one.key for one in chosen] == [weak, new, strong]
    assert [one.state is None for one in chosen] == [False, True, False]


KEYS = st.lists(
    st.builds(key, st.sampled_from("abcd"), st.sampled_from("klmnop")), unique=True, max_size=20
)


@given(KEYS, st.data())
def test_the_daily_set_fits_into_its_time_and_leaves_no_due_card_for_a_new_one(
    keys: list[CardKey], data: st.DataObject
) -> None:
    some = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
    kept = {one: reviewed(None, data.draw(GRADES), data.draw(DAYS)) for one in some}
    chosen = [one.key for one in daily_set(kept, keys, DAY)]
    due = {one for one in kept if kept[one].due_on <= DAY}
    open_ = due | (set(keys) - set(kept))
    assert len(chosen) == len(set(chosen)) == min(DAILY_CARDS, len(open_))
    assert set(chosen) <= open_
    assert len(due & set(chosen)) == min(DAILY_CARDS, len(due))


def test_personas_take_turns_among_new_cards() -> None:
    keys = [key("a", "1"), key("a", "2"), key("a", "3"), key("b", "1"), key("b", "2")]
    chosen = [one.key.persona for one in daily_set({}, keys, DAY)]
    assert chosen == ["a", "b", "a", "b", "a"]
