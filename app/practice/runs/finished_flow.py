"""What can be done with a run that is over: replay from a line, send it, see a model solution."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.practice.offers.overview import Offered
from app.practice.offers.practiser import Practiser
from app.practice.runs.commands import SendRun
from app.practice.runs.kept_again import KeptAgain, draft_of, up_to
from app.practice.runs.opened_queries import OpenedRun, opened_run
from app.practice.runs.remark_words import override_text, remarks_of
from app.practice.runs.run_desk import RunDesk, Stage
from app.practice.runs.run_flow import RunFlow
from app.practice.runs.run_pane import RunPane
from app.practice.runs.shown_run import ShownRun
from app.practice.showing.scorecard_panel import ScorecardPanel
from app.practice.showing.shown_talk import bubbles
from app.practice.simulation.playing import begun
from app.practice.simulation.solution import Solution, solve
from app.practice.trouble_words import trouble_words
from app.widgets.message_line import Message
from app.widgets.palette import Tone

_KEY = "finished"


class FinishedFlow(QObject):
    """Serves the buttons below the scorecard."""

    opened = Signal()  # a kept run is shown
    branch_wanted = Signal(object, object)  # id of the run, RunDraft up to the line

    def __init__(
        self,
        desk: RunDesk,
        run: RunFlow,
        pane: RunPane,
        card: ScorecardPanel,
        who: Practiser,
        offered: Callable[[str], Offered | None],
        coached: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._run, self._pane, self._card = desk, run, pane, card
        self.pane = pane
        self._who, self._offered, self._coached = who, offered, coached
        self._shown: OpenedRun | None = None
        self._model = False
        self._marked: tuple[int, ...] = ()
        card.replay_wanted.connect(self.replay)
        card.send_wanted.connect(self.send)
        card.model_wanted.connect(self.show_model)
        card.lines_wanted.connect(self._mark)
        desk.stage_changed.connect(self._forget_model)

    @property
    def shown(self) -> OpenedRun | None:
        """The kept run that is shown; None while the desk has one of its own."""
        return self._shown

    @property
    def run_id(self) -> int | None:
        """The kept run that is shown, just over or opened; None for none."""
        draft = self._desk.draft
        if draft is not None:
            return draft.run_id if self._desk.stage is Stage.KEPT else None
        return None if self._shown is None else self._shown.row.id

    def open(self, run_id: int) -> None:
        """Show a run that is kept."""
        question = partial(opened_run, run_id=run_id)
        self._who.background.ask(self, question, then=self.show)

    def read_again(self) -> None:
        """Show what was said of the run meanwhile; the keyboard stays where it is."""
        if self._shown is not None:
            question = partial(opened_run, run_id=self._shown.row.id)
            self._who.background.ask(self, question, then=self._refresh)

    def _refresh(self, found: OpenedRun | None) -> None:
        if found is None or found.content is None or self._shown is None:
            return
        if self._shown.row.id == found.row.id:
            self._shown = found
            self._show()

    def close(self) -> None:
        """Show no kept run any more."""
        self._shown, self._marked, self._model = None, (), False
        self._card.show_unsent()

    def show(self, found: OpenedRun | None) -> None:
        """Show what was read; a run that is gone is not shown."""
        if found is None or found.content is None:
            return
        self._shown, self._model = found, False
        self._show()
        self.opened.emit()

    def replay(self) -> None:
        """Go back to a line of the customer and try again from there."""
        kept = self._present()
        if kept is None:
            return
        after = self._retry_from()
        draft = up_to(kept, after)
        if draft is None:
            text = self.tr(
                "The partner says other things by now, so this run cannot go on from here. Begin "
                "the scenario anew."
            )
            self._say(text)
            return
        self.branch_wanted.emit(kept.run_id, draft)

    def send(self) -> None:
        """Let the coach read the run."""
        kept = self._present()
        if kept is not None:
            command = SendRun(run_id=kept.run_id)
            self._who.background.do(
                self,
                command,
                then=lambda changed: self._tell_sent(),
                failed=lambda error: self._say(trouble_words(error)),
            )

    def _tell_sent(self) -> None:
        self._card.show_sent()
        if not self._coached():
            self._say(
                self.tr(
                    "Nobody is your coach yet. The run is marked as sent; whoever becomes your "
                    "coach reads it."
                )
            )

    def show_model(self) -> None:
        """Show how the talk could go, or one's own again."""
        if self._model:
            self._forget_model()
            self._show_own()
            return
        kept = self._present()
        if kept is not None:
            first = begun(kept.play, kept.draft)
            self._who.background.ask(self, lambda session: solve(first), then=self._take_model)

    # --- inside -------------------------------------------------------------------------------

    def _take_model(self, solution: Solution) -> None:
        self._model = True
        self._card.model.set_caption(self.tr("Back to my talk"), "")
        self._pane.talk.show_talk(bubbles(solution.run.lines))
        text = self.tr("This is one good way through the same talk: {score} of 100 points.")
        self._say(text.format(score=solution.card.total))

    def _forget_model(self) -> None:
        self._model = False
        self._card.model.set_caption(self.tr("Model solution"), "")

    def _show_own(self) -> None:
        if self._shown is not None:
            self._show_talk()
        else:
            self._run.show_talk()

    def _present(self) -> KeptAgain | None:
        """Give the run that is shown, ready to be played again."""
        if self._desk.stage is Stage.KEPT and self._desk.draft is not None:
            play, run = self._desk.play, self._desk.run
            if play is None or run is None:
                return None
            return KeptAgain(self._desk.draft.run_id, play, self._desk.draft, run.lines)
        if self._shown is None or self._shown.content is None:
            return None
        one = self._offered(self._shown.row.scenario)
        if one is None:
            return None
        play = self._who.play(one)
        draft = draft_of(self._shown)
        return KeptAgain(self._shown.row.id, play, draft, self._shown.content.talk.lines)

    def _retry_from(self) -> int:
        if self._shown is None:
            return self._run.retry_from
        return ShownRun(self._shown).retry_from(self._pane.talk.chosen)

    def _show(self) -> None:
        found = self._shown
        if found is None or found.content is None:
            return
        one = self._offered(found.row.scenario)
        shown = ShownRun(found)
        name, about = shown.titles(one, self._who.reader, self._who.office.zone)
        self._pane.head.show_partner(name, about)
        self._pane.head.show_mood(None)
        self._pane.head.show_seconds(found.row.seconds)
        self._pane.head.show_buttons(talking=False, script=None)
        self._pane.show_script_beside(shown=False)
        self._pane.show_foot(None)
        self._card.show_card(shown.card(one, self._who.reader))
        self._card.show_coach(override_text(found), self.tr("Score of the coach"))
        mine = found.row.user_id == self._who.me
        there = one is not None
        self._card.offer(replay=mine and there, send=mine, model=there, delete=mine)
        if found.row.sent_at is not None:
            self._card.show_sent()
        else:
            self._card.show_unsent()
        self._show_talk()

    def _show_talk(self) -> None:
        found = self._shown
        if found is not None and found.content is not None:
            lines = found.content.talk.lines
            self._pane.talk.show_talk(
                bubbles(lines, marked=self._marked, remarks=remarks_of(found))
            )

    def _mark(self, numbers: tuple[int, ...]) -> None:
        if self._shown is not None:
            self._marked = () if tuple(numbers) == self._marked else tuple(numbers)
            self._show_talk()
            self._pane.talk.show_first(self._marked)

    def _say(self, text: str) -> None:
        message = Message(text=text, tone=Tone.INFO, key=_KEY, seconds=15)
        self._pane.message.show_message(message)
