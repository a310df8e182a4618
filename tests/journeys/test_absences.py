"""Somebody goes away: it is entered by keys, the deputy has the promises, and they go back."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtWidgets import QApplication, QComboBox
from sqlalchemy import select

from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.days.absence_dialog import AbsenceDialog
from app.settings.outcomes import FollowUpKind
from app.settings.settings_dialog import SettingsDialog
from app.team.absences import KeepMyDays, KeptAbsence
from app.team.models import Absence
from tests.calls.desk import Desk
from tests.journeys.conftest import WindowOf
from tests.journeys.person import Person
from tests.people import COLLEAGUE_ID, REP_ID
from tests.seeding import working_as

QUEUE = "Follow-ups"
WEDNESDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 27)


def promise(office: Desk, company: str, on: date, owner_id: int) -> int:
    id_ = office.ids.new()
    office.database.execute(
        PlanFollowUp(
            id=id_,
            customer_id=office.customer(company),
            kind=FollowUpKind.CALLBACK,
            due=Appointment(on, time(11)),
            owner_id=owner_id,
        )
    )
    return id_


def shown(rep: Person) -> list[tuple[str, str]]:
    return [(row.title, row.note) for row in rep.rows(QUEUE)]


def test_an_absence_is_entered_and_proposals_avoid_it(
    rep: Person, office: Desk, before: Database
) -> None:
    promise(office, "Borg AG", FRIDAY, REP_ID)
    rep.settle()
    rep.ask_for("absences")
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    rep.settle()
    assert rep.sees("No absence is entered.", QApplication.activeModalWidget())
    rep.go_to("Add")
    rep.press("Space")
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), AbsenceDialog))
    dialog = QApplication.activeModalWidget()
    rep.type_over("wed")
    rep.go_to("Last day")
    rep.type_over("fri")
    rep.waits_for("1 promise falls into these days. Nobody stands in", dialog)
    rep.go_to("Deputy")
    deputy = rep.focus
    assert isinstance(deputy, QComboBox)
    rep.type("Reto")
    rep.waits_for("They stand in the list of Reto Hofer too", dialog)
    rep.press("Return")
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    rep.press("Alt+S")
    rep.wait(lambda: QApplication.activeModalWidget() is None)
    rep.settle()
    with before.read() as session:
        (kept,) = session.execute(select(Absence.from_on, Absence.to_on, Absence.deputy_id))
    assert tuple(kept) == (WEDNESDAY, FRIDAY, COLLEAGUE_ID)

    rep.go_to(QUEUE)
    rep.press("Home", "S")
    rep.wait(QApplication.activePopupWidget)
    rep.type("2")  # tomorrow, which is Monday now
    rep.waits_for("now Mon 30 Nov, 11:00")


def test_the_deputy_has_the_promises_at_once_and_no_longer_than_needed(
    rep: Person, office: Desk, before: Database
) -> None:
    promise(office, "Aebi AG", FRIDAY, REP_ID)
    promise(office, "Borg AG", WEDNESDAY, COLLEAGUE_ID)
    away = KeptAbsence(office.ids.new(), WEDNESDAY, FRIDAY, REP_ID)
    own = [("Aebi AG", "callback")]
    rep.wait(lambda: rep.fields(QUEUE) and shown(rep) == own)
    with working_as(before, "colleague") as theirs:
        theirs.execute(KeepMyDays(id=office.ids.new(), absences=(away,)))
    rep.wait(lambda: shown(rep) == [("Borg AG", "RH · callback"), *own])
    with working_as(before, "colleague") as theirs:
        theirs.execute(KeepMyDays(id=office.ids.new(), gone=(away.id,)))
    rep.wait(lambda: shown(rep) == own)


def test_a_lead_enters_the_absence_of_somebody_who_called_in_ill(
    office: Desk, before: Database, window_of: WindowOf
) -> None:
    promise(office, "Borg AG", FRIDAY, REP_ID)
    lead = window_of("lead")
    lead.settle()
    lead.ask_for("absences")
    lead.wait(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    lead.settle()
    lead.go_to("Whose")
    lead.type("Martina")
    lead.settle()
    lead.go_to("Add…")
    lead.press("Space")
    lead.wait(lambda: isinstance(QApplication.activeModalWidget(), AbsenceDialog))
    dialog = QApplication.activeModalWidget()
    lead.type_over("today")
    lead.go_to("Last day")
    lead.type_over("fri")
    lead.waits_for("1 promise falls into these days.", dialog)  # hers, not the lead's
    lead.go_to("Deputy")
    lead.type("Reto")
    lead.press("Return")
    lead.wait(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    lead.press("Alt+S")
    lead.wait(lambda: QApplication.activeModalWidget() is None)
    lead.settle()
    with before.read() as session:
        (kept,) = session.execute(select(Absence.user_id, Absence.to_on, Absence.deputy_id))
    assert tuple(kept) == (REP_ID, FRIDAY, COLLEAGUE_ID)
