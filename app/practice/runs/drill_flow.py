"""Leads through drills: one objection or attack, two minutes, an answer, and how it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.practice.cards import CardKey
from app.practice.drills.card_reviews import CardAnswer, card_answers
from app.practice.drills.own_drills import drill_of
from app.practice.kinds import Answered, RunMode
from app.practice.offers.overview import Overview
from app.practice.offers.practiser import Practiser
from app.practice.runs.commands import KeepReviews
from app.practice.runs.keeping import reviews
from app.practice.runs.run_desk import RunDesk, Stage
from app.practice.runs.run_pane import RunPane
from app.practice.scoring.criteria import Criterion
from app.practice.scoring.scorecard import score
from app.practice.showing.scorecard_panel import Card, ScorecardPanel
from app.practice.showing.shown_talk import criterion_line, names_of, tags_text
from app.practice.simulation.playing import DRILL_SECONDS
from app.practice.simulation.run import End
from app.practice.simulation.run_draft import RunDraft
from app.practice.tags import Tag
from app.widgets.palette import Tone


@dataclass(frozen=True)
class _Going:
    """The drills that are done one after the other, and which it is, from 0."""

    keys: tuple[CardKey, ...]
    at: int = 0


class DrillFlow(QObject):
    """Does drills one after the other, until none is left."""

    over = Signal()  # the last one is done
    begun = Signal()
    not_kept = Signal(str)  # what to say of an answer that is not in the database

    def __init__(
        self,
        desk: RunDesk,
        pane: RunPane,
        card: ScorecardPanel,
        who: Practiser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._card, self._who = desk, pane, card, who
        self._found: Overview | None = None
        self._going: _Going | None = None
        self._answer: CardAnswer | None = None
        desk.talk_changed.connect(self._look)
        desk.ticked.connect(self._count_down)
        desk.stage_changed.connect(self._look)

    @property
    def going(self) -> bool:
        """Tell whether a drill is shown."""
        draft = self._desk.draft
        return self._going is not None and draft is not None and draft.is_drill

    def begin(self, found: Overview, keys: Sequence[CardKey]) -> None:
        """Begin drills."""
        self._found, self._going = found, _Going(tuple(keys))
        self._start()

    def next(self) -> None:
        """Go on with the next drill; after the last one it is over."""
        going = self._going
        if going is None or self._desk.talking:
            return
        self._keep()
        self._desk.throw_away()
        if going.at + 1 < len(going.keys):
            self._going = _Going(going.keys, going.at + 1)
            self._start()
        else:
            self.stop()
            self.over.emit()

    def stop(self) -> None:
        """Leave the drills: what was answered is kept, the card of what was not stays due."""
        draft = self._desk.draft
        if self.going and draft is not None:
            if draft.said:
                self._desk.hang_up()  # the answer is judged as it stands
            if not self._desk.talking:
                self._keep()
            self._desk.throw_away()
        self._going, self._answer = None, None

    # --- one drill ----------------------------------------------------------------------------

    def _start(self) -> None:
        going, found = self._going, self._found
        if going is None or found is None:
            return
        key = going.keys[going.at]
        one = found.scenario_of(key)
        if one is None:
            self.stop()
            self.over.emit()
            return
        drill, state = drill_of(key, found.own_drill(key)), found.cards.get(key)
        play = self._who.play(one, drill)
        draft = RunDraft(
            run_id=self._who.new_id(),
            scenario=one.name,
            seed=0 if state is None else state.reviews,
            language=self._who.language,
            mode=RunMode.FREE,
            started_at=self._who.office.clock(),
            objection=drill.objection,
            attack=drill.attack,
        )
        self._answer = None
        self._desk.begin(play, draft)
        self._card.show_waiting(self.tr("Answer; then you see how well it fits."))
        if len(going.keys) > 1:
            said = self.tr("{number} of {all}")
            text = said.format(number=going.at + 1, all=len(going.keys))
            self._card.show_score_said(text, Tone.NEUTRAL)
        self.begun.emit()

    def _look(self) -> None:
        """Show how a drill was answered, once it is over."""
        if self.going and self._desk.stage is Stage.WRAPPING_UP:
            self._show_feedback()

    def _count_down(self, seconds: int) -> None:
        if not self.going:
            return
        left = max(0, DRILL_SECONDS - seconds)
        self._pane.head.show_seconds(left, down=True)
        if left == 0 and self._desk.talking:
            self._desk.hang_up()

    # --- feedback -----------------------------------------------------------------------------

    def _show_feedback(self) -> None:
        run, talk, key = self._desk.run, self._desk.talk(), self._key()
        if run is None or talk is None or key is None:
            return
        bad = run.ended is End.HUNG_UP
        answers = card_answers(talk, run.case.persona.id, ended_badly=bad)
        none = CardAnswer(key, Answered.WRONG, DRILL_SECONDS)
        given = next((one for one in answers if one.key.name == key.name), none)
        self._answer = replace(given, key=key)  # of an own drill the talk knows only the name
        card = score(talk)
        names = names_of(run.case.persona, run.case.script, self._who.reader)
        attack = run.case.drill is not None and run.case.drill.attack is not None
        wanted = Criterion.LADDER if attack else Criterion.TECHNIQUE
        shown = [criterion_line(one, names) for one in card.results if one.criterion is wanted]
        self._card.show_card(Card(score=None, criteria=tuple(shown), advice=self._works(key)))
        self._card.show_score_said(*self._verdict(self._answer.answered))
        self._card.offer(next_=True)

    def _works(self, key: CardKey) -> str:
        """Say what answers this best, and what is next."""
        run, going = self._desk.run, self._going
        if run is None or going is None:
            return ""
        if run.case.drill is not None and run.case.drill.attack is not None:
            text = self.tr(
                "Pause, let vent, acknowledge the feeling, then ask a factual question; only then "
                "the boundary, the announced end, the polite end."
            )
        else:
            fit = run.case.persona.fits.get(key.name)
            best: frozenset[Tag] = frozenset() if fit is None else fit.best
            text = self.tr("What works here: {tags}.").format(tags=tags_text(best))
        return text

    def _verdict(self, answered: Answered) -> tuple[str, Tone]:
        return {
            Answered.BEST: (self.tr("Fits best"), Tone.SUCCESS),
            Answered.ACCEPTABLE: (self.tr("Acceptable"), Tone.WARNING),
            Answered.WRONG: (self.tr("Does not fit"), Tone.DANGER),
            Answered.ESCALATED: (self.tr("Made it worse"), Tone.DANGER),
        }[answered]

    def _key(self) -> CardKey | None:
        return None if self._going is None else self._going.keys[self._going.at]

    def _keep(self) -> None:
        if self._answer is None:
            return
        command = KeepReviews(on=self._who.today(), reviews=reviews([self._answer], self._who))
        self._answer = None
        self._who.background.do(self, command, failed=self._say_not_kept)

    def _say_not_kept(self, error: Exception) -> None:
        if self._who.background.is_away(error):
            text = self.tr(
                "The server is away, so the answer of this drill was not kept. Its card stays due "
                "as it was; nothing else is lost. Repeat it when the server is back."
            )
        else:
            text = self.tr(
                "The answer of this drill could not be kept. Its card stays due as it was; nothing "
                "else is lost. Repeat it later."
            )
        self.not_kept.emit(text)
