"""What can be practised: drills first, then tasks and scenarios; below how the last runs went."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.practice.progress.rules import USUAL_RULE
from app.practice.progress.sparkline import Sparkline
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow
from app.widgets.segmented import SegmentedControl

WIDTH, NARROW = 285, 272
SHOWN_RUNS = 12


class Order(StrEnum):
    """How the scenarios stand below each other."""

    DUE = "due"
    LEVEL = "level"
    RESULT = "result"


class ScenarioPanel(Pane):
    """Lists what can be practised; Enter begins what is chosen."""

    row_chosen = Signal(object)  # the row's key
    row_opened = Signal(object)  # the row's key
    order_chosen = Signal(object)  # Order
    side_chosen = Signal(bool)  # the coach's, else one's own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.list = RowList(self._list_name())
        self._heading = Label(self.tr("Scenarios"), TextLook.HEADING)
        self._sides = SegmentedControl(
            [self.tr("Practise"), self.tr("Coach")], name=self.tr("Practise or coach")
        )
        self._sides.hide()
        self._order = QPushButton()
        self._order.setFlat(True)
        self._menu = QMenu(self)
        self._line = Sparkline()
        self._trend = Label(self.tr("No runs yet"), TextLook.SMALL)
        self._ready = Label("", TextLook.SMALL, wrap=True)
        self._fill_order()
        self._lay_out()
        self.list.row_chosen.connect(self.row_chosen)
        self.list.row_opened.connect(self.row_opened)
        self.show_runs((), "")

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the talk more room on a narrow screen."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def show_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show what can be practised; at first the first row is chosen."""
        self.list.show_rows(rows)
        self.list.choose_near(0)

    def show_order(self, order: Order) -> None:
        """Say how the scenarios are sorted."""
        self._order.setText(self.tr("Sort: {by}").format(by=self._order_words()[order]))

    def order_tabs(self) -> None:
        """Let Tab find what stands above the list, too.

        Once it is in its page: the page gives the keyboard to the list, and what comes before the
        list would be passed over.
        """
        QWidget.setTabOrder(self.list, self._sides)
        QWidget.setTabOrder(self._sides, self._order)

    def offer_sides(self) -> None:
        """Let a coach change between practising and coaching."""
        self._heading.hide()
        self._sides.show()
        self._sides.currentChanged.connect(self._tell_side)

    def choose_side(self, *, coach: bool) -> None:
        """Change to a side."""
        self._sides.setCurrentIndex(int(coach))

    def _tell_side(self, number: int) -> None:
        self._order.setVisible(number == 0)
        name = self._list_name() if number == 0 else self.tr("Whom to coach")
        self.list.setAccessibleName(name)
        self.side_chosen.emit(number == 1)

    def show_runs(self, scores: Sequence[int], ready: str, *, goal: int = USUAL_RULE.score) -> None:
        """Show the last runs, the oldest first, and what lacks for live calls; goal: points."""
        shown = scores[-SHOWN_RUNS:]
        self._trend.setText(
            self.tr("Your last %n run(s)", "", len(shown)) if shown else self.tr("No runs yet")
        )
        said = ", ".join(str(score) for score in shown)
        self._line.show_scores(shown, f"{self._trend.text()}: {said}", goal)
        self._ready.setText(ready)

    def _list_name(self) -> str:
        return self.tr("What to practise")

    def _order_words(self) -> dict[Order, str]:
        return {
            Order.DUE: self.tr("due"),
            Order.LEVEL: self.tr("difficulty"),
            Order.RESULT: self.tr("last result"),
        }

    def _fill_order(self) -> None:
        for order, words in self._order_words().items():
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _=False, one=order: self.order_chosen.emit(one))
        self._order.setMenu(self._menu)
        self.show_order(Order.DUE)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 8, 0)
        head.addWidget(self._heading)
        head.addWidget(self._sides)
        head.addStretch(1)
        head.addWidget(self._order)
        top = QWidget()
        top.setFixedHeight(40)
        top.setLayout(head)
        runs = QVBoxLayout()
        runs.setContentsMargins(14, 10, 14, 14)
        runs.setSpacing(10)
        for part in (self._trend, self._line, self._ready):
            runs.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(Separator())
        layout.addWidget(self.list, 1)
        layout.addLayout(runs)
