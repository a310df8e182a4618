"""How a customer's story stands today: in rhythm, due, planned, dormant, resting, gone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.customers.rules import CADENCES, Segment, Status
from app.exchange.example_data.almanac import instant, open_days, open_until
from app.exchange.example_data.past import HABITS, Past
from app.exchange.example_data.rows import Row
from app.exchange.example_data.story import Story
from app.exchange.example_data.wording import day_text, money_text, time_text
from app.follow_ups.rules import FollowUpKind
from app.history.rules import ActivityKind
from app.settings.outcomes import Outcome

_LONGEST_CLOSURE = 7  # days in a row on which nobody works, Christmas included
_CALLBACK_MINUTES = (9 * 60, 9 * 60 + 30, 10 * 60, 11 * 60, 14 * 60, 15 * 60 + 30, 16 * 60)
_REST = timedelta(days=180)


class Ending:
    """Brings one customer's story to today."""

    def __init__(self, story: Story, day: date, lead: int) -> None:
        self._story = story
        self._firm = story.firm
        self._words = story.wording
        self._chance = story.chance
        self._day = day
        self._lead = lead
        segment = self._firm.segment or Segment.C
        self._cadence = self._firm.cadence_days or CADENCES[segment].phone_every_days
        self._order_days = HABITS[segment].order_days

    # --- without a planned step ---------------------------------------------------------------

    def in_rhythm(self) -> None:
        """The next care call comes by the rhythm, after today."""
        self._tell_until(self._ago(self._chance.randint(1, self._cadence - _LONGEST_CLOSURE)))

    def care_due(self, days_late: int = 0) -> None:
        """The care call is due today or has been for some days."""
        self._tell_until(self._ago(self._cadence + days_late))

    def dormant(self) -> None:
        """No order for more than a year; months ago somebody asked why."""
        self._asked_why(self._ago(self._chance.randint(150, 330)))

    def resting(self) -> None:
        """Is not interested and left alone for half a year."""
        on = self._ago(self._chance.randint(15, 150))
        self._tell_until(self._before(on, 60), self._before(on, 40))
        self._story.call(
            on,
            Outcome.NOT_INTERESTED,
            self._words.say("not_interested", "note", on),
            reason=self._words.say("not_interested", "reason", on),
        )
        self._firm.status, self._firm.resting_until = Status.RESTING, on + _REST

    def do_not_call(self) -> datetime:
        """Wants no more advertising calls; gives when that was said."""
        on = self._ago(self._chance.randint(10, 400))
        self._tell_until(self._before(on, 90), on - timedelta(days=100))
        call = self._story.call(on, Outcome.DO_NOT_CALL, self._words.say("block", "note", on))
        self._firm.status = Status.BLOCKED
        said: datetime = call["recorded_at"]
        return said

    def closed_down(self) -> None:
        """The firm is no more."""
        on = self._ago(self._chance.randint(30, 500))
        self._tell_until(self._before(on, 200), on - timedelta(days=220))
        self._story.call(on, Outcome.CLOSED_DOWN, self._words.say("closed_down", "note", on))
        self._firm.status = Status.ARCHIVED

    # --- with a planned step ------------------------------------------------------------------

    def quote_open(self, due: date) -> None:
        """A quote is out, and we said we would ask after it."""
        sent_on = self._earlier(due, 8)
        asked_on = self._earlier(sent_on, 1)
        self._tell_until(self._before(asked_on, 25))
        self._words.choose_goods()
        call = self._story.call(
            asked_on, Outcome.QUOTE_REQUESTED, self._words.say("quote_requested", "note", asked_on)
        )
        valid_until = max(due, self._friday()) + timedelta(days=7 * self._chance.randint(0, 2))
        quote = self._story.quote(sent_on, valid_until=valid_until)
        self._story.stand(
            self._words.say("quote_requested", "stand", asked_on, quote=quote["number"]), call
        )
        amount = money_text(quote["amount_minor"], quote["currency"])
        text = self._words.say("plan", "quote", due, quote=quote["number"], amount=amount)
        self._story.plan(due, FollowUpKind.QUOTE, text, call=call, quote=quote)

    def decides(self, due: date) -> None:
        """A quote is decided on a day the customer named."""
        asked_on = self._earlier(due, 5)
        sent_on = self._earlier(asked_on, 5)
        self._tell_until(self._before(sent_on, 25))
        self._words.choose_goods()
        quote = self._story.quote(sent_on, valid_until=max(due, self._friday()))
        facts = {"quote": quote["number"], "date": day_text(due, self._words.language)}
        note = self._words.say("decides_later", "note", asked_on, **facts)
        call = self._story.call(asked_on, Outcome.DECIDES_LATER, note)
        self._story.stand(self._words.say("decides_later", "stand", asked_on, **facts), call)
        quote["decision_on"], quote["probability"] = due, self._chance.choice((40, 50, 60, 70))
        amount = money_text(quote["amount_minor"], quote["currency"])
        text = self._words.say("plan", "quote", due, quote=quote["number"], amount=amount)
        self._story.plan(due, FollowUpKind.QUOTE, text, call=call, quote=quote)

    def ordered(self, due: date) -> None:
        """An order was delivered; does it fit?"""
        call = self._last_talk(due, 10, Outcome.ORDER)
        self._story.order(call["started_at"].date(), call=call)
        self._plan_after(call, due, FollowUpKind.CALL, "order")

    def needs_later(self, due: date) -> None:
        """The demand was said to come about now."""
        back = min(45, (self._cadence - _LONGEST_CLOSURE) * 5 // 7)
        month = self._words.month_text(max(due, self._day))
        call = self._last_talk(due, max(2, back), Outcome.NEED_LATER, month=month)
        self._plan_after(call, due, FollowUpKind.CALL, "need")

    def looks_at_documents(self, due: date) -> None:
        """Documents were sent three working days ago."""
        call = self._last_talk(due, 3, Outcome.INFO_REQUESTED)
        self._story.email_after(call, self._words.say("email", "sent", due))
        self._plan_after(call, due, FollowUpKind.CALL, "documents")

    def task(self, due: date) -> None:
        """Something is to be sent or found out."""
        on = self._earlier(due, 2)
        self._tell_until(self._before(on, 25))
        self._words.choose_goods()
        note, text = self._words.say_both("promised", ("note", "plan"), on)
        call = self._story.call(on, Outcome.CARE_HELD, note)
        self._story.stand(self._words.say("care", "stand", on), call)
        self._story.plan(due, FollowUpKind.TASK, text, promised=True, call=call)

    def missed(self, due: date) -> None:
        """Two attempts failed; the next is planned."""
        first, second = self._earlier(due, 4), self._earlier(due, 2)
        back = self._chance.randint(15, max(16, self._cadence - _LONGEST_CLOSURE - 6))
        self._tell_until(self._before(first, back))
        self._story.call(first, Outcome.NO_ANSWER)
        note = self._words.say("voicemail", "note", second)
        call = self._story.call(second, Outcome.VOICEMAIL, note)
        text = self._words.say("plan", "retry", due)
        self._story.plan(due, FollowUpKind.CALL, text, retry=True, call=call)

    def visit_arranged(self, due: date) -> None:
        """A visit is agreed; the briefing for the field rep is to be finished."""
        on = self._earlier(due, 1)
        visit_on = open_days(max(due, self._day), 6, self._firm.region)
        self._tell_until(self._before(on, 25))
        self._words.choose_goods()
        facts = {"date": day_text(visit_on, self._words.language), "time": "10:00"}
        note = self._words.say("visit_booked", "note", on, **facts)
        call = self._story.call(on, Outcome.VISIT_BOOKED, note)
        self._story.stand(self._words.say("visit_booked", "stand", on, **facts), call)
        handoff = self._story.handoff(call, visit_on, time(10), note)
        text = self._words.say("plan", "handoff", due)
        self._story.plan(
            due,
            FollowUpKind.HANDOFF,
            text,
            promised=True,
            call=call,
            handoff_id=handoff["id"],
        )

    def callback(self, due: date) -> None:
        """A call back at a time was promised."""
        on = self._earlier(due, 1)
        self._tell_until(self._before(on, 20))
        self._words.choose_goods()
        minute = self._chance.choice(_CALLBACK_MINUTES)
        facts = {"date": day_text(due, self._words.language), "time": time_text(minute)}
        note = self._words.say("callback", "note", on, **facts)
        call = self._story.call(on, Outcome.CALLBACK, note, seconds=48)
        text = self._words.say("plan", "callback", due)
        self._story.plan(due, FollowUpKind.CALLBACK, text, minute=minute, promised=True, call=call)

    def reactivation(self, due: date) -> None:
        """Dormant; was reached once and is to be asked again."""
        call = self._asked_why(self._earlier(due, 30))
        self._plan_after(call, due, FollowUpKind.REACTIVATION, "reactivation")

    def after_visit(self, due: date) -> None:
        """The field rep promised something at the last visit."""
        on = self._earlier(due, 4)
        self._tell_until(self._before(on, 10))
        self._words.choose_goods()
        author = self._firm.field_owner
        note, text = self._words.say_both("promised", ("visit", "plan"), on)
        self._story.activity(on, ActivityKind.VISIT, note, author=author)
        self._story.plan(
            due,
            FollowUpKind.TASK,
            text,
            promised=self._is_soon(due),
            owner=author,
            planned_at=self._firm.last_contact,
        )

    def first_call(self, due: date) -> None:
        """A prospect that was called once and is to be called again."""
        on = self._earlier(due, 6)
        self._words.choose_goods()
        call = self._story.call(on, Outcome.INFO_REQUESTED, self._words.say("first", "note", on))
        self._story.stand(self._words.say("info_requested", "stand", on), call)
        self._plan_after(call, due, FollowUpKind.ACQUISITION, "acquisition")

    def new_request(self, due: date) -> None:
        """Somebody wrote to us for the first time."""
        on = self._earlier(due, 1)
        text = self._words.say("request", "note", on)
        self._story.activity(on, ActivityKind.EMAIL, text)
        plan = self._words.say("plan", "request", due)
        at = instant(on, 17 * 60, self._firm.zone)
        self._story.plan(due, FollowUpKind.NEW_REQUEST, plan, planned_at=at)

    # --- what the others are made of ----------------------------------------------------------

    def _tell_until(self, last_contact: date, last_order: date | None = None) -> None:
        if last_order is None:
            ago = self._chance.randint(2, max(3, round(self._order_days * 0.9)))
            last_order = self._ago(ago)
        Past(self._story, self._day, self._lead).tell(last_contact, last_order)

    def _last_talk(self, due: date, days_before: int, outcome: Outcome, **facts: str) -> Row:
        on = self._earlier(due, days_before)
        self._tell_until(self._before(on, 25))
        self._words.choose_goods()
        key = outcome.value
        call = self._story.call(on, outcome, self._words.say(key, "note", on, **facts))
        self._story.stand(self._words.say(key, "stand", on, **facts), call)
        return call

    def _asked_why(self, on: date) -> Row:
        """Tell of the last order and what was said on a day long after it."""
        last_order = self._long_ago()
        self._tell_until(self._before(last_order, 3), last_order)
        self._words.choose_goods()
        call = self._story.call(on, Outcome.NEED_LATER, self._words.say("reactivation", "note", on))
        self._story.stand(self._words.say("reactivation", "stand", on), call)
        return call

    def _plan_after(self, call: Row, due: date, kind: FollowUpKind, part: str) -> None:
        text = self._words.say("plan", part, due)
        self._story.plan(due, kind, text, call=call)

    def _is_soon(self, due: date) -> bool:
        return due <= self._day + timedelta(days=7)

    def _ago(self, days: int) -> date:
        return open_until(self._day - timedelta(days=days), self._firm.region)

    def _long_ago(self) -> date:
        return self._ago(self._chance.randint(600, 950))

    def _before(self, on: date, days: int) -> date:
        return open_until(on - timedelta(days=days), self._firm.region)

    def _earlier(self, due: date, amount: int) -> date:
        """Go working days back from a step, but always behind today."""
        return open_days(min(due, self._day), -amount, self._firm.region)

    def _friday(self) -> date:
        """Give the Friday of this week, of the next one from Saturday on."""
        return self._day + timedelta(days=(5 - self._day.isoweekday()) % 7)
