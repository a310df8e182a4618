"""Names of the facts of quotes and orders, their values, and what can be in the way."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.customers.fields import Value
from app.errors import UserError
from app.quotes.editing import stored_value
from app.quotes.errors import (
    AlreadyDecidedError,
    OrderGoneError,
    QuoteGoneError,
    QuoteHasOrderError,
)
from app.quotes.lines import QuoteLine
from app.quotes.rules import QuoteState
from app.quotes.words import amount_text, line_text, quote_state_name
from app.widgets.formats import date_text


def field_name(name: str) -> str:
    """Name a field of a quote or an order."""
    translate = QCoreApplication.translate
    return {
        "number": translate("quotes", "Number"),
        "subject": translate("quotes", "What for"),
        "amount": translate("quotes", "Amount"),
        "amount_minor": translate("quotes", "Amount"),
        "contribution": translate("quotes", "Contribution"),
        "contribution_minor": translate("quotes", "Contribution"),
        "currency": translate("quotes", "Currency"),
        "contact_id": translate("quotes", "For whom"),
        "sent_on": translate("quotes", "Sent on"),
        "valid_until": translate("quotes", "Valid until"),
        "state": translate("quotes", "State"),
        "decision_on": translate("quotes", "Decides on"),
        "competitor": translate("quotes", "Competitor"),
        "probability": translate("quotes", "Probability (%)"),
        "reason_lost": translate("quotes", "Why lost"),
        "lines": translate("quotes", "Lines"),
        "ordered_on": translate("quotes", "Ordered on"),
    }[name]


def value_text(field: str, plain: Value, currency: str) -> str:
    """Write a value that two people changed."""
    value = stored_value(field, plain)
    if value in (None, "", ()):
        return QCoreApplication.translate("quotes", "nothing")
    if field.endswith("_minor") and isinstance(value, int):
        return amount_text(value, currency)
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, QuoteState):
        return quote_state_name(value)
    if isinstance(value, tuple):
        return "; ".join(line_text(line) for line in value if isinstance(line, QuoteLine))
    return str(value)


def paper_trouble(error: UserError) -> str | None:
    """Say our own trouble; None for that of others."""
    translate = QCoreApplication.translate
    if isinstance(error, QuoteGoneError):
        return translate(
            "quotes",
            "This quote is no longer there: somebody removed it. Your entries are still here; "
            "make a new quote of them if it is needed.",
        )
    if isinstance(error, OrderGoneError):
        return translate(
            "quotes",
            "This order is no longer there: somebody removed it. Your entries are still here; "
            "make a new order of them if it is needed.",
        )
    if isinstance(error, QuoteHasOrderError):
        return translate(
            "quotes",
            "An order came of this quote, so it stays. Remove the order first if it is wrong.",
        )
    if isinstance(error, AlreadyDecidedError):
        return translate(
            "quotes", "This quote was won already: its order is there. Nothing was added."
        )
    return None
