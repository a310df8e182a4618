"""Reads for the middle of the calls page: one customer with all that stands around a call.

Opening a customer must not be felt, and making a statement costs more than running it: each is
made once, and rows are read past the ORM.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from app.calls.saved_calls import saved_command
from app.calls.situations import situations
from app.calls.view import (
    CallView,
    OpenStep,
    OrderView,
    PastContact,
    PersonView,
    PhoneView,
    QuoteView,
)
from app.clock import Appointment
from app.customers.blocked_numbers import blocked_numbers
from app.customers.law import may_call
from app.customers.models import Contact, Customer, Phone
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.complaints import ComplaintRow, open_complaints
from app.history.models import Activity, Call
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import counts, in_history
from app.key_accounts.models import KeyTask
from app.quotes.models import Order, Quote
from app.quotes.queries import stands
from app.quotes.rules import QuoteState
from app.team import queries as team

LAST_CONTACTS = 3

AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]

_ID: ColumnElement[int] = bindparam("customer_id")

_CUSTOMER = select(
    Customer.id,
    Customer.company,
    Customer.segment,
    Customer.status,
    Customer.sector,
    Customer.city,
    Customer.region,
    Customer.country,
    Customer.zone,
    Customer.language,
    Customer.reachable,
    Customer.inside_owner_id,
    Customer.field_owner_id,
    Customer.stand,
    Customer.stand_author_id,
    Customer.stand_at,
    Customer.complaint_since,
    Customer.last_contact_at,
    Customer.cadence_days,
).where(Customer.id == _ID)
_PEOPLE = (
    select(
        Contact.id,
        Contact.salutation,
        Contact.title,
        Contact.first_name,
        Contact.last_name,
        Contact.function,
        Contact.language,
        Contact.du,
        Contact.decision_maker,
        Contact.main,
        Contact.reachable,
    )
    .where(Contact.customer_id == _ID, Contact.left_on.is_(None))
    .order_by(Contact.main.desc(), Contact.id)
)
_PHONES = (
    select(Phone.id, Phone.contact_id, Phone.kind, Phone.typed, Phone.e164, Phone.invalid)
    .outerjoin(Contact, Contact.id == Phone.contact_id)
    .where(Phone.customer_id == _ID, Phone.kind != "fax", Contact.left_on.is_(None))
    .order_by(Phone.position, Phone.id)
)
_STEPS = (
    select(
        FollowUp.id,
        FollowUp.contact_id,
        FollowUp.kind,
        FollowUp.text,
        FollowUp.promised,
        FollowUp.retry,
        FollowUp.due_on,
        FollowUp.due_time,
        FollowUp.due_zone,
        FollowUp.owner_id,
        FollowUp.quote_id,
        KeyTask.done_when,
        KeyTask.contact_allowed,
        Contact.first_name,
        Contact.last_name,
    )
    .outerjoin(Contact, (Contact.id == FollowUp.contact_id) & Contact.left_on.is_not(None))
    .outerjoin(KeyTask, KeyTask.id == FollowUp.id)
    .where(FollowUp.customer_id == _ID)
    .order_by(FollowUp.due_on, FollowUp.due_time, FollowUp.id)
)
_IS_OPEN = FollowUp.state == FollowUpState.OPEN
_OPEN_STEPS = _STEPS.where(_IS_OPEN)
_QUOTES = (
    select(
        Quote.id,
        Quote.number,
        Quote.subject,
        Quote.amount_minor,
        Quote.currency,
        Quote.sent_on,
        Quote.valid_until,
        Quote.state,
    )
    .where(Quote.customer_id == _ID)
    .order_by(Quote.sent_on.desc(), Quote.id.desc())
)
_QUOTE_IS_OPEN = Quote.state.in_([QuoteState.DRAFT, QuoteState.SENT])
_OPEN_QUOTES = _QUOTES.where(_QUOTE_IS_OPEN)
_LAST_ORDER = (
    select(Order.number, Order.subject, Order.ordered_on, Order.amount_minor, Order.currency)
    .where(Order.customer_id == _ID, stands())
    .order_by(Order.ordered_on.desc(), Order.id.desc())
    .limit(1)
)
_LAST_CALLS = (
    select(Call.started_at, Call.outcome, Call.note, Call.author_id)
    .where(Call.customer_id == _ID, counts())
    .order_by(Call.started_at.desc(), Call.id.desc())
    .limit(LAST_CONTACTS)
)
_LAST_ACTIVITIES = (
    select(
        Activity.happened_at,
        Activity.happened_on,
        Activity.kind,
        Activity.text,
        Activity.author_id,
    )
    .where(
        Activity.customer_id == _ID,
        in_history(),
        Activity.kind.not_in((ActivityKind.PLANNED_VISIT, ActivityKind.LINK)),
    )
    .order_by(Activity.happened_at.desc(), Activity.id.desc())
    .limit(LAST_CONTACTS)
)


def _count(*which: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count()).where(*which).scalar_subquery()


_COUNTS = select(
    _count(Call.customer_id == _ID, counts()) + _count(Activity.customer_id == _ID, in_history()),
    _count(Quote.customer_id == _ID) + _count(Order.customer_id == _ID, stands()),
)


def call_view(
    session: Session,
    customer_id: int,
    now: datetime,
    without_call: int | None = None,
    holder: str = "",
) -> CallView | None:
    """Give everything that stands around a call of this customer; None if it is gone.

    without_call: a saved call that is being corrected: plan and quotes as they were before it.
    holder: of one's own claims (claims.Holder).
    """
    customer = next(iter(_rows(session, _CUSTOMER, customer_id)), None)
    if customer is None:
        return None
    people = {one.id: one for one in team.people(session)}
    names = {one.id: one.name for one in people.values()}
    situation = situations(session, [customer_id], now, holder)[customer_id]
    contacts_count, papers_count = _rows(session, _COUNTS, customer_id)[0]
    return CallView(
        customer_id=customer.id,
        company=customer.company,
        segment=customer.segment,
        status=customer.status,
        sector=customer.sector,
        city=customer.city,
        region=customer.region,
        country=customer.country,
        zone=customer.zone,
        language=customer.language,
        reachable=customer.reachable,
        inside_owner_id=customer.inside_owner_id,
        inside_owner=names.get(customer.inside_owner_id or 0),
        field_owner=names.get(customer.field_owner_id or 0),
        owner_id=_working_owner(customer, people),
        stand=customer.stand,
        stand_author=names.get(customer.stand_author_id or 0),
        stand_at=customer.stand_at,
        complaint_since=customer.complaint_since,
        complaints=_complaints(session, customer),
        last_contact_at=customer.last_contact_at,
        cadence_days=customer.cadence_days,
        law=may_call(situation.country, situation.permissions, do_not_call=situation.do_not_call),
        situation=situation,
        people=tuple(PersonView(**row._mapping) for row in _rows(session, _PEOPLE, customer_id)),
        blocked_phones=frozenset(blocked_numbers(session, customer_id)),
        phones=tuple(PhoneView(**row._mapping) for row in _rows(session, _PHONES, customer_id)),
        open_steps=_open_steps(session, customer_id, without_call, names),
        quotes=_open_quotes(session, customer_id, without_call),
        last_order=_last_order(session, customer_id),
        last_contacts=_last_contacts(session, customer_id, names),
        contacts_count=contacts_count,
        papers_count=papers_count,
    )


def _rows(session: Session, statement: AnySelect, customer_id: int) -> list[AnyRow]:
    found = session.connection().execute(statement, {"customer_id": customer_id})
    return list(found.all())


def _open_steps(
    session: Session, customer_id: int, without_call: int | None, names: Mapping[int, str]
) -> tuple[OpenStep, ...]:
    wanted = _OPEN_STEPS
    if without_call is not None:
        planned_before = FollowUp.call_id.is_distinct_from(without_call)
        settled_in_it = FollowUp.settled_by_call_id == without_call
        wanted = _STEPS.where(or_(_IS_OPEN & planned_before, settled_in_it))
    return tuple(
        OpenStep(
            id=row.id,
            contact_id=row.contact_id,
            kind=row.kind,
            text=row.text,
            promised=row.promised,
            retry=row.retry,
            due=Appointment(row.due_on, row.due_time, row.due_zone),
            owner_id=row.owner_id,
            quote_id=row.quote_id,
            left=" ".join(part for part in (row.first_name, row.last_name) if part),
            owner=names.get(row.owner_id or 0, ""),
            done_when=row.done_when,
            contact_allowed=row.contact_allowed,
        )
        for row in _rows(session, wanted, customer_id)
    )


def _open_quotes(
    session: Session, customer_id: int, without_call: int | None
) -> tuple[QuoteView, ...]:
    was_sent = _closed_quotes(session, without_call)
    wanted = _QUOTES.where(_QUOTE_IS_OPEN | Quote.id.in_(was_sent)) if was_sent else _OPEN_QUOTES
    quotes = [QuoteView(**row._mapping) for row in _rows(session, wanted, customer_id)]
    return tuple(
        replace(quote, state=QuoteState.SENT) if quote.id in was_sent else quote for quote in quotes
    )


def _closed_quotes(session: Session, call_id: int | None) -> list[int]:
    """Give the quotes that a call closed: by an order, or by a no."""
    command = None if call_id is None else saved_command(session, call_id)
    if command is None:
        return []
    order, lost = command.effects.order, command.effects.quote_lost
    ids = (order.quote_id if order else None, lost.id if lost else None)
    return [quote_id for quote_id in ids if quote_id is not None]


def _last_order(session: Session, customer_id: int) -> OrderView | None:
    found = _rows(session, _LAST_ORDER, customer_id)
    return OrderView(**found[0]._mapping) if found else None


def _last_contacts(
    session: Session, customer_id: int, names: dict[int, str]
) -> tuple[PastContact, ...]:
    found = [
        PastContact(
            at=row.started_at,
            day_only=None,
            outcome=row.outcome,
            kind="call",
            text=row.note,
            author=names.get(row.author_id or 0, ""),
        )
        for row in _rows(session, _LAST_CALLS, customer_id)
    ]
    found += [
        PastContact(
            at=row.happened_at,
            day_only=row.happened_on,
            outcome=None,
            kind=row.kind.value,
            text=row.text,
            author=names.get(row.author_id or 0, ""),
        )
        for row in _rows(session, _LAST_ACTIVITIES, customer_id)
    ]
    return tuple(sorted(found, key=lambda contact: contact.at, reverse=True)[:LAST_CONTACTS])


def _complaints(session: Session, customer: AnyRow) -> tuple[ComplaintRow, ...]:
    """Give the open complaints; most customers have none, and none is looked for there."""
    if customer.complaint_since is None:
        return ()
    return tuple(open_complaints(session, customer.id))


def _working_owner(customer: AnyRow, people: Mapping[int, team.Person]) -> int | None:
    for owner_id in (customer.field_owner_id, customer.inside_owner_id):
        owner = people.get(owner_id or 0)
        if owner is not None and owner.active and owner.login:
            return owner.id
    return None
