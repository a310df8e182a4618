"""People, their numbers and addresses; an edit of them can be undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from app.calls.preparation.queries import call_view
from app.customers.changes.commands import EditCustomer
from app.customers.changes.contact_commands import (
    AddContact,
    ContactLeft,
    EditContact,
    NewContact,
    NewEmail,
    NewPhone,
)
from app.customers.changes.number_commands import (
    AddEmail,
    AddPhone,
    EditEmail,
    EditPhone,
    MarkPhoneInvalid,
    RemoveEmail,
    RemovePhone,
)
from app.customers.errors import ContactGoneError, EditConflictError
from app.customers.fields import PhoneKind
from app.customers.models import Contact, Customer, Email, Phone
from app.customers.search import queries
from app.database.database import Database
from app.database.undo import Kept, NothingToUndoError, UndoCommand, kept_by_undo
from tests.customers.samples import add_hofer, contact_data, customer_data
from tests.fakes import TUESDAY_TEN_IN_ZURICH

EDIT = "44444444-4444-4444-8444-444444444444"


def rows(database: Database, table: Any) -> list[Any]:
    with database.read() as session:
        return list(session.scalars(select(table).order_by(table.id)))


def search_text(database: Database) -> str:
    (customer,) = rows(database, Customer)
    return str(customer.search)


def test_a_second_person_is_found_but_not_called_first(database: Database) -> None:
    added = add_hofer(database)
    new = NewContact(id=database.ids.new(), data=contact_data(last_name="Zgraggen"))
    database.execute(AddContact(customer_id=added.id, contact=new))

    assert [person.main for person in rows(database, Contact)] == [True, False]
    assert " zgraggen" in search_text(database)


def test_only_one_person_is_called_first(database: Database) -> None:
    added = add_hofer(database)
    new = NewContact(id=database.ids.new(), data=contact_data(last_name="Zgraggen", main=True))
    database.execute(AddContact(customer_id=added.id, contact=new))
    assert [person.main for person in rows(database, Contact)] == [False, True]

    owner = rows(database, Contact)[0]
    edit = EditContact(id=owner.id, version=owner.version, changes=contact_data(main=True))
    database.execute(edit)
    assert [person.main for person in rows(database, Contact)] == [True, False]


def test_who_left_is_no_longer_found(database: Database) -> None:
    add_hofer(database)
    (owner,) = rows(database, Contact)
    database.execute(ContactLeft(id=owner.id, left_on=date(2026, 11, 1)))

    assert " peter" not in search_text(database)
    assert not rows(database, Contact)[0].main


def test_two_edits_of_one_person_are_told(database: Database) -> None:
    add_hofer(database)
    (owner,) = rows(database, Contact)
    first = contact_data(function="Owner")
    database.execute(EditContact(id=owner.id, version=owner.version, changes=first))
    second = contact_data(function="Buyer")
    with pytest.raises(EditConflictError) as told:
        database.execute(EditContact(id=owner.id, version=owner.version, changes=second))
    assert [(c.theirs, c.mine) for c in told.value.conflicts] == [("Owner", "Buyer")]


def test_numbers_are_added_changed_and_removed(database: Database) -> None:
    added = add_hofer(database)
    phone = NewPhone(id=database.ids.new(), typed="+49 89 123 45 67", kind=PhoneKind.PHONE)
    database.execute(AddPhone(customer_id=added.id, phone=phone))
    database.execute(MarkPhoneInvalid(id=phone.id))
    assert rows(database, Phone)[-1].invalid

    database.execute(EditPhone(id=phone.id, typed="089 765 43 21", kind=PhoneKind.MOBILE))
    kept = rows(database, Phone)[-1]
    assert (kept.invalid, kept.kind, kept.reversed_digits[:7]) == (False, "mobile", "1234567")
    database.execute(RemovePhone(id=phone.id))
    assert len(rows(database, Phone)) == 2
    with pytest.raises(ContactGoneError):
        database.execute(RemovePhone(id=phone.id))


def test_a_customer_is_found_by_the_mail_domain(database: Database) -> None:
    added = add_hofer(database)
    email = NewEmail(id=database.ids.new(), address="info@moebel-nord.de")
    database.execute(AddEmail(customer_id=added.id, email=email))
    assert " mobel nord de" in search_text(database)

    database.execute(EditEmail(id=email.id, address="INFO@sued.de"))
    assert rows(database, Email)[-1].address_key == "info@sued.de"
    assert " mobel" not in search_text(database)
    database.execute(RemoveEmail(id=email.id))
    assert " sud" not in search_text(database)


def test_an_edit_is_undone(database: Database) -> None:
    added = add_hofer(database)
    changes = customer_data(city="Bern", company="Holz AG")
    database.execute(EditCustomer(id=added.id, version=1, changes=changes), uuid=EDIT)
    with database.read() as session:
        assert kept_by_undo(session, EDIT) == ()
    database.execute(UndoCommand(uuid=EDIT))

    (customer,) = rows(database, Customer)
    assert (customer.city, customer.company) == ("Chur", "Schreinerei Hofer")
    assert customer.version > 2  # whoever read the edited row is told
    assert (customer.sort_key, customer.city_key) == ("schreinerei hofer", "chur")
    assert " schreinerei" in customer.search


def test_what_was_changed_again_is_kept_and_named(database: Database) -> None:
    added = add_hofer(database)
    changes = customer_data(city="Bern", zip="3000")
    database.execute(EditCustomer(id=added.id, version=1, changes=changes), uuid=EDIT)
    database.execute(EditCustomer(id=added.id, version=2, changes=customer_data(city="Thun")))

    with database.read() as session:
        assert kept_by_undo(session, EDIT) == (Kept("customer", added.id, "city"),)
    database.execute(UndoCommand(uuid=EDIT))
    (customer,) = rows(database, Customer)
    assert (customer.city, customer.zip) == ("Thun", "7000")


def test_a_removed_number_comes_back(database: Database) -> None:
    add_hofer(database)
    before = rows(database, Phone)[1]
    database.execute(RemovePhone(id=before.id), uuid=EDIT)
    database.execute(UndoCommand(uuid=EDIT))

    after = rows(database, Phone)[1]
    assert (after.id, after.typed, after.reversed_digits, after.invalid) == (
        before.id,
        before.typed,
        before.reversed_digits,
        False,
    )


def test_a_person_who_left_comes_back_with_dates_and_flags(database: Database) -> None:
    add_hofer(database)
    (owner,) = rows(database, Contact)
    database.execute(ContactLeft(id=owner.id, left_on=date(2026, 11, 1)), uuid=EDIT)
    database.execute(UndoCommand(uuid=EDIT))

    (kept,) = rows(database, Contact)
    assert (kept.left_on, kept.main) == (None, True)
    assert " peter" in search_text(database)


def test_an_undo_can_be_undone(database: Database) -> None:
    add_hofer(database)
    (owner,) = rows(database, Contact)
    database.execute(ContactLeft(id=owner.id, left_on=date(2026, 11, 1)), uuid=EDIT)
    undo = "55555555-5555-4555-8555-555555555555"
    database.execute(UndoCommand(uuid=EDIT), uuid=undo)
    database.execute(UndoCommand(uuid=undo))

    (kept,) = rows(database, Contact)
    assert (kept.left_on, kept.main) == (date(2026, 11, 1), False)


def test_nothing_to_undo_is_told(database: Database) -> None:
    add_hofer(database)
    with pytest.raises(NothingToUndoError):
        database.execute(UndoCommand(uuid=EDIT))


def test_numbers_of_who_left_are_proposed_no_more(database: Database) -> None:
    added = add_hofer(database, phones=())
    (peter,) = added.contacts
    with database.read() as session:
        (row,) = queries.rows(session, [added.id])
    assert row.e164 == "+41792501422"
    database.execute(ContactLeft(id=peter.id, left_on=date(2026, 11, 20)))
    with database.read() as session:
        (row,) = queries.rows(session, [added.id])
        assert (row.contact, row.phone) == ("", "")
        view = call_view(session, added.id, TUESDAY_TEN_IN_ZURICH)
    assert view is not None
    assert (view.people, view.phones) == ((), ())
    database.execute(ContactLeft(id=peter.id, left_on=None))
    with database.read() as session:
        (row,) = queries.rows(session, [added.id])
    assert (row.contact, row.e164) == ("Peter Hofer", "+41792501422")
