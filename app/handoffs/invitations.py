"""The invitation to a visit as it goes into calendars: made, changed, called off; pure.

What each method asks for: RFC 5546, 3.2.2 (request) and 3.2.5 (cancel). Whoever invited first
stays the organizer, since calendar programs take changes from nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from app.clock import Appointment
from app.handoffs.rules import HandoffState

USUAL_MINUTES = 60
_OFF = frozenset({HandoffState.RETURNED, HandoffState.WITHDRAWN})
_OVER = frozenset({HandoffState.VISITED, HandoffState.FEEDBACK, HandoffState.CLOSED})


class InvitationStep(StrEnum):
    """What the next file says."""

    INVITE = "invite"
    CHANGE = "change"
    CANCEL = "cancel"


@dataclass(frozen=True)
class Guest:
    """Somebody with an address."""

    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """What a file said. sequence: higher after each change. cancels: the visit is off."""

    sequence: int
    visit: Appointment
    minutes: int
    place: str
    organizer: Guest
    guests: tuple[Guest, ...]
    cancels: bool = False


def step_wanted(
    last: Invitation | None, visit: Appointment | None, state: HandoffState
) -> InvitationStep | None:
    """Tell which file brings the calendars up to date; None where there is nothing to tell them.

    A visit without a time cannot be invited to: it would block the whole day.
    """
    if state in _OVER:
        return None
    stands = last is not None and not last.cancels
    if visit is None or visit.at is None or state in _OFF:
        return InvitationStep.CANCEL if stands else None
    return InvitationStep.CHANGE if stands else InvitationStep.INVITE


def following(last: Invitation | None, wished: Invitation) -> Invitation:
    """Number an invitation; one that says the same as the last keeps its number."""
    if last is None:
        return replace(wished, sequence=0)
    same = replace(wished, sequence=last.sequence)
    return same if same == last else replace(wished, sequence=last.sequence + 1)


def taken_out(last: Invitation | None, made: Invitation) -> Invitation | None:
    """Give what tells those who are no longer invited; None where everybody still is.

    It names the visit as they know it, under the number of the new invitation. Addresses are the
    same in capitals too.
    """
    if last is None or last.cancels or made.cancels:
        return None
    kept = {guest.email.casefold() for guest in made.guests}
    gone = tuple(guest for guest in last.guests if guest.email.casefold() not in kept)
    return replace(last, guests=gone, sequence=made.sequence, cancels=True) if gone else None


def names_others(last: Invitation | None, contact: str, visitor: str) -> bool:
    """Tell whether the calendars name other people than those who meet now.

    Whoever invited stands there as the organizer; a guest beside the customer is the visitor.
    """
    if last is None or last.cancels or not last.guests:
        return False
    customer, *beside = last.guests
    here = {visitor, last.organizer.name}
    return customer.name != contact or any(guest.name not in here for guest in beside)


def called_off(last: Invitation) -> Invitation:
    """Give the cancellation of what was said last; it goes to the same people."""
    return replace(last, cancels=True, sequence=last.sequence + 1)


def is_up_to_date(last: Invitation | None, visit: Appointment | None) -> bool:
    """Tell whether the calendars know when the visit is."""
    return last is not None and not last.cancels and last.visit == visit


def as_kept(invitation: Invitation) -> dict[str, Any]:
    """Write it as the database keeps it."""
    visit = invitation.visit
    at = None if visit.at is None else f"{visit.at:%H:%M}"
    return {**asdict(invitation), "visit": [visit.on.isoformat(), at, visit.zone]}


def read(kept: Mapping[str, Any] | None) -> Invitation | None:
    """Read what the database keeps; None for an erased one or one that nobody can read."""
    try:
        on, at, zone = (kept or {})["visit"]
        assert kept is not None
        return Invitation(
            sequence=int(kept["sequence"]),
            visit=Appointment(date.fromisoformat(on), at and time.fromisoformat(at), str(zone)),
            minutes=int(kept["minutes"]),
            place=str(kept["place"]),
            organizer=_guest(kept["organizer"]),
            guests=tuple(map(_guest, kept["guests"])),
            cancels=bool(kept["cancels"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _guest(kept: Mapping[str, Any]) -> Guest:
    return Guest(str(kept["name"]), str(kept["email"]))
