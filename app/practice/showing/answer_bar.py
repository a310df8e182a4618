"""Below the talk: the line one is going to say, picked or typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.practice.showing.pick_button import PickButton
from app.widgets.buttons import KeyButton, Weight
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Label, Pane, TextLook
from app.widgets.shortcuts import Shortcuts

MOST_CHOICES = 4
_MOST_WIDE = 440  # pixels; a longer name is cut, the field shows the line
LONGEST_LINE = 1_000  # letters; nobody lets a caller say more at once


@dataclass(frozen=True)
class Pick:
    """A line that may be picked: its short name and its words."""

    title: str
    text: str


class AnswerBar(Pane):
    """Takes what is said: a key picks a line into the field, Return says it."""

    said = Signal(str, object)  # the words; the number of the pick they are, None for own words

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._picks: tuple[Pick, ...] = ()
        self._buttons = [self._button(number) for number in range(1, MOST_CHOICES + 1)]
        self._asked = Label("", TextLook.SMALL)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_LINE)
        self._flow = FlowLayout(gap=8)
        self._say = KeyButton(self.tr("Say it"), "⏎", weight=Weight.PRIMARY)
        self._low = False
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self.ask(self.tr("Your answer: pick one, or type freely"))
        self.field.returnPressed.connect(self.say)
        self.field.textEdited.connect(self._show_picked)
        self._say.clicked.connect(self.say)

    def set_low(self, *, low: bool) -> None:
        """Take less room; what is asked then stands in the field as long as that is empty."""
        self._low = low
        self._layout.setContentsMargins(18, 8 if low else 14, 18, 8 if low else 12)
        self.ask(self.field.accessibleName())

    def ask(self, what: str) -> None:
        """Say what is to be typed here."""
        self._asked.setText(what)
        self._asked.setVisible(not self._low)
        self.field.setAccessibleName(what)
        self.field.setPlaceholderText(what if self._low else "")

    def show_picks(self, picks: Sequence[Pick]) -> None:
        """Offer lines; what stands in the field stays."""
        self._picks = tuple(picks[:MOST_CHOICES])
        for number, button in enumerate(self._buttons):
            one = self._picks[number] if number < len(self._picks) else None
            if one is not None:
                button.show_pick(one.title, one.text)
            button.setVisible(one is not None)
        self._show_picked()

    def pick(self, number: int) -> None:
        """Put a line into the field, to be said as it is or changed; a wrong key does nothing."""
        if 1 <= number <= len(self._picks):
            self.field.setText(self._picks[number - 1].text)
            self.field.setFocus()
            self._show_picked()

    def say(self) -> None:
        """Say what stands in the field; nothing while it is empty."""
        text = self.field.text().strip()
        if text:
            picked = self._picked()
            self.field.clear()
            self.said.emit(text, picked)

    def _picked(self) -> int | None:
        """Tell which pick stands in the field, word for word; counted from 1."""
        text = self.field.text().strip()
        numbered = enumerate(self._picks, start=1)
        return next((number for number, one in numbered if one.text.strip() == text), None)

    def _show_picked(self) -> None:
        picked = self._picked()
        for number, button in enumerate(self._buttons, start=1):
            button.setChecked(number == picked)

    def _button(self, number: int) -> PickButton:
        button = PickButton(self._shortcuts.keycap(f"answer_{number}"), _MOST_WIDE, self)
        button.clicked.connect(lambda: self.pick(number))
        button.hide()
        return button

    def _lay_out(self) -> None:
        for button in self._buttons:
            self._flow.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addLayout(self._flow, 1)
        foot.addWidget(self._say, 0, Qt.AlignmentFlag.AlignTop)
        layout = self._layout
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(8)
        layout.addWidget(self._asked)
        layout.addWidget(self.field)
        layout.addLayout(foot)
