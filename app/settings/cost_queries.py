"""Reads of what contacts cost."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.settings.cost_rates import CostRate
from app.settings.models import CostRateRow


def cost_rates(session: Session) -> list[CostRate]:
    """Give the rates that the team has set, the earliest first; empty for the usual ones.

    A row that means nothing, from whatever hand, is left out.
    """
    wanted = select(CostRateRow).order_by(CostRateRow.from_on)
    return [rate for row in session.scalars(wanted) if (rate := _rate(row)) is not None]


def _rate(row: CostRateRow) -> CostRate | None:
    try:
        return CostRate(
            from_on=row.from_on,
            visit_minor=row.visit_minor,
            contact_minor=row.contact_minor,
            visit_percent=row.visit_percent,
            currency=row.currency,
        )
    except ValueError:
        return None
