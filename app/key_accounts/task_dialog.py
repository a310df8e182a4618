"""A task of a key account's team: what for, until when, when it is done, may one call?"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.clock import Appointment, Clock, local_day
from app.follow_ups.dates.typed_dates import TypedDate, read_date, typed_form
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import long_due
from app.key_accounts.queries import KeyAccount, Task
from app.key_accounts.words import contact_text
from app.widgets.choice_box import ChoiceBox
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook

_DONE_WHEN_LENGTH = 300  # as the column


@dataclass(frozen=True)
class TaskWish:
    """A task as it was entered."""

    owner_id: int
    due: Appointment
    goal: str
    done_when: str
    contact_allowed: bool


class TaskDialog(FormDialog):
    """Tells a TaskWish. task: the one to be changed; None for a new one."""

    def __init__(
        self,
        account: KeyAccount,
        task: Task | None,
        clock: Clock,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("TaskDialog", "Task for a key account"),
            account.company,
            translate("TaskDialog", "Save"),
            parent,
        )
        self._zone, self._clock = account.zone, clock
        self._goal = QLineEdit(maxLength=TEXT_LENGTH)
        self._goal.setPlaceholderText(self.tr("What is to be reached"))
        self._done_when = QLineEdit(maxLength=_DONE_WHEN_LENGTH)
        self._done_when.setPlaceholderText(self.tr("How one sees that it is done"))
        self._when = QLineEdit()
        self._when.setPlaceholderText(self.tr("fri, in 2 weeks, 27.11."))
        self._read_back = Label("", TextLook.SMALL)
        self._who = ChoiceBox()
        self._who.setPlaceholderText(self.tr("Who does it…"))
        for person in account.people:
            self._who.addItem(person.name, person.id)
        self._who.setCurrentIndex(-1)
        self._contact = QComboBox()
        for allowed in (False, True):
            self._contact.addItem(contact_text(allowed=allowed), allowed)
        self._arrange()
        if task is not None:
            self._show(task, language)
        self._when.textChanged.connect(self._show_day)
        self._show_day()
        self.fit()
        self._goal.setFocus()

    def keep(self) -> None:
        """Tell the task, where it says enough."""
        goal, done_when = self._goal.text().strip(), self._done_when.text().strip()
        owner_id, due = self._who.currentData(), self._due()
        if not goal:
            self.say(self.tr("What is to be reached? Write the goal."), self._goal)
        elif not done_when:
            self.say(self.tr("When is it done? Write how one sees that."), self._done_when)
        elif owner_id is None:
            self.say(self.tr("Who does it? Choose a person."), self._who)
        elif due is None:
            self.say(self.tr("Until when? For example “fri” or “in 2 weeks”."), self._when)
        else:
            self.wait()
            allowed = bool(self._contact.currentData())
            self.wanted.emit(TaskWish(owner_id, due, goal, done_when, allowed))

    def _arrange(self) -> None:
        self.add_field(self.tr("Goal"), self._goal)
        self.add_field(self.tr("Done when"), self._done_when)
        self.add_field(self.tr("Who"), self._who)
        self.add_field(self.tr("Due"), self._when)
        self.form.addRow("", self._read_back)
        self.add_field(self.tr("Customer contact"), self._contact)

    def _show(self, task: Task, language: str) -> None:
        today = local_day(self._clock(), self._zone)
        self._goal.setText(task.goal)
        self._done_when.setText(task.done_when)
        self._who.setCurrentIndex(self._who.findData(task.owner_id))
        self._when.setText(typed_form(task.due.on, task.due.at, today, language))
        self._contact.setCurrentIndex(self._contact.findData(task.contact_allowed))

    def _due(self) -> Appointment | None:
        read = read_date(self._when.text(), self._clock(), self._zone)
        today = local_day(self._clock(), self._zone)
        if not isinstance(read, TypedDate) or read.on < today:
            return None
        return Appointment(read.on, read.at, self._zone)

    @Slot()
    def _show_day(self) -> None:
        due = self._due()
        self._read_back.setText("" if due is None else long_due(due))
