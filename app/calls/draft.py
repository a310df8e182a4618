"""A call from its preparation to its saving, as one value that is drafted to disk.

Every step gives a new draft; nothing is changed in place, so what is on disk is always whole.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

import msgspec

from app.clock import Appointment
from app.customers.law import CallPurpose
from app.history.rules import Direction
from app.settings.outcomes import OUTCOME_RULES, Assignee, FollowUpKind, Outcome

NewId = Callable[[], int]
"""Makes the ids of the records that a draft will become."""


class Stage(StrEnum):
    """How far a call is."""

    PREPARING = "preparing"  # the customer stands there, nobody was dialled
    TALKING = "talking"  # the phone rings or somebody talks
    WRAPPING_UP = "wrapping_up"  # hung up; outcome and next step are to be saved


class Origin(StrEnum):
    """The list one came from; after saving its next customer stands there."""

    CALL_LIST = "call_list"
    QUEUE = "queue"
    SEARCH = "search"


class StepDraft(msgspec.Struct, frozen=True):
    """One next step as it stands in the wrap-up.

    typed: what the person wrote; read back as ``on`` and ``at``, or not understood (on is None).
    """

    id: int
    kind: FollowUpKind
    typed: str = ""
    on: date | None = None
    at: time | None = None
    zone: str = "Europe/Zurich"
    text: str = ""
    promised: bool = False
    retry: bool = False
    assignee: Assignee = Assignee.CALLER

    @property
    def due(self) -> Appointment | None:
        """The moment it is planned for, or None while it is not understood."""
        return None if self.on is None else Appointment(self.on, self.at, self.zone)


class OutcomeDetails(msgspec.Struct, frozen=True):
    """What some outcomes ask besides a next step; amounts in minor units.

    visit_typed: what the person wrote; read back as ``visit_on`` and ``visit_at`` in the
    customer's time, or not understood (visit_on is None). amount_typed: likewise.
    """

    amount_typed: str = ""
    amount_minor: int | None = None
    currency: str = "CHF"
    subject: str = ""
    responsible_id: int | None = None  # of a complaint
    colleague_id: int | None = None  # whom a phone message or a handoff is for
    visit_typed: str = ""
    visit_on: date | None = None
    visit_at: time | None = None


class Draft(msgspec.Struct, frozen=True):
    """A call as far as it is.

    call_id: id of the dial that is next or running; each dial is its own call.
    round_id: id of the first dial of this round of attempts; None before the first.
    override: why it was dialled although that was advised against.
    outside_tasks: a key account was dialled so without a task; its lead is to be told.
    script: name, version and state of the script as its engine writes them.
    settles: open follow-ups that saving the call will finish.
    corrects_id, correct_until: the saved call that this one replaces, and the last day for it.
    stand: the new line of how things stand; None leaves the old one. stand_seen: what stood
        there when it was offered.
    """

    call_id: int
    customer_id: int
    company: str
    stage: Stage = Stage.PREPARING
    origin: Origin = Origin.CALL_LIST
    follow_up_id: int | None = None
    contact_id: int | None = None
    phone_id: int | None = None
    number: str | None = None
    direction: Direction = Direction.OUT
    purpose: CallPurpose = CallPurpose.ADVERTISING
    override: str | None = None
    outside_tasks: bool = False
    round_id: int | None = None
    started_at: datetime | None = None
    seconds: int = 0
    script: dict[str, Any] | None = None
    note: str = ""
    outcome: Outcome | None = None
    target_talked: bool = True
    reason: str | None = None
    steps: tuple[StepDraft, ...] = ()
    no_step_reason: str | None = None
    settles: tuple[int, ...] = ()
    stand: str | None = None
    stand_seen: str | None = None
    details: OutcomeDetails = OutcomeDetails()
    parked: bool = False
    corrects_id: int | None = None
    correct_until: date | None = None

    @property
    def incoming(self) -> bool:
        """Tell whether the customer called us."""
        return self.direction is Direction.IN

    @property
    def open(self) -> bool:
        """Tell whether somebody was dialled or called us, and nothing is saved: an open wrap-up."""
        return self.stage is not Stage.PREPARING

    @property
    def worth_keeping(self) -> bool:
        """Tell whether something would be lost with this draft."""
        return self.open or bool(self.note.strip())


def dial(draft: Draft, *, number: str, phone_id: int | None, now: datetime) -> Draft:
    """Ring a number; its attempt counts from now.

    Raises ValueError while a call is running.
    """
    if draft.stage is Stage.TALKING:
        raise ValueError("a call is running")
    return msgspec.structs.replace(
        draft,
        stage=Stage.TALKING,
        number=number,
        phone_id=phone_id,
        round_id=draft.round_id or draft.call_id,
        started_at=now,
        seconds=0,
        outcome=None,
        parked=False,
    )


def answer(
    call_id: int,
    customer_id: int,
    *,
    company: str,
    contact_id: int | None,
    number: str,
    now: datetime,
    note: str = "",
) -> Draft:
    """Begin an incoming call: no attempt, and a service to whoever calls.

    contact_id: None where nobody knows yet who speaks. number: as the telephone showed it, ""
    where it was withheld. note: what stood there already.
    """
    return Draft(
        call_id=call_id,
        customer_id=customer_id,
        company=company,
        stage=Stage.TALKING,
        origin=Origin.SEARCH,
        contact_id=contact_id,
        number=number or None,
        direction=Direction.IN,
        purpose=CallPurpose.SERVICE,
        started_at=now,
        note=note,
    )


def hang_up(draft: Draft, *, seconds: int) -> Draft:
    """End the talk; the wrap-up begins. Outside a talk nothing changes."""
    if draft.stage is not Stage.TALKING:
        return draft
    return msgspec.structs.replace(draft, stage=Stage.WRAPPING_UP, seconds=seconds)


def park(draft: Draft, *, seconds: int) -> Draft:
    """Set a call aside; one that is running is over after so many seconds."""
    return msgspec.structs.replace(hang_up(draft, seconds=seconds), parked=True)


def may_ring_next(draft: Draft) -> bool:
    """Tell whether the dial key saves this attempt and rings the next number."""
    if draft.stage is not Stage.WRAPPING_UP or draft.outcome is None or draft.incoming:
        return False
    rule = OUTCOME_RULES[draft.outcome]
    return not rule.connected or draft.outcome in _ANOTHER_NUMBER


def may_have_talked(draft: Draft) -> bool:
    """Tell whether the person one wanted spoke, by the outcome chosen; False before."""
    if draft.outcome is None:
        return False
    return OUTCOME_RULES[draft.outcome].reaches(target_talked=draft.target_talked)


_WHO_CALLS_TALKS = {Outcome.NO_ANSWER, Outcome.BUSY, Outcome.VOICEMAIL, Outcome.WRONG_NUMBER}


def may_come_to(draft: Draft, outcome: Outcome) -> bool:
    """Tell whether this call can have such an outcome: whoever calls us is there."""
    return not (draft.incoming and outcome in _WHO_CALLS_TALKS)


_ANOTHER_NUMBER = {Outcome.GATEKEEPER, Outcome.WRONG_NUMBER, Outcome.WRONG_PERSON}


def next_attempt(draft: Draft, call_id: int) -> Draft:
    """Give the draft for the next number of the same round; note and script stay open."""
    return msgspec.structs.replace(
        draft,
        call_id=call_id,
        stage=Stage.PREPARING,
        number=None,
        phone_id=None,
        started_at=None,
        seconds=0,
        outcome=None,
        reason=None,
        steps=(),
        settles=(),
    )


def encode(draft: Draft) -> bytes:
    """Write a draft for its file."""
    return msgspec.json.encode(draft)


def decode(text: bytes) -> Draft:
    """Read a draft; raises msgspec.ValidationError or DecodeError for what is none."""
    return msgspec.json.decode(text, type=Draft)
