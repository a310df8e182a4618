"""The form for a contact that is over: a call, a visit, an e-mail, a talk at the counter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.past_contacts import (
    AddPastContact,
    ContactChoices,
    TakeBackPastContact,
    contact_choices,
)
from app.follow_ups.moving import QueueOwner, TypedMove
from app.follow_ups.noting.past_contact_reading import TypedMoments
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import past_contact_trouble
from app.history.commands import AddActivity
from app.history.entry_kinds import EntryKind
from app.history.rules import ActivityKind
from app.history.words import activity_name, kind_name
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Label, NameLabel, TextLook
from app.widgets.note_field import NoteField
from app.widgets.save_key import save_by_key
from app.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.background import Background
    from app.clock import Clock
    from app.database.journal import Changed

KINDS = (
    ActivityKind.PAST_CALL,
    ActivityKind.VISIT,
    ActivityKind.EMAIL,
    ActivityKind.COUNTER_TALK,
)
_NOTE_HEIGHT = 88
_WIDTH = 580


@dataclass(frozen=True)
class LeftForm:
    """What was typed in a form that was put off."""

    kind: int = 0
    when: str = ""
    text: str = ""
    next_when: str = ""
    next_what: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything was typed."""
        return any((self.when, self.text, self.next_when, self.next_what))


class PastContactDialog(QDialog):
    """Adds a past contact; Ctrl+Enter saves, Esc keeps what was typed for the next time."""

    contact_added = Signal(object)  # TakeBackPastContact, which takes it back
    put_off = Signal(object)  # LeftForm; empty once it is saved

    def __init__(
        self,
        background: Background,
        clock: Clock,
        owner: QueueOwner,
        customer_id: int,
        left: LeftForm | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """owner: who adds it; dates are read by this person's clock."""
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._owner = owner
        self._customer_id = customer_id
        self._choices: ContactChoices | None = None
        self._saved = False
        self.setWindowTitle(self.tr("Past contact"))
        self._company = NameLabel(look=TextLook.HEADING)
        self._kind = SegmentedControl(
            [kind_name(EntryKind.CALL_OUT), *map(activity_name, KINDS[1:])],
            name=self.tr("What it was"),
        )
        self._when = _line(self.tr("When"), self.tr("yesterday 14:00, fri, 2 hours ago, 12.11."))
        self._when_read = Label(look=TextLook.SMALL)
        self._person = ChoiceBox()
        self._person.setAccessibleName(self.tr("With whom"))
        self._who = ChoiceBox()
        self._who.setAccessibleName(self.tr("Who of us"))
        self._text = NoteField(self.tr("What was said"))
        self._text.setPlaceholderText(self.tr("Write only what the customer may read."))
        self._next_when = _line(self.tr("Next step on"), self.tr("nothing, or: fri 10, in 2 weeks"))
        self._next_what = _line(self.tr("What is to be done"), self.tr("what for"))
        self._next_what.setMaxLength(TEXT_LENGTH)
        self._next_read = Label(look=TextLook.SMALL)
        self._trouble = Label(wrap=True)
        self._buttons = QDialogButtonBox()
        self._save = self._buttons.addButton(QDialogButtonBox.StandardButton.Save)
        self._save.setText(self.tr("Add contact"))
        self._save.setDefault(True)
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        self._arrange()
        self._connect()
        self._take_up(left or LeftForm())
        self._when.setFocus()
        background.ask(
            self,
            partial(contact_choices, customer_id=customer_id),
            then=self._show_choices,
            failed=self._show_trouble,
        )

    def done(self, result: int) -> None:
        """Close; what was not saved is handed on."""
        self.put_off.emit(LeftForm() if self._saved else self._typed())
        super().done(result)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._text.setFixedHeight(_NOTE_HEIGHT)
        form.addRow(self._kind.accessibleName(), self._kind)
        form.addRow(self._when.accessibleName(), self._when)
        form.addRow("", self._when_read)
        for field in (self._person, self._who, self._text, self._next_when):
            form.addRow(field.accessibleName(), field)
        form.addRow("", self._next_read)
        form.addRow(self._next_what.accessibleName(), self._next_what)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._company)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        self._when.textChanged.connect(self._read_back)
        self._next_when.textChanged.connect(self._read_back)
        save_by_key(self, self._save.click)
        self._buttons.accepted.connect(self._add)
        self._buttons.rejected.connect(self.reject)

    def _take_up(self, left: LeftForm) -> None:
        self._kind.setCurrentIndex(left.kind)
        self._when.setText(left.when)
        self._text.show_note(left.text)
        self._next_when.setText(left.next_when)
        self._next_what.setText(left.next_what)
        self._read_back()

    def _typed(self) -> LeftForm:
        return LeftForm(
            kind=self._kind.currentIndex(),
            when=self._when.text(),
            text=self._text.note(),
            next_when=self._next_when.text(),
            next_what=self._next_what.text(),
        )

    def _show_choices(self, choices: ContactChoices | None) -> None:
        self._choices = choices
        if choices is None:
            self._trouble.setText(self.tr("This customer is no longer there."))
            self._save.setEnabled(False)
            return
        self._company.setText(choices.company)
        for person in choices.people:
            gone = self.tr("{name} (no longer there)").format(name=person.name)
            self._person.addItem(gone if person.gone else person.name, person.id)
        self._person.addItem(self.tr("nobody in particular"), None)
        for colleague in choices.colleagues:
            self._who.addItem(colleague.name, colleague.id)
        self._who.setCurrentIndex(max(self._who.findData(self._owner.user_id), 0))
        self._read_back()

    def _moments(self) -> TypedMoments:
        return TypedMoments(self._clock(), self._owner, self._choices)

    @Slot()
    def _read_back(self) -> None:
        self._trouble.clear()
        self._when_read.setText(self._moments().past_words(self._when.text()))
        self._next_read.setText(self._moments().following_words(self._next_when.text()))

    # --- saving -------------------------------------------------------------------------------

    @Slot()
    def _add(self) -> None:
        moments = self._moments()
        moment = moments.past(self._when.text())
        following = moments.following(self._next_when.text())
        planned = self._next_when.text().strip() or self._next_what.text().strip()
        if moment is None:
            self._refuse(self._when, self.tr("Say when it was, such as “yesterday 14:00”."))
        elif following is None and planned:
            self._refuse(self._next_when, self.tr("Say on which day to come the next step is."))
        else:
            self._save.setEnabled(False)
            contact = self._contact(*moments.happened(moment))
            command = AddPastContact(contact=contact, step=self._step(following))
            back = TakeBackPastContact(
                uuid=str(uuid4()),
                customer_id=self._customer_id,
                contact_id=contact.id,
                step_id=command.step.id if command.step else None,
            )
            self._background.do(
                self,
                command,
                then=partial(self._added, back),
                failed=self._show_trouble,
                uuid=back.uuid,
            )

    def _refuse(self, field: QLineEdit, text: str) -> None:
        self._trouble.setText(text)
        field.setFocus()

    def _contact(self, happened_at: datetime, happened_on: date | None) -> AddActivity:
        return AddActivity(
            id=self._background.database.ids.new(),
            customer_id=self._customer_id,
            kind=KINDS[self._kind.currentIndex()],
            happened_at=happened_at,
            happened_on=happened_on,
            text=self._words(),
            contact_id=self._person.currentData(),
        )

    def _words(self) -> str:
        """Give the text; a colleague who was there stands before it, since the author is me."""
        text = self._text.note().strip()
        if self._who.currentData() in (None, self._owner.user_id):
            return text
        return f"{self._who.currentText()}: {text}" if text else self._who.currentText()

    def _step(self, following: TypedMove | None) -> PlanFollowUp | None:
        if following is None:
            return None
        return PlanFollowUp(
            id=self._background.database.ids.new(),
            customer_id=self._customer_id,
            kind=FollowUpKind.CALL,
            due=following.moved.appointment,
            text=self._next_what.text().strip(),
            contact_id=self._person.currentData(),
        )

    def _added(self, back: TakeBackPastContact, changed: Changed) -> None:
        self._saved = True
        self.contact_added.emit(back)
        self.accept()

    def _show_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._save.setEnabled(True)
        self._trouble.setText(past_contact_trouble(error))


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line
