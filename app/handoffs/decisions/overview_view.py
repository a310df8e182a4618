"""The lead's view of visits: which could be calls, who deserves one; a selection in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import local_day
from app.handoffs.decisions.decision_flow import DecisionFlow
from app.handoffs.decisions.overview_rows import OverviewKey, figures_text, overview_rows
from app.handoffs.decisions.visit_overview import Overview, Weighed, overview
from app.handoffs.visits.planned_visits import PlannedAs
from app.widgets.buttons import KeyButton, Weight
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, ListRow

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.handoffs.desk import Desk


class OverviewView(Pane):
    """Shows the figures and both lists; decides about those that are chosen."""

    customer_chosen = Signal(object)  # Weighed, None for none
    customer_opened = Signal(object)  # customer id
    message_wanted = Signal(object)  # Message

    def __init__(self, background: Background, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk = background, desk
        self.flow = DecisionFlow(background, desk, self)
        self.flow.message_wanted.connect(self.message_wanted)
        self.flow.decided.connect(self.read)
        self._job: Job | None = None
        self._found: Overview | None = None
        self._figures = Label("", TextLook.MUTED, wrap=True)
        self.list = RowList(self.tr("Visit or call"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._nothing = EmptyState(
            self.tr("Nothing to decide"),
            self.tr(
                "Planned visits that customers do not afford stand here, and customers who bring "
                "much and are not visited."
            ),
        )
        self._stack = QStackedWidget()
        self.call = KeyButton(self.tr("Call instead…"), weight=Weight.PRIMARY)
        self.visit = KeyButton(self.tr("Hand over for a visit…"))
        self.recent = KeyButton(self.tr("Recent decisions…"))
        self._hint = Label(self.tr("Ctrl or Shift chooses several"), TextLook.SMALL)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.selectionModel().selectionChanged.connect(self._enable)
        self.list.row_chosen.connect(lambda key: self.customer_chosen.emit(self.current))
        self.list.row_opened.connect(lambda key: self.customer_opened.emit(key.customer_id))
        self.call.clicked.connect(partial(self.decide, could_call=True))
        self.visit.clicked.connect(partial(self.decide, could_call=False))
        self.recent.clicked.connect(self.flow.show_recent)
        self._enable()

    def read(self) -> None:
        """Read the figures again; a newer question replaces an older."""
        if self._job is not None:
            self._job.cancel()
        desk = self._desk
        today = local_day(desk.clock(), desk.zone)
        question = partial(overview, today=today, zone=desk.zone)
        self._job = self._background.ask(self, question, then=self._show, failed=self._unread)

    @property
    def chosen(self) -> list[OverviewKey]:
        """The chosen rows, from top to bottom."""
        indexes = sorted(self.list.selectedIndexes(), key=lambda index: index.row())
        rows = (index.data(ROW_ROLE) for index in indexes)
        keys = (row.key for row in rows if isinstance(row, ListRow))
        return [key for key in keys if isinstance(key, OverviewKey)]

    @property
    def current(self) -> Weighed | None:
        """The customer of the current row."""
        key = self.list.chosen_key()
        return self._of_key(key) if isinstance(key, OverviewKey) else None

    def decide(self, *, could_call: bool) -> None:
        """Say what the chosen customers will become, and do it once that is confirmed."""
        rows = self._weighed()
        if not could_call:
            rows = [one for one in rows if _can_be_handed_over(one)]
        if rows:
            self.flow.ask(rows, could_call=could_call)

    def _weighed(self) -> list[Weighed]:
        """Give the chosen customers; one who stands on both sides is meant as in the first."""
        found: dict[int, Weighed] = {}
        for key in self.chosen:
            one = self._of_key(key)
            if one is not None:
                found.setdefault(one.customer_id, one)
        return list(found.values())

    def _of_key(self, key: OverviewKey) -> Weighed | None:
        if self._found is None:
            return None
        those = self._found.could_be_calls if key.could_call else self._found.deserve
        return next((one for one in those if one.customer_id == key.customer_id), None)

    def _show(self, found: Overview) -> None:
        self._job, self._found = None, found
        self._figures.setText(figures_text(found))
        rows = overview_rows(found)
        self.list.show_rows(rows)
        self._stack.setCurrentWidget(self.list if rows else self._nothing)
        self.list.choose_near(0)
        self.customer_chosen.emit(self.current)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        rows = self._weighed()
        self.call.setEnabled(bool(rows))
        self.visit.setEnabled(any(map(_can_be_handed_over, rows)))

    def _lay_out(self) -> None:
        self._figures.setContentsMargins(14, 10, 14, 10)
        for one in (self.list, self._nothing):
            self._stack.addWidget(one)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(8)
        foot.addWidget(self.call)
        foot.addWidget(self.visit)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        foot.addWidget(self.recent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._figures)
        layout.addWidget(Separator())
        layout.addWidget(self._stack, 1)
        layout.addWidget(Separator())
        layout.addLayout(foot)

    def _unread(self, error: Exception) -> None:
        if not self._background.is_away(error):
            self.flow.tell(error)


def _can_be_handed_over(one: Weighed) -> bool:
    """Tell whether a handoff would change anything: some visit is not brought by one yet."""
    return not one.visits or any(visit.source is not PlannedAs.HANDOFF for visit in one.visits)
