"""Deciding otherwise than was advised: it is counted, with a preset reason and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.database.journal import Changed, handles, moment
from app.handoffs.models import OverruledAdvice
from app.handoffs.rules import OverruleReason
from app.handoffs.worth.visit_advice import Advice


@dataclass(frozen=True, kw_only=True)
class OverruleAdvice:
    """A visit in spite of "by phone", or the other way round."""

    id: int
    customer_id: int
    advice: Advice
    decided: Advice
    reason: OverruleReason


@handles("overrule_advice")
def overrule_advice(session: Session, command: OverruleAdvice) -> Changed:
    """Count it; raises ValueError where nothing was overruled."""
    count_overruled(session, command)
    session.flush()
    return Changed("customer", [command.customer_id])


def count_overruled(session: Session, command: OverruleAdvice) -> None:
    """Count it alone; for handlers of this room. Raises ValueError where nothing was overruled."""
    if command.advice is command.decided or Advice.OPEN in (command.advice, command.decided):
        raise ValueError(f"{command.decided} does not overrule {command.advice}")
    session.add(OverruledAdvice(**vars(command), happened_at=moment(session)))
