"""A customer to hand over, and hands for all steps of a handoff."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from app.clock import Appointment
from app.customers.models import Customer
from app.customers.rules import Segment
from app.database.database import Database
from app.database.ids import IdMaker
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.handoffs import queries
from app.handoffs.briefing import Briefing
from app.handoffs.course.answering import AcceptHandoff, ReturnHandoff
from app.handoffs.course.commands import DraftHandoff, OfferHandoff
from app.handoffs.course.visit_dates import ScheduleVisit
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind, ReturnReason
from tests.example_customers import add_customer
from tests.people import COLLEAGUE_ID, ROLES
from tests.seeding import working_as

BRIEFING = Briefing(
    visit_goal="Wants to see two machines side by side",
    need="Replace two saws by March",
    role_in_decision="Kurt Tanner, owner",
    current_supplier="a dealer in Aarau",
    volume_and_timing="about CHF 86'000",
    objections="none so far",
    promises="data sheet today",
    permissions="customer",
    customer_informed="knows it",
)


@pytest.fixture
def customer_id(database: Database) -> int:
    """A new customer of the rep, in segment B."""
    return add_customer(database, company="Schreinerei Hofer", segment=Segment.B)


@dataclass
class Hands:
    """Takes the steps of one handoff in the hands of whoever is at work."""

    database: Database
    ids: IdMaker
    customer_id: int
    id: int = 0

    def draft(
        self,
        receiver_id: int | None = COLLEAGUE_ID,
        *,
        briefing: Briefing = BRIEFING,
        visit: Appointment | None = None,
        kind: HandoffKind = HandoffKind.VISIT,
    ) -> None:
        self.id = self.ids.new()
        self.database.execute(
            DraftHandoff(
                id=self.id,
                customer_id=self.customer_id,
                receiver_id=receiver_id,
                briefing=briefing,
                visit=visit,
                kind=kind,
            )
        )

    @property
    def row(self) -> HandoffRow:
        with self.database.read() as session:
            found = queries.handoff(session, self.id)
        assert found is not None
        return found

    @property
    def common(self) -> dict[str, int]:
        return {"id": self.id, "seen": self.row.version, "event_id": self.ids.new()}

    def offer(self) -> None:
        self.database.execute(OfferHandoff(**self.common, step_id=self.ids.new()))

    def accept(self) -> None:
        periods = (self.ids.new(), self.ids.new())
        step_id = self.ids.new()
        self.database.execute(AcceptHandoff(**self.common, step_id=step_id, history_ids=periods))

    def give_back(self, reason: ReturnReason = ReturnReason.CAPACITY, text: str = "") -> None:
        self.database.execute(
            ReturnHandoff(
                **self.common,
                step_id=self.ids.new(),
                reason=reason,
                text=text,
                tell_text="Tell the customer",
            )
        )

    def schedule(self, visit: Appointment) -> None:
        self.database.execute(ScheduleVisit(**self.common, step_id=self.ids.new(), visit=visit))

    @contextmanager
    def as_(self, login: str) -> Iterator[Hands]:
        """Give the same handoff in somebody else's hands."""
        with working_as(self.database, login) as database:
            yield Hands(database, self.ids, self.customer_id, self.id)

    def plan(self) -> list[FollowUp]:
        """Give what is planned with the customer."""
        with self.database.read() as session:
            wanted = select(FollowUp).where(FollowUp.state == FollowUpState.OPEN)
            return list(session.scalars(wanted.order_by(FollowUp.id)))

    def customer(self) -> Customer:
        with self.database.read() as session:
            return session.get_one(Customer, self.customer_id)

    def steps(self) -> list[tuple[str, str, str]]:
        """Give each event: what, by whom, in whose name."""
        with self.database.read() as session:
            found = queries.events(session, self.id)
        return [(event.action.value, event.author, event.in_name_of) for event in found]


@pytest.fixture
def hands(database: Database, ids: IdMaker, customer_id: int) -> Hands:
    """The rep's hands."""
    assert "field" in ROLES
    return Hands(database, ids, customer_id)
