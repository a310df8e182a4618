"""Who is proposed as perhaps the same while a customer or a person is typed."""

from __future__ import annotations

from app.customers.adding.likeness import likely_duplicates
from app.customers.adding.person_likeness import LikelyPerson, PersonLikeness, likely_people
from app.customers.changes.contact_commands import AddContact, ContactLeft, NewContact, NewEmail
from app.customers.typed.person_line import read_person
from app.database.database import Database
from tests.customers.samples import add_company, add_hofer, contact_data
from tests.fakes import TUESDAY_TEN_IN_ZURICH


def add_person(database: Database, customer_id: int, *mails: str, **data: str) -> int:
    id_ = database.ids.new()
    emails = tuple(NewEmail(id=database.ids.new(), address=mail) for mail in mails)
    contact = NewContact(id=id_, data=contact_data(**data), emails=emails)
    database.execute(AddContact(customer_id=customer_id, contact=contact))
    return id_


def likely(database: Database, customer_id: int, line: str) -> list[LikelyPerson]:
    with database.read() as session:
        typed = read_person(line, "CH")
        return likely_people(session, customer_id, typed, "CH", 5)


def companies(database: Database, company: str, *places: str) -> list[str]:
    with database.read() as session:
        found = likely_duplicates(session, company, "", "CH", 5, places)
    return [one.company for one in found]


def test_a_misspelt_company_is_found_at_its_place(database: Database) -> None:
    add_company(database, "Meier Metallbau AG", zip="7000", city="Chur")
    add_company(database, "Meili Metzgerei AG", zip="7000", city="Chur")
    assert companies(database, "Meyer Metallbau") == []
    assert companies(database, "Meyer Metallbau", "7000") == ["Meier Metallbau AG"]
    assert companies(database, "Meyer Metallbau GmbH", "", "chur") == ["Meier Metallbau AG"]
    assert companies(database, "Meyer Metallbau", "8000") == []


def test_a_person_who_is_there_already_is_proposed(database: Database) -> None:
    hofer = add_hofer(database)
    (peter,) = [one.id for one in hofer.contacts]
    anna = add_person(database, hofer.id, first_name="Anna", last_name="Müller")

    (found,) = likely(database, hofer.id, "Mueler, Anna")
    assert (found.id, found.here, found.why) == (anna, True, PersonLikeness.NAME)
    (found,) = likely(database, hofer.id, "Somebody 079 250 14 22")
    assert (found.id, found.why) == (peter, PersonLikeness.NUMBER)
    (found,) = likely(database, hofer.id, "peter@hofer-holz.ch")
    assert (found.id, found.why) == (peter, PersonLikeness.EMAIL)
    assert likely(database, hofer.id, "Keller, Anna") == []
    assert likely(database, hofer.id, "") == []


def test_the_companys_own_number_is_nobodys(database: Database) -> None:
    hofer = add_hofer(database)
    assert likely(database, hofer.id, "Neu 081 250 14 22") == []


def test_who_changed_the_company_or_left_is_proposed(database: Database) -> None:
    hofer, borg = add_hofer(database), add_company(database, "Borg AG")
    there = add_person(database, borg, "a.keller@x.ch", first_name="Anna", last_name="Keller")
    left = add_person(database, hofer.id, first_name="Anna", last_name="Keller")
    database.execute(ContactLeft(id=left, left_on=TUESDAY_TEN_IN_ZURICH.date()))

    first, second = likely(database, hofer.id, "Anna Keller")
    assert (first.id, first.here, first.gone) == (left, True, True)
    assert (second.id, second.company, second.gone) == (there, "Borg AG", False)
