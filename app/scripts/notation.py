"""How numbers, money and dates are written; they follow the region, month names the language.

Written as QLocale does, which the rest of the window uses; but what is said to a customer is in
the customer's language, which may be another than the window's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

MINOR_UNITS = 100
"""Rappen in a franc; every currency the program knows has two digits."""

_GERMAN_REGIONS = ("DE", "AT")
_MONTHS = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
        "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


@dataclass(frozen=True)
class Money:
    """An amount in minor units (Rappen, cents) of an ISO 4217 currency."""

    minor: int
    currency: str


@dataclass(frozen=True, kw_only=True)
class Notation:
    """The manner of writing values in a text.

    language: of the sentence; region: of the region setting (CH, DE, AT, GB …);
    today: a date of another year is written with its year.
    """

    language: str
    region: str
    today: date

    def number(self, value: Decimal | int) -> str:
        """Write a number with the region's separators: 4’280.5 in CH, 4.280,5 in DE."""
        thousands, point = _separators(self.region)
        text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
        return text.replace(",", "\0").replace(".", point).replace("\0", thousands)

    def money(self, money: Money) -> str:
        """Write an amount, without decimals where it is whole: CHF 4’280."""
        major = Decimal(money.minor) / MINOR_UNITS
        whole = money.minor % MINOR_UNITS == 0
        amount = self.number(major.quantize(Decimal("1" if whole else "0.01")))
        if self.region in _GERMAN_REGIONS:
            return f"{amount} {money.currency}"
        return f"{money.currency} {amount}"

    def spoken_day(self, day: date) -> str:
        """Write a date as it is said: "3. November", "3 November"; the year if it is another."""
        months = _MONTHS.get(self.language, _MONTHS["en"])
        point = "." if self.language == "de" else ""
        year = "" if day.year == self.today.year else f" {day.year}"
        return f"{day.day}{point} {months[day.month - 1]}{year}"

    def written_day(self, day: date, at: time | None = None) -> str:
        """Write a day for a letter: "Freitag, 27. November um 10 Uhr", "Friday, 27 November"."""
        weekday = _WEEKDAYS.get(self.language, _WEEKDAYS["en"])[day.weekday()]
        text = f"{weekday}, {self.spoken_day(day)}"
        return text if at is None else f"{text} {self._clock_words(at)}"

    def spoken_moment(self, moment: datetime) -> str:
        """Write a proposed time: "Dienstag um 10 Uhr", "Tuesday at 10:30"."""
        weekday = _WEEKDAYS.get(self.language, _WEEKDAYS["en"])[moment.weekday()]
        return f"{weekday} {self._clock_words(moment.time())}"

    def _clock_words(self, at: time) -> str:
        if self.language == "de":
            return f"um {at.hour} Uhr" if at.minute == 0 else f"um {at:%H:%M} Uhr"
        return f"at {at.hour}:00" if at.minute == 0 else f"at {at:%H:%M}"


def _separators(region: str) -> tuple[str, str]:
    if region in ("CH", "LI"):
        return "’", "."
    return (".", ",") if region in _GERMAN_REGIONS else (",", ".")


def month_number(word: str) -> int | None:
    """Find a month by its name or its first three letters, German or English."""
    start = word.casefold().rstrip(".")
    if len(start) < len("mai"):
        return None
    for months in _MONTHS.values():
        for number, month in enumerate(months, start=1):
            if month.casefold().startswith(start):
                return number
    return None
