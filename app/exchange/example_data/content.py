"""The words the example data is made of, read from resources/example_data."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.paths import resources_dir

_LANGUAGES = ("de", "en")
Language = str
"""The language of notes and labels: "de" or "en"."""


class Place(NamedTuple):
    """A town with its postcode, canton or Land, language and telephone area code."""

    country: str
    zip: str
    city: str
    region: str
    language: str
    area: str
    weight: int


@dataclass(frozen=True)
class Good:
    """Something we sell: a plural noun, its unit, and how many are usually bought."""

    name: str
    unit: str
    quantity: int


class Topic(NamedTuple):
    """A sentence about what moves a customer, and the months in which it is said."""

    text: str
    months: frozenset[int]


@dataclass(frozen=True)
class Sector:
    """A trade: how its firms are called, who works there, what they buy and talk about."""

    key: str
    weight: int
    label: str
    people: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    goods: tuple[Good, ...]
    topics: tuple[Topic, ...]


class Function(NamedTuple):
    """What somebody does in a firm."""

    man: str
    woman: str
    decides: bool


@dataclass(frozen=True)
class Content:
    """All words, in one language where they are notes or labels."""

    language: Language
    places: tuple[Place, ...]
    sectors: tuple[Sector, ...]
    surnames: Mapping[str, tuple[str, ...]]
    first_names: Mapping[str, Mapping[str, tuple[str, ...]]]
    functions: Mapping[str, Function]
    streets: Mapping[str, tuple[str, ...]]
    talks: Mapping[str, Mapping[str, tuple[str, ...]]]
    known: tuple[Mapping[str, Any], ...]
    handoffs: Mapping[str, Any]

    def pick(self, pair: list[str]) -> str:
        """Give the wording of our language from a pair: German, English."""
        return pair[_index(self.language)]


@cache
def read_content(language: Language) -> Content:
    """Read everything; ValueError for a language other than "de" and "en"."""
    folder = resources_dir() / "example_data"
    index = _index(language)
    people = _toml(folder / "people.toml")
    sectors = _toml(folder / "sectors.toml")
    return Content(
        language=language,
        places=_places(folder / "places.csv"),
        sectors=tuple(_sector(key, table, language) for key, table in sectors.items()),
        surnames={key: tuple(names) for key, names in people["surnames"].items()},
        first_names={
            sex: {key: tuple(names) for key, names in by_language.items()}
            for sex, by_language in people["first_names"].items()
        },
        functions={key: _function(row, index) for key, row in people["functions"].items()},
        streets={key: tuple(rows) for key, rows in _toml(folder / "streets.toml").items()},
        talks={
            occasion: {part: tuple(pair[index] for pair in pairs) for part, pairs in parts.items()}
            for occasion, parts in _toml(folder / "talks.toml").items()
        },
        known=tuple(_toml(folder / "known_customers.toml")["customer"]),
        handoffs=_toml(folder / "handoffs.toml"),
    )


def _index(language: Language) -> int:
    if language not in _LANGUAGES:
        raise ValueError(f"there is no example data in {language}")
    return _LANGUAGES.index(language)


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _places(path: Path) -> tuple[Place, ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Place(**{**row, "weight": int(row["weight"])})  # type: ignore[arg-type]
            for row in csv.DictReader(lines)
        )


def _sector(key: str, table: dict[str, Any], language: Language) -> Sector:
    index = _index(language)
    return Sector(
        key=key,
        weight=table["weight"],
        label=table["label"][index],
        people=tuple(table["people"]),
        names={name: tuple(patterns) for name, patterns in table["names"].items()},
        goods=tuple(
            Good(good["name"][index], good["name"][index + 2], good["quantity"])
            for good in table["goods"]
        ),
        topics=tuple(_topic(line) for line in table["topics"][language]),
    )


def _topic(line: str) -> Topic:
    """Read a topic: "Hay time. | 6-7"; months may run over the end of the year."""
    text, _, months = line.partition(" | ")
    first, _, last = (months or "1-12").partition("-")
    length = (int(last) - int(first)) % 12 + 1
    return Topic(text, frozenset((int(first) - 1 + ahead) % 12 + 1 for ahead in range(length)))


def _function(row: list[Any], index: int) -> Function:
    man, woman, english, decides = row
    return Function(english, english, decides) if index else Function(man, woman, decides)
