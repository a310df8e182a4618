"""Who gets the chosen customers, which day is planned, and what that will change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.follow_ups.exceptions.distribution import Preview, Wish, needs_step, preview
from app.follow_ups.exceptions.exception_rows import ExceptionRow
from app.follow_ups.rules import MovePreset
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import long_due, preset_name
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Label, TextLook

if TYPE_CHECKING:
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.team.queries import Person

_PRESETS = (
    MovePreset.TOMORROW,
    MovePreset.IN_THREE_DAYS,
    MovePreset.NEXT_WEEK,
    MovePreset.NEXT_MONTH,
)
_NOTHING, _TYPED = "", "typed"
_MOST_NAMED = 6
_WIDTH = 520


class DistributeDialog(QDialog):
    """Asks once and says beforehand what will change; Enter does it, Esc does nothing."""

    wanted = Signal(object)  # Wish

    def __init__(
        self,
        rows: Sequence[ExceptionRow],
        people: Sequence[Person],
        planner: QueueOwner,
        clock: Clock,
        *,
        planning: bool,
        parent: QWidget | None = None,
    ) -> None:
        """planning: the day is what matters, owners stay unless one chooses somebody."""
        super().__init__(parent)
        self._rows = list(rows)
        self._planner = planner
        self._clock = clock
        self.setWindowTitle(self.tr("Distribute customers"))
        self.setMinimumWidth(_WIDTH)
        self._owner = _combo(self.tr("Owner"))
        self._owner.addItem(self.tr("stays as it is"), None)
        for person in people:
            self._owner.addItem(person.name, person.id)
        self._day = _combo(self.tr("Next step"))
        self._day.addItem(self.tr("plan nothing"), _NOTHING)
        for preset in _PRESETS:
            self._day.addItem(preset_name(preset), preset)
        self._day.addItem(self.tr("another day…"), _TYPED)
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Another day"))
        self._typed.setPlaceholderText(self.tr("fri, in 2 weeks, 27.11."))
        self._text = QLineEdit(maxLength=TEXT_LENGTH)
        self._text.setAccessibleName(self.tr("What is to be done"))
        self._preview = Label(wrap=True)
        self._names = Label(look=TextLook.SMALL, wrap=True)
        self._buttons = QDialogButtonBox()
        self._do = self._buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self._do.setText(self.tr("Distribute"))
        self._do.setDefault(True)
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        self._choose_first(planning=planning)
        self._arrange()
        self._connect()
        self._show_preview()

    def _choose_first(self, *, planning: bool) -> None:
        without = any(needs_step(row) for row in self._rows)
        self._day.setEnabled(without)
        self._day.setCurrentIndex(1 if without else 0)
        (self._day if planning and without else self._owner).setFocus()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for field in (self._owner, self._day, self._typed, self._text):
            form.addRow(field.accessibleName(), field)
        self._form = form
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        count = len({row.customer_id for row in self._rows})
        layout.addWidget(Label(self.tr("%n customer(s)", "", count), TextLook.HEADING))
        layout.addWidget(self._names)
        layout.addLayout(form)
        layout.addWidget(Label(self.tr("What will change"), TextLook.SMALL))
        layout.addWidget(self._preview)
        layout.addWidget(self._buttons)
        names = list(dict.fromkeys(row.company for row in self._rows))
        more = len(names) - _MOST_NAMED
        said = ", ".join(names[:_MOST_NAMED])
        self._names.setText(said if more <= 0 else f"{said} " + self.tr("and %n more", "", more))

    def _connect(self) -> None:
        self._owner.currentIndexChanged.connect(self._show_preview)
        self._day.currentIndexChanged.connect(self._show_preview)
        self._typed.textChanged.connect(self._show_preview)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def wish(self) -> Wish:
        """Give what is chosen."""
        chosen = self._day.currentData()
        day: MovePreset | str | None
        if chosen == _TYPED:
            day = self._typed.text().strip() or None
        else:
            day = None if chosen == _NOTHING else MovePreset(chosen)
        return Wish(self._owner.currentData(), day, self._text.text().strip())

    @Slot()
    def _show_preview(self) -> None:
        typed = self._day.currentData() == _TYPED
        self._form.setRowVisible(self._typed, typed)
        self._form.setRowVisible(self._text, self._day.currentData() != _NOTHING)
        found = preview(self._rows, self.wish(), self._clock(), self._planner)
        self._do.setEnabled(not found.empty and not found.unread)
        self._preview.setText("\n".join(self._lines(found)))

    def _lines(self, found: Preview) -> list[str]:
        name = self._owner.currentText()
        lines = []
        if found.owners:
            said = self.tr("%n customer(s) get the owner {name}.", "", found.owners)
            lines.append(said.format(name=name))
        if found.handed:
            said = self.tr("%n promise(s) and request(s) go to {name}.", "", found.handed)
            lines.append(said.format(name=name))
        if found.already:
            lines.append(self.tr("%n customer(s) have this owner already.", "", found.already))
        if found.planned and found.day is not None:
            said = self.tr("%n call(s) are planned for {day}.", "", found.planned)
            lines.append(said.format(day=long_due(found.day)))
        if found.elsewhere:
            said = self.tr("%n of them on another day: closed at their place.", "", found.elsewhere)
            lines.append(said)
        if found.unread:
            lines.append(self.tr("This is no day to come yet."))
        return lines or [self.tr("Nothing: choose an owner or a day.")]

    @Slot()
    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(self.wish())


def _combo(name: str) -> QComboBox:
    combo = ChoiceBox()
    combo.setAccessibleName(name)
    return combo
