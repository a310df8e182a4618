"""The day ends: what is left gets its place by keys, beside the window; tomorrow is looked at."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.calls.day.end_of_day_dialog import EndOfDayDialog
from app.calls.models import ListMark
from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.settings.outcomes import FollowUpKind
from tests.calls.desk import Desk
from tests.journeys.person import Person

LEFT = "What is left of the day"
MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))


def plan(office: Desk, company: str, on: date, kind: FollowUpKind) -> int:
    id_ = office.ids.new()
    customer_id = office.customer(company)
    office.database.execute(
        PlanFollowUp(id=id_, customer_id=customer_id, kind=kind, due=Appointment(on))
    )
    return id_


def shown(rep: Person) -> list[str]:
    return [row.title for row in rep.lines(LEFT)]


def dialog(rep: Person) -> EndOfDayDialog:
    windows = (one for one in QApplication.topLevelWidgets() if isinstance(one, EndOfDayDialog))
    found = next(one for one in windows if one.isVisible())
    rep.wait(lambda: QApplication.activeWindow() is found)
    return found


def press(window: EndOfDayDialog, *chords: str) -> None:
    """Press keys where the keyboard is: in the dialog, though the window stays usable."""
    for chord in chords:
        keys = QKeySequence(chord)[0]
        focus = QApplication.activePopupWidget() or window.focusWidget()
        QTest.keyClick(focus, keys.key(), keys.keyboardModifiers())
        QApplication.processEvents()


def test_what_is_left_gets_its_place(rep: Person, office: Desk, before: Database) -> None:
    promise = plan(office, "Aebi AG", TUESDAY, FollowUpKind.PROMISE)
    moved = plan(office, "Borg AG", MONDAY, FollowUpKind.CARE)
    dropped = plan(office, "Capaul AG", MONDAY, FollowUpKind.CARE)
    coming = plan(office, "Dosch AG", WEDNESDAY, FollowUpKind.CARE)
    rep.settle()
    rep.press("Ctrl+Shift+E")
    rep.wait(lambda: rep.rooms.end_of_day.opened)
    window = dialog(rep)
    assert not window.isModal()
    tomorrow = "Wednesday 25 November 2026"
    rep.wait(
        lambda: (
            rep.fields(LEFT)
            and shown(rep)
            == [
                *("Promises still open 1", "Aebi AG", "Still due 2", "Borg AG", "Capaul AG"),
                *(f"{tomorrow}: 1 planned, usual 20", "Dosch AG"),
            ]
        )
    )
    press(window, "Home", "Down", "T")
    rep.wait(lambda: f"{tomorrow}: 2 planned, usual 20" in shown(rep))
    press(window, "Home", "Down", "X")
    rep.wait(QApplication.activePopupWidget)
    press(window, "1")
    rep.waits_for("Dropped: Capaul AG", window)
    rep.wait(lambda: "Capaul AG" not in shown(rep))
    press(window, "End", "P")
    rep.wait(lambda: rep.rows(LEFT)[-1].note.startswith("at the top"))
    rep.settle()
    with before.read() as session:
        assert session.get_one(FollowUp, promise).due_on == TUESDAY
        assert session.get_one(FollowUp, moved).due_on == WEDNESDAY
        gone = session.get_one(FollowUp, dropped)
        assert (gone.state, gone.result) == (FollowUpState.DROPPED, "not_needed")
        last = session.get_one(FollowUp, coming)
        assert (
            session.query(ListMark).filter_by(kind="pin", day=WEDNESDAY).one().customer_id
            == last.customer_id
        )
    press(window, "Ctrl+Z")  # takes the dropping back, which was the last about a step
    rep.wait(lambda: "Capaul AG" in shown(rep))
    press(window, "Home", "Return")
    rep.waits_ready("Aebi AG")
    window.close()


def test_the_end_of_the_day_is_offered_once_and_not_in_a_call(rep: Person, office: Desk) -> None:
    plan(office, "Aebi AG", TUESDAY, FollowUpKind.PROMISE)
    rep.waits_ready("Aebi AG")
    rep.press("F9")
    rep.clock.advance(hours=7, minutes=31)
    rep.rooms.end_of_day.look()
    assert not rep.sees("Look at what is left of today")
    rep.press("F9", "Alt+1", "Ctrl+Return")
    rep.waits_until_saved()
    rep.wait(lambda: not rep.rooms.desk.in_call)
    rep.rooms.end_of_day.look()
    rep.waits_for("It is 17:31. Look at what is left of today, and at tomorrow?")
    rep.push("End of day")
    dialog(rep).close()
    rep.rooms.end_of_day.look()
    rep.settle()
    assert not rep.sees("Look at what is left of today")
