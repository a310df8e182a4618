"""What the script's fields captured for elsewhere, as effects of the call.

The canonical texts come from a draft, which may be of another version of the script or of the
program: what cannot be read is left out, the call's own answers keep it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from app.calls.saving.effects import ContactFacts
from app.calls.view import QuoteView
from app.quotes.commands import ChangeQuoteState, NoteQuoteFacts
from app.quotes.rules import QuoteState

_COMPETITOR_LENGTH = 120
_REASON_LENGTH = 200
_FUNCTION_LENGTH = 120
_STAND_LENGTH = 300


def quote_facts(stored: Mapping[str, str], quote: QuoteView | None) -> NoteQuoteFacts | None:
    """Give what was heard about the quote one asked after; None for nothing."""
    decision_on = _day(stored.get("quote.decision_on"))
    competitor = stored.get("quote.competitor", "")[:_COMPETITOR_LENGTH] or None
    probability = _percent(stored.get("quote.probability"))
    if quote is None or not (decision_on or competitor or probability is not None):
        return None
    return NoteQuoteFacts(
        id=quote.id,
        decision_on=decision_on,
        competitor=competitor,
        probability=probability,
    )


def quote_lost(stored: Mapping[str, str], quote: QuoteView | None) -> ChangeQuoteState | None:
    """Give the end of the quote one asked after: why it was lost says that it is."""
    reason = stored.get("quote.reason_lost", "")[:_REASON_LENGTH]
    if quote is None or not reason:
        return None
    return ChangeQuoteState(id=quote.id, state=QuoteState.LOST, reason_lost=reason)


def contact_facts(stored: Mapping[str, str], contact_id: int | None) -> ContactFacts | None:
    """Give what was found out about the person who was called; None for nothing."""
    decides = {"yes": True, "no": False}.get(stored.get("contact.decision_maker", ""))
    function = stored.get("contact.function", "")[:_FUNCTION_LENGTH] or None
    if contact_id is None or (decides is None and function is None):
        return None
    return ContactFacts(id=contact_id, decision_maker=decides, function=function)


def stand_of(stored: Mapping[str, str]) -> str | None:
    """Give how things stand, where the script asked."""
    return stored.get("customer.stand", "")[:_STAND_LENGTH] or None


def next_step_on(stored: Mapping[str, str]) -> date | None:
    """Give the day that was agreed in the script, for the proposed next step."""
    return _day(stored.get("follow_up.due_on"))


def next_step_text(stored: Mapping[str, str]) -> str:
    """Give what is to be done then, in the words captured by the script."""
    return stored.get("follow_up.text", "")


def _day(canonical: str | None) -> date | None:
    try:
        return date.fromisoformat(canonical or "")
    except ValueError:
        return None


def _percent(canonical: str | None) -> int | None:
    try:
        percent = round(Decimal(canonical or ""))
    except (InvalidOperation, OverflowError, ValueError):
        return None
    return percent if 0 <= percent <= 100 else None
