from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import MetaData, text, update

from app.clock import Appointment
from app.customers.changes.commands import AddCustomer
from app.customers.changes.contact_commands import NewContact, NewEmail
from app.customers.fields import ContactField, CustomerField
from app.customers.models import Customer
from app.customers.rules import Status
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.complaint_commands import OpenComplaint
from app.upkeep.state import checks
from app.upkeep.state.problems import EXAMPLES, Problem, ProblemKind, problem_if_any
from tests.seeding import seeding


@pytest.fixture
def customer_id(database: Database) -> int:
    """A customer with everything that columns are computed of, written by commands alone."""
    ids, id_ = database.ids, database.ids.new()
    database.execute(
        AddCustomer(
            id=id_,
            data={CustomerField.COMPANY: "Müller & Söhne AG", CustomerField.CITY: "Zürich"},
            contacts=(
                NewContact(id=ids.new(), data={ContactField.LAST_NAME: "Frei"}),
                NewContact(id=ids.new(), data={ContactField.LAST_NAME: "Koller"}),
            ),
            emails=(NewEmail(id=ids.new(), address="info@mueller-holz.ch"),),
        )
    )
    for day in (28, 27):
        due = Appointment(date(2026, 11, day))
        kind = FollowUpKind.CALL
        database.execute(PlanFollowUp(id=ids.new(), customer_id=id_, kind=kind, due=due))
    until = datetime(2026, 11, 30, tzinfo=UTC)
    database.execute(
        OpenComplaint(id=ids.new(), customer_id=id_, text="wrong colour", answer_by=until)
    )
    return id_


def found(database: Database, metadata: MetaData) -> list[Problem]:
    with database.read() as session:
        return checks.problems(session, metadata)


def test_what_commands_wrote_has_no_problems(
    database: Database, metadata: MetaData, customer_id: int
) -> None:
    assert found(database, metadata) == []


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"next_step_on": date(2026, 12, 24)}, ProblemKind.NEXT_STEP_DIFFERS),
        ({"next_step_on": None, "care_due_on": date(2027, 1, 5)}, ProblemKind.NEXT_STEP_DIFFERS),
        ({"complaint_since": None}, ProblemKind.COMPLAINT_DIFFERS),
        ({"search": " muller sohne ag zurich"}, ProblemKind.SEARCH_TEXT_DIFFERS),
        ({"sort_key": "a"}, ProblemKind.SORT_KEY_DIFFERS),
        ({"city_key": None}, ProblemKind.SORT_KEY_DIFFERS),
    ],
)
def test_a_column_that_differs_is_found(
    database: Database,
    metadata: MetaData,
    customer_id: int,
    values: dict[str, Any],
    kind: ProblemKind,
) -> None:
    with seeding(database) as connection:
        connection.execute(update(Customer).values(**values))
    assert found(database, metadata) == [Problem(kind, 1, (str(customer_id),))]


def test_an_active_customer_whom_nobody_would_call_is_found(
    database: Database, metadata: MetaData
) -> None:
    active = [add_idle_customer(database, f"Active {n} AG", Status.ACTIVE) for n in range(3)]
    add_idle_customer(database, "Resting AG", Status.RESTING)
    in_care = add_idle_customer(database, "Care AG", Status.ACTIVE)
    with seeding(database) as connection:
        cared_for = update(Customer).where(Customer.id == in_care)
        connection.execute(cared_for.values(care_due_on=date(2027, 1, 5)))

    problem = Problem(ProblemKind.WITHOUT_NEXT_STEP, 3, tuple(map(str, active)))
    assert found(database, metadata) == [problem]


def add_idle_customer(database: Database, company: str, status: Status) -> int:
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data={CustomerField.COMPANY: company}, status=status))
    return id_


def test_all_customers_are_looked_at(
    database: Database, metadata: MetaData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "_CUSTOMERS_PER_STEP", 2)
    wrong = [add_idle_customer(database, f"Firma {n}", Status.ACTIVE) for n in range(7)]
    assert [problem.examples for problem in found(database, metadata)] == [tuple(map(str, wrong))]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_missing_triggers_are_named(database: Database, metadata: MetaData) -> None:
    with seeding(database) as connection:
        connection.execute(text("DROP TRIGGER tt_search_update"))
        connection.execute(text("DROP TRIGGER tt_call_delete"))
    names = ("call.tt_call_delete", "customer.tt_search_update")
    assert found(database, metadata) == [Problem(ProblemKind.MISSING_TRIGGERS, 2, names)]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_rows_that_refer_to_nothing_are_named(database: Database, metadata: MetaData) -> None:
    with database.writer.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("INSERT INTO customer_tag (id, customer_id, tag) VALUES (5, 77, 'fair')")
        raw.execute("PRAGMA foreign_keys=ON")
    problem = Problem(ProblemKind.BROKEN_REFERENCES, 1, ("customer_tag 5: customer",))
    assert found(database, metadata) == [problem]


def test_examples_are_few_and_the_count_is_whole() -> None:
    (problem,) = problem_if_any(ProblemKind.SORT_KEY_DIFFERS, range(1000))
    assert problem.count == 1000
    assert problem.examples == tuple(map(str, range(EXAMPLES)))
    assert problem_if_any(ProblemKind.SORT_KEY_DIFFERS, ()) == []
