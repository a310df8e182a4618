"""The one form in which texts are searched and sorted, in both databases alike."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_UMLAUT_SPELLINGS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


class _FoldTable(dict[int, str]):
    """Maps a character to its folded form; learns new ones as they come.

    Each character folds by itself, so one pass over the text does all but the umlaut spellings.
    """

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).casefold())
        self[code] = folded = "".join(_folded(char) for char in decomposed).casefold()
        return folded


def _folded(char: str) -> str:
    if unicodedata.combining(char):
        return ""
    return _LETTERS.get(char, char) if char.isalnum() else " "


_LETTERS = {"ø": "o", "æ": "a", "œ": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
_TABLE = _FoldTable()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Bring a text into the form that is indexed and asked.

    Casefold (which turns ß to ss), marks off, ae/oe/ue to a/o/u so that "Mueller", "Müller"
    and "Muller" are one, everything but letters and digits to single blanks.
    Idempotent: fold(fold(x)) == fold(x). Names and places come again and again, so the last
    ones are remembered.
    """
    folded = text.translate(_TABLE)
    for spelled, letter in _UMLAUT_SPELLINGS:
        while spelled in folded:
            folded = folded.replace(spelled, letter)
    return " ".join(folded.split())


@lru_cache(maxsize=4096)
def fold_words(query: str) -> tuple[str, ...]:
    """Give the words of a question, each to be found as the beginning of a word."""
    return tuple(dict.fromkeys(fold(query).split()))


def sort_key(text: str, length: int = 80) -> str:
    """Give the stored key by which a text sorts the same in both databases.

    Cut to ``length`` characters: names that agree so far are told apart by id.
    """
    return fold(text)[:length]
