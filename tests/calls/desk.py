"""A desk without a window: calls customers, wraps up as proposed, and saves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import insert, select

from app.calls.draft import Draft, OutcomeDetails, dial, hang_up
from app.calls.preparation.queries import call_view
from app.calls.saving.correcting import CorrectCall
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.calls.view import CallView
from app.calls.wrap_up.giving_work import Team
from app.calls.wrap_up.lacking import missing
from app.calls.wrap_up.proposing import proposal, with_proposal
from app.calls.wrap_up.wrapping_up import record
from app.clock import Appointment
from app.customers.models import Permission, Phone
from app.database.base import Base
from app.database.database import Database
from app.database.ids import IdMaker
from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.working_time import Calendar, CallingHours, WorkDays
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.people import LEAD_ID, REP_ID
from tests.seeding import seeding

NUMBER = "+41812501234"
OWN_DAYS = WorkDays()


class Desk:
    """Does with commands and queries what the calls page does with keys."""

    def __init__(self, database: Database, clock: FakeClock, ids: IdMaker) -> None:
        self.database = database
        self.clock = clock
        self.ids = ids

    def customer(self, company: str = "Schreinerei Hofer", **facts: Any) -> int:
        """Add a customer with a number and a legal basis."""
        customer_id = add_customer(self.database, company, **facts)
        self.put(
            Permission,
            customer_id=customer_id,
            type="customers",
            channel="phone",
            purpose="advertising",
        )
        self.put(
            Phone,
            customer_id=customer_id,
            kind="phone",
            typed=NUMBER,
            e164=NUMBER,
            reversed_digits=NUMBER[:0:-1],
            invalid=False,
        )
        return customer_id

    def put(self, table: type[Base], **values: Any) -> int:
        """Put a row straight into the database."""
        id_ = self.ids.new()
        with seeding(self.database) as connection:
            connection.execute(insert(table).values(id=id_, **values))
        return id_

    def view(self, customer_id: int, without_call: int | None = None) -> CallView:
        with self.database.read() as session:
            view = call_view(session, customer_id, self.clock(), without_call)
        assert view is not None
        return view

    def called(self, customer_id: int, outcome: Outcome | None = None, **changes: Any) -> Draft:
        """Dial, hang up after a minute, choose an outcome; nothing is saved yet."""
        view = self.view(customer_id)
        phone = view.phones[0]
        ready = Draft(call_id=self.ids.new(), customer_id=customer_id, company=view.company)
        talked = dial(ready, number=phone.typed, phone_id=phone.id, now=self.clock())
        self.clock.advance(minutes=1)
        done = hang_up(talked, seconds=60)
        draft = msgspec.structs.replace(done, outcome=outcome, **changes)
        return self.proposed(draft) if outcome else draft

    def proposed(self, draft: Draft) -> Draft:
        """Take up what is proposed; steps that need a day from the customer get one."""
        view, now = self.view(draft.customer_id, draft.corrects_id), self.clock()
        found = proposal(draft, view, now, self._calendar(view))
        filled = with_proposal(draft, view, found, now, "de", self.ids.new)
        in_a_week = (now + timedelta(days=7)).date()
        steps = tuple(
            step if step.on else msgspec.structs.replace(step, on=in_a_week, at=_at(step.kind))
            for step in filled.steps
        )
        return msgspec.structs.replace(filled, steps=steps)

    def command(self, draft: Draft, goal: Sequence[Outcome] = ()) -> RecordCall:
        """Make the command that saves a draft."""
        view, now = self.view(draft.customer_id, draft.corrects_id), self.clock()
        found = proposal(draft, view, now, self._calendar(view))
        team = Team(REP_ID, LEAD_ID)
        return record(draft, view, found, goal, team, now, self.ids.new)

    def lacking(self, draft: Draft) -> list[str]:
        """Name what must be filled in before saving."""
        view, now = self.view(draft.customer_id, draft.corrects_id), self.clock()
        return missing(draft, proposal(draft, view, now, self._calendar(view)), now)

    def save(self, draft: Draft, goal: Sequence[Outcome] = ()) -> RecordCall:
        """Save a draft as the page does."""
        wanted: RecordCall | CorrectCall
        command = wanted = self.command(draft, goal)
        if draft.corrects_id is not None:
            wanted = CorrectCall(call_id=draft.corrects_id, by=command)
        self.database.execute(wanted, uuid=uuid_of_call(draft.call_id))
        return command

    def call(self, customer_id: int, outcome: Outcome, **changes: Any) -> int:
        """Call and save; gives the id of the call."""
        draft = self.called(customer_id, outcome, **changes)
        self.save(draft)
        return draft.call_id

    def one(self, table: type[Any], **which: Any) -> Any:
        """Give the only row of a table with these values."""
        (row,) = self.rows(table, **which)
        return row

    def rows(self, table: type[Any], **which: Any) -> list[Any]:
        """Give the rows of a table with these values, by id."""
        with self.database.read() as session:
            wanted = select(table).filter_by(**which).order_by(*table.__table__.primary_key)
            return list(session.scalars(wanted))

    def _calendar(self, view: CallView) -> Calendar:
        return Calendar(view.situation.place, OWN_DAYS, CallingHours())


def _at(kind: FollowUpKind) -> Any:
    ten = datetime(2026, 11, 24, 10, tzinfo=UTC).time()
    return ten if kind is FollowUpKind.CALLBACK else None


def due_of(row: Any) -> Appointment:
    """Give the appointment of a stored follow-up."""
    return Appointment(row.due_on, row.due_time, row.due_zone)


def for_colleague(colleague_id: int) -> OutcomeDetails:
    """Give the details of an outcome that concerns a colleague."""
    return OutcomeDetails(colleague_id=colleague_id)
