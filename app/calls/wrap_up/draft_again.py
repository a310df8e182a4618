"""From a saved call back to a draft, so that its wrap-up can be corrected."""

from __future__ import annotations

from datetime import datetime

from app.calls.draft import Draft, NewId, OutcomeDetails, Stage, StepDraft
from app.calls.next_steps.step_reading import as_typed
from app.calls.saving.saved_calls import PlannedStep, SavedCall
from app.calls.wrap_up.giving_work import Team
from app.customers.law import CallPurpose
from app.history.calls import CallFacts
from app.settings.outcomes import OUTCOME_RULES, Assignee, FollowUpKind


def draft_of_call(
    saved: SavedCall, now: datetime, language: str, team: Team, new_id: NewId
) -> Draft:
    """Give a draft that says what was saved; saving it replaces the call.

    language: in which moments stand as if they had been typed. The new call and its steps get
    ids of their own.
    """
    facts = saved.command.call
    return Draft(
        call_id=new_id(),
        customer_id=facts.customer_id,
        company=saved.company,
        stage=Stage.WRAPPING_UP,
        follow_up_id=next(iter(saved.command.settles), None),
        contact_id=facts.contact_id,
        phone_id=saved.phone_id,
        number=facts.number,
        direction=facts.direction,
        purpose=CallPurpose(facts.purpose),
        round_id=facts.round_id,
        started_at=facts.started_at,
        seconds=facts.seconds,
        script=saved.script,
        note=facts.note,
        outcome=facts.outcome,
        target_talked=facts.reached,
        reason=facts.reason if OUTCOME_RULES[facts.outcome].needs_reason else None,
        override=facts.reason if saved.command.steps else None,
        outside_tasks=saved.command.effects.key_lead is not None,
        no_step_reason=_no_step_reason(facts, saved),
        steps=tuple(
            _step(step, now, language, _assignee(step, saved, team), new_id())
            for step in saved.steps
        ),
        settles=saved.command.settles,
        stand=saved.command.stand,
        stand_seen=saved.command.stand,
        details=_details(saved, now, language),
        corrects_id=facts.id,
        correct_until=saved.until,
    )


def _no_step_reason(facts: CallFacts, saved: SavedCall) -> str | None:
    expected = bool(OUTCOME_RULES[facts.outcome].next_steps)
    return facts.reason if expected and not saved.command.steps else None


def _step(
    step: PlannedStep, now: datetime, language: str, assignee: Assignee, id_: int
) -> StepDraft:
    return StepDraft(
        id=id_,
        kind=step.kind,
        typed=as_typed(step.due, now, language),
        on=step.due.on,
        at=step.due.at,
        zone=step.due.zone,
        text=step.text,
        promised=step.promised,
        retry=step.retry,
        assignee=assignee,
    )


def _assignee(step: PlannedStep, saved: SavedCall, team: Team) -> Assignee:
    complaint = saved.command.effects.complaint
    if complaint is not None and step.kind is FollowUpKind.COMPLAINT:
        return Assignee.RESPONSIBLE
    known = {team.lead: Assignee.TEAM_LEAD, team.me: Assignee.CALLER}
    return known.get(step.owner_id, Assignee.COLLEAGUE)


def _details(saved: SavedCall, now: datetime, language: str) -> OutcomeDetails:
    effects = saved.command.effects
    order, complaint = effects.order, effects.complaint
    visit = effects.handoff.visit if effects.handoff else None
    return OutcomeDetails(
        amount_minor=order.amount_minor if order else None,
        currency=order.currency if order else "CHF",
        subject=order.subject if order else "",
        responsible_id=complaint.responsible_id if complaint else None,
        colleague_id=_colleague_id(saved),
        visit_typed=as_typed(visit, now, language) if visit else "",
        visit_on=visit.on if visit else None,
        visit_at=visit.at if visit else None,
    )


def _colleague_id(saved: SavedCall) -> int | None:
    """Give whom the call was for: the message, the handoff, or a step that went to a colleague."""
    effects, author = saved.command.effects, saved.author_id
    if effects.message is not None:
        return effects.message.for_user_id
    if effects.handoff is not None and effects.handoff.receiver_id is not None:
        return effects.handoff.receiver_id
    others = (step.owner_id for step in saved.steps if step.owner_id not in (None, author))
    return next(others, None)
