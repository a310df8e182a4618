"""What contacts with a customer cost, and when a visit pays.

Amounts are integers in minor units of one currency, that of the rate; others are never added to
them. Source of all formulas: DOMAIN.md 3, "Cost".
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from app.settings.cost_rates import CostRate


def affordable_visits(rate: CostRate, contribution_minor: int) -> int:
    """Tell how many visits a year the contribution of a year affords; none at a loss."""
    return max(0, contribution_minor * rate.visit_percent // (100 * rate.visit_minor))


def saved_by_calling(rate: CostRate, visits: int) -> int:
    """Tell what is saved where calls take the place of visits; nothing where calls cost more."""
    return max(0, visits) * max(0, rate.visit_minor - rate.contact_minor)


def contribution_per_contact(contribution_minor: int, contacts: int) -> int | None:
    """Share a contribution among the contacts that brought it; None without any contact.

    A loss stays one. Rounded to the minor unit; half goes up.
    """
    if contacts <= 0:
        return None
    return (2 * contribution_minor + contacts) // (2 * contacts)


def break_even(cost_minor: int, per_order_minor: int) -> Fraction | None:
    """Tell in which share of contacts an order must come, so that they pay for themselves.

    per_order_minor: contribution of one order. Above 1 no share is enough; None where orders
    bring nothing.
    """
    return Fraction(cost_minor, per_order_minor) if per_order_minor > 0 else None


def visit_beats_phone_from(
    rate: CostRate, per_order_minor: int, phone_share: Fraction
) -> Fraction | None:
    """Tell from which share of visits with an order on visits bring more than calls.

    phone_share: of contacts by phone with an order. Above 1 no visit can; None where orders bring
    nothing. Never below ``phone_share`` while a visit costs more than a call.
    """
    if per_order_minor <= 0:
        return None
    return phone_share + Fraction(rate.visit_minor - rate.contact_minor, per_order_minor)


def whole_percent(share: Fraction) -> int:
    """Give a share that has to be reached in whole per cent, rounded up."""
    return ceil(share * 100)
