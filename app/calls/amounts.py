"""Reads an amount of money as people type it: "1250", "CHF 4'280.50", "3.499,90 EUR"."""

from __future__ import annotations

import re

from app.scripts.notation import MINOR_UNITS, Money

_CURRENCIES = {"chf": "CHF", "fr": "CHF", "sfr": "CHF", "eur": "EUR", "€": "EUR"}
_NUMBER = re.compile(r"\d[\d'’ .,]*")
_DECIMALS = re.compile(r"[.,](\d{1,2})$")


def read_amount(typed: str, currency: str = "CHF") -> Money | None:
    """Read an amount; None where there is no number in the text.

    currency: what is meant where none is written. A comma or point before one or two last digits
    parts off Rappen or cents; all others group thousands.
    """
    found = _NUMBER.search(typed)
    if found is None:
        return None
    number = found.group().strip(" .,'’")
    decimals = _DECIMALS.search(number)
    whole = number[: decimals.start()] if decimals else number
    digits = "".join(char for char in whole if char.isdigit())
    cents = decimals.group(1).ljust(2, "0") if decimals else "00"
    words = re.sub(r"[\d'’ .,]", " ", typed.lower()).split()
    named = next((_CURRENCIES[word] for word in words if word in _CURRENCIES), currency)
    return Money(int(digits or "0") * MINOR_UNITS + int(cents), named)
