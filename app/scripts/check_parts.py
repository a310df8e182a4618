"""Checking the parts of a script: names, outcomes, fields and where they are kept, conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.scripts.facts import FACTS, FIELD_PREFIX, Condition, FactKind
from app.scripts.fields import STORE_TARGETS, is_canonical
from app.scripts.format import OBJECTION_PREFIX, Answer, Choose, Field, Script
from app.scripts.problems import Problem
from app.scripts.remarks import Remark, places
from app.scripts.rules import MAX_OUTCOME_KEYS, FieldType
from app.settings.outcomes import FIXED_KEYS, FollowUpKind, Outcome

_SCRIPT_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_NAME = re.compile(r"[a-z0-9][a-z0-9_]{0,59}")
_OUTCOMES = frozenset(outcome.value for outcome in Outcome)
_FIXED = frozenset(outcome.value for outcome in FIXED_KEYS.values())
_MIN_REPLIES = 2


def part_findings(script: Script) -> Iterator[Remark]:
    """Find what is wrong with single parts of a script."""
    yield from _names(script)
    yield from _outcomes(script)
    yield from _choose(script.head.choose)
    for name, field in script.fields.items():
        yield from _field(f"field.{name}", field)
    yield from _uses_of_fields(script)
    for place, answers in places(script):
        for answer in answers:
            yield from _conditions(script, place, answer)
    for name, objection in script.objections.items():
        if len(objection.replies) < _MIN_REPLIES:
            yield Remark(OBJECTION_PREFIX + name, Problem.FEW_REPLIES)


def _names(script: Script) -> Iterator[Remark]:
    if not _SCRIPT_ID.fullmatch(script.id):
        yield Remark("", Problem.BAD_ID, script.id)
    named = [(name, name) for name in script.steps]
    named += [(f"field.{name}", name) for name in script.fields]
    named += [(OBJECTION_PREFIX + name, name) for name in script.objections]
    for place, name in named:
        if not _NAME.fullmatch(name) or place in ("back", ""):
            yield Remark(place, Problem.BAD_ID, name)


def _outcomes(script: Script) -> Iterator[Remark]:
    keys = script.head.outcome_keys
    for outcome in dict.fromkeys((*script.head.goal, *keys)):
        if outcome not in _OUTCOMES:
            yield Remark("", Problem.UNKNOWN_OUTCOME, outcome)
    for name, step in script.steps.items():
        if step.outcome is not None and step.outcome not in _OUTCOMES:
            yield Remark(name, Problem.UNKNOWN_OUTCOME, step.outcome)
    for outcome in keys:
        if outcome in _FIXED:
            yield Remark("", Problem.FIXED_OUTCOME_KEY, outcome)
    if len(keys) > MAX_OUTCOME_KEYS:
        yield Remark("", Problem.TOO_MANY_OUTCOME_KEYS, str(len(keys)), "outcome_keys")
    yield from _twice("", keys)
    yield from _twice("", script.head.goal)


def _choose(choose: Choose) -> Iterator[Remark]:
    for name, words, known in (
        ("segment", choose.segment, FACTS["customer.segment"].words),
        ("follow_up", choose.follow_up, tuple(FollowUpKind)),
    ):
        for word in words:
            if word not in known:
                yield Remark("", Problem.UNKNOWN_CONDITION, f"{name} = {word}", word)


def _twice(place: str, words: Sequence[str]) -> Iterator[Remark]:
    for word in sorted({word for word in words if words.count(word) > 1}):
        yield Remark(place, Problem.DUPLICATE, word)


def _field(place: str, field: Field) -> Iterator[Remark]:
    types = STORE_TARGETS.get(field.store)
    if types is None or field.type not in types:
        yield Remark(place, Problem.BAD_STORE, field.store)
    if (field.type is FieldType.CHOICE) != bool(field.choices):
        yield Remark(place, Problem.MISSING_CHOICES)


def _uses_of_fields(script: Script) -> Iterator[Remark]:
    used: set[str] = set()
    for name, step in script.steps.items():
        used.update(step.ask)
        yield from _twice(name, step.ask)
        for field in step.ask:
            if field not in script.fields:
                yield Remark(name, Problem.UNKNOWN_FIELD, field)
    for place, answers in places(script):
        for answer in answers:
            used.update(answer.set)
            yield from _told(script, place, answer)
    for name in script.fields:
        if name not in used:
            yield Remark(f"field.{name}", Problem.UNUSED_FIELD, name)


def _told(script: Script, place: str, answer: Answer) -> Iterator[Remark]:
    for name, canonical in answer.set.items():
        field = script.fields.get(name)
        if field is None:
            yield Remark(place, Problem.UNKNOWN_FIELD, name)
        elif not is_canonical(field, canonical):
            yield Remark(place, Problem.BAD_VALUE, f"{name} = {canonical}", canonical)


def _conditions(script: Script, place: str, answer: Answer) -> Iterator[Remark]:
    for name, wanted in answer.when.items():
        if not _is_condition(script, name, wanted):
            yield Remark(place, Problem.UNKNOWN_CONDITION, f"{name} = {wanted}", name)


def _is_condition(script: Script, name: str, wanted: Condition) -> bool:
    if name.startswith(FIELD_PREFIX):
        field = script.fields.get(name.removeprefix(FIELD_PREFIX))
        if field is None or isinstance(wanted, bool):
            return field is not None
        return field.type is FieldType.CHOICE and set(_words(wanted)) <= set(field.choices)
    fact = FACTS.get(name)
    if fact is None or isinstance(wanted, bool):
        return fact is not None
    return fact.kind is FactKind.WORD and set(_words(wanted)) <= set(fact.words)


def _words(wanted: str | tuple[str, ...]) -> tuple[str, ...]:
    return (wanted,) if isinstance(wanted, str) else wanted
