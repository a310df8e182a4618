"""A contact that is written down afterwards: both rows or none, and what it counts for."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select, update

from app.background import Background
from app.calls.preparation.queries import call_view
from app.clock import Appointment
from app.customers.models import Customer
from app.customers.rules import Status
from app.database.database import Database
from app.database.ids import IdMaker
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.finishing import TAKEN_BACK
from app.follow_ups.changes.past_contacts import (
    AddPastContact,
    TakeBackPastContact,
    contact_choices,
)
from app.follow_ups.errors import StillToComeError
from app.follow_ups.models import FollowUp
from app.follow_ups.noting.past_contact_dialog import LeftForm, PastContactDialog
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.commands import AddActivity
from app.history.models import Activity, Call
from app.history.queries import last_contacts, timeline, timeline_count
from app.history.rules import ActivityKind
from tests.fakes import TUESDAY_TEN_IN_ZURICH as NOW
from tests.fakes import FakeClock
from tests.follow_ups.example_owner import REP
from tests.seeding import seeding

YESTERDAY = NOW - timedelta(days=1)


def visit(ids: IdMaker, customer_id: int, at: datetime) -> AddActivity:
    return AddActivity(
        id=ids.new(),
        customer_id=customer_id,
        kind=ActivityKind.VISIT,
        happened_at=at,
        text="Showed the new hinges.",
    )


def kept(database: Database) -> Activity:
    with database.read() as session:
        return session.scalars(select(Activity)).one()


def step(database: Database) -> FollowUp | None:
    with database.read() as session:
        return session.scalars(select(FollowUp)).one_or_none()


def customer(database: Database, customer_id: int) -> Customer:
    with database.read() as session:
        return session.get_one(Customer, customer_id)


def test_a_past_contact_and_its_next_step_are_kept_together(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    planned = PlanFollowUp(
        id=ids.new(),
        customer_id=customer_id,
        kind=FollowUpKind.CALL,
        due=Appointment(date(2026, 11, 27)),
        text="Ask how they fit",
    )
    contact = visit(ids, customer_id, YESTERDAY)
    database.execute(AddPastContact(contact=contact, step=planned))

    assert kept(database).happened_at == YESTERDAY
    found = step(database)
    assert found is not None
    assert found.text == "Ask how they fit"
    now = customer(database, customer_id)
    assert (now.last_contact_at, now.status) == (YESTERDAY, Status.ACTIVE)
    assert now.next_step_on == date(2026, 11, 27)


def test_what_is_still_to_come_is_no_past_contact(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    with pytest.raises(StillToComeError):
        database.execute(AddPastContact(contact=visit(ids, customer_id, NOW + timedelta(hours=1))))
    with database.read() as session:
        assert session.scalar(select(func.count(Activity.id))) == 0


def test_a_customer_who_is_gone_has_no_choices(database: Database) -> None:
    with database.read() as session:
        assert contact_choices(session, 7) is None


def taken_back(uuid: str, contact: AddActivity, step_id: int | None) -> TakeBackPastContact:
    return TakeBackPastContact(
        uuid=uuid, customer_id=contact.customer_id, contact_id=contact.id, step_id=step_id
    )


def test_taken_back_it_stands_nowhere_and_the_row_says_what_it_said(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    earlier = visit(ids, customer_id, NOW - timedelta(days=40))
    database.execute(AddPastContact(contact=earlier))
    before = customer(database, customer_id)
    contact, uuid = visit(ids, customer_id, YESTERDAY), str(uuid4())
    planned = PlanFollowUp(
        id=ids.new(),
        customer_id=customer_id,
        kind=FollowUpKind.CALL,
        due=Appointment(date(2026, 11, 27)),
    )
    database.execute(AddPastContact(contact=contact, step=planned), uuid=uuid)
    database.execute(taken_back(uuid, contact, planned.id))
    database.execute(taken_back(uuid, contact, planned.id))  # twice does no harm

    after = customer(database, customer_id)
    told = ("last_contact_at", "care_due_on", "next_step_on", "status")
    assert [getattr(after, one) for one in told] == [getattr(before, one) for one in told]
    found = step(database)
    assert found is not None
    assert (found.state, found.result) == (FollowUpState.DROPPED, TAKEN_BACK)
    with database.read() as session:
        assert timeline_count(session, customer_id) == 1
        assert [entry.id for entry in timeline(session, customer_id)] == [earlier.id]
        assert [entry.id for entry in last_contacts(session, customer_id)] == [earlier.id]
        view = call_view(session, customer_id, NOW)
    assert view is not None
    assert view.contacts_count == 1


def test_a_last_contact_that_only_an_import_knew_comes_back(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    known = NOW - timedelta(days=100)
    with seeding(database) as connection:
        connection.execute(
            update(Customer).where(Customer.id == customer_id).values(last_contact_at=known)
        )
    contact, uuid = visit(ids, customer_id, YESTERDAY), str(uuid4())
    database.execute(AddPastContact(contact=contact), uuid=uuid)
    assert customer(database, customer_id).last_contact_at == YESTERDAY
    database.execute(taken_back(uuid, contact, None))
    assert customer(database, customer_id).last_contact_at == known


def test_a_later_contact_stays_the_last_one(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    contact, uuid = visit(ids, customer_id, NOW - timedelta(days=2)), str(uuid4())
    database.execute(AddPastContact(contact=contact), uuid=uuid)
    database.execute(AddPastContact(contact=visit(ids, customer_id, YESTERDAY)))
    database.execute(taken_back(uuid, contact, None))
    assert customer(database, customer_id).last_contact_at == YESTERDAY


# --- the form -----------------------------------------------------------------------------------


def opened(
    qtbot: QtBot, background: Background, customer_id: int, left: LeftForm | None = None
) -> PastContactDialog:
    dialog = PastContactDialog(background, FakeClock(), REP, customer_id, left)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._company.text() == "Schreinerei Hofer")
    return dialog


def test_the_form_takes_a_call_with_its_time_and_next_step(
    qtbot: QtBot, background: Background, database: Database, customer_id: int
) -> None:
    dialog = opened(qtbot, background, customer_id)
    QTest.keyClicks(dialog._when, "yesterday 14:00")
    assert dialog._when_read.text() == "Monday 23 November 2026, 14:00"
    QTest.keyClicks(dialog._text, "Wants 20 hinges")
    QTest.keyClicks(dialog._next_when, "fri 10")
    assert dialog._next_read.text() == "Friday 27 November 2026, 10:00"
    QTest.keyClicks(dialog._next_what, "ask again")
    with qtbot.waitSignal(dialog.contact_added):
        QTest.keyClick(dialog._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    contact = kept(database)
    assert (contact.kind, contact.text) == (ActivityKind.PAST_CALL, "Wants 20 hinges")
    assert contact.happened_at == datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    found = step(database)
    assert found is not None
    assert (found.due_on, found.due_time, found.text) == (
        date(2026, 11, 27),
        time(10),
        "ask again",
    )
    with database.read() as session:  # it is in no figure of calls
        assert session.scalar(select(func.count(Call.id))) == 0


def test_a_day_alone_is_kept_as_a_day_and_a_colleague_is_named(
    qtbot: QtBot, background: Background, database: Database, customer_id: int
) -> None:
    dialog = opened(qtbot, background, customer_id)
    dialog._kind.setCurrentIndex(1)
    QTest.keyClicks(dialog._when, "today")
    other = next(at for at in range(dialog._who.count()) if dialog._who.itemData(at) != REP.user_id)
    dialog._who.setCurrentIndex(other)
    QTest.keyClicks(dialog._text, "On site")
    with qtbot.waitSignal(dialog.contact_added):
        dialog._save.click()
    contact = kept(database)
    assert (contact.kind, contact.happened_on) == (ActivityKind.VISIT, NOW.date())
    assert contact.happened_at <= NOW
    assert contact.text == f"{dialog._who.itemText(other)}: On site"


@pytest.mark.parametrize(
    ("when", "following", "said"),
    [
        ("", "", "Say when it was"),
        ("tomorrow", "", "Say when it was"),
        ("today", "yesterday", "next step"),
        ("today", "some day", "next step"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(
    qtbot: QtBot,
    background: Background,
    database: Database,
    customer_id: int,
    when: str,
    following: str,
    said: str,
) -> None:
    dialog = opened(qtbot, background, customer_id, LeftForm(1, when, "Text", following))
    dialog._save.click()
    assert said in dialog._trouble.text()
    with qtbot.waitSignal(dialog.put_off) as left:
        dialog.reject()
    assert left.args == [LeftForm(1, when, "Text", following)]
    with database.read() as session:
        assert session.scalar(select(func.count(Activity.id))) == 0
