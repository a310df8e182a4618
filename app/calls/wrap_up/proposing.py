"""From a draft's outcome to a proposed wrap-up: next steps, consequences, what is settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from app.calls.draft import Draft, NewId, StepDraft
from app.calls.next_steps.rules import FinishedCall, ProposedStep, WrapUp, wrap_up
from app.calls.next_steps.settling import OpenStep
from app.calls.next_steps.step_reading import as_typed
from app.calls.saving.script_facts import next_step_on, next_step_text
from app.calls.saving.script_use import stored_of
from app.calls.view import CallView
from app.clock import Appointment
from app.customers.rules import cadence_of
from app.follow_ups.rules import CALLS
from app.quotes.rules import QuoteState
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import Calendar


def proposal(draft: Draft, view: CallView, now: datetime, calendar: Calendar) -> WrapUp:
    """Propose what follows from the draft's outcome, on the day that the script captured.

    Raises ValueError before an outcome is chosen.
    """
    found = wrap_up(_finished(draft, view), now, calendar)
    agreed_on = next_step_on(stored_of(draft.script))
    if agreed_on is None:
        return found
    moved = calendar.open_moment(Appointment(agreed_on, None, calendar.place.zone), call=True)
    steps = list(found.steps)
    number = _agreed_step(steps)
    if number is not None:
        steps[number] = replace(steps[number], due=moved.appointment, moved=moved.reason)
    return replace(found, steps=tuple(steps))


def with_proposal(
    draft: Draft,
    view: CallView,
    found: WrapUp,
    now: datetime,
    language: str,
    new_id: NewId,
    usual_texts: Sequence[str] = (),
) -> Draft:
    """Put proposed steps and ticks into a draft, in place of earlier ones.

    usual_texts: what each step of this outcome is usually for, in their order. A retry keeps what
    the step it retries was about.
    """
    agreed = _agreed_step(found.steps)
    tried = next((one.text for one in view.open_steps if one.id == draft.follow_up_id), "")

    def text(number: int, step: ProposedStep) -> str:
        captured = next_step_text(stored_of(draft.script)) if number == agreed else ""
        usual = usual_texts[number] if number < len(usual_texts) else ""
        return captured or (tried if step.retry else usual)

    return msgspec.structs.replace(
        draft,
        steps=tuple(
            _step_draft(step, now, language, new_id(), text(number, step))
            for number, step in enumerate(found.steps)
        ),
        settles=found.settles,
    )


def _finished(draft: Draft, view: CallView) -> FinishedCall:
    if draft.outcome is None or draft.started_at is None:
        raise ValueError("a wrap-up begins with an outcome")
    step = next((one for one in view.open_steps if one.id == draft.follow_up_id), None)
    return FinishedCall(
        outcome=draft.outcome,
        started_at=draft.started_at,
        direction=draft.direction,
        target_talked=draft.target_talked,
        follow_up_id=draft.follow_up_id,
        kind=step.kind if step else FollowUpKind.CALL,
        promised=step.promised if step else False,
        attempts=view.situation.attempts,
        segment=view.segment,
        cadence=cadence_of(view.segment, view.cadence_days),
        open_quote=any(quote.state == QuoteState.SENT for quote in view.quotes),
        open_steps=tuple(
            OpenStep(one.id, one.kind, one.due, one.promised, one.retry) for one in view.open_steps
        ),
    )


def _agreed_step(steps: Sequence[ProposedStep]) -> int | None:
    """Give the place of the step that a script's date is for: the first call we agreed on."""
    calls = (at for at, step in enumerate(steps) if step.kind in CALLS and not step.retry)
    return next(calls, None)


def _step_draft(step: ProposedStep, now: datetime, language: str, id_: int, text: str) -> StepDraft:
    due = step.due
    return StepDraft(
        id=id_,
        kind=step.kind,
        typed=as_typed(due, now, language) if due else "",
        on=due.on if due else None,
        at=due.at if due else None,
        zone=due.zone if due else "Europe/Zurich",
        text=text,
        promised=step.promised,
        retry=step.retry,
        assignee=step.assignee,
    )
