"""Three years of care: attempts, talks, visits, quotes and orders up to the last contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from app.customers.rules import Segment
from app.exchange.example_data.almanac import (
    calling_time,
    is_open,
    open_days,
    open_until,
)
from app.exchange.example_data.founding import YEARS, weighted
from app.exchange.example_data.rows import Row
from app.exchange.example_data.story import Story
from app.exchange.example_data.wording import day_text, time_text
from app.history.rules import ActivityKind
from app.quotes.rules import QuoteState
from app.settings.outcomes import Outcome


@dataclass(frozen=True)
class Habits:
    """How a segment is cared for and orders, in days between two of a kind; 0 is never."""

    talk_days: int
    order_days: int
    visit_days: int


HABITS: Mapping[Segment, Habits] = MappingProxyType(
    {
        Segment.KEY: Habits(24, 15, 45),
        Segment.A: Habits(40, 40, 95),
        Segment.B: Habits(66, 85, 330),
        Segment.C_PLUS: Habits(100, 160, 0),
        Segment.C: Habits(190, 210, 0),
    }
)
_MISSED = (
    (Outcome.NO_ANSWER, 10),
    (Outcome.VOICEMAIL, 4),
    (Outcome.GATEKEEPER, 4),
    (Outcome.BUSY, 1),
)
_TALKS = (
    (Outcome.CARE_HELD, 60),
    (Outcome.QUOTE_REQUESTED, 8),
    (Outcome.NEED_LATER, 6),
    (Outcome.INFO_REQUESTED, 7),
    (Outcome.CALLBACK, 4),
    (Outcome.VISIT_BOOKED, 2),
    (Outcome.COMPLAINT, 1),
)
_EVENING = 17 * 60 + 40
_LOST = ("lost_price", "lost_price", "lost_project", "lost_delivery")
_PHONE_CARE_DAYS = 400
_BEFORE_PHONE_CARE = 2.6
"""Customers were cared for and ordered less often before the team began to call them regularly."""

_REACHED_AT_ONCE = 0.66
_ORDERS_IN_TALK = 0.3
_MAIL_ORDERS_SHOWN = 0.08


class Past:
    """Tells the story of a customer of ours from the first day to the last contact."""

    def __init__(self, story: Story, day: date, lead: int) -> None:
        self._story = story
        self._firm = story.firm
        self._chance = story.chance
        self._words = story.wording
        self._day = day
        self._lead = lead
        self._first = max(self._firm.since, day - timedelta(days=365 * YEARS))
        self._phone_care_since = day - timedelta(days=_PHONE_CARE_DAYS)
        self._until = day

    def tell(self, last_contact: date, last_order: date | None) -> None:
        """Tell everything up to a last contact, which falls on an open day.

        last_order: the day of the last order; None for who never ordered.
        """
        firm = self._firm
        habits = HABITS[firm.segment or Segment.C]
        self._until = last_contact
        orders = self._backwards(last_order, habits.order_days) if last_order else []
        talks = self._backwards(last_contact, habits.talk_days)
        visit_days = habits.visit_days if firm.field_owner else 0
        visits = self._backwards(last_contact - timedelta(days=9), visit_days)
        taken = self._tell_talks(talks, orders)
        for on in orders:
            if on not in taken:
                self._order_between(on)
        for on in visits:
            self._visit(on)
        self._note_once()

    def _backwards(self, last: date, days: int) -> list[date]:
        """Give open days at about this distance, the last first, then in order."""
        found: list[date] = []
        on = last
        while days and on >= self._first:
            found.append(open_until(on, self._firm.region))
            usual = days * _BEFORE_PHONE_CARE if on < self._phone_care_since else days
            on -= timedelta(days=max(5, round(usual * self._chance.uniform(0.7, 1.3))))
        return sorted(set(found))

    def _tell_talks(self, talks: list[date], orders: list[date]) -> set[date]:
        """Tell the talks; some of them bring an order that was due about then. Gives those."""
        taken: set[date] = set()
        near = self._chance.random
        for count, on in enumerate(talks):
            self._words.choose_goods()
            self._try_before(on)
            order = next(
                (each for each in orders if abs((each - on).days) <= 9 and each not in taken), None
            )
            if count == 0 and self._firm.since > self._first:
                self._care(on, self._words.say("first", "note", on))
            elif order is not None and near() < _ORDERS_IN_TALK:
                taken.add(order)
                self._order_in_talk(on)
            else:
                self._talk(on, last=count == len(talks) - 1)
        return taken

    def _try_before(self, on: date) -> None:
        """Tell of the attempts before somebody was reached."""
        tries = 0
        while tries < 3 and self._chance.random() > _REACHED_AT_ONCE:
            tries += 1
        for back in range(tries, 0, -1):
            tried_on = open_days(on, -back, self._firm.region)
            if tried_on < self._first:
                continue
            outcome = weighted(self._chance, _MISSED)
            self._story.call(tried_on, outcome, self._words.say(outcome.value, "note", tried_on))

    def _talk(self, on: date, *, last: bool) -> None:
        outcome = Outcome.CARE_HELD if last else weighted(self._chance, _TALKS)
        match outcome:
            case Outcome.QUOTE_REQUESTED:
                self._quote(on)
            case Outcome.CALLBACK:
                self._callback(on)
            case Outcome.COMPLAINT:
                self._complaint(on)
            case Outcome.VISIT_BOOKED:
                self._visit_booked(on)
            case Outcome.CARE_HELD:
                self._care(on)
            case _:
                self._simple(on, outcome)

    def _care(self, on: date, note: str = "") -> None:
        words = self._words
        parts = [words.say("care", "situation", on)]
        if self._chance.random() < 0.45:
            parts.append(words.topic(on))
        if self._chance.random() < 0.75:
            parts.append(words.say("care", "agreement", on))
        call = self._story.call(on, Outcome.CARE_HELD, note or " ".join(filter(None, parts)))
        if self._chance.random() < 0.5:
            self._story.stand(words.say("care", "stand", on), call)

    def _simple(self, on: date, outcome: Outcome) -> None:
        key = outcome.value
        call = self._story.call(on, outcome, self._words.say(key, "note", on))
        self._story.stand(self._words.say(key, "stand", on), call)
        if outcome is Outcome.INFO_REQUESTED:
            self._story.email_after(call, self._words.say("email", "sent", on))

    def _callback(self, on: date) -> None:
        back_on = open_days(on, 1, self._firm.region)
        if back_on > self._until:
            return self._care(on)
        minute = calling_time(self._chance) // 30 * 30
        note = self._words.say(
            "callback",
            "note",
            on,
            date=day_text(back_on, self._words.language),
            time=time_text(minute),
        )
        self._story.call(on, Outcome.CALLBACK, note, seconds=self._chance.randint(35, 70))
        call = self._story.call(
            back_on, Outcome.CARE_HELD, self._words.say("care", "situation", back_on), minute=minute
        )
        self._story.stand(self._words.say("care", "stand", back_on), call)
        return None

    def _order_in_talk(self, on: date) -> None:
        note = self._words.say("order", "note", on)
        if self._chance.random() < 0.3:
            note = " ".join(filter(None, (note, self._words.topic(on))))
        call = self._story.call(on, Outcome.ORDER, note)
        self._story.order(on, call=call)
        if self._chance.random() < 0.6:
            self._story.stand(self._words.say("order", "stand", on), call)

    def _order_between(self, on: date) -> None:
        """Tell of an order that came by itself: by mail, over the shop, sometimes by phone."""
        self._words.choose_goods()
        kind = self._chance.random()
        if kind < 0.15 and on < self._until:
            note = self._words.say("incoming_order", "note", on)
            call = self._story.call(on, Outcome.ORDER, note, incoming=True)
            self._story.order(on, call=call)
            return
        self._story.order(on)
        if kind > 1 - _MAIL_ORDERS_SHOWN:
            self._story.activity(on, ActivityKind.EMAIL, self._words.say("email", "order", on))

    def _quote(self, on: date) -> None:
        """Tell of a quote from the wish for it to its end."""
        region = self._firm.region
        sent_on = open_days(on, 1, region)
        asked_on = open_days(sent_on, 5, region)
        decided_on = open_days(asked_on, self._chance.randint(4, 12), region)
        if decided_on >= self._until:
            return self._care(on)
        quote = self._story.quote(sent_on)
        facts = {"quote": quote["number"], "date": day_text(decided_on, self._words.language)}
        call = self._story.call(
            on, Outcome.QUOTE_REQUESTED, self._words.say("quote_requested", "note", on)
        )
        self._story.stand(self._words.say("quote_requested", "stand", on, **facts), call)
        if self._chance.random() < 0.6:
            note = self._words.say("decides_later", "note", asked_on, **facts)
            call = self._story.call(asked_on, Outcome.DECIDES_LATER, note)
            self._story.stand(self._words.say("decides_later", "stand", asked_on, **facts), call)
        self._decide(quote, decided_on, facts)
        return None

    def _decide(self, quote: Row, on: date, facts: dict[str, str]) -> None:
        if self._chance.random() < 0.58:
            note = self._words.say("order", "quote_note", on, **facts)
            call = self._story.call(on, Outcome.ORDER, note)
            self._story.order(on, call=call, quote=quote)
            self._story.stand(self._words.say("order", "stand", on), call)
            return
        quote["state"] = QuoteState.LOST
        why = self._chance.choice(_LOST)
        quote["reason_lost"] = self._words.say(why, "reason", on)
        note = self._words.say(why, "note", on, **facts)
        self._story.call(on, Outcome.CARE_HELD, note)

    def _complaint(self, on: date) -> None:
        after = open_days(on, 5, self._firm.region)
        if after >= self._until:
            return self._care(on)
        note, solution = self._words.say_both("complaint", ("note", "solution"), on)
        call = self._story.call(on, Outcome.COMPLAINT, note, incoming=self._chance.random() < 0.7)
        self._story.complaint(call, note, self._lead, solution)
        self._story.call(after, Outcome.CARE_HELD, self._words.say("complaint", "after", after))
        return None

    def _visit_booked(self, on: date) -> None:
        visit_on = open_days(on, self._chance.randint(4, 9), self._firm.region)
        if visit_on >= self._until or self._firm.field_owner is None:
            return self._care(on)
        facts = {
            "date": day_text(visit_on, self._words.language),
            "time": self._chance.choice(("9:00", "10:30", "13:30", "15:00")),
        }
        call = self._story.call(
            on, Outcome.VISIT_BOOKED, self._words.say("visit_booked", "note", on, **facts)
        )
        self._story.stand(self._words.say("visit_booked", "stand", on, **facts), call)
        self._visit(visit_on)
        text = self._words.say("care", "stand", visit_on)
        self._story.stand_on(text, self._firm.field_owner, visit_on, _EVENING)
        return None

    def _visit(self, on: date) -> None:
        if is_open(on, self._firm.region) and on < self._until:
            self._words.choose_goods()
            text = self._words.say("visit", "note", on)
            self._story.activity(on, ActivityKind.VISIT, text, author=self._firm.field_owner)

    def _note_once(self) -> None:
        """Tell of a remark, a letter or a question that came in between."""
        days = (self._until - self._first).days
        if days < 40:
            return
        on = self._first + timedelta(days=self._chance.randint(5, days - 20))
        on = open_until(on, self._firm.region)
        kind = self._chance.random()
        if on < self._first:
            return
        if kind < 0.25:
            self._story.activity(on, ActivityKind.NOTE, self._words.say("note", "note", on))
        elif kind < 0.4:
            self._story.activity(on, ActivityKind.LETTER, self._words.say("letter", "note", on))
        elif kind < 0.6:
            text = self._words.say("incoming_question", "note", on)
            self._story.call(on, Outcome.CARE_HELD, text, incoming=True)
