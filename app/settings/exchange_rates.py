"""What money of other currencies is worth, month by month; pure.

Amounts of different currencies are never added without a rate of their month.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

ONE = 1_000_000


@dataclass(frozen=True, kw_only=True)
class ExchangeRate:
    """In a month one unit of a currency is worth so many millionths of a unit of another.

    month: its first day. Both currencies have a hundred minor units.
    Raises ValueError for a rate of nothing, or of a currency in itself.
    """

    month: date
    currency: str
    target: str
    micro: int

    def __post_init__(self) -> None:
        if self.micro <= 0 or self.currency == self.target or self.month.day != 1:
            raise ValueError(f"{self} is no rate of a month")


def converted(
    minor: int, currency: str, target: str, day: date, rates: Iterable[ExchangeRate]
) -> int | None:
    """Give an amount of a day in another currency; None without a rate of that month.

    Rounded to the minor unit; half goes up.
    """
    if currency == target:
        return minor
    wanted = (day.replace(day=1), currency, target)
    for rate in rates:
        if (rate.month, rate.currency, rate.target) == wanted:
            return (2 * minor * rate.micro + ONE) // (2 * ONE)
    return None
