"""What a wrap-up proposes: next steps, consequences, and what the call has settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.calls.next_steps.settling import OpenStep, settled
from app.calls.permission.rounds import LIMITS, REST_AFTER_CYCLE, Attempts, after_cycle, with_dial
from app.clock import Appointment, local_day
from app.customers.rules import Cadence, Segment
from app.follow_ups.rules import CALLS
from app.history.rules import Direction
from app.settings.outcomes import (
    OUTCOME_RULES,
    Assignee,
    Consequence,
    FollowUpKind,
    NextStep,
    Outcome,
    OutcomeRule,
    When,
    working_days,
)
from app.settings.working_time import Calendar, MoveReason, WorkDays, after

_OWNER_STEP = NextStep(
    FollowUpKind.CALL, delays=(working_days(1),), retry=True, assignee=Assignee.OWNER
)


@dataclass(frozen=True, kw_only=True)
class FinishedCall:
    """A call as its wrap-up begins.

    target_talked: the person one wanted spoke; asked only where the outcome leaves it open.
    follow_up_id: the planned step it was made for. kind, promised: of that step, or of what the
        call list proposed (care, reactivation, acquisition).
    attempts: of the present cycle, before this dial.
    cadence: the customer's care rhythm. open_quote: a sent quote is undecided.
    """

    outcome: Outcome
    started_at: datetime
    direction: Direction = Direction.OUT
    target_talked: bool = True
    follow_up_id: int | None = None
    kind: FollowUpKind = FollowUpKind.CALL
    promised: bool = False
    attempts: Attempts
    segment: Segment | None = None
    cadence: Cadence
    open_quote: bool = False
    open_steps: tuple[OpenStep, ...] = ()

    @property
    def rule(self) -> OutcomeRule:
        """Give the facts of the outcome."""
        return OUTCOME_RULES[self.outcome]


@dataclass(frozen=True)
class ProposedStep:
    """A next step as it stands in the wrap-up before anybody changed it.

    due: None where the customer must name it. needs_time: a day alone will not do.
    moved: why it is not where the usual delay would have put it.
    """

    kind: FollowUpKind
    due: Appointment | None
    promised: bool = False
    retry: bool = False
    assignee: Assignee = Assignee.CALLER
    needs_time: bool = False
    moved: MoveReason | None = None


@dataclass(frozen=True)
class Effect:
    """A consequence with what it needs. until: last day of a rest. due: a complaint's deadline."""

    consequence: Consequence
    until: date | None = None
    due: Appointment | None = None


@dataclass(frozen=True)
class WrapUp:
    """All that saving the call proposes.

    settles: ids of open follow-ups, ticked. second_message: a message was left before in this
    cycle, which is advised against.
    """

    steps: tuple[ProposedStep, ...]
    effects: tuple[Effect, ...]
    settles: tuple[int, ...]
    needs_reason: bool = False
    second_message: bool = False

    def effect(self, consequence: Consequence) -> Effect | None:
        """Give a consequence with what it needs; None where it does not follow."""
        return next((one for one in self.effects if one.consequence is consequence), None)

    def brings(self, consequence: Consequence) -> bool:
        """Tell whether a consequence follows."""
        return self.effect(consequence) is not None


def wrap_up(call: FinishedCall, now: datetime, calendar: Calendar) -> WrapUp:
    """Propose what follows from a call, by the table of DOMAIN.md 4.

    now: aware instant from which delays count. An outgoing round that uses up the cycle brings
    no further try: C customers rest, A and B go to their owner.
    """
    rule = call.rule
    tried, used_up = call.attempts, False
    if call.direction is Direction.OUT:
        tried = with_dial(tried, call.started_at, counts=rule.counts_as_attempt)
        used_up = _tries_again(rule) and len(tried.rounds) >= LIMITS.rounds_a_cycle
    steps = _owner_steps(call) if used_up else rule.next_steps
    proposed = tuple(_proposed(step, call, tried, now, calendar) for step in steps)
    return WrapUp(
        steps=proposed,
        effects=_effects(call, proposed, now, calendar, used_up=used_up),
        settles=settled(
            call.open_steps,
            call.outcome,
            reached=rule.reaches(target_talked=call.target_talked),
            called_for=call.follow_up_id,
            today=local_day(now, calendar.place.zone),
        ),
        needs_reason=rule.needs_reason,
        second_message=rule.once_per_cycle and call.attempts.voicemail_left,
    )


def may_correct_until(recorded_at: datetime, zone: str, own_days: WorkDays) -> date:
    """Give the last day on which one may correct one's own call: the next working day."""
    return own_days.add(local_day(recorded_at, zone), 1)


def may_correct(recorded_at: datetime, now: datetime, zone: str, own_days: WorkDays) -> bool:
    """Tell whether a call may still be corrected; zone: whose day it is, one's own."""
    return local_day(now, zone) <= may_correct_until(recorded_at, zone, own_days)


def _tries_again(rule: OutcomeRule) -> bool:
    return rule.counts_as_attempt and any(step.retry for step in rule.next_steps)


def _owner_steps(call: FinishedCall) -> tuple[NextStep, ...]:
    handed_over = after_cycle(call.segment) is Consequence.HAND_TO_OWNER
    return (_OWNER_STEP,) if handed_over else ()


def _proposed(
    step: NextStep, call: FinishedCall, tried: Attempts, now: datetime, calendar: Calendar
) -> ProposedStep:
    kind, promised = _kind(step, call), step.promised
    if step.retry:
        promised = call.promised  # what was promised stays promised until it is kept
    wished = _wished(step, call, tried, now, calendar)
    moved = calendar.open_moment(wished, call=kind in CALLS) if wished is not None else None
    return ProposedStep(
        kind=kind,
        due=moved.appointment if moved else None,
        promised=promised,
        retry=step.retry,
        assignee=step.assignee,
        needs_time=step.when is When.EXACT_TIME,
        moved=moved.reason if moved else None,
    )


def _kind(step: NextStep, call: FinishedCall) -> FollowUpKind:
    """Let another try be what was tried; an agreed callback was kept by calling."""
    if step.retry:
        return FollowUpKind.CALL if call.kind is FollowUpKind.CALLBACK else call.kind
    if call.outcome is Outcome.DECIDES_LATER and not call.open_quote:
        return FollowUpKind.CALL
    return step.kind


def _wished(
    step: NextStep, call: FinishedCall, tried: Attempts, now: datetime, calendar: Calendar
) -> Appointment | None:
    zone = calendar.place.zone
    today = local_day(now, zone)
    if step.when is When.BY_CADENCE:
        return Appointment(call.cadence.next_on(today), None, zone)
    if not step.delays:
        return None
    rounds_today = sum(local_day(at, zone) == today for at in tried.rounds)
    delay = step.delays[min(max(rounds_today, 1), len(step.delays)) - 1]
    wished = after(now, delay, zone, calendar.own_days)
    last_round_is_next = len(tried.rounds) == LIMITS.rounds_a_cycle - 1
    if not (step.retry and last_round_is_next and call.rule.counts_as_attempt):
        return wished
    first = local_day(tried.rounds[0], zone)
    earliest = calendar.own_days.add(first, LIMITS.cycle_working_days - 1)
    return wished if earliest <= wished.on else Appointment(earliest, None, zone)


def _effects(
    call: FinishedCall,
    steps: tuple[ProposedStep, ...],
    now: datetime,
    calendar: Calendar,
    *,
    used_up: bool,
) -> tuple[Effect, ...]:
    zone = calendar.place.zone
    effects = [
        _effect(consequence, call.rule, steps, now, calendar)
        for consequence in call.rule.consequences
    ]
    if used_up:
        consequence = after_cycle(call.segment)
        rests = consequence is Consequence.REST
        until = local_day(now + REST_AFTER_CYCLE, zone) if rests else None
        effects.append(Effect(consequence, until))
    return tuple(effects)


def _effect(
    consequence: Consequence,
    rule: OutcomeRule,
    steps: tuple[ProposedStep, ...],
    now: datetime,
    calendar: Calendar,
) -> Effect:
    if consequence is Consequence.REST and rule.rest is not None:
        rest = after(now, rule.rest, calendar.place.zone, calendar.own_days)
        return Effect(consequence, until=rest.on)
    if consequence is Consequence.COMPLAINT:
        deadline = next(step.due for step in steps if step.kind is FollowUpKind.COMPLAINT)
        return Effect(consequence, due=deadline)
    return Effect(consequence)
