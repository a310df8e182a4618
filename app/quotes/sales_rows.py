"""Quotes and orders as rows to be shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.quotes.rules import QuoteState
from app.quotes.words import amount_text, quote_state_name
from app.widgets.formats import date_text, day_and_month
from app.widgets.palette import Tone
from app.widgets.rows import ListRow, Names

if TYPE_CHECKING:
    from app.quotes.queries import OrderRow, QuoteRow

_TONES = {
    QuoteState.DRAFT: Tone.NEUTRAL,
    QuoteState.SENT: Tone.INFO,
    QuoteState.ACCEPTED: Tone.SUCCESS,
    QuoteState.LOST: Tone.DANGER,
    QuoteState.EXPIRED: Tone.NEUTRAL,
}


def quote_row(row: QuoteRow, today: date) -> ListRow:
    """Make the row of a quote: what, how much, how far, and which date counts now."""
    over = row.state is QuoteState.SENT and row.valid_until is not None and row.valid_until < today
    return ListRow(
        key=row.id,
        title=_title(row.number, row.subject),
        names=Names.NONE,
        pill=quote_state_name(row.state),
        pill_tone=Tone.WARNING if over else _TONES[row.state],
        subtitle=_dates(row, today, over=over),
        note=amount_text(row.amount_minor, row.currency),
    )


def order_row(row: OrderRow, today: date) -> ListRow:
    """Make the row of an order: what, how much and when."""
    on = QCoreApplication.translate("quotes", "Ordered on {date}")
    parts = [on.format(date=_day(row.ordered_on, today))]
    if row.quote_number:
        text = QCoreApplication.translate("quotes", "from quote {number}")
        parts.append(text.format(number=row.quote_number))
    return ListRow(
        key=row.id,
        title=_title(row.number, row.subject),
        names=Names.NONE,
        subtitle=" · ".join(parts),
        note=amount_text(row.amount_minor, row.currency),
    )


def _title(number: str | None, subject: str) -> str:
    named = " · ".join(part for part in (number, subject) if part)
    return named or QCoreApplication.translate("quotes", "Without number")


def _dates(row: QuoteRow, today: date, *, over: bool) -> str:
    translate = QCoreApplication.translate
    parts = []
    if row.sent_on is not None:
        parts.append(translate("quotes", "Sent on {date}").format(date=_day(row.sent_on, today)))
    if row.state is QuoteState.LOST and row.reason_lost:
        parts.append(row.reason_lost)
    elif row.state is QuoteState.SENT:
        parts += _open_dates(row, today, over=over)
    return " · ".join(parts)


def _open_dates(row: QuoteRow, today: date, *, over: bool) -> list[str]:
    translate = QCoreApplication.translate
    parts = []
    if row.decision_on is not None:
        text = translate("quotes", "decides on {date}")
        parts.append(text.format(date=_day(row.decision_on, today)))
    if row.valid_until is not None:
        ended = translate("quotes", "ended on {date}")
        valid = translate("quotes", "valid until {date}")
        parts.append((ended if over else valid).format(date=_day(row.valid_until, today)))
    return parts


def _day(on: date, today: date) -> str:
    """Write a date, with its year where that is not this one."""
    return day_and_month(on) if on.year == today.year else date_text(on)
