"""Leads through the coach's side: runs that were sent, trainees, the observation sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.practice.coaching.answering_flow import AnsweringFlow
from app.practice.coaching.coach_overview import CoachOverview, coach_overview
from app.practice.coaching.coach_rows import CoachKey, Nobody, Observe, OfTrainee, Sent, coach_rows
from app.practice.coaching.doing import Doing
from app.practice.coaching.observation_pane import ObservationPane, Sheet
from app.practice.coaching.observing import KeepObservation
from app.practice.coaching.trainee_flow import TraineeFlow
from app.practice.coaching.trainee_pane import TraineePane
from app.practice.offers.overview import Overview
from app.practice.offers.practiser import Practiser
from app.practice.offers.scenario_panel import ScenarioPanel
from app.practice.runs.finished_flow import FinishedFlow
from app.practice.showing.scorecard_panel import ScorecardPanel

_GATHER_MS = 300


class CoachFlow(QObject):
    """Joins the coach's panes with the trainees' runs."""

    trainee_shown = Signal()
    sheet_shown = Signal()
    nobody_shown = Signal()

    def __init__(
        self,
        panel: ScenarioPanel,
        trainee: TraineePane,
        sheet: ObservationPane,
        card: ScorecardPanel,
        finished: FinishedFlow,
        who: Practiser,
        found: Callable[[], Overview | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._sheet, self._finished = panel, sheet, finished
        self._who, self._offered = who, found
        self._found: CoachOverview | None = None
        self._answering = AnsweringFlow(card, finished, who, self)
        self._of_trainee = TraineeFlow(trainee, who, found, self)
        self._doing = Doing(who.background, sheet.message, self)
        self.active = False
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._changes.timeout.connect(self.reload)
        panel.row_chosen.connect(self._show_key)
        sheet.keep_wanted.connect(self._keep_sheet)
        finished.opened.connect(self._show_form)
        who.background.changed.connect(self._hear)

    def turn(self, *, on: bool) -> None:
        """Show the coach's side, or leave it."""
        self.active = on
        self._answering.take_away()
        if on:
            self.reload()

    def reload(self) -> None:
        """Read what there is to coach."""
        if self.active:
            question = partial(coach_overview, coach_id=self._who.me, on=self._who.today())
            self._who.background.ask(self, question, then=self._take)

    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if self.active and kind in ("practice", "script", "team", "customer", "setting"):
            self._changes.start()

    def _take(self, found: CoachOverview) -> None:
        self._found = found
        if not self.active:
            return
        people = [(one.trainee.id, one.trainee.name) for one in found.coached]
        self._sheet.show_trainees(people)
        self._panel.show_rows(coach_rows(found, self._offered(), self._who.reader))
        key = self._panel.list.chosen_key()
        if isinstance(key, OfTrainee):
            self._show_trainee(key.user_id)
        shown = self._finished.shown
        if isinstance(key, Sent) and shown is not None and shown.row.id == key.run_id:
            self._finished.read_again()
        elif not isinstance(key, CoachKey):
            self._panel.list.choose_near(0)

    def _show_key(self, key: object) -> None:
        match key:
            case Sent(run_id=run_id):
                self._finished.open(run_id)
            case OfTrainee(user_id=user_id):
                self._answering.take_away()
                self._show_trainee(user_id)
                self.trainee_shown.emit()
            case Observe():
                self._answering.take_away()
                self.sheet_shown.emit()
            case Nobody():
                self._answering.take_away()
                self.nobody_shown.emit()
            case _:
                pass

    def _show_trainee(self, user_id: int) -> None:
        one = None if self._found is None else self._found.of(user_id)
        if self._found is not None and one is not None:
            self._of_trainee.show(one, self._found.rule)

    def _show_form(self) -> None:
        if self.active:
            self._answering.show()
        else:
            self._answering.take_away()

    # --- the sheet ----------------------------------------------------------------------------

    def _keep_sheet(self, sheet: Sheet) -> None:
        now = self._who.office.clock()
        command = KeepObservation(
            id=self._who.new_id(),
            user_id=sheet.user_id,
            happened_at=now,
            marks=sheet.marks,
            strength=sheet.strength,
            focus=sheet.focus,
            live=sheet.live,
            consent_at=now if sheet.live and sheet.consents else None,
        )
        self._doing.do(command, then=self._sheet_kept)

    def _sheet_kept(self) -> None:
        self._sheet.clear()
        self._doing.say(self.tr("The sheet is kept."))
