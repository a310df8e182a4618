"""From a selection of customers to calls or handoffs, and the way back for 30 days."""

from __future__ import annotations

import uuid as uuids
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.clock import local_day
from app.handoffs.decisions.decide_dialog import DecideDialog
from app.handoffs.decisions.decision_making import Wish, calls_of, visits_of
from app.handoffs.decisions.decision_words import is_in_calendars, sayings
from app.handoffs.decisions.recent_decisions_dialog import RecentDecisionsDialog
from app.handoffs.decisions.taking_back_decisions import LastDecision, TakeBackVisits, decisions
from app.handoffs.decisions.visit_decisions import DecideVisits
from app.handoffs.form_flow import FormFlow
from app.settings.working_time import WorkDays
from app.team.queries import Person, colleagues
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.database.journal import Changed
    from app.handoffs.decisions.visit_overview import Weighed
    from app.handoffs.desk import Desk

_SECONDS = 30


class DecisionFlow(FormFlow):
    """Asks, decides, says what came of it, takes it back."""

    decided = Signal()  # what is shown is to be read again
    cancellations_wanted = Signal(object)  # ids of handoffs that stand in calendars

    def __init__(self, background: Background, desk: Desk, parent: QWidget) -> None:
        """parent: the widget over which dialogs open."""
        super().__init__(background, parent)
        self._desk = desk

    def ask(self, rows: list[Weighed], *, could_call: bool) -> None:
        """Say what these customers will become, and do it once that is confirmed."""
        then = partial(self._ask, rows, could_call)
        self._background.ask(self, colleagues, then=then, failed=self.tell)

    @Slot()
    def show_recent(self) -> None:
        """Show one's own decisions of the last 30 days, to take one back."""
        now = self._desk.clock()
        question = partial(decisions, user_id=self._desk.me, now=now)
        self._background.ask(self, question, then=self._show_recent, failed=self.tell)

    def _ask(self, rows: list[Weighed], could_call: bool, people: list[Person]) -> None:
        dialog = DecideDialog(
            rows,
            could_call=could_call,
            people=[(one.id, one.name) for one in people],
            me=self._desk.me,
            today=self._today,
            parent=self._over,
        )
        make = self._calls if could_call else self._visits
        self._open(dialog, lambda over, wish: self._decide(over, rows, make(rows, wish)))

    @property
    def _today(self) -> date:
        return local_day(self._desk.clock(), self._desk.zone)

    def _calls(self, rows: list[Weighed], wish: Wish) -> DecideVisits:
        new_id, tomorrow = self._background.database.ids.new, WorkDays().add(self._today, 1)
        return calls_of(rows, wish, sayings(), new_id, tomorrow)

    def _visits(self, rows: list[Weighed], wish: Wish) -> DecideVisits:
        return visits_of(rows, wish, sayings(), self._background.database.ids.new)

    def _decide(self, dialog: DecideDialog, rows: list[Weighed], decision: DecideVisits) -> None:
        uuid = str(uuids.uuid4())

        def then(changed: Changed) -> None:
            dialog.accept()
            self._tell_decided(uuid, decision)
            self._tell_calendars(rows, decision)
            self.decided.emit()

        self.write(dialog, decision, then, uuid)

    def _tell_decided(self, uuid: str, decision: DecideVisits) -> None:
        text = (
            self.tr("Calls planned: {count}.").format(count=len(decision.calls))
            if decision.calls
            else self.tr("Handoffs drafted: {count}.").format(count=len(decision.visits))
        )
        events = len(decision.given_up) + len(decision.visits)
        undo = Answer(self.tr("Undo"), partial(self._take_back, uuid, events))
        self._tell(text, undo)

    def _tell_calendars(self, rows: list[Weighed], decision: DecideVisits) -> None:
        """Let calendars be told of the handoffs that ended and stand in them."""
        ended = {one.id for call in decision.calls for one in call.visits}
        visits = (visit for one in rows for visit in one.visits)
        ids = [one.id for one in visits if is_in_calendars(one) and one.id in ended]
        if ids:
            self.cancellations_wanted.emit(ids)

    def _show_recent(self, found: list[LastDecision]) -> None:
        dialog = RecentDecisionsDialog(found, self._desk.zone, self._over)
        self._open(dialog, self._undo)

    def _undo(self, dialog: RecentDecisionsDialog, last: LastDecision) -> None:
        def then(changed: Changed) -> None:
            dialog.accept()
            self._tell_undone()

        self.write(dialog, self._back(last.uuid, last.events), then)

    def _take_back(self, uuid: str, events: int) -> None:
        back = self._back(uuid, events)
        self._background.do(self, back, then=lambda changed: self._tell_undone(), failed=self.tell)

    def _back(self, uuid: str, events: int) -> TakeBackVisits:
        new_id = self._background.database.ids.new
        return TakeBackVisits(uuid=uuid, event_ids=tuple(new_id() for _ in range(events)))

    def _tell_undone(self) -> None:
        self._tell(self.tr("Undone where nobody had gone on with it."))
        self.decided.emit()

    def _tell(self, text: str, *answers: Answer) -> None:
        message = Message(
            text=text, tone=Tone.SUCCESS, answers=answers, key="handoff", seconds=_SECONDS
        )
        self.message_wanted.emit(message)
