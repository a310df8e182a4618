"""Taking names out of a text from a real call; pure.

Rather too much than too little: whoever keeps the text reads it before and can put words back
that name nobody. What is taken out stands as ``MARK``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.database.fold import fold
from app.database.personal_data import MARK

_TOKEN = re.compile(r"\w+")
_MAIL_OR_WEB = re.compile(
    r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:ch|de|at|com|net|org|li|eu|info)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\d(?:[\s.'’/()-]{0,2}\d)*")
_MOST_DIGITS = 3
"""A longer number may be a telephone, an amount of a quote, a customer's number or a date."""

_BETWEEN = re.compile(r"[\s.,&-]*")
_LEGAL_FORMS = frozenset(
    {
        *("ag", "gmbh", "sa", "sarl", "sagl", "kg", "ohg", "ek", "eu", "og", "co", "ug", "inc"),
        *("ltd", "llc", "plc", "cie", "gbr", "mbh", "se", "und", "and", "et", "e", "der", "die"),
        *("the", "fur", "for", "de", "du", "la", "le", "von", "am", "im", "in", "of"),
    }
)
"""Words of a company's name that name nobody alone."""

_SHORTEST = 2


@dataclass(frozen=True)
class KnownNames:
    """What is known of the customer, its people and ours.

    companies: theirs and our own. people: full names; each part counts alone too. places: of the
    customer: city, street. numbers: of the customer, its quotes and orders, as written.
    """

    companies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class WithoutNames:
    """A text without names, and what was taken out, in its order."""

    text: str
    removed: tuple[str, ...] = field(default=())


def without_names(text: str, known: KnownNames) -> WithoutNames:
    """Take names, numbers, addresses and places out of a text."""
    kept, removed, at = [], [], 0
    for begin, end in names_in(text, known):
        kept += [text[at:begin], MARK]
        removed.append(text[begin:end])
        at = end
    return WithoutNames("".join([*kept, text[at:]]), tuple(removed))


def names_in(text: str, known: KnownNames) -> list[tuple[int, int]]:
    """Tell where names and the like stand: begin and end, in order, never touching each other."""
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(_spans(text, known)):
        if merged and begin <= _reach(text, merged[-1][1]):
            first, last = merged.pop()
            begin, end = first, max(end, last)
        merged.append((begin, end))
    return merged


def _reach(text: str, end: int) -> int:
    """Tell up to where another name belongs to one that ends here: "Muster & Co. AG"."""
    between = _BETWEEN.match(text, end)
    return end if between is None else between.end()


def _spans(text: str, known: KnownNames) -> Iterator[tuple[int, int]]:
    for found in _MAIL_OR_WEB.finditer(text):
        yield found.span()
    for found in _NUMBER.finditer(text):
        if sum(char.isdigit() for char in found[0]) > _MOST_DIGITS:
            yield found.span()
    for number in known.numbers:
        for found in re.finditer(rf"(?<!\w){re.escape(number)}(?!\w)", text, re.IGNORECASE):
            yield found.span()
    words = _words(known)
    for token in _TOKEN.finditer(text):
        if _names_somebody(fold(token[0]), words):
            yield token.span()


def _words(known: KnownNames) -> frozenset[str]:
    """Give the folded words each of which names somebody or a place."""
    whole = (*known.companies, *known.people, *known.places)
    words = {word for name in whole for word in fold(name).split() if len(word) >= _SHORTEST}
    return frozenset(word for word in words - _LEGAL_FORMS if not word.isdigit())


def _names_somebody(word: str, words: frozenset[str]) -> bool:
    """Tell whether a folded word is a name, also with the s of a genitive."""
    return word in words or (word.endswith("s") and word[:-1] in words)
