"""Where cues stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.practice.tagger.cues import NUMBER, Cue
from app.practice.tagger.lexicon import Lexicon
from app.practice.tagger.typed import Word

LONGEST_PART = 20
"""No beginning or end in a cue is longer."""


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
    gap = 0
    for number in range(cue.key - 1, -1, -1):
        element, gap = cue.elements[number], max(gap, cue.elements[number + 1].gap)
        before = {
            place - skip - 1
            for place in places
            for skip in range(gap + 1)
            if place - skip > first and element.fits(words[place - skip - 1])
        }
        places = before | places if element.optional else before
        gap = gap if element.optional else 0  # what may be missing leaves its gap
    return places


def _reach_on(cue: Cue, words: Sequence[Word], at: int, last: int) -> set[int]:
    places = {at + 1}
    gap = 0
    for element in cue.elements[cue.key + 1 :]:
        gap = max(gap, element.gap)
        after = {
            place + skip + 1
            for place in places
            for skip in range(gap + 1)
            if place + skip < last and element.fits(words[place + skip])
        }
        places = after | places if element.optional else after
        gap = gap if element.optional else 0
    return places


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
