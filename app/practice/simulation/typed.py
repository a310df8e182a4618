"""From a typed line to an answer, where nobody corrects how it was read."""

from __future__ import annotations

from app.practice.simulation.line_reading import read_said
from app.practice.simulation.run import Answer, Run
from app.practice.simulation.saying import seconds_for


def typed_answer(run: Run, text: str, seconds: float | None = None) -> Answer:
    """Read a line that is said now; without seconds it takes as long as saying it."""
    return Answer(
        text=text,
        tags=read_said(text, run),
        seconds=seconds_for(text) if seconds is None else seconds,
    )
