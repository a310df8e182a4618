"""Reads of what contacts cost."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.settings.cost_rates import CostRate
from app.settings.exchange_rates import ExchangeRate
from app.settings.models import CostRateRow, ExchangeRateRow


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


def exchange_rates(session: Session) -> list[ExchangeRate]:
    """Give the rates of all months, the latest first; a row that means nothing is left out."""
    wanted = select(ExchangeRateRow).order_by(
        ExchangeRateRow.month.desc(), ExchangeRateRow.currency, ExchangeRateRow.target
    )
    found = (_exchange_rate(row) for row in session.scalars(wanted))
    return [rate for rate in found if rate is not None]


def _exchange_rate(row: ExchangeRateRow) -> ExchangeRate | None:
    try:
        return ExchangeRate(
            month=row.month, currency=row.currency, target=row.target, micro=row.micro
        )
    except ValueError:
        return None
