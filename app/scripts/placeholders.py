"""Filling texts: ``{customer.name}`` from a white list, nothing is ever evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto

from app.scripts.facts import FACTS, Fact, FactValue, neutral_wording
from app.scripts.notation import Money, Notation

_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<name>[a-z_]+\.[a-z0-9_]+)(?:\|(?P<neutral>[^{}|]*))?\}|[{}]")
"""``{name}`` or ``{name|neutral wording}``; ``{{`` and ``}}`` are braces; others are faults."""


class PartKind(Enum):
    """What a part of a sentence is, so that the pane can underline and mark it."""

    TEXT = auto()
    FILLED = auto()
    GAP = auto()


@dataclass(frozen=True)
class Part:
    """A piece of a sentence. ``name`` is the placeholder of a filled value or a gap."""

    kind: PartKind
    text: str
    name: str = ""


@dataclass(frozen=True)
class Token:
    """A placeholder in a text; without ``name`` it is a brace that belongs to none."""

    name: str
    neutral: str | None = None


def fill(
    text: str,
    facts: Mapping[str, FactValue],
    notation: Notation,
    known: Mapping[str, Fact] = FACTS,
) -> tuple[Part, ...]:
    """Fill a text. A missing value becomes a gap with a neutral wording, never an error.

    known: the white list with the neutral wordings.
    Values are plain text whatever they hold: braces in them are not looked at again.
    """
    return tuple(_merged(_parts(text, facts, notation, known)))


def plain(parts: tuple[Part, ...]) -> str:
    """Give the sentence as it is spoken."""
    return "".join(part.text for part in parts)


def tokens(text: str) -> list[Token]:
    """List the placeholders of a text, for the checker."""
    found = []
    for match in _TOKEN.finditer(text):
        if match["name"]:
            found.append(Token(match["name"], match["neutral"]))
        elif match[0] in "{}":
            found.append(Token(""))
    return found


def spoken(value: FactValue, notation: Notation) -> str:
    """Write a value as it is said; empty where there is none."""
    match value:
        case None | bool():
            return ""
        case Money():
            return notation.money(value)
        case datetime():
            return notation.spoken_moment(value)
        case date():
            return notation.spoken_day(value)
        case int() | Decimal():
            return notation.number(value)
        case _:
            return " ".join(value.split())


def _parts(
    text: str,
    facts: Mapping[str, FactValue],
    notation: Notation,
    known: Mapping[str, Fact],
) -> Iterator[Part]:
    end = 0
    for match in _TOKEN.finditer(text):
        yield Part(PartKind.TEXT, text[end : match.start()])
        end = match.end()
        if not match["name"]:
            yield Part(PartKind.TEXT, match[0][0])
            continue
        name = match["name"]
        said = spoken(facts.get(name), notation)
        if said:
            yield Part(PartKind.FILLED, said, name)
        else:
            neutral = match["neutral"] or neutral_wording(name, notation.language, known)
            yield Part(PartKind.GAP, neutral, name)
    yield Part(PartKind.TEXT, text[end:])


def _merged(parts: Iterator[Part]) -> Iterator[Part]:
    pending = ""
    for part in parts:
        if part.kind is PartKind.TEXT:
            pending += part.text
            continue
        if pending:
            yield Part(PartKind.TEXT, pending)
        pending = ""
        yield part
    if pending:
        yield Part(PartKind.TEXT, pending)
