"""Why a row stands in the call list, as values that ``words`` puts into language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class ReasonKind(StrEnum):
    """What a reason says; the fields it uses stand behind it."""

    TALKING = "talking"  # name
    PROMISED_AT = "promised_at"  # at
    PROMISED_NOW = "promised_now"
    PROMISED_TODAY = "promised_today"
    DAYS_LATE = "days_late"  # number
    DELEGATED = "delegated"  # name, may be empty
    NEW_REQUEST = "new_request"  # number: minutes since it came
    QUOTE_ENDS = "quote_ends"  # on
    REACHED_HOURS = "reached_hours"  # first_hour, last_hour, number of attempts that reached, of
    DUE_AT = "due_at"  # at
    DUE_TODAY = "due_today"
    DAYS = "days"  # number: days without contact, less than a week; 0 is today
    WEEKS = "weeks"  # number: full weeks without contact, one at least
    DORMANT = "dormant"  # number: full months without an order
    NEW_LEAD = "new_lead"
    COMPLAINT = "complaint"  # on: since when one is open
    LAW_UNCHECKED = "law_unchecked"  # name: ISO code of the country


@dataclass(frozen=True)
class Reason:
    """One reason with its values; ``ReasonKind`` tells which of them count."""

    kind: ReasonKind
    number: int = 0
    of: int = 0
    on: date | None = None
    at: time | None = None
    first_hour: int = 0
    last_hour: int = 0
    name: str = ""
