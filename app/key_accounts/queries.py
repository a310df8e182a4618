"""Reads of key accounts: how they are looked after, by whom, what for, and what was with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, or_, select
from sqlalchemy.orm import Session

from app.clock import Appointment
from app.customers.models import Customer
from app.customers.rules import Segment
from app.database.one_of import one_of
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.of_many import OfCustomer, last_contacts_of
from app.history.timeline import TimelineEntry
from app.key_accounts.models import KeyMember, KeyTask
from app.key_accounts.rules import KeyCare, KeyPart
from app.team import queries as team
from app.team.models import User
from app.team.queries import Person
from app.team.rules import Role

MOST_CONTACTS = 200
"""As many contacts are shown, the newest."""

IN_CHARGE = (KeyPart.LEAD, KeyPart.DEPUTY)
"""Who gives out tasks, changes the team, and calls without one."""

_KEY = select(Customer.id, Customer.inside_owner_id, Customer.field_owner_id).where(
    one_of(Customer.id, "ids"), Customer.segment == Segment.KEY
)
_SEATS = (
    select(KeyMember.customer_id, KeyMember.user_id, KeyMember.part, User.name)
    .join(User, User.id == KeyMember.user_id)
    .where(one_of(KeyMember.customer_id, "ids"))
)
_TASKS = (
    select(KeyTask.customer_id, KeyTask.id, FollowUp.owner_id)
    .join(FollowUp, FollowUp.id == KeyTask.id)
    .where(
        one_of(KeyTask.customer_id, "ids"),
        KeyTask.contact_allowed,
        FollowUp.state == FollowUpState.OPEN,
    )
)


class Member(NamedTuple):
    """Somebody in the team of a key account."""

    user_id: int
    name: str
    part: KeyPart


class Task(NamedTuple):
    """An open task."""

    id: int
    goal: str
    done_when: str
    contact_allowed: bool
    due: Appointment
    owner_id: int | None
    owner: str


@dataclass(frozen=True)
class KeyAccount:
    """A customer as its key team sees it.

    may_change: whether whoever looks at it gives out tasks and changes the team.
    """

    customer_id: int
    company: str
    zone: str
    is_key: bool
    members: tuple[Member, ...]
    tasks: tuple[Task, ...]
    people: tuple[Person, ...]
    may_change: bool


class Contact(NamedTuple):
    """Something that was with a key account. outside: who called without a task, and why."""

    customer_id: int
    company: str
    entry: TimelineEntry
    outside: str


def care_of(session: Session, customer_ids: Collection[int]) -> dict[int, KeyCare]:
    """Tell how these customers are looked after; only key accounts are among them.

    Without a task call lead and deputy; while nobody has the lead, the customer's owners and the
    team leads.
    """
    connection = session.connection()
    owners = {
        id_: {whose for whose in owning if whose is not None}
        for id_, *owning in connection.execute(_KEY, {"ids": list(customer_ids)})
    }
    if not owners:
        return {}
    leads, free = _in_charge(connection, list(owners))
    if len(leads) < len(owners):
        team_leads = {person.id for person in team.leads(session)}
        free.update({id_: owners[id_] | team_leads for id_ in owners.keys() - leads.keys()})
    tasks: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for customer_id, step_id, owner_id in connection.execute(_TASKS, {"ids": list(owners)}):
        tasks[customer_id].add((step_id, owner_id or 0))
    return {
        id_: KeyCare(leads.get(id_, ""), frozenset(free[id_]), frozenset(tasks[id_]))
        for id_ in owners
    }


def _in_charge(
    connection: Connection, customer_ids: list[int]
) -> tuple[dict[int, str], dict[int, set[int]]]:
    """Give the name of each lead, and who is lead or deputy."""
    leads: dict[int, str] = {}
    free: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(_SEATS, {"ids": customer_ids}):
        if row.part is KeyPart.LEAD:
            leads[row.customer_id] = row.name
        if row.part in IN_CHARGE:
            free[row.customer_id].add(row.user_id)
    return leads, free


def no_contact_allowed() -> ColumnElement[bool]:
    """Tell in SQL the follow-ups that are tasks without leave to call."""
    return FollowUp.id.in_(select(KeyTask.id).where(~KeyTask.contact_allowed))


def key_account(session: Session, customer_id: int, user_id: int) -> KeyAccount | None:
    """Give a customer as its key team sees it; None if it is gone."""
    customer = session.get(Customer, customer_id)
    if customer is None:
        return None
    members = _members(session, customer_id)
    return KeyAccount(
        customer_id,
        customer.company,
        customer.zone,
        customer.segment is Segment.KEY,
        members,
        _tasks(session, customer_id),
        tuple(team.colleagues(session)),
        _may_change(session, customer, members, user_id),
    )


def _members(session: Session, customer_id: int) -> tuple[Member, ...]:
    """Give the team: the lead first, then the deputy, then by name."""
    wanted = (
        select(KeyMember.user_id, User.name, KeyMember.part)
        .join(User, User.id == KeyMember.user_id)
        .where(KeyMember.customer_id == customer_id)
    )
    order = list(KeyPart)
    found = [Member(*row) for row in session.execute(wanted)]
    return tuple(sorted(found, key=lambda one: (order.index(one.part), one.name, one.user_id)))


def _tasks(session: Session, customer_id: int) -> tuple[Task, ...]:
    wanted = (
        select(KeyTask, FollowUp, User.name)
        .join(FollowUp, FollowUp.id == KeyTask.id)
        .outerjoin(User, User.id == FollowUp.owner_id)
        .where(KeyTask.customer_id == customer_id, FollowUp.state == FollowUpState.OPEN)
        .order_by(FollowUp.due_on, FollowUp.id)
    )
    return tuple(
        Task(
            task.id,
            step.text,
            task.done_when,
            task.contact_allowed,
            Appointment(step.due_on, step.due_time, step.due_zone),
            step.owner_id,
            name or "",
        )
        for task, step, name in session.execute(wanted)
    )


def _may_change(
    session: Session, customer: Customer, members: Iterable[Member], user_id: int
) -> bool:
    """Tell who may: team leads, the lead and the deputy; without a lead the customer's owners.

    In a local file everybody; a server keeps to the same (database/rights).
    """
    role = team.role_kept(session, user_id)
    if role in (None, Role.LEAD):
        return True
    parts = {one.user_id: one.part for one in members}
    if KeyPart.LEAD in parts.values():
        return parts.get(user_id) in IN_CHARGE
    return user_id in (customer.inside_owner_id, customer.field_owner_id)


def contacts(session: Session, user_id: int, customer_id: int | None = None) -> list[Contact]:
    """Give the last contacts with a key account, or with all that a person leads, newest first.

    Notes are no contacts. Each contact is there, whoever had it and with or without a task.
    """
    companies = _of_lead(session, user_id) if customer_id is None else _named(session, customer_id)
    found = last_contacts_of(session, list(companies), MOST_CONTACTS)
    outside = _outside(session, found)
    return [Contact(id_, companies[id_], entry, outside.get(entry.id, "")) for id_, entry in found]


def _of_lead(session: Session, user_id: int) -> dict[int, str]:
    """Give the key accounts of a lead or deputy; of a team lead those without a lead, too."""
    mine = select(KeyMember.customer_id).where(
        KeyMember.user_id == user_id, KeyMember.part.in_(IN_CHARGE)
    )
    which: ColumnElement[bool] = Customer.id.in_(mine)
    if user_id in {one.id for one in team.leads(session)}:
        led = select(KeyMember.customer_id).where(KeyMember.part == KeyPart.LEAD)
        which = or_(which, (Customer.segment == Segment.KEY) & Customer.id.not_in(led))
    wanted = select(Customer.id, Customer.company).where(which)
    return {row.id: row.company for row in session.execute(wanted)}


def _named(session: Session, customer_id: int) -> dict[int, str]:
    wanted = select(Customer.id, Customer.company).where(Customer.id == customer_id)
    return {row.id: row.company for row in session.execute(wanted)}


def _outside(session: Session, shown: Sequence[OfCustomer]) -> dict[int, str]:
    """Give by call what the lead was told of those outside the tasks."""
    wanted = select(FollowUp.call_id, FollowUp.text).where(
        FollowUp.customer_id.in_({one.customer_id for one in shown}),
        FollowUp.call_id.in_([one.entry.id for one in shown]),
        FollowUp.kind == FollowUpKind.KEY_CONTACT,
    )
    return {row.call_id: row.text for row in session.execute(wanted) if row.call_id is not None}
