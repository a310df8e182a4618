from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert

from app.clock import Appointment
from app.customers.models import Contact
from app.database.database import Database
from app.database.ids import IdMaker
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.handoffs.briefing_form.known import Known, known
from app.handoffs.briefing_form.known_words import proposed
from app.history.models import Call
from app.quotes.commands import AddQuote
from tests.people import REP_ID
from tests.seeding import seeding

TODAY = date(2026, 11, 24)


@pytest.fixture
def call_id(database: Database, ids: IdMaker, customer_id: int) -> int:
    """A call in which something was captured."""
    id_ = ids.new()
    with seeding(database) as connection:
        connection.execute(
            insert(Contact).values(
                id=ids.new(),
                customer_id=customer_id,
                first_name="Kurt",
                last_name="Tanner",
                function="owner",
                decision_maker=True,
                main=True,
                version=1,
            )
        )
        connection.execute(
            insert(Call).values(
                id=id_,
                customer_id=customer_id,
                direction="out",
                started_at=database.clock(),
                seconds=60,
                purpose="advertising",
                outcome="visit_booked",
                attempt=True,
                connected=True,
                reached=True,
                conversion=True,
                note="Wants to see it",
                answers={"supplier": "a dealer in Aarau", "timing": "by March"},
                script_path=[],
                author_id=REP_ID,
            )
        )
    return id_


def read(database: Database, customer_id: int, call_id: int | None) -> Known:
    with database.read() as session:
        found = known(session, customer_id, call_id, "en", TODAY)
    assert found is not None
    return found


def test_a_briefing_is_put_together_from_what_is_known(
    database: Database, ids: IdMaker, customer_id: int, call_id: int
) -> None:
    database.execute(
        AddQuote(
            id=ids.new(),
            customer_id=customer_id,
            currency="CHF",
            amount_minor=428_000,
            number="Q-7",
        )
    )
    database.execute(
        PlanFollowUp(
            id=ids.new(),
            customer_id=customer_id,
            kind=FollowUpKind.TASK,
            due=Appointment(date(2026, 12, 4)),
            text="data sheet",
            promised=True,
        )
    )
    told = proposed(read(database, customer_id, call_id), None)
    assert told.role_in_decision == "Kurt Tanner (owner)"
    assert told.need == "Wants to see it"
    assert told.current_supplier == "a dealer in Aarau"
    assert told.volume_and_timing.startswith("by March, open quote Q-7 CHF")
    assert told.promises == "data sheet by 4 Dec"
    assert (told.objections, told.visit_goal) == ("", "")


def test_nobody_is_known_nothing_is_told(database: Database, customer_id: int) -> None:
    told = proposed(read(database, customer_id, None), None)
    assert (told.need, told.role_in_decision, told.promises) == ("", "", "")
    with database.read() as session:
        assert known(session, 1, None, "en", TODAY) is None
