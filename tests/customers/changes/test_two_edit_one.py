"""Two people edit one customer: nothing is overwritten that nobody saw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.customers.changes.care_commands import ChangeOwner, ChangeSegment, ChangeStatus, Transfer
from app.customers.changes.commands import EditCustomer
from app.customers.changes.contact_commands import EditContact
from app.customers.changes.number_commands import (
    EditEmail,
    EditPhone,
    RemoveEmail,
    RemovePhone,
    SeenPhone,
)
from app.customers.changes.saving import SaveDetails, save_of
from app.customers.changes.stand_commands import SetStand
from app.customers.details import CustomerDetails
from app.customers.details_queries import details
from app.customers.errors import Conflict, ContactGoneError, CustomerGoneError, EditConflictError
from app.customers.fields import PhoneKind, Seen
from app.customers.rules import Segment, Status
from app.database.database import Database
from app.database.undo import UndoCommand
from tests.customers.samples import add_hofer, contact_data, customer_data
from tests.people import COLLEAGUE_ID, LEAD_ID


@pytest.fixture
def hofer(database: Database) -> CustomerDetails:
    """A customer as both have it before them."""
    return now(database, add_hofer(database).id)


def now(database: Database, id_: int) -> CustomerDetails:
    with database.read() as session:
        found = details(session, id_)
    assert found is not None
    return found


def save(*commands: Any, id_: int = 0) -> SaveDetails:
    return save_of(id_, iter(commands))


def conflicts(database: Database, *commands: Any) -> tuple[Conflict, ...]:
    with pytest.raises(EditConflictError) as told:
        database.execute(save(*commands))
    return told.value.conflicts


def city(customer: CustomerDetails, name: str, seen: str = "Chur") -> EditCustomer:
    return EditCustomer(
        id=customer.id,
        version=customer.version,
        changes=customer_data(city=name),
        seen=customer_data(city=seen),
    )


def segment(customer: CustomerDetails, ids: Iterator[int], to: Segment | None) -> ChangeSegment:
    seen = Seen(customer.segment)
    return ChangeSegment(customer_id=customer.id, history_id=next(ids), segment=to, seen=seen)


@pytest.fixture
def new_ids(database: Database) -> Iterator[int]:
    return iter(lambda: database.ids.new(), 0)


def test_all_conflicts_are_told_at_once_with_who_and_nothing_is_saved(
    database: Database, colleague: Database, hofer: CustomerDetails, new_ids: Iterator[int]
) -> None:
    colleague.execute(city(hofer, "Bern"))
    colleague.execute(segment(hofer, new_ids, Segment.A))
    zip_ = EditCustomer(
        id=hofer.id,
        version=1,
        changes=customer_data(zip="4000"),
        seen=customer_data(zip="7000"),
    )

    told = conflicts(database, city(hofer, "Basel"), segment(hofer, new_ids, Segment.B), zip_)
    assert [(one.field, one.theirs, one.mine, one.author) for one in told] == [
        ("city", "Bern", "Basel", "Reto Hofer"),
        ("segment", "A", "B", "Reto Hofer"),
    ]
    assert all(one.at is not None for one in told)
    assert now(database, hofer.id).zip == "7000", "all or nothing"


def test_different_fields_go_through_and_undo_takes_only_mine_back(
    database: Database, colleague: Database, hofer: CustomerDetails, new_ids: Iterator[int]
) -> None:
    colleague.execute(city(hofer, "Bern"))
    street = EditCustomer(
        id=hofer.id,
        version=1,
        changes=customer_data(street="Ringstrasse 1"),
        seen=customer_data(street=None),
    )
    uuid = "5b7d3a52-0000-4000-8000-000000000001"
    database.execute(save(street, segment(hofer, new_ids, Segment.B)), uuid=uuid)
    kept = now(database, hofer.id)
    assert (kept.city, kept.street, kept.segment) == ("Bern", "Ringstrasse 1", Segment.B)

    database.execute(UndoCommand(uuid=uuid))
    kept = now(database, hofer.id)
    assert (kept.city, kept.street, kept.segment) == ("Bern", "", None)


def test_the_same_wish_is_no_conflict(
    database: Database, colleague: Database, hofer: CustomerDetails, new_ids: Iterator[int]
) -> None:
    colleague.execute(city(hofer, "Bern"))
    colleague.execute(segment(hofer, new_ids, Segment.A))
    database.execute(save(city(hofer, " Bern "), segment(hofer, new_ids, Segment.A)))
    assert now(database, hofer.id).city == "Bern"


def test_mine_is_saved_over_what_was_seen_then_but_not_over_a_third_change(
    database: Database, colleague: Database, hofer: CustomerDetails
) -> None:
    colleague.execute(city(hofer, "Bern"))
    assert conflicts(database, city(hofer, "Basel"))
    colleague.execute(city(hofer, "Biel", seen="Bern"))
    (told,) = conflicts(database, city(hofer, "Basel", seen="Bern"))
    assert told.theirs == "Biel"
    database.execute(save(city(hofer, "Basel", seen="Biel")))
    assert now(database, hofer.id).city == "Basel"


def test_owner_and_status_are_not_overwritten_unseen(
    database: Database, colleague: Database, hofer: CustomerDetails, new_ids: Iterator[int]
) -> None:
    def owner(to: int) -> ChangeOwner:
        transfer = Transfer(customer_id=hofer.id, history_id=next(new_ids), seen=Seen(None))
        return ChangeOwner(transfers=(transfer,), owner_id=to)

    def status(to: Status) -> ChangeStatus:
        seen = Seen(hofer.status)
        return ChangeStatus(customer_id=hofer.id, history_id=next(new_ids), status=to, seen=seen)

    colleague.execute(owner(COLLEAGUE_ID))
    colleague.execute(status(Status.ARCHIVED))
    told = conflicts(database, owner(LEAD_ID), status(Status.ACTIVE))
    assert [(one.field, one.theirs, one.mine) for one in told] == [
        ("status", "archived", "active"),
        ("inside_owner_id", COLLEAGUE_ID, LEAD_ID),
    ]


def test_a_person_is_merged_by_fields_too(
    database: Database, colleague: Database, hofer: CustomerDetails
) -> None:
    person = hofer.contacts[0]

    def edit(seen: dict[str, Any], **values: Any) -> EditContact:
        return EditContact(
            id=person.id,
            version=1,
            changes=contact_data(**values),
            seen=contact_data(**seen),
        )

    colleague.execute(edit({"function": None}, function="Owner"))
    database.execute(save(edit({"du": False}, du=True)))
    (told,) = conflicts(database, edit({"function": None}, function="Buyer"))
    assert (told.table, told.row_id, told.theirs) == ("contact", person.id, "Owner")
    assert now(database, hofer.id).contacts[0].du


def test_a_number_changed_by_two_is_told_in_whatever_spelling(
    database: Database, colleague: Database, hofer: CustomerDetails
) -> None:
    phone = hofer.phones[0]
    seen = SeenPhone(phone.typed, PhoneKind.PHONE)

    def edit(typed: str, kind: PhoneKind = PhoneKind.PHONE) -> EditPhone:
        return EditPhone(id=phone.id, typed=typed, kind=kind, seen=seen)

    colleague.execute(edit("081 999 99 99"))
    database.execute(save(edit("+41 81 999 99 99")))
    assert now(database, hofer.id).phones[0].typed == "081 999 99 99"
    database.execute(save(edit(phone.typed, PhoneKind.MOBILE)))
    changed = now(database, hofer.id).phones[0]
    assert (changed.typed, changed.kind) == ("081 999 99 99", PhoneKind.MOBILE)
    (told,) = conflicts(database, edit("081 111 11 11", PhoneKind.MOBILE))
    assert (told.field, told.theirs, told.mine) == ("typed", "081 999 99 99", "081 111 11 11")
    (told,) = conflicts(database, RemovePhone(id=phone.id, seen=Seen(phone.typed)))
    assert (told.theirs, told.mine) == ("081 999 99 99", None)


def test_what_was_removed_meanwhile_is_told(
    database: Database, colleague: Database, hofer: CustomerDetails
) -> None:
    phone, email = hofer.phones[0], hofer.contacts[0].emails[0]
    colleague.execute(RemovePhone(id=phone.id))
    colleague.execute(RemoveEmail(id=email.id))
    seen = SeenPhone(phone.typed, PhoneKind.PHONE)

    told = conflicts(
        database,
        EditPhone(id=phone.id, typed="081 111 11 11", kind=PhoneKind.PHONE, seen=seen),
        EditEmail(id=email.id, address="p@hofer.ch", seen=Seen(email.address)),
    )
    assert [(one.table, one.field, one.theirs, one.author) for one in told] == [
        ("phone", "removed", None, "Reto Hofer"),
        ("email", "removed", None, "Reto Hofer"),
    ]
    database.execute(  # both wanted them gone
        save(
            RemovePhone(id=phone.id, seen=Seen(phone.typed)),
            RemoveEmail(id=email.id, seen=Seen(email.address)),
            id_=hofer.id,
        )
    )


def test_an_address_changed_by_two_is_told(
    database: Database, colleague: Database, hofer: CustomerDetails
) -> None:
    email = hofer.contacts[0].emails[0]

    def edit(address: str) -> EditEmail:
        return EditEmail(id=email.id, address=address, seen=Seen(email.address))

    colleague.execute(edit("Neu@Hofer.ch"))
    database.execute(save(edit("neu@hofer.ch")))
    (told,) = conflicts(database, edit("alt@hofer.ch"))
    assert told.theirs == "neu@hofer.ch"
    (told,) = conflicts(database, RemoveEmail(id=email.id, seen=Seen(email.address)))
    assert told.mine is None


def test_who_is_gone_is_told_plainly(database: Database) -> None:
    seen = customer_data(city=None)
    with pytest.raises(CustomerGoneError):
        database.execute(
            save(EditCustomer(id=5, version=1, changes=customer_data(city="B"), seen=seen))
        )
    with pytest.raises(ContactGoneError):
        database.execute(save(EditContact(id=5, version=1, changes=contact_data(du=True), seen={})))


def test_how_things_stand_keeps_both_lines(
    database: Database, colleague: Database, hofer: CustomerDetails
) -> None:
    colleague.execute(SetStand(customer_id=hofer.id, stand="Has budget", seen=Seen(None)))
    database.execute(SetStand(customer_id=hofer.id, stand="Compares", seen=Seen(None)))
    assert now(database, hofer.id).stand == "Has budget · Compares"
    database.execute(SetStand(customer_id=hofer.id, stand="", seen=Seen(None)))
    assert now(database, hofer.id).stand == "Has budget · Compares"
