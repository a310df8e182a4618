"""Customers are added and edited; nobody's edit is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from app.customers.changes.care_commands import ChangeOwner, ChangeSegment, ChangeStatus, Transfer
from app.customers.changes.commands import AddCustomer, EditCustomer, NewTag
from app.customers.changes.permission_commands import NewPermission
from app.customers.changes.stand_commands import SetStand
from app.customers.errors import (
    CompanyMissingError,
    CustomerGoneError,
    EditConflictError,
    TooLongError,
)
from app.customers.fields import CustomerField
from app.customers.law import PermissionType
from app.customers.models import (
    Contact,
    Customer,
    CustomerHistory,
    CustomerTag,
    Permission,
    Phone,
)
from app.customers.rules import Segment, Status
from app.database import journal
from app.database.database import Database
from app.database.models import Command
from tests.customers.samples import add_company, add_hofer, customer_data
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID


def customer(database: Database, id_: int) -> Customer:
    with database.read() as session:
        return session.get_one(Customer, id_)


def rows(database: Database, table: Any) -> list[Any]:
    with database.read() as session:
        return list(session.scalars(select(table).order_by(table.id)))


def test_a_new_customer_is_kept_with_all_that_belongs_to_it(database: Database) -> None:
    ids = database.ids
    added = add_hofer(
        database,
        segment=Segment.B,
        inside_owner_id=REP_ID,
        tags=(NewTag(id=ids.new(), tag=" Holz "),),
        permission=NewPermission(id=ids.new(), type=PermissionType.CUSTOMERS, source="orders"),
    )

    kept = customer(database, added.id)
    assert (kept.company, kept.sort_key, kept.city_key) == (
        "Schreinerei Hofer",
        "schreinerei hofer",
        "chur",
    )
    assert kept.search == " schreinerei hofer gmbh chur 7000 k 1007 peter holz ch"
    assert (kept.zone, kept.status, kept.version) == ("Europe/Zurich", Status.NEW, 1)
    person = rows(database, Contact)[0]
    assert person.main
    assert [(p.e164, p.reversed_digits, p.contact_id) for p in rows(database, Phone)] == [
        ("+41792501422", "22410529714", person.id),
        ("+41812501422", "22410521814", None),
    ]
    assert [tag.tag for tag in rows(database, CustomerTag)] == ["Holz"]
    permission = rows(database, Permission)[0]
    assert (permission.type, permission.author_id) == (PermissionType.CUSTOMERS, REP_ID)


def test_a_customer_needs_a_name(database: Database) -> None:
    with pytest.raises(CompanyMissingError):
        database.execute(AddCustomer(id=database.ids.new(), data=customer_data(company=" \0\t")))
    with pytest.raises(TooLongError) as told:
        add_company(database, "Meier", zip="1" * 21)
    assert (told.value.field, told.value.limit) == ("zip", 20)


def test_an_edit_touches_only_the_fields_given(database: Database) -> None:
    added = add_hofer(database)
    changes = customer_data(city=" Graz ", country="AT")
    database.execute(EditCustomer(id=added.id, version=1, changes=changes))

    kept = customer(database, added.id)
    assert (kept.city, kept.city_key, kept.zip) == ("Graz", "graz", "7000")
    assert (kept.zone, kept.version) == ("Europe/Vienna", 2)
    assert " graz " in kept.search
    assert " chur" not in kept.search
    assert rows(database, Phone)[1].e164 == "+43812501422"


def test_two_edits_of_different_fields_both_go_through(database: Database) -> None:
    id_ = add_company(database, "Meier", city="Chur")
    database.execute(EditCustomer(id=id_, version=1, changes=customer_data(city="Bern")))
    database.execute(EditCustomer(id=id_, version=1, changes=customer_data(zip="3000")))

    kept = customer(database, id_)
    assert (kept.city, kept.zip) == ("Bern", "3000")


def test_two_edits_of_one_field_are_told_apart_by_name(database: Database) -> None:
    id_ = add_company(database, "Meier", city="Chur")
    database.execute(EditCustomer(id=id_, version=1, changes=customer_data(city="Bern")))
    mine = customer_data(city="Basel", zip="4000")
    with pytest.raises(EditConflictError) as told:
        database.execute(EditCustomer(id=id_, version=1, changes=mine))

    conflict = told.value.conflicts[0]
    assert (conflict.field, conflict.theirs, conflict.mine) == (CustomerField.CITY, "Bern", "Basel")
    assert len(told.value.conflicts) == 1
    assert customer(database, id_).zip is None
    seen = customer_data(city="Bern", zip=None)
    again = EditCustomer(id=id_, version=1, changes=mine, seen=seen)
    database.execute(again)
    assert customer(database, id_).city == "Basel"


def test_both_wrote_the_same_is_no_conflict(database: Database) -> None:
    id_ = add_company(database, "Meier", city="Chur")
    for _ in range(2):
        database.execute(EditCustomer(id=id_, version=1, changes=customer_data(city="Bern")))
    assert customer(database, id_).version == 2


def test_a_customer_who_is_gone_is_told(database: Database) -> None:
    with pytest.raises(CustomerGoneError):
        database.execute(SetStand(customer_id=5, stand="x"))


def test_how_things_stand_keeps_its_date_while_the_words_stay(
    database: Database, clock: FakeClock
) -> None:
    id_ = add_company(database, "Meier")
    database.execute(SetStand(customer_id=id_, stand="Compares prices"))
    said_at = clock()
    clock.advance(days=3)
    database.execute(SetStand(customer_id=id_, stand=" Compares prices "))

    kept = customer(database, id_)
    assert (kept.stand_at, kept.stand_author_id, kept.version) == (said_at, REP_ID, 2)
    database.execute(SetStand(customer_id=id_, stand="Decides 27 Nov"))
    assert customer(database, id_).stand_at == clock()


def test_what_was_is_kept_as_periods(database: Database, clock: FakeClock) -> None:
    ids = database.ids
    id_ = add_company(database, "Meier")
    began = clock()
    for segment in (Segment.A, Segment.A, Segment.B):
        clock.advance(days=10)
        database.execute(ChangeSegment(customer_id=id_, history_id=ids.new(), segment=segment))

    periods = rows(database, CustomerHistory)
    assert [(p.field, p.value) for p in periods] == [("segment", None), ("segment", "A")]
    assert periods[0].from_at == began
    assert periods[0].to_at == periods[1].from_at
    assert periods[1].to_at == clock()
    assert customer(database, id_).segment is Segment.B


def test_customers_go_to_another_owner_together(leads_database: Database) -> None:
    database, ids = leads_database, leads_database.ids
    customers = [add_company(database, name) for name in ("Meier", "Huber")]
    transfers = tuple(Transfer(customer_id=c, history_id=ids.new()) for c in customers)
    database.execute(ChangeOwner(transfers=transfers, owner_id=COLLEAGUE_ID))

    assert {customer(database, c).inside_owner_id for c in customers} == {COLLEAGUE_ID}
    assert [p.field for p in rows(database, CustomerHistory)] == ["inside_owner"] * 2


def test_rest_has_an_end_and_nothing_else_has(database: Database) -> None:
    ids = database.ids
    id_ = add_company(database, "Meier")
    until = date(2027, 1, 31)
    for status in (Status.RESTING, Status.ACTIVE):
        command = ChangeStatus(
            customer_id=id_, history_id=ids.new(), status=status, resting_until=until
        )
        database.execute(command)
        kept = customer(database, id_)
        assert kept.resting_until == (until if status is Status.RESTING else None)


def test_commands_of_this_room_survive_the_journal(database: Database) -> None:
    added = add_hofer(database, segment=Segment.C_PLUS)
    edit = EditCustomer(id=added.id, version=1, changes=customer_data(cadence_days=30, city=None))
    database.execute(edit)

    with database.read() as session:
        kept = session.scalars(select(Command).order_by(Command.seq)).all()
    assert [journal.decode(c.kind, c.format, c.payload) for c in kept] == [added, edit]
