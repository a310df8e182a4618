"""What is still lacking before a call can be saved."""

from __future__ import annotations

from datetime import datetime

from app.calls.draft import Draft, StepDraft
from app.calls.next_steps.rules import WrapUp
from app.settings.outcomes import OUTCOME_RULES, Assignee, FollowUpKind, Outcome


def missing(draft: Draft, found: WrapUp, now: datetime) -> list[str]:
    """Name what must be filled in before saving.

    These are: "outcome", "reason", "when", "time", "past" (of a callback), "amount" and "visit"
    (typed, but not understood), "person", "no_step_reason".
    """
    if draft.outcome is None:
        return ["outcome"]
    lacking, details = [], draft.details
    if found.needs_reason and draft.reason is None:
        lacking.append("reason")
    if any(step.on is None for step in draft.steps):
        lacking.append("when")
    if any(step.kind is FollowUpKind.CALLBACK and step.at is None for step in draft.steps):
        lacking.append("time")
    if any(_is_over(step, now) for step in draft.steps if step.kind is FollowUpKind.CALLBACK):
        lacking.append("past")
    if draft.outcome is Outcome.ORDER and _is_unread(details.amount_typed, details.amount_minor):
        lacking.append("amount")
    visit = draft.outcome is Outcome.VISIT_BOOKED
    if visit and _is_unread(details.visit_typed, details.visit_on):
        lacking.append("visit")
    if any(step.assignee is Assignee.COLLEAGUE for step in draft.steps) and (
        details.colleague_id is None
    ):
        lacking.append("person")
    if not draft.steps and OUTCOME_RULES[draft.outcome].next_steps and not draft.no_step_reason:
        lacking.append("no_step_reason")
    return lacking


def _is_over(step: StepDraft, now: datetime) -> bool:
    instant = step.due.instant() if step.due is not None else None
    return instant is not None and instant <= now


def _is_unread(typed: str, read: object) -> bool:
    return bool(typed.strip()) and read is None
