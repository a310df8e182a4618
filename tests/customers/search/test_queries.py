"""Rows, details and who is meant by a number."""

from __future__ import annotations

from app.customers.changes.contact_commands import ContactLeft, NewPhone
from app.customers.changes.number_commands import AddPhone, MarkPhoneInvalid
from app.customers.changes.permission_commands import (
    BlockCustomer,
    BlockNumber,
    GivePermission,
    LiftBlock,
    NewPermission,
    WithdrawPermission,
)
from app.customers.details_queries import details, number_is_blocked
from app.customers.law import PermissionFact, PermissionType
from app.customers.search import queries
from app.database.database import Database
from tests.customers.samples import add_company, add_hofer
from tests.people import REP_ID


def test_a_row_shows_who_to_call_and_where(database: Database) -> None:
    added = add_hofer(database, inside_owner_id=REP_ID)
    bare = add_company(database, "Meier")
    gone = 5

    with database.read() as session:
        hofer, meier = queries.rows(session, [added.id, gone, bare])
    assert (hofer.company, hofer.contact, hofer.phone) == (
        "Schreinerei Hofer",
        "Peter Hofer",
        "079 250 14 22",
    )
    assert (hofer.owner, hofer.e164, hofer.city) == ("Martina Baumann", "+41792501422", "Chur")
    assert (meier.id, meier.contact, meier.phone, meier.owner) == (bare, "", "", "")


def test_a_wrong_number_is_proposed_last(database: Database) -> None:
    added = add_hofer(database)
    owners_number = added.contacts[0].phones[0].id
    database.execute(MarkPhoneInvalid(id=owners_number))
    with database.read() as session:
        (row,) = queries.rows(session, [added.id])
    assert row.phone == "081 250 14 22"


def test_who_left_is_not_who_is_called(database: Database) -> None:
    added = add_hofer(database)
    database.execute(ContactLeft(id=added.contacts[0].id, left_on=database.clock().date()))
    with database.read() as session:
        (row,) = queries.rows(session, [added.id])
        kept = details(session, added.id)
    assert (row.contact, row.phone) == ("", "081 250 14 22")
    assert kept is not None
    assert [person.name for person in kept.contacts] == ["Peter Hofer"]


def test_details_hold_all_that_belongs_to_a_customer(database: Database) -> None:
    added = add_hofer(database, inside_owner_id=REP_ID)
    with database.read() as session:
        kept = details(session, added.id)
        assert details(session, 5) is None

    assert kept is not None
    assert (kept.company, kept.inside_owner, kept.zone) == (
        "Schreinerei Hofer",
        "Martina Baumann",
        "Europe/Zurich",
    )
    (owner,) = kept.contacts
    assert [phone.typed for phone in owner.phones] == ["079 250 14 22"]
    assert [email.address for email in owner.emails] == ["Peter@Hofer-Holz.ch"]
    assert [phone.typed for phone in kept.phones] == ["081 250 14 22"]


def test_a_caller_is_found_by_number(database: Database) -> None:
    added = add_hofer(database)
    other = add_company(database, "Meier")
    database.execute(
        AddPhone(customer_id=other, phone=NewPhone(id=database.ids.new(), typed="+4179 2501422"))
    )

    with database.read() as session:
        exact = queries.by_number(session, "0041 79 250 14 22")
        extension = queries.by_number(session, "1422")
        assert queries.by_number(session, "anonymous") == []
    assert [(match.company, match.contact) for match in exact] == [
        ("Meier", ""),
        ("Schreinerei Hofer", "Peter Hofer"),
    ]
    assert {match.customer_id for match in extension} == {added.id, other}


def test_blocks_are_those_in_force_also_of_a_number_elsewhere(database: Database) -> None:
    ids = database.ids
    added = add_hofer(database)
    number = BlockNumber(id=ids.new(), number="+41 81 250 14 22")
    everybody = BlockCustomer(id=ids.new(), customer_id=added.id, history_id=ids.new())
    database.execute(number)
    database.execute(everybody)
    with database.read() as session:
        kept = details(session, added.id)
        assert number_is_blocked(session, "081 250 14 22")
        assert not number_is_blocked(session, "081 250 14 23")
    assert kept is not None
    assert {(b.id, b.of_number) for b in kept.blocks} == {(number.id, True), (everybody.id, False)}

    database.execute(LiftBlock(id=everybody.id, history_id=ids.new()))
    with database.read() as session:
        kept = details(session, added.id)
    assert kept is not None
    assert [b.id for b in kept.blocks] == [number.id]


def test_the_law_is_told_of_what_holds_for_this_person(database: Database) -> None:
    ids = database.ids
    added = add_hofer(database)
    person = added.contacts[0].id
    kinds = [
        (None, PermissionType.CUSTOMERS),
        (person, PermissionType.CONSENT),
        (None, PermissionType.PUBLIC),
    ]
    for contact_id, type_ in kinds:
        permission = NewPermission(id=ids.new(), type=type_, evidence="said so")
        command = GivePermission(customer_id=added.id, contact_id=contact_id, permission=permission)
        database.execute(command)
    database.execute(WithdrawPermission(id=permission.id))

    with database.read() as session:
        kept = details(session, added.id)
    assert kept is not None
    fact = PermissionFact(PermissionType.CUSTOMERS, "said so")
    assert kept.permission_facts() == (fact,)
    assert kept.permission_facts(person) == (
        fact,
        PermissionFact(PermissionType.CONSENT, "said so"),
    )


def test_filters_offer_what_customers_have(database: Database) -> None:
    for country in ("AT", "CH", "CH", None):
        add_company(database, "Meier", country=country)
    with database.read() as session:
        assert queries.filter_choices(session).countries == ("CH", "AT")
        names = [user.name for user in queries.owners(session)]
    assert "Claudia Keller" in names
    assert names == sorted(names)
