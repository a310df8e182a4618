"""Repetition of objections and attacks by FSRS, in days; pure.

A card is reviewed on a local day, never at an instant: who practised in the afternoon finds it due
the next morning. Without fuzzing the same reviews always give the same days.
Source: DOMAIN.md 6 (desired retention 0.9, no fuzzing; the grades), library ``fsrs``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import zip_longest

import fsrs

from app.practice.kinds import Answered, CardKind, Grade

RETENTION = 0.9
FAST_SECONDS = 20.0
"""An answer that stood ready: thought and said, or picked, within this time."""

LONGEST_DAYS = 180
"""A reply that is never practised is lost for the call in which it is needed."""

_SCHEDULER = fsrs.Scheduler(
    desired_retention=RETENTION,
    learning_steps=(),  # steps of minutes make no sense for a daily set
    relearning_steps=(),
    maximum_interval=LONGEST_DAYS,
    enable_fuzzing=False,
)
_RATINGS = {
    Grade.AGAIN: fsrs.Rating.Again,
    Grade.HARD: fsrs.Rating.Hard,
    Grade.GOOD: fsrs.Rating.Good,
    Grade.EASY: fsrs.Rating.Easy,
}


@dataclass(frozen=True, order=True)
class CardKey:
    """What a card asks: one objection or attack of a persona. name: its id there."""

    persona: str
    kind: CardKind
    name: str


@dataclass(frozen=True)
class CardState:
    """What FSRS knows of a card.

    stability: days after which it is still known with 90 %. difficulty: from 1 to 10.
    reviews: how many there were.
    """

    stability: float
    difficulty: float
    reviews: int
    due_on: date
    reviewed_on: date


def grade(answered: Answered, seconds: float) -> Grade:
    """Grade an answer: best and fast is easy, best good, acceptable hard, all else again.

    seconds: until it was given; exactly FAST_SECONDS is still fast.
    """
    if answered is Answered.BEST:
        return Grade.EASY if seconds <= FAST_SECONDS else Grade.GOOD
    return Grade.HARD if answered is Answered.ACCEPTABLE else Grade.AGAIN


def reviewed(before: CardState | None, grade: Grade, on: date) -> CardState:
    """Give a card's state after a review on a local day. before: None for a new card.

    It is due again on a later day than ``on``. A day before the last review (a clock that was put
    back) counts as that of the last review.
    """
    day = on if before is None else max(on, before.reviewed_on)
    card, _ = _SCHEDULER.review_card(_card(before, day), _RATINGS[grade], _instant(day))
    assert card.stability is not None
    assert card.difficulty is not None
    reviews = 1 if before is None else before.reviews + 1
    return CardState(card.stability, card.difficulty, reviews, card.due.date(), day)


def replayed(reviews: Iterable[tuple[Grade, date]]) -> CardState | None:
    """Give the state that reviews lead to, in their order; None for none."""
    state: CardState | None = None
    for grade_, on in reviews:
        state = reviewed(state, grade_, on)
    return state


def known(state: CardState, on: date) -> float:
    """Give the chance, from 0 to 1, that the answer still comes on a day."""
    return float(_SCHEDULER.get_card_retrievability(_card(state, on), _instant(on)))


DAILY_MINUTES = 15
DRILL_MINUTES = 2
DAILY_CARDS = DAILY_MINUTES // DRILL_MINUTES
"""Drills that fit into the daily set."""


@dataclass(frozen=True)
class DailyCard:
    """A card of today's set. state: None for a new one."""

    key: CardKey
    state: CardState | None


def daily_set(
    kept: dict[CardKey, CardState],
    all_keys: Sequence[CardKey],
    today: date,
    count: int = DAILY_CARDS,
) -> list[DailyCard]:
    """Give the cards of today's fifteen minutes, at most ``count``.

    Due cards first, the weakest first, then new ones in the order of ``all_keys``; in both
    personas take turns, so that nobody answers the same customer twice running where there is
    another. Cards whose persona or objection no longer exists stay away.
    """
    there = dict.fromkeys(all_keys)
    due = [key for key in there if key in kept and kept[key].due_on <= today]
    due.sort(key=lambda key: (known(kept[key], today), kept[key].due_on, key))
    new = [key for key in there if key not in kept]
    chosen = [*due, *mixed(new)][:count]
    return [DailyCard(key, kept.get(key)) for key in _apart(chosen)]


def mixed(keys: Sequence[CardKey]) -> list[CardKey]:
    """Let personas take turns, each with its cards in their order."""
    by_persona: dict[str, list[CardKey]] = {}
    for key in keys:
        by_persona.setdefault(key.persona, []).append(key)
    rounds = zip_longest(*by_persona.values())
    return [key for one in rounds for key in one if key is not None]


def _apart(keys: Sequence[CardKey]) -> list[CardKey]:
    """Keep the order, but let another persona come in between where there is one left."""
    left, given = list(keys), list[CardKey]()
    while left:
        last = given[-1].persona if given else None
        at = next((at for at, key in enumerate(left) if key.persona != last), 0)
        given.append(left.pop(at))
    return given


def _card(state: CardState | None, on: date) -> fsrs.Card:
    if state is None:
        return fsrs.Card(card_id=1, due=_instant(on))
    return fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=state.stability,
        difficulty=state.difficulty,
        due=_instant(state.due_on),
        last_review=_instant(state.reviewed_on),
    )


def _instant(on: date) -> datetime:
    return datetime.combine(on, time.min, UTC)
