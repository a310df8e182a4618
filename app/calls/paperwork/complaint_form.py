"""The fields of a complaint: what, who, until when, call-back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from app.calls.next_steps.step_reading import as_typed
from app.calls.paperwork.complaint_entry import ComplaintEntry, read_deadline
from app.calls.paperwork.complaint_words import changes_text, read_back
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Label, TextLook

if TYPE_CHECKING:
    from app.calls.office import Office
    from app.clock import Appointment
    from app.history.complaints import ComplaintChange, ComplaintRow

_TEXT_HEIGHT = 96


class ComplaintForm(QWidget):
    """Edits a complaint; the deadline is in one's own time."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_TEXT_HEIGHT)
        self._text.setAccessibleName(self.tr("What the customer complains about"))
        self._who = ChoiceBox()
        self._who.setAccessibleName(self.tr("Who takes care of it"))
        self._who.setPlaceholderText(self.tr("nobody yet"))
        self._deadline = QLineEdit()
        self._deadline.setAccessibleName(self.tr("Answer by"))
        self._read_back = Label(look=TextLook.SMALL, wrap=True)
        self._call_back = QCheckBox(self.tr("A call-back is promised"))
        self._changes = Label(look=TextLook.SMALL, wrap=True)
        self._shown = self.entry()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form.addRow(Label(self._text.accessibleName(), TextLook.SMALL))
        form.addRow(self._text)
        form.addRow(self._who.accessibleName(), self._who)
        form.addRow(self._deadline.accessibleName(), self._deadline)
        form.addRow("", self._read_back)
        form.addRow("", self._call_back)
        form.addRow(self._changes)
        self._deadline.textChanged.connect(self._show_read_back)

    @property
    def dirty(self) -> bool:
        """Tell whether something differs from what was shown."""
        return self.entry() != self._shown

    def entry(self) -> ComplaintEntry:
        """Give what stands in the fields."""
        return ComplaintEntry(
            text=self._text.toPlainText(),
            responsible_id=self._who.currentData(),
            due=read_deadline(self._deadline.text(), self._office.clock(), self._office.zone),
            call_back=self._call_back.isChecked(),
        )

    def show_new(
        self, people: Sequence[tuple[int, str]], owner_id: int, deadline: Appointment
    ) -> None:
        """Make ready for a new complaint."""
        self._offer(people, owner_id, deadline)
        self._call_back.setChecked(True)
        self._changes.hide()
        self._shown = self.entry()

    def show_complaint(
        self,
        complaint: ComplaintRow,
        people: Sequence[tuple[int, str]],
        deadline: Appointment,
        changes: Sequence[ComplaintChange],
    ) -> None:
        """Show what is saved, and what was changed before."""
        self._text.setPlainText(complaint.text)
        known = dict(people)
        if complaint.responsible_id is not None and complaint.responsible_id not in known:
            people = [*people, (complaint.responsible_id, complaint.responsible or "–")]
        self._offer(people, complaint.responsible_id, deadline)
        self._call_back.setChecked(complaint.call_back)
        self._changes.setText(changes_text(changes, self._office.zone))
        self._changes.setVisible(bool(changes))
        self._shown = self.entry()

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self._text.setFocus()

    def focus_deadline(self) -> None:
        """Put the cursor where the deadline is typed."""
        self._deadline.setFocus()
        self._deadline.selectAll()

    def _offer(
        self, people: Sequence[tuple[int, str]], chosen: int | None, deadline: Appointment
    ) -> None:
        self._who.clear()
        for id_, name in people:
            self._who.addItem(name, id_)
        self._who.setCurrentIndex(self._who.findData(chosen) if chosen is not None else -1)
        self._deadline.setText(as_typed(deadline, self._office.clock(), self._office.language))

    @Slot()
    def _show_read_back(self) -> None:
        self._read_back.setText(read_back(self.entry().due))
