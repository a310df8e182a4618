"""After days away there is too much for one day: it is cleared up by keys, and taken back."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.days.clear_up_dialog import ClearUpDialog
from app.follow_ups.models import FollowUp
from app.settings.outcomes import FollowUpKind
from tests.calls.desk import Desk
from tests.journeys.person import Person

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))


def plan(office: Desk, kind: FollowUpKind, text: str, customer_id: int | None = None) -> None:
    office.database.execute(
        PlanFollowUp(
            id=office.ids.new(),
            customer_id=customer_id,
            kind=kind,
            due=Appointment(MONDAY),
            text=text,
        )
    )


def days(before: Database) -> dict[date, int]:
    wanted = select(FollowUp.due_on, func.count()).group_by(FollowUp.due_on)
    with before.read() as session:
        return {day: number for day, number in session.execute(wanted)}


def test_too_much_is_cleared_up_and_taken_back(rep: Person, office: Desk, before: Database) -> None:
    plan(office, FollowUpKind.PROMISE, "Sample", office.customer("Aebi AG"))
    for number in range(21):
        plan(office, FollowUpKind.TASK, f"Task {number}")
    rep.waits_for("22 overdue, more than your usual day.")
    rep.push("Clear up")
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), ClearUpDialog))
    dialog = QApplication.activeModalWidget()
    rep.waits_for("22 follow-ups are due until today. 2 of them would go to other days.", dialog)
    # One more goes later, and the promise does not.
    rep.press("Home", "Right")
    rep.waits_for("2 of them", dialog)
    rep.press("Down", "Right")
    rep.waits_for("3 of them", dialog)
    rep.press("Alt+C")
    rep.waits_for("3 follow-ups moved.")
    assert days(before) == {MONDAY: 19, WEDNESDAY: 3}
    rep.wait(lambda: not rep.sees("more than your usual day"))
    rep.push("Undo")
    rep.waits_for("The clearing up is undone")
    assert days(before) == {MONDAY: 22}
