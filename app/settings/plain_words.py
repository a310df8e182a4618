"""Words that people type into fields of time, in German and English, and how to look them up."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

WEEKDAYS = {
    "mo|mon|montag|monday": 1,
    "di|die|tue|tues|dienstag|tuesday": 2,
    "mi|wed|mittwoch|wednesday": 3,
    "do|thu|thur|thurs|donnerstag|thursday": 4,
    "fr|fri|freitag|friday": 5,
    "sa|sat|samstag|sonnabend|saturday": 6,
    "so|sun|sonntag|sunday": 7,
}
"""Spellings, with bars between, and the ISO number."""

_SHORT_WEEKDAYS = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def short_weekday(number: int, language: str) -> str:
    """Name a weekday shortly. number: ISO. language: "en", or any German one."""
    return _SHORT_WEEKDAYS["en" if language.startswith("en") else "de"][number - 1]


def plain(text: str) -> str:
    """Bring a text into lower case without marks, commas and double blanks: ü becomes u."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    marks_off = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(marks_off.replace(",", " ").replace(";", " ").split())


def alternatives(words: Mapping[str, object]) -> str:
    """Give a pattern of all the words, longest first so that none hides another."""
    every = "|".join(words).split("|")
    return "|".join(sorted(every, key=len, reverse=True))


def is_one_of(word: str, spellings: str) -> bool:
    """Tell whether a word is one of those between the bars."""
    return word in spellings.split("|")


def meaning(words: Mapping[str, T], word: str) -> T:
    """Look a word up; KeyError for one that is not there."""
    for spellings, value in words.items():
        if is_one_of(word, spellings):
            return value
    raise KeyError(word)
