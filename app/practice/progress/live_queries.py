"""Reads of who may call live: scripts, customers to give and to take back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, TextClause, select, text
from sqlalchemy.orm import Session

from app.customers.models import UNOWNED, Customer, CustomerHistory
from app.customers.rules import Segment, Status
from app.practice.progress.live_release import (
    GIVEN_SEGMENTS,
    GivenCustomer,
    ReleaseForLiveCalls,
    ReturnedCustomer,
    WithdrawFromLiveCalls,
)
from app.practice.progress.queries import live_progress
from app.practice.progress.rules import GoLive
from app.scripts.models import Script
from app.scripts.queries import released_scripts
from app.team import queries as team
from app.team.rules import Role

MOST_GIVEN = 200
"""Customers offered at once; a trainee begins with a few."""


class LiveScript(NamedTuple):
    """A script, whether a trainee may call with it, and how far practice has come."""

    id: int
    name: str
    released: bool
    progress: GoLive


class CustomerToGive(NamedTuple):
    """A customer that a coach may give. owner_id: who looks after it inside now."""

    id: int
    company: str
    city: str | None
    segment: Segment | None
    owner_id: int | None
    next_step_on: date | None


class CustomerToTakeBack(NamedTuple):
    """A trainee's customer, and whose it will be."""

    id: int
    company: str
    owner_id: int


def live_scripts(session: Session, trainee_id: int) -> list[LiveScript]:
    """Give the active scripts by name."""
    progress, released = live_progress(session, trainee_id), released_scripts(session, trainee_id)
    wanted = select(Script.id, Script.name).where(Script.active).order_by(Script.name)
    return [
        LiveScript(row.id, row.name, row.id in released, progress.get(row.name, GoLive()))
        for row in session.execute(wanted)
    ]


def customers_to_give(
    session: Session, giver_id: int, limit: int = MOST_GIVEN
) -> list[CustomerToGive]:
    """Give somebody's own C customers, those to be called first before, then such of nobody.

    Blocked, resting and archived ones stay.
    """
    own = Customer.inside_owner_id == giver_id
    first = (Customer.next_step_on.is_(None), Customer.next_step_on, Customer.id)
    found = list(session.execute(_given(own).order_by(*first).limit(limit)))
    unowned = _given(text(UNOWNED)).order_by(Customer.id).limit(limit - len(found))
    return [CustomerToGive(*row) for row in (*found, *session.execute(unowned))]


def _given(whose: ColumnElement[bool] | TextClause) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Customer.id,
            Customer.company,
            Customer.city,
            Customer.segment,
            Customer.inside_owner_id,
            Customer.next_step_on,
        )
        .where(whose, Customer.segment.in_(GIVEN_SEGMENTS))
        .where(Customer.status.in_((Status.NEW, Status.ACTIVE, Status.DORMANT)))
    )


def customers_to_take_back(
    session: Session, trainee_id: int, by_id: int
) -> list[CustomerToTakeBack]:
    """Give a trainee's customers with whose they will be: of whoever takes them back.

    Taken back by a lead, they go to whoever had them before, if that person still works here.
    """
    wanted = (
        select(Customer.id, Customer.company)
        .where(Customer.inside_owner_id == trainee_id)
        .order_by(Customer.sort_key, Customer.id)
    )
    before = _owners_before(session, trainee_id) if _assigns(session, by_id) else {}
    return [
        CustomerToTakeBack(row.id, row.company, before.get(row.id, by_id))
        for row in session.execute(wanted)
    ]


def release_command(
    release_id: int,
    trainee_id: int,
    script_id: int,
    customers: Iterable[CustomerToGive],
    new_id: Callable[[], int],
) -> ReleaseForLiveCalls:
    """Give the command for what was chosen."""
    given = tuple(
        GivenCustomer(customer_id=one.id, history_id=new_id(), seen_owner_id=one.owner_id)
        for one in customers
    )
    return ReleaseForLiveCalls(
        release_id=release_id, trainee_id=trainee_id, script_id=script_id, customers=given
    )


def withdraw_command(
    trainee_id: int,
    script_id: int,
    customers: Iterable[CustomerToTakeBack],
    new_id: Callable[[], int],
) -> WithdrawFromLiveCalls:
    """Give the command that takes a release back."""
    returned = tuple(
        ReturnedCustomer(customer_id=one.id, history_id=new_id(), owner_id=one.owner_id)
        for one in customers
    )
    return WithdrawFromLiveCalls(trainee_id=trainee_id, script_id=script_id, customers=returned)


def _assigns(session: Session, user_id: int) -> bool:
    someone = team.person(session, user_id)
    return someone is not None and someone.role is Role.LEAD


def _owners_before(session: Session, trainee_id: int) -> dict[int, int]:
    """Give who looked after the trainee's customers before, as far as they work here."""
    here = {someone.id for someone in team.colleagues(session)} - {trainee_id}
    wanted = (
        select(CustomerHistory.customer_id, CustomerHistory.value)
        .join(Customer, Customer.id == CustomerHistory.customer_id)
        .where(Customer.inside_owner_id == trainee_id, CustomerHistory.field == "inside_owner")
        .order_by(CustomerHistory.to_at, CustomerHistory.id)
    )
    last = {row.customer_id: row.value for row in session.execute(wanted)}
    return {id_: int(value) for id_, value in last.items() if value and int(value) in here}
