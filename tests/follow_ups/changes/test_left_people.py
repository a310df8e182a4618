"""What is planned with people who are no longer there is pointed out and passed on."""

from __future__ import annotations

from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.clock import Appointment
from app.customers.changes.contact_commands import AddContact, ContactLeft, NewContact
from app.customers.fields import ContactField
from app.database.database import Database
from app.database.ids import IdMaker
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.changes.left_people import PassedStep, PassToPerson, StepsOfLeft, steps_of_left
from app.follow_ups.models import FollowUp
from app.follow_ups.noting.left_people_card import LeftPeopleCard
from app.follow_ups.rules import FollowUpKind
from tests.fakes import FakeClock

DUE = Appointment(date(2026, 11, 27), time(10))


@pytest.fixture
def hans(database: Database, ids: IdMaker, customer_id: int) -> int:
    return add(database, ids, customer_id, "Hans")


@pytest.fixture
def anna(database: Database, ids: IdMaker, customer_id: int) -> int:
    return add(database, ids, customer_id, "Anna")


@pytest.fixture
def step(database: Database, ids: IdMaker, customer_id: int, hans: int) -> int:
    id_ = ids.new()
    database.execute(
        PlanFollowUp(
            id=id_,
            customer_id=customer_id,
            kind=FollowUpKind.CALL,
            due=DUE,
            text="Ask about hinges",
            contact_id=hans,
        )
    )
    return id_


def add(database: Database, ids: IdMaker, customer_id: int, name: str) -> int:
    id_ = ids.new()
    data = {ContactField.FIRST_NAME: name, ContactField.LAST_NAME: "Muster"}
    database.execute(AddContact(customer_id=customer_id, contact=NewContact(id=id_, data={**data})))
    return id_


def left(database: Database, customer_id: int) -> StepsOfLeft:
    with database.read() as session:
        return steps_of_left(session, customer_id)


def with_whom(database: Database, step: int) -> int | None:
    with database.read() as session:
        return session.get_one(FollowUp, step).contact_id


def test_steps_with_somebody_who_left_are_found(
    database: Database, customer_id: int, hans: int, anna: int, step: int
) -> None:
    assert left(database, customer_id) == StepsOfLeft()
    database.execute(ContactLeft(id=hans, left_on=date(2026, 11, 20)))
    found = left(database, customer_id)
    assert [(row.id, row.contact, row.contact_left) for row in found.steps] == [
        (step, "Hans Muster", True)
    ]
    assert (found.contact_ids, found.people) == ((hans,), ((anna, "Anna Muster"),))

    database.execute(ContactLeft(id=hans, left_on=None))  # is there after all
    assert left(database, customer_id) == StepsOfLeft()


def test_a_step_is_passed_on_and_back(database: Database, hans: int, anna: int, step: int) -> None:
    command = PassToPerson(steps=(PassedStep(step, hans, anna),))
    database.execute(command)
    assert with_whom(database, step) == anna
    database.execute(command.back())
    assert with_whom(database, step) == hans


def test_what_others_did_meanwhile_stays(
    database: Database, hans: int, anna: int, step: int
) -> None:
    database.execute(PassToPerson(steps=(PassedStep(step, hans, None),)))
    database.execute(PassToPerson(steps=(PassedStep(step, hans, anna),)))  # seen with Hans
    assert with_whom(database, step) is None
    database.execute(FinishFollowUp(id=step))
    database.execute(PassToPerson(steps=(PassedStep(step, None, anna),)))
    assert with_whom(database, step) is None


def test_the_card_passes_on_and_takes_back(
    qtbot: QtBot,
    background: Background,
    database: Database,
    customer_id: int,
    hans: int,
    anna: int,
    step: int,
) -> None:
    card = LeftPeopleCard(background, FakeClock(), "Europe/Zurich")
    qtbot.addWidget(card)
    card.show_customer(customer_id)
    qtbot.waitUntil(lambda: not background.busy)
    assert card.isHidden()

    background.do(card, ContactLeft(id=hans, left_on=date(2026, 11, 20)))
    qtbot.waitUntil(lambda: not card.isHidden())
    assert card._lines.text() == "Hans Muster · Fri 27 Nov, 10:00 · Ask about hinges"
    assert card._person.currentData() == anna
    card._pass.click()
    qtbot.waitUntil(lambda: card._said.text() == "Passed on: Anna Muster.")
    qtbot.waitUntil(lambda: card._lines.isHidden())
    assert with_whom(database, step) == anna
    card._undo.click()
    qtbot.waitUntil(lambda: card._lines.text().startswith("Hans Muster"))
    assert with_whom(database, step) == hans
