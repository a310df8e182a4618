"""Begins runs and leaves them: one is going on, others wait to be gone on with."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from app.practice.cards import CardKey
from app.practice.kinds import RunMode
from app.practice.offers.choosing_flow import ChoosingFlow
from app.practice.offers.overview import Offered
from app.practice.offers.practiser import Practiser
from app.practice.runs.drill_flow import DrillFlow
from app.practice.runs.finished_flow import FinishedFlow
from app.practice.runs.run_desk import RunDesk, Stage
from app.practice.runs.run_flow import RunFlow
from app.practice.simulation.run_draft import RunDraft


class RunsAtHand(QObject):
    """Leads from one run to the next; nothing that was said is lost on the way."""

    begun = Signal()  # a run is to be shown
    left = Signal()  # none is shown any more
    over = Signal()  # back to what can be practised

    def __init__(
        self,
        desk: RunDesk,
        run: RunFlow,
        drills: DrillFlow,
        finished: FinishedFlow,
        choosing: ChoosingFlow,
        who: Practiser,
        waiting: list[RunDraft],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._run, self._drills = desk, run, drills
        self._finished, self._choosing, self._who = finished, choosing, who
        self._waiting = waiting
        choosing.begin_wanted.connect(self.begin)
        choosing.go_on_wanted.connect(self._go_on)
        choosing.drills_wanted.connect(self._drill)
        finished.branch_wanted.connect(self._branch)
        self.show_waiting()

    def begin(self, one: Offered, mode: RunMode) -> None:
        """Begin a run of a scenario; the same scenario says other things each time."""
        self.leave()
        draft = RunDraft(
            run_id=self._who.new_id(),
            scenario=one.name,
            seed=len(one.runs),
            language=self._who.language,
            mode=mode,
            started_at=self._who.office.clock(),
        )
        self._play(one, draft)

    def put_aside(self) -> None:
        """Leave what is going on; a run waits at the top of the list."""
        draft = self._desk.draft
        if draft is None or self._desk.stage is Stage.KEPT:
            return
        if not draft.is_drill:
            self._let_wait()
        self.leave()
        self.over.emit()

    def leave(self) -> None:
        """Leave what is shown: what is over is kept, what is not stays to go on with."""
        draft = self._desk.draft
        if self._drills.going:
            self._drills.stop()
        elif draft is not None and self._desk.talking and draft.worth_keeping:
            self._let_wait()
        elif draft is not None:
            self._run.finish()
        self._desk.close()
        self._finished.close()
        self.left.emit()

    def take_back(self, draft: RunDraft) -> None:
        """Let a run wait that could not be kept, unless it is still shown."""
        if self._desk.draft is None or self._desk.draft.run_id != draft.run_id:
            self._waiting.append(draft)
            self.show_waiting()

    def show_waiting(self) -> None:
        """Offer to go on with what waits."""
        self._choosing.show_left(self._waiting)

    # --- inside -------------------------------------------------------------------------------

    def _let_wait(self) -> None:
        left = self._desk.put_aside()
        if left is not None and left.worth_keeping:
            self._waiting.append(left)
            self.show_waiting()

    def _go_on(self, draft: RunDraft) -> None:
        one = self._choosing.offered(draft.scenario)
        if one is not None:
            self._waiting = [kept for kept in self._waiting if kept.run_id != draft.run_id]
            self._play(one, draft)

    def _branch(self, run_id: int, kept: RunDraft) -> None:
        """Begin a run that branches off another one."""
        one = self._choosing.offered(kept.scenario)
        if one is not None:
            new_id = self._who.new_id()
            draft = msgspec.structs.replace(kept, run_id=new_id, branched_from_id=run_id)
            self._finished.close()
            self._play(one, draft)

    def _play(self, one: Offered, draft: RunDraft) -> None:
        self._desk.begin(self._who.play(one), draft)
        self.begun.emit()

    def _drill(self, keys: tuple[CardKey, ...]) -> None:
        found = self._choosing.found
        if found is not None and keys:
            self.leave()
            self._drills.begin(found, keys)
