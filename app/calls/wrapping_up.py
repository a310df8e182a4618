"""From a complete draft to the command that saves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from app.calls.complaint_entry import by_the_end_of
from app.calls.draft import Draft, NewId, OutcomeDetails, StepDraft
from app.calls.effects import BlockWish, Effects, Rest
from app.calls.reason_words import override_reasons
from app.calls.recording import RecordCall
from app.calls.script_facts import (
    contact_facts,
    quote_facts,
    quote_lost,
    stand_of,
)
from app.calls.script_use import answers_of, path_of, stored_of, version_id_of
from app.calls.view import CallView
from app.calls.wrap_up_rules import Effect, WrapUp
from app.clock import Appointment, local_day
from app.customers.derived import number_hash
from app.customers.fields import Seen
from app.follow_ups.commands import PlanFollowUp
from app.handoffs.commands import Briefing, DraftHandoff
from app.history.calls import CallFacts
from app.history.commands import LeavePhoneMessage
from app.history.complaint_commands import OpenComplaint
from app.history.rules import Direction
from app.key_accounts.commands import TellKeyLead
from app.quotes.commands import AddOrder
from app.quotes.rules import QuoteState
from app.settings.outcomes import (
    OUTCOME_RULES,
    Assignee,
    Consequence,
    FollowUpKind,
    Outcome,
)

# With these the customer's no to a quote is one; "wrong time" may also mean: decides later.
_QUOTE_IS_OVER = {
    Outcome.NOT_INTERESTED,
    Outcome.NEED_LATER,
    Outcome.DO_NOT_CALL,
    Outcome.CLOSED_DOWN,
}


LONGEST_TEXT = 300  # the length of the column


@dataclass(frozen=True)
class Team:
    """Who can be given work: the caller, the team lead, the customer's own rep."""

    me: int
    lead: int | None = None


def missing(draft: Draft, found: WrapUp, now: datetime) -> list[str]:
    """Name what must be filled in before saving.

    These are: "outcome", "reason", "when", "time", "past" (of a callback), "amount" and "visit"
    (typed, but not understood), "person", "no_step_reason".
    """
    if draft.outcome is None:
        return ["outcome"]
    lacking = []
    if found.needs_reason and draft.reason is None:
        lacking.append("reason")
    if any(step.on is None for step in draft.steps):
        lacking.append("when")
    if any(step.kind is FollowUpKind.CALLBACK and step.at is None for step in draft.steps):
        lacking.append("time")
    if any(_is_over(step, now) for step in draft.steps if step.kind is FollowUpKind.CALLBACK):
        lacking.append("past")
    if draft.outcome is Outcome.ORDER and _is_unread(draft.details):
        lacking.append("amount")
    if _has_visit(draft) and draft.details.visit_typed.strip() and not draft.details.visit_on:
        lacking.append("visit")
    if any(step.assignee is Assignee.COLLEAGUE for step in draft.steps) and (
        draft.details.colleague_id is None
    ):
        lacking.append("person")
    if not draft.steps and OUTCOME_RULES[draft.outcome].next_steps and not draft.no_step_reason:
        lacking.append("no_step_reason")
    return lacking


def _is_over(step: StepDraft, now: datetime) -> bool:
    instant = step.due.instant() if step.due is not None else None
    return instant is not None and instant <= now


def _is_unread(details: OutcomeDetails) -> bool:
    return bool(details.amount_typed.strip()) and details.amount_minor is None


def _has_visit(draft: Draft) -> bool:
    return draft.outcome is Outcome.VISIT_BOOKED


def record(
    draft: Draft,
    view: CallView,
    found: WrapUp,
    goal: Sequence[Outcome],
    team: Team,
    now: datetime,
    new_id: NewId,
) -> RecordCall:
    """Make the command that saves a complete draft; goal: outcomes its script counts as success."""
    assert draft.outcome is not None
    return RecordCall(
        call=_facts(draft, goal),
        steps=tuple(_plan(step, draft, view, team) for step in draft.steps),
        settles=draft.settles,
        stand=_stand(draft, view),
        stand_seen=Seen(view.stand if draft.stand_seen is None else draft.stand_seen),
        drop_steps=_has(found, Consequence.CANCEL_ALL_STEPS),
        effects=_effects(draft, view, found, team, now, new_id),
    )


def _stand(draft: Draft, view: CallView) -> str | None:
    """Give the line as it was typed; one that nobody touched gives way to the script's."""
    captured = stand_of(stored_of(draft.script))
    untouched = draft.stand in (None, draft.stand_seen, view.stand)
    return captured if captured and untouched else draft.stand or None


def record_attempt(draft: Draft, goal: Sequence[Outcome]) -> RecordCall:
    """Make the command for a dial after which the next number is rung: no steps yet."""
    invalid = draft.phone_id if draft.outcome is Outcome.WRONG_NUMBER else None
    facts = msgspec.structs.replace(draft, note="")
    return RecordCall(call=_facts(facts, goal), effects=Effects(invalid_phone_id=invalid))


def _facts(draft: Draft, goal: Sequence[Outcome]) -> CallFacts:
    assert draft.outcome is not None
    assert draft.started_at is not None
    rule = OUTCOME_RULES[draft.outcome]
    outgoing = draft.direction is Direction.OUT
    return CallFacts(
        id=draft.call_id,
        customer_id=draft.customer_id,
        contact_id=draft.contact_id,
        direction=draft.direction,
        started_at=draft.started_at,
        seconds=draft.seconds,
        number=draft.number,
        round_id=draft.round_id if outgoing else None,
        purpose=draft.purpose.value,
        outcome=draft.outcome,
        attempt=outgoing and rule.counts_as_attempt,
        connected=rule.connected,
        reached=rule.reaches(target_talked=draft.target_talked),
        conversion=rule.converts(goal),
        reason=draft.reason or draft.override or draft.no_step_reason,
        note=draft.note.strip(),
        answers=answers_of(draft.script),
        script_version_id=version_id_of(draft.script),
        script_path=path_of(draft.script),
        corrects_id=draft.corrects_id,
    )


def _plan(step: StepDraft, draft: Draft, view: CallView, team: Team) -> PlanFollowUp:
    assert step.due is not None
    quote = view.quote_of(draft.follow_up_id) if step.kind is FollowUpKind.QUOTE else None
    return PlanFollowUp(
        id=step.id,
        customer_id=draft.customer_id,
        contact_id=draft.contact_id,
        call_id=draft.call_id,
        quote_id=quote.id if quote is not None else None,
        kind=step.kind,
        due=step.due,
        text=_text_of(step, draft),
        promised=step.promised,
        retry=step.retry,
        owner_id=_owner(step.assignee, draft, view, team),
    )


def _text_of(step: StepDraft, draft: Draft) -> str:
    """Give what a step is for; a colleague reads the message itself."""
    text = step.text.strip()
    if not text and draft.outcome is Outcome.MESSAGE:
        text = " ".join(draft.note.split())
    return text[:LONGEST_TEXT]


def _owner(assignee: Assignee, draft: Draft, view: CallView, team: Team) -> int:
    wanted = {
        Assignee.CALLER: team.me,
        Assignee.TEAM_LEAD: team.lead,
        Assignee.RESPONSIBLE: draft.details.responsible_id,
        Assignee.COLLEAGUE: draft.details.colleague_id,
        Assignee.OWNER: view.owner_id,
    }[assignee]
    return wanted or team.me


def _effects(
    draft: Draft, view: CallView, found: WrapUp, team: Team, now: datetime, new_id: NewId
) -> Effects:
    rest = _effect_of(found, Consequence.REST)
    until = rest.until if rest else None
    stored, quote = stored_of(draft.script), view.quote_of(draft.follow_up_id)
    return Effects(
        invalid_phone_id=draft.phone_id if _has(found, Consequence.NUMBER_INVALID) else None,
        rest=Rest(until=until, history_id=new_id()) if until else None,
        block=_block(draft, view, new_id) if _has(found, Consequence.BLOCK) else None,
        archive_history_id=new_id() if _has(found, Consequence.ARCHIVE) else None,
        complaint=_complaint(draft, view, found, team, new_id),
        order=_order(draft, view, now, new_id),
        handoff=_handoff(draft, view, found, new_id),
        message=_message(draft, new_id),
        info_wish=_has(found, Consequence.INFO_CONSENT),
        quote_facts=quote_facts(stored, quote),
        quote_lost=quote_lost(stored, quote) if draft.outcome in _QUOTE_IS_OVER else None,
        contact_facts=contact_facts(stored, draft.contact_id),
        key_lead=_key_lead(draft, new_id),
    )


def _key_lead(draft: Draft, new_id: NewId) -> TellKeyLead | None:
    if not draft.outside_tasks:
        return None
    why = dict(override_reasons()).get(draft.override or "", "")
    return TellKeyLead(id=new_id(), why=why)


def _block(draft: Draft, view: CallView, new_id: NewId) -> BlockWish:
    hashed = number_hash(draft.number, view.country) if draft.number else None
    return BlockWish(id=new_id(), history_id=new_id(), number_hash=hashed)


def _complaint(
    draft: Draft, view: CallView, found: WrapUp, team: Team, new_id: NewId
) -> OpenComplaint | None:
    """Make the complaint; its deadline is that of its step, as the person set it."""
    effect = _effect_of(found, Consequence.COMPLAINT)
    own = next((step for step in draft.steps if step.kind is FollowUpKind.COMPLAINT), None)
    due = own.due if own is not None else effect and effect.due
    deadline = by_the_end_of(due).instant() if due else None
    if deadline is None:
        return None
    return OpenComplaint(
        id=new_id(),
        customer_id=draft.customer_id,
        text=draft.note.strip(),
        answer_by=deadline,
        responsible_id=_owner(Assignee.RESPONSIBLE, draft, view, team),
        call_back=any(step.promised for step in draft.steps),
        call_id=draft.call_id,
    )


def _order(draft: Draft, view: CallView, now: datetime, new_id: NewId) -> AddOrder | None:
    if draft.outcome is not Outcome.ORDER:
        return None
    asked = view.quote_of(draft.follow_up_id)
    others = (one for one in view.quotes if one is not asked)
    sent = (one for one in (asked, *others) if one is not None and one.state == QuoteState.SENT)
    quote = next(sent, None)
    details = draft.details
    quoted = quote is not None and details.amount_minor is None
    return AddOrder(
        id=new_id(),
        customer_id=draft.customer_id,
        ordered_on=local_day(now, view.zone),
        amount_minor=quote.amount_minor if quote and quoted else details.amount_minor,
        currency=quote.currency if quote and quoted else details.currency,
        subject=details.subject or (quote.subject if quote else ""),
        quote_id=quote.id if quote else None,
        call_id=draft.call_id,
    )


def _handoff(draft: Draft, view: CallView, found: WrapUp, new_id: NewId) -> DraftHandoff | None:
    if not _has(found, Consequence.HANDOFF_DRAFT):
        return None
    details, zone = draft.details, view.situation.place.zone
    visit_on = details.visit_on if _has_visit(draft) else None
    return DraftHandoff(
        id=new_id(),
        customer_id=draft.customer_id,
        contact_id=draft.contact_id,
        call_id=draft.call_id,
        receiver_id=details.colleague_id,
        visit=Appointment(visit_on, details.visit_at, zone) if visit_on else None,
        briefing=Briefing(need=draft.note.strip()),
    )


def _message(draft: Draft, new_id: NewId) -> LeavePhoneMessage | None:
    colleague = draft.details.colleague_id
    if draft.outcome is not Outcome.MESSAGE or colleague is None:
        return None
    return LeavePhoneMessage(
        id=new_id(),
        customer_id=draft.customer_id,
        contact_id=draft.contact_id,
        for_user_id=colleague,
        text=draft.note.strip(),
    )


def _effect_of(found: WrapUp, consequence: Consequence) -> Effect | None:
    return next((e for e in found.effects if e.consequence is consequence), None)


def _has(found: WrapUp, consequence: Consequence) -> bool:
    return _effect_of(found, consequence) is not None
