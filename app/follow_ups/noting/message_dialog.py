"""Phone message for …: whom, what, until when; Enter keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.background import Background
from app.clock import Appointment, Clock, local_day
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.phone_messages import TakePhoneMessage
from app.follow_ups.dates.typed_dates import DateRemark, NotUnderstood, TypedDate, read_date
from app.follow_ups.moving import QueueOwner
from app.follow_ups.noting.message_words import MessageFrom, caller_text, task_text
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import long_due
from app.history.commands import LeavePhoneMessage
from app.widgets.choice_box import ChoiceBox
from app.widgets.discarding import may_leave
from app.widgets.labels import Label, TextLook
from app.widgets.save_key import save_by_key

if TYPE_CHECKING:
    from app.database.journal import Changed
    from app.team.queries import Person

_WIDTH = 460
_ROOM_FOR_CALLER = 80  # of the task's words


class MessageDialog(QDialog):
    """A dated task for a colleague, or for oneself; Esc leaves without one."""

    taken = Signal(str)  # whose follow-ups it stands in, "" for one's own

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        caller: MessageFrom,
        people: Sequence[Person],
        parent: QWidget | None = None,
        *,
        for_me: bool = False,
    ) -> None:
        """Ask about a message.

        people: who can be given work. for_me: a note of one's own is meant.
        """
        super().__init__(parent)
        self._background = background
        self._owner = owner
        self._clock = clock
        self._caller = caller
        self._names = {one.id: one.name for one in people if one.id != owner.user_id}
        self.setWindowTitle(self.tr("Note about a call") if for_me else self.tr("Phone message"))
        self._for = ChoiceBox()
        self._text = QLineEdit(maxLength=TEXT_LENGTH - _ROOM_FOR_CALLER)
        self._who = QLineEdit(maxLength=_ROOM_FOR_CALLER - 2)
        self._until = QLineEdit()
        self._read_back = Label(look=TextLook.SMALL, wrap=True)
        self._trouble = Label(wrap=True)
        self._buttons = QDialogButtonBox()
        self._fill(for_me=for_me)
        self._arrange()
        self._connect()
        self._show_day()
        (self._text if self._for.currentIndex() >= 0 else self._for).setFocus()

    def _fill(self, *, for_me: bool) -> None:
        for id_, name in self._names.items():
            self._for.addItem(name, id_)
        self._for.addItem(self.tr("me"), self._owner.user_id)
        self._for.setPlaceholderText(self.tr("Colleague…"))
        alone = not self._names
        self._for.setCurrentIndex(self._for.count() - 1 if for_me or alone else -1)
        self._text.setPlaceholderText(self.tr("Please call back"))
        self._until.setPlaceholderText(self.tr("today"))
        if self._caller.customer_id is None:
            self._who.setText(caller_text(self._caller))
            self._who.setPlaceholderText(self.tr("Name, company, number"))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        known = self._caller.customer_id is not None
        if known:
            whose = Label(caller_text(self._caller), wrap=True)
            form.addRow(self.tr("From"), whose)
        fields: list[tuple[str, QWidget]] = [(self.tr("For"), self._for)]
        fields.append((self.tr("Message"), self._text))
        if not known:
            fields.append((self.tr("Who called"), self._who))
        fields.append((self.tr("Until"), self._until))
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.setRowVisible(self._for, bool(self._names))
        form.addRow("", self._read_back)
        self._save = self._buttons.addButton(QDialogButtonBox.StandardButton.Save)
        self._save.setText(self.tr("Save"))
        self._save.setDefault(True)
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self._trouble.hide()
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        self._until.textChanged.connect(self._show_day)
        for changed in (
            self._for.currentIndexChanged,
            self._text.textChanged,
            self._until.textChanged,
        ):
            changed.connect(self._trouble.hide)
        save_by_key(self, self._save.click)
        self._buttons.accepted.connect(self._keep)
        self._buttons.rejected.connect(self.reject)

    @Slot()
    def reject(self) -> None:
        """Close; asks what becomes of what was typed."""
        if may_leave(self):
            super().reject()

    @property
    def _today(self) -> date:
        return local_day(self._clock(), self._owner.zone)

    def _due(self) -> Appointment | None:
        """Give until when; today where nothing is typed, None where it cannot be read."""
        typed = self._until.text().strip()
        if not typed:
            return Appointment(self._today, None, self._owner.zone)
        found = read_date(typed, self._clock(), self._owner.zone)
        if isinstance(found, TypedDate) and found.remark is not DateRemark.PAST:
            return Appointment(found.on, found.at, self._owner.zone)
        return None

    @Slot()
    def _show_day(self) -> None:
        due = self._due()
        if due is not None:
            self._read_back.setText(long_due(due))
            return
        found = read_date(self._until.text(), self._clock(), self._owner.zone)
        unclear = isinstance(found, NotUnderstood)
        self._read_back.setText(
            self.tr("This is no day yet.") if unclear else self.tr("This day has gone by.")
        )

    @Slot()
    def _keep(self) -> None:
        due, for_id = self._due(), self._for.currentData()
        if for_id is None:
            self._say(self.tr("For whom is it? Choose a colleague."), self._for)
        elif due is None:
            self._say(self.tr("Until when? For example “fri” or “tomorrow 10”."), self._until)
        else:
            self._save.setEnabled(False)
            whose = self._names.get(for_id, "")
            self._background.do(
                self,
                self._command(for_id, due),
                then=partial(self._taken, whose),
                failed=self._not_taken,
            )

    def _command(self, for_id: int, due: Appointment) -> TakePhoneMessage:
        ids, caller = self._background.database.ids, self._caller
        text = task_text(caller, self._who.text(), self._text.text())
        message = None
        if caller.customer_id is not None:
            message = LeavePhoneMessage(
                id=ids.new(),
                customer_id=caller.customer_id,
                contact_id=caller.contact_id,
                for_user_id=for_id,
                text=text,
            )
        task = PlanFollowUp(
            id=ids.new(),
            customer_id=caller.customer_id,
            contact_id=caller.contact_id,
            kind=FollowUpKind.TASK,
            due=due,
            text=text,
            promised=True,
            owner_id=for_id,
        )
        return TakePhoneMessage(task=task, message=message)

    def _taken(self, whose: str, changed: Changed) -> None:
        self.accept()
        self.taken.emit(whose)

    def _not_taken(self, error: Exception) -> None:
        self._save.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        text = self.tr("Not saved yet; your words are still here. {why}")
        self._say(text.format(why=describe(error)), self._text)

    def _say(self, text: str, field: QWidget) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
