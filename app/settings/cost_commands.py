"""Setting what contacts cost; on a team's server the leads' alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.settings.cost_rates import CostRate
from app.settings.exchange_rates import ExchangeRate
from app.settings.models import CostRateRow, ExchangeRateRow


@dataclass(frozen=True, kw_only=True)
class KeptRate:
    """A rate to keep; id: used where none begins on its day yet."""

    id: int
    rate: CostRate


@dataclass(frozen=True, kw_only=True)
class KeptExchangeRate:
    """A rate of a month; id: used where that month has none yet."""

    id: int
    rate: ExchangeRate


@dataclass(frozen=True, kw_only=True)
class KeepCostRates:
    """Rates that are new or changed, and the days of those that no longer begin.

    exchange: rates of months, each in place of the one before.
    """

    rates: tuple[KeptRate, ...] = ()
    gone: tuple[date, ...] = ()
    exchange: tuple[KeptExchangeRate, ...] = ()


@handles("keep_cost_rates")
def keep_cost_rates(session: Session, command: KeepCostRates) -> Changed:
    """Keep them; of one day there is one rate, and the second who sets it replaces it."""
    session.execute(delete(CostRateRow).where(CostRateRow.from_on.in_(command.gone)))
    for kept in command.rates:
        values = vars(kept.rate)
        same_day = update(CostRateRow).where(CostRateRow.from_on == kept.rate.from_on)
        if not session.connection().execute(same_day.values(**values)).rowcount:
            session.add(CostRateRow(id=kept.id, **values))
            session.flush()
    for one in command.exchange:
        _keep_exchange(session, one)
    kept_ids = [kept.id for kept in command.rates]
    return Changed("setting", kept_ids + [one.id for one in command.exchange])


def _keep_exchange(session: Session, kept: KeptExchangeRate) -> None:
    values, row = vars(kept.rate), ExchangeRateRow
    same = update(row).where(
        row.month == kept.rate.month,
        row.currency == kept.rate.currency,
        row.target == kept.rate.target,
    )
    if not session.connection().execute(same.values(**values)).rowcount:
        session.add(ExchangeRateRow(id=kept.id, **values))
        session.flush()
