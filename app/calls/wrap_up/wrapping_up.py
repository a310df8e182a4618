"""From a complete draft to the command that saves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from app.calls.draft import Draft, NewId, StepDraft
from app.calls.next_steps.rules import WrapUp
from app.calls.saving.effects import Effects
from app.calls.saving.recording import RecordCall
from app.calls.saving.script_facts import stand_of
from app.calls.saving.script_use import answers_of, path_of, stored_of, version_id_of
from app.calls.view import CallView
from app.calls.wrap_up.effects_of_draft import effects_of
from app.calls.wrap_up.giving_work import Team
from app.customers.fields import Seen
from app.follow_ups.changes.commands import PlanFollowUp
from app.history.calls import CallFacts
from app.history.rules import Direction
from app.settings.outcomes import OUTCOME_RULES, Consequence, FollowUpKind, Outcome

LONGEST_TEXT = 300  # the length of the column


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
        drop_steps=found.brings(Consequence.CANCEL_ALL_STEPS),
        effects=effects_of(draft, view, found, team, now, new_id),
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
        owner_id=team.owner(step.assignee, draft, view),
    )


def _text_of(step: StepDraft, draft: Draft) -> str:
    """Give what a step is for; a colleague reads the message itself."""
    text = step.text.strip()
    if not text and draft.outcome is Outcome.MESSAGE:
        text = " ".join(draft.note.split())
    return text[:LONGEST_TEXT]
