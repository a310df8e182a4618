"""A complaint from its coming to the satisfaction call, by keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.calls.paperwork.complaint_dialog import ComplaintDialog
from app.customers.models import Customer
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.history.models import Complaint
from app.history.rules import ComplaintState
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person

SINCE = "omplaint open since "


def dialog_ready() -> bool:
    window = QApplication.activeWindow()
    return isinstance(window, ComplaintDialog) and window.isEnabled()


def test_a_complaint_pauses_sales_until_it_is_solved(office: Desk, start: Start) -> None:
    hofer = office.customer("Hofer AG", region="ZH")
    rep: Person = start()
    rep.waits_ready("Hofer AG")

    rep.press("Ctrl+Shift+R")
    rep.wait(dialog_ready)
    rep.type("Motor broken")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message == "The complaint is saved.")
    rep.settle()
    rep.waits_for(SINCE)
    rep.waits_for("Motor broken")

    rep.press("Ctrl+Shift+R")
    rep.wait(dialog_ready)
    rep.go_to("Solved")
    rep.press("Space")  # nothing was said of what was done
    assert dialog_ready()
    assert rep.focus.accessibleName() == "What was done"
    rep.type("Replaced the motor")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.message.startswith("The complaint is solved. Satisfaction call:"))
    rep.settle()

    complaint = office.one(Complaint, customer_id=hofer)
    assert (complaint.state, complaint.solution) == (ComplaintState.SOLVED, "Replaced the motor")
    assert office.one(Customer, id=hofer).complaint_since is None
    planned = office.rows(FollowUp, customer_id=hofer)
    assert sorted((one.kind, one.state) for one in planned) == [
        (FollowUpKind.CALL, FollowUpState.OPEN),
        (FollowUpKind.COMPLAINT, FollowUpState.DONE),
    ]
