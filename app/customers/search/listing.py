"""What a list of customers is asked for: words, filters, order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.customers.rules import Segment, Status
from app.customers.typed.phone_numbers import digits
from app.database.fold import fold_words


class Sort(StrEnum):
    """The columns a list can be sorted by; customers without the value come last."""

    NAME = "name"
    CITY = "city"
    SEGMENT = "segment"
    STATUS = "status"
    NEXT_STEP = "next_step"
    LAST_CONTACT = "last_contact"


@dataclass(frozen=True, kw_only=True)
class Listing:
    """One question for a list; several values of one filter mean any of them.

    text: words, each the beginning of a word of the customer, in any order; or a number in any
        spelling or its last digits; or an e-mail address.
    parts_of_words: the words may also stand inside words ("bau" finds Metallbau).
    owner_id: who looks after the customer, inside or in the field.
    overdue_on: today, where only customers with a next step before it are wanted.
    do_not_call: only customers, people or numbers with a block in force.
    """

    text: str = ""
    parts_of_words: bool = False
    segments: tuple[Segment, ...] = ()
    statuses: tuple[Status, ...] = ()
    owner_id: int | None = None
    without_next_step: bool = False
    overdue_on: date | None = None
    countries: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    do_not_call: bool = False
    sort: Sort = Sort.NAME
    descending: bool = False


@dataclass(frozen=True)
class NumberSought:
    """A phone number as far as it was typed.

    beginnings: of numbers in E.164 form, "+414425", all that the digits can mean.
    reversed_ends: the digits from the last to the first, for numbers that end so; with and
        without the zeros in front, which a stored number has only if they are its last digits.
    """

    beginnings: tuple[str, ...]
    reversed_ends: tuple[str, ...]


@dataclass(frozen=True)
class Sought:
    """What the text of a search asks for; all empty means everything."""

    words: tuple[str, ...] = ()
    number: NumberSought | None = None
    address: str = ""


_NUMBER = re.compile(r"(?:tel:)?[+\d(][\d\s()/.\-–'’]*")
_TRUNK_ZERO = re.compile(r"\(0\)")
_FEWEST_DIGITS = 3
_HOME_CODES = ("41", "49", "43")  # a number that begins with one 0 is Swiss, German or Austrian


def sought(text: str) -> Sought:
    """Understand the text of a search."""
    trimmed = text.strip()
    if "@" in trimmed[1:] and " " not in trimmed:
        return Sought(address=trimmed.lower())
    return Sought(words=fold_words(trimmed), number=_number(trimmed))


def _number(text: str) -> NumberSought | None:
    if not _NUMBER.fullmatch(text):
        return None
    typed = digits(_TRUNK_ZERO.sub("", text))
    significant = typed.lstrip("0")
    ends = dict.fromkeys(part[::-1] for part in (typed, significant) if len(part) >= _FEWEST_DIGITS)
    return NumberSought(_beginnings(typed, significant), tuple(ends)) if ends else None


def _beginnings(typed: str, significant: str) -> tuple[str, ...]:
    if not significant:
        return ()
    if typed.startswith("0") and not typed.startswith("00"):
        return tuple(f"+{code}{significant}" for code in _HOME_CODES)
    return (f"+{significant}",)
