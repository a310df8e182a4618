"""A trainee as the coach sees them: the way to live calls, tasks, what was observed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.practice.offers.run_head import RunHead
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, Separator, TextLook
from app.widgets.message_line import MessageLine
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow
from app.widgets.scroll_column import ScrollColumn
from app.widgets.shortcuts import Shortcuts

_GIVEN = (0, 5, 10, 20)
_MOST_RUNS = 9
_LIST_HEIGHT = 176


@dataclass(frozen=True)
class ScriptLine:
    """A script on the way to live calls."""

    script_id: int
    title: str
    far: str
    ready: bool
    released: bool


class TraineePane(QWidget):
    """Shows one trainee; says what the coach wants."""

    release_wanted = Signal(object, object)  # script id, how many customers go along
    withdraw_wanted = Signal(object)  # script id
    task_wanted = Signal(str, int, str, str)  # scenario or "", runs, typed day, text
    drop_wanted = Signal(object)  # key of a task's or a sheet's row

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = RunHead(shortcuts)
        self.head.show_mood(None)
        self.head.show_seconds(None)
        self.head.show_buttons(talking=False, script=None)
        self.message = MessageLine()
        self._drop_key = shortcuts.keycap("list_skip")
        self._scripts = QVBoxLayout()
        self._given = QComboBox()
        for count in _GIVEN:
            text = self.tr("%n C customer(s) go along", "", count)
            self._given.addItem(text if count else self.tr("no customers go along"), count)
        self._given.setAccessibleName(self.tr("Customers to give along"))
        self.list = RowList(self.tr("Tasks and observations"))
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self._scenario = QComboBox()
        self._scenario.setAccessibleName(self.tr("Scenario"))
        self._runs = QComboBox()
        self._runs.setAccessibleName(self.tr("Runs"))
        for count in range(1, _MOST_RUNS + 1):
            self._runs.addItem(self.tr("%n run(s)", "", count), count)
        self._until = _field(self.tr("until, e.g. fri"))
        self._text = _field(self.tr("what to mind"))
        self._give = KeyButton(self.tr("Give task"))
        self._lay_out()
        self._give.clicked.connect(self._tell_task)
        self._text.returnPressed.connect(self._tell_task)
        shortcuts.bind("list_skip", self.list, self._tell_drop)

    def show_trainee(
        self, name: str, about: str, scripts: Sequence[ScriptLine], rows: Sequence[AnyRow]
    ) -> None:
        """Show a trainee; what is being typed stays."""
        self.head.show_partner(name, about)
        while (item := self._scripts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for script in scripts:
            self._scripts.addWidget(self._script_row(script))
        if not scripts:
            text = self.tr("No trainee: whoever has another role calls with any script.")
            self._scripts.addWidget(Label(text, TextLook.SMALL))
        self._given.setVisible(bool(scripts))
        self.list.show_rows(rows)

    def show_scenarios(self, scenarios: Sequence[tuple[str, str]]) -> None:
        """Offer scenarios for tasks: names and titles."""
        chosen = self._scenario.currentData()
        self._scenario.clear()
        self._scenario.addItem(self.tr("Any scenario"), "")
        for name, title in scenarios:
            self._scenario.addItem(title, name)
        self._scenario.setCurrentIndex(max(0, self._scenario.findData(chosen)))

    def clear_task(self) -> None:
        """Empty the task that was given."""
        self._until.clear()
        self._text.clear()

    def focus_until(self) -> None:
        """Put the cursor where the day is typed."""
        self._until.setFocus()
        self._until.selectAll()

    def _script_row(self, script: ScriptLine) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Label(script.title))
        layout.addWidget(Label(script.far, TextLook.SMALL))
        layout.addStretch(1)
        if script.released:
            layout.addWidget(Pill(self.tr("released"), Tone.SUCCESS))
            button = KeyButton(self.tr("Take back"), weight=Weight.COMPACT)
            button.clicked.connect(lambda: self.withdraw_wanted.emit(script.script_id))
        else:
            if script.ready:
                layout.addWidget(Pill(self.tr("ready"), Tone.SUCCESS))
            button = KeyButton(self.tr("Release for live calls"), weight=Weight.COMPACT)
            button.clicked.connect(
                lambda: self.release_wanted.emit(script.script_id, self._given.currentData())
            )
        button.setAccessibleName(f"{button.text()}: {script.title}")
        layout.addWidget(button)
        return row

    def _tell_drop(self) -> None:
        if self.list.chosen_key() is not None:
            self.drop_wanted.emit(self.list.chosen_key())

    def _tell_task(self) -> None:
        scenario, runs = self._scenario.currentData(), self._runs.currentData()
        self.task_wanted.emit(scenario or "", int(runs), self._until.text(), self._text.text())

    def _lay_out(self) -> None:
        live = _card(self.tr("Live calls"), self._scripts)
        along = QHBoxLayout()
        along.addStretch(1)
        along.addWidget(self._given)
        live[1].addLayout(along)
        fields = QHBoxLayout()
        fields.addWidget(self._scenario, 2)
        fields.addWidget(self._runs)
        fields.addWidget(self._until, 1)
        words = QHBoxLayout()
        words.addWidget(self._text, 1)
        words.addWidget(self._give)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(words)
        task = _card(self.tr("New task"), column)
        rows = Card()
        held = QVBoxLayout(rows)
        held.setContentsMargins(1, 6, 1, 6)
        held.addWidget(self.list)
        drops = self.tr("In the list {key} withdraws a task or takes a sheet away.")
        hint = Label(drops.format(key=self._drop_key), TextLook.SMALL)
        hint.setContentsMargins(13, 0, 13, 4)
        held.addWidget(hint)
        area = ScrollColumn()
        area.column.setContentsMargins(14, 12, 14, 12)
        area.column.setSpacing(12)
        area.column.addWidget(live[0])
        area.column.addWidget(task[0])
        area.column.addWidget(rows, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.head, Separator(), self.message):
            layout.addWidget(part)
        layout.addWidget(area, 1)


def _card(heading: str, content: QVBoxLayout) -> tuple[Card, QVBoxLayout]:
    card = Card()
    layout = QVBoxLayout(card)
    layout.setContentsMargins(14, 12, 14, 12)
    layout.setSpacing(8)
    layout.addWidget(Label(heading, TextLook.HEADING))
    layout.addLayout(content)
    return card, layout


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
