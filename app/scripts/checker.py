"""Checking a script before it is published: every problem with its step and line."""

from __future__ import annotations

from pathlib import Path

from app.scripts.check_graph import graph_findings
from app.scripts.check_parts import part_findings
from app.scripts.check_texts import text_findings
from app.scripts.format import Script
from app.scripts.lines import Lines
from app.scripts.problems import Finding, Problem, ScriptFaultyError
from app.scripts.reading import read_with_findings
from app.scripts.rules import MAX_SCRIPT_BYTES
from app.text_files import TextUnreadableError, read_text


def check(source: str) -> list[Finding]:
    """Find every problem of a script, in the order of lines. Never raises."""
    script, findings = read_with_findings(source)
    if script is None:
        return sorted(findings)
    return _findings(script, Lines(source))


def checked(source: str) -> Script:
    """Read a script that can be published; raise ScriptFaultyError with its errors."""
    errors = tuple(finding for finding in check(source) if not finding.is_warning)
    if errors:
        raise ScriptFaultyError(errors)
    script, _ = read_with_findings(source)
    if script is None:
        raise AssertionError("a script without findings is readable")
    return script


def check_file(path: Path) -> list[Finding]:
    """Check a file; one that cannot be read as UTF-8 text is a finding too."""
    try:
        return check(read_source(path))
    except ScriptFaultyError as error:
        return list(error.findings)


def read_source(path: Path) -> str:
    """Read a script file's text; raise ScriptFaultyError where that is not possible."""
    try:
        return read_text(path, MAX_SCRIPT_BYTES)
    except TextUnreadableError as error:
        problem = Problem.TOO_LARGE if error.too_large else Problem.NOT_READABLE
        raise ScriptFaultyError((Finding(0, "", problem, error.reason),)) from error


def _findings(script: Script, lines: Lines) -> list[Finding]:
    if not script.steps:
        return [Finding(1, "", Problem.NO_STEPS)]
    found = {*part_findings(script), *text_findings(script), *graph_findings(script)}
    return sorted(
        Finding(lines.of(remark.step, remark.near or remark.detail), *remark[:3])
        for remark in found
    )
