"""Checking a persona before it is played: every problem with its place and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.practice.format import Persona
from app.practice.personas.check_choices import choice_findings
from app.practice.personas.check_lines import line_findings, mood_findings
from app.practice.personas.check_persona_texts import persona_text_findings
from app.practice.personas.check_playing import playing_findings
from app.practice.personas.check_scenarios import scenario_findings
from app.practice.personas.check_scope import Scope, facts_of
from app.practice.personas.persona_reading import read_source, read_with_findings
from app.practice.personas.places import Places
from app.practice.personas.problems import WARNINGS, Finding, PersonaFaultyError, Problem, Remark
from app.scripts.facts import is_speakable
from app.scripts.format import Script

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_NAME = re.compile(r"[a-z0-9][a-z0-9_]{0,59}")
_LEVELS = range(1, 6)


def check(source: str, scripts: Mapping[str, Script]) -> list[Finding]:
    """Find every problem of a persona, in the order of lines. Never raises.

    scripts: those that scenarios may use, by their id.
    """
    persona, findings = read_with_findings(source)
    if persona is None:
        return sorted(findings)
    places = Places(source)
    found = set(_remarks(Scope(persona, scripts)))
    return sorted(
        Finding(places.of(remark.place, remark.near or remark.detail), *remark[:3])
        for remark in found
    )


def check_file(path: Path, scripts: Mapping[str, Script]) -> list[Finding]:
    """Check a file; one that cannot be read as UTF-8 text is a finding too."""
    try:
        return check(read_source(path), scripts)
    except PersonaFaultyError as error:
        return list(error.findings)


def _remarks(scope: Scope) -> Iterator[Remark]:
    found = [
        *_head(scope.persona),
        *line_findings(scope),
        *choice_findings(scope),
        *scenario_findings(scope),
        *persona_text_findings(scope),
    ]
    yield from found
    if all(remark.problem in WARNINGS for remark in found):
        yield from playing_findings(scope)


def _head(persona: Persona) -> Iterator[Remark]:
    head = persona.head
    if not _ID.fullmatch(head.id):
        yield Remark("", Problem.BAD_ID, head.id)
    for name in persona.scenarios:
        if not _ID.fullmatch(name):
            yield Remark(f"scenarios.{name}", Problem.BAD_ID, name)
    for table, names in (("objections", persona.objections), ("attacks", persona.attacks)):
        for name in names:
            if not _NAME.fullmatch(name) or name == "any":
                yield Remark(f"{table}.{name}", Problem.BAD_ID, name)
    if head.level not in _LEVELS:
        yield Remark("", Problem.BAD_LEVEL, str(head.level), "level")
    if head.patience < 1:
        yield Remark("", Problem.BAD_NUMBER, f"patience = {head.patience}", "patience")
    yield from mood_findings("", head.mood)
    yield from _known(persona)


def _known(persona: Persona) -> Iterator[Remark]:
    tables = [("known", persona.head.known)]
    tables += [(f"scenarios.{name}", one.known) for name, one in persona.scenarios.items()]
    for place, known in tables:
        for name in known:
            if not is_speakable(name, {}):
                yield Remark(place, Problem.UNKNOWN_PLACEHOLDER, name)
    facts = facts_of(tuple(persona.scenarios.values()))
    for name in persona.head.asked:
        if name not in facts:
            yield Remark(f"asked.{name}", Problem.UNKNOWN_FACT, name)
