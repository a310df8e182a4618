"""The widgets that the calls page does not show: messages, empty states, every tone."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.widgets.buttons import KeyButton, Weight
from app.widgets.empty_state import EmptyState
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Card, Label, TextLook
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.pill import Chip, Pill, SegmentBadge
from app.widgets.progress_footer import Bar
from app.widgets.saved_state import InlineSavedState, SaveState
from app.widgets.scroll_column import ScrollColumn
from app.widgets.shortcut_words import words
from app.widgets.shortcuts import Shortcuts


class Parts(QWidget):
    """One card per kind of widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for message in _messages():
            line = MessageLine()
            layout.addWidget(line)
            line.show_message(message)
        cards = QHBoxLayout()
        cards.setContentsMargins(20, 12, 20, 12)
        cards.setSpacing(12)
        for card in (_marks(), _controls(), _keys(), _empty()):
            cards.addWidget(card, 1)
        layout.addLayout(cards, 1)


def _messages() -> list[Message]:
    def nothing() -> None:
        """Answer nothing: these messages only show themselves."""

    undo = (Answer("Undo", nothing),)
    return [
        Message(text="Promised to Brändli Maschinen AG at 11:00, in 5 min.", tone=Tone.INFO),
        Message(text="3 follow-ups moved to Friday.", tone=Tone.NEUTRAL, answers=undo),
        Message(text="The price list was sent.", tone=Tone.SUCCESS),
        Message(
            text="The server does not answer. What you type is saved on this computer.",
            tone=Tone.WARNING,
            answers=(Answer("Try again", nothing),),
        ),
        Message(
            text="The call could not be saved: the disk is full. Your note is still here. "
            "Free some space and press Save again.",
            tone=Tone.DANGER,
            answers=(Answer("Save again", nothing), Answer("Copy the note", nothing)),
        ),
    ]


def _card(heading: str) -> tuple[Card, QVBoxLayout]:
    card = Card()
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(8)
    layout.addWidget(Label(heading, TextLook.HEADING))
    return card, layout


def _marks() -> Card:
    card, outer = _card("Marks")
    body = ScrollColumn()
    outer.addWidget(body, 1)
    layout = body.column
    pills, chips, badges = FlowLayout(gap=8), FlowLayout(gap=8), FlowLayout(gap=8)
    for tone in Tone:
        pills.addWidget(Pill(tone.value, tone))
        chips.addWidget(Chip(f"{tone.value} ×", tone))
    checked = Chip("checked")
    checked.setCheckable(True)
    checked.setChecked(True)
    chips.addWidget(checked)
    for letter in ("A", "B", "C", "K"):
        badges.addWidget(SegmentBadge(letter))
    for row in (pills, chips, badges):
        layout.addLayout(row)
    for share, tone in ((0.92, Tone.SUCCESS), (0.64, Tone.WARNING), (0.3, Tone.DANGER)):
        bar = Bar(tone)
        bar.show_share(share)
        layout.addWidget(bar)
    for look in TextLook:
        layout.addWidget(Label(look.value, look))
    for state in (SaveState.SAVING, SaveState.ON_THIS_COMPUTER, SaveState.FAILED):
        saved = InlineSavedState()
        saved.show_state(state)
        layout.addWidget(saved)
    layout.addStretch(1)
    return card


def _controls() -> Card:
    card, layout = _card("Controls")
    box = QComboBox()
    box.addItems(["Zürich", "Bern"])
    off = QLineEdit("switched off")
    off.setEnabled(False)
    number = QSpinBox()
    day = QDateEdit()
    day.setCalendarPopup(True)
    fields = (QLineEdit("Peter Hofer"), QLineEdit(placeholderText="Name"), box, day, number)
    for field in (*fields, off):
        field.setAccessibleName(type(field).__name__)
        layout.addWidget(field)
    for weight in Weight:
        row = QHBoxLayout()
        disabled = KeyButton("Off", "F9", weight=weight)
        disabled.setEnabled(False)
        row.addWidget(KeyButton(weight.value, "Ctrl ⇧ H", weight=weight))
        row.addWidget(disabled)
        row.addStretch(1)
        layout.addLayout(row)
    layout.addWidget(QPushButton("A dialog's button"))
    layout.addStretch(1)
    return card


def _keys() -> Card:
    card, layout = _card("Keys")
    shortcuts = Shortcuts()
    body = ScrollColumn()
    for name in shortcuts.names():
        text = f"{shortcuts.keycap(name)}   {words(name)}"
        body.column.addWidget(Label(text, TextLook.SMALL, wrap=True))
    layout.addWidget(body, 1)
    return card


def _empty() -> Card:
    card, layout = _card("Empty")
    layout.addWidget(
        EmptyState(
            "No customers yet",
            "Import a list from Excel or CSV; nothing is sent anywhere.",
            "Import a list…",
            "Ctrl I",
        )
    )
    return card
