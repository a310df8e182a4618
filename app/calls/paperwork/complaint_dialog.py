"""A customer's complaint: what it is about, who answers by when, and how it was solved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.calls.paperwork.complaint_entry import (
    as_appointment,
    changed,
    closed,
    filed,
    satisfaction_call,
    usual_deadline,
)
from app.calls.paperwork.complaint_form import ComplaintForm
from app.calls.paperwork.complaint_reading import OpenedComplaints, opened_complaints
from app.calls.paperwork.complaint_words import not_at_hand_text, trouble_text
from app.calls.paperwork.solution_form import SolutionForm
from app.clock import local_day
from app.customers.words import complaint_head
from app.database.errors import DatabaseUnavailableError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.history.errors import ComplaintTextMissingError, SolutionMissingError
from app.widgets.buttons import KeyButton, Weight
from app.widgets.discarding import may_discard
from app.widgets.labels import Label, NameLabel, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.save_key import save_by_key

if TYPE_CHECKING:
    from app.background import Background
    from app.calls.office import Office
    from app.clock import Appointment
    from app.history.complaints import ComplaintRow

_WIDTH = 560


class ComplaintDialog(QDialog):
    """Shows the oldest open complaint of a customer, or takes a new one where none is open."""

    saved = Signal()
    solved = Signal(object)  # Appointment of the satisfaction call, or None

    def __init__(
        self,
        background: Background,
        office: Office,
        customer_id: int,
        at_hand: OpenedComplaints | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """at_hand: what is shown where the team's server is away; None: nothing can be then."""
        super().__init__(parent)
        self.setProperty("help", "complaints")
        self.setWindowTitle(self.tr("Complaint"))
        self._background = background
        self._office = office
        self._customer_id = customer_id
        self._opened: OpenedComplaints | None = None
        self._at_hand = at_hand
        self._company = NameLabel(look=TextLook.HEADING)
        self._since = Pill("", Tone.DANGER)
        self._further = Label(look=TextLook.SMALL, wrap=True)
        self.form = ComplaintForm(office)
        self.solution = SolutionForm(office)
        self._trouble = Label(wrap=True)
        self._save = KeyButton(self.tr("Save"))
        self._solved = KeyButton(self.tr("Solved"), weight=Weight.PRIMARY)
        self._close = KeyButton(self.tr("Close"), "Esc")
        self._arrange()
        self._save.clicked.connect(self.save)
        save_by_key(self, self._save_or_solve)
        self._solved.clicked.connect(self.solve)
        self._close.clicked.connect(self.reject)
        self.setEnabled(False)
        background.link_changed.connect(self._read)
        self._read()

    @property
    def dirty(self) -> bool:
        """Tell whether something typed is not saved yet."""
        return self.form.dirty or self.solution.dirty

    @Slot()
    def save(self) -> None:
        """Save what is typed of the complaint."""
        entry, complaint = self.form.entry(), self._complaint
        if self._opened is None:
            return
        if not entry.text.strip():
            self._tell(ComplaintTextMissingError())
            self.form.focus_text()
        elif entry.due is None:
            self.form.focus_deadline()
        else:
            person = self._opened.view.person(None)
            command = (
                changed(entry, complaint)
                if complaint is not None
                else filed(entry, self._customer_id, person.id if person else None, self._new_id)
            )
            self._do(command, self._is_saved)

    @Slot()
    def solve(self) -> None:
        """End the complaint and plan the call that asks whether all is well."""
        complaint = self._complaint
        if complaint is None:
            return
        if not self.solution.text:
            self._tell(SolutionMissingError())
            self.solution.focus_text()
        elif not self.solution.understood:
            self.solution.focus_call()
        else:
            due = self.solution.call_at
            command = closed(
                complaint.id,
                self.solution.text,
                self._call(due) if due is not None else None,
                customer_informed=self.solution.informed,
            )
            self._do(command, lambda _: self._is_solved(due))

    def _save_or_solve(self) -> None:
        """What solved it was typed: then it is solved; otherwise what was changed is kept."""
        solved = self._complaint is not None and self.solution.text
        (self._solved if solved else self._save).click()

    @Slot()
    def reject(self) -> None:
        """Close; asks what becomes of what was typed, if there is anything."""
        if not self.dirty or self._may_discard():
            super().reject()

    @property
    def _complaint(self) -> ComplaintRow | None:
        found = self._opened.view.complaints if self._opened is not None else ()
        return found[0] if found else None

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._company, 1)
        head.addWidget(self._since)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._save)
        buttons.addWidget(self._solved)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._further)
        column.addWidget(self.form)
        column.addWidget(self.solution)
        column.addWidget(self._trouble)
        column.addStretch(1)
        column.addLayout(buttons)
        self._further.hide()
        self._trouble.hide()
        self.setMinimumWidth(_WIDTH)
        self._save.setDefault(True)
        self._align_fields()

    def _align_fields(self) -> None:
        """Let the fields of both parts begin at one line, however long their names are."""
        parts = (self.form, self.solution)
        labels = [
            label
            for part in parts
            for label in part.findChildren(QLabel)
            if label.buddy() is not None
        ]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    @Slot()
    def _read(self) -> None:
        """Read until something can be shown: the server may come back meanwhile."""
        if self._opened is None:
            question = partial(
                opened_complaints, customer_id=self._customer_id, now=self._office.clock()
            )
            self._background.ask(self, question, then=self._show, failed=self._not_read)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, DatabaseUnavailableError):
            raise error
        if self._at_hand is not None:
            self._show(self._at_hand)
            return
        self.setEnabled(True)
        for part in (self.form, self.solution, self._save, self._solved):
            part.setEnabled(False)
        self._trouble.setText(not_at_hand_text())
        self._trouble.show()
        self._close.setFocus()

    def _show(self, opened: OpenedComplaints | None) -> None:
        if opened is None:
            super().reject()
            return
        self._opened = opened
        self._trouble.hide()
        for part in (self, self.form, self.solution, self._save, self._solved):
            part.setEnabled(True)
        view, now = opened.view, self._office.clock()
        complaint = self._complaint
        self._company.setText(view.company)
        more = len(view.complaints) - 1
        self._further.setVisible(more > 0)
        text = self.tr("%n more complaint(s) follow when this one is solved.", "", more)
        self._further.setText(text)
        people = [(one.id, one.name) for one in opened.people]
        self.solution.setVisible(complaint is not None)
        self._solved.setVisible(complaint is not None)
        self._save.set_weight(Weight.PRIMARY if complaint is None else Weight.NORMAL)
        if complaint is None:
            deadline = usual_deadline(now, self._office.zone, self._office.own_days)
            self.form.show_new(people, view.owner_id or self._office.me, deadline)
            self._since.show_fact(self.tr("New complaint"), Tone.DANGER)
        else:
            self._since.show_fact(
                complaint_head(local_day(complaint.opened_at, view.zone)), Tone.DANGER
            )
            deadline = as_appointment(complaint.answer_by, self._office.zone)
            self.form.show_complaint(
                complaint, people, deadline, opened.changes.get(complaint.id, ())
            )
            call_at = satisfaction_call(now, self._office.calendar(view), view.status)
            self.solution.propose(call_at, view.zone)
        self.form.focus_text()
        self.adjustSize()

    def _call(self, due: Appointment) -> PlanFollowUp:
        assert self._opened is not None
        person = self._opened.view.person(None)
        return PlanFollowUp(
            id=self._new_id(),
            customer_id=self._customer_id,
            contact_id=person.id if person else None,
            kind=FollowUpKind.CALL,
            due=due,
            text=self.tr("Satisfied with how the complaint was solved?"),
            owner_id=self._opened.view.owner_id,
        )

    def _do(self, command: object, then: object) -> None:
        self._take(False)
        self._trouble.hide()
        self._background.do(self, command, then=then, failed=self._tell)  # type: ignore[arg-type]

    def _is_saved(self, _changed: object) -> None:
        self.saved.emit()
        self.accept()

    def _is_solved(self, due: Appointment | None) -> None:
        self.solved.emit(due)
        self.accept()

    def _take(self, more: bool) -> None:
        """Nothing is sent twice."""
        for button in (self._save, self._solved):
            button.setEnabled(more)

    def _tell(self, error: Exception) -> None:
        self._take(True)
        self._trouble.setText(trouble_text(error))
        self._trouble.show()

    def _may_discard(self) -> bool:
        return may_discard(
            self,
            self.tr("Not saved"),
            self.tr("What you typed about this complaint is not saved. Discard it?"),
        )

    def _new_id(self) -> int:
        return self._background.database.ids.new()
