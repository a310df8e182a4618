"""Whether a customer is to be visited or called, and why; people decide.

Source: DOMAIN.md 3: "phone instead of visit" where more visits are planned than are affordable
and there is no complaint. What a customer brings is the contribution of twelve months, and what is
expected of open quotes beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.customers.rules import Segment
from app.handoffs.worth.visit_costs import affordable_visits
from app.settings.cost_rates import CostRate

VISITS_PER_YEAR: Mapping[Segment, int] = MappingProxyType({Segment.KEY: 8, Segment.A: 4})
"""Visits that the care of a segment plans; of others none is owed. Source: DOMAIN.md 3."""


class Advice(StrEnum):
    """What is advised."""

    VISIT = "visit"
    PHONE = "phone"
    OPEN = "open"  # too little is known


class Why(StrEnum):
    """What the advice rests on."""

    AFFORDABLE = "affordable"
    TOO_MANY_PLANNED = "too_many_planned"
    NONE_AFFORDABLE = "none_affordable"
    COMPLAINT = "complaint"
    NO_CONTRIBUTION = "no_contribution"
    OTHER_CURRENCY = "other_currency"


@dataclass(frozen=True)
class VisitAdvice:
    """The advice; planned and affordable: visits a year."""

    advice: Advice
    why: Why
    planned: int
    affordable: int = 0


@dataclass(frozen=True, kw_only=True)
class VisitFacts:
    """What an advice needs to know of a customer.

    entered: visits that stand in the plan for the next twelve months. contribution_minor: of
    twelve months in the rate's currency; None where it is not known. expected_minor: the
    contribution that open quotes can be expected to bring; None where there are none that say it.
    other_currency: contribution is known in another currency.
    """

    segment: Segment | None
    entered: int = 0
    contribution_minor: int | None = None
    expected_minor: int | None = None
    other_currency: bool = False
    complaint: bool = False

    @property
    def worth_minor(self) -> int | None:
        """What the customer brings in a year, as far as that is known."""
        known = [one for one in (self.contribution_minor, self.expected_minor) if one is not None]
        return sum(known) if known else None


def advise(rate: CostRate, facts: VisitFacts) -> VisitAdvice:
    """Advise a visit or a call."""
    planned = max(facts.entered, VISITS_PER_YEAR.get(facts.segment, 0) if facts.segment else 0)
    worth = facts.worth_minor
    if worth is None:
        why = Why.OTHER_CURRENCY if facts.other_currency else Why.NO_CONTRIBUTION
        return VisitAdvice(Advice.OPEN, why, planned)
    affordable = affordable_visits(rate, worth)
    if facts.complaint:
        return VisitAdvice(Advice.VISIT, Why.COMPLAINT, planned, affordable)
    if planned > affordable:
        return VisitAdvice(Advice.PHONE, Why.TOO_MANY_PLANNED, planned, affordable)
    if not affordable:
        return VisitAdvice(Advice.PHONE, Why.NONE_AFFORDABLE, planned)
    return VisitAdvice(Advice.VISIT, Why.AFFORDABLE, planned, affordable)
