"""Whether a customer should be called now: blocked by law, advised against, or open.

A blocked row never stands in the call list; only a service call is possible. Advised against
keeps a row out of the list, and one key with a preset reason dials all the same. Incoming calls
pass freely: hours, caps and rests are for those who call.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.calls.permission.calling_out import NotMine
from app.calls.permission.rounds import LIMITS, AttemptLimits, Attempts, CapReason, cap_reason
from app.clock import local_day
from app.customers.law import CallPurpose, LawReason, PermissionFact, may_call
from app.customers.typed.reachable_hours import ReachableHours, is_reachable
from app.history.rules import Direction
from app.key_accounts.rules import KeyCare
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import OffLimits, Place, WorkDays, off_limits

_HOME = Place()
_ALWAYS = ReachableHours()
_UNTRIED = Attempts()
_AGREED = frozenset({FollowUpKind.CALLBACK, FollowUpKind.COMPLAINT})


class Grade(StrEnum):
    """How strongly a call is held back; names as on the command line."""

    OPEN = "open"
    ADVISED = "advised"
    BLOCKED = "blocked"


class Advice(StrEnum):
    """Further reasons why a call is advised against, beside hours and caps."""

    REACHABLE_HOURS = "reachable_hours"
    RESTING = "resting"
    COMPLAINT = "complaint"
    CLEARANCE = "clearance"  # after abuse the team lead clears first
    KEY_TEAM = "key_team"  # a key account, and no task of the caller allows a call
    COLLEAGUE = "colleague"  # has it open; the row stays in the list, dimmed


AdviceReason = OffLimits | CapReason | Advice


@dataclass(frozen=True)
class Situation:
    """What the gate needs to know of a customer; queries fill it.

    permissions: those of the customer and the person, withdrawn ones left out.
    do_not_call: of the customer, the person or the number to be dialled.
    reachable: the person's hours if there are any, else the customer's.
    complaint_since: day on which the oldest open complaint came, at the customer's place.
    resting_until: last day of a rest. colleague: name of who has the customer open, not mine.
    key_care: of a key account.
    """

    place: Place = _HOME
    country: str | None = "CH"
    permissions: tuple[PermissionFact, ...] = ()
    do_not_call: bool = False
    reachable: ReachableHours = _ALWAYS
    attempts: Attempts = _UNTRIED
    resting_until: date | None = None
    complaint_since: date | None = None
    clearance_pending: bool = False
    colleague: str | None = None
    key_care: KeyCare | None = None


@dataclass(frozen=True)
class Caller:
    """Who calls, and for which planned step; None: for none.

    owed: the customer was promised this call, so nobody is asked for a task.
    """

    user_id: int = 0
    step_id: int | None = None
    owed: bool = False


_SOMEBODY = Caller()


@dataclass(frozen=True)
class Verdict:
    """What the gate says of one call at one moment.

    law: why it is blocked. advice: why it is advised against, also when blocked.
    unchecked_country: its law is not covered by a rule of ours, to be shown.
    not_mine: my role may not ring this customer, for service neither.
    """

    law: LawReason | None = None
    advice: tuple[AdviceReason, ...] = ()
    unchecked_country: str | None = None
    not_mine: NotMine | None = None

    @property
    def grade(self) -> Grade:
        """Tell how strongly the call is held back."""
        if self.law is not None or self.not_mine is not None:
            return Grade.BLOCKED
        return Grade.ADVISED if self.advice else Grade.OPEN

    @property
    def in_list(self) -> bool:
        """Tell whether the row stands in the call list: open, or only open at a colleague's."""
        return self.law is None and not set(self.advice) - {Advice.COLLEAGUE}


def purpose_of(kind: FollowUpKind) -> CallPurpose:
    """Tell what a planned call is for: answering a complaint is service, all else sells."""
    if kind is FollowUpKind.COMPLAINT:
        return CallPurpose.SERVICE
    return CallPurpose.ADVERTISING


def judge(
    situation: Situation,
    now: datetime,
    own_days: WorkDays,
    *,
    kind: FollowUpKind = FollowUpKind.CALL,
    promised: bool = False,
    purpose: CallPurpose | None = None,
    direction: Direction = Direction.OUT,
    limits: AttemptLimits = LIMITS,
    caller: Caller = _SOMEBODY,
) -> Verdict:
    """Judge one call.

    kind, promised: the step it is for. An agreed callback is not held back by hours, caps or
    rests; a promise is not by an open complaint, which may be what was promised about.
    purpose: None takes that of the kind; ``SERVICE`` is what is dialled despite a block.
    """
    if direction is Direction.IN:
        return Verdict()
    purpose = purpose or purpose_of(kind)
    law = may_call(
        situation.country,
        situation.permissions,
        do_not_call=situation.do_not_call,
        purpose=purpose,
    )
    found: list[AdviceReason | None] = []
    if kind is not FollowUpKind.CALLBACK:
        found += _not_now(situation, now, own_days, limits)
    complains = situation.complaint_since is not None
    if complains and purpose is CallPurpose.ADVERTISING and not promised:
        found.append(Advice.COMPLAINT)
    found.append(Advice.KEY_TEAM if _outside_tasks(situation, kind, caller) else None)
    found.append(Advice.CLEARANCE if situation.clearance_pending else None)
    found.append(Advice.COLLEAGUE if situation.colleague else None)
    advice = tuple(reason for reason in found if reason is not None)
    return Verdict(law.reason, advice, law.unchecked_country)


def _outside_tasks(situation: Situation, kind: FollowUpKind, caller: Caller) -> bool:
    """Tell whether a key account is called without a task; what was agreed with it is kept."""
    if situation.key_care is None or caller.owed or kind in _AGREED:
        return False
    return not situation.key_care.allows(caller.user_id, caller.step_id)


def _not_now(
    situation: Situation, now: datetime, own_days: WorkDays, limits: AttemptLimits
) -> list[AdviceReason | None]:
    """Give the reasons that pass by themselves: hours, caps, rests."""
    place, until = situation.place, situation.resting_until
    resting = until is not None and local_day(now, place.zone) <= until
    reachable = is_reachable(situation.reachable, now, place.zone)
    return [
        off_limits(now, place),
        None if reachable else Advice.REACHABLE_HOURS,
        Advice.RESTING if resting else None,
        cap_reason(situation.attempts, now, place.zone, own_days, limits),
    ]
