"""What is known of a customer that a briefing can be put together from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.details import ContactDetails
from app.customers.details_queries import details
from app.customers.law import PermissionType
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.models import Call
from app.history.queries import last_contacts
from app.history.timeline import TimelineEntry
from app.quotes.queries import QuoteRow, of_customer
from app.quotes.rules import QuoteState
from app.scripts.queries import script_version
from app.team.absences import AbsenceRow, away_on
from app.team.queries import Person, colleagues

_OBJECTION = "objection."
_OPEN = (QuoteState.DRAFT, QuoteState.SENT)


@dataclass(frozen=True)
class Promise:
    """What was promised to the customer, and until when."""

    text: str
    kind: FollowUpKind
    due_on: date


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the database knows.

    answers: captured in the call's script, by the field's name. objections: how they sounded.
    away: who is away today. people: who can get it.
    """

    company: str
    country: str
    address: str
    zone: str
    contacts: tuple[ContactDetails, ...]
    note: str
    answers: Mapping[str, str]
    objections: tuple[str, ...]
    permissions: tuple[PermissionType, ...]
    quotes: tuple[QuoteRow, ...]
    promises: tuple[Promise, ...]
    contacts_before: tuple[TimelineEntry, ...]
    people: tuple[Person, ...]
    away: tuple[AbsenceRow, ...]
    field_owner_id: int | None
    inside_owner_id: int | None


def known(
    session: Session, customer_id: int, call_id: int | None, language: str, today: date
) -> Known | None:
    """Collect it; None where the customer is gone.

    language: of how objections sounded. today: for who is away.
    """
    customer = details(session, customer_id)
    if customer is None:
        return None
    call = None if call_id is None else session.get(Call, call_id)
    return Known(
        company=customer.company,
        country=customer.country,
        address=", ".join(
            part for part in (customer.street, f"{customer.zip} {customer.city}".strip()) if part
        ),
        zone=customer.zone,
        contacts=tuple(one for one in customer.contacts if one.left_on is None),
        note="" if call is None else call.note,
        answers={} if call is None else _texts(call.answers),
        objections=() if call is None else _objections(session, call, language),
        permissions=tuple(dict.fromkeys(one.type for one in customer.permissions)),
        quotes=tuple(one for one in of_customer(session, customer_id) if one.state in _OPEN),
        promises=_promises(session, customer_id),
        contacts_before=tuple(last_contacts(session, customer_id)),
        people=tuple(colleagues(session)),
        away=tuple(away_on(session, today)),
        field_owner_id=customer.field_owner_id,
        inside_owner_id=customer.inside_owner_id,
    )


def _texts(answers: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in answers.items() if value not in (None, "")}


def _objections(session: Session, call: Call, language: str) -> tuple[str, ...]:
    """Say the objections that the call came by, in the customer's words as far as known."""
    names = [
        step.removeprefix(_OBJECTION) for step in call.script_path if step.startswith(_OBJECTION)
    ]
    if not names or call.script_version_id is None:
        return ()
    used = script_version(session, call.script_version_id)
    if used is None:
        return ()
    found = [used.script.objections.get(name) for name in dict.fromkeys(names)]
    heard = [one.heard.get(language) or next(iter(one.heard.values()), ()) for one in found if one]
    return tuple(said[0] for said in heard if said)


def _promises(session: Session, customer_id: int) -> tuple[Promise, ...]:
    wanted = (
        select(FollowUp.text, FollowUp.kind, FollowUp.due_on)
        .where(
            FollowUp.customer_id == customer_id,
            FollowUp.state == FollowUpState.OPEN,
            FollowUp.kind != FollowUpKind.HANDOFF,
            FollowUp.promised | FollowUp.kind.in_((FollowUpKind.PROMISE, FollowUpKind.CALLBACK)),
        )
        .order_by(FollowUp.due_on, FollowUp.id)
        .limit(10)
    )
    return tuple(Promise(*row) for row in session.execute(wanted))
