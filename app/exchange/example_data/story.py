"""Tells what happened with one customer: each event becomes its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from random import Random
from types import MappingProxyType

from app.clock import Appointment
from app.customers.rules import Segment
from app.exchange.example_data.almanac import calling_time, instant, open_days
from app.exchange.example_data.firms import Firm, Person
from app.exchange.example_data.papers import Papers
from app.exchange.example_data.rows import Row, Rows
from app.exchange.example_data.wording import Wording
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.course.commands import Briefing
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rules import HandoffAction, HandoffState
from app.history.models import Activity, Call, Complaint
from app.history.rules import CONTACTS, ActivityKind, ComplaintState, Direction
from app.quotes.rules import QuoteState
from app.settings.outcomes import OUTCOME_RULES, Conversion, Outcome

_WRAP_UP = timedelta(minutes=1)
_E_MAIL_AFTER = timedelta(minutes=12)
_RING_SECONDS = (18, 40)
_TALK_SECONDS = (70, 540)
_ORDER_AMOUNTS: Mapping[Segment | None, int] = MappingProxyType(
    {Segment.KEY: 5500, Segment.A: 3300, Segment.B: 1150, Segment.C_PLUS: 620, Segment.C: 420}
)
"""The middle of what a customer of the segment orders at once, in whole CHF or EUR."""

_ANSWER_BY = timedelta(hours=4)


class Story:
    """The rows of one customer, event by event; also keeps what its row says of them."""

    def __init__(
        self, firm: Firm, rows: Rows, papers: Papers, wording: Wording, chance: Random, team: int
    ) -> None:
        self.firm = firm
        self.wording = wording
        self.chance = chance
        self._rows = rows
        self._papers = papers
        self._team = team
        self.last_event_at = instant(firm.since, 0, firm.zone)

    def call(
        self,
        on: date,
        outcome: Outcome,
        note: str = "",
        *,
        minute: int | None = None,
        author: int | None = None,
        person: Person | None = None,
        incoming: bool = False,
        reason: str | None = None,
        seconds: int | None = None,
    ) -> Row:
        """Tell of a call; its flags follow from the outcome as they would in the wrap-up."""
        rule = OUTCOME_RULES[outcome]
        firm, person = self.firm, person or self._whoever_answers()
        reached = rule.reaches(target_talked=outcome is Outcome.CALLBACK)
        started = instant(on, calling_time(self.chance) if minute is None else minute, firm.zone)
        if seconds is None:
            seconds = self.chance.randint(*(_TALK_SECONDS if reached else _RING_SECONDS))
        number = person.mobile or firm.phone
        call = self._rows.add(
            Call,
            customer_id=firm.id,
            contact_id=person.id,
            direction=Direction.IN if incoming else Direction.OUT,
            started_at=started,
            seconds=seconds,
            number=number.e164,
            outcome=outcome,
            attempt=rule.counts_as_attempt and not incoming,
            connected=rule.connected,
            reached=reached,
            conversion=rule.conversion is Conversion.ALWAYS,
            reason=reason,
            note=note,
            answers={},
            script_path=[],
            purpose="service" if incoming else "advertising",
            segment=firm.segment,
            inside_owner_id=firm.owner,
            field_owner_id=firm.field_owner,
            team_id=self._team,
            author_id=author or firm.owner,
            recorded_at=started + timedelta(seconds=seconds) + _WRAP_UP,
        )
        self._happened(started)
        call["round_id"] = None if incoming else call["id"]
        if reached or incoming:
            firm.talked(started)
        return call

    def stand(self, text: str, call: Row) -> None:
        """Keep how things stand after a talk."""
        at: datetime = call["recorded_at"]
        self.firm.now_stands(text, call["author_id"], at)

    def email_after(self, call: Row, text: str) -> None:
        """Tell of an e-mail that was sent right after a call."""
        sent: datetime = call["recorded_at"] + _E_MAIL_AFTER
        self._add_activity(ActivityKind.EMAIL, sent, text, call["author_id"])

    def stand_on(self, text: str, author: int, on: date, minute: int) -> None:
        """Keep how things stand after something that was no call."""
        self.firm.now_stands(text, author, instant(on, minute, self.firm.zone) + _WRAP_UP)

    def activity(
        self,
        on: date,
        kind: ActivityKind,
        text: str,
        *,
        author: int | None = None,
        minute: int | None = None,
    ) -> None:
        """Tell of a visit, an e-mail, a letter or a note."""
        at = instant(on, calling_time(self.chance) if minute is None else minute, self.firm.zone)
        self._add_activity(kind, at, text, author or self.firm.owner)
        if kind in CONTACTS:
            self.firm.talked(at)

    def order(
        self,
        on: date,
        *,
        call: Row | None = None,
        quote: Row | None = None,
        amount: int | None = None,
        subject: str = "",
    ) -> None:
        """Tell of an order; amount in whole units of the currency, by segment if not given."""
        firm = self.firm
        if quote is not None:
            amount, subject = quote["amount_minor"] // 100, quote["subject"]
            quote["state"] = QuoteState.ACCEPTED
        amount_minor = (amount or self.usual_amount()) * 100
        contribution = round(amount_minor * self.chance.uniform(0.0024, 0.0036)) * 100
        self._papers.order(
            firm,
            on,
            subject or self.wording.subject,
            amount_minor,
            contribution,
            call=call,
            quote=quote,
        )

    def quote(
        self,
        sent_on: date,
        *,
        valid_until: date | None = None,
        amount: int | None = None,
        number: str | None = None,
        subject: str = "",
    ) -> Row:
        """Tell of a quote that was sent; valid for 30 days if not said otherwise."""
        return self._papers.quote(
            self.firm,
            sent_on,
            valid_until or sent_on + timedelta(days=30),
            subject or self.wording.subject,
            (amount or round(self.usual_amount() * self.chance.uniform(0.12, 0.25)) * 10) * 100,
            number,
        )

    def usual_amount(self) -> int:
        """Give what this customer may order at once, in whole units of the currency."""
        middle = _ORDER_AMOUNTS.get(self.firm.segment, 420)
        return round(middle * self.chance.lognormvariate(0, 0.35) / 10) * 10

    def complaint(self, call: Row, text: str, responsible: int, solution: str | None) -> None:
        """Tell of a complaint; solved the next open day if a solution is said."""
        opened: datetime = call["recorded_at"]
        solved_at = None
        if solution is not None:
            solved_on = open_days(opened.date(), 1, self.firm.region)
            solved_at = instant(solved_on, calling_time(self.chance), self.firm.zone)
        else:
            self.firm.complaint_since = opened
        self._rows.add(
            Complaint,
            customer_id=self.firm.id,
            call_id=call["id"],
            text=text,
            responsible_id=responsible,
            opened_at=opened,
            answer_by=opened + _ANSWER_BY,
            state=ComplaintState.OPEN if solution is None else ComplaintState.SOLVED,
            solved_at=solved_at,
            solution=solution,
            customer_informed=None if solution is None else True,
        )

    def handoff(self, call: Row, visit_on: date, visit_time: time, need: str) -> Row:
        """Tell of a visit that was agreed in a call and is being handed to the field rep."""
        handoff = self._rows.add(
            Handoff,
            customer_id=self.firm.id,
            contact_id=call["contact_id"],
            call_id=call["id"],
            state=HandoffState.DRAFT,
            sender_id=call["author_id"],
            receiver_id=self.firm.field_owner,
            visit_on=visit_on,
            visit_time=visit_time,
            visit_zone=self.firm.zone,
            briefing=asdict(Briefing(need=need)),
            created_at=call["recorded_at"],
            recorded_at=call["recorded_at"],
        )
        self._rows.add(
            HandoffEvent,
            handoff_id=handoff["id"],
            customer_id=self.firm.id,
            action=HandoffAction.DRAFT,
            state=HandoffState.DRAFT,
            happened_at=call["recorded_at"],
            author_id=call["author_id"],
            to_user_id=self.firm.field_owner,
            text="",
            recorded_at=call["recorded_at"],
        )
        return handoff

    def plan(
        self,
        due_on: date,
        kind: FollowUpKind,
        text: str,
        *,
        minute: int | None = None,
        promised: bool = False,
        retry: bool = False,
        owner: int | None = None,
        call: Row | None = None,
        quote: Row | None = None,
        handoff_id: int | None = None,
        planned_at: datetime | None = None,
    ) -> Row:
        """Tell of an open next step."""
        owner = owner or self.firm.owner
        at_time = None if minute is None else time(minute // 60, minute % 60)
        due = Appointment(due_on, at_time, self.firm.zone)
        row = self._rows.add(
            FollowUp,
            customer_id=self.firm.id,
            contact_id=self.firm.main.id,
            call_id=call["id"] if call else None,
            quote_id=quote["id"] if quote else None,
            handoff_id=handoff_id,
            kind=kind,
            text=text,
            promised=promised,
            retry=retry,
            due_on=due.on,
            due_time=due.at,
            due_zone=due.zone,
            due_at=due.instant(),
            owner_id=owner,
            state=FollowUpState.OPEN,
            author_id=call["author_id"] if call else owner,
            recorded_at=call["recorded_at"] if call else planned_at,
        )
        self.firm.next_step_on = min(self.firm.next_step_on or due_on, due_on)
        return row

    def _whoever_answers(self) -> Person:
        if self.chance.random() < 0.85:
            return self.firm.main
        return self.chance.choice(self.firm.people)

    def _happened(self, at: datetime) -> None:
        self.last_event_at = max(self.last_event_at, at)

    def _add_activity(self, kind: ActivityKind, at: datetime, text: str, author: int) -> None:
        self._rows.add(
            Activity,
            customer_id=self.firm.id,
            contact_id=None if kind is ActivityKind.NOTE else self.firm.main.id,
            kind=kind,
            happened_at=at,
            text=text,
            author_id=author,
            recorded_at=at + _WRAP_UP,
        )
        self._happened(at)
