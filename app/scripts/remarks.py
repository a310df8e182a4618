"""What the parts of the checker note down; the checker adds the lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.scripts.format import OBJECTION_PREFIX, Answer, Script
from app.scripts.problems import Problem


class Remark(NamedTuple):
    """A problem at a step; ``near`` is a text of the file by which its line is found."""

    step: str
    problem: Problem
    detail: str = ""
    near: str = ""


def places(script: Script) -> Iterator[tuple[str, tuple[Answer, ...]]]:
    """Walk all steps and objections, as findings name them, with their answers."""
    for name, step in script.steps.items():
        yield name, step.answers
    for name, objection in script.objections.items():
        yield OBJECTION_PREFIX + name, objection.answers
