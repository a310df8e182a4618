"""Handoffs of the example team in all states, both ways, and a key account with its tasks.

In the plan stand the agreed visits, from next week on: what is due today and this week are the
figures of the main page's picture, which other stories fill.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any

from app.clock import Appointment
from app.customers.rules import Segment, Status
from app.exchange.example_data.almanac import OFFICE, instant, open_days
from app.exchange.example_data.content import Content
from app.exchange.example_data.firms import Firm
from app.exchange.example_data.rows import Row, Rows
from app.exchange.example_data.staff import Staff
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.briefing import Briefing, asked
from app.handoffs.deadlines import due_at
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState, ReturnReason, VisitResult
from app.handoffs.states import STEPS
from app.key_accounts.models import KeyMember, KeyTask
from app.key_accounts.rules import KeyPart
from app.settings.working_time import WorkDays

_LATELY_DAYS = 20
_OF_RECEIVER = {
    *(HandoffAction.ACCEPT, HandoffAction.RETURN, HandoffAction.SCHEDULE),
    *(HandoffAction.VISIT, HandoffAction.REPORT),
}


class HandingOver:
    """Adds them over firms whose stories are told."""

    def __init__(
        self, rows: Rows, content: Content, staff: Staff, day: date, firms: Sequence[Firm]
    ) -> None:
        self._rows = rows
        self._content = content
        self._names = staff.names
        self._day = day
        self._known = {firm.company: firm for firm in firms}
        self._free = [firm for firm in firms if self._is_free(firm)]

    def invent(self) -> None:
        """Add everything."""
        for number, facts in enumerate(self._content.handoffs["handoff"]):
            self._handoff(number, facts)
        self._key_account(self._content.handoffs["key_account"])

    # --- handoffs -------------------------------------------------------------------------------

    def _handoff(self, number: int, facts: Mapping[str, Any]) -> None:
        sender = self._names[facts.get("sender", "baumann")]
        receiver = self._names[facts["receiver"]]
        firm = self._known.get(facts.get("company", "")) or self._firm_of({sender, receiver})
        kind = HandoffKind(facts.get("kind", HandoffKind.VISIT))
        visit = self._visit(facts, firm)
        row = self._rows.add(
            Handoff,
            customer_id=firm.id,
            contact_id=firm.main.id,
            kind=kind,
            sender_id=sender,
            receiver_id=receiver,
            visit_on=visit.on if visit else None,
            visit_time=visit.at if visit else None,
            visit_zone=visit.zone if visit else None,
            visit_minutes=60 if visit else None,
            visit_confirmed=facts.get("confirmed", False) if visit else None,
            briefing=asdict(self._briefing(number, kind, facts, firm)),
        )
        self._take_steps(row, facts, firm, visit)
        if "company" in facts:
            self._link_plan(row, firm)
        if row["state"] is HandoffState.SCHEDULED and visit is not None:
            text = self._content.pick(facts["goal"])
            self._plan(firm, FollowUpKind.VISIT, visit, text, receiver, row)

    def _take_steps(
        self, row: Row, facts: Mapping[str, Any], firm: Firm, visit: Appointment | None
    ) -> None:
        """Take its steps; the row says how it stands after the last one."""
        state = HandoffState.DRAFT
        at = row["created_at"] = self._moment(facts["steps"][0], firm)
        for step in facts["steps"]:
            action, at = HandoffAction(step[0]), self._moment(step, firm)
            state = STEPS.get((state, action), state)
            if action is HandoffAction.OFFER:
                row["offered_at"] = at
            elif action is HandoffAction.ACCEPT:
                row["accepted_at"] = at
            self._event(row, action, state, at, facts)
        row["state"], row["recorded_at"] = state, row["created_at"]
        row["due_at"] = due_at(state, at, firm.segment, WorkDays(OFFICE), firm.zone, visit)
        row["reason"] = ReturnReason(facts["reason"]) if "reason" in facts else None
        row["answer"] = self._content.pick(facts["answer"]) if "answer" in facts else None
        row["result"] = VisitResult(facts["result"]) if "result" in facts else None
        row["quality"] = facts.get("quality")
        if "value" in facts:
            row["value_minor"], row["currency"] = facts["value"] * 100, firm.currency

    def _event(
        self,
        row: Row,
        action: HandoffAction,
        state: HandoffState,
        at: datetime,
        facts: Mapping[str, Any],
    ) -> None:
        answers = action in (HandoffAction.RETURN, HandoffAction.REPORT)
        returned = action is HandoffAction.RETURN
        self._rows.add(
            HandoffEvent,
            handoff_id=row["id"],
            customer_id=row["customer_id"],
            action=action,
            state=state,
            happened_at=at,
            author_id=row["receiver_id"] if action in _OF_RECEIVER else row["sender_id"],
            to_user_id=row["receiver_id"],
            reason=ReturnReason(facts["reason"]) if returned else None,
            text=self._content.pick(facts["answer"]) if answers else "",
            recorded_at=at,
        )

    def _briefing(
        self, number: int, kind: HandoffKind, facts: Mapping[str, Any], firm: Firm
    ) -> Briefing:
        """Fill what is asked for; the words that fit many customers are given in turn."""
        person, wanted = firm.main, asked(kind)
        told = {
            name: self._content.pick(choices[number % len(choices)])
            for name, choices in self._content.handoffs["briefing"].items()
            if name in wanted
        }
        if "role_in_decision" in wanted:
            name = f"{person.first_name} {person.last_name}"
            told["role_in_decision"] = f"{name} ({person.function})"
        if "visit_goal" in wanted:
            told["visit_goal"] = self._content.pick(facts["goal"])
        return Briefing(need=self._content.pick(facts["need"]), **told)

    def _visit(self, facts: Mapping[str, Any], firm: Firm) -> Appointment | None:
        if "visit" not in facts:
            return None
        days, at = facts["visit"]
        return Appointment(open_days(self._day, days, firm.region), _time(at), firm.zone)

    def _moment(self, step: Sequence[Any], firm: Firm) -> datetime:
        _, ago, at = step
        minute = _time(at).hour * 60 + _time(at).minute
        return instant(open_days(self._day, -ago, OFFICE), minute, firm.zone)

    def _link_plan(self, row: Row, firm: Firm) -> None:
        """Let the step that a known customer's story planned for it lead to it."""
        for plan in self._rows.of(FollowUp):
            if plan["customer_id"] == firm.id and plan["kind"] is FollowUpKind.HANDOFF:
                plan["handoff_id"] = row["id"]

    # --- the key account --------------------------------------------------------------------------

    def _key_account(self, facts: Mapping[str, Any]) -> None:
        """Give a key account its team, led by whoever is signed in, and its tasks."""
        firm = next(one for one in self._free if one.segment is Segment.KEY)
        seats = (("baumann", KeyPart.LEAD), ("frei", KeyPart.DEPUTY), ("caduff", KeyPart.MEMBER))
        for name, part in seats:
            self._rows.add(KeyMember, customer_id=firm.id, user_id=self._names[name], part=part)
        for days, task in zip(facts["in_days"], facts["tasks"], strict=True):
            due = Appointment(open_days(self._day, days, firm.region), None, firm.zone)
            goal = self._content.pick(task["goal"])
            step = self._plan(firm, FollowUpKind.TASK, due, goal, self._names[task["owner"]])
            self._rows.add(
                KeyTask,
                id=step["id"],
                customer_id=firm.id,
                done_when=self._content.pick(task["done_when"]),
                contact_allowed=task["contact"],
            )

    # --- what both are made of ------------------------------------------------------------------

    def _is_free(self, firm: Firm) -> bool:
        """Tell whether a firm was talked to lately and nothing is planned with it."""
        if firm.last_contact is None or firm.status is not Status.ACTIVE or firm.next_step_on:
            return False
        lately = firm.last_contact.date() > self._day - timedelta(days=_LATELY_DAYS)
        important = firm.segment in (Segment.KEY, Segment.A, Segment.B)
        return lately and important and firm.field_owner is not None and not firm.complaint_since

    def _firm_of(self, people: set[int]) -> Firm:
        """Take the next firm that these two look after."""
        for firm in self._free:
            if firm.segment is not Segment.KEY and {firm.owner, firm.field_owner} == people:
                self._free.remove(firm)
                return firm
        raise ValueError("too few firms for all handoffs")

    def _plan(
        self,
        firm: Firm,
        kind: FollowUpKind,
        due: Appointment,
        text: str,
        owner: int,
        handoff: Row | None = None,
    ) -> Row:
        firm.next_step_on = min(firm.next_step_on or due.on, due.on)
        on = open_days(self._day, -1, OFFICE)
        return self._rows.add(
            FollowUp,
            customer_id=firm.id,
            contact_id=firm.main.id,
            handoff_id=handoff["id"] if handoff else None,
            kind=kind,
            text=text,
            due_on=due.on,
            due_time=due.at,
            due_zone=due.zone,
            due_at=due.instant(),
            owner_id=owner,
            state=FollowUpState.OPEN,
            author_id=owner,
            recorded_at=instant(on, 17 * 60, firm.zone),
        )


def _time(text: str) -> time:
    hours, minutes = text.split(":")
    return time(int(hours), int(minutes))
