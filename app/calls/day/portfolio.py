"""The 99th percentile of the portfolio's values: kept, so that no list computes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from app.clock import Clock
from app.customers.models import Customer, PortfolioFigure
from app.database.database import Database
from app.database.journal import Changed, handles
from app.database.on_server import on_server

VALUE_P99 = "value_p99"
"""Name of the figure; its value is {"minor": amount in minor units}."""

HOLDS_FOR = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class KeepValueP99:
    """Compute the 99th percentile of the portfolio's values anew; ``at`` is when (UTC)."""

    at: datetime


@handles("keep_value_p99")
def keep_value_p99(session: Session, command: KeepValueP99) -> Changed:
    """Keep the 99th percentile by nearest rank of contribution, else revenue; 0 without values."""
    value = func.coalesce(Customer.contribution_minor, Customer.turnover_minor)
    count = session.scalar(select(func.count()).where(value.is_not(None))) or 0
    place = max(0, -(-count * 99 // 100) - 1)
    ordered = select(value).where(value.is_not(None)).order_by(value).offset(place).limit(1)
    kept = {"value": {"minor": session.scalar(ordered) or 0}, "at": command.at}
    insert = (postgresql if on_server(session) else sqlite).insert(PortfolioFigure)
    session.execute(  # two programs may start at the same moment
        insert.values(name=VALUE_P99, **kept).on_conflict_do_update(
            index_elements=[PortfolioFigure.name], set_=kept
        )
    )
    return Changed("setting", ())


def value_p99(session: Session) -> int:
    """Give the kept figure in minor units; 0 before it was first computed."""
    kept = session.scalar(select(PortfolioFigure.value).where(PortfolioFigure.name == VALUE_P99))
    return int(kept["minor"]) if kept else 0


def refresh_portfolio(database: Database, clock: Clock) -> bool:
    """Compute the figure anew unless that was done within a day; tells whether it was.

    Reads the whole portfolio: to be called at the start, on a worker.
    """
    now = clock()
    with database.read() as session:
        kept_at = session.scalar(
            select(PortfolioFigure.at).where(PortfolioFigure.name == VALUE_P99)
        )
    if kept_at is not None and now - kept_at < HOLDS_FOR:
        return False
    database.execute(KeepValueP99(at=now))
    return True
