"""Above the handoffs: which way, which view, whose, from when."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.handoffs.queries import Listing
from app.handoffs.rules import Way
from app.handoffs.words import way_words
from app.team.queries import Person, colleagues
from app.team.rules import Role
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Pane
from app.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from app.background import Background
    from app.handoffs.desk import Desk

_PERIODS_DAYS = (30, 90, 365)


class View(StrEnum):
    """What the page shows. Board and list show the same handoffs."""

    BOARD = "board"
    LIST = "list"
    DAY = "day"  # for those who visit
    OVERVIEW = "overview"  # for leads

    @property
    def of_handoffs(self) -> bool:
        """Tell whether handoffs are what is listed; the filters are for these."""
        return self in (View.BOARD, View.LIST)


class FilterBar(Pane):
    """Chooses the view, and which handoffs are in it."""

    view_changed = Signal()
    filter_changed = Signal()

    def __init__(self, background: Background, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk = background, desk
        self._shown = [View.BOARD, View.LIST]
        self._shown += [View.DAY] * desk.in_field + [View.OVERVIEW] * desk.leads
        names = {
            View.BOARD: self.tr("Board"),
            View.LIST: self.tr("List"),
            View.DAY: self.tr("My day"),
            View.OVERVIEW: self.tr("Visit or call?"),
        }
        self._ways = SegmentedControl([way_words(way) for way in Way], name=self.tr("Way"))
        self._views = SegmentedControl([names[one] for one in self._shown], name=self.tr("View"))
        self._rep, self._period = ChoiceBox(), QComboBox()
        self._fill()
        self._arrange()
        self._ways.currentChanged.connect(self.filter_changed)
        self._views.currentChanged.connect(self._change_view)
        for combo in (self._rep, self._period):
            combo.currentIndexChanged.connect(self.filter_changed)

    @property
    def way(self) -> Way:
        """Who hands over to whom."""
        return list(Way)[self._ways.currentIndex()]

    @property
    def view(self) -> View:
        """What is to be shown."""
        return self._shown[self._views.currentIndex()]

    def show_way(self, way: Way) -> None:
        """Choose who hands over to whom."""
        self._ways.setCurrentIndex(list(Way).index(way))

    def show_view(self, view: View) -> None:
        """Choose a view; one that this person does not have changes nothing."""
        if view in self._shown:
            self._views.setCurrentIndex(self._shown.index(view))

    def listing(self) -> Listing:
        """Say which handoffs are to be read."""
        days = self._period.currentData()
        since = None if days is None else self._desk.clock() - timedelta(days=days)
        return Listing(self.way, self._desk.me, self._rep.currentData(), since)

    @Slot()
    def _change_view(self) -> None:
        for beside in (self._ways, self._rep, self._period):
            beside.setVisible(self.view.of_handoffs)
        self.view_changed.emit()

    def _fill(self) -> None:
        self._rep.addItem(self.tr("Field rep: all"), None)
        self._rep.setAccessibleName(self.tr("Field rep"))
        for days in _PERIODS_DAYS:
            self._period.addItem(self.tr("Ended within %n days", "", days), days)
        self._period.addItem(self.tr("Ended at any time"), None)
        self._period.setAccessibleName(self.tr("Period"))
        self._background.ask(self, colleagues, then=self._show_reps)

    def _show_reps(self, people: list[Person]) -> None:
        for one in people:
            if one.role is Role.FIELD:
                self._rep.addItem(one.name, one.id)

    def _arrange(self) -> None:
        bar = QHBoxLayout(self)
        bar.setContentsMargins(14, 10, 14, 10)
        bar.setSpacing(8)
        for choice in (self._ways, self._views):
            bar.addWidget(choice)
        bar.addStretch(1)
        for combo in (self._rep, self._period):
            bar.addWidget(combo)
