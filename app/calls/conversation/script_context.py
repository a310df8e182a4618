"""What a script may know of a call, put together from the view of its customer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from app.calls.draft import Draft
from app.calls.open_calls.ringing import person_of
from app.calls.permission.calling_out import Ringer
from app.calls.view import CallView, OpenStep, PersonView, QuoteView
from app.clock import Appointment, local_day
from app.customers.law import CallPurpose
from app.customers.rules import Status
from app.quotes.rules import QuoteState
from app.scripts.addressing import formal_name
from app.scripts.choosing import Situation
from app.scripts.facts import FactValue
from app.scripts.notation import Money, Notation
from app.scripts.speech import CallContext
from app.scripts.texts import Address
from app.settings.outcomes import FollowUpKind
from app.settings.working_time import Calendar


@dataclass(frozen=True)
class Caller:
    """Who calls: the words a script needs of us, and whether it must be released for us."""

    name: str
    phone: str
    company: str
    language: str
    region: str
    ringer: Ringer = field(default_factory=Ringer)


def call_context(
    view: CallView,
    draft: Draft,
    caller: Caller,
    now: datetime,
    calendar: Calendar,
    language: str | None = None,
) -> CallContext:
    """Give what the script may know; what is missing becomes a gap in the text.

    language: None for the person's own.
    """
    person = person_of(draft, view)
    address = address_of(view, person, caller)
    if language is not None:
        address = replace(address, language=language)
    return CallContext(
        facts={
            name: value
            for name, value in (
                _facts(view, person, caller, address, now, calendar)
                | _paper_facts(view, view.quote_of(draft.follow_up_id))
            ).items()
            if value is not None
        },
        address=address,
        reader=Address(language=caller.language, region=caller.region),
        notation=Notation(
            language=address.language, region=caller.region, today=local_day(now, view.zone)
        ),
    )


def address_of(view: CallView, person: PersonView | None, caller: Caller) -> Address:
    """Tell in which language and form the person is spoken to; if nothing tells, the caller's."""
    return Address(
        language=view.language_with(person) or caller.language,
        region=view.country or caller.region,
        du=bool(person and person.du),
    )


def script_situation(view: CallView, draft: Draft) -> Situation:
    """Give what decides which script is proposed."""
    step = _reason_of_call(view, draft)
    service = draft.purpose is CallPurpose.SERVICE
    return Situation(
        segment=view.segment.value if view.segment else "",
        open_quote=any(quote.state == QuoteState.SENT for quote in view.quotes),
        dormant=view.status is Status.DORMANT,
        new=view.status is Status.NEW,
        complaint=view.complaint_since is not None,
        follow_up=step.kind.value if step else "",
        advertising_allowed=view.law.callable and not service,
    )


def _reason_of_call(view: CallView, draft: Draft) -> OpenStep | None:
    """Give the step the call was planned as; else an open request, which any call is about."""
    planned = next((one for one in view.open_steps if one.id == draft.follow_up_id), None)
    requests = (one for one in view.open_steps if one.kind is FollowUpKind.NEW_REQUEST)
    return planned or next(requests, None)


def _facts(
    view: CallView,
    person: PersonView | None,
    caller: Caller,
    address: Address,
    now: datetime,
    calendar: Calendar,
) -> dict[str, FactValue]:
    first, second = _slots(now, calendar)
    return {
        "customer.name": view.company,
        "customer.city": view.city,
        "customer.sector": view.sector,
        "customer.segment": view.segment.value if view.segment else None,
        "customer.status": view.status.value,
        "customer.open_complaint": view.complaint_since is not None,
        "user.name": caller.name or None,
        "user.first_name": caller.name.partition(" ")[0] or None,
        "user.phone": caller.phone or None,
        "own.company": caller.company or None,
        "field_rep.name": view.field_owner,
        "call.last_on": _day(view.last_contact_at, view.zone),
        "slot.first": first,
        "slot.second": second,
        **_person_facts(person, address),
    }


def _person_facts(person: PersonView | None, address: Address) -> dict[str, FactValue]:
    if person is None:
        return {}
    return {
        "contact.formal": formal_name(
            salutation=person.salutation,
            title=person.title,
            last_name=person.last_name,
            language=address.language,
        )
        or None,
        "contact.first_name": person.first_name,
        "contact.last_name": person.last_name,
        "contact.name": person.name or None,
        "contact.function": person.function,
        "contact.decision_maker": person.decision_maker,
    }


def _paper_facts(view: CallView, quote: QuoteView | None) -> dict[str, FactValue]:
    facts: dict[str, FactValue] = {}
    if quote is not None:
        amount = quote.amount_minor
        facts |= {
            "quote.number": quote.number,
            "quote.subject": quote.subject or None,
            "quote.amount": None if amount is None else Money(amount, quote.currency),
            "quote.sent_on": quote.sent_on,
            "quote.valid_until": quote.valid_until,
            "quote.state": quote.state,
        }
    if view.last_order is not None:
        order = view.last_order
        facts |= {
            "order.number": order.number,
            "order.last_on": order.ordered_on,
            "order.last_subject": order.subject or None,
        }
    return facts


def _slots(now: datetime, calendar: Calendar) -> tuple[datetime | None, datetime | None]:
    """Give two moments to offer: in two working days at ten, a day later at two."""
    today = local_day(now, calendar.place.zone)
    found = []
    for working_days, at in ((2, time(10)), (3, time(14))):
        on = calendar.own_days.add(today, working_days)
        wished = Appointment(on, at, calendar.place.zone)
        due = calendar.open_moment(wished, call=True).appointment
        found.append(datetime.combine(due.on, due.at or at, ZoneInfo(due.zone)))
    return found[0], found[1]


def _day(at: datetime | None, zone: str) -> FactValue:
    return None if at is None else local_day(at, zone)
