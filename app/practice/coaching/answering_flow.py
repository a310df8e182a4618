"""What a coach says of a run that was sent: comments on lines, other points."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.practice.coaching.coach_form import CoachForm
from app.practice.coaching.commands import CommentLine, OverrideScore
from app.practice.coaching.doing import Doing
from app.practice.offers.practiser import Practiser
from app.practice.runs.finished_flow import FinishedFlow
from app.practice.runs.shown_run import ShownRun
from app.practice.scoring.criteria import Criterion
from app.practice.scoring.scorecard import overridden
from app.practice.showing.scorecard_panel import ScorecardPanel


class AnsweringFlow(QObject):
    """Joins the coach's form with the run that is shown."""

    def __init__(
        self, card: ScorecardPanel, finished: FinishedFlow, who: Practiser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card, self._finished, self._who = card, finished, who
        self._doing = Doing(who.background, finished.pane.message, self)
        self._form: CoachForm | None = None
        card.criterion_chosen.connect(self._show_criterion)
        finished.pane.talk.line_chosen.connect(self._show_line)

    def show(self) -> None:
        """Show the form below the scorecard of another one's run; of one's own there is none."""
        shown = self._finished.shown
        if shown is None or shown.row.user_id == self._who.me:
            self.take_away()
            return
        if self._form is None:
            self._form = CoachForm()
            self._form.comment_wanted.connect(self._comment)
            self._form.points_wanted.connect(self._override)
            self._card.show_below(self._form)
        self._form.clear()

    def take_away(self) -> None:
        """Show no form."""
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
            self._doing.do(command, then=self._clear_form)

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
        self._doing.do(command, then=self._clear_form)

    def _clear_form(self) -> None:
        if self._form is not None:
            self._form.clear()
