"""Words of quotes and orders."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.history.timeline import TimelineEntry
from app.quotes.lines import QuoteLine, quantity_digits
from app.quotes.rules import QuoteState
from app.quotes.sales_entries import SalesEntryKind

_MINOR_UNITS = 100  # of francs and euros
_DECIMALS = 2


def amount_text(amount_minor: int | None, currency: str) -> str:
    """Write an amount as the region does: CHF 4’280.00; "" where none is known."""
    if amount_minor is None:
        return ""
    number = QLocale().toString(amount_minor / _MINOR_UNITS, "f", _DECIMALS)
    return f"{currency}\N{NO-BREAK SPACE}{number}"


def plain_amount(amount_minor: int | None) -> str:
    """Write an amount without its currency, as it is typed and stands in a column."""
    if amount_minor is None:
        return ""
    return QLocale().toString(amount_minor / _MINOR_UNITS, "f", _DECIMALS)


def quantity_text(quantity: int) -> str:
    """Write a quantity as the region does, with as many decimals as it has."""
    number, decimals = quantity_digits(quantity)
    return QLocale().toString(float(number), "f", decimals)


def line_text(line: QuoteLine) -> str:
    """Write a line in one row: "Hinges: 400 × 10.70 = 4’280.00"."""
    price, whole = plain_amount(line.unit_minor), plain_amount(line.total_minor)
    return f"{line.text}: {quantity_text(line.quantity)} × {price} = {whole}"


def quote_state_name(state: QuoteState) -> str:
    """Name how far a quote is."""
    translate = QCoreApplication.translate
    return {
        QuoteState.DRAFT: translate("quotes", "Draft"),
        QuoteState.SENT: translate("quotes", "Open"),
        QuoteState.ACCEPTED: translate("quotes", "Accepted"),
        QuoteState.LOST: translate("quotes", "Lost"),
        QuoteState.EXPIRED: translate("quotes", "Expired"),
    }[state]


def entry_title(entry: TimelineEntry) -> str:
    """Head an entry of the timeline: "Quote Q-2291 · CHF 4’280.00"."""
    if entry.kind is SalesEntryKind.ORDER:
        kind = QCoreApplication.translate("quotes", "Order")
    else:
        kind = QCoreApplication.translate("quotes", "Quote")
    named = f"{kind} {entry.value('number')}".strip()
    minor = entry.value("amount_minor")
    amount = amount_text(int(minor), entry.value("currency")) if minor else ""
    return " · ".join(part for part in (named, amount) if part)
