"""The note pane: captured fields as chips above, the note below, and whether it is safe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.customers.changes.merging import LONGEST_STAND
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Card, Label, TextLook
from app.widgets.note_field import NoteField
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.saved_state import InlineSavedState, SaveState


class NotesCard(Card):
    """Takes the note of a call."""

    note_edited = Signal(str)
    stand_edited = Signal(str)
    field_chosen = Signal(str)  # name of a captured field; "" asks for another one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = NoteField(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Write only what the customer may read."))
        self._saved = InlineSavedState()
        self._chips = FlowLayout(gap=6)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(self.tr("Notes"), TextLook.HEADING))
        head.addStretch(1)
        head.addWidget(self._saved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addLayout(self._chips)
        layout.addWidget(self.note, 1)
        self._stand_label = Label(self.tr("How things stand now, in one line"), TextLook.SMALL)
        self._stand = QLineEdit()
        self._stand.setMaxLength(LONGEST_STAND)
        self._stand.setAccessibleName(self._stand_label.text())
        layout.addWidget(self._stand_label)
        layout.addWidget(self._stand)
        self.offer_stand(None)
        self._showing = False
        self._stand.textEdited.connect(self.stand_edited)
        self.note.textChanged.connect(self._tell_edited)

    @property
    def last_field(self) -> QWidget:
        """Behind which Tab leaves the card."""
        return self._stand

    def set_low(self, *, low: bool) -> None:
        """Leave the heading out where there is little room; the field says what it is."""
        self._head.setVisible(not low)
        margin = 8 if low else 14
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(margin, margin, margin, margin)

    def show_note(self, text: str) -> None:
        """Show another call's note."""
        if text != self.note.note():
            self._showing = True
            self.note.show_note(text)
            self._showing = False

    def show_fields(self, fields: Sequence[tuple[str, str]], *, more: bool) -> None:
        """Show captured fields (name, text); more: others can be captured."""
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, text in fields:
            self._add_chip(name, text, Tone.INFO)
        if more:
            self._add_chip("", self.tr("+ field"), Tone.NEUTRAL)

    def offer_stand(self, text: str | None) -> None:
        """Offer the line of how things stand after a talk; None takes the offer away."""
        self._stand_label.setVisible(text is not None)
        self._stand.setVisible(text is not None)
        if text is not None and not self._stand.hasFocus():
            self._stand.setText(text)
            self._stand.setCursorPosition(0)  # a long line is read from its beginning

    def show_state(self, state: SaveState) -> None:
        """Tell whether what is typed is on disk."""
        self._saved.show_state(state)

    def _add_chip(self, name: str, text: str, tone: Tone) -> None:
        chip = Chip(text, tone)
        chip.clicked.connect(lambda: self.field_chosen.emit(name))
        self._chips.addWidget(chip)

    def _tell_edited(self) -> None:
        if not self._showing:
            self.note_edited.emit(self.note.note())
