"""What a call can come to, and what follows from it: the table of DOMAIN.md 4 as data.

These are the shipped rules. A team may rename outcomes and switch some off; the flags of past
calls stay as they were on that day.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.settings.next_steps import (
    Assignee,
    Delay,
    DelayUnit,
    FollowUpKind,
    NextStep,
    When,
    days,
    hours,
    working_days,
    working_hours,
)

__all__ = [
    "FIXED_KEYS",
    "OUTCOME_RULES",
    "Assignee",
    "Consequence",
    "Conversion",
    "Delay",
    "DelayUnit",
    "FollowUpKind",
    "NextStep",
    "Outcome",
    "OutcomeRule",
    "Reached",
    "When",
    "days",
    "hours",
    "working_days",
    "working_hours",
]


class Outcome(StrEnum):
    """The one main result of a call; names as in scripts and on the command line."""

    NO_ANSWER = "no_answer"
    BUSY = "busy"
    VOICEMAIL = "voicemail"
    GATEKEEPER = "gatekeeper"
    WRONG_NUMBER = "wrong_number"
    WRONG_PERSON = "wrong_person"
    CALLBACK = "callback"
    CARE_HELD = "care_held"
    INFO_REQUESTED = "info_requested"
    NEED_LATER = "need_later"
    DECIDES_LATER = "decides_later"
    QUOTE_REQUESTED = "quote_requested"
    ORDER = "order"
    VISIT_BOOKED = "visit_booked"
    HANDOFF = "handoff"
    COMPLAINT = "complaint"
    NOT_INTERESTED = "not_interested"
    DO_NOT_CALL = "do_not_call"
    HUNG_UP = "hung_up"
    ABUSIVE = "abusive"
    CLOSED_DOWN = "closed_down"
    MESSAGE = "message"


class Reached(StrEnum):
    """Whether the target person talked."""

    NO = "no"
    YES = "yes"
    IF_TARGET = "if_target"  # whoever wraps up says so: gatekeepers agree callbacks too


class Conversion(StrEnum):
    """When an outcome counts as success of its script."""

    NEVER = "never"
    ALWAYS = "always"
    IF_IN_GOAL = "if_in_goal"
    IF_ACCEPTED = "if_accepted"  # once the receiver took the handoff


class Consequence(StrEnum):
    """What saving an outcome does besides history and next step."""

    NUMBER_INVALID = "number_invalid"
    PERSON_WRONG = "person_wrong"
    BLOCK = "block"  # do not call: this number and this person
    CANCEL_ALL_STEPS = "cancel_all_steps"
    REST = "rest"  # out of the list until a day
    HAND_TO_OWNER = "hand_to_owner"  # attempts used up with an A or B customer
    ARCHIVE = "archive"
    COMPLAINT = "complaint"  # opens one; sales are paused until it is solved
    HANDOFF_DRAFT = "handoff_draft"
    QUOTE_WANTED = "quote_wanted"
    ORDER_WON = "order_won"
    CLEARANCE = "clearance"  # no calls until the team lead has cleared it
    INFO_CONSENT = "info_consent"  # the wish for documents is kept as evidence


@dataclass(frozen=True)
class OutcomeRule:
    """The facts of one outcome.

    connected: somebody answered.
    counts_as_attempt: counts against the caps of rounds (not: busy, wrong number or person,
        agreed callbacks).
    once_per_cycle: a second time before the customer is reached is advised against.
    rest: out of the list so long; None for no rest.
    needs_reason: a preset reason is asked for.
    fixed_key: 1 to 4 in every script, None where the script decides.
    """

    outcome: Outcome
    reached: Reached = Reached.NO
    connected: bool = True
    counts_as_attempt: bool = True
    conversion: Conversion = Conversion.NEVER
    next_steps: tuple[NextStep, ...] = ()
    once_per_cycle: bool = False
    rest: Delay | None = None
    consequences: tuple[Consequence, ...] = ()
    needs_reason: bool = False
    fixed_key: int | None = None

    def reaches(self, *, target_talked: bool) -> bool:
        """Tell whether a call with this outcome reached the target person."""
        if self.reached is Reached.IF_TARGET:
            return target_talked
        return self.reached is Reached.YES

    def converts(self, goal: Collection[Outcome], *, accepted: bool = False) -> bool:
        """Tell whether a call is a success, given its script's goal.

        accepted: the handoff that came of it was accepted.
        """
        match self.conversion:
            case Conversion.ALWAYS:
                return True
            case Conversion.IF_IN_GOAL:
                return self.outcome in goal
            case Conversion.IF_ACCEPTED:
                return accepted
            case Conversion.NEVER:
                return False


_TODAY = working_days(0)
_HANDOFF_STEP = NextStep(FollowUpKind.HANDOFF, delays=(working_days(1),), promised=True)


def _retry(*delays: Delay, when: When = When.AFTER_DELAY) -> tuple[NextStep, ...]:
    return (NextStep(FollowUpKind.CALL, when, delays, retry=True),)


_NOT_REACHED = (
    OutcomeRule(
        Outcome.NO_ANSWER,
        connected=False,
        next_steps=_retry(hours(3), working_days(1)),
        fixed_key=1,
    ),
    OutcomeRule(
        Outcome.BUSY,
        connected=False,
        counts_as_attempt=False,
        next_steps=_retry(Delay(30, DelayUnit.MINUTES)),
    ),
    OutcomeRule(
        Outcome.VOICEMAIL,
        connected=False,
        next_steps=_retry(working_days(2)),
        once_per_cycle=True,
        fixed_key=2,
    ),
    OutcomeRule(
        Outcome.GATEKEEPER, next_steps=_retry(working_days(1), when=When.GIVEN), fixed_key=3
    ),
    OutcomeRule(
        Outcome.WRONG_NUMBER,
        counts_as_attempt=False,
        next_steps=(NextStep(FollowUpKind.RESEARCH, delays=(_TODAY,)),),
        consequences=(Consequence.NUMBER_INVALID,),
    ),
    OutcomeRule(
        Outcome.WRONG_PERSON,
        counts_as_attempt=False,
        next_steps=_retry(_TODAY),
        consequences=(Consequence.PERSON_WRONG,),
    ),
    OutcomeRule(
        Outcome.CALLBACK,
        Reached.IF_TARGET,
        counts_as_attempt=False,
        next_steps=(NextStep(FollowUpKind.CALLBACK, When.EXACT_TIME, promised=True),),
        fixed_key=4,
    ),
    OutcomeRule(Outcome.HUNG_UP, rest=working_days(10), consequences=(Consequence.REST,)),
    OutcomeRule(
        Outcome.CLOSED_DOWN,
        connected=False,
        consequences=(Consequence.CANCEL_ALL_STEPS, Consequence.ARCHIVE),
    ),
    OutcomeRule(
        Outcome.MESSAGE,
        Reached.IF_TARGET,
        next_steps=(
            NextStep(
                FollowUpKind.TASK, When.GIVEN, (_TODAY,), promised=True, assignee=Assignee.COLLEAGUE
            ),
        ),
    ),
)

_TALKS = (
    OutcomeRule(
        Outcome.CARE_HELD, Reached.YES, next_steps=(NextStep(FollowUpKind.CARE, When.BY_CADENCE),)
    ),
    OutcomeRule(
        Outcome.INFO_REQUESTED,
        Reached.YES,
        next_steps=(
            NextStep(FollowUpKind.TASK, delays=(_TODAY,), promised=True),
            NextStep(FollowUpKind.CALL, delays=(working_days(3),)),
        ),
        consequences=(Consequence.INFO_CONSENT,),
    ),
    OutcomeRule(
        Outcome.NEED_LATER,
        Reached.YES,
        next_steps=(NextStep(FollowUpKind.CALL, When.GIVEN, (days(90),)),),
    ),
    OutcomeRule(
        Outcome.DECIDES_LATER,
        Reached.YES,
        next_steps=(NextStep(FollowUpKind.QUOTE, When.GIVEN),),  # a call where no quote is open
    ),
    OutcomeRule(
        Outcome.QUOTE_REQUESTED,
        Reached.YES,
        conversion=Conversion.IF_IN_GOAL,
        next_steps=(
            NextStep(FollowUpKind.TASK, delays=(working_days(1),), promised=True),
            # five working days after the quote, which goes out after one
            NextStep(FollowUpKind.QUOTE, delays=(working_days(6),)),
        ),
        consequences=(Consequence.QUOTE_WANTED,),
    ),
    OutcomeRule(
        Outcome.ORDER,
        Reached.YES,
        conversion=Conversion.ALWAYS,
        next_steps=(
            NextStep(FollowUpKind.TASK, delays=(_TODAY,), promised=True),
            NextStep(FollowUpKind.CALL, delays=(working_days(10),)),
        ),
        consequences=(Consequence.ORDER_WON,),
    ),
    OutcomeRule(
        Outcome.VISIT_BOOKED,
        Reached.YES,
        conversion=Conversion.IF_IN_GOAL,
        next_steps=(_HANDOFF_STEP,),
        consequences=(Consequence.HANDOFF_DRAFT,),
    ),
    OutcomeRule(
        Outcome.HANDOFF,
        Reached.YES,
        conversion=Conversion.IF_ACCEPTED,
        next_steps=(_HANDOFF_STEP,),
        consequences=(Consequence.HANDOFF_DRAFT,),
    ),
    OutcomeRule(
        Outcome.COMPLAINT,
        Reached.YES,
        next_steps=(
            NextStep(
                FollowUpKind.COMPLAINT,
                delays=(working_hours(4),),
                promised=True,
                assignee=Assignee.RESPONSIBLE,
            ),
            NextStep(FollowUpKind.PROMISE, When.GIVEN, (working_days(1),), promised=True),
        ),
        consequences=(Consequence.COMPLAINT,),
    ),
    OutcomeRule(
        Outcome.NOT_INTERESTED,
        Reached.YES,
        rest=days(180),
        consequences=(Consequence.REST,),
        needs_reason=True,
    ),
    OutcomeRule(
        Outcome.DO_NOT_CALL,
        Reached.YES,
        consequences=(Consequence.BLOCK, Consequence.CANCEL_ALL_STEPS),
    ),
    OutcomeRule(
        Outcome.ABUSIVE,
        Reached.YES,
        next_steps=(NextStep(FollowUpKind.TASK, delays=(_TODAY,), assignee=Assignee.TEAM_LEAD),),
        consequences=(Consequence.CLEARANCE,),
    ),
)

OUTCOME_RULES: Mapping[Outcome, OutcomeRule] = MappingProxyType(
    {rule.outcome: rule for rule in (*_NOT_REACHED, *_TALKS)}
)
"""The shipped rule of every outcome. Source: table in DOMAIN.md 4."""

FIXED_KEYS: Mapping[int, Outcome] = MappingProxyType(
    {rule.fixed_key: rule.outcome for rule in OUTCOME_RULES.values() if rule.fixed_key}
)
"""Keys that mean the same in every script."""
