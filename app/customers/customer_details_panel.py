"""All that is known of a customer, to look at and to edit; saved on purpose."""

from __future__ import annotations

import uuid as uuids
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from app.background import Background, Job
from app.clock import Clock, local_day
from app.customers.conflict_card import ConflictCard
from app.customers.conflict_words import ConflictWords
from app.customers.details import CustomerDetails
from app.customers.details_forms import DetailsForms
from app.customers.errors import Conflict, EditConflictError
from app.customers.last_changes import LastChanges
from app.customers.merging import Choice
from app.customers.opened_details import OpenedDetails, opened_details
from app.customers.permission_section import PermissionSection
from app.customers.queries import UserName
from app.customers.rules import Status
from app.customers.words import complaint_head, trouble_words
from app.database.journal import Changed
from app.database.undo import UndoCommand
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Pane, Separator
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.saved_state import InlineSavedState, SaveState
from app.widgets.scroll_column import ScrollColumn

_KINDS = {"customer", "contact"}
_NOT_CALLED = {Status.BLOCKED, Status.ARCHIVED}


class CustomerNotice(Protocol):
    """A widget that says something about one customer."""

    def show_customer(self, customer_id: int) -> None:
        """Look at this customer."""


class CustomerDetailsPanel(Pane):
    """Edits one customer. Nothing is saved before Save.

    While somebody edits, what others save appears in the fields that are untouched here; touched
    ones are marked, and saving asks which of the two is to stay.
    """

    dirty_changed = Signal(bool)
    saved = Signal(object)  # customer id
    attention_wanted = Signal()  # a save that was left behind asks something

    def __init__(
        self,
        background: Background,
        clock: Clock,
        *,
        zone: str = "Europe/Zurich",
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose clock times are shown by."""
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._details: CustomerDetails | None = None
        self._owners: list[UserName] = []
        self._notices: list[CustomerNotice] = []
        self._wanted: int | None = None
        self._wanted_next: int | None = None  # shown once the save that is going on is through
        self._job: Job | None = None
        self._dirty = False
        self._saving: str | None = None  # uuid of the save that is going on
        self._saved_uuid: str | None = None
        self._words = ConflictWords(clock, zone)
        self._message = MessageLine()
        self._conflicts = ConflictCard()
        self._permissions = PermissionSection(background)
        self._complaint = Pill("", Tone.DANGER)
        self._forms = DetailsForms(self._words.mark, self._permissions)
        self._state = InlineSavedState()
        self._revert = KeyButton(self.tr("Undo"), weight=Weight.COMPACT)
        self._save = KeyButton(self.tr("Save"), weight=Weight.PRIMARY)
        self._arrange()
        self._connect()
        self._set_dirty(False)

    @property
    def dirty(self) -> bool:
        """Tell whether something typed is not saved yet."""
        return self._dirty

    @property
    def customer_id(self) -> int | None:
        """Whom it shows."""
        return self._wanted

    @property
    def forms(self) -> DetailsForms:
        """The forms."""
        return self._forms

    def withhold_editing(self, why: str) -> None:
        """Show customers to be read only: one's role edits none; ``why`` says so."""
        self._forms.make_read_only()
        self._save.hide()
        self._revert.hide()
        self._message.show_message(Message(text=why, key="withheld"))

    def withhold_permissions(self, *, blocking: bool) -> None:
        """Show legal bases to be read only; ``blocking``: customers may be blocked all the same."""
        self._permissions.make_read_only(blocking=blocking)

    def show_customer(self, customer_id: int) -> None:
        """Show another customer; what was typed for the one before is dropped.

        While that is being saved it stays, until it is safe.
        """
        if self._saving is not None:
            self._wanted_next = customer_id
            return
        self._wanted = customer_id
        for notice in self._notices:
            notice.show_customer(customer_id)
        self._saved_uuid = None
        self._details = None
        self._conflicts.hide()
        self._set_dirty(False)
        self._state.show_state(SaveState.UNTOUCHED)
        self._read()

    def add_notice(self, notice: CustomerNotice) -> None:
        """Let something of another room stand above the forms; it hides itself."""
        self._notices.append(notice)
        self._content.insertWidget(0, cast("QWidget", notice))
        if self._wanted is not None:
            notice.show_customer(self._wanted)

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved entries, if there are any; False to stay."""
        if not self._dirty:
            return True
        box = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            self.tr("Unsaved entries"),
            self.tr("Entries of this customer are not saved yet. Save them?"),
            box.Save | box.Discard | box.Cancel,
            box.Save,
        )
        if answer == box.Save:
            self.save()
        elif answer == box.Discard:
            self.revert()
        return answer != box.Cancel

    @Slot()
    def save(self) -> None:
        """Save what was changed: all of it, or nothing."""
        if self._details is None or self._saving is not None:
            return
        today = local_day(self._clock(), self._details.zone)
        command = self._forms.save(self._background.database.ids, self._details, today)
        if command.empty:
            self._finish_saving()
            return
        self._saving = str(uuids.uuid4())
        self._conflicts.hide()
        self._state.show_state(SaveState.SAVING)
        self._background.do(
            self, command, uuid=self._saving, then=self._is_saved, failed=self._not_saved
        )

    @Slot()
    def revert(self) -> None:
        """Drop what was typed; with nothing typed, take back what was saved last."""
        if self._dirty and self._details is not None:
            self._conflicts.hide()
            self._show(self._details)
            return
        if self._saved_uuid is not None:
            command = UndoCommand(uuid=self._saved_uuid)
            self._background.do(self, command, failed=self._keep_quiet)
        self._saved_uuid = None
        self._update_buttons()

    def _arrange(self) -> None:
        column = ScrollColumn()
        content = self._content = column.column
        content.setContentsMargins(16, 12, 16, 16)
        content.setSpacing(12)
        content.addWidget(self._complaint, 0, Qt.AlignmentFlag.AlignLeft)
        content.addWidget(self._forms)
        content.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 10, 16, 10)
        buttons.setSpacing(8)
        buttons.addWidget(self._state, 1)
        buttons.addWidget(self._revert)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self._conflicts)
        layout.addWidget(column, 1)
        layout.addWidget(Separator())
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._forms.edited.connect(self._touch)
        self._permissions.trouble.connect(self._show_trouble)
        self._conflicts.decided.connect(self._settle)
        self._conflicts.put_off.connect(self._put_off)
        self._save.clicked.connect(self.save)
        self._revert.clicked.connect(self.revert)
        self._background.changed.connect(self._hear)

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._wanted is not None:
            rows = tuple(self._forms.saved_rows(self._wanted)) if self._details else ()
            self._job = self._background.ask(
                self,
                partial(opened_details, customer_id=self._wanted, edited=rows),
                then=self._show_answer,
                failed=self._show_trouble,
            )

    def _show_answer(self, answer: OpenedDetails) -> None:
        self._job = None
        self._owners = answer.owners
        found, before = answer.customer, self._details
        self.setEnabled(found is not None or self._dirty)
        if found is None:
            self._tell_gone()
            return
        if before is not None:
            self._tell_news(before, found, answer.changes)
        if self._dirty:
            self._details = found
            self._permissions.show_customer(found)
            self._forms.follow(found, answer.changes)
        else:
            self._show(found)

    def _show(self, customer: CustomerDetails) -> None:
        self._details = customer
        self._message.withdraw("trouble")
        since = customer.complaint_since
        head = complaint_head(local_day(since, customer.zone)) if since is not None else ""
        self._complaint.show_fact(head, Tone.DANGER)
        self._forms.load(customer, self._owners)
        self._permissions.show_customer(customer)
        self._set_dirty(False)

    def _tell_gone(self) -> None:
        self._details = None
        self._save.setEnabled(False)
        text = self.tr(
            "Somebody removed or merged this customer meanwhile. Nothing can be saved here any "
            "more; what you typed can still be copied."
        )
        self._message.show_message(Message(text=text, tone=Tone.WARNING, key="news"))

    def _tell_news(
        self, before: CustomerDetails, now: CustomerDetails, changes: LastChanges
    ) -> None:
        """Say that the customer must not be called any more, or no longer is one."""
        blocked = set(now.blocks) - set(before.blocks)
        ended = now.status in _NOT_CALLED and now.status is not before.status
        if not (blocked or ended):
            return
        status = now.status if ended else Status.BLOCKED
        last = changes.get(("customer", now.id, "status")) if ended else None
        self._message.show_message(
            Message(text=self._words.news(status, last), tone=Tone.WARNING, key="news")
        )

    def _is_saved(self, changed: Changed) -> None:
        self._saved_uuid, self._saving = self._saving, None
        self._finish_saving()

    def _finish_saving(self) -> None:
        self._state.show_state(SaveState.JUST_NOW)
        self._set_dirty(False)
        saved, self._wanted_next = self._wanted_next, None
        self.saved.emit(self._wanted)
        if saved is not None:
            self.show_customer(saved)
        else:
            self._read()

    def _not_saved(self, trouble: Exception) -> None:
        self._saving = None
        self._state.show_state(SaveState.FAILED)
        self._set_dirty(True)
        if self._wanted_next is not None:
            self.attention_wanted.emit()
        if isinstance(trouble, EditConflictError):
            self._message.withdraw("trouble")
            asked = [self._words.contested(one, self._forms) for one in trouble.conflicts]
            self._conflicts.ask(asked)
        else:
            self._show_trouble(trouble)

    def _show_trouble(self, trouble: Exception) -> None:
        message = Message(text=trouble_words(trouble), tone=Tone.DANGER, key="trouble")
        self._message.show_message(message)

    @Slot(object)
    def _settle(self, decisions: tuple[tuple[Conflict, Choice], ...]) -> None:
        for conflict, choice in decisions:
            self._forms.settle(conflict, choice)
        self.save()

    @Slot()
    def _put_off(self) -> None:
        self._conflicts.hide()
        self._wanted_next = None
        self._save.setFocus()

    def _keep_quiet(self, trouble: Exception) -> None:
        """Undo of a command that only added something: nothing of it can be taken back."""

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        concerns = not ids or kind == "contact" or self._wanted in ids
        if kind in _KINDS and concerns and self._saving is None:
            self._read()

    @Slot()
    def _touch(self) -> None:
        self._state.show_state(SaveState.UNTOUCHED)
        self._set_dirty(True)

    def _set_dirty(self, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
        self._update_buttons()

    def _update_buttons(self) -> None:
        self._save.setEnabled(self._dirty)
        self._revert.setEnabled(self._dirty or self._saved_uuid is not None)
