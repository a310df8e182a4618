"""Texts in several languages: which wording a person is spoken to with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from app.scripts.regional_words import GERMAN, said_in

TEXT_KEY = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?(_du)?")
"""Language, optional region, optional ``_du``: de, de_DE, de_du, de_DE_du."""

_FALLBACK_LANGUAGES = ("en", "de")

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Address:
    """How a person is spoken to.

    language: ISO 639 code such as "de"; region: ISO 3166 code such as "DE", or empty.
    """

    language: str
    region: str = ""
    du: bool = False


@dataclass(frozen=True)
class Wording:
    """A chosen text; ``foreign`` tells that it is not in the language asked for."""

    text: str
    foreign: bool = False


def language_of(key: str) -> str:
    """Give the language of a text key: "de" for "de_DE_du"."""
    return key.partition("_")[0]


def languages_of(texts: Mapping[str, object]) -> set[str]:
    """Give the languages in which there is a text."""
    return {language_of(key) for key in texts}


def choose_text(texts: Mapping[str, T], address: Address) -> tuple[T, bool] | None:
    """Choose the text for a person, and tell whether it is in another language.

    The familiar form counts more than the region: who is on first-name terms is never
    addressed formally because only the region has a wording of its own.
    A German text that is not the region's own is read in the region's words.
    None where there is no text at all.
    """
    for key in _keys_in_order(address):
        if key in texts:
            return _as_said(texts[key], key, address), False
    own = [key for key in texts if language_of(key) == address.language]
    others = [key for language in _FALLBACK_LANGUAGES if (key := language) in texts]
    for key in (*own, *others, *texts):
        return _as_said(texts[key], key, address), language_of(key) != address.language
    return None


def wording(texts: Mapping[str, str], address: Address) -> Wording:
    """Choose the wording for a person; an empty one where there is no text at all."""
    chosen = choose_text(texts, address)
    return Wording("") if chosen is None else Wording(*chosen)


def _as_said(chosen: T, key: str, address: Address) -> T:
    """Read a text, or a row of texts, in the words of the region; anything else stays."""
    if key not in GERMAN:
        return chosen
    said: Any = chosen
    if isinstance(chosen, str):
        said = said_in(chosen, address.region)
    elif isinstance(chosen, tuple):
        said = tuple(said_in(one, address.region) for one in chosen)
    return said  # type: ignore[no-any-return]


def _keys_in_order(address: Address) -> list[str]:
    regional = f"{address.language}_{address.region}"
    keys = [regional, address.language] if address.region else [address.language]
    return [f"{key}_du" for key in keys] + keys if address.du else keys
