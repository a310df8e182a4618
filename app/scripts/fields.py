"""Captured fields: what was typed, its canonical form, and how it is shown.

The canonical form is a text, so that drafts, calls and commands need no types of ours:
a number "12.5", money "4280.00 CHF", a date "2026-11-27", "yes" or "no", a choice's word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from app.errors import UserError
from app.scripts.facts import FactValue
from app.scripts.format import Field
from app.scripts.notation import MINOR_UNITS, Money, Notation, month_number
from app.scripts.placeholders import spoken
from app.scripts.rules import FieldType
from app.scripts.texts import Address, wording

MAX_TEXT = 500
_MAX_DIGITS = 15

STORE_TARGETS: Mapping[str, frozenset[FieldType]] = {
    "call": frozenset(FieldType),
    "customer.stand": frozenset({FieldType.TEXT}),
    "contact.decision_maker": frozenset({FieldType.YES_NO}),
    "contact.function": frozenset({FieldType.TEXT}),
    "quote.decision_on": frozenset({FieldType.DATE}),
    "quote.competitor": frozenset({FieldType.TEXT, FieldType.CHOICE}),
    "quote.probability": frozenset({FieldType.NUMBER, FieldType.CHOICE}),
    "quote.reason_lost": frozenset({FieldType.TEXT, FieldType.CHOICE}),
    "follow_up.due_on": frozenset({FieldType.DATE}),
    "follow_up.text": frozenset({FieldType.TEXT}),
}
"""Where a field may be kept besides the call, and of which type it must be for that."""

_YES = frozenset({"yes", "y", "true", "ja", "j", "oui", "sì", "1"})
_NO = frozenset({"no", "n", "false", "nein", "non", "0"})
_TODAY = {"today": 0, "heute": 0, "tomorrow": 1, "morgen": 1}
_CURRENCIES = {"fr": "CHF", "fr.": "CHF", "sfr": "CHF", "sfr.": "CHF", "€": "EUR", "euro": "EUR"}
_MONEY = re.compile(
    r"(?P<before>[^\d\s+-]{1,5})?\s*(?P<sum>[+-]?\d[\d.,'’ ]*[-–]*)\s*(?P<after>\D{1,5})?"
)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}([.,]\d{3})+")  # 4.280 is four thousand, 0.125 is not
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})[./](?:\s*(\d{1,2})[./]?)\s*(\d{4}|\d{2})?")
_NAMED_DAY = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?\s*(\d{4})?")


class FieldValueError(UserError):
    """What was typed is no value of the field's type; the typed text stays as it is."""

    def __init__(self, type_: FieldType, typed: str) -> None:
        super().__init__(type_, typed)
        self.type = type_
        self.typed = typed


def parse(field: Field, typed: str, *, today: date, currency: str = "CHF") -> str:
    """Give the canonical form of what was typed.

    today: a date without a year is the next such day. currency: of a sum without one.
    Raises FieldValueError where the text is empty or is no such value.
    """
    text = " ".join(typed.split())
    parsed = _parsed(field, text, today, currency) if text else None
    if parsed is None:
        raise FieldValueError(field.type, typed)
    return parsed


def value(field: Field, canonical: str) -> FactValue:
    """Give the value behind a canonical text; text and choices stay words."""
    match field.type:
        case FieldType.NUMBER:
            return Decimal(canonical)
        case FieldType.MONEY:
            amount, _, currency = canonical.partition(" ")
            return Money(int(Decimal(amount) * MINOR_UNITS), currency)
        case FieldType.DATE:
            return date.fromisoformat(canonical)
        case FieldType.YES_NO:
            return canonical == "yes"
        case _:
            return canonical


def is_canonical(field: Field, text: str) -> bool:
    """Tell whether a text is a field's value in canonical form."""
    try:
        return parse(field, text, today=date.min, currency="CHF") == text
    except FieldValueError:
        return False


def shown(field: Field, canonical: str, address: Address, notation: Notation) -> str:
    """Write a captured value as it is said; a choice by its text."""
    match field.type:
        case FieldType.CHOICE:
            return wording(field.choices.get(canonical, {}), address).text or canonical
        case FieldType.YES_NO:
            german = notation.language == "de"
            return {"yes": "ja" if german else "yes", "no": "nein" if german else "no"}[canonical]
        case _:
            return spoken(value(field, canonical), notation)


def _parsed(field: Field, text: str, today: date, currency: str) -> str | None:
    match field.type:
        case FieldType.TEXT:
            return text[:MAX_TEXT]
        case FieldType.NUMBER:
            number = _number(text.removesuffix("%").strip())
            return None if number is None else f"{number:f}"
        case FieldType.MONEY:
            return _money(text, currency)
        case FieldType.DATE:
            day = _day(text, today)
            return None if day is None else day.isoformat()
        case FieldType.CHOICE:
            return _choice(field, text)
        case FieldType.YES_NO:
            word = text.casefold()
            return "yes" if word in _YES else "no" if word in _NO else None


def _choice(field: Field, text: str) -> str | None:
    wanted = text.casefold()
    for word, texts in field.choices.items():
        if wanted in (word.casefold(), *(label.casefold() for label in texts.values())):
            return word
    return None


def _number(text: str) -> Decimal | None:
    digits = re.sub(r"[’' ]", "", text)
    point, comma = digits.rfind("."), digits.rfind(",")
    if point >= 0 and comma >= 0:  # the last one separates the decimals
        thousands = "." if comma > point else ","
        digits = digits.replace(thousands, "")
    elif _THOUSANDS.fullmatch(digits):
        digits = re.sub(r"[.,]", "", digits)
    digits = digits.replace(",", ".")
    if sum(map(str.isdigit, digits)) > _MAX_DIGITS or not digits.isascii():
        return None
    try:
        return Decimal(digits) if re.fullmatch(r"[+-]?\d+(\.\d+)?", digits) else None
    except InvalidOperation:
        return None


def _money(text: str, currency: str) -> str | None:
    match = _MONEY.fullmatch(text)
    if match is None or (match["before"] and match["after"]):
        return None
    named = (match["before"] or match["after"] or currency).strip()
    code = _CURRENCIES.get(named.casefold(), named.upper())
    written = match["sum"].rstrip("-–").rstrip(".,' ")
    amount = _number(written)
    if amount is None or not re.fullmatch(r"[A-Z]{3}", code):
        return None
    if amount != (rounded := amount.quantize(Decimal("0.01"))):
        return None
    return f"{rounded:f} {code}"


def _day(text: str, today: date) -> date | None:
    if text.casefold() in _TODAY:
        return today + timedelta(days=_TODAY[text.casefold()])
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _existing(year, month, day)
    if match := _DAY.fullmatch(text):
        return _near(match[1], int(match[2]), match[3], today)
    if match := _NAMED_DAY.fullmatch(text):
        named_month = month_number(match[2])
        return None if named_month is None else _near(match[1], named_month, match[3], today)
    return None


def _near(day: str, month: int, year: str | None, today: date) -> date | None:
    """Give the day; without a year the next such one (29 February: within eight years)."""
    if year:
        return _existing(int(year) + (2000 if len(year) == len("26") else 0), month, int(day))
    for candidate in range(today.year, today.year + 9):
        found = _existing(candidate, month, int(day))
        if found is not None and found >= today:
            return found
    return None


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
