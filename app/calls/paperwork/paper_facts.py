"""What is read before a form of a quote or an order opens."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.calls.paperwork.quote_keeping import open_quote_steps
from app.calls.paperwork.quote_plan import OpenQuoteStep
from app.quotes.details import PaperAround, around


@dataclass(frozen=True)
class PaperFacts:
    """The customer, and its open steps of the kind quote."""

    around: PaperAround
    steps: tuple[OpenQuoteStep, ...]


def paper_facts(session: Session, customer_id: int) -> PaperFacts | None:
    """Read what a form needs; None where the customer is gone."""
    found = around(session, customer_id)
    if found is None:
        return None
    return PaperFacts(found, tuple(open_quote_steps(session, customer_id)))
