"""What a coach does for one trainee: tasks, the way to live calls, sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from app.clock import local_day
from app.follow_ups.dates.typed_dates import TypedDate, read_date
from app.practice.coaching.coach_overview import Coached
from app.practice.coaching.commands import GiveTask, WithdrawTask
from app.practice.coaching.doing import Doing
from app.practice.coaching.observing import RemoveObservation
from app.practice.coaching.trainee_pane import ScriptLine, TraineePane
from app.practice.offers.offer_rows import title_of
from app.practice.offers.overview import Overview
from app.practice.offers.practiser import Practiser
from app.practice.progress.live_queries import (
    customers_to_give,
    customers_to_take_back,
    release_command,
    withdraw_command,
)
from app.practice.progress.rules import USUAL_RULE, LiveRule
from app.scripts.texts import wording
from app.team.rules import Role
from app.widgets.formats import date_text
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, ListRow, Names


class TraineeFlow(QObject):
    """Serves the page of one trainee."""

    def __init__(
        self,
        pane: TraineePane,
        who: Practiser,
        found: Callable[[], Overview | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._trainee, self._who, self._offered = pane, who, found
        self._doing = Doing(who.background, pane.message, self)
        self._one: Coached | None = None
        self._rule = USUAL_RULE
        pane.task_wanted.connect(self._give_task)
        pane.drop_wanted.connect(self._drop)
        pane.release_wanted.connect(self._release)
        pane.withdraw_wanted.connect(self._withdraw)

    def show(self, one: Coached, rule: LiveRule) -> None:
        """Show how far somebody is by the rule, what was asked and what was observed."""
        self._one, self._rule = one, rule
        offered = self._offered()
        scenarios = () if offered is None else offered.scenarios
        self._trainee.show_scenarios(
            [(each.name, title_of(each, self._who.reader)) for each in scenarios]
        )
        about = self.tr("Practice, tasks and the way to live calls; nothing of it is a figure")
        released = self._scripts(one) if one.trainee.role is Role.TRAINEE else ()
        self._trainee.show_trainee(one.trainee.name, about, released, self._rows(one))

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
                count=min(script.progress.in_a_row, self._rule.runs), all=self._rule.runs
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
        one = self._one
        read = read_date(typed, self._who.office.clock(), self._who.office.zone)
        if one is None:
            return
        if not isinstance(read, TypedDate):
            said = self.tr("Until when? For example “fri” or “27.11.”.")
            self._doing.say(said, Tone.WARNING)
            self._trainee.focus_until()
            return
        command = GiveTask(
            id=self._who.new_id(),
            user_id=one.trainee.id,
            runs=runs,
            until_on=read.on,
            scenario=scenario or None,
            text=text,
        )
        self._doing.do(command, then=self._trainee.clear_task)

    def _drop(self, key: tuple[str, int]) -> None:
        """Withdraw a task, or take a sheet away; what was practised stays."""
        kind, id_ = key
        command = WithdrawTask(id=id_) if kind == "task" else RemoveObservation(id=id_)
        self._doing.do(command)

    def _release(self, script_id: int, count: int) -> None:
        if self._one is None:
            return
        who, trainee_id = self._who, self._one.trainee.id
        question = partial(customers_to_give, giver_id=who.me, limit=count)
        who.background.ask(
            self,
            question,
            then=lambda given: self._doing.do(
                release_command(who.new_id(), trainee_id, script_id, given, who.new_id)
            ),
        )

    def _withdraw(self, script_id: int) -> None:
        """Take a release back; with the last one the customers go back, too."""
        if self._one is None:
            return
        who, trainee_id = self._who, self._one.trainee.id
        last = not any(one.released and one.id != script_id for one in self._one.live)
        question = partial(customers_to_take_back, trainee_id=trainee_id, by_id=who.me)
        who.background.ask(
            self,
            question,
            then=lambda back: self._doing.do(
                withdraw_command(trainee_id, script_id, back if last else (), who.new_id)
            ),
        )
