"""One next step in the wrap-up: typed when, read back, what for, promised or intended."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.calls.step_reading import Reading
from app.calls.step_words import read_back, remark_text
from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Chip, Pill

WHEN_WIDTH = 150


class NextStepRow(QWidget):
    """Shows one step; tells what is typed and pressed."""

    when_edited = Signal(str)
    text_edited = Signal(str)
    promised_toggled = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = QLineEdit()
        self.when.setAccessibleName(self.tr("When"))
        self.when.setFixedWidth(WHEN_WIDTH)
        self.what = QLineEdit()
        self.what.setAccessibleName(self.tr("What for"))
        self.what.setPlaceholderText(self.tr("what for"))
        self.what.setMinimumWidth(90)
        self._read_back = ElidedLabel(look=TextLook.SMALL)
        self._remark = Pill("", Tone.WARNING)
        self._promised = Chip(self.tr("intended"))
        self._remove = QToolButton()
        self._remove.setText("×")
        self._remove.setAutoRaise(True)
        self._remove.setAccessibleName(self.tr("Remove this step"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.when, self._promised, self._remark):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._read_back)
        row.addWidget(self.what, 1)
        row.addWidget(self._remove)
        self.when.textEdited.connect(self.when_edited)
        self.what.textEdited.connect(self.text_edited)
        self._promised.clicked.connect(self.promised_toggled)
        self._remove.clicked.connect(self.removed)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in its order."""
        return (self.when, self._promised, self.what, self._remove)

    def show_reading(self, reading: Reading, owner: str, today: date) -> None:
        """Show a step as it was understood; the cursor of who is typing stays where it is."""
        step = reading.step
        _show_from_start(self.when, step.typed)
        _show_from_start(self.what, step.text)
        self._read_back.setText(read_back(reading, owner, today))
        self._remark.show_fact(remark_text(reading), Tone.WARNING)
        if step.promised:
            self._promised.show_fact(self.tr("promised"), Tone.WARNING)
        else:
            self._promised.show_fact(self.tr("intended"), Tone.NEUTRAL)


def _show_from_start(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)
