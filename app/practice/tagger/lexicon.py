"""All cues of a language, read from its file and sorted for looking up."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from app.paths import resources_dir
from app.practice.tagger.cues import Cue, Element, compile_cue
from app.practice.tagger.spelling import Dictionary, fold


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


@lru_cache(maxsize=2)
def lexicon(language: str) -> Lexicon:
    """The cues of "de" or "en"."""
    path = resources_dir() / "practice" / "cues" / f"{language}.toml"
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
