"""Answers in a text file, one a line: the number of a choice, or what is said in one's own words.

Empty lines and those that begin with # are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.errors import UserError
from app.practice.simulation import simulator
from app.practice.simulation.run import Run
from app.practice.simulation.typed import typed_answer
from app.text_files import TextUnreadableError, read_text

MAX_BYTES = 1_000_000


class AnswersUnreadableError(UserError):
    """The file cannot be read as text."""


class NoSuchChoiceError(UserError):
    """A number for which nothing was offered; line: of the file, counted from 1."""

    def __init__(self, number: str, line: int, offered: int) -> None:
        super().__init__(number, line, offered)
        self.number, self.line, self.offered = number, line, offered


@dataclass(frozen=True)
class Played:
    """A run as far as the answers brought it; left: answers after its end."""

    run: Run
    left: int


def read_answers(path: Path) -> list[tuple[int, str]]:
    """Read a file's answers with their line; raises AnswersUnreadableError."""
    try:
        text = read_text(path, MAX_BYTES)
    except TextUnreadableError as error:
        raise AnswersUnreadableError("> 1 MB" if error.too_large else error.reason) from error
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1)]
    return [(number, line) for number, line in lines if line and not line.startswith("#")]


def played(run: Run, answers: list[tuple[int, str]]) -> Played:
    """Play answers; raises NoSuchChoiceError."""
    for done, (line, text) in enumerate(answers):
        if run.ended is not None:
            return Played(run, len(answers) - done)
        run = _said(run, line, text)
    return Played(run, 0)


def _said(run: Run, line: int, text: str) -> Run:
    if not text.isdecimal():
        return simulator.answer(run, typed_answer(run, text))
    offered = simulator.choices(run)
    number = int(text) if len(text) < 3 else 0
    if not 1 <= number <= len(offered):
        raise NoSuchChoiceError(text, line, len(offered))
    return simulator.pick(run, offered[number - 1])
