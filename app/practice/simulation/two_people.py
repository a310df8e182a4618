"""Two people at one screen: a coach plays the customer, the trainee answers.

The simulator still follows the script and reads the trainee's lines; what it would answer is only
offered to whoever plays the customer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.practice.format import CustomerLine, Deed
from app.practice.simulation import simulator
from app.practice.simulation.following import stand_at
from app.practice.simulation.run import Answer, Run
from app.practice.simulation.run_draft import Said
from app.practice.simulation.saying import filled, seconds_for, wordings_of
from app.practice.talk import Line, Speaker
from app.scripts.rules import Phase


@dataclass(frozen=True)
class Offer:
    """A line of the persona that can be said now."""

    text: str
    objection: str | None = None
    attack: str | None = None


def said_by_trainee(run: Run, given: Answer) -> Run:
    """Add the trainee's line; the customer's answer is for a person to give."""
    after = simulator.answer(run, given)
    spoken = after.lines[len(run.lines)]
    return replace(
        after, lines=(*run.lines, replace(spoken, mood=None)), ended=None, state=run.state
    )


def said_by_customer(run: Run, said: Said) -> Run:
    """Add what the person who plays the customer said; the script follows."""
    resisting = said.objection or said.attack
    phase = run.lines[-1].phase if run.lines else Phase.OPENER
    line = Line(
        number=len(run.lines) + 1,
        who=Speaker.CUSTOMER,
        phase=Phase.OBJECTIONS if resisting else phase,
        text=said.text,
        seconds=seconds_for(said.text),
        objection=said.objection,
        attack=said.attack,
    )
    run = replace(
        run,
        lines=(*run.lines, line),
        objection=said.objection,
        attack=said.attack,
        raised=(*run.raised, *(one for one in (said.objection, said.attack) if one)),
    )
    return replace(run, state=stand_at(run))


def offers(run: Run) -> tuple[Offer, ...]:
    """Give up to four lines: the next reply, an objection, an attack, and a yes."""
    found = {offer.text: offer for offer in _found(run)}
    return tuple(found.values())[:4]


def _found(run: Run) -> Iterator[Offer]:
    fresh = [line for line in run.case.lines if not _raised(run, line)]
    replies = [line for line in fresh if line.is_greeting != bool(run.lines) and line.is_reply]
    for kind in (
        replies,
        [line for line in fresh if line.objection],
        [line for line in fresh if line.attack],
        [line for line in fresh if line.does is Deed.AGREES],
    ):
        yield from (_offer(run, line) for line in kind[_turn(run) % max(1, len(kind)) :][:1])


def _turn(run: Run) -> int:
    return run.case.seed + len(run.lines) // 2


def _raised(run: Run, line: CustomerLine) -> bool:
    return (line.objection or line.attack) in run.raised


def _offer(run: Run, line: CustomerLine) -> Offer:
    wordings = wordings_of(line.say, run.case)
    text = filled(wordings[_turn(run) % len(wordings)], run.case)
    return Offer(text, line.objection or None, line.attack or None)
