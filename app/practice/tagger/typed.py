"""A typed text as words and sentences, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

WORD = re.compile(
    r"(?:\d[\d'’.,:]*\d|\d)(?:(?:st|nd|rd|th)\b)?|[^\W\d_]+(?:[-'’][^\W\d_]+)*", re.UNICODE
)
_ABBREVIATIONS = """
hr fr dr mr mrs ms st str ca bzw inkl exkl resp evtl usw etc tel prof ing
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
BEFORE_NUMBERS = frozenset({"nr", "no", "art"})


class Word(NamedTuple):
    """A word as typed, and the forms by which cues know it."""

    start: int
    end: int
    raw: str
    forms: tuple[str, ...]


class Part(NamedTuple):
    """Words from ``first`` up to but without ``last``."""

    first: int
    last: int


@dataclass(frozen=True)
class Sentence:
    """A sentence with its clauses."""

    first: int
    last: int
    mark: str
    clauses: tuple[Part, ...]


class Piece(NamedTuple):
    """A typed word before it is known."""

    start: int
    end: int
    raw: str


def pieces_of(text: str, most: int | None = None) -> list[Piece]:
    """The first words of a text; "3'600", "10:30", "don't", "e-mail" are one each."""
    found = islice(WORD.finditer(text), most)
    return [Piece(one.start(), one.end(), one.group()) for one in found]


def break_after(text: str, here: Piece, following: Piece | None) -> str:
    """What separates a word from the next one: the strongest sign, "" for a blank.

    ". ? !" end a sentence, ": ; -" and "," a clause. A dot after a number, a letter or an
    abbreviation ends nothing while the text goes on.
    """
    between = text[here.end : following.start if following else len(text)]
    if "?" in between:
        return "?"
    if "!" in between:
        return "!"
    if "." in between or "…" in between or "\n" in between:
        if following is None or not _is_dotted(here, between, following):
            return "."
        return ""
    if ":" in between or ";" in between or "–" in between or "—" in between or " -" in between:
        return ":"
    return "," if "," in between or "(" in between or ")" in between else ""


def _is_dotted(here: Piece, between: str, following: Piece) -> bool:
    if between.strip() != ".":
        return False
    word = here.raw.casefold()
    numbered = word in BEFORE_NUMBERS and following.raw[0].isdigit()
    return word.isdigit() or word in ABBREVIATIONS or len(word) == 1 or numbered


def sentences_of(breaks: list[str]) -> list[Sentence]:
    """Group words by the break after each of them."""
    found: list[Sentence] = []
    first = 0
    for at, mark in enumerate(breaks):
        if mark in (".", "?", "!") or at == len(breaks) - 1:
            found.append(_sentence(breaks, first, at + 1))
            first = at + 1
    return found


def _sentence(breaks: list[str], first: int, last: int) -> Sentence:
    mark = breaks[last - 1] if breaks[last - 1] in (".", "?", "!") else ""
    return Sentence(first, last, mark, _clauses(breaks, first, last))


def _clauses(breaks: list[str], first: int, last: int) -> tuple[Part, ...]:
    found: list[Part] = []
    for at in range(first, last):
        if breaks[at] in (",", ":") or at == last - 1:
            found.append(Part(first, at + 1))
            first = at + 1
    return tuple(found)
