"""From a typed line to an answer: what the tagger finds, with what the talk knows so far."""

from __future__ import annotations

from app.practice.reading import Context, read_line
from app.practice.run import Answer, Run
from app.practice.saying import seconds_for


def typed_answer(run: Run, text: str, seconds: float | None = None) -> Answer:
    """Read a line that is said now; without seconds it takes as long as saying it."""
    heard, case = run.last_customer_line, run.case
    context = Context(
        before="" if heard is None else heard.text,
        objection=run.objection is not None,
        attack=run.attack is not None,
        needs=run.needs,
        user=case.caller.name,
        company=case.caller.company,
    )
    found = read_line(text, case.address.language, context)
    return Answer(
        text=text,
        tags=found.tags,
        seconds=seconds_for(text) if seconds is None else seconds,
        knock_out=next((one.knock_out for one in found.knock_outs), None),
    )
