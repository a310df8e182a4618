"""What people may enter of customers and persons, by name, and how it is cleaned."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = str | int | bool | None
"""What a field holds: texts, days of a rhythm, yes or no; None is empty."""


@dataclass(frozen=True)
class Seen:
    """What stood in a field for whoever changes it; nothing at all is a value too."""

    value: str | int | bool | None


class CustomerField(StrEnum):
    """Master data of a company; the values are the columns' names."""

    NUMBER = "number"
    COMPANY = "company"
    LEGAL_FORM = "legal_form"
    STREET = "street"
    ZIP = "zip"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    LANGUAGE = "language"
    WEBSITE = "website"
    SECTOR = "sector"
    CADENCE_DAYS = "cadence_days"
    REACHABLE = "reachable"


class ContactField(StrEnum):
    """Master data of a person; the values are the columns' names."""

    SALUTATION = "salutation"
    TITLE = "title"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FUNCTION = "function"
    LANGUAGE = "language"
    DU = "du"
    DECISION_MAKER = "decision_maker"
    MAIN = "main"
    REACHABLE = "reachable"


class PhoneKind(StrEnum):
    """What a number is for; a fax is never dialled."""

    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"


def by_column(
    data: Mapping[CustomerField, Value] | Mapping[ContactField, Value] | Mapping[str, Value],
) -> dict[str, Value]:
    """Give values by the plain names of their columns."""
    return {str(name): value for name, value in data.items()}


def cleaned(value: Value) -> Value:
    """Give a value as it is stored: texts trimmed, without control characters, empty as None."""
    if not isinstance(value, str):
        return value
    return clean_text(value) or None


def clean_text(text: str) -> str:
    """Trim a text and make blanks of its control characters (PostgreSQL refuses NUL)."""
    readable = (" " if unicodedata.category(char) == "Cc" else char for char in text)
    return " ".join("".join(readable).split())


def person_name(first_name: str | None, last_name: str | None) -> str:
    """Write a person's name; empty where none is known."""
    if first_name and last_name:
        return f"{first_name} {last_name}"
    return first_name or last_name or ""
