"""Quotes and orders of all customers; their numbers run on by date."""

from __future__ import annotations

from datetime import date

from app.exchange.example_data.almanac import instant
from app.exchange.example_data.firms import Firm
from app.exchange.example_data.rows import Row, Rows
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState

_EVENING = 17 * 60 + 20
_QUOTES_A_DAY = 2
_FIRST_ORDER_NUMBER = 18_204


class Papers:
    """Collects quotes and orders.

    known_on, known_number: the day and the number of a quote that has its number already;
    those before and after are numbered from there.
    """

    def __init__(self, rows: Rows, known_on: date, known_number: int) -> None:
        self._rows = rows
        self._known_on = known_on
        self._known_number = known_number
        self._taken: set[int] = {known_number}

    def quote(
        self,
        firm: Firm,
        sent_on: date,
        valid_until: date,
        subject: str,
        amount_minor: int,
        number: str | None,
    ) -> Row:
        """Take up a quote that was sent; whoever owns the customer asks after it."""
        return self._rows.add(
            Quote,
            customer_id=firm.id,
            contact_id=firm.main.id,
            number=number or self._number(sent_on),
            subject=subject,
            amount_minor=amount_minor,
            currency=firm.currency,
            sent_on=sent_on,
            valid_until=valid_until,
            state=QuoteState.SENT,
            owner_id=firm.owner,
            recorded_at=instant(sent_on, _EVENING, firm.zone),
        )

    def order(
        self,
        firm: Firm,
        on: date,
        subject: str,
        amount_minor: int,
        contribution_minor: int,
        *,
        call: Row | None,
        quote: Row | None,
    ) -> None:
        """Take up an order."""
        firm.has_ordered = True
        self._rows.add(
            Order,
            customer_id=firm.id,
            quote_id=quote["id"] if quote else None,
            call_id=call["id"] if call else None,
            subject=subject,
            amount_minor=amount_minor,
            contribution_minor=contribution_minor,
            currency=firm.currency,
            ordered_on=on,
            author_id=call["author_id"] if call else firm.owner,
            recorded_at=call["recorded_at"] if call else instant(on, _EVENING, firm.zone),
        )

    def number_orders(self) -> None:
        """Give all orders their numbers, once the last one is in."""
        orders = sorted(self._rows.of(Order), key=lambda row: (row["ordered_on"], row["id"]))
        for count, order in enumerate(orders, start=_FIRST_ORDER_NUMBER):
            order["number"] = f"A-{count}"

    def _number(self, sent_on: date) -> str:
        """Give the next free number of about that day."""
        number = self._known_number + _QUOTES_A_DAY * (sent_on - self._known_on).days
        while number in self._taken:
            number += 1
        self._taken.add(number)
        return f"Q-{number}"
