"""Which number is rung next, and whether it should be rung now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.calls.draft import Draft, Stage
from app.calls.permission import gate
from app.calls.permission.calling_out import CallingOut
from app.calls.permission.situations import reachable_hours
from app.calls.view import CallView, PersonView, PhoneView
from app.customers.law import CallPurpose
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import WorkDays


def next_phone(draft: Draft, view: CallView) -> PhoneView | None:
    """Give the number that the dial key rings: the chosen one, else the next of the person."""
    person = view.person(draft.contact_id)
    contact_id = person.id if person else None
    if draft.stage is Stage.PREPARING and draft.phone_id is not None:
        numbers = view.numbers(contact_id)
        return next((phone for phone in numbers if phone.id == draft.phone_id), None)
    return view.number_after(contact_id, draft.phone_id)


def judge(
    draft: Draft,
    view: CallView,
    phone: PhoneView,
    purpose: CallPurpose,
    *,
    now: datetime,
    own_days: WorkDays,
    colleague: str,
    me: CallingOut,
    user_id: int,
) -> gate.Verdict:
    """Ask the gate about ringing a number now.

    colleague: the name of who has the customer open at this moment; "" for nobody.
    """
    step = next((one for one in view.open_steps if one.id == draft.follow_up_id), None)
    situation = view.situation
    person = view.person(draft.contact_id)
    hours = (person.reachable if person else None) or view.reachable
    verdict = gate.judge(
        replace(
            situation,
            do_not_call=situation.do_not_call or phone.id in view.blocked_phones,
            reachable=reachable_hours(hours),
            colleague=colleague or None,
        ),
        now,
        own_days,
        kind=step.kind if step else FollowUpKind.CALL,
        promised=step.promised if step else False,
        purpose=purpose,
        caller=gate.Caller(user_id, draft.follow_up_id, step.promised if step else False),
    )
    return replace(verdict, not_mine=me.refusal(view.segment, view.inside_owner_id))


def who_talks(draft: Draft, view: CallView) -> int | None:
    """Give the person of this call: the chosen one, whom the step was planned with, the main one.

    Of an incoming call only whom one knows: nobody is guessed.
    """
    if draft.incoming:
        known = view.person(draft.contact_id) if draft.contact_id is not None else None
        return known.id if known else None
    person = view.person(draft.contact_id or _planned_with(view, draft.follow_up_id))
    person = person or view.person(None)  # who was to be called may have left meanwhile
    return person.id if person else None


def person_of(draft: Draft, view: CallView) -> PersonView | None:
    """Give the person as they are spoken to and shown; None while nobody knows who calls."""
    if draft.incoming and draft.contact_id is None:
        return None
    return view.person(draft.contact_id)


def _planned_with(view: CallView, follow_up_id: int | None) -> int | None:
    """Give the person with whom a step was planned; None for nobody in particular."""
    return next((step.contact_id for step in view.open_steps if step.id == follow_up_id), None)
