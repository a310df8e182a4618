"""How a complaint was solved, and the call that asks whether all is well."""

from __future__ import annotations

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
from app.calls.paperwork.complaint_entry import read_moment
from app.calls.paperwork.complaint_words import read_back
from app.widgets.labels import Label, Separator, TextLook

if TYPE_CHECKING:
    from app.calls.office import Office
    from app.clock import Appointment

_TEXT_HEIGHT = 72


class SolutionForm(QWidget):
    """Takes what was done; the day of the call is in the customer's time."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._zone = office.zone
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_TEXT_HEIGHT)
        self._text.setAccessibleName(self.tr("What was done"))
        self._informed = QCheckBox(self.tr("The customer has been told"))
        self._call = QLineEdit()
        self._call.setAccessibleName(self.tr("Satisfaction call"))
        self._call.setPlaceholderText(self.tr("none"))
        self._read_back = Label(look=TextLook.SMALL, wrap=True)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form.addRow(Separator())
        form.addRow(Label(self._text.accessibleName(), TextLook.SMALL))
        form.addRow(self._text)
        form.addRow("", self._informed)
        form.addRow(self._call.accessibleName(), self._call)
        form.addRow("", self._read_back)
        self._call.textChanged.connect(self._show_read_back)

    @property
    def text(self) -> str:
        """What was done."""
        return self._text.toPlainText().strip()

    @property
    def dirty(self) -> bool:
        """Tell whether a solution was typed."""
        return bool(self.text)

    @property
    def informed(self) -> bool:
        """Tell whether the customer knows of it."""
        return self._informed.isChecked()

    @property
    def call_at(self) -> Appointment | None:
        """When the call is; None for no call."""
        return read_moment(self._call.text(), self._office.clock(), self._zone)

    @property
    def understood(self) -> bool:
        """Tell whether the day of the call was understood; an empty field means no call."""
        return not self._call.text().strip() or self.call_at is not None

    def propose(self, call_at: Appointment | None, zone: str) -> None:
        """Propose when to call; zone: the customer's."""
        self._zone = zone
        now, language = self._office.clock(), self._office.language
        typed = "" if call_at is None else as_typed(call_at, now, language)
        self._call.setText(typed)
        self._show_read_back()

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self._text.setFocus()

    def focus_call(self) -> None:
        """Put the cursor where the day of the call is typed."""
        self._call.setFocus()
        self._call.selectAll()

    @Slot()
    def _show_read_back(self) -> None:
        empty = not self._call.text().strip()
        self._read_back.setText(read_back(self.call_at, optional=empty))
