"""Working days, absences and what is cleared up: states of the window for pictures."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit

from app.clock import Appointment
from app.customers.search import finding
from app.customers.search.listing import Listing
from app.emails.template_dialog import TemplateDialog
from app.emails.templates_section import TemplatesSection
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.days.absence_dialog import AbsenceDialog
from app.follow_ups.days.my_days_section import MyDaysSection
from app.settings.outcomes import FollowUpKind
from app.settings.settings_dialog import SettingsDialog
from app.team.absences import KeepMyDays, KeptAbsence
from scenes.stage import WorkScene
from scenes.workday import MOMENT, Workday

_WEEK = {
    "weekdays": [1, 2, 3, 4],
    "hours": {"1": "08:00–12:00, 13:30–17:00", "4": "08:00–12:00"},
    "country": "CH",
    "part": "GR",
}


def my_days(day: Workday, language: str) -> None:
    """The page of one's working days, with an absence entered."""
    database = day.rooms.background.database
    first = MOMENT.date()
    with day.as_colleague() as theirs:
        deputy = theirs.user_id
    away = KeptAbsence(database.ids.new(), first, first + timedelta(days=9), deputy)
    later = KeptAbsence(database.ids.new(), first + timedelta(days=30), first + timedelta(days=30))
    database.execute(KeepMyDays(id=database.ids.new(), week=_WEEK, absences=(away, later)))
    day.settle()
    day.rooms.settings.open_my_days()
    day.settle()


def email_templates(day: Workday, language: str) -> None:
    """The team's templates of e-mails."""
    day.rooms.settings.open_templates()
    day.settle()


def email_template(day: Workday, language: str) -> None:
    """One of them while it is written, with a fault in it."""
    email_templates(day, language)
    section = day.part(SettingsDialog).findChildren(TemplatesSection)[0]
    section.edit()
    day.settle()
    body = day.part(TemplateDialog).findChildren(QPlainTextEdit)[0]
    body.moveCursor(QTextCursor.MoveOperation.End)
    body.insertPlainText("\nPS: {customer.nickname}")
    day.settle()


def absence(day: Workday, language: str) -> None:
    """An absence with the promises that fall into it."""
    my_days(day, language)
    section = day.part(SettingsDialog).findChildren(MyDaysSection)[0]
    section.change_absence()
    day.settle()
    assert isinstance(day.part(AbsenceDialog), QDialog)


def clear_up(day: Workday, language: str) -> None:
    """More is overdue than fits into a day: what would go where."""
    database = day.rooms.background.database
    with database.read() as session:
        ids = list(finding.first(session, Listing(text="AG")).ids)[:26]
    friday = MOMENT.date() - timedelta(days=3)
    for id_ in ids:
        step = PlanFollowUp(
            id=database.ids.new(),
            customer_id=id_,
            kind=FollowUpKind.CARE,
            due=Appointment(friday),
        )
        database.execute(step)
    day.settle()
    QTest.qWait(800)
    day.settle()


def clear_up_asked(day: Workday, language: str) -> None:
    """The preview."""
    clear_up(day, language)
    day.rooms.clear_up.open()
    day.settle()


def end_of_day(day: Workday, language: str) -> None:
    """What is left of the day, and tomorrow."""
    day.rooms.end_of_day.open()
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("my-days", my_days),
    WorkScene("email-templates", email_templates),
    WorkScene("email-template", email_template),
    WorkScene("absence", absence),
    WorkScene("clear-up", clear_up),
    WorkScene("clear-up-asked", clear_up_asked),
    WorkScene("end-of-day", end_of_day),
)
