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
        with path.open("rb") as file:
            content = file.read(MAX_SCRIPT_BYTES + 1)
        if len(content) > MAX_SCRIPT_BYTES:
            raise ScriptFaultyError((Finding(0, "", Problem.TOO_LARGE),))
        return content.decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
    except UnicodeDecodeError as error:
        reason = f"UTF-8: {error.reason}, byte {error.start}"
    raise ScriptFaultyError((Finding(0, "", Problem.NOT_READABLE, reason),))


def _findings(script: Script, lines: Lines) -> list[Finding]:
    if not script.steps:
        return [Finding(1, "", Problem.NO_STEPS)]
    found = {*part_findings(script), *text_findings(script), *graph_findings(script)}
    return sorted(
        Finding(lines.of(remark.step, remark.near or remark.detail), *remark[:3])
        for remark in found
    )
