"""Somebody leaves: the lead lets a colleague take over, sees it beforehand, and takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox

from app.customers.models import Customer
from app.customers.rules import Status
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.upkeep.transfers.transfer_dialog import TransferDialog
from tests.calls.desk import Desk
from tests.calls.example_plan import plan
from tests.journeys.conftest import WindowOf
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, REP_ID


@pytest.fixture
def lead(office: Desk, window_of: WindowOf) -> Person:
    """The lead's window; the rep looks after two customers, and promised one of them a call."""
    first = office.customer("Alder Metallbau", status=Status.ACTIVE)
    office.customer("Brändli Maschinen", status=Status.ACTIVE)
    plan(office, first, promised=True, text="Send drawings")
    return window_of("lead")


def whose(office: Desk) -> set[int | None]:
    return {one.inside_owner_id for one in office.rows(Customer)}


def dialog(lead: Person) -> TransferDialog:
    lead.ask_for("transfer customers")
    lead.wait(lambda: lead.window.findChildren(TransferDialog))
    (found,) = lead.window.findChildren(TransferDialog)
    lead.wait(found.isActiveWindow)
    return found


def test_a_colleague_takes_over_and_it_is_taken_back(lead: Person, office: Desk) -> None:
    asked = dialog(lead)
    assert asked.preview == "Choose who hands over."
    lead.go_to("From")
    lead.type("Martina")
    lead.wait(lambda: "2 customers" in asked.preview)
    assert asked.preview.splitlines() == [
        "2 customers",
        "1 open follow-up, 1 of them promised, with its day",
    ]
    lead.press("Ctrl+Return")
    assert asked.trouble == "Who takes over? Choose somebody else."
    lead.go_to("To")
    lead.type("Reto")
    assert lead.field("To", QComboBox).currentText() == "Reto Hofer"
    lead.press("Ctrl+Return")
    lead.waits_for("2 customers and the open work are transferred.")
    assert whose(office) == {COLLEAGUE_ID}
    told = office.rows(FollowUp, kind=FollowUpKind.TASK)
    assert [(one.owner_id, one.text) for one in told] == [
        (
            REP_ID,
            "Reto Hofer takes over from you: 2 customers, "
            "1 open follow-up, 1 of them promised, with its day",
        ),
        (
            COLLEAGUE_ID,
            "You take over from Martina Baumann: 2 customers, "
            "1 open follow-up, 1 of them promised, with its day",
        ),
    ]

    lead.push("Undo")
    lead.waits_for("The transfer is undone; what others changed since stays.")
    assert whose(office) == {REP_ID}


def test_a_later_day_still_takes_it_back(lead: Person, office: Desk) -> None:
    dialog(lead)
    lead.go_to("From")
    lead.type("Martina")
    lead.settle()
    lead.go_to("To")
    lead.type("Reto")
    lead.press("Ctrl+Return")
    lead.wait(lambda: whose(office) == {COLLEAGUE_ID})
    lead.settle()
    again = dialog(lead)
    assert lead.sees("Undo the last transfer", again)
    lead.push("Undo the last transfer")
    lead.wait(lambda: whose(office) == {REP_ID})


def test_only_marked_customers_are_taken_along(lead: Person, office: Desk) -> None:
    office.customer("Caduff Elektro", status=Status.ACTIVE)
    lead.press("F3")
    lead.settle()
    lead.go_to("Customers")
    lead.press("Home", "Shift+Down")
    asked = dialog(lead)
    lead.wait(lambda: "2 customers" in asked.preview)  # whose they are is known
    lead.go_to("To")
    lead.type("Reto")
    lead.press("Ctrl+Return")
    lead.wait(lambda: COLLEAGUE_ID in whose(office))
    left = [one.company for one in office.rows(Customer, inside_owner_id=REP_ID)]
    assert left == ["Caduff Elektro"]
