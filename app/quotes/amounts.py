"""Reads an amount of money as people type it: "1250", "CHF 4'280.50", "3.499,90 EUR"."""

from __future__ import annotations

import re

from app.scripts.notation import MINOR_UNITS, Money

CURRENCIES = ("CHF", "EUR", "USD", "GBP")
"""Those we quote in; each has two digits behind the point."""

_NAMED = {
    "chf": "CHF", "fr": "CHF", "sfr": "CHF", "eur": "EUR", "euro": "EUR", "€": "EUR",
    "usd": "USD", "$": "USD", "us$": "USD", "gbp": "GBP", "£": "GBP",
}  # fmt: skip
_NUMBER = re.compile(r"\d[\d'’ \u00a0\u202f.,]*")
_DECIMALS = re.compile(r"[.,](\d{1,2})$")
_SIGNED = re.compile(r"[-\u2212–]\s*(?:[^\W\d]{1,3}\s*|[€$£]\s*)?\d|[^\W\d]\s*[-\u2212]\s*\d")
_LARGEST = 10**15  # minor units; more is a slip of the fingers, and no database's integer


def read_amount(typed: str, currency: str = "CHF") -> Money | None:
    """Read an amount; None where there is no number in the text, or an impossible one.

    currency: what is meant where none is written. A comma or point before one or two last digits
    parts off Rappen or cents; all others group thousands. A minus is left out.
    """
    found = _NUMBER.search(typed)
    if found is None:
        return None
    number = found.group().strip(" \u00a0\u202f.,'’")
    decimals = _DECIMALS.search(number)
    whole = number[: decimals.start()] if decimals else number
    digits = "".join(char for char in whole if char.isdecimal())
    cents = decimals.group(1).ljust(2, "0") if decimals else "00"
    minor = int(digits or "0") * MINOR_UNITS + int(cents)
    return Money(minor, named_currency(typed) or currency) if minor < _LARGEST else None


def read_signed_amount(typed: str, currency: str = "CHF") -> Money | None:
    """Read an amount that may be below zero: a discount, a loss."""
    found = read_amount(typed, currency)
    if found is None or _SIGNED.search(typed) is None:
        return found
    return Money(-found.minor, found.currency)


def named_currency(typed: str) -> str | None:
    """Give the currency that a text names, as ISO 4217 code; None where it names none."""
    words = re.sub(r"[\d'’ \u00a0\u202f.,()\u2212-]", " ", typed.lower()).split()
    return next((_NAMED[word] for word in words if word in _NAMED), None)


def currency_of(country: str | None) -> str:
    """Give the currency of a customer's country; that of Switzerland where it is unknown."""
    return "CHF" if country in (None, "", "CH", "LI") else "EUR"
