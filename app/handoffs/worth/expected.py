"""What open quotes of a customer can be expected to bring; pure.

Amounts are integers in minor units of one currency. Expected contribution = amount of each open
quote x its probability x the share of a sale that is contribution. Source: DOMAIN.md 3, "Cost",
and the card of a handoff, which sets it against the cost of the visit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


class Sale(NamedTuple):
    """What was sold, and what of it was contribution."""

    amount_minor: int
    contribution_minor: int


class OpenQuote(NamedTuple):
    """A quote nobody has decided about. probability: per cent, None where nobody said it."""

    amount_minor: int
    probability: int | None


@dataclass(frozen=True)
class Expected:
    """What is expected of open quotes.

    weighed_minor: their amounts by their probability. minor: the contribution in it, None where
    nobody knows which share of a sale that is. unweighed: quotes without a probability, which are
    in no figure. own_share: the share is that of the customer's own orders, not of the team's.
    """

    quotes: int = 0
    unweighed: int = 0
    weighed_minor: int = 0
    minor: int | None = None
    own_share: bool = True


def contribution_share(sales: Iterable[Sale]) -> Fraction | None:
    """Tell which share of what is sold is contribution; None where nothing says it.

    Never above the whole; below nothing where sales lose money.
    """
    given = list(sales)
    sold = sum(one.amount_minor for one in given)
    if sold <= 0:
        return None
    return min(Fraction(sum(one.contribution_minor for one in given), sold), Fraction(1))


def expected(
    quotes: Iterable[OpenQuote], own: Fraction | None, of_team: Fraction | None
) -> Expected:
    """Weigh open quotes. own, of_team: shares of a sale; the customer's own goes first.

    Rounded to the minor unit once, at the end; half goes up.
    """
    given = list(quotes)
    weighed = [one for one in given if one.probability is not None]
    worth = Fraction(sum(one.amount_minor * (one.probability or 0) for one in weighed), 100)
    share = own if own is not None else of_team
    return Expected(
        quotes=len(weighed),
        unweighed=len(given) - len(weighed),
        weighed_minor=_rounded(worth),
        minor=_rounded(worth * share) if weighed and share is not None else None,
        own_share=own is not None,
    )


def _rounded(amount: Fraction) -> int:
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)
