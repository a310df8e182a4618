"""The sheet beside a role play or a live call: the rubric marked by keys, a strength, a focus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.practice.offers.run_head import RunHead
from app.practice.scoring.criteria import MAXIMUM, Criterion
from app.practice.scoring.score_words import criterion_name
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, Separator, TextLook
from app.widgets.message_line import MessageLine
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow
from app.widgets.segmented import SegmentedControl
from app.widgets.shortcuts import Shortcuts

_SHARES = (0.0, 0.5, 1.0)
_LIVE = 1
_LIST_HEIGHT = 300


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet as it was filled in. consents: the trainee agreed to a live call."""

    user_id: int
    live: bool
    consents: bool
    marks: Mapping[str, float]
    strength: str
    focus: str


class MarkList(RowList):
    """Criteria; 0, 1 and 2 mark the present one and go on, Backspace takes the mark away."""

    marked = Signal(object, object)  # Criterion, share of the points or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by digits; single keys are free here, no text is edited."""
        criterion, text = self.chosen_key(), event.text()
        if isinstance(criterion, Criterion) and text in ("0", "1", "2"):
            self.marked.emit(criterion, _SHARES[int(text)])
            self._go_on()
        elif isinstance(criterion, Criterion) and text == "\b":
            self.marked.emit(criterion, None)
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        below = self.model().index(self.currentIndex().row() + 1, 0)
        if below.isValid():
            self.setCurrentIndex(below)


class ObservationPane(QWidget):
    """Takes a sheet; whoever joins it keeps it."""

    keep_wanted = Signal(object)  # Sheet

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[Criterion, float] = {}
        self.head = RunHead(shortcuts)
        self.head.show_mood(None)
        self.head.show_seconds(None)
        self.head.show_buttons(talking=False, script=None)
        self.message = MessageLine()
        self._who = QComboBox()
        self._who.setAccessibleName(self.tr("Trainee"))
        self._kind = SegmentedControl(
            [self.tr("Role play"), self.tr("Live call")], name=self.tr("What is observed")
        )
        self._consents = QCheckBox(self.tr("The trainee agrees to be observed in this call"))
        self.list = MarkList(self.tr("Criteria"))
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.strength = _field(self.tr("One strength"))
        self.focus = _field(self.tr("One focus"))
        self._keep = KeyButton(
            self.tr("Keep the sheet"), shortcuts.keycap("save_and_next"), weight=Weight.PRIMARY
        )
        self._lay_out()
        self.head.show_partner(
            self.tr("Observation sheet"),
            self.tr("Keys in the list: 2 well, 1 partly, 0 not; what was not seen stays empty"),
        )
        self.list.marked.connect(self._mark)
        self._kind.currentChanged.connect(lambda number: self._show_kind())
        self._keep.clicked.connect(self.keep)
        self._show_kind()
        self._show_marks()

    def show_trainees(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer who can be observed."""
        chosen = self._who.currentData()
        self._who.clear()
        for user_id, name in people:
            self._who.addItem(name, user_id)
        self._who.setCurrentIndex(max(0, self._who.findData(chosen)))

    def keep(self) -> None:
        """Tell what was filled in."""
        user_id = self._who.currentData()
        if user_id is None:
            return
        self.keep_wanted.emit(
            Sheet(
                user_id=user_id,
                live=self._kind.currentIndex() == _LIVE,
                consents=self._consents.isChecked(),
                marks={one.value: points for one, points in self._marks.items()},
                strength=self.strength.text(),
                focus=self.focus.text(),
            )
        )

    def clear(self) -> None:
        """Take a new sheet."""
        self._marks = {}
        self._consents.setChecked(False)
        self.strength.clear()
        self.focus.clear()
        self._show_marks()
        self.list.choose(Criterion.OPENER)

    def _mark(self, criterion: Criterion, share: float | None) -> None:
        if share is None:
            self._marks.pop(criterion, None)
        else:
            self._marks[criterion] = round(2 * share * MAXIMUM[criterion]) / 2
        self._show_marks()

    def _show_marks(self) -> None:
        self.list.show_rows([self._row(criterion) for criterion in Criterion])
        self.list.choose_near(0)

    def _row(self, criterion: Criterion) -> ListRow:
        points, most = self._marks.get(criterion), MAXIMUM[criterion]
        said = self.tr("{points} of {of}").format(points=f"{points or 0:g}", of=most)
        tone = Tone.SUCCESS if points == most else Tone.WARNING if points else Tone.DANGER
        return ListRow(
            key=criterion,
            title=criterion_name(criterion),
            pill="" if points is None else said,
            pill_tone=tone,
            subtitle=self.tr("not seen") if points is None else self.tr("marked"),
        )

    def _show_kind(self) -> None:
        self._consents.setVisible(self._kind.currentIndex() == _LIVE)

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.addWidget(self._who)
        who.addWidget(self._kind)
        who.addWidget(self._consents)
        who.addStretch(1)
        card = Card()
        rows = QVBoxLayout(card)
        rows.setContentsMargins(1, 6, 1, 6)
        rows.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.strength, 1)
        foot.addWidget(self.focus, 1)
        foot.addWidget(self._keep)
        body = QVBoxLayout()
        body.setContentsMargins(14, 12, 14, 12)
        body.setSpacing(12)
        body.addLayout(who)
        body.addWidget(card, 1)
        body.addWidget(
            Label(self.tr("Never in figures, and only you and the trainee see it."), TextLook.SMALL)
        )
        body.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.head, Separator(), self.message):
            layout.addWidget(part)
        layout.addLayout(body, 1)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
