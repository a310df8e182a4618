"""Before a run: who waits at the other end, how it is played, and how it went before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.practice.offers.run_head import RunHead
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, Separator, TextLook
from app.widgets.message_line import MessageLine
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow
from app.widgets.scroll_column import ScrollColumn
from app.widgets.segmented import SegmentedControl
from app.widgets.shortcuts import Shortcuts

_LEAST_LIST = 180


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """What is shown of something that can be begun.

    ways: how it can be played, none for one way only. moves: what moves the partner, as name and
    three figures. rows: what can be chosen here, such as runs or cards, under a heading; hint: what
    a key does there.
    """

    name: str
    about: str
    text: str
    start: str = ""
    ways: tuple[str, ...] = ()
    moves: tuple[tuple[str, int, int, int], ...] = ()
    heading: str = ""
    rows: tuple[AnyRow, ...] = ()
    hint: str = ""


class StartPane(QWidget):
    """Invites to begin; says what is wanted."""

    start_wanted = Signal(int)  # number of the way, from 0
    row_opened = Signal(object)  # key of a row
    row_dropped = Signal(object)  # key of a row that is to go
    undo_wanted = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = RunHead(shortcuts)
        self.head.show_mood(None)
        self.head.show_seconds(None)
        self.head.show_buttons(talking=False, script=None)
        self.message = MessageLine()
        self._text = Label("", wrap=True)
        self._ways = SegmentedControl(name=self.tr("How to practise"))
        self._start = KeyButton("", "⏎", weight=Weight.PRIMARY)
        self._matrix = QGridLayout()
        self._moves = self._matrix_card()
        self._heading = Label("", TextLook.HEADING)
        self.list = RowList(self.tr("To choose from"))
        self.list.setMinimumHeight(_LEAST_LIST)
        self._hint = Label("", TextLook.SMALL, wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._rows = Card()
        self._lay_out()
        self._start.clicked.connect(self.start)
        self.list.row_opened.connect(self.row_opened)
        shortcuts.bind("list_skip", self.list, self._tell_dropped)
        for widget in (self.list, self._start):
            shortcuts.bind("list_undo", widget, self.undo_wanted.emit)

    def show_invitation(self, shown: Invitation) -> None:
        """Show something that can be begun."""
        self.head.show_partner(shown.name, shown.about)
        self._text.setText(shown.text)
        self._text.setVisible(bool(shown.text))
        self._show_ways(shown.ways)
        self._start.set_caption(shown.start, "⏎")
        self._start.setVisible(bool(shown.start))
        self._show_moves(shown.moves)
        self._heading.setText(shown.heading)
        self.list.setAccessibleName(shown.heading or self.tr("To choose from"))
        self.list.show_rows(shown.rows)
        self.list.choose_near(0)
        if not shown.rows and self.list.hasFocus():
            self._start.setFocus()  # the list goes, the keyboard stays here
        self._hint.setText(shown.hint)
        self._hint.setVisible(bool(shown.hint))
        self._rows.setVisible(bool(shown.rows))

    def start(self) -> None:
        """Begin in the way that is chosen."""
        if self._start.isVisibleTo(self):
            self.start_wanted.emit(max(0, self._ways.currentIndex()))

    def _tell_dropped(self) -> None:
        if self.list.chosen_key() is not None:
            self.row_dropped.emit(self.list.chosen_key())

    def _show_ways(self, ways: Sequence[str]) -> None:
        if [self._ways.tabText(at) for at in range(self._ways.count())] != list(ways):
            while self._ways.count():
                self._ways.removeTab(0)
            for way in ways:
                self._ways.addTab(way)
        self._ways.setVisible(len(ways) > 1)

    def _show_moves(self, moves: Sequence[tuple[str, int, int, int]]) -> None:
        while (item := self._matrix.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        heads = ("", self.tr("Trust"), self.tr("Irritation"), self.tr("Interest"))
        for column, text in enumerate(heads):
            self._matrix.addWidget(Label(text, TextLook.SMALL), 0, column, _align(column))
        for row, (name, *figures) in enumerate(moves, start=1):
            self._matrix.addWidget(Label(name, TextLook.SMALL), row, 0)
            for column, figure in enumerate(figures, start=1):
                shown = Label(f"{figure:+d}" if figure else "0", TextLook.SMALL)
                self._matrix.addWidget(shown, row, column, _align(column))
        self._moves.setVisible(bool(moves))

    def _matrix_card(self) -> Card:
        card = Card()
        self._matrix.setHorizontalSpacing(16)
        self._matrix.setVerticalSpacing(4)
        self._matrix.setColumnStretch(0, 1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("What moves this partner"), TextLook.HEADING))
        layout.addLayout(self._matrix)
        return card

    def _lay_out(self) -> None:
        begin = Card()
        foot = QHBoxLayout()
        foot.addWidget(self._ways)
        foot.addStretch(1)
        foot.addWidget(self._start)
        held = QVBoxLayout(begin)
        held.setContentsMargins(14, 12, 14, 12)
        held.setSpacing(12)
        held.addWidget(self._text)
        held.addLayout(foot)
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(1, 12, 1, 6)
        heading = QHBoxLayout()
        heading.setContentsMargins(13, 0, 13, 0)
        heading.setSpacing(16)
        heading.addWidget(self._heading)
        heading.addWidget(self._hint, 1)
        rows.addLayout(heading)
        rows.addWidget(self.list, 1)
        area = ScrollColumn()
        area.column.setContentsMargins(14, 12, 14, 12)
        area.column.setSpacing(12)
        area.column.addWidget(begin)
        area.column.addWidget(self._rows, 1)
        area.column.addWidget(self._moves)
        area.column.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Separator())
        layout.addWidget(self.message)
        layout.addWidget(area, 1)


def _align(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
