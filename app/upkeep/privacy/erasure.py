"""Erasing a person: what will go, what stays without the person, and doing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.changes.periods import change_status_to
from app.customers.derived import keep_search, name_key, number_hash
from app.customers.models import Block, Customer, Phone
from app.customers.rules import Status
from app.database.database import Database
from app.database.erasing import Plan, erase
from app.database.errors import NotAllowedError
from app.database.fold import fold
from app.database.journal import Changed, author_id, handles, moment
from app.follow_ups.upkeep_of_customer import keep_next_step
from app.team import queries as team
from app.upkeep.privacy.subjects import NoSuchPersonError, Subject, by_id
from app.upkeep.privacy.traces import Traces, traces

KEPT_WITHOUT_PERSON = ("quote", "orders")
"""What accounting must keep; amounts, dates and numbers stay."""


@dataclass(frozen=True)
class Preview:
    """What an erasure will do.

    goes: rows by table that are deleted or emptied. stays: rows by table that stay without the
    person. mentions: texts of others in which the name is covered. journal: entries that are
    emptied. blocked: numbers that are not to be called and stay as a checksum.
    named_in_company: the customer's own name has the person's; it stays, since only the person
        is erased. pattern: by which the person's name and numbers are found in a text.
    """

    subject: Subject
    goes: Mapping[str, int]
    stays: Mapping[str, int]
    mentions: int
    journal: int
    numbers: int
    blocked: int
    pattern: str
    named_in_company: bool


@dataclass(frozen=True, kw_only=True)
class HashedNumber:
    """A number that is not to be called again, as what remains of it."""

    id: int
    number_hash: str


@dataclass(frozen=True, kw_only=True)
class ErasePerson:
    """Take a person out of the database; contact_id None: the customer as a whole.

    name: what stands in place of a customer's name. blocks: numbers that stay blocked.
    on: the day from which the person counts as no longer there.
    """

    customer_id: int
    contact_id: int | None
    name: str
    history_id: int
    on: date
    blocks: tuple[HashedNumber, ...] = ()


def check_may_erase(session: Session, user_id: int | None) -> None:
    """Raise NotAllowedError for whoever does not look after privacy."""
    if user_id is None or not team.looks_after_privacy(session, user_id):
        raise NotAllowedError


def preview(session: Session, subject: Subject) -> Preview:
    """Tell what an erasure will do; nothing is changed."""
    found = traces(session, subject)
    stays = {name: len(found.own[name]) for name in KEPT_WITHOUT_PERSON if name in found.own}
    goes = {name: len(ids) for name, ids in found.own.items() if name not in stays}
    last = subject.name.split()[-1:] or [""]
    return Preview(
        subject,
        goes,
        stays,
        mentions=sum(map(len, found.mentions.values())),
        journal=len(found.commands) + len(found.changes),
        numbers=len(found.own.get("phone", ())),
        blocked=len(blocked_hashes(session, subject, every_number=False)),
        pattern=found.pattern,
        named_in_company=subject.contact_id is not None
        and bool(last[0])
        and f" {fold(last[0])} " in f" {fold(subject.company)} ",
    )


def blocked_hashes(session: Session, subject: Subject, *, every_number: bool) -> list[str]:
    """Give the checksums of the person's numbers that must stay blocked.

    Those that are blocked now, by themselves or with the person; every_number: all, as the person
    wishes. Already kept ones are not given again.
    """
    country = session.scalar(select(Customer.country).where(Customer.id == subject.customer_id))
    whose = (
        Phone.customer_id == subject.customer_id
        if subject.contact_id is None
        else Phone.contact_id == subject.contact_id
    )
    hashes = [
        number_hash(typed, country) for typed in session.scalars(select(Phone.typed).where(whose))
    ]
    in_force = Block.lifted_at.is_(None)
    kept = set(
        session.scalars(select(Block.number_hash).where(in_force, Block.number_hash.in_(hashes)))
    )
    person_blocked = select(Block.id).where(
        in_force,
        Block.customer_id == subject.customer_id,
        Block.number_hash.is_(None),
        Block.contact_id.is_(None) | (Block.contact_id == subject.contact_id)
        if subject.contact_id is not None
        else Block.id.is_not(None),
    )
    if not every_number and session.scalar(person_blocked.limit(1)) is None:
        return []
    return [one for one in dict.fromkeys(hashes) if one not in kept]


def carry_out(
    database: Database, subject: Subject, name: str, zone: str, *, block_numbers: bool = False
) -> None:
    """Erase a person and let nothing be left in a local file or its log.

    name: what stands in place of a customer's name. block_numbers: none of the person's numbers
    is ever to be called again.
    Raises NotAllowedError, NoSuchPersonError, and the errors of ``Database.execute``.
    """
    with database.read() as session:
        check_may_erase(session, database.user_id)
        hashes = blocked_hashes(session, subject, every_number=block_numbers)
    new_id = database.ids.new
    database.execute(
        ErasePerson(
            customer_id=subject.customer_id,
            contact_id=subject.contact_id,
            name=name,
            history_id=new_id(),
            on=local_day(database.clock(), zone),
            blocks=tuple(HashedNumber(id=new_id(), number_hash=one) for one in hashes),
        )
    )
    database.checkpoint()


@handles("erase_person")
def erase_person(session: Session, command: ErasePerson) -> Changed:
    """Blank all of it, keep the numbers' checksums, and bring the customer up to date.

    Raises NotAllowedError, NoSuchPersonError.
    """
    check_may_erase(session, author_id(session))
    subject = by_id(session, command.contact_id or command.customer_id)
    if subject is None or subject.customer_id != command.customer_id:
        raise NoSuchPersonError
    found = traces(session, subject)
    _keep_blocks(session, command)
    erase(session, _plan(command, found), author_id(session))
    session.expire_all()
    if command.contact_id is None:
        customer = session.get_one(Customer, command.customer_id)
        if customer.status is not Status.ARCHIVED:
            change_status_to(session, customer, Status.ARCHIVED, command.history_id)
    else:
        keep_search(session, command.customer_id)
    keep_next_step(session, command.customer_id)
    return _changed(command)


def _plan(command: ErasePerson, found: Traces) -> Plan:
    return Plan(
        customer_id=command.customer_id,
        contact_id=command.contact_id,
        own=found.own,
        mentions=found.mentions,
        commands=found.commands,
        changes=found.changes,
        pattern=found.pattern,
        name=command.name,
        sort_key=name_key(command.name),
        search=f" {fold(command.name)}",
        on=command.on,
    )


def _keep_blocks(session: Session, command: ErasePerson) -> None:
    for kept in command.blocks:
        session.add(
            Block(
                id=kept.id,
                customer_id=command.customer_id,
                contact_id=command.contact_id,
                number_hash=kept.number_hash,
                since=moment(session),
                author_id=author_id(session),
            )
        )
    session.flush()


def _changed(command: ErasePerson) -> Changed:
    ids = [command.customer_id]
    told = Changed("customer", ids) + Changed("contact", ()) + Changed("call", ())
    for kind in ("follow_up", "complaint", "handoff", "quote", "order"):
        told += Changed(kind, ())
    return told + Changed("access_log", ())
