"""A lead lets one person take over from another: customers and open work, in one step.

What was promised keeps its days. Everything can be taken back for 30 days, where nobody has given
it to somebody else since; the journal's evidence says what was the person's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.customers.models import Customer
from app.database.base import table_of
from app.database.journal import Changed, author_id, handles, moment
from app.database.models import Change
from app.database.one_of import one_of
from app.database.parts import in_parts
from app.database.undo import own_command
from app.follow_ups.changes.assigning import check_lead, end_periods, locked_customers
from app.follow_ups.changes.commands import PlanFollowUp, insert_step
from app.follow_ups.changes.finishing import TAKEN_BACK
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState
from app.handoffs.models import Handoff
from app.key_accounts.commands import TEAM
from app.upkeep.transfers.handoff_events import open_handoffs, still_with, tell_of_transfer
from app.upkeep.transfers.key_seats import give_seats, seats_back
from app.upkeep.transfers.work_of_person import KEPT, OWNED, TAKE_BACK, TRANSFER, of_customers

_CUSTOMER = table_of(Customer)
_STEP = table_of(FollowUp)
_OWNERS = ("inside_owner", "field_owner")
_MOST_TOLD = 500  # of more customers listeners hear without ids, and read again what is visible


@dataclass(frozen=True, kw_only=True)
class GoesOver:
    """A customer that goes over. history_ids: of the periods of both owners, should they end."""

    id: int
    history_ids: tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What somebody reads of it in the own queue. id: of the step."""

    id: int
    user_id: int
    text: str
    due: Appointment


@dataclass(frozen=True, kw_only=True)
class TransferWork:
    """One person takes over from another.

    customers: of the first person. all_work: open work goes over wherever it is; else only that
    of these customers. told: both people, as far as they work with the program. event_ids: of
    what the history of the handoffs says; further handoffs go over without.
    """

    from_id: int
    to_id: int
    customers: tuple[GoesOver, ...]
    all_work: bool
    told: tuple[Told, ...] = ()
    event_ids: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TakeBackTransfer:
    """Take a transfer back. history_ids: two for each of its customers; event_ids: as many."""

    uuid: str
    history_ids: tuple[int, ...]
    event_ids: tuple[int, ...] = ()


@handles(TRANSFER)
def transfer_work(session: Session, command: TransferWork) -> Changed:
    """Move it all; what is somebody else's by now stays there. Raises NotLeadError."""
    check_lead(session)
    ids = [one.id for one in command.customers]
    of_whom = None if command.all_work else ids
    periods = {one.id: one.history_ids for one in command.customers}
    for part in in_parts(ids):
        _move_customers(session, command, periods, part)
    handoffs = open_handoffs(session, command.from_id, of_whom)
    for owned in OWNED:
        column = owned.table.c[owned.column]
        moved = (
            update(owned.table)
            .where(column == command.from_id, owned.is_open, *of_customers(owned.table, of_whom))
            .values({column: command.to_id, owned.table.c.version: owned.table.c.version + 1})
        )
        session.connection().execute(moved, {"customers": ids} if of_whom is not None else {})
    tell_of_transfer(session, handoffs, command.event_ids, command.from_id, command.to_id)
    give_seats(session, command.from_id, command.to_id, of_whom)
    for told in command.told:
        _tell(session, told)
    return _changed(ids)


def _move_customers(
    session: Session, command: TransferWork, periods: dict[int, Any], ids: Sequence[int]
) -> None:
    found = locked_customers(session, ids)
    for place, name in enumerate(_OWNERS):
        column = f"{name}_id"
        going = [one for one in found.values() if getattr(one, column) == command.from_id]
        before = str(command.from_id)
        end_periods(session, name, [(periods[one.id][place], one, before) for one in going])
        _give(session, column, [one.id for one in going], command.to_id)


def _give(session: Session, column: str, ids: Sequence[int], owner_id: int) -> None:
    if ids:
        values = {_CUSTOMER.c[column]: owner_id, _CUSTOMER.c.version: _CUSTOMER.c.version + 1}
        given = update(_CUSTOMER).where(_CUSTOMER.c.id.in_(ids)).values(values)
        session.connection().execute(given)


def _tell(session: Session, told: Told) -> None:
    insert_step(
        session,
        PlanFollowUp(
            id=told.id,
            customer_id=None,
            kind=FollowUpKind.TASK,
            due=told.due,
            text=told.text[:TEXT_LENGTH],
            owner_id=told.user_id,
        ),
    )


@handles(TAKE_BACK)
def take_back_transfer(session: Session, command: TakeBackTransfer) -> Changed:
    """Bring all back that is still the second person's.

    Raises NotLeadError, and NothingToUndoError for what is older than 30 days or not one's own.
    """
    check_lead(session)
    done = _transfer(session, command.uuid)
    new_ids = iter(command.history_ids)
    for name in _OWNERS:
        ids = _ids_changed(session, command.uuid, _CUSTOMER, f"{name}_id")
        for part in in_parts(ids):
            _customers_back(session, done, name, part, new_ids)
    handoffs = _handoffs_back(session, command.uuid, done.to_id)
    for owned in OWNED:
        column = owned.table.c[owned.column]
        ids = _ids_changed(session, command.uuid, owned.table, owned.column)
        back = (
            update(owned.table)
            .where(one_of(owned.table.c.id, "ids"), column == done.to_id, owned.is_open)
            .values({column: done.from_id, owned.table.c.version: owned.table.c.version + 1})
        )
        session.connection().execute(back, {"ids": ids})
    tell_of_transfer(session, handoffs, command.event_ids, done.to_id, done.from_id)
    seats_back(session, command.uuid, done.to_id)
    _drop_told(session, done)
    return _changed([one.id for one in done.customers])


def _customers_back(
    session: Session, done: TransferWork, name: str, ids: Sequence[int], new_ids: Iterator[int]
) -> None:
    column = f"{name}_id"
    found = locked_customers(session, ids)
    still = [one for one in found.values() if getattr(one, column) == done.to_id]
    end_periods(session, name, [(next(new_ids), one, str(done.to_id)) for one in still])
    _give(session, column, [one.id for one in still], done.from_id)


def _handoffs_back(session: Session, uuid: str, person_id: int) -> list[int]:
    ids = {
        id_
        for owned in OWNED
        if owned.table.name == Handoff.__tablename__
        for id_ in _ids_changed(session, uuid, owned.table, owned.column)
    }
    return still_with(session, sorted(ids), person_id)


def _ids_changed(session: Session, uuid: str, table: Table, column: str) -> list[int]:
    """Give the rows of which a transfer changed a column; the journal knows."""
    wanted = select(Change.row_id, Change.new).where(
        Change.command_uuid == uuid, Change.table_name == table.name, Change.operation == "update"
    )
    rows = session.execute(wanted.order_by(Change.seq))
    return list(dict.fromkeys(int(row.row_id) for row in rows if column in (row.new or {})))


def _drop_told(session: Session, done: TransferWork) -> None:
    """Drop what both were told, where nobody has ticked it off."""
    ids = [one.id for one in done.told]
    if ids:
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


def _transfer(session: Session, uuid: str) -> TransferWork:
    return cast("TransferWork", own_command(session, uuid, TRANSFER, within=KEPT))


def _changed(customer_ids: Sequence[int]) -> Changed:
    told = customer_ids if len(customer_ids) <= _MOST_TOLD else ()
    found = Changed("customer", told)
    for kind in ("follow_up", "quote", "handoff", "complaint", TEAM):
        found += Changed(kind, ())
    return found
