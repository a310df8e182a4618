"""Whether what a persona's line waits for holds."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from app.practice.format import ANY, Goal, Verdict, When, words
from app.practice.tags import Tag
from app.practice.talk import Mood
from app.scripts.rules import Phase

COMPARISON = re.compile(r"(?P<sign>[<>]=?)\s*(?P<number>\d{1,3})")
_SIGNS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What conditions are asked about.

    tags, asked, steps: of the trainee's line just said; objection, attack: what it had to answer.
    told, needs: everything so far.
    """

    phase: Phase
    mood: Mood
    tags: frozenset[Tag] = frozenset()
    asked: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    objection: str | None = None
    attack: str | None = None
    verdict: Verdict | None = None
    told: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    next_step: bool = False


def compares(comparison: str, value: int) -> bool:
    """Tell whether a value meets all comparisons; an empty one is always met."""
    return all(
        _SIGNS[found["sign"]](value, int(found["number"]))
        for found in COMPARISON.finditer(comparison)
    )


def mood_meets(wanted: When | Goal, mood: Mood) -> bool:
    """Tell whether the mood is as wanted."""
    return (
        compares(wanted.trust, mood.trust)
        and compares(wanted.irritation, mood.irritation)
        and compares(wanted.interest, mood.interest)
    )


def holds(when: When, now: Situation) -> bool:
    """Tell whether everything that is named holds."""
    return (
        mood_meets(when, now.mood)
        and _one_of(words(when.phase), (now.phase,))
        and _one_of(words(when.said), now.tags)
        and _named(when.asked, now.asked)
        and _one_of(words(when.step), now.steps)
        and _named(when.objection, (now.objection,) if now.objection else ())
        and _named(when.attack, (now.attack,) if now.attack else ())
        and _one_of(words(when.answered), (now.verdict,))
        and set(words(when.told)) <= now.told
        and when.need in (None, bool(now.needs))
        and when.next_step in (None, now.next_step)
    )


def is_reached(goal: Goal, now: Situation) -> bool:
    """Tell whether a goal is reached; one without any condition never is."""
    return (
        goal != Goal()
        and mood_meets(goal, now.mood)
        and goal.next_step in (None, now.next_step)
        and set(words(goal.told)) <= now.told
        and goal.need in (None, bool(now.needs))
    )


_LIGHT = frozenset({"trust", "irritation", "interest", "phase"})


def weight(when: When) -> int:
    """How special a condition is; what was just said counts more than a mood or a phase."""
    named = [name for name in when.__struct_fields__ if getattr(when, name) not in ("", (), None)]
    return sum(1 if name in _LIGHT else 10 for name in named)


def _one_of(wanted: tuple[object, ...], given: object) -> bool:
    return not wanted or any(word in given for word in wanted)  # type: ignore[operator]


def _named(wanted: str, given: tuple[str, ...]) -> bool:
    return not wanted or (bool(given) if wanted == ANY else wanted in given)
