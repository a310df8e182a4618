"""Numbers that must not be dialled, wherever somebody said so."""

from __future__ import annotations

from app.customers.blocked_numbers import blocked_numbers
from app.customers.changes.permission_commands import BlockCustomer, BlockNumber, LiftBlock
from app.database.database import Database
from tests.customers.samples import add_company, add_hofer


def blocked(database: Database, customer_id: int) -> set[int]:
    with database.read() as session:
        return blocked_numbers(session, customer_id)


def test_a_number_blocked_at_another_customer_is_blocked_here_too(database: Database) -> None:
    hofer = add_hofer(database)
    other = add_company(database, "Meier")
    assert blocked(database, hofer.id) == set()

    block = BlockNumber(
        id=database.ids.new(), number="+41 (0)81 250 14 22", region="DE", customer_id=other
    )
    database.execute(block)
    assert blocked(database, hofer.id) == {hofer.phones[0].id}

    database.execute(LiftBlock(id=block.id, history_id=database.ids.new()))
    assert blocked(database, hofer.id) == set()


def test_a_person_who_wants_no_calls_is_not_dialled_but_the_company_is(database: Database) -> None:
    hofer = add_hofer(database)
    person = hofer.contacts[0]
    ids = database.ids
    database.execute(
        BlockCustomer(
            id=ids.new(), customer_id=hofer.id, history_id=ids.new(), contact_id=person.id
        )
    )
    assert blocked(database, hofer.id) == {person.phones[0].id}


def test_a_blocked_customer_is_not_dialled_on_any_number(database: Database) -> None:
    hofer = add_hofer(database)
    other = add_hofer(database, phones=(), contacts=())
    ids = database.ids
    database.execute(BlockCustomer(id=ids.new(), customer_id=hofer.id, history_id=ids.new()))

    assert blocked(database, hofer.id) == {hofer.phones[0].id, hofer.contacts[0].phones[0].id}
    assert blocked(database, other.id) == set()
