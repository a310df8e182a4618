"""Recognising e-mail addresses, numbers, dates and websites by their look."""

from __future__ import annotations

import re

_EMAIL = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]",
    re.IGNORECASE | re.ASCII,
)
_WEBSITE = re.compile(
    r"(?:https?://\S+|www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ch|de|at|com|net|org|eu|li|fr|it|info)"
    r"(?:/\S*)?)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+|00?|\()[\d\s()./'’–-]{6,24}|\d{3}[-. ]\d{3}[-. ]\d{4}")
_DATE = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}(?:[ T][\d:.]+)?"
    r"|\d{1,2}[.\s-]\s?[^\W\d]{3,9}\.?[\s-]\d{2,4}"
)
EMPTY_WORDS = frozenset({"null", "n/a", "#n/a", "#nv", "k.a.", "k. a.", "(leer)", "-", "--", "–"})
"""What programs and people write where nothing is known; casefolded."""


def is_empty(cell: str) -> bool:
    """Tell whether a cell says nothing: blank, NULL, n/a, a dash."""
    text = cell.strip()
    return not text or means_nothing(text)


def means_nothing(text: str) -> bool:
    """Tell whether a trimmed text is a word for nothing: NULL, n/a, a dash."""
    return len(text) < 7 and text.casefold() in EMPTY_WORDS


def is_email(text: str) -> bool:
    """Tell whether this is an address that mail can be sent to: ASCII, with a dotted domain."""
    return len(text) < 255 and _EMAIL.fullmatch(text.strip()) is not None


def is_website(text: str) -> bool:
    """Tell whether this is a web address, with or without https://."""
    return _WEBSITE.fullmatch(text.strip()) is not None


def looks_like_phone(text: str) -> bool:
    """Tell whether this is written like a number with area code; no date, no postcode."""
    return _PHONE.fullmatch(text.strip()) is not None and not looks_like_date(text)


def looks_like_date(text: str) -> bool:
    """Tell whether this is written like a date, possible or not."""
    return _DATE.fullmatch(text.strip()) is not None
