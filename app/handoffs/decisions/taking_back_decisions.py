"""Taking a decision about visits back, for 30 days, where nobody has gone on with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.journal import Changed, decode, handles
from app.database.models import Command
from app.database.undo import own_command
from app.follow_ups.changes.assigning import check_lead
from app.follow_ups.changes.finishing import TAKEN_BACK
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.handoffs.course.changing import locked, take_step
from app.handoffs.decisions.giving_up import drop, is_open, make_again
from app.handoffs.decisions.visit_decisions import (
    DECIDE,
    CallInstead,
    DecideVisits,
    VisitProposed,
    touched,
)
from app.handoffs.models import Handoff, OverruledAdvice
from app.handoffs.rules import HandoffAction, HandoffState

KEPT = timedelta(days=30)
"""As long can it be taken back; the journal keeps old values that long."""

TAKE_BACK = "take_back_visits"


@dataclass(frozen=True, kw_only=True)
class TakeBackVisits:
    """Take a decision back. uuid: of it. event_ids: one for each visit given up, each draft."""

    uuid: str
    event_ids: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class LastDecision:
    """A decision that can still be taken back. companies: whom it is about, by name."""

    uuid: str
    at: datetime
    calls: int
    visits: int
    events: int
    companies: tuple[str, ...]
    customers: int


def decisions(session: Session, user_id: int, now: datetime) -> list[LastDecision]:
    """Give one's own decisions of the last 30 days that stand, the newest first."""
    found = session.execute(
        select(Command.uuid, Command.at, Command.kind, Command.format, Command.payload)
        .where(
            Command.user_id == user_id,
            Command.at >= now - KEPT,
            Command.kind.in_((DECIDE, TAKE_BACK)),
        )
        .order_by(Command.seq.desc())
    ).all()
    known = [row for row in found if row.payload]  # an erasure empties what names the person
    undone = {row.payload["uuid"] for row in known if row.kind == TAKE_BACK}
    return [_last(session, row) for row in known if row.kind == DECIDE and row.uuid not in undone]


def _last(session: Session, row: Any) -> LastDecision:
    done = _decided(row)
    ids = list(dict.fromkeys(done.customer_ids))
    wanted = select(Customer.id, Customer.company).where(Customer.id.in_(ids))
    names = {id_: name for id_, name in session.execute(wanted)}
    return LastDecision(
        uuid=row.uuid,
        at=row.at,
        calls=len(done.calls),
        visits=len(done.visits),
        events=len(done.given_up) + len(done.visits),
        companies=tuple(names[id_] for id_ in ids if id_ in names),
        customers=len(ids),
    )


def left_standing(session: Session, uuid: str) -> list[int]:
    """Give the customers of a decision with whom somebody had gone on when it was taken back."""
    wanted = select(Command.format, Command.payload).where(Command.uuid == uuid)
    done = _decided(session.execute(wanted).one())
    calls = select(FollowUp.customer_id).where(
        FollowUp.id.in_([one.call_id for one in done.calls]),
        func.coalesce(FollowUp.result, "") != TAKEN_BACK,
    )
    drafts = select(Handoff.customer_id).where(
        Handoff.id.in_([one.handoff_id for one in done.visits]),
        Handoff.state != HandoffState.WITHDRAWN,
    )
    found = {*session.scalars(calls), *session.scalars(drafts)}
    return sorted(id_ for id_ in found if id_ is not None)


@handles(TAKE_BACK)
def take_back_visits(session: Session, command: TakeBackVisits) -> Changed:
    """Bring the visits back whose call still waits, withdraw the drafts that nobody has offered.

    Raises NotLeadError, and NothingToUndoError for what is older than 30 days or not one's own.
    """
    check_lead(session)
    done = _decision(session, command.uuid)
    event_ids = iter(command.event_ids)
    for one in done.calls:
        _call_back(session, one, command.uuid, event_ids)
    for visit in done.visits:
        _draft_back(session, visit, command.uuid, event_ids)
    ids = [one.id for one in done.overruled]
    session.execute(delete(OverruledAdvice).where(OverruledAdvice.id.in_(ids)))
    return touched(session, done)


def _call_back(session: Session, one: CallInstead, uuid: str, event_ids: Iterator[int]) -> None:
    """A call that was held and a customer who was told keep the visits from coming back."""
    new_ids = [next(event_ids) for _ in one.visits]
    told = one.tell is not None and not is_open(session, one.tell.id, FollowUpKind.PROMISE)
    if told or not drop(session, one.call_id, FollowUpKind.CARE, TAKEN_BACK):
        return
    if one.tell is not None:
        drop(session, one.tell.id, FollowUpKind.PROMISE, TAKEN_BACK)
    for notice in one.told:
        drop(session, notice.id, FollowUpKind.TASK, TAKEN_BACK)
    for visit, event_id in zip(one.visits, new_ids, strict=True):
        make_again(session, visit, uuid, event_id)


def _draft_back(
    session: Session, visit: VisitProposed, uuid: str, event_ids: Iterator[int]
) -> None:
    new_ids = [next(event_ids) for _ in visit.instead_of]
    own_id = next(event_ids)
    handoff = locked(session, visit.handoff_id)
    if handoff is None or handoff.state is not HandoffState.DRAFT:
        return
    take_step(session, handoff, HandoffAction.WITHDRAW, own_id)
    for one, event_id in zip(visit.instead_of, new_ids, strict=True):
        make_again(session, one, uuid, event_id)


def _decision(session: Session, uuid: str) -> DecideVisits:
    return cast("DecideVisits", own_command(session, uuid, DECIDE, within=KEPT))


def _decided(row: Any) -> DecideVisits:
    return cast("DecideVisits", decode(DECIDE, row.format, row.payload))
