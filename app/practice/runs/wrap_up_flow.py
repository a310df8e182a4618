"""The wrap-up of a practised call: as a real one, but nothing of it reaches a customer."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.calls.draft import Draft, NewId, Stage
from app.calls.office import Office
from app.calls.view import CallView
from app.calls.wrap_up.guide import WrapUpGuide
from app.calls.wrap_up.panel import WrapUpPanel
from app.practice.runs.made_up_customer import NOBODY, made_up_customer
from app.practice.runs.run_desk import RunDesk
from app.practice.runs.run_desk import Stage as RunStage
from app.settings.outcomes import Outcome


class WrapUpOfRun(QObject):
    """Holds the wrap-up of the present run, as the guide of all wrap-ups wants it."""

    view_changed = Signal()
    draft_changed = Signal()

    def __init__(self, desk: RunDesk, zone: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._zone = desk, zone
        self._shown: int | None = None
        desk.stage_changed.connect(self._follow)

    @property
    def draft(self) -> Draft | None:
        """The wrap-up of the run that is going on."""
        run = self._desk.draft
        if run is None:
            return None
        kept = run.wrap_up or Draft(run.run_id, NOBODY, run.scenario)
        over = self._desk.stage is not RunStage.TALKING
        return msgspec.structs.replace(
            kept,
            stage=Stage.WRAPPING_UP if over else Stage.TALKING,
            started_at=run.started_at,
            seconds=run.seconds,
        )

    @property
    def view(self) -> CallView | None:
        """The customer, who does not exist."""
        run = self._desk.draft
        return None if run is None else made_up_customer(run.scenario, self._zone)

    def edit(self, **changes: Any) -> None:
        """Change fields of the wrap-up."""
        draft = self.draft
        if draft is not None:
            self._desk.edit(wrap_up=msgspec.structs.replace(draft, **changes))
            self.draft_changed.emit()

    def choose_outcome(self, outcome: Outcome) -> None:
        """Choose an outcome; it ends the talk."""
        self._desk.hang_up()
        self.edit(outcome=outcome, reason=None, no_step_reason=None)

    def _follow(self) -> None:
        run = self._desk.draft
        shown = None if run is None else run.run_id
        if shown != self._shown:
            self._shown = shown
            self.view_changed.emit()
        self.draft_changed.emit()


class PracticeWrapUp(WrapUpGuide):
    """Leads through the wrap-up of a run."""

    finished = Signal()  # the wrap-up is complete

    def __init__(
        self,
        wrapped: WrapUpOfRun,
        panel: WrapUpPanel,
        office: Office,
        new_id: NewId,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(wrapped, panel, office, new_id, parent)
        panel.save_wanted.connect(self.save)
        panel.handoff_wanted.connect(lambda: self.choose(Outcome.HANDOFF))

    def save(self) -> None:
        """Finish, or say what is lacking."""
        if self.complete() is not None:
            self.finished.emit()
