"""The lead's view of visits: which could be calls, who deserves one; a selection in one step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import local_day
from app.handoffs.decide_dialog import DecideDialog
from app.handoffs.form_flow import FormFlow
from app.handoffs.overview_rows import OverviewKey, figures_text, overview_rows
from app.handoffs.visit_decisions import CallInstead, DecideVisits, TakeBackVisits, VisitProposed
from app.handoffs.visit_overview import Overview, Weighed, overview
from app.team.queries import Person, colleagues
from app.widgets.buttons import KeyButton, Weight
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, ListRow

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.handoffs.desk import Desk

_SECONDS = 30


class OverviewView(Pane):
    """Shows the figures and both lists; decides about those that are chosen."""

    customer_chosen = Signal(object)  # Weighed, None for none
    customer_opened = Signal(object)  # customer id
    message_wanted = Signal(object)  # Message

    def __init__(self, background: Background, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk = background, desk
        self._flow = FormFlow(background, self)
        self._flow.message_wanted.connect(self.message_wanted)
        self._job: Job | None = None
        self._found: Overview | None = None
        self._people: list[Person] = []
        self._figures = Label("", TextLook.MUTED, wrap=True)
        self._figures.setTextFormat(Qt.TextFormat.PlainText)
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
        self._hint = Label(self.tr("Ctrl or Shift chooses several"), TextLook.SMALL)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.selectionModel().selectionChanged.connect(self._enable)
        self.list.row_chosen.connect(lambda key: self.customer_chosen.emit(self.current))
        self.list.row_opened.connect(lambda key: self.customer_opened.emit(key.customer_id))
        self.call.clicked.connect(partial(self.decide, could_call=True))
        self.visit.clicked.connect(partial(self.decide, could_call=False))
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
        if self._found is None or not isinstance(key, OverviewKey):
            return None
        those = self._found.could_be_calls if key.could_call else self._found.deserve
        return next((one for one in those if one.customer_id == key.customer_id), None)

    def decide(self, *, could_call: bool) -> None:
        """Say what the chosen customers will become, and do it once that is confirmed."""
        rows = self._weighed(could_call=could_call)
        if rows:
            ask = partial(self._ask, rows, could_call)
            self._background.ask(self, colleagues, then=ask, failed=self._unread)

    def _weighed(self, *, could_call: bool) -> list[Weighed]:
        if self._found is None:
            return []
        those = self._found.could_be_calls if could_call else self._found.deserve
        wanted = {key.customer_id for key in self.chosen if key.could_call == could_call}
        return [one for one in those if one.customer_id in wanted]

    def _ask(self, rows: list[Weighed], could_call: bool, people: list[Person]) -> None:
        names = [(one.id, one.name) for one in people]
        dialog = DecideDialog(
            rows, could_call=could_call, people=names, me=self._desk.me, parent=self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        make = self._calls if could_call else self._visits
        dialog.wanted.connect(lambda who: self._decide(dialog, make(rows, who)))
        dialog.open()

    def _calls(self, rows: list[Weighed], who: int) -> DecideVisits:
        new_id = self._background.database.ids.new
        calls = [
            CallInstead(
                customer_id=one.customer_id,
                step_id=step.id,
                call_id=new_id(),
                due=replace(step.due, at=None),
                owner_id=one.inside_id or who,
                text=step.text,
            )
            for one in rows
            for step in one.steps
        ]
        return DecideVisits(calls=tuple(calls))

    def _visits(self, rows: list[Weighed], who: int) -> DecideVisits:
        new_id = self._background.database.ids.new
        goal = self.tr("brings much and has not been visited for a year")
        visits = [
            VisitProposed(
                customer_id=one.customer_id,
                handoff_id=new_id(),
                sender_id=one.inside_id or who,
                receiver_id=one.field_id,
                goal=goal,
            )
            for one in rows
        ]
        return DecideVisits(visits=tuple(visits))

    def _decide(self, dialog: DecideDialog, decision: DecideVisits) -> None:
        self._flow.write(dialog, decision, lambda changed: self._decided(dialog, decision))

    def _decided(self, dialog: DecideDialog, decision: DecideVisits) -> None:
        dialog.accept()
        undo = Answer(self.tr("Undo"), partial(self._take_back, decision))
        text = (
            self.tr("Calls planned: {count}.").format(count=len(decision.calls))
            if decision.calls
            else self.tr("Handoffs drafted: {count}.").format(count=len(decision.visits))
        )
        self._say(text, undo)
        self.read()

    def _take_back(self, decision: DecideVisits) -> None:
        new_id = self._background.database.ids.new
        command = TakeBackVisits(
            decision=decision, event_ids=tuple(new_id() for _ in decision.visits)
        )

        def then(changed: object) -> None:
            self._say(self.tr("Undone where nobody had gone on with it."))
            self.read()

        self._background.do(self, command, then=then, failed=self._flow.tell)

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
        sides = {key.could_call for key in self.chosen}
        self.call.setEnabled(True in sides)
        self.visit.setEnabled(False in sides)

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._figures)
        layout.addWidget(Separator())
        layout.addWidget(self._stack, 1)
        layout.addWidget(Separator())
        layout.addLayout(foot)

    def _say(self, text: str, *answers: Answer) -> None:
        message = Message(
            text=text, tone=Tone.SUCCESS, answers=answers, key="handoff", seconds=_SECONDS
        )
        self.message_wanted.emit(message)

    def _unread(self, error: Exception) -> None:
        if not self._background.is_away(error):
            self._flow.tell(error)
