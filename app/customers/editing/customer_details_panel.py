"""All that is known of a customer, to look at and to edit; saved on purpose."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from app.background import Background, Job
from app.clock import Clock, local_day
from app.customers.changes.merging import Choice
from app.customers.details import CustomerDetails
from app.customers.editing.conflict_card import ConflictCard
from app.customers.editing.conflict_words import ConflictWords
from app.customers.editing.customer_notice import CustomerNotice
from app.customers.editing.details_foot import DetailsFoot
from app.customers.editing.details_forms import DetailsForms
from app.customers.editing.details_messages import DetailsMessages
from app.customers.editing.details_saving import DetailsSaving
from app.customers.editing.opened_details import OpenedDetails, opened_details
from app.customers.errors import Conflict, EditConflictError
from app.customers.forms.permission_section import PermissionSection
from app.customers.search.queries import UserName
from app.customers.words import complaint_head
from app.widgets.labels import Pane, Separator
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.saved_state import SaveState
from app.widgets.scroll_column import ScrollColumn

_KINDS = {"customer", "contact"}


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
        self._saving = DetailsSaving(background, self)
        self._words = ConflictWords(clock, zone)
        self._message = DetailsMessages(self._words)
        self._conflicts = ConflictCard()
        self._permissions = PermissionSection(background)
        self._complaint = Pill("", Tone.DANGER)
        self._forms = DetailsForms(self._words.mark, self._permissions)
        self._foot = DetailsFoot()
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
        self._foot.withhold()
        self._message.tell_withheld(why)

    def withhold_permissions(self, *, blocking: bool) -> None:
        """Show legal bases to be read only; ``blocking``: customers may be blocked all the same."""
        self._permissions.make_read_only(blocking=blocking)

    def show_customer(self, customer_id: int) -> None:
        """Show another customer; what was typed for the one before is dropped.

        While that is being saved it stays, until it is safe.
        """
        if self._saving.under_way:
            self._wanted_next = customer_id
            return
        self._wanted = customer_id
        for notice in self._notices:
            notice.show_customer(customer_id)
        self._saving.forget()
        self._details = None
        self._conflicts.hide()
        self._set_dirty(False)
        self._foot.show_state(SaveState.UNTOUCHED)
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
        if self._details is None or self._saving.under_way:
            return
        today = local_day(self._clock(), self._details.zone)
        command = self._forms.save(self._background.database.ids, self._details, today)
        if command.empty:
            self._finish_saving()
            return
        self._conflicts.hide()
        self._foot.show_state(SaveState.SAVING)
        self._saving.save(command)

    @Slot()
    def revert(self) -> None:
        """Drop what was typed; with nothing typed, take back what was saved last."""
        if self._dirty and self._details is not None:
            self._conflicts.hide()
            self._show(self._details)
            return
        self._saving.undo()
        self._offer()

    def _arrange(self) -> None:
        column = ScrollColumn()
        content = self._content = column.column
        content.setContentsMargins(16, 12, 16, 16)
        content.setSpacing(12)
        content.addWidget(self._complaint, 0, Qt.AlignmentFlag.AlignLeft)
        content.addWidget(self._forms)
        content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self._conflicts)
        layout.addWidget(column, 1)
        layout.addWidget(Separator())
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        self._forms.edited.connect(self._touch)
        self._permissions.trouble.connect(self._message.tell_trouble)
        self._saving.saved.connect(self._finish_saving)
        self._saving.refused.connect(self._not_saved)
        self._conflicts.decided.connect(self._settle)
        self._conflicts.put_off.connect(self._put_off)
        self._foot.save_wanted.connect(self.save)
        self._foot.undo_wanted.connect(self.revert)
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
                failed=self._message.tell_trouble,
            )

    def _show_answer(self, answer: OpenedDetails) -> None:
        self._job = None
        self._owners = answer.owners
        found, before = answer.customer, self._details
        self.setEnabled(found is not None or self._dirty)
        if found is None:
            self._details = None
            self._foot.offer(save=False, undo=self._may_undo)
            self._message.tell_gone()
            return
        if before is not None:
            self._message.tell_news(before, found, answer.changes)
        if self._dirty:
            self._details = found
            self._permissions.show_customer(found)
            self._forms.follow(found, answer.changes)
        else:
            self._show(found)

    def _show(self, customer: CustomerDetails) -> None:
        self._details = customer
        self._message.withdraw_trouble()
        since = customer.complaint_since
        head = complaint_head(local_day(since, customer.zone)) if since is not None else ""
        self._complaint.show_fact(head, Tone.DANGER)
        self._forms.load(customer, self._owners)
        self._permissions.show_customer(customer)
        self._set_dirty(False)

    @Slot()
    def _finish_saving(self) -> None:
        self._foot.show_state(SaveState.JUST_NOW)
        self._set_dirty(False)
        saved, self._wanted_next = self._wanted_next, None
        self.saved.emit(self._wanted)
        if saved is not None:
            self.show_customer(saved)
        else:
            self._read()

    @Slot(object)
    def _not_saved(self, trouble: Exception) -> None:
        self._foot.show_state(SaveState.FAILED)
        self._set_dirty(True)
        if self._wanted_next is not None:
            self.attention_wanted.emit()
        if isinstance(trouble, EditConflictError):
            self._message.withdraw_trouble()
            asked = [self._words.contested(one, self._forms) for one in trouble.conflicts]
            self._conflicts.ask(asked)
        else:
            self._message.tell_trouble(trouble)

    @Slot(object)
    def _settle(self, decisions: tuple[tuple[Conflict, Choice], ...]) -> None:
        for conflict, choice in decisions:
            self._forms.settle(conflict, choice)
        self.save()

    @Slot()
    def _put_off(self) -> None:
        self._conflicts.hide()
        self._wanted_next = None
        self._foot.focus_save()

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        concerns = not ids or kind == "contact" or self._wanted in ids
        if kind in _KINDS and concerns and not self._saving.under_way:
            self._read()

    @Slot()
    def _touch(self) -> None:
        self._foot.show_state(SaveState.UNTOUCHED)
        self._set_dirty(True)

    def _set_dirty(self, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
        self._offer()

    @property
    def _may_undo(self) -> bool:
        return self._dirty or self._saving.can_undo

    def _offer(self) -> None:
        self._foot.offer(save=self._dirty, undo=self._may_undo)
