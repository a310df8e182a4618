"""What a visit and a contact by phone cost, as the team sets it from a day on.

Amounts are in minor units of one currency. Source of the figures: DOMAIN.md 3, "Cost".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class CostRate:
    """What contacts cost from a day on, until another rate begins.

    visit_minor: a visit with the way there and back. contact_minor: one contact by phone, the
    calls included in which nobody was reached. visit_percent: how much of a customer's yearly
    contribution its visits may cost.
    Raises ValueError for a visit or a contact that costs nothing: it would always pay.
    """

    from_on: date
    visit_minor: int
    contact_minor: int
    visit_percent: int = 10
    currency: str = "CHF"

    def __post_init__(self) -> None:
        if self.visit_minor <= 0 or self.contact_minor <= 0:
            raise ValueError(f"{self} costs nothing")
        if not 0 <= self.visit_percent <= 100:
            raise ValueError(f"{self.visit_percent} is no share of a hundred")


USUAL = CostRate(from_on=date.min, visit_minor=500_00, contact_minor=75_00)
"""Counts for as long as a team has set nothing else."""


def rate_on(rates: Iterable[CostRate], day: date) -> CostRate:
    """Give the rate of a day: the last that had begun; the usual one before all others."""
    begun = [rate for rate in rates if rate.from_on <= day]
    return max(begun, key=lambda rate: rate.from_on, default=USUAL)


def visit_cost(yearly_minor: int, selling_hours: int, minutes: int) -> int:
    """Give the cost of a visit from what a field rep costs in a year.

    yearly_minor: salary, car and expenses. selling_hours: hours a year at customers and on the
    way. minutes: of one visit, the way included. Rounded to the minor unit; half goes up.
    Raises ValueError where nobody sells for an hour.
    """
    if selling_hours <= 0:
        raise ValueError("a rep without selling hours makes no visits")
    return _rounded(yearly_minor * minutes, selling_hours * 60)


def contact_cost(phone_minor: int, reached: int) -> int:
    """Give the cost of a contact by phone: all that phoning costs, by those who were reached.

    phone_minor: of the same time as ``reached``; failed attempts are in it. Rounded as above.
    Raises ValueError where nobody was reached.
    """
    if reached <= 0:
        raise ValueError("without anybody reached there is no contact to cost anything")
    return _rounded(phone_minor, reached)


def _rounded(amount: int, parts: int) -> int:
    return (2 * amount + parts) // (2 * parts)
