"""How a talk lies in the database: a JSON document of a fixed form, whatever the classes become.

``content`` of a run::

    {"format": 1,
     "lines": [{"number": 1, "who": "customer", "phase": "opener", "text": "…", "seconds": 2.5,
                "tags": […], "steps": […], "captured": […], "needs": […], "objection": "price",
                "attack": null, "do_not_call": false, "knock_out": null,
                "mood": {"trust": 40, "irritation": 30, "interest": 35}}, …],
     "answers": [{"choice": "price.2", "text": "…", "tags": […], "seconds": 8.5, "found": null}, …],
     "required_steps": […], "required_data": […], "branch": null,
     "fits": {"price": {"best": […], "acceptable": […]}}}

What is as usual (null, false, empty) is left out. ``answers``: what the trainee did, in order: with
``seed`` and scenario the same run replays. ``found``: the tags that the tagger had found where the
trainee corrected them. ``criteria`` is a list of {"name", "points", "of", "turns"}, as the command
line gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from typing import Any

import msgspec

from app.practice.tags import Tag
from app.practice.talk import Branch, Fit, Line, Talk

FORMAT = 1


@dataclass(frozen=True)
class KeptAnswer:
    """What the trainee did at one turn.

    choice: the id of the line picked, "" for typed text. tags: that counted. seconds: until it
    was said, thinking included. found: by the tagger, where the trainee corrected them.
    """

    text: str
    tags: frozenset[Tag] = frozenset()
    seconds: float = 0.0
    choice: str = ""
    found: frozenset[Tag] | None = None


@dataclass(frozen=True)
class RunContent:
    """A run as it was said, and how it came about."""

    talk: Talk
    answers: tuple[KeptAnswer, ...] = ()


@dataclass(frozen=True)
class KeptCriterion:
    """Points of one criterion of the rubric, and the lines that earned or cost them.

    of: what could be had; 0 where it does not apply.
    """

    name: str
    points: float
    of: float
    turns: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Document:
    lines: tuple[Line, ...] = ()
    answers: tuple[KeptAnswer, ...] = ()
    required_steps: tuple[str, ...] = ()
    required_data: tuple[str, ...] = ()
    branch: Branch | None = None
    fits: Mapping[str, Fit] = field(default_factory=dict)


class UnreadableRunError(ValueError):
    """A document of a newer program, or damaged."""


def to_document(content: RunContent) -> dict[str, Any]:
    """Give the document; the same content gives the same document."""
    talk = content.talk
    whole = _Document(
        talk.lines,
        content.answers,
        talk.required_steps,
        talk.required_data,
        talk.branch,
        talk.fits,
    )
    return {"format": FORMAT, **_plain(whole)}


def from_document(document: Mapping[str, Any]) -> RunContent:
    """Read a document; raises UnreadableRunError."""
    if document.get("format") != FORMAT:
        raise UnreadableRunError(f"format {document.get('format')}")
    try:
        read = msgspec.convert(dict(document), _Document)
    except msgspec.ValidationError as error:
        raise UnreadableRunError(str(error)) from error
    talk = Talk(
        lines=read.lines,
        required_steps=read.required_steps,
        required_data=read.required_data,
        branch=read.branch,
        fits=dict(read.fits),
    )
    return RunContent(talk, read.answers)


def criteria_to_list(criteria: Iterable[KeptCriterion]) -> list[Any]:
    """Give the list that is stored."""
    return [{**msgspec.to_builtins(one), "turns": list(one.turns)} for one in criteria]


def criteria_from_list(stored: Iterable[Any]) -> tuple[KeptCriterion, ...]:
    """Read a stored list; what means nothing, from whatever hand, is left out."""
    return tuple(read for one in stored if (read := _criterion(one)) is not None)


def _criterion(stored: Any) -> KeptCriterion | None:
    try:
        return msgspec.convert(stored, KeptCriterion)
    except msgspec.ValidationError:
        return None


def _plain(value: Any) -> Any:
    """Give what JSON knows; sets sorted, what has its default left out."""
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        named = {one.name: (getattr(value, one.name), _default(one)) for one in fields(value)}
        return {name: _plain(one) for name, (one, usual) in named.items() if one != usual}
    return str(value) if isinstance(value, str) else value


def _default(of: Field[Any]) -> Any:
    return of.default if of.default_factory is MISSING else of.default_factory()
