"""The words of Germany and Austria in texts that are written in Swiss words.

A text of its own (``de_DE``) comes first; elsewhere one small table of pairs is read into the
German texts of scripts, e-mail templates and personas, so that they need not stand twice.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec

from app.paths import resources_dir

REGIONS = ("DE", "AT")
"""Where other words are said than in Switzerland."""

GERMAN = ("de", "de_du")
"""Keys of texts that are read so, as far as a region has none of its own."""

_PLACEHOLDER = re.compile(r"\{[\w.]+")
"""A placeholder up to its neutral wording, which is said and read like all else."""


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


def said_in(text: str, region: str) -> str:
    """Give a German text in the words of a region."""
    if region not in REGIONS:
        return text
    finds, pairs = _pairs(region)

    def other(found: re.Match[str]) -> str:
        before = found["words"]
        return found[0] if before is None else _as_begun(pairs[before.lower()], before)

    return finds.sub(other, text)


def swiss_word(text: str, region: str) -> str:
    """Find a word that is said in Switzerland only; "" where there is none."""
    found = _only_swiss(region).search(_PLACEHOLDER.sub("{", text))
    return "" if found is None else found[0]


class LeftSwiss(NamedTuple):
    """A word for which a region has neither a pair nor a text of its own.

    key: of the text; own_key: of one that would help.
    """

    word: str
    key: str
    own_key: str
    text: str


def left_swiss(texts: Mapping[str, tuple[str, ...]]) -> Iterator[LeftSwiss]:
    """Find Swiss words that customers of Germany or Austria would hear or read."""
    for region in REGIONS:
        for key in GERMAN:
            own = f"de_{region}{key.removeprefix('de')}"
            for text in () if own in texts else texts.get(key, ()):
                word = swiss_word(said_in(text, region), region)
                if word:
                    yield LeftSwiss(word, key, own, text)


def _as_begun(words: str, before: str) -> str:
    """Let the new words begin as the old ones did."""
    return words[:1].upper() + words[1:] if before[:1].isupper() else words


@lru_cache(maxsize=1)
def _table() -> _Table:
    source = (resources_dir() / "regional_words.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(source), _Table)


@lru_cache(maxsize=len(REGIONS))
def _pairs(region: str) -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = _table().pairs(region)
    longest_first = sorted(pairs, key=len, reverse=True)
    finds = "|".join(re.escape(one) for one in longest_first)
    whole = rf"{_PLACEHOLDER.pattern}|\b(?P<words>{finds})\b"
    return re.compile(whole, re.IGNORECASE), {one.lower(): other for one, other in pairs.items()}


@lru_cache(maxsize=len(REGIONS))
def _only_swiss(region: str) -> re.Pattern[str]:
    beginnings = "|".join(
        re.escape(one).replace(r"\*", r"\w*") for one in _table().only_swiss(region)
    )
    return re.compile(rf"\b(?:{beginnings})\w*", re.IGNORECASE)
