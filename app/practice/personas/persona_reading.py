"""Reading persona files: TOML to structures, with every fault of form and its place."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from app.practice.format import (
    Attack,
    ChoiceLine,
    CustomerLine,
    Head,
    Objection,
    Persona,
    Scenario,
)
from app.practice.personas.places import Places
from app.practice.personas.problems import Finding, PersonaFaultyError, Problem
from app.text_files import TextUnreadableError, read_text

MAX_PERSONA_BYTES = 1_000_000
"""A longer file is no persona; the longest shipped one has about a tenth of it."""

_LINE = re.compile(r"line (\d+)")
_UNKNOWN_WORD = re.compile(r"Invalid enum value '([^']*)'")
_TABLES: dict[str, type[Any]] = {"objections": Objection, "attacks": Attack}
_LISTS: dict[str, type[Any]] = {"lines": CustomerLine, "choices": ChoiceLine}

T = TypeVar("T")


def read_persona(source: str) -> Persona:
    """Read a persona; raise PersonaFaultyError with all faults of form.

    Whether it can be played is the checker's question, not this one's.
    """
    persona, findings = read_with_findings(source)
    if persona is None:
        raise PersonaFaultyError(tuple(findings))
    return persona


def read_with_findings(source: str) -> tuple[Persona | None, list[Finding]]:
    """Read a persona; None with the faults where its form is wrong. Never raises."""
    if len(source.encode("utf-8", "surrogatepass")) > MAX_PERSONA_BYTES:
        return None, [Finding(0, "", Problem.TOO_LARGE)]
    try:
        data = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # broken dates and numbers are ValueErrors
        line = _LINE.search(str(error))
        return None, [Finding(int(line[1]) if line else 1, "", Problem.NOT_TOML, str(error))]
    return _Reader(source).persona(data)


def read_source(path: Path) -> str:
    """Read a persona file's text; raise PersonaFaultyError where that is not possible."""
    try:
        return read_text(path, MAX_PERSONA_BYTES)
    except TextUnreadableError as error:
        problem = Problem.TOO_LARGE if error.too_large else Problem.NOT_READABLE
        raise PersonaFaultyError((Finding(0, "", problem, error.reason),)) from error


class _Reader:
    """Converts table by table, so that a fault names its place and does not hide the next."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._findings: list[Finding] = []

    @cached_property
    def _places(self) -> Places:
        """Where everything stands; asked for only where something is wrong."""
        return Places(self._source)

    def persona(self, data: dict[str, Any]) -> tuple[Persona | None, list[Finding]]:
        parts: dict[str, Any] = {}
        parts |= {name: self._table(data.pop(name, {}), name) for name in _TABLES}
        parts |= {name: self._list(data.pop(name, []), name) for name in _LISTS}
        scenarios = self._scenarios(data.pop("scenarios", {}))
        head = self._convert(data, Head, "")
        if head is None or self._findings:
            return None, self._findings
        return Persona(head=head, scenarios=scenarios, **parts), []

    def _table(self, table: object, name: str) -> dict[str, Any]:
        if not isinstance(table, dict):
            self._note(name, f"{name}: table expected")
            return {}
        read = {
            key: self._convert(one, _TABLES[name], f"{name}.{key}") for key, one in table.items()
        }
        return {key: one for key, one in read.items() if one is not None}

    def _list(self, entries: object, place: str) -> tuple[Any, ...]:
        name = place.rpartition(".")[2]
        if not isinstance(entries, list):
            self._note(place, f"{name}: [[{name}]] expected")
            return ()
        read = [
            self._convert(entry, _LISTS[name], f"{place}.{number}")
            for number, entry in enumerate(entries, start=1)
        ]
        return tuple(one for one in read if one is not None)

    def _scenarios(self, table: object) -> dict[str, Scenario]:
        found: dict[str, Scenario] = {}
        if not isinstance(table, dict):
            self._note("scenarios", "scenarios: table expected")
            return found
        for key, value in table.items():
            place = f"scenarios.{key}"
            rest = dict(value) if isinstance(value, dict) else value
            lists: dict[str, Any] = {}
            if isinstance(rest, dict):
                lists = {name: self._list(rest.pop(name, []), f"{place}.{name}") for name in _LISTS}
            scenario = self._convert(rest, Scenario, place)
            if scenario is not None:
                found[key] = msgspec.structs.replace(scenario, **lists)
        return found

    def _convert(self, value: object, type_: type[T], place: str) -> T | None:
        try:
            return msgspec.convert(value, type_, strict=True)
        except (msgspec.ValidationError, RecursionError) as error:
            self._note(place, str(error))
            return None

    def _note(self, place: str, detail: str) -> None:
        unknown = _UNKNOWN_WORD.search(detail)
        if unknown:
            line = self._places.of(place, f'"{unknown[1]}"')
            line = line if line != self._places.of(place) else self._places.of(place, unknown[1])
            self._findings.append(Finding(line, place, Problem.UNKNOWN_WORD, unknown[1]))
            return
        named = re.search(r"`\$?\.?(?:\w+\.)*(\w+)`|field `(\w+)`", detail)
        word = next((group for group in named.groups() if group), "") if named else ""
        line = self._places.of(place, word)
        self._findings.append(Finding(line, place, Problem.WRONG_FORM, detail))
