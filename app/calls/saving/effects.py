"""What a call brings with it besides history and next steps: rests, blocks, papers, facts.

Each effect is a value in the command that saves the call; ``apply`` writes them, and
taking_back.py takes them back when the call is corrected or undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.changes.lookup import customer_for_change
from app.customers.changes.periods import change_status_to
from app.customers.law import PermissionType
from app.customers.models import Block, Contact, Customer, Permission, Phone
from app.customers.rules import Status
from app.database.journal import Changed, author_id, moment
from app.handoffs.course.commands import DraftHandoff, draft_handoff
from app.history.calls import CallFacts
from app.history.commands import LeavePhoneMessage, leave_phone_message
from app.history.complaint_commands import OpenComplaint, open_complaint
from app.key_accounts.commands import TellKeyLead, tell_key_lead
from app.quotes.commands import (
    AddOrder,
    ChangeQuoteState,
    NoteQuoteFacts,
    add_order,
    change_quote_state,
    note_quote_facts,
)


@dataclass(frozen=True, kw_only=True)
class Rest:
    """The customer stays out of the list until a day, which is the last of the rest."""

    until: date
    history_id: int


@dataclass(frozen=True, kw_only=True)
class BlockWish:
    """Nobody shall call for advertising any more: this customer, this number.

    number_hash: of the number that was called, so that it is known again after an erasure.
    """

    id: int
    history_id: int
    number_hash: str | None = None


@dataclass(frozen=True, kw_only=True)
class ContactFacts:
    """What was found out about a person; None leaves what was known."""

    id: int
    decision_maker: bool | None = None
    function: str | None = None


@dataclass(frozen=True, kw_only=True)
class Effects:
    """What saving a call does besides history and next steps; what is None is not done.

    info_wish: the wish for documents is kept as a permission, under the call's own id.
    key_lead: a key account was called outside the tasks, which its lead hears.
    quote_facts, quote_lost, contact_facts: what the script's fields captured for elsewhere.
    """

    invalid_phone_id: int | None = None
    rest: Rest | None = None
    block: BlockWish | None = None
    archive_history_id: int | None = None
    complaint: OpenComplaint | None = None
    order: AddOrder | None = None
    handoff: DraftHandoff | None = None
    message: LeavePhoneMessage | None = None
    info_wish: bool = False
    quote_facts: NoteQuoteFacts | None = None
    quote_lost: ChangeQuoteState | None = None
    contact_facts: ContactFacts | None = None
    key_lead: TellKeyLead | None = None


NO_EFFECTS = Effects()


def apply(session: Session, call: CallFacts, effects: Effects) -> Changed:
    """Write what the call brings with it."""
    if effects == NO_EFFECTS:  # most calls
        return Changed("customer", [call.customer_id])
    customer = customer_for_change(session, call.customer_id)
    _change_status(session, customer, effects)
    if effects.invalid_phone_id is not None:
        _mark_invalid(session, effects.invalid_phone_id)
    if effects.block is not None:
        _keep_block(session, call, effects.block)
    if effects.info_wish:
        _keep_info_wish(session, call, customer.zone)
    if effects.contact_facts is not None:
        _learn_of_person(session, effects.contact_facts)
    session.flush()
    touched = Changed("customer", [call.customer_id])
    if effects.key_lead is not None:
        touched += tell_key_lead(session, call.customer_id, call.id, effects.key_lead)
    return _papers(session, effects, touched)


def _change_status(session: Session, customer: Customer, effects: Effects) -> None:
    if effects.rest is not None:
        change_status_to(session, customer, Status.RESTING, effects.rest.history_id)
        customer.resting_until = effects.rest.until
    if effects.block is not None:
        change_status_to(session, customer, Status.BLOCKED, effects.block.history_id)
    if effects.archive_history_id is not None:
        change_status_to(session, customer, Status.ARCHIVED, effects.archive_history_id)


def _papers(session: Session, effects: Effects, touched: Changed) -> Changed:
    """Write what other rooms keep; an order after the quote, which it makes won after all."""
    if effects.quote_facts is not None:
        touched += note_quote_facts(session, effects.quote_facts)
    if effects.quote_lost is not None:
        touched += change_quote_state(session, effects.quote_lost)
    if effects.complaint is not None:
        touched += open_complaint(session, effects.complaint)
    if effects.order is not None:
        touched += add_order(session, effects.order)
    if effects.handoff is not None:
        touched += draft_handoff(session, effects.handoff)
    if effects.message is not None:
        touched += leave_phone_message(session, effects.message)
    return touched


def _mark_invalid(session: Session, phone_id: int) -> None:
    phone = session.get(Phone, phone_id)
    if phone is not None:  # else somebody removed the wrong number meanwhile
        phone.invalid = True


def _keep_block(session: Session, call: CallFacts, wish: BlockWish) -> None:
    session.add(
        Block(
            id=wish.id,
            customer_id=call.customer_id,
            number_hash=wish.number_hash,
            call_id=call.id,
            reason=call.reason,
            since=moment(session),
            author_id=author_id(session),
        )
    )


def _keep_info_wish(session: Session, call: CallFacts, zone: str) -> None:
    """Keep the wish for documents: what one asks for by e-mail must be provable (DE)."""
    session.add(
        Permission(
            id=call.id,
            customer_id=call.customer_id,
            contact_id=call.contact_id,
            type=PermissionType.CONSENT,
            channel="email",
            purpose="documents",
            source="call",
            evidence=call.note,
            given_on=local_day(call.started_at, zone),
            author_id=author_id(session),
        )
    )


def _learn_of_person(session: Session, facts: ContactFacts) -> None:
    person = session.get(Contact, facts.id)
    if person is None:  # gone meanwhile; the call's answers keep what was said
        return
    if facts.decision_maker is not None:
        person.decision_maker = facts.decision_maker
    if facts.function is not None:
        person.function = facts.function
