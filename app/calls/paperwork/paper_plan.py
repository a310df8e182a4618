"""What the forms of quotes and orders need of the plan: days, open steps, the commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.calls.paperwork.paper_facts import PaperFacts
from app.calls.paperwork.quote_keeping import KeepOrder, KeepQuote, WinQuote
from app.calls.paperwork.quote_plan import (
    Asker,
    OpenQuoteStep,
    QuoteDates,
    QuotePlan,
    plan_of_changed,
    plan_of_new,
)
from app.clock import Appointment, local_day
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.dates.typed_dates import TypedDate, read_date, typed_form
from app.follow_ups.moving import QueueOwner
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH
from app.quotes.commands import AddOrder, AddQuote
from app.quotes.editing import EditOrder, EditQuote, QuoteFacts
from app.quotes.paper_words import paper_trouble
from app.quotes.rules import QuoteState
from app.settings.working_time import place_of


@dataclass(frozen=True)
class PaperDesk:
    """Who works on papers, with which clock and language; new_id gives the ids of new rows."""

    owner: QueueOwner
    clock: Callable[[], datetime]
    language: str
    new_id: Callable[[], int]


class CustomerPaperPlan:
    """The plan that follows from the papers of one customer."""

    def __init__(self, facts: PaperFacts, desk: PaperDesk) -> None:
        self.around = facts.around
        self._steps = facts.steps
        self._desk = desk

    @property
    def today(self) -> date:
        """The day where one works."""
        return local_day(self._desk.clock(), self._desk.owner.zone)

    def read_day(self, text: str) -> date | None:
        """Read a typed day; None where it is none."""
        found = read_date(text, self._desk.clock(), self._desk.owner.zone)
        return found.on if isinstance(found, TypedDate) else None

    def shown_day(self, day: date) -> str:
        """Write a day so that reading it gives the same."""
        return typed_form(day, None, self.today, self._desk.language)

    def days(self, quote: AddQuote | EditQuote) -> tuple[date, ...]:
        """Tell on which days one would ask after it: new ones, and those that stand."""
        plan = self._plan(quote)
        if isinstance(quote, AddQuote):
            return plan.days
        moved = {one.id for one in plan.moved}
        standing = {one.due.on for one in self._of(quote.id) if one.id not in moved}
        return tuple(sorted(standing | set(plan.days)))

    def keep_quote(self, quote: AddQuote | EditQuote) -> KeepQuote:
        """Give the command that keeps a quote with its plan."""
        plan = self._plan(quote)
        steps = tuple(self._step(quote, due) for due in plan.new)
        if isinstance(quote, AddQuote):
            return KeepQuote(add=quote, plan=steps, moved=plan.moved)
        return KeepQuote(edit=quote, plan=steps, moved=plan.moved)

    def keep_order(self, order: AddOrder | EditOrder) -> KeepOrder:
        """Give the command that keeps an order."""
        return KeepOrder(add=order) if isinstance(order, AddOrder) else KeepOrder(edit=order)

    def win(self, quote_id: int, facts: QuoteFacts) -> WinQuote:
        """Give the command that makes an order of a quote, as it was offered, today."""
        return WinQuote(
            order=AddOrder(
                id=self._desk.new_id(),
                customer_id=self.around.customer_id,
                quote_id=quote_id,
                ordered_on=self.today,
                amount_minor=facts.amount_minor,
                currency=facts.currency,
                subject=facts.subject,
            )
        )

    def trouble(self, error: UserError) -> str:
        """Say what was in the way."""
        return paper_trouble(error) or describe(error)

    def _plan(self, quote: AddQuote | EditQuote) -> QuotePlan:
        if isinstance(quote, AddQuote):
            if quote.state is not QuoteState.SENT:
                return QuotePlan()
            return plan_of_new(_dates(quote), self._steps, self._asker())
        if quote.mine.state is not QuoteState.SENT:
            return QuotePlan()
        was_sent = quote.seen.state is QuoteState.SENT
        before = _dates(quote.seen) if was_sent else QuoteDates(None, None)
        return plan_of_changed(before, _dates(quote.mine), self._of(quote.id), self._asker())

    def _of(self, quote_id: int) -> list[OpenQuoteStep]:
        return [one for one in self._steps if one.quote_id == quote_id]

    def _asker(self) -> Asker:
        of = self.around
        place = place_of(of.country or "CH", of.region or "", of.zone)
        return Asker(self._desk.owner, place, self._desk.clock())

    def _step(self, quote: AddQuote | EditQuote, due: Appointment) -> PlanFollowUp:
        facts = quote if isinstance(quote, AddQuote) else quote.mine
        return PlanFollowUp(
            id=self._desk.new_id(),
            customer_id=self.around.customer_id,
            kind=FollowUpKind.QUOTE,
            due=due,
            contact_id=facts.contact_id,
            quote_id=quote.id,
            text=step_text(facts.number)[:TEXT_LENGTH],
        )


def _dates(facts: AddQuote | QuoteFacts) -> QuoteDates:
    return QuoteDates(facts.sent_on, facts.valid_until)


def step_text(number: str | None) -> str:
    """Say what a step is for: to ask about this quote."""
    translate = QCoreApplication.translate
    if number:
        return translate("quote plan", "Ask about quote {number}").format(number=number)
    return translate("quote plan", "Ask about the quote")
