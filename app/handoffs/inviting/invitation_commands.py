"""Inviting to a visit: what the file needs to know, and keeping which one was made."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.details_queries import details
from app.customers.spoken_language import spoken_language
from app.database.journal import Changed, handles
from app.handoffs import queries
from app.handoffs.course.changing import changed, event_of, handoff_for_change
from app.handoffs.invitations import Guest, Invitation, as_kept, read
from app.handoffs.models import HandoffEvent
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction
from app.settings.queries import own_company
from app.team.models import User

_LOOKED_THROUGH = 100  # invitations, for a colleague's address


@dataclass(frozen=True, kw_only=True)
class KeepInvitation:
    """A file for calendars was opened in the mail program; it says so with these words.

    seen: the handoff's version, so that two files never have the same number.
    """

    id: int
    seen: int
    event_id: int
    invitation: Invitation
    text: str


@dataclass(frozen=True, kw_only=True)
class InvitingFacts:
    """Whom an invitation can come from and go to.

    addresses: of the contact person, then of the company; the first is proposed. own_company: ""
    until somebody entered it. language: which the customer reads, None
    where nothing tells; country: whose words are used.
    """

    row: HandoffRow
    me: Guest
    contact: str
    addresses: tuple[str, ...]
    receiver: Guest
    own_company: str
    language: str | None
    country: str


@handles("keep_invitation")
def keep_invitation(session: Session, command: KeepInvitation) -> Changed:
    """Keep what was made; raises HandoffGoneError, HandoffChangedError."""
    handoff = handoff_for_change(session, command.id, command.seen)
    invitation = command.invitation
    cancels = invitation.cancels
    action = HandoffAction.UNINVITE if cancels else HandoffAction.INVITE
    event = event_of(session, handoff, action, command.event_id, text=command.text.strip())
    event.invitation = as_kept(invitation)
    session.add(event)
    handoff.invitation_sequence = invitation.sequence
    return changed(session, handoff)


def inviting_facts(session: Session, handoff_id: int, me: int) -> InvitingFacts | None:
    """Give what an invitation needs, None where the handoff is gone."""
    row = queries.handoff(session, handoff_id)
    customer = None if row is None else details(session, row.customer_id)
    if row is None or customer is None:
        return None
    persons = [one for one in customer.contacts if one.id == row.contact_id]
    own = [one.address for person in persons for one in person.emails]
    return InvitingFacts(
        row=row,
        me=_guest(session, me),
        contact=row.contact,
        addresses=tuple(dict.fromkeys([*own, *(one.address for one in customer.emails)])),
        receiver=_guest(session, row.receiver_id),
        own_company=own_company(session).name,
        language=spoken_language(
            own=persons[0].language if persons else None,
            company=customer.language,
            country=customer.country,
            region=customer.region,
        ),
        country=customer.country,
    )


def _guest(session: Session, user_id: int | None) -> Guest:
    """Give a colleague's address, the one of the last invitation where none is on record."""
    found = session.execute(select(User.name, User.email).where(User.id == user_id)).one_or_none()
    if found is None:
        return Guest("", "")
    return Guest(found.name, found.email or _used_before(session, found.name))


def _used_before(session: Session, name: str) -> str:
    wanted = (
        select(HandoffEvent.invitation)
        .where(HandoffEvent.action == HandoffAction.INVITE)
        .order_by(HandoffEvent.happened_at.desc(), HandoffEvent.id.desc())
        .limit(_LOOKED_THROUGH)
    )
    made = [one for kept in session.scalars(wanted) if (one := read(kept)) is not None]
    guests = [guest for one in made for guest in (one.organizer, *one.guests)]
    return next((guest.email for guest in guests if guest.name == name), "")
