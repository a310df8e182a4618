"""The lines of a quote: what, how much of it, at which price; and their sum."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

MOST_LINES = 60
LONGEST_TEXT = 200
_THOUSANDTHS = 1000
_LARGEST = 10**9
_ONE_DECIMAL_MARK = re.compile(r"-?\d{1,9}(?:\.\d{1,3})?")


@dataclass(frozen=True)
class QuoteLine:
    """One line. quantity: in thousandths. unit_minor: price of one, may be below zero (discount).

    The currency is that of the quote.
    """

    text: str
    quantity: int
    unit_minor: int

    @property
    def total_minor(self) -> int:
        """Quantity times price, rounded to the nearest minor unit; halves away from zero."""
        exact = Decimal(self.quantity * self.unit_minor) / _THOUSANDTHS
        return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def total(lines: Iterable[QuoteLine]) -> int:
    """Add up the totals as they are printed, so that whoever adds them by hand gets the same."""
    return sum(line.total_minor for line in lines)


def read_quantity(typed: str) -> int | None:
    """Read a quantity in thousandths: "12", "2,5", "1'000"; None for anything else.

    A comma or point before one to three last digits is a decimal mark, since quantities are
    seldom typed with groups; an apostrophe or blank groups.
    """
    text = re.sub(r"['’ \u00a0\u202f]", "", typed).replace(",", ".")
    if not _ONE_DECIMAL_MARK.fullmatch(text):
        return None
    try:
        thousandths = int(Decimal(text) * _THOUSANDTHS)
    except InvalidOperation:
        return None
    return thousandths if abs(thousandths) < _LARGEST * _THOUSANDTHS else None


def quantity_digits(quantity: int) -> tuple[str, int]:
    """Give a quantity as a plain number with a point, and how many decimals it needs."""
    number = (Decimal(quantity) / _THOUSANDTHS).normalize()
    exponent = number.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{number:f}", decimals


def document(lines: Sequence[QuoteLine]) -> list[dict[str, Any]] | None:
    """Give the lines as they are stored; None for no lines."""
    kept = [{"text": one.text, "quantity": one.quantity, "unit": one.unit_minor} for one in lines]
    return kept or None


def from_document(stored: Any) -> tuple[QuoteLine, ...]:
    """Give the lines of a stored document; none of one that an erasure emptied."""
    if not isinstance(stored, list):
        return ()
    return tuple(QuoteLine(str(one["text"]), int(one["quantity"]), one["unit"]) for one in stored)
