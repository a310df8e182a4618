"""What is cleared up, day by day: shown first, changed as one likes, done in one step."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.clock import Appointment, local_day
from app.follow_ups.days.clearing_up import Backlog, ClearedStep, ClearUp, waiting
from app.follow_ups.days.spreading import loads, shifted, spread
from app.follow_ups.queue.queue_rows import step_row
from app.follow_ups.words import long_due, short_due
from app.widgets.buttons import KeyButton, Weight
from app.widgets.dialog_frame import button_row
from app.widgets.formats import number_text
from app.widgets.labels import Label, Separator
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow, GroupRow
from app.widgets.spin_boxes import inset

if TYPE_CHECKING:
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow

_SIZE = (640, 600)
_MOST_A_DAY = 999
_NUMBER_WIDTH = 88


class ClearUpDialog(QDialog):
    """Proposes; nothing is moved before "Clear up" is pressed."""

    wanted = Signal(object)  # ClearUp
    undo_wanted = Signal(object)  # LastClearUp

    def __init__(
        self, found: Backlog, owner: QueueOwner, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Clear up"))
        self._found = found
        self._owner = owner
        self._clock = clock
        self._rows = {row.id: row for row in found.rows}
        self._waiting = [waiting(row) for row in found.rows]
        self._moved: dict[int, Appointment] = {}
        self._said = Label(wrap=True)
        self._per_day = inset(QSpinBox())
        self._per_day.setRange(1, _MOST_A_DAY)
        self._per_day.setMinimumWidth(_NUMBER_WIDTH)
        self._per_day.setValue(found.load.usual or 1)
        self._per_day.setAccessibleName(self.tr("At most on a day"))
        self._list = RowList(self.tr("What is due, by the day it goes to"))
        self._earlier = KeyButton(self.tr("A day earlier"), "←", weight=Weight.COMPACT)
        self._later = KeyButton(self.tr("A day later"), "→", weight=Weight.COMPACT)
        self._do = QPushButton(self.tr("&Clear up"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._undo = QPushButton(self.tr("Undo the last one"))
        self._lay_out()
        self._connect()
        self._propose()
        self._list.setFocus()

    def _lay_out(self) -> None:
        number = QHBoxLayout()
        number.setSpacing(8)
        number.addWidget(Label(self.tr("At most on a day")))
        number.addWidget(self._per_day)
        number.addStretch(1)
        number.addWidget(self._earlier)
        number.addWidget(self._later)
        bottom = button_row(self._cancel, self._do, left=(self._undo,))
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.setSpacing(12)
        top.addWidget(self._said)
        top.addLayout(number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(Separator())
        layout.addWidget(self._list, 1)
        layout.addWidget(Separator())
        layout.addLayout(bottom)
        self._do.setDefault(True)
        self._undo.setVisible(self._found.last is not None)
        if self._found.last is not None:
            day = short_due(Appointment(self._day_of(self._found.last.at)), self._today)
            self._undo.setToolTip(self.tr("Cleared up on {day}").format(day=day))
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self._per_day.valueChanged.connect(self._propose)
        self._earlier.clicked.connect(lambda: self._shift(-1))
        self._later.clicked.connect(lambda: self._shift(1))
        for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            shortcut = QShortcut(QKeySequence(key), self._list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda by=by: self._shift(by))
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._do.clicked.connect(self._accept)
        self._cancel.clicked.connect(self.reject)
        self._undo.clicked.connect(self._take_back)

    @property
    def _today(self) -> date:
        return self._day_of(self._clock())

    def _day_of(self, moment: datetime) -> date:
        return local_day(moment, self._owner.zone)

    @Slot()
    def _propose(self) -> None:
        planned, per_day = self._found.load.planned, self._per_day.value()
        self._moved = spread(self._waiting, planned, per_day, self._today, self._owner)
        self._show()

    def _shift(self, by: int) -> None:
        """Move the marked step a day on or back; a promise stays where it is."""
        one = next((one for one in self._waiting if one.id == self._list.chosen_key()), None)
        if one is None or one.is_promise:
            return
        present = self._moved[one.id].on if one.id in self._moved else self._today
        due = shifted(one, present, by, self._today, self._owner)
        if due.on == self._today:
            self._moved.pop(one.id, None)
        else:
            self._moved[one.id] = due
        self._show()
        self._list.choose(one.id)

    def _show(self) -> None:
        load = loads(self._waiting, self._moved, self._found.load.planned, self._today)
        by_day: dict[date, list[FollowUpRow]] = {self._today: []}
        for row in self._rows.values():
            day = self._moved[row.id].on if row.id in self._moved else self._today
            by_day.setdefault(day, []).append(row)
        shown: list[AnyRow] = []
        for day in sorted(by_day):
            shown.append(self._heading(day, load[day]))
            shown += [
                step_row(row, self._clock(), self._today, self._owner.zone) for row in by_day[day]
            ]
        self._list.show_rows(shown)
        if self._list.chosen_key() is None and self._rows:
            self._list.choose(next(row.id for row in by_day[min(d for d in by_day if by_day[d])]))
        self._say()
        self._enable()

    def _heading(self, day: date, load: int) -> GroupRow:
        name = self.tr("Stays today") if day == self._today else long_due(Appointment(day))
        text = self.tr("{day}: {number} planned")
        tone = Tone.WARNING if load > self._per_day.value() else Tone.NEUTRAL
        return GroupRow(text.format(day=name, number=number_text(load)), tone)

    def _say(self) -> None:
        due, moved = len(self._rows), len(self._moved)
        said = self.tr("%n follow-up(s) are due until today.", "", due)
        said += " " + self.tr("%n of them would go to other days.", "", moved)
        said += " " + self.tr("Promises, quotes, complaints and A customers stay first.")
        self._said.setText(said)

    @Slot()
    def _enable(self) -> None:
        chosen = next((one for one in self._waiting if one.id == self._list.chosen_key()), None)
        for button in (self._earlier, self._later):
            button.setEnabled(chosen is not None and not chosen.is_promise)
        self._do.setEnabled(bool(self._moved))

    @Slot()
    def _accept(self) -> None:
        steps = tuple(
            ClearedStep(id_, due, self._rows[id_].due) for id_, due in self._moved.items()
        )
        self.accept()
        self.wanted.emit(ClearUp(steps=steps))

    @Slot()
    def _take_back(self) -> None:
        self.accept()
        self.undo_wanted.emit(self._found.last)
