"""A lead distributes what slipped through, by keyboard alone; a rep has no such view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from app.customers.models import Customer
from app.database.database import Database
from app.follow_ups.exceptions.exceptions_table import ExceptionsView
from app.history.models import Complaint
from tests.calls.desk import Desk
from tests.journeys.conftest import WindowOf
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, REP_ID


@pytest.fixture
def lead(window_of: WindowOf) -> Callable[[], Person]:
    """Opens the database in the lead's window."""
    return lambda: window_of("lead")


def owner(database: Database, id_: int) -> int | None:
    with database.read() as session:
        return session.get_one(Customer, id_).inside_owner_id


def rows(person: Person) -> int:
    shown = person.fields("Exceptions", ExceptionsView)
    return shown[0].model().rowCount() if shown else 0


def test_a_lead_distributes_and_takes_back_by_keys(
    lead: Callable[[], Person], office: Desk, before: Database
) -> None:
    ids = [office.customer(company=name, inside_owner_id=None) for name in ("Aebi", "Borg")]
    person = lead()
    person.waits_for("Customers (2)")  # from the start, on whatever page
    person.press("F3")
    person.settle()
    person.waits_for("Exceptions 2")
    person.push("Exceptions 2")
    person.wait(lambda: rows(person) == 2)
    person.settle()
    person.press("Space", "Down", "Space")
    person.waits_for("2 chosen")
    person.press("H")
    person.wait(lambda: person.fields("Owner", QComboBox))
    person.type("Reto")
    person.waits_for("2 customers get the owner Reto Hofer.")
    person.press("Return")
    person.settle()
    assert [owner(before, id_) for id_ in ids] == [COLLEAGUE_ID] * 2
    person.waits_for("Nothing slipped through")

    person.push("Undo")
    person.wait(lambda: rows(person) == 2)
    assert [owner(before, id_) for id_ in ids] == [None, None]


def test_a_rep_has_no_such_view(rep: Person, office: Desk) -> None:
    office.customer(company="Aebi", inside_owner_id=None)
    rep.press("F3")
    rep.settle()
    assert not rep.sees("Exceptions")


def test_late_complaints_are_passed_on_together(
    lead: Callable[[], Person], office: Desk, before: Database
) -> None:
    for name in ("Aebi", "Borg"):
        office.put(
            Complaint,
            **{"customer_id": office.customer(company=name), "text": "late", "version": 1},
            **{"opened_at": office.clock(), "answer_by": office.clock(), "call_back": True},
            **{"state": "open", "responsible_id": REP_ID},
        )
    office.clock.advance(hours=1)
    person = lead()
    person.press("F3")
    person.settle()
    person.waits_for("Exceptions 2")
    person.push("Exceptions 2")
    person.wait(lambda: rows(person) == 2)
    person.settle()
    person.press("Ctrl+A", "H")
    person.wait(QApplication.activePopupWidget)
    person.waits_for("Who answers 2 complaints?", QApplication.activePopupWidget())
    person.type("reto")
    person.press("Return")
    person.waits_for("2 complaints passed on to Reto Hofer.")
    assert [one.responsible_id for one in office.rows(Complaint)] == [COLLEAGUE_ID] * 2
    person.push("Undo")
    person.waits_for("Undone: whoever answered them before answers them again.")
    assert [one.responsible_id for one in office.rows(Complaint)] == [REP_ID] * 2
