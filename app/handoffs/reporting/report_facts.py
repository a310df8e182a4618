"""What the form of a report needs to know."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.quotes.details import usual_currency
from app.team.queries import colleagues


@dataclass(frozen=True)
class ReportFacts:
    """Who can take the next step, and in which currency amounts without one are meant."""

    people: tuple[tuple[int, str], ...]
    currency: str


def report_facts(session: Session, customer_id: int) -> ReportFacts:
    """Give what a report about a customer needs."""
    people = tuple((one.id, one.name) for one in colleagues(session))
    return ReportFacts(people, usual_currency(session, customer_id))
