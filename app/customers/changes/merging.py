"""Two edit one entry: what was seen, what others made of it, what is wanted now; field by field."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.customers.fields import ContactField, CustomerField, Value, cleaned

REMARKS = frozenset({CustomerField.REACHABLE.value, ContactField.REACHABLE.value})
"""Fields of free words: both people's words can stand there one behind the other."""

_BETWEEN = "; "  # the reader of reachable hours parts its text there too
LONGEST_STAND = 300  # the length of the column
_BETWEEN_STANDS = " · "


class Choice(StrEnum):
    """What becomes of a field that two people changed to different values."""

    THEIRS = "theirs"
    MINE = "mine"
    BOTH = "both"  # of remarks only


@dataclass(frozen=True)
class Merged:
    """values: what is to be written. contested: fields that need a person's choice."""

    values: dict[str, Value]
    contested: tuple[str, ...]


def merge(seen: Mapping[str, Value], now: Mapping[str, Value], mine: Mapping[str, Value]) -> Merged:
    """Bring changes together that were made without knowing of each other.

    seen: what stood in the fields when the person began. now: what stands there. mine: what the
    person wants. What is equal once normalised is no difference, and what was not changed is not
    wanted: nobody's change is set back by a save that does not know of it.
    """
    values: dict[str, Value] = {}
    contested = []
    for field, wanted in mine.items():
        if same(wanted, now[field]) or same(wanted, seen[field]):
            continue
        if same(now[field], seen[field]):
            values[field] = wanted
        else:
            contested.append(field)
    return Merged(values, tuple(contested))


def same(one: Value, other: Value) -> bool:
    """Tell whether two values mean the same to a reader: blanks and ways of writing é aside."""
    return _normal(one) == _normal(other)


def safe_choice(field: str) -> Choice:
    """Give what is chosen beforehand: nobody's saved words go without somebody's decision."""
    return Choice.BOTH if field in REMARKS else Choice.THEIRS


def choices_of(field: str) -> tuple[Choice, ...]:
    """Give what a field can become, the safe choice first."""
    others = (Choice.THEIRS, Choice.MINE)
    return (Choice.BOTH, *others) if field in REMARKS else others


def chosen_value(choice: Choice, theirs: Value, mine: Value) -> Value:
    """Give what a field becomes."""
    if choice is Choice.BOTH:
        return both(str(theirs or ""), str(mine or ""), _BETWEEN)
    return theirs if choice is Choice.THEIRS else mine


def both(theirs: str, mine: str, between: str) -> str:
    """Put two texts one behind the other; one that holds the other says it all."""
    if mine in theirs:
        return theirs
    return mine if theirs in mine else f"{theirs}{between}{mine}"


def stand_after(seen: str | None, now: str | None, mine: str | None) -> str | None:
    """Give the line after somebody wrote it who had seen ``seen`` there.

    An unchanged line takes nothing back that others wrote meanwhile. Two lines that were
    written at the same time both stay, the newer behind; where there is no room the end of the
    older one is left out, and the journal keeps it.
    """
    if same(mine, seen) or same(mine, now):
        return now
    if same(now, seen) or not now:
        return mine
    if not mine:
        return now
    joined = both(now, mine, _BETWEEN_STANDS)
    if len(joined) <= LONGEST_STAND:
        return joined
    room = LONGEST_STAND - len(mine) - len(_BETWEEN_STANDS) - 1
    return f"{now[:room].rstrip()}…{_BETWEEN_STANDS}{mine}" if room > 0 else mine


def _normal(value: Value) -> Value:
    if isinstance(value, str):
        value = unicodedata.normalize("NFC", value)
    return cleaned(value)
