"""The customers of known_customers.toml: each has a story of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from app.customers.law import PermissionType
from app.customers.rules import Segment, Status
from app.exchange.example_data.almanac import OFFICE, open_days, open_until
from app.exchange.example_data.content import Content, Place
from app.exchange.example_data.desk import rest_of_week
from app.exchange.example_data.firms import Firm, Person
from app.exchange.example_data.founding import Founder
from app.exchange.example_data.past import Past
from app.exchange.example_data.rows import Row
from app.exchange.example_data.staff import Staff
from app.exchange.example_data.story import Story
from app.follow_ups.rules import FollowUpKind
from app.history.rules import ActivityKind
from app.settings.outcomes import Outcome

KNOWN_NUMBER = 2291
"""The number of the quote that the others are numbered around."""

_KNOWN_AGO = 20
_LONG = 1500  # days for which customers are known where nothing is said


def known_on(day: date) -> date:
    """Give the day on which the quote with the known number was sent."""
    return open_until(day - timedelta(days=_KNOWN_AGO), OFFICE)


class KnownCustomers:
    """Makes these customers and tells their stories."""

    def __init__(self, content: Content, founder: Founder, staff: Staff, day: date) -> None:
        self._content = content
        self._founder = founder
        self._staff = staff
        self._day = day
        self._facts: dict[int, Mapping[str, Any]] = {}

    def firms(self) -> list[Firm]:
        """Make the firms; nobody else gets their names afterwards."""
        return [self._firm(facts) for facts in self._content.known]

    def tell(self, story: Story) -> None:
        """Tell the story of one of these firms."""
        facts = self._facts[story.firm.id]
        if "past" in facts:
            self._tell_past(story, facts["past"])
        call, quote = None, None
        for event in facts.get("events", ()):
            told_call, told_quote = self._tell_event(story, event)
            call, quote = told_call or call, told_quote or quote
        for plan in facts.get("plans", ()):
            self._tell_plan(story, plan, call, quote)

    def _firm(self, facts: Mapping[str, Any]) -> Firm:
        company = facts["company"]
        self._founder.keep_free(company)
        chance = Random(company)
        place = next(each for each in self._content.places if each.zip == facts["zip"])
        sector = next(each for each in self._content.sectors if each.key == facts["sector"])
        people = [self._person(place_person, place, chance) for place_person in facts["people"]]
        firm = self._founder.firm(
            company, facts.get("legal_form", ""), sector, place, chance, people=people
        )
        firm.segment = Segment(facts["segment"])
        firm.status = Status(facts.get("status", Status.ACTIVE))
        firm.owner = self._staff.names[facts["owner"]]
        firm.field_owner = self._staff.names[facts["field"]] if "field" in facts else None
        firm.basis = PermissionType(facts.get("basis", PermissionType.CUSTOMERS))
        firm.since = self._day - timedelta(days=facts.get("since", _LONG))
        firm.reachable = self._content.pick(facts["reachable"]) if "reachable" in facts else None
        self._facts[firm.id] = facts
        return firm

    def _person(self, facts: Mapping[str, Any], place: Place, chance: Random) -> Person:
        person = self._founder.person(place, chance, facts["function"], facts["last"], facts["sex"])
        person.first_name = facts["first"]
        person.du = facts.get("du", False)
        person.decides = facts.get("decides", False)
        person.title = facts.get("title")
        return person

    def _tell_past(self, story: Story, past: Mapping[str, int]) -> None:
        last_order = self._ago(story, past["order"]) if past["order"] else None
        Past(story, self._day, self._staff.sutter).tell(self._ago(story, past["until"]), last_order)

    def _tell_event(self, story: Story, event: Mapping[str, Any]) -> tuple[Row | None, Row | None]:
        """Tell one event; gives the call and the quote it made, if any."""
        on = self._ago(story, event["ago"])
        note = self._content.pick(event["note"])
        author = self._staff.names[event.get("by", "baumann")]
        call = quote = None
        if "outcome" in event:
            call = story.call(
                on,
                Outcome(event["outcome"]),
                note,
                minute=_minute(event["at"]),
                author=author,
                person=story.firm.main,
                incoming=event.get("incoming", False),
                seconds=event.get("seconds"),
            )
        else:
            kind = ActivityKind(event["activity"])
            story.activity(on, kind, note, author=author, minute=_minute(event["at"]))
        if "stand" in event:
            story.stand_on(self._content.pick(event["stand"]), author, on, _minute(event["at"]))
        if "order" in event:
            order = event["order"]
            subject = self._content.pick(order["subject"])
            story.order(on, call=call, amount=order["amount"], subject=subject)
        if "quote" in event:
            quote = self._tell_quote(story, event["quote"], on)
        if call is not None and "complaint" in event:
            story.complaint(call, note, self._staff.names[event["complaint"]], None)
        return call, quote

    def _tell_quote(self, story: Story, facts: Mapping[str, Any], on: date) -> Row:
        friday = self._day + timedelta(days=(5 - self._day.isoweekday()) % 7)
        return story.quote(
            self._ago(story, facts["sent"]) if "sent" in facts else on,
            valid_until=friday,
            amount=facts["amount"],
            number=facts.get("number"),
            subject=self._content.pick(facts["subject"]),
        )

    def _tell_plan(
        self, story: Story, plan: Mapping[str, Any], call: Row | None, quote: Row | None
    ) -> None:
        names = self._staff.names
        row = story.plan(
            self._due(plan),
            FollowUpKind(plan["kind"]),
            self._content.pick(plan["text"]),
            minute=_minute(plan["at"]) if "at" in plan else None,
            promised=plan.get("promised", False),
            retry=plan.get("retry", False),
            owner=names[plan["owner"]] if "owner" in plan else None,
            call=None if "author" in plan else call,
            quote=quote if plan.get("of_quote") else None,
            planned_at=story.last_event_at,
        )
        if "author" in plan:
            row["author_id"] = names[plan["author"]]

    def _due(self, plan: Mapping[str, Any]) -> date:
        if "week" in plan:
            week = rest_of_week(self._day)
            place: int = plan["week"]
            return week[min(place, len(week) - 1)]
        return open_days(self._day, plan["due"], OFFICE)

    def _ago(self, story: Story, days: int) -> date:
        return open_until(self._day - timedelta(days=days), story.firm.region)


def _minute(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
