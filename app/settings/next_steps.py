"""Planned steps as outcomes propose them: what, when, for whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FollowUpKind(StrEnum):
    """What a planned step is; it decides the tier of the call list."""

    CALL = "call"  # any other call that we intend
    CALLBACK = "callback"  # agreed with the customer, at an exact time
    PROMISE = "promise"  # we said that we would call or deliver
    TASK = "task"  # work without a call
    QUOTE = "quote"  # ask after a quote
    CARE = "care"  # by the customer's cadence
    REACTIVATION = "reactivation"
    ACQUISITION = "acquisition"
    HANDOFF = "handoff"  # finish and send the briefing
    NEW_REQUEST = "new_request"  # the customer came to us
    RESEARCH = "research"  # find the right number or person
    COMPLAINT = "complaint"
    KEY_CONTACT = "key_contact"  # a key account's lead is told of a call outside the tasks
    VISIT = "visit"  # go there; no handoff brought it


class DelayUnit(StrEnum):
    """In what a delay is counted."""

    MINUTES = "minutes"
    HOURS = "hours"
    WORKING_HOURS = "working_hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True)
class Delay:
    """How much later; 0 working days is today, or the next working day on a day off."""

    amount: int
    unit: DelayUnit


class When(StrEnum):
    """How the moment of a next step is found."""

    AFTER_DELAY = "after_delay"
    GIVEN = "given"  # the customer names a day; a delay, if any, is only proposed
    EXACT_TIME = "exact_time"  # day and time must be named
    BY_CADENCE = "by_cadence"  # the customer's care rhythm


class Assignee(StrEnum):
    """Who gets a next step."""

    CALLER = "caller"
    OWNER = "owner"  # the field owner, where there is none the inside owner
    TEAM_LEAD = "team_lead"
    RESPONSIBLE = "responsible"  # chosen in the wrap-up: who can solve the complaint
    COLLEAGUE = "colleague"  # chosen in the wrap-up: whom the message is for


@dataclass(frozen=True)
class NextStep:
    """The usual next step of an outcome.

    delays: one per round of the day; the last one serves all further rounds.
    promised: the customer counts on it.
    retry: another attempt to reach; it keeps the kind of the step that was tried.
    """

    kind: FollowUpKind
    when: When = When.AFTER_DELAY
    delays: tuple[Delay, ...] = ()
    promised: bool = False
    retry: bool = False
    assignee: Assignee = Assignee.CALLER


def working_days(amount: int) -> Delay:
    """Give a delay in working days."""
    return Delay(amount, DelayUnit.WORKING_DAYS)


def days(amount: int) -> Delay:
    """Give a delay in calendar days."""
    return Delay(amount, DelayUnit.DAYS)


def working_hours(amount: int) -> Delay:
    """Give a delay in hours of work."""
    return Delay(amount, DelayUnit.WORKING_HOURS)


def hours(amount: int) -> Delay:
    """Give a delay in hours of the clock."""
    return Delay(amount, DelayUnit.HOURS)
