"""Taking a distribution of customers back, for 30 days, where nobody has changed it since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.rules import Status
from app.database.base import table_of
from app.database.journal import Changed, author_id, handles, moment
from app.database.models import Change, Command
from app.database.undo import own_command
from app.follow_ups.changes.assigning import (
    DistributeCustomers,
    check_lead,
    end_periods,
    locked_customers,
    set_owner,
    set_status,
)
from app.follow_ups.changes.finishing import TAKEN_BACK
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.follow_ups.upkeep_of_customer import keep_next_steps

KEPT = timedelta(days=30)
"""As long can it be taken back; the journal keeps old values that long."""

_KIND = "distribute_customers"
_UNDO_KIND = "take_back_distribution"
_STEP = table_of(FollowUp)


@dataclass(frozen=True, kw_only=True)
class TakeBackDistribution:
    """Take a distribution back. history_ids: two for each of its rows, for periods that end."""

    uuid: str
    history_ids: tuple[int, ...]


class LastDistribution(NamedTuple):
    """A distribution that can still be taken back. rows: how many it was about."""

    uuid: str
    at: datetime
    rows: int


def distributions(session: Session, user_id: int, now: datetime) -> list[LastDistribution]:
    """Give one's own distributions of the last 30 days that stand, the newest first."""
    own = (Command.user_id == user_id) & (Command.at >= now - KEPT)
    wanted = select(Command.uuid, Command.at, Command.kind, Command.payload)
    found = session.execute(
        wanted.where(own, Command.kind.in_((_KIND, _UNDO_KIND))).order_by(Command.seq.desc())
    ).all()
    found = [row for row in found if row.payload]  # an erasure empties what names the person
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
    ids = {row.customer_id for row in done.rows}
    locked_customers(session, ids)
    _hand_back(session, done)
    _drop_planned(session, done)
    keep_next_steps(session, ids)
    found, changed = locked_customers(session, ids), _changed(session, command.uuid)
    new_ids = iter(command.history_ids)
    _owners_back(session, changed, found, new_ids)
    _status_back(session, changed, found, new_ids)
    steps = [id_ for row in done.rows for id_ in (row.step_id, row.planned_id) if id_ is not None]
    return Changed("customer", sorted(found)) + Changed("follow_up", steps)


def _changed(session: Session, uuid: str) -> dict[int, tuple[dict[str, Any], dict[str, Any]]]:
    """Give what the distribution replaced in customers' rows, and by what; the journal knows."""
    wanted = select(Change.row_id, Change.old, Change.new).where(
        Change.command_uuid == uuid, Change.table_name == Customer.__tablename__
    )
    replaced: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {}
    for row_id, old, new in session.execute(wanted.order_by(Change.seq)):
        before, after = replaced.setdefault(int(row_id), ({}, {}))
        before |= {name: value for name, value in old.items() if name not in before}
        after |= new or {}
    return replaced


def _owners_back(
    session: Session,
    changed: Mapping[int, tuple[dict[str, Any], dict[str, Any]]],
    found: Mapping[int, Any],
    new_ids: Iterator[int],
) -> None:
    """Let customers be whose they were, as far as nobody gave them to somebody else since."""
    by_owner: dict[int | None, list[int]] = {}
    ended = []
    for id_, (before, after) in changed.items():
        customer = found.get(id_)
        if customer is None or "inside_owner_id" not in after:
            continue
        if customer.inside_owner_id == after["inside_owner_id"]:
            by_owner.setdefault(before["inside_owner_id"], []).append(id_)
            ended.append((next(new_ids), customer, str(customer.inside_owner_id)))
    end_periods(session, "inside_owner", ended)
    for owner_id, ids in by_owner.items():
        set_owner(session, ids, owner_id)


def _status_back(
    session: Session,
    changed: Mapping[int, tuple[dict[str, Any], dict[str, Any]]],
    found: Mapping[int, Any],
    new_ids: Iterator[int],
) -> None:
    """Let customers be new again that only the planned call had made active."""
    again = [
        found[id_]
        for id_, (_, after) in changed.items()
        if "status" in after and id_ in found and _only_planned(found[id_])
    ]
    end_periods(session, "status", [(next(new_ids), one, Status.ACTIVE.value) for one in again])
    set_status(session, [one.id for one in again], Status.NEW)


def _only_planned(customer: Any) -> bool:
    planned = customer.next_step_on is not None or customer.care_due_on is not None
    return customer.status is Status.ACTIVE and not planned


def _distribution(session: Session, uuid: str) -> DistributeCustomers:
    return cast("DistributeCustomers", own_command(session, uuid, _KIND, within=KEPT))


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
