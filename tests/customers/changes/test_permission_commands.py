"""Whether we may call is kept: legal bases and the wish not to be called."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from app.customers.changes.care_commands import ChangeStatus
from app.customers.changes.permission_commands import (
    BlockCustomer,
    BlockNumber,
    GivePermission,
    LiftBlock,
    NewPermission,
    WithdrawPermission,
)
from app.customers.derived import number_hash
from app.customers.law import PermissionType
from app.customers.models import Block, Customer, Permission
from app.customers.rules import Status
from app.database.database import Database
from tests.customers.samples import add_company, add_hofer
from tests.fakes import FakeClock
from tests.people import REP_ID


def rows(database: Database, table: Any) -> list[Any]:
    with database.read() as session:
        return list(session.scalars(select(table).order_by(table.id)))


def test_a_number_is_blocked_in_any_spelling(database: Database) -> None:
    block = BlockNumber(id=database.ids.new(), number="081 250 14 22", region="CH", reason="asked")
    database.execute(block)

    (kept,) = rows(database, Block)
    assert kept.number_hash == number_hash("+41 (0)81 250 14 22") == number_hash("0041812501422")
    assert kept.number_hash != number_hash("+41 81 250 14 23")
    assert (kept.author_id, kept.reason, kept.lifted_at) == (REP_ID, "asked", None)


def test_a_blocked_customer_gets_the_status_back_when_nobody_blocks_it_any_more(
    database: Database,
) -> None:
    ids = database.ids
    id_ = add_company(database, "Meier")
    database.execute(ChangeStatus(customer_id=id_, history_id=ids.new(), status=Status.ACTIVE))
    blocks = [
        BlockCustomer(id=ids.new(), customer_id=id_, history_id=ids.new(), reason="by letter")
        for _ in range(2)
    ]
    for block in blocks:
        database.execute(block)
    assert rows(database, Customer)[0].status is Status.BLOCKED

    database.execute(LiftBlock(id=blocks[0].id, history_id=ids.new()))
    assert rows(database, Customer)[0].status is Status.BLOCKED
    database.execute(LiftBlock(id=blocks[1].id, history_id=ids.new()))
    assert rows(database, Customer)[0].status is Status.ACTIVE


def test_one_person_blocked_leaves_the_customer_callable(database: Database) -> None:
    ids = database.ids
    added = add_hofer(database)
    contact = added.contacts[0].id
    block = BlockCustomer(
        id=ids.new(), customer_id=added.id, history_id=ids.new(), contact_id=contact
    )
    database.execute(block)
    assert rows(database, Customer)[0].status is Status.NEW


def test_a_legal_basis_stays_on_record_after_its_end(database: Database, clock: FakeClock) -> None:
    id_ = add_company(database, "Meier", country="AT")
    permission = NewPermission(
        id=database.ids.new(),
        type=PermissionType.CONSENT,
        source="fair in Wels",
        evidence="card signed",
        given_on=date(2026, 5, 1),
    )
    database.execute(GivePermission(customer_id=id_, permission=permission))
    withdrawn_at = clock()
    database.execute(WithdrawPermission(id=permission.id))
    clock.advance(days=1)
    database.execute(WithdrawPermission(id=permission.id))

    (kept,) = rows(database, Permission)
    assert (kept.type, kept.given_on) == (PermissionType.CONSENT, date(2026, 5, 1))
    assert kept.withdrawn_at == withdrawn_at
