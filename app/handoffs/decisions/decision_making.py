"""From what a lead chose to a decision: who calls whom instead of which visits; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from app.clock import Appointment
from app.handoffs.decisions.giving_up import GivenUp
from app.handoffs.decisions.visit_decisions import (
    CallInstead,
    DecideVisits,
    TellColleague,
    TellCustomer,
    VisitProposed,
)
from app.handoffs.decisions.visit_overview import Weighed
from app.handoffs.rules import OverruleReason
from app.handoffs.visits.planned_visits import PlannedAs, VisitToCome
from app.handoffs.worth.overruling import OverruleAdvice
from app.handoffs.worth.visit_advice import Advice

NewId = Callable[[], int]


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What the lead answered. me: the lead. who: where nobody inside looks after a customer.

    reason: why handoffs end. overrule: why it is decided otherwise than advised.
    """

    who: int
    me: int = 0
    reason: str = ""
    overrule: OverruleReason | None = None


@dataclass(frozen=True, kw_only=True)
class Sayings:
    """Words that stand in what is planned.

    tell: of the day of a visit that is not made. told: of that customer's name and day, for
    whoever would have made it.
    """

    tell: Callable[[Appointment], str]
    told: Callable[[str, Appointment], str]
    goal: str


def calls_of(
    rows: Sequence[Weighed], wish: Wish, say: Sayings, new_id: NewId, next_day: date
) -> DecideVisits:
    """Let calls take the place of visits, one for each day; next_day: for who has no visit."""
    calls = []
    for one in rows:
        owner_id = one.inside_id or wish.who
        for on, visits in by_day(one.visits).items():
            calls.append(_call(one, on, visits, owner_id, wish, say, new_id))
        if not one.visits:
            due = Appointment(next_day)
            calls.append(
                CallInstead(
                    customer_id=one.customer_id,
                    call_id=new_id(),
                    due=due,
                    owner_id=owner_id,
                    text="",
                )
            )
    overruled = _overruled(rows, wish, Advice.PHONE, new_id)
    return DecideVisits(calls=tuple(calls), overruled=overruled, reason=wish.reason.strip())


def visits_of(rows: Sequence[Weighed], wish: Wish, say: Sayings, new_id: NewId) -> DecideVisits:
    """Let handoffs bring visits, one for each day; what a handoff brings already stays."""
    visits = []
    for one in rows:
        for those in drafts_for(one):
            visits.append(_draft(one, wish, say, new_id, those))
    of_whom = {visit.customer_id for visit in visits}
    those_rows = [one for one in rows if one.customer_id in of_whom]
    overruled = _overruled(those_rows, wish, Advice.VISIT, new_id)
    return DecideVisits(visits=tuple(visits), overruled=overruled)


def drafts_for(one: Weighed) -> list[Sequence[VisitToCome]]:
    """Give for each draft of a customer the visits it replaces: of a day, or none."""
    movable = [visit for visit in one.visits if visit.source is not PlannedAs.HANDOFF]
    return list(by_day(movable).values()) if one.visits else [()]


def against_advice(rows: Iterable[Weighed], decided: Advice) -> list[Weighed]:
    """Give those of whom the other thing is advised."""
    return [one for one in rows if one.found.advice.advice not in (decided, Advice.OPEN)]


def by_day(visits: Iterable[VisitToCome]) -> Mapping[date, tuple[VisitToCome, ...]]:
    """Group visits by their day, the earliest first."""
    ordered = sorted(visits, key=lambda one: (one.when.on, one.source, one.id))
    return {on: tuple(those) for on, those in groupby(ordered, key=lambda one: one.when.on)}


def _call(
    one: Weighed,
    on: date,
    visits: Sequence[VisitToCome],
    owner_id: int,
    wish: Wish,
    say: Sayings,
    new_id: NewId,
) -> CallInstead:
    announced = next((visit for visit in visits if visit.announced), None)
    tell = None
    if announced is not None:
        sender = announced.handoff.sender_id if announced.handoff is not None else None
        text = say.tell(announced.when)
        tell = TellCustomer(id=new_id(), owner_id=sender or owner_id, text=text)
    return CallInstead(
        customer_id=one.customer_id,
        call_id=new_id(),
        due=replace(visits[0].when, on=on, at=None),
        owner_id=owner_id,
        text=next((visit.text for visit in visits if visit.text), ""),
        visits=_given_up(visits, new_id),
        tell=tell,
        told=tuple(
            TellColleague(id=new_id(), user_id=who, text=say.told(one.company, visits[0].when))
            for who in sorted({visit.who_id for visit in visits if visit.who_id is not None})
            if who not in (owner_id, wish.me)
        ),
    )


def _draft(
    one: Weighed, wish: Wish, say: Sayings, new_id: NewId, visits: Sequence[VisitToCome]
) -> VisitProposed:
    return VisitProposed(
        customer_id=one.customer_id,
        handoff_id=new_id(),
        sender_id=one.inside_id or wish.who,
        receiver_id=one.field_id,
        goal=next((visit.text for visit in visits if visit.text), say.goal),
        visit=visits[0].when if visits else None,
        instead_of=_given_up(visits, new_id),
    )


def _given_up(visits: Sequence[VisitToCome], new_id: NewId) -> tuple[GivenUp, ...]:
    return tuple(GivenUp(source=one.source, id=one.id, new_id=new_id()) for one in visits)


def _overruled(
    rows: Iterable[Weighed], wish: Wish, decided: Advice, new_id: NewId
) -> tuple[OverruleAdvice, ...]:
    if wish.overrule is None:
        return ()
    return tuple(
        OverruleAdvice(
            id=new_id(),
            customer_id=one.customer_id,
            advice=one.found.advice.advice,
            decided=decided,
            reason=wish.overrule,
        )
        for one in against_advice(rows, decided)
    )
