"""Reads a typed line of a run: what the tagger finds, with what the talk knows so far."""

from __future__ import annotations

from app.practice.simulation.run import Run
from app.practice.tagger import reading
from app.practice.tagger.reading import Context
from app.practice.tags import Tag


def read_said(text: str, run: Run) -> frozenset[Tag]:
    """Read a line that is said now."""
    heard, case = run.last_customer_line, run.case
    context = Context(
        before="" if heard is None else heard.text,
        resisted=not (run.objection is None and run.attack is None),
        needs=run.needs,
        user=case.caller.name,
        company=case.caller.company,
    )
    return reading.read_line(text, case.address.language, context).tags
