"""One form for words however they are typed, and what a mistyped word may have meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

SHORTEST = 4  # shorter words have too many neighbours
TWO_MISTAKES_FROM = 8
LONGEST = 24  # longer ones are no words; their deletions would be many


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Small letters without marks; ß is ss, and ae, oe, ue are as good as ä, ö, ü."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("ß", "ss"))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _mistakes(word: str) -> int:
    if len(word) < SHORTEST or len(word) > LONGEST or any(char.isdigit() for char in word):
        return 0
    return 2 if len(word) >= TWO_MISTAKES_FROM else 1


def _deletions(word: str, mistakes: int) -> set[str]:
    """The word with up to so many letters left out."""
    found = {word}
    for count in range(1, mistakes + 1):
        for left_out in combinations(range(len(word)), count):
            found.add("".join(char for at, char in enumerate(word) if at not in left_out))
    return found


class Dictionary:
    """Known words, found also by their misspellings.

    A word that is known is never taken for another. Words lie near if leaving out a letter of both
    can make them equal, long ones also if they begin alike; then the distance decides (letters
    changed, added, lost or swapped).
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._near: dict[str, list[str]] = {}
        self._long: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for shorter in _deletions(word, min(1, _mistakes(word))):
                self._near.setdefault(shorter, []).append(word)
            if _mistakes(word) > 1:
                self._long.setdefault(word[0], []).append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def meant(self, word: str) -> tuple[str, ...]:
        """Known words that this unknown one may stand for, the nearest only."""
        allowed = _mistakes(word)
        if word in self._words or not allowed:
            return ()
        near = {one for shorter in _deletions(word, 1) for one in self._near.get(shorter, ())}
        if allowed > 1 and not near:
            near = set(self._long.get(word[0], ()))
        ranked = [(OSA.distance(word, one, score_cutoff=allowed), one) for one in near]
        good = [(far, one) for far, one in ranked if far <= min(allowed, _mistakes(one))]
        nearest = min(good, default=(0, ""))[0]
        return tuple(sorted(one for far, one in good if far == nearest))
