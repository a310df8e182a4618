"""From a complete draft to what saving it brings with it, besides history and next steps."""

from __future__ import annotations

from datetime import datetime

from app.calls.draft import Draft, NewId
from app.calls.next_steps.rules import WrapUp
from app.calls.paperwork.complaint_entry import by_the_end_of
from app.calls.saving.effects import BlockWish, Effects, Rest
from app.calls.saving.script_facts import contact_facts, quote_facts, quote_lost
from app.calls.saving.script_use import stored_of
from app.calls.view import CallView
from app.calls.wrap_up.giving_work import Team
from app.calls.wrap_up.reason_words import override_reasons
from app.clock import Appointment, local_day
from app.customers.derived import number_hash
from app.handoffs.course.commands import Briefing, DraftHandoff
from app.history.commands import LeavePhoneMessage
from app.history.complaint_commands import OpenComplaint
from app.key_accounts.commands import TellKeyLead
from app.quotes.commands import AddOrder
from app.quotes.rules import QuoteState
from app.settings.outcomes import Assignee, Consequence, FollowUpKind, Outcome

# With these the customer's no to a quote is one; "wrong time" may also mean: decides later.
_QUOTE_IS_OVER = {
    Outcome.NOT_INTERESTED,
    Outcome.NEED_LATER,
    Outcome.DO_NOT_CALL,
    Outcome.CLOSED_DOWN,
}


def effects_of(
    draft: Draft, view: CallView, found: WrapUp, team: Team, now: datetime, new_id: NewId
) -> Effects:
    """Give what saving a complete draft brings with it; new_id: for the records it makes."""
    rest = found.effect(Consequence.REST)
    until = rest.until if rest else None
    stored, quote = stored_of(draft.script), view.quote_of(draft.follow_up_id)
    return Effects(
        invalid_phone_id=draft.phone_id if found.brings(Consequence.NUMBER_INVALID) else None,
        rest=Rest(until=until, history_id=new_id()) if until else None,
        block=_block(draft, view, new_id) if found.brings(Consequence.BLOCK) else None,
        archive_history_id=new_id() if found.brings(Consequence.ARCHIVE) else None,
        complaint=_complaint(draft, view, found, team, new_id),
        order=_order(draft, view, now, new_id),
        handoff=_handoff(draft, view, found, new_id),
        message=_message(draft, new_id),
        info_wish=found.brings(Consequence.INFO_CONSENT),
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
    effect = found.effect(Consequence.COMPLAINT)
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
        responsible_id=team.owner(Assignee.RESPONSIBLE, draft, view),
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
    if not found.brings(Consequence.HANDOFF_DRAFT):
        return None
    details, zone = draft.details, view.situation.place.zone
    visit_on = details.visit_on if draft.outcome is Outcome.VISIT_BOOKED else None
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
