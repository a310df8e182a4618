"""The language in which cues are written.

A cue is words in order, in one sentence:
    so helf*        a word, and a word that begins so; *preis ends so
    a|b             one or the other
    bitte?          may be missing
    ..  ...         up to 3, up to 8 other words
    {you}           one of a list of words under [lists]
    #               a number, in digits or as a word
    @               a name, where only names are written large
    ^  $            beginning and end of the sentence
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import Word

SHORT_GAP, LONG_GAP = 3, 8
NUMBER = "#"
NAME = "@"


class Element(NamedTuple):
    """One place of a cue: words, beginnings and ends that fit, and the gap allowed before it."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    ends: tuple[str, ...]
    number: bool
    optional: bool
    gap: int

    def fits(self, word: Word) -> bool:
        """Whether a word, in any form it may have been meant, stands here."""
        for form in word.forms:
            if form in self.words or (self.number and form == NUMBER):
                return True
            if self.beginnings and form.startswith(self.beginnings):
                return True
            if self.ends and form.endswith(self.ends):
                return True
        return False


@dataclass(frozen=True)
class Cue:
    """A compiled cue of a section; ``key`` is the element by which it is looked for."""

    section: str
    elements: tuple[Element, ...]
    at_start: bool
    at_end: bool
    key: int = 0


Lists = Mapping[str, Sequence[str]]


def compile_cue(section: str, written: str, lists: Lists) -> Cue:
    """Read one cue; raises ValueError for one without words."""
    parts = written.split()
    at_start, at_end = parts[:1] == ["^"], parts[-1:] == ["$"]
    parts = parts[1 if at_start else 0 : len(parts) - 1 if at_end else len(parts)]
    elements: list[Element] = []
    gap = 0
    for part in parts:
        if part in ("..", "..."):
            gap = SHORT_GAP if part == ".." else LONG_GAP
            continue
        elements.append(_element(part, gap, lists))
        gap = 0
    if not elements or all(one.optional for one in elements):
        raise ValueError(f"the cue {written!r} in {section} has no words")
    return Cue(section, tuple(elements), at_start, at_end)


def _element(part: str, gap: int, lists: Lists) -> Element:
    optional = part.endswith("?")
    choices: list[str] = []
    for choice in part.removesuffix("?").split("|"):
        choices += lists[choice[1:-1]] if choice.startswith("{") else [choice]
    plain = [one for one in choices if "*" not in one and one != NUMBER]
    return Element(
        words=frozenset(map(fold, plain)),
        beginnings=tuple(fold(one[:-1]) for one in choices if one.endswith("*")),
        ends=tuple(fold(one[1:]) for one in choices if one.startswith("*")),
        number=NUMBER in choices,
        optional=optional,
        gap=gap,
    )
