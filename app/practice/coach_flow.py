"""Leads through the coach's side: answers runs, gives tasks, releases, keeps sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.clock import local_day
from app.follow_ups.typed_dates import TypedDate, read_date
from app.practice.coach_commands import CommentLine, GiveTask, OverrideScore, WithdrawTask
from app.practice.coach_form import CoachForm
from app.practice.coach_overview import Coached, CoachOverview, coach_overview
from app.practice.coach_rows import CoachKey, Observe, OfTrainee, Sent, coach_rows
from app.practice.criteria import Criterion
from app.practice.finished_flow import FinishedFlow
from app.practice.live_queries import (
    customers_to_give,
    customers_to_take_back,
    release_command,
    withdraw_command,
)
from app.practice.observation_pane import ObservationPane, Sheet
from app.practice.observing import KeepObservation, RemoveObservation
from app.practice.offer_rows import title_of
from app.practice.overview import Overview
from app.practice.practiser import Practiser
from app.practice.progress import RUNS_IN_A_ROW
from app.practice.scenario_panel import ScenarioPanel
from app.practice.scorecard import overridden
from app.practice.scorecard_panel import ScorecardPanel
from app.practice.shown_run import ShownRun
from app.practice.trainee_pane import ScriptLine, TraineePane
from app.practice.trouble_words import trouble_words
from app.scripts.texts import wording
from app.widgets.formats import date_text
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, ListRow, Names

_GATHER_MS = 300
_KEY = "coach"


class CoachFlow(QObject):
    """Joins the coach's panes with the trainees' runs."""

    trainee_shown = Signal()
    sheet_shown = Signal()

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
        self._panel, self._trainee, self._sheet = panel, trainee, sheet
        self._card, self._finished, self._who, self._offered = card, finished, who, found
        self._found: CoachOverview | None = None
        self._form: CoachForm | None = None
        self.active = False
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._changes.timeout.connect(self.reload)
        panel.row_chosen.connect(self._show_key)
        card.criterion_chosen.connect(self._show_criterion)
        trainee.task_wanted.connect(self._give_task)
        trainee.drop_wanted.connect(self._drop)
        trainee.release_wanted.connect(self._release)
        trainee.withdraw_wanted.connect(self._withdraw)
        sheet.keep_wanted.connect(self._keep_sheet)
        finished.opened.connect(self._show_form)
        finished.pane.talk.line_chosen.connect(self._show_line)
        who.background.changed.connect(self._hear)

    def turn(self, *, on: bool) -> None:
        """Show the coach's side, or leave it."""
        self.active = on
        self._take_form_away()
        if on:
            self.reload()

    def reload(self) -> None:
        """Read what there is to coach."""
        if self.active:
            question = partial(coach_overview, coach_id=self._who.me, on=self._who.today())
            self._who.background.ask(self, question, then=self._take)

    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if self.active and kind in ("practice", "script", "team", "customer"):
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
                self._take_form_away()
                self._show_trainee(user_id)
                self.trainee_shown.emit()
            case Observe():
                self._take_form_away()
                self.sheet_shown.emit()
            case _:
                pass

    # --- a sent run ---------------------------------------------------------------------------

    def _show_form(self) -> None:
        shown = self._finished.shown
        if not self.active or shown is None or shown.row.user_id == self._who.me:
            self._take_form_away()
            return
        if self._form is None:
            self._form = CoachForm()
            self._form.comment_wanted.connect(self._comment)
            self._form.points_wanted.connect(self._override)
            self._card.show_below(self._form)
        self._form.clear()

    def _take_form_away(self) -> None:
        if self._form is not None:
            self._form = None
            self._card.show_below(None)

    def _show_line(self, number: int) -> None:
        shown = self._finished.shown
        if self._form is not None and shown is not None and shown.content is not None:
            line = shown.content.talk.lines[number - 1]
            self._form.show_line(number, line.text)

    def _show_criterion(self, name: str) -> None:
        shown = self._finished.shown
        if self._form is None or shown is None or name not in set(Criterion):
            return
        result = ShownRun(shown).scored().result(Criterion(name))
        title = next(
            row.line.title for row in self._card.rows if row.line and row.line.name == name
        )
        self._form.show_criterion(name, title, result.points, result.of if result.applicable else 0)

    def _comment(self, line: int, perception: str, effect: str, wish: str) -> None:
        shown = self._finished.shown
        if shown is not None:
            command = CommentLine(
                id=self._who.new_id(),
                run_id=shown.row.id,
                line=line,
                perception=perception,
                effect=effect,
                wish=wish,
            )
            self._do(command, self._finished.pane.message, then=self._clear_form)

    def _override(self, name: str, points: float, reason: str) -> None:
        shown = self._finished.shown
        if shown is None or shown.content is None:
            return
        before = shown.overrides[-1].points if shown.overrides else {}
        given = {**before, name: points}
        card = ShownRun(shown).scored()
        scored = overridden(card, {Criterion(name): points})
        command = OverrideScore(
            id=self._who.new_id(),
            run_id=shown.row.id,
            score=scored.total,
            reason=reason,
            points=given,
        )
        self._do(command, self._finished.pane.message, then=self._clear_form)

    def _clear_form(self) -> None:
        if self._form is not None:
            self._form.clear()

    # --- a trainee ----------------------------------------------------------------------------

    def _show_trainee(self, user_id: int) -> None:
        one = None if self._found is None else self._found.of(user_id)
        if one is None:
            return
        offered = self._offered()
        scenarios = () if offered is None else offered.scenarios
        self._trainee.show_scenarios(
            [(each.name, title_of(each, self._who.reader)) for each in scenarios]
        )
        about = self.tr("Practice, tasks and the way to live calls; nothing of it is a figure")
        self._trainee.show_trainee(one.trainee.name, about, self._scripts(one), self._rows(one))

    def _scripts(self, one: Coached) -> Sequence[ScriptLine]:
        offered = self._offered()
        scripts = (
            {} if offered is None else {each.script.id: each.script for each in offered.scenarios}
        )
        lines = []
        for script in one.live:
            known = scripts.get(script.name)
            title = (
                script.name if known is None else wording(known.head.title, self._who.reader).text
            )
            far = self.tr("{count} of {all} in a row").format(
                count=min(script.progress.in_a_row, RUNS_IN_A_ROW), all=RUNS_IN_A_ROW
            )
            lines.append(ScriptLine(script.id, title, far, script.progress.ready, script.released))
        return lines

    def _rows(self, one: Coached) -> Sequence[AnyRow]:
        tasks = [
            ListRow(
                key=("task", task.id),
                title=task.text or self.tr("Task"),
                subtitle=self.tr("until {day}").format(day=date_text(task.until_on)),
                pill=self.tr("done") if task.done_at is not None else "",
                pill_tone=Tone.SUCCESS,
                note=self.tr("{done} of {all}").format(done=task.runs_done, all=task.runs),
                names=Names.NONE,
            )
            for task in one.tasks
        ]
        zone = self._who.office.zone
        sheets = [
            ListRow(
                key=("sheet", sheet.id),
                title=self.tr("Observed on {day}").format(
                    day=date_text(local_day(sheet.happened_at, zone))
                ),
                subtitle=" · ".join(text for text in (sheet.strength, sheet.focus) if text),
                pill=self.tr("live call") if sheet.live else self.tr("role play"),
                names=Names.NONE,
            )
            for sheet in one.sheets
        ]
        return [*tasks, *sheets]

    def _give_task(self, scenario: str, runs: int, typed: str, text: str) -> None:
        key = self._panel.list.chosen_key()
        read = read_date(typed, self._who.office.clock(), self._who.office.zone)
        if not isinstance(key, OfTrainee):
            return
        if not isinstance(read, TypedDate):
            said = self.tr("Until when? For example “fri” or “27.11.”.")
            self._say(said, self._trainee.message, Tone.WARNING)
            self._trainee.focus_until()
            return
        command = GiveTask(
            id=self._who.new_id(),
            user_id=key.user_id,
            runs=runs,
            until_on=read.on,
            scenario=scenario or None,
            text=text,
        )
        self._do(command, self._trainee.message, then=self._trainee.clear_task)

    def _drop(self, key: tuple[str, int]) -> None:
        """Withdraw a task, or take a sheet away; what was practised stays."""
        kind, id_ = key
        command = WithdrawTask(id=id_) if kind == "task" else RemoveObservation(id=id_)
        self._do(command, self._trainee.message)

    def _release(self, script_id: int, count: int) -> None:
        key = self._panel.list.chosen_key()
        if isinstance(key, OfTrainee):
            question = partial(customers_to_give, giver_id=self._who.me, limit=count)
            self._who.background.ask(
                self,
                question,
                then=lambda given: self._do(
                    release_command(
                        self._who.new_id(), key.user_id, script_id, given, self._who.new_id
                    ),
                    self._trainee.message,
                ),
            )

    def _withdraw(self, script_id: int) -> None:
        """Take a release back; with the last one the customers go back, too."""
        key = self._panel.list.chosen_key()
        one = self._found.of(key.user_id) if self._found and isinstance(key, OfTrainee) else None
        if one is None:
            return
        last = not any(script.released and script.id != script_id for script in one.live)
        trainee_id = one.trainee.id
        question = partial(customers_to_take_back, trainee_id=trainee_id, by_id=self._who.me)
        self._who.background.ask(
            self,
            question,
            then=lambda back: self._do(
                withdraw_command(trainee_id, script_id, back if last else (), self._who.new_id),
                self._trainee.message,
            ),
        )

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
        self._do(command, self._sheet.message, then=self._sheet_kept)

    def _sheet_kept(self) -> None:
        self._sheet.clear()
        self._say(self.tr("The sheet is kept."), self._sheet.message, Tone.INFO)

    # --- doing --------------------------------------------------------------------------------

    def _do(
        self, command: object, line: MessageLine, then: Callable[[], None] = lambda: None
    ) -> None:
        line.withdraw(_KEY)
        self._who.background.do(
            self,
            command,
            then=lambda changed: then(),
            failed=lambda error: self._say(trouble_words(error), line, Tone.WARNING),
        )

    def _say(self, text: str, line: MessageLine, tone: Tone) -> None:
        line.show_message(Message(text=text, tone=tone, key=_KEY, seconds=15))
