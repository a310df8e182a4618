from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from app.customers.models import Customer
from app.customers.rules import Segment
from app.database.database import Database
from app.history.calls import void_call
from app.history.errors import CallGoneError
from app.history.models import Call, CallVoid
from app.history.rules import Direction, VoidReason
from tests.example_customers import add_customer
from tests.history.example_calls import CALLED_AT, call, unreached
from tests.in_handler import as_handler
from tests.people import COLLEAGUE_ID, REP_ID, TEAM_ID


def last_contact(database: Database, customer_id: int) -> datetime | None:
    with database.read() as session:
        wanted = select(Customer.last_contact_at).where(Customer.id == customer_id)
        return session.scalars(wanted).one()


def test_a_call_keeps_segment_owners_and_team_of_its_day(database: Database) -> None:
    customer_id = add_customer(
        database, "Druckwerk Oberland", segment=Segment.A, field_owner_id=COLLEAGUE_ID
    )
    call(database, customer_id, answers={"decision_on": "2026-11-27"}, script_path=("greet",))

    with database.read() as session:
        kept = session.scalars(select(Call)).one()
    assert (kept.segment, kept.team_id) == (Segment.A, TEAM_ID)
    assert (kept.inside_owner_id, kept.field_owner_id) == (REP_ID, COLLEAGUE_ID)
    assert (kept.author_id, kept.answers) == (REP_ID, {"decision_on": "2026-11-27"})
    assert kept.script_path == ["greet"]


def test_reaching_somebody_moves_the_last_contact(database: Database, customer_id: int) -> None:
    unreached(database, customer_id)
    assert last_contact(database, customer_id) is None

    call(database, customer_id)
    unreached(database, customer_id, started_at=CALLED_AT + timedelta(hours=3))
    assert last_contact(database, customer_id) == CALLED_AT
    with database.read() as session:
        due = session.scalars(select(Customer.care_due_on)).one()
    assert due == date(2027, 1, 18)  # segment B: eight weeks


@pytest.mark.parametrize(("connected", "contact"), [(True, CALLED_AT), (False, None)])
def test_an_incoming_talk_is_a_contact_whatever_came_of_it(
    database: Database, customer_id: int, connected: bool, contact: datetime | None
) -> None:
    unreached(database, customer_id, direction=Direction.IN, connected=connected)

    assert last_contact(database, customer_id) == contact


def test_a_call_taken_back_is_no_contact_any_more(database: Database, customer_id: int) -> None:
    earlier = call(database, customer_id, started_at=datetime(2026, 9, 1, 8, tzinfo=UTC))
    mistaken = call(database, customer_id)
    for _ in range(2):  # a second time changes nothing
        as_handler(database, lambda session: void_call(session, mistaken, VoidReason.UNDONE))

    assert last_contact(database, customer_id) == datetime(2026, 9, 1, 8, tzinfo=UTC)
    with database.read() as session:
        void = session.scalars(select(CallVoid)).one()
    assert (void.call_id, void.reason, void.author_id) == (mistaken, VoidReason.UNDONE, REP_ID)

    as_handler(database, lambda session: void_call(session, earlier, VoidReason.CORRECTED))
    assert last_contact(database, customer_id) is None


def test_only_a_recorded_call_can_be_taken_back(database: Database) -> None:
    with pytest.raises(CallGoneError):
        as_handler(database, lambda session: void_call(session, 1, VoidReason.UNDONE))


def test_no_login_rewrites_a_call(postgresql_place: str) -> None:
    from app.database.engines import postgresql_engine

    engine = postgresql_engine(postgresql_place)
    for table in ("call", "call_void", "activity"):
        with pytest.raises(DBAPIError, match="permission denied"), engine.begin() as connection:
            connection.execute(text(f"DELETE FROM {table}"))
    with pytest.raises(DBAPIError, match="permission denied"), engine.begin() as connection:
        connection.execute(text("UPDATE call SET note = ''"))
    engine.dispose()
