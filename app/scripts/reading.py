"""Reading script files: TOML to structures, with every fault of form and its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from app.scripts.format import Field, Head, Objection, Script, Step
from app.scripts.lines import Lines
from app.scripts.problems import Finding, Problem, ScriptFaultyError
from app.scripts.rules import MAX_SCRIPT_BYTES

_LINE = re.compile(r"line (\d+)")
_TABLES: dict[str, tuple[type[Any], str]] = {
    "fields": (Field, "field."),
    "steps": (Step, ""),
    "objections": (Objection, "objection."),
}

T = TypeVar("T")


def read_script(source: str) -> Script:
    """Read a script; raise ScriptFaultyError with all faults of form.

    Whether its steps make sense is the checker's question, not this one's.
    """
    script, findings = read_with_findings(source)
    if script is None:
        raise ScriptFaultyError(tuple(findings))
    return script


def read_with_findings(source: str) -> tuple[Script | None, list[Finding]]:
    """Read a script; None with the faults where its form is wrong. Never raises."""
    if len(source.encode("utf-8", "surrogatepass")) > MAX_SCRIPT_BYTES:
        return None, [Finding(0, "", Problem.TOO_LARGE)]
    try:
        data = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # broken dates and numbers are ValueErrors
        line = _LINE.search(str(error))
        return None, [Finding(int(line[1]) if line else 1, "", Problem.NOT_TOML, str(error))]
    return _Reader(Lines(source)).script(data)


class _Reader:
    """Converts table by table, so that a fault names its step and does not hide the next."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._findings: list[Finding] = []

    def script(self, data: dict[str, Any]) -> tuple[Script | None, list[Finding]]:
        tables = {name: dict(self._entries(data.pop(name, {}), name)) for name in _TABLES}
        head = self._convert(data, Head, "")
        if head is None or self._findings:
            return None, self._findings
        return Script(head=head, **tables), []

    def _entries(self, table: object, name: str) -> Iterator[tuple[str, Any]]:
        type_, prefix = _TABLES[name]
        if not isinstance(table, dict):
            self._note("", f"{name}: table expected")
            return
        for key, value in table.items():
            converted = self._convert(value, type_, prefix + key)
            if converted is not None:
                yield key, converted

    def _convert(self, value: object, type_: type[T], place: str) -> T | None:
        try:
            return msgspec.convert(value, type_, strict=True)
        except (msgspec.ValidationError, RecursionError) as error:
            self._note(place, str(error))
            return None

    def _note(self, place: str, detail: str) -> None:
        named = re.search(r"`\$?\.?(?:\w+\.)*(\w+)`|field `(\w+)`", detail)
        word = next((group for group in named.groups() if group), "") if named else ""
        line = self._lines.of(place, word)
        self._findings.append(Finding(line, place, Problem.WRONG_FORM, detail))
