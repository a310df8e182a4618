"""Reads for the middle of the calls page: one customer with all that stands around a call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.calls.permission.situations import situations
from app.calls.preparation.customer_rows import CUSTOMER_ID, AnyRow, rows
from app.calls.preparation.view_history import last_contacts
from app.calls.preparation.view_papers import last_order, open_quotes
from app.calls.preparation.view_plan import open_steps
from app.calls.view import CallView, PersonView, PhoneView
from app.customers.blocked_numbers import blocked_numbers
from app.customers.law import may_call
from app.customers.models import Contact, Customer, Phone
from app.history.complaints import ComplaintRow, open_complaints
from app.history.models import Activity, Call
from app.history.upkeep_of_customer import counts, in_history
from app.quotes.models import Order, Quote
from app.quotes.queries import stands
from app.team import queries as team

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
).where(Customer.id == CUSTOMER_ID)
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
    .where(Contact.customer_id == CUSTOMER_ID, Contact.left_on.is_(None))
    .order_by(Contact.main.desc(), Contact.id)
)
_PHONES = (
    select(Phone.id, Phone.contact_id, Phone.kind, Phone.typed, Phone.e164, Phone.invalid)
    .outerjoin(Contact, Contact.id == Phone.contact_id)
    .where(Phone.customer_id == CUSTOMER_ID, Phone.kind != "fax", Contact.left_on.is_(None))
    .order_by(Phone.position, Phone.id)
)


def _count(*which: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count()).where(*which).scalar_subquery()


_COUNTS = select(
    _count(Call.customer_id == CUSTOMER_ID, counts())
    + _count(Activity.customer_id == CUSTOMER_ID, in_history()),
    _count(Quote.customer_id == CUSTOMER_ID) + _count(Order.customer_id == CUSTOMER_ID, stands()),
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
    customer = next(iter(rows(session, _CUSTOMER, customer_id)), None)
    if customer is None:
        return None
    people = {one.id: one for one in team.people(session)}
    names = {one.id: one.name for one in people.values()}
    situation = situations(session, [customer_id], now, holder)[customer_id]
    contacts_count, papers_count = rows(session, _COUNTS, customer_id)[0]
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
        people=tuple(PersonView(**row._mapping) for row in rows(session, _PEOPLE, customer_id)),
        blocked_phones=frozenset(blocked_numbers(session, customer_id)),
        phones=tuple(PhoneView(**row._mapping) for row in rows(session, _PHONES, customer_id)),
        open_steps=open_steps(session, customer_id, without_call, names),
        quotes=open_quotes(session, customer_id, without_call),
        last_order=last_order(session, customer_id),
        last_contacts=last_contacts(session, customer_id, names),
        contacts_count=contacts_count,
        papers_count=papers_count,
    )


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
