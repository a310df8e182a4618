"""Reads a typed line of a run: what the tagger finds, with what the talk knows so far."""

from __future__ import annotations

from app.practice import reading
from app.practice.playing import Found
from app.practice.reading import Context
from app.practice.run import Run


def read_said(text: str, run: Run) -> Found:
    """Read a line that is said now."""
    heard, case = run.last_customer_line, run.case
    context = Context(
        before="" if heard is None else heard.text,
        objection=run.objection is not None,
        attack=run.attack is not None,
        needs=run.needs,
        user=case.caller.name,
        company=case.caller.company,
    )
    found = reading.read_line(text, case.address.language, context)
    knocked_out = next((one.knock_out for one in found.knock_outs), None)
    return Found(found.tags, knocked_out)
