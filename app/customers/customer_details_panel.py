"""All that is known of a customer, to look at and to edit; saved on purpose."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from app.background import Background, Job
from app.clock import Clock, local_day
from app.customers import queries
from app.customers.care_section import CareSection
from app.customers.commands import EditCustomer
from app.customers.company_form import company_changes, company_form, company_values
from app.customers.contact_editor import ContactEditor
from app.customers.details import CustomerDetails
from app.customers.details_queries import details
from app.customers.errors import EditConflictError
from app.customers.fields import CustomerField
from app.customers.hours_echo import HoursEcho
from app.customers.number_rows import NumberRows
from app.customers.permission_section import PermissionSection
from app.customers.words import trouble_words
from app.database.journal import Changed
from app.database.undo import UndoCommand
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, Pane, Separator, TextLook
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.saved_state import InlineSavedState, SaveState
from app.widgets.scroll_column import ScrollColumn

_KINDS = {"customer", "contact"}


class CustomerDetailsPanel(Pane):
    """Edits one customer. Nothing is saved before Save; what others changed meanwhile is told."""

    dirty_changed = Signal(bool)
    saved = Signal(object)  # customer id

    def __init__(self, background: Background, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._details: CustomerDetails | None = None
        self._wanted: int | None = None
        self._job: Job | None = None
        self._dirty = False
        self._to_save: list[Any] = []
        self._saved_uuids: list[str] = []
        self._message = MessageLine()
        self._form = company_form()
        self._echo = HoursEcho()
        self._numbers = NumberRows()
        self._care = CareSection()
        self._permissions = PermissionSection(background)
        self._people = QVBoxLayout()
        self._editors: list[ContactEditor] = []
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

    def show_customer(self, customer_id: int) -> None:
        """Show another customer; what was typed for the one before is dropped."""
        self._wanted = customer_id
        self._saved_uuids = []
        self._state.show_state(SaveState.UNTOUCHED)
        self._read()

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
        """Save what was changed, in the order in which it depends on each other."""
        if self._details is None or self._to_save:
            return
        self._to_save = list(self._commands(self._details))
        self._saved_uuids = []
        self._state.show_state(SaveState.SAVING)
        self._save_next()

    @Slot()
    def revert(self) -> None:
        """Drop what was typed; with nothing typed, take back what was saved last."""
        if self._dirty and self._details is not None:
            self._show(self._details)
            return
        for uuid in reversed(self._saved_uuids):
            command = UndoCommand(uuid=uuid)
            self._background.do(self, command, failed=self._keep_quiet)
        self._saved_uuids = []
        self._update_buttons()

    def _arrange(self) -> None:
        column = ScrollColumn()
        content = column.column
        content.setContentsMargins(16, 12, 16, 16)
        content.setSpacing(12)
        content.addWidget(_card(self.tr("Company"), self._form, self._echo, self._numbers))
        content.addWidget(self._care)
        content.addWidget(self._permissions)
        self._people.setSpacing(12)
        content.addLayout(self._people)
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
        layout.addWidget(column, 1)
        layout.addWidget(Separator())
        layout.addLayout(buttons)

    def _connect(self) -> None:
        for part in (self._form, self._numbers, self._care):
            part.edited.connect(self._touch)
        self._form.on_text(CustomerField.REACHABLE, self._read_hours_back)
        self._permissions.trouble.connect(self._show_trouble)
        self._save.clicked.connect(self.save)
        self._revert.clicked.connect(self.revert)
        self._background.changed.connect(self._hear)

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._wanted is not None:
            self._job = self._background.ask(
                self,
                partial(_everything, customer_id=self._wanted),
                then=self._show_answer,
                failed=self._show_trouble,
            )

    def _show_answer(self, answer: tuple[CustomerDetails | None, list[queries.UserName]]) -> None:
        self._job = None
        found, owners = answer
        self.setEnabled(found is not None)
        if found is not None:
            self._care.show_owners(owners)
            self._show(found)

    def _show(self, customer: CustomerDetails) -> None:
        self._details = customer
        self._message.withdraw("trouble")
        self._form.load(company_values(customer))
        self._read_hours_back()
        self._numbers.load(customer.phones, customer.emails)
        self._care.load(customer)
        self._permissions.show_customer(customer)
        self._show_people(customer)
        self._set_dirty(False)

    def _show_people(self, customer: CustomerDetails) -> None:
        for editor in self._editors:
            editor.deleteLater()
        self._editors = [ContactEditor(person) for person in customer.contacts]
        self._editors.append(ContactEditor(None))
        for editor in self._editors:
            editor.edited.connect(self._touch)
            self._people.addWidget(editor)

    def _commands(self, customer: CustomerDetails) -> Iterator[Any]:
        """Give what differs from what is saved, as commands."""
        ids = self._background.database.ids
        changes = company_changes(self._form)
        if changes:
            yield EditCustomer(id=customer.id, version=customer.version, changes=changes)
        yield from self._numbers.commands(ids, customer.id, None)
        yield from self._care.commands(ids, customer)
        today = local_day(self._clock(), customer.zone)
        for editor in self._editors:
            yield from editor.commands(ids, customer.id, today)

    def _save_next(self, changed: Changed | None = None) -> None:
        if not self._to_save:
            self._finish_saving()
            return
        uuid = str(uuids.uuid4())
        self._saved_uuids.append(uuid)
        self._background.do(
            self,
            self._to_save.pop(0),
            uuid=uuid,
            then=self._save_next,
            failed=self._not_saved,
        )

    def _finish_saving(self) -> None:
        self._state.show_state(SaveState.JUST_NOW)
        self._set_dirty(False)
        self._read()
        self.saved.emit(self._wanted)

    def _not_saved(self, trouble: Exception) -> None:
        self._to_save = []
        self._saved_uuids.pop()
        self._state.show_state(SaveState.FAILED)
        self._show_trouble(trouble)

    def _show_trouble(self, trouble: Exception) -> None:
        answers: tuple[Answer, ...] = ()
        if isinstance(trouble, EditConflictError) and self._details is not None:
            answers = (
                Answer(self.tr("Save mine"), partial(self._save_over, trouble.version)),
                Answer(self.tr("Take theirs"), self._read),
            )
        message = Message(
            text=trouble_words(trouble), tone=Tone.DANGER, answers=answers, key="trouble"
        )
        self._message.show_message(message)

    def _save_over(self, version: int) -> None:
        """Save on purpose what conflicts, on top of what the others saved."""
        if self._details is not None:
            self._details = replace(self._details, version=version)
            self.save()

    def _keep_quiet(self, trouble: Exception) -> None:
        """Undo of a command that only added something: nothing of it can be taken back."""

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        concerns = not ids or kind == "contact" or self._wanted in ids
        if kind in _KINDS and concerns and not self._dirty and not self._to_save:
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
        self._revert.setEnabled(self._dirty or bool(self._saved_uuids))

    def _read_hours_back(self) -> None:
        self._echo.show_text(self._form.text(CustomerField.REACHABLE))


def _everything(
    session: Any, customer_id: int
) -> tuple[CustomerDetails | None, list[queries.UserName]]:
    return details(session, customer_id), queries.owners(session)


def _card(heading: str, *widgets: QWidget) -> Card:
    card = Card()
    layout = QVBoxLayout(card)
    layout.setContentsMargins(14, 12, 14, 12)
    layout.setSpacing(8)
    layout.addWidget(Label(heading, TextLook.HEADING))
    for widget in widgets:
        layout.addWidget(widget)
    return card
