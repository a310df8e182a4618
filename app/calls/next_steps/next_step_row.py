"""One next step in the wrap-up: typed when, read back, what for, promised or intended."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.calls.next_steps.step_reading import Reading
from app.calls.next_steps.step_words import read_back, remark_text
from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Chip, Pill

WHEN_WIDTH = 150
SUBJECT_WIDTHS = (150, 260)  # the least and the most that is kept free for it
_GAP = 8
_FIELD_EDGES = 26  # padding and border of a field, both sides


class NextStepRow(QWidget):
    """Shows one step; tells what is typed and pressed.

    How the date was understood stands beside it, or in a second line where the subject needs the
    room.
    """

    when_edited = Signal(str)
    text_edited = Signal(str)
    promised_toggled = Signal()
    removed = Signal()
    height_changed = Signal()

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
        self._facts = QWidget()
        self._beside = QHBoxLayout()
        self._lines = QVBoxLayout(self)
        self._lay_out()
        self.when.textEdited.connect(self.when_edited)
        self.what.textEdited.connect(self.text_edited)
        self._promised.clicked.connect(self.promised_toggled)
        self._remove.clicked.connect(self.removed)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in its order."""
        return (self.when, self._promised, self.what, self._remove)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the read-back where there is room for it now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place_facts()

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
        if not self.what.hasFocus():  # nothing moves under who is typing
            self._place_facts()

    def _lay_out(self) -> None:
        facts = QHBoxLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(_GAP)
        facts.addWidget(self._remark, 0, Qt.AlignmentFlag.AlignVCenter)
        facts.addWidget(self._read_back, 1)
        self._beside.setSpacing(_GAP)
        for widget in (self.when, self._promised):
            self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._beside.addWidget(self._facts)
        self._beside.addWidget(self.what, 1)
        self._beside.addWidget(self._remove)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._lines.addLayout(self._beside)

    def _place_facts(self) -> None:
        """Keep the read-back beside the date as long as the subject has the room it needs."""
        beside = WHEN_WIDTH + self._promised.sizeHint().width() + self._remove.sizeHint().width()
        room = self.width() - beside - 4 * _GAP
        least, most = SUBJECT_WIDTHS
        subject = self.what.fontMetrics().horizontalAdvance(self.what.text()) + _FIELD_EDGES
        below = self._facts.sizeHint().width() + min(max(subject, least), most) > room
        if below != (self._lines.indexOf(self._facts) >= 0):
            if below:
                self._beside.removeWidget(self._facts)
                self._lines.addWidget(self._facts)
            else:
                self._lines.removeWidget(self._facts)
                self._beside.insertWidget(2, self._facts)
            self.height_changed.emit()


def _show_from_start(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)
