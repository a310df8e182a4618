"""What a check found, for the command line: of scripts, and of files written in their manner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.command_line import DONE, SOME_FAILED, CommandContext


class Reported(NamedTuple):
    """One problem in words. place: a step or the like, "" for the whole; line: from 1."""

    place: str
    line: int
    text: str
    is_warning: bool


def report(context: CommandContext, found: Sequence[Reported], nothing: str) -> int:
    """Answer with all problems, and give the exit code; nothing: what to say where none is."""
    errors = [one for one in found if not one.is_warning]
    warnings = [one for one in found if one.is_warning]
    document = {
        "ok": not errors,
        "errors": [_entry(one) for one in errors],
        "warnings": [_entry(one) for one in warnings],
    }
    context.answer(document, [_line(one) for one in found] or [nothing])
    return SOME_FAILED if errors else DONE


def _entry(one: Reported) -> dict[str, Any]:
    return {"step": one.place, "line": one.line, "problem": one.text}


def _line(one: Reported) -> str:
    place = f"{one.line}: {one.place}" if one.place else f"{one.line}"
    if one.is_warning:
        said = QCoreApplication.translate("scripts", "{place}: warning: {problem}")
    else:
        said = QCoreApplication.translate("scripts", "{place}: error: {problem}")
    return said.format(place=place, problem=one.text)
