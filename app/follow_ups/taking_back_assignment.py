"""Taking a distribution of customers back, for 30 days, where nobody has changed it since."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, cast

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, decode, handles, moment
from app.database.models import Command
from app.database.undo import NothingToUndoError, UndoCommand, undo_command
from app.follow_ups.assigning import (
    DistributeCustomers,
    check_lead,
    end_periods,
    locked_customers,
)
from app.follow_ups.finishing import TAKEN_BACK
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import keep_next_steps

KEPT = timedelta(days=30)
"""As long can it be taken back; the journal keeps old values that long."""

_KIND = "distribute_customers"
_UNDO_KIND = "take_back_distribution"
_STEP = cast("Table", FollowUp.__table__)


@dataclass(frozen=True, kw_only=True)
class TakeBackDistribution:
    """Take a distribution back. history_ids: one for each of its rows, in their order."""

    uuid: str
    history_ids: tuple[int, ...]


class LastDistribution(NamedTuple):
    """A distribution that can still be taken back. customers: how many it was about."""

    uuid: str
    at: datetime
    customers: int


def distributions(session: Session, user_id: int, now: datetime) -> list[LastDistribution]:
    """Give one's own distributions of the last 30 days that stand, the newest first."""
    own = (Command.user_id == user_id) & (Command.at >= now - KEPT)
    wanted = select(Command.uuid, Command.at, Command.kind, Command.payload)
    found = session.execute(
        wanted.where(own, Command.kind.in_((_KIND, _UNDO_KIND))).order_by(Command.seq.desc())
    ).all()
    taken_back = {row.payload["uuid"] for row in found if row.kind == _UNDO_KIND}
    return [
        LastDistribution(row.uuid, row.at, len(row.payload["rows"]))
        for row in found
        if row.kind == _KIND and row.uuid not in taken_back
    ]


@handles(_UNDO_KIND)
def take_back_distribution(session: Session, command: TakeBackDistribution) -> Changed:
    """Bring owners back, hand steps back, drop planned calls nobody has touched.

    Raises NotLeadError, and NothingToUndoError for what is older than 30 days or not one's own.
    """
    check_lead(session)
    done = _distribution(session, command.uuid)
    found = locked_customers(session, {row.customer_id for row in done.rows})
    if done.owner_id is not None:
        owned = {}
        for row, history_id in zip(done.rows, command.history_ids, strict=True):
            customer = found.get(row.customer_id)
            changed = row.seen_owner_id != done.owner_id
            if customer is not None and changed and customer.inside_owner_id == done.owner_id:
                owned[customer.id] = (history_id, customer, str(done.owner_id))
        end_periods(session, "inside_owner", owned.values())
    _hand_back(session, done)
    _drop_planned(session, done)
    with suppress(NothingToUndoError):  # it may have been about steps alone
        undo_command(session, UndoCommand(uuid=command.uuid))
    keep_next_steps(session, found)
    steps = [id_ for row in done.rows for id_ in (row.step_id, row.planned_id) if id_ is not None]
    return Changed("customer", sorted(found)) + Changed("follow_up", steps)


def _distribution(session: Session, uuid: str) -> DistributeCustomers:
    row = session.execute(
        select(Command.format, Command.payload).where(
            Command.uuid == uuid,
            Command.kind == _KIND,
            Command.user_id == author_id(session),
            Command.at >= moment(session) - KEPT,
        )
    ).one_or_none()
    if row is None:
        raise NothingToUndoError
    return cast("DistributeCustomers", decode(_KIND, row.format, row.payload))


def _hand_back(session: Session, done: DistributeCustomers) -> None:
    """Give open steps back to whose they were, as far as they are still the new owner's."""
    by_owner: dict[int | None, list[int]] = {}
    for row in done.rows:
        if row.step_id is not None and done.owner_id is not None:
            by_owner.setdefault(row.step_owner_id, []).append(row.step_id)
    for owner_id, ids in by_owner.items():
        still = (_STEP.c.state == FollowUpState.OPEN) & (_STEP.c.owner_id == done.owner_id)
        values = {"owner_id": owner_id, "version": _STEP.c.version + 1}
        session.connection().execute(
            update(_STEP).where(_STEP.c.id.in_(ids), still).values(**values)
        )


def _drop_planned(session: Session, done: DistributeCustomers) -> None:
    ids = [row.planned_id for row in done.rows if row.planned_id is not None]
    if not ids:
        return
    untouched = (_STEP.c.state == FollowUpState.OPEN) & (_STEP.c.version == 1)
    session.connection().execute(
        update(_STEP)
        .where(_STEP.c.id.in_(ids), untouched)
        .values(
            state=FollowUpState.DROPPED,
            result=TAKEN_BACK,
            finished_at=moment(session),
            finished_by_id=author_id(session),
            version=_STEP.c.version + 1,
        )
    )
