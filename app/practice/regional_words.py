"""The words of Germany and Austria in what personas say, who are written in Swiss words.

A text of its own (``de_DE``) comes first; elsewhere one small table of pairs is read into the
German texts, so that whole lists of wordings need not stand twice.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec

from app.paths import resources_dir
from app.practice.format import Persona

REGIONS = ("DE", "AT")
"""Where other words are said than in Switzerland."""

GERMAN = ("de", "de_du")
"""Keys of texts that are read so."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: pairs for both regions, and for Germany alone."""

    swiss: tuple[str, ...]
    words: dict[str, str]
    swiss_DE: tuple[str, ...] = ()  # noqa: N815
    words_DE: dict[str, str] = {}  # noqa: N815

    def pairs(self, region: str) -> dict[str, str]:
        return {**self.words, **(self.words_DE if region == "DE" else {})}

    def only_swiss(self, region: str) -> tuple[str, ...]:
        return self.swiss + (self.swiss_DE if region == "DE" else ())


def in_words_of(persona: Persona, region: str) -> Persona:
    """Give a persona as it speaks in a region; elsewhere it stays as it is written."""
    if region not in REGIONS:
        return persona
    spoken = _spoken(msgspec.to_builtins(persona), region)
    return msgspec.convert(spoken, Persona)


def said_in(text: str, region: str) -> str:
    """Give a German text in the words of a region."""
    if region not in REGIONS:
        return text
    finds, pairs = _pairs(region)
    return finds.sub(lambda found: _as_begun(pairs[found[0].lower()], found[0]), text)


def swiss_word(text: str, region: str) -> str:
    """Find a word that is said in Switzerland only; "" where there is none."""
    found = _only_swiss(region).search(text)
    return "" if found is None else found[0]


def _spoken(value: Any, region: str) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _all_said(one, region)
            if key in GERMAN and f"de_{region}{key.removeprefix('de')}" not in value
            else _spoken(one, region)
            for key, one in value.items()
        }
    if isinstance(value, list | tuple):
        return [_spoken(one, region) for one in value]
    return value


def _all_said(value: Any, region: str) -> Any:
    if isinstance(value, str):
        return said_in(value, region)
    return [said_in(one, region) for one in value]


def _as_begun(words: str, before: str) -> str:
    """Let the new words begin as the old ones did."""
    return words[:1].upper() + words[1:] if before[:1].isupper() else words


@lru_cache(maxsize=1)
def _table() -> _Table:
    source = (resources_dir() / "practice" / "regional_words.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(source), _Table)


@lru_cache(maxsize=len(REGIONS))
def _pairs(region: str) -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = _table().pairs(region)
    longest_first = sorted(pairs, key=len, reverse=True)
    finds = "|".join(re.escape(one) for one in longest_first)
    return re.compile(rf"\b(?:{finds})\b", re.IGNORECASE), {
        one.lower(): other for one, other in pairs.items()
    }


@lru_cache(maxsize=len(REGIONS))
def _only_swiss(region: str) -> re.Pattern[str]:
    beginnings = "|".join(re.escape(one) for one in _table().only_swiss(region))
    return re.compile(rf"\b(?:{beginnings})\w*", re.IGNORECASE)
