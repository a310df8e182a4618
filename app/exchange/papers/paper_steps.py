"""What an imported quote plans: it is asked after as one that was entered by hand."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.calls.paperwork.paper_plan import step_text
from app.calls.paperwork.quote_keeping import move_step, open_quote_steps
from app.calls.paperwork.quote_plan import (
    Asker,
    QuoteDates,
    QuotePlan,
    plan_of_changed,
    plan_of_new,
)
from app.clock import Appointment
from app.customers.models import Customer
from app.database.database import Database
from app.follow_ups.changes.commands import told
from app.follow_ups.models import FollowUp
from app.follow_ups.moving import QueueOwner
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState
from app.follow_ups.upkeep_of_customer import activate
from app.quotes.models import Quote
from app.quotes.rules import QuoteState
from app.settings.working_time import CallingHours, place_of
from app.team import queries as team
from app.team.absences import work_days

_NO_DATES = QuoteDates(None, None)


class PaperSteps:
    """Plans the steps of one import; they are rows of its batch and go with it.

    Whoever looks after the customer inside asks, as far as that person works with the program;
    else whoever imports.
    """

    def __init__(self, database: Database, batch_id: int, author_id: int) -> None:
        self._database = database
        self._batch_id = batch_id
        self._author_id = author_id
        self._owners: dict[int | None, QueueOwner] = {}

    def plan(self, session: Session, quote: Quote, before: QuoteDates = _NO_DATES) -> None:
        """Bring the plan of a quote in line with its dates; before: as they were, if it was sent.

        Of a quote that is not sent, or decided, nothing is planned.
        """
        dates = dates_of(quote)
        if quote.state is not QuoteState.SENT or dates == before:
            return
        customer = session.get_one(Customer, quote.customer_id)
        owner = self._owner(session, customer.inside_owner_id)
        place = place_of(customer.country or "CH", customer.region or "", customer.zone)
        asker = Asker(owner, place, self._database.clock())
        steps = open_quote_steps(session, quote.customer_id)
        if before == _NO_DATES:
            plan = plan_of_new(dates, steps, asker)
        else:
            own = [one for one in steps if one.quote_id == quote.id]
            plan = plan_of_changed(before, dates, own, asker)
        self._write(session, quote, plan, owner.user_id)

    def _write(self, session: Session, quote: Quote, plan: QuotePlan, owner_id: int) -> None:
        ids = [move_step(session, one, quote.id) for one in plan.moved]
        new = [self._step(quote, due, owner_id) for due in plan.new]
        session.add_all(new)
        session.flush()
        if new:
            activate(session, quote.customer_id, history_id=new[0].id)
        if ids or new:
            told(session, (), [quote.customer_id])

    def _step(self, quote: Quote, due: Appointment, owner_id: int) -> FollowUp:
        return FollowUp(
            id=self._database.ids.new(),
            customer_id=quote.customer_id,
            contact_id=quote.contact_id,
            quote_id=quote.id,
            kind=FollowUpKind.QUOTE,
            text=step_text(quote.number)[:TEXT_LENGTH],
            due_on=due.on,
            due_time=due.at,
            due_zone=due.zone,
            due_at=due.instant(),
            owner_id=owner_id,
            author_id=self._author_id,
            state=FollowUpState.OPEN,
            batch_id=self._batch_id,
        )

    def _owner(self, session: Session, wanted: int | None) -> QueueOwner:
        if wanted not in self._owners:
            found = None if wanted is None else team.person(session, wanted)
            works = found is not None and found.active and found.login is not None
            id_ = wanted if works and wanted is not None else self._author_id
            person = team.person(session, id_)
            zone = person.zone if person is not None else "Europe/Zurich"
            self._owners[wanted] = QueueOwner(id_, zone, work_days(session, id_), CallingHours())
        return self._owners[wanted]


def dates_of(quote: Quote) -> QuoteDates:
    """Give the dates by which a quote is asked after; none while it was not sent."""
    if quote.state is not QuoteState.SENT:
        return _NO_DATES
    return QuoteDates(quote.sent_on, quote.valid_until)
