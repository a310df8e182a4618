"""The scorecard at the right: each criterion with its reason, and the one next thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.practice.progress.rules import USUAL_RULE
from app.practice.scoring.criterion_line import CriterionLine
from app.practice.showing.criterion_row import CriterionRow
from app.practice.showing.tone_card import ToneCard
from app.widgets.buttons import KeyButton, Weight
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.scroll_column import ScrollColumn

WIDTH, NARROW = 345, 300
_HALF_WAY = 50
_EDGE = 16


@dataclass(frozen=True, kw_only=True)
class Card:
    """A scorecard as it is shown.

    score: None before there is one. knock_out: what caps it, in words; "" for nothing.
    advice: the one next thing; "" for none. outcome: of the wrap-up, "" before it.
    """

    score: int | None
    criteria: tuple[CriterionLine, ...]
    advice: str = ""
    knock_out: str = ""
    outcome: str = ""


class ScorecardPanel(Pane):
    """Shows how a run was scored; says at which lines a criterion looks."""

    lines_wanted = Signal(object)  # tuple of line numbers
    criterion_chosen = Signal(str)  # its name
    replay_wanted = Signal()
    send_wanted = Signal()
    model_wanted = Signal()
    delete_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, keycap: str = "", parent: QWidget | None = None) -> None:
        """Make an empty panel; keycap: of the key that leads to what comes next."""
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._heading = Label(self.tr("Scorecard"), TextLook.HEADING)
        self._score = Pill("")
        self._note = Label("", TextLook.MUTED, wrap=True)
        self._note.setContentsMargins(_EDGE - 10, 0, _EDGE - 10, 0)
        self._column = ScrollColumn()
        self._rows: list[CriterionRow] = []
        self._knock_out = ToneCard(Tone.DANGER, self.tr("Knocked out: at most 40"))
        self._outcome = ToneCard(Tone.NEUTRAL, self.tr("Outcome"))
        self._coach = ToneCard(Tone.WARNING, self.tr("Coach"))
        self._said = ToneCard(Tone.INFO, self.tr("Coach"))
        self.replay = KeyButton(self.tr("Replay from here"))
        self.send = KeyButton(self.tr("Send to coach"))
        self.model = KeyButton(self.tr("Model solution"))
        self.delete = KeyButton(self.tr("Delete run"))
        self.next = KeyButton(self.tr("Next"), keycap, weight=Weight.PRIMARY)
        self._buttons = (self.replay, self.send, self.model, self.delete, self.next)
        self._foot = QWidget()
        self._more: QWidget | None = None
        self._goal = USUAL_RULE.score
        self._lay_out()
        self.replay.clicked.connect(self.replay_wanted)
        self.send.clicked.connect(self.send_wanted)
        self.model.clicked.connect(self.model_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.show_waiting("")

    def set_goal(self, points: int) -> None:
        """Set from how many points a run counts for live calls."""
        self._goal = points

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the talk more room on a narrow screen."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def show_nothing(self) -> None:
        """Leave the room to what has no score."""
        self.show_waiting("")
        self.hide()

    def show_waiting(self, note: str) -> None:
        """Show no score yet, and say when there will be one."""
        self._appear()
        self._heading.setText(self.tr("Scorecard"))
        self._score.show_fact("", Tone.NEUTRAL)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._show_rows(())
        for part in (self._outcome, self._coach, self._said, self._knock_out):
            part.say("")
        self.offer()

    def show_trend(self, lines: Sequence[CriterionLine]) -> None:
        """Show how each criterion goes, while there is no run."""
        self.show_waiting("" if lines else self.tr("Your first run fills this in."))
        self._heading.setText(self.tr("Your trend"))
        self._show_rows(lines)

    def show_card(self, card: Card) -> None:
        """Show a scorecard."""
        self._appear()
        self._heading.setText(self.tr("Scorecard"))
        self._note.hide()
        self._score.show_fact(*self._score_words(card.score))
        self._show_rows(card.criteria)
        self._knock_out.say(card.knock_out)
        self._outcome.say(card.outcome)
        self._coach.say(card.advice)

    def show_coach(self, said: str, heading: str) -> None:
        """Show what a coach says of the score; "" for nothing."""
        self._said.say(said, heading)

    def show_score_said(self, text: str, tone: Tone) -> None:
        """Say the result of a drill in the place of points."""
        self._score.show_fact(text, tone)

    def offer(
        self,
        *,
        replay: bool = False,
        send: bool = False,
        model: bool = False,
        delete: bool = False,
        next_: bool = False,
    ) -> None:
        """Show the buttons that mean something now."""
        offered = (replay, send, model, delete, next_)
        for button, shown in zip(self._buttons, offered, strict=True):
            button.setVisible(shown)
        self._foot.setVisible(any(offered))

    def show_sent(self) -> None:
        """Say that the run is with the coach."""
        self.send.setEnabled(False)
        self.send.set_caption(self.tr("Sent to coach"), "")

    def show_unsent(self) -> None:
        """Let another run be sent."""
        self.send.setEnabled(True)
        self.send.set_caption(self.tr("Send to coach"), "")

    def show_below(self, widget: QWidget | None) -> None:
        """Show something below the criteria, such as a coach's form; None takes it away."""
        if self._more is not None:
            self._column.column.removeWidget(self._more)
            self._more.hide()
            self._more.deleteLater()
        self._more = widget
        if widget is not None:
            self._column.column.insertWidget(self._column.column.count() - 1, widget)
            widget.show()

    @property
    def rows(self) -> Sequence[CriterionRow]:
        """The criteria that are shown."""
        return self._rows

    def _appear(self) -> None:
        if self.parentWidget() is not None:  # else it would be a window of its own
            self.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._score)
        top = QWidget()
        top.setFixedHeight(40)
        top.setLayout(head)
        inner = self._column.column
        inner.setContentsMargins(10, 10, 10, 12)  # a row has the rest around it, for its frame
        inner.setSpacing(2)
        inner.addWidget(self._note)
        for card in (self._knock_out, self._outcome, self._coach, self._said):
            held = QHBoxLayout()
            held.setContentsMargins(_EDGE - 10, 8, _EDGE - 10, 0)
            held.addWidget(card)
            inner.addLayout(held)
        inner.addStretch(1)
        buttons = FlowLayout(gap=8)
        for button in self._buttons:
            buttons.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Separator())
        below = QVBoxLayout()
        below.setContentsMargins(_EDGE, 12, _EDGE, 12)
        below.addLayout(buttons)
        foot.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(Separator())
        layout.addWidget(self._column, 1)
        layout.addWidget(self._foot)

    def _show_rows(self, lines: Sequence[CriterionLine]) -> None:
        while len(self._rows) > len(lines):
            row = self._rows.pop()
            self._column.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(lines):
            self._add_row()
        for row, line in zip(self._rows, lines, strict=True):
            row.show_line(line)

    def _add_row(self) -> None:
        row = CriterionRow()
        row.pressed.connect(lambda: self._tell(row))
        self._column.column.insertWidget(1 + len(self._rows), row)
        self._rows.append(row)
        row.show()

    def _tell(self, row: CriterionRow) -> None:
        if row.line is not None:
            self.lines_wanted.emit(row.line.lines)
            self.criterion_chosen.emit(row.line.name)

    def _score_words(self, score: int | None) -> tuple[str, Tone]:
        if score is None:
            return "", Tone.NEUTRAL
        text = self.tr("{score} of 100").format(score=score)
        if score >= self._goal:
            return text, Tone.SUCCESS
        return text, Tone.WARNING if score >= _HALF_WAY else Tone.DANGER
