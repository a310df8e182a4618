"""The cue language and the cue lists of a language.

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

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

from app.paths import resources_dir
from app.practice.tagger.spelling import Dictionary, fold
from app.practice.tagger.typed import Word

SHORT_GAP, LONG_GAP = 3, 8
NUMBER = "#"
NAME = "@"
LONGEST_PART = 20
"""No beginning or end in a cue is longer."""


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


class Hit(NamedTuple):
    """Where a cue stands: from word ``first`` up to but without ``last``."""

    first: int
    last: int


def match_around(cue: Cue, words: Sequence[Word], at: int, first: int, last: int) -> Hit | None:
    """Where the cue stands whose key is word ``at`` of the sentence, None if it does not.

    Goes from the key to both sides with the set of places reached, so that gaps cost a few steps
    each and never try everything with everything.
    """
    begins = _reach_back(cue, words, at, first)
    ends = _reach_on(cue, words, at, last)
    if cue.at_start:
        begins &= {first}
    if cue.at_end:
        ends &= {last}
    return Hit(max(begins), min(ends)) if begins and ends else None


def _reach_back(cue: Cue, words: Sequence[Word], at: int, first: int) -> set[int]:
    places = {at}
    for number in range(cue.key - 1, -1, -1):
        element, gap = cue.elements[number], cue.elements[number + 1].gap
        before = {
            place - skip - 1
            for place in places
            for skip in range(gap + 1)
            if place - skip > first and element.fits(words[place - skip - 1])
        }
        places = before | places if element.optional else before
    return places


def _reach_on(cue: Cue, words: Sequence[Word], at: int, last: int) -> set[int]:
    places = {at + 1}
    for element in cue.elements[cue.key + 1 :]:
        after = {
            place + skip + 1
            for place in places
            for skip in range(element.gap + 1)
            if place + skip < last and element.fits(words[place + skip])
        }
        places = after | places if element.optional else after
    return places


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All cues of a language, ready to be looked for."""

    lists: Mapping[str, frozenset[str]]
    contractions: Mapping[str, tuple[str, ...]]
    spellings: Mapping[str, tuple[str, ...]]
    numbers: frozenset[str]
    dictionary: Dictionary
    dates: frozenset[str]
    nouns_are_large: bool
    by_word: Mapping[str, tuple[Cue, ...]]
    by_beginning: Mapping[str, tuple[Cue, ...]]
    by_end: Mapping[str, tuple[Cue, ...]]
    by_number: tuple[Cue, ...]


@lru_cache(maxsize=4096)
def keyed_by(lexicon: Lexicon, form: str) -> tuple[Cue, ...]:
    """Cues whose key may be this word."""
    if form == NUMBER:
        return lexicon.by_number
    found = list(lexicon.by_word.get(form, ()))
    for length in range(1, min(len(form), LONGEST_PART) + 1):
        found += lexicon.by_beginning.get(form[:length], ())
        found += lexicon.by_end.get(form[-length:], ())
    return tuple(found)


def scan(lexicon: Lexicon, words: Sequence[Word], first: int, last: int) -> dict[str, list[Hit]]:
    """Every cue in the words from ``first`` up to ``last``, by section."""
    found: dict[str, list[Hit]] = {}
    for at in range(first, last):
        forms = words[at].forms
        cues = {id(cue): cue for form in forms for cue in keyed_by(lexicon, form)}
        for cue in cues.values():
            hit = match_around(cue, words, at, first, last)
            if hit is not None:
                found.setdefault(cue.section, []).append(hit)
    return found


@lru_cache(maxsize=2)
def lexicon(language: str) -> Lexicon:
    """The cues of "de" or "en"; every other language is read as English."""
    name = "de" if language.startswith("de") else "en"
    path = resources_dir() / "practice" / "cues" / f"{name}.toml"
    return build(tomllib.loads(path.read_text(encoding="utf-8")))


def build(table: Mapping[str, Any]) -> Lexicon:
    """Make a lexicon of a cue file's content."""
    lists: dict[str, list[str]] = {}
    for name, words in table["lists"].items():
        lists[name] = _words(words)
    cues = [
        compile_cue(section, written, lists)
        for section, lines in table["cues"].items()
        for written in _lines(lines)
    ]
    numbers = frozenset(map(fold, lists["numbers"]))
    spellings = {
        fold(one): tuple(map(fold, many.split())) for one, many in table["spellings"].items()
    }
    contractions = {fold(a): tuple(map(fold, b.split())) for a, b in table["contractions"].items()}
    known = {fold(one) for one in _words(table["known"])} | numbers | set(contractions)
    known |= {part for words in contractions.values() for part in words}
    known |= {word for words in spellings.values() for word in words}
    for cue in cues:
        for element in cue.elements:
            known |= element.words
    return Lexicon(
        lists={name: frozenset(map(fold, words)) for name, words in lists.items()},
        contractions=contractions,
        spellings=spellings,
        numbers=numbers,
        dictionary=Dictionary(known),
        dates=frozenset(map(fold, (*lists["weekday"], *lists["month"]))),
        nouns_are_large=table["nouns_are_large"],
        **_index(_with_keys(cues)),
    )


def _words(text: str) -> list[str]:
    return text.split()


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _with_keys(cues: Sequence[Cue]) -> list[Cue]:
    """Choose as the key of each cue the place whose words are rarest among all cues."""
    counts = Counter(
        word
        for cue in cues
        for element in cue.elements
        for word in (*element.words, *element.beginnings, *element.ends)
    )

    def weight(element: Element) -> int:
        words = (*element.words, *element.beginnings, *element.ends)
        return sum(counts[word] for word in words) + (1000 if element.number else 0)

    return [
        replace(cue, key=min(_needed(cue), key=lambda number: weight(cue.elements[number])))
        for cue in cues
    ]


def _needed(cue: Cue) -> list[int]:
    return [number for number, element in enumerate(cue.elements) if not element.optional]


def _index(cues: Iterable[Cue]) -> dict[str, Any]:
    """Sort cues by what may be their key."""
    words: dict[str, list[Cue]] = {}
    beginnings: dict[str, list[Cue]] = {}
    ends: dict[str, list[Cue]] = {}
    numbers: list[Cue] = []
    for cue in cues:
        key = cue.elements[cue.key]
        for table, keys in ((words, key.words), (beginnings, key.beginnings), (ends, key.ends)):
            for one in keys:
                table.setdefault(one, []).append(cue)
        if key.number:
            numbers.append(cue)
    return {
        "by_word": {key: tuple(many) for key, many in words.items()},
        "by_beginning": {key: tuple(many) for key, many in beginnings.items()},
        "by_end": {key: tuple(many) for key, many in ends.items()},
        "by_number": tuple(numbers),
    }
