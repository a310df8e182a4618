"""What two people changed to different values: theirs and mine side by side, chosen by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.customers.changes.merging import Choice, choices_of
from app.customers.errors import Conflict
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, TextLook

_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Contested:
    """A conflict in words: the field's name, the choices as they read."""

    conflict: Conflict
    label: str
    words: dict[Choice, str]


class ConflictCard(QWidget):
    """Asks for each contested field; the safe choice stands first and is chosen beforehand.

    Enter saves so, Esc goes back to the entries; nothing typed is dropped by either.
    """

    decided = Signal(object)  # tuple of (Conflict, Choice)
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Changed by two people"))
        self._groups: list[tuple[Conflict, QButtonGroup]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._save = KeyButton(self.tr("Save so"), "⏎", weight=Weight.PRIMARY)
        self._back = KeyButton(self.tr("Back to my entries"), "Esc")
        self._arrange()
        self._save.clicked.connect(self._decide)
        self._back.clicked.connect(self.put_off)
        self.hide()

    def ask(self, contested: Sequence[Contested]) -> None:
        """Show these fields and take the keyboard."""
        self._clear()
        for one in contested:
            self._add(one)
        self.show()
        first = self._groups[0][1].button(0)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, at: int, choice: Choice) -> None:
        """Choose for one of the fields, as if by hand."""
        conflict, group = self._groups[at]
        group.button(choices_of(conflict.field).index(choice)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter, go back with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._decide()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        card = Card()
        around = QVBoxLayout(self)  # with it the room around the card comes and goes
        around.setContentsMargins(16, 12, 16, 0)
        around.addWidget(card)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("Somebody else changed the same"), TextLook.HEADING))
        said = self.tr("Nothing is saved yet. Your other entries are saved together with these.")
        layout.addWidget(Label(said, TextLook.SOFT, wrap=True))
        layout.addLayout(self._rows)
        layout.addLayout(buttons)

    def _add(self, one: Contested) -> None:
        self._rows.addWidget(Label(one.label, TextLook.SMALL))
        group = QButtonGroup(self)
        for at, choice in enumerate(choices_of(one.conflict.field)):
            words = one.words[choice]
            button = QRadioButton(_short(words).replace("&", "&&"))
            button.setAccessibleName(f"{one.label}: {words}")
            button.setToolTip(words if len(words) > _LONGEST_SHOWN else "")
            group.addButton(button, at)
            self._rows.addWidget(button)
        group.button(0).setChecked(True)
        self._groups.append((one.conflict, group))

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for _, group in self._groups:
            group.deleteLater()
        self._groups = []

    @Slot()
    def _decide(self) -> None:
        self.hide()
        self.decided.emit(
            tuple(
                (conflict, choices_of(conflict.field)[group.checkedId()])
                for conflict, group in self._groups
            )
        )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 1] + "…"
