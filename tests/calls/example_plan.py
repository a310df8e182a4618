"""Planned steps and quotes put straight into the database."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.quotes.models import Quote
from app.quotes.rules import QuoteState
from app.settings.outcomes import FollowUpKind
from tests.calls.desk import Desk
from tests.people import REP_ID

TODAY = date(2026, 11, 24)


def open_steps(desk: Desk, customer_id: int) -> list[Any]:
    """Give the open steps of a customer, the oldest first."""
    return desk.rows(FollowUp, customer_id=customer_id, state=FollowUpState.OPEN)


def plan(desk: Desk, customer_id: int, **facts: Any) -> int:
    """Put an open step of today into the plan."""
    values = {
        "customer_id": customer_id,
        "kind": FollowUpKind.CALL,
        "text": "",
        "promised": False,
        "retry": False,
        "due_on": TODAY,
        "due_zone": "Europe/Zurich",
        "owner_id": REP_ID,
        "author_id": REP_ID,
        "state": FollowUpState.OPEN,
        "version": 1,
        **facts,
    }
    return desk.put(FollowUp, **values)


def quote(desk: Desk, customer_id: int, **facts: Any) -> int:
    """Put a quote into the database that was sent."""
    values = {
        "customer_id": customer_id,
        "subject": "Absauganlage",
        "amount_minor": 428_000,
        "currency": "CHF",
        "sent_on": date(2026, 11, 3),
        "state": QuoteState.SENT,
        "version": 1,
        **facts,
    }
    return desk.put(Quote, **values)
