"""What one reads before dialling: why, how things stand, what was, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.calls.preparation_words import Section
from app.widgets.labels import Card, Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.scroll_column import ScrollColumn


class PreparationCard(Card):
    """Shows the sections of a preparation; everything in them is plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = Pill("", Tone.WARNING)
        self._column = ScrollColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Preparation"), TextLook.HEADING))
        layout.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._column, 1)

    def show_sections(self, reason: str, sections: Sequence[Section]) -> None:
        """Show why the customer stands there and what is known."""
        self._reason.show_fact(reason, Tone.WARNING)
        self._clear()
        for section in sections:
            self._add_section(section.title, section.lines, urgent=section.urgent)
        self._column.column.addStretch(1)

    def _add_section(self, title: str, lines: Iterable[str], *, urgent: bool) -> None:
        box = QVBoxLayout()
        box.setSpacing(2)
        box.addWidget(Label(title, TextLook.SMALL))
        for line in lines:
            label = Label("", TextLook.BODY, wrap=True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(line)
            label.setProperty("urgent", urgent)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(label)
        holder = QWidget()
        box.setContentsMargins(0, 0, 0, 4)
        holder.setLayout(box)
        self._column.column.addWidget(holder)

    def _clear(self) -> None:
        column = self._column.column
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
