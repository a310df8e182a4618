"""What the pages of the settings are made of: fields with labels, hints below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.widgets.labels import Label, TextLook
from app.widgets.scroll_column import ScrollColumn

_EDGE = 20
_GAP = 8
_LABELS, _FIELDS = range(2)
_LABEL_WIDTH = 132


@dataclass(frozen=True)
class Trouble:
    """What is wrong with a page, said in words, and the field to put it right."""

    text: str
    field: QWidget


class Section(ScrollColumn):
    """One page of the settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(_LABELS, _LABEL_WIDTH)
        self._grid.setColumnStretch(_FIELDS, 1)
        self._labels: dict[QWidget, Label] = {}
        self.column.addLayout(self._grid)

    def add_heading(self, text: str) -> None:
        """Begin a group of fields."""
        heading = Label(text, TextLook.HEADING)
        heading.setContentsMargins(0, _GAP if self._labels else 0, 0, 0)
        self._grid.addWidget(heading, self._next_row, _LABELS, 1, 2)

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field; screen readers call it by its label."""
        field.setAccessibleName(name)
        label = self._labels[field] = Label(name)
        label.setBuddy(field)
        row = self._next_row
        self._grid.addWidget(label, row, _LABELS)
        self._grid.addWidget(field, row, _FIELDS)

    def add_row(self, widget: QWidget) -> None:
        """Add something that needs no label, such as a box to tick or a button."""
        self._grid.addWidget(widget, self._next_row, _FIELDS, Qt.AlignmentFlag.AlignLeft)

    def add_wide(self, widget: QWidget) -> None:
        """Add something without a label that takes the width of the fields."""
        self._grid.addWidget(widget, self._next_row, _FIELDS)

    def add_hint(self, text: str = "") -> Label:
        """Add small words below the field before; they may change."""
        hint = Label(text, TextLook.SMALL, wrap=True)
        hint.setContentsMargins(0, 0, 0, _GAP)
        self.add_words(hint)
        return hint

    def add_words(self, words: Label) -> None:
        """Add a text below the field before."""
        self._grid.addWidget(words, self._next_row, _FIELDS)

    def show_field(self, field: QWidget, *, visible: bool) -> None:
        """Show or hide a field with its label."""
        field.setVisible(visible)
        self._labels[field].setVisible(visible)

    @property
    def _next_row(self) -> int:
        return self._grid.rowCount()


class KeptSection(Section):
    """A page of what is kept in the database, by a command; other rooms hand theirs in."""

    def command(self) -> object | None:
        """Give the command that keeps what was changed; None where nothing was."""
        raise NotImplementedError

    def trouble(self) -> Trouble | None:
        """Say what cannot be kept as it is typed, None where all can."""
        return None


class Said(Label):
    """What the page answers; screen readers say it at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wrap=True, parent=parent)

    def say(self, text: str) -> None:
        """Show a text in place of the one before; an empty one takes it away."""
        self.setText(text)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


class ChoiceBox(QComboBox):
    """Values with their words; one that a person wrote into the file is shown as it is."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, words in choices:
            self.addItem(words, value)

    @property
    def chosen(self) -> str:
        """The value that is chosen."""
        value: str = self.currentData()
        return value

    def choose(self, value: str) -> None:
        """Choose a value."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))
