"""Two people have one customer's details open, each in a window of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit

from app.customers.models import Customer
from app.database.database import Database
from tests.calls.desk import Desk
from tests.journeys.conftest import Start, WindowOf
from tests.journeys.person import Person


@pytest.fixture
def colleague(window_of: WindowOf) -> Callable[[], Person]:
    """Opens the same database in the window of somebody else."""
    return lambda: window_of("colleague")


@pytest.fixture
def customer_id(office: Desk) -> int:
    return office.customer(company="Schreinerei Hofer", city="Chur")


def opens_details(person: Person) -> None:
    person.press("F3")
    person.settle()
    person.wait(lambda: person.rooms.customers._list.table.total == 1)
    person.rooms.customers._list.setFocus()
    person.press("E")
    person.wait(lambda: person.fields("City", QLineEdit))
    person.settle()


def city(person: Person) -> str:
    return person.field("City", QLineEdit).text()


def fills(person: Person, field: str, text: str) -> None:
    person.go_to(field)
    person.type_over(text)


def kept(database: Database, customer_id: int) -> Customer:
    with database.read() as session:
        return session.get_one(Customer, customer_id)


def test_what_two_people_edit_comes_together(
    start: Start, colleague: Callable[[], Person], customer_id: int, before: Database
) -> None:
    rep, other = start(), colleague()
    for person in (rep, other):
        opens_details(person)

    fills(rep, "Street", "Ringstrasse 1")
    fills(other, "City", "Bern")
    other.push("Save")
    rep.wait(lambda: city(rep) == "Bern")  # untouched here, so it appears while the rep types
    assert rep.field("Street", QLineEdit).text() == "Ringstrasse 1"

    fills(rep, "City", "Basel")
    fills(other, "City", "Biel")
    other.push("Save")
    other.settle()
    rep.waits_for("changed by Reto Hofer meanwhile: Biel")
    assert city(rep) == "Basel", "what is typed stays"

    rep.push("Save")
    rep.waits_for("Theirs: Biel (Reto Hofer")
    assert kept(before, customer_id).street is None, "nothing is saved before the choice"
    rep.press("Down", "Return")  # from theirs, which is chosen beforehand, to mine
    rep.settle()
    saved = kept(before, customer_id)
    assert (saved.city, saved.street) == ("Basel", "Ringstrasse 1")
    other.wait(lambda: city(other) == "Basel")

    rep.push("Undo")
    rep.settle()
    undone = kept(before, customer_id)
    assert (undone.city, undone.street) == ("Biel", None)
    other.wait(lambda: city(other) == "Biel")


def test_esc_goes_back_to_the_entries_and_enter_keeps_theirs(
    start: Start, colleague: Callable[[], Person], customer_id: int, before: Database
) -> None:
    rep, other = start(), colleague()
    for person in (rep, other):
        opens_details(person)
    fills(rep, "City", "Basel")
    fills(other, "City", "Biel")
    other.push("Save")
    rep.waits_for("changed by Reto Hofer meanwhile")
    rep.push("Save")
    rep.waits_for("Theirs: Biel")
    rep.press("Escape")
    assert not rep.sees("Theirs: Biel")
    assert city(rep) == "Basel"

    rep.push("Save")
    rep.waits_for("Theirs: Biel")
    rep.press("Return")
    rep.wait(lambda: city(rep) == "Biel")
    rep.settle()
    assert kept(before, customer_id).city == "Biel"
    assert not rep.rooms.customers._details.dirty
