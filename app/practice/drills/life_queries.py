"""Reads of one's own calls: objections that were met, and the names to be taken out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer
from app.history.models import Call, CallVoid
from app.practice.drills.anonymous import KnownNames
from app.quotes.models import Order, Quote
from app.scripts.engine import Place
from app.scripts.queries import script_version
from app.settings.queries import own_company
from app.team import queries as team

MOST_CALLS = 100


class MetObjection(NamedTuple):
    """An objection of a real call, or a call with a note from which one can be written down.

    objection: its name in the script; None where the script was not turned to one.
    """

    call_id: int
    customer_id: int
    company: str
    started_at: datetime
    note: str
    script: str | None
    script_version_id: int | None
    objection: str | None


def met_objections(session: Session, user_id: int) -> list[MetObjection]:
    """Give what somebody's last talks brought, the newest first; empty ones are left out."""
    wanted = (
        select(
            Call.id,
            Call.customer_id,
            Customer.company,
            Call.started_at,
            Call.note,
            Call.script_version_id,
            Call.script_path,
        )
        .join(Customer, Customer.id == Call.customer_id)
        .where(Call.author_id == user_id, Call.reached)
        .where(~select(CallVoid.call_id).where(CallVoid.call_id == Call.id).exists())
        .order_by(Call.started_at.desc(), Call.id.desc())
        .limit(MOST_CALLS)
    )
    return [met for row in session.execute(wanted) for met in _met(session, row)]


def known_names(session: Session, customer_id: int) -> KnownNames:
    """Give the names by which a customer, its people and ours are known."""
    customer = session.get(Customer, customer_id)
    if customer is None:
        return KnownNames()
    contacts = select(Contact.first_name, Contact.last_name).where(
        Contact.customer_id == customer_id
    )
    theirs = [" ".join(filter(None, row)) for row in session.execute(contacts)]
    return KnownNames(
        companies=_filled(customer.company, customer.website, own_company(session).name),
        people=(*_filled(*theirs), *team.names(session).values()),
        places=_filled(customer.city, customer.street),
        numbers=_filled(customer.number, customer.zip, *_numbers(session, customer_id)),
    )


def _met(session: Session, row: Any) -> list[MetObjection]:
    used = None
    if row.script_version_id is not None:
        used = script_version(session, row.script_version_id)
    met = dict.fromkeys(Place(str(target)).objection for target in row.script_path)
    names = [name for name in met if used is not None and name in used.script.objections]
    if not names and not row.note.strip():
        return []
    return [
        MetObjection(
            call_id=row.id,
            customer_id=row.customer_id,
            company=row.company,
            started_at=row.started_at,
            note=row.note,
            script=None if used is None else used.script.id,
            script_version_id=row.script_version_id,
            objection=name,
        )
        for name in names or (None,)
    ]


def _numbers(session: Session, customer_id: int) -> list[str | None]:
    return [
        number
        for table in (Quote, Order)
        for number in session.scalars(select(table.number).where(table.customer_id == customer_id))
    ]


def _filled(*texts: str | None) -> tuple[str, ...]:
    return tuple(text.strip() for text in texts if text and text.strip())
