"""Holds the run that is going on: what was said, how long it lasts, whether it is over.

The talk itself is the simulator's; here is what a person does with it, kept as a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec
from PySide6.QtCore import QObject, Signal

from app.practice.kinds import RunMode
from app.practice.runs.reading_again import read_again, talk_as_read
from app.practice.runs.run_clock import RunClock
from app.practice.runs.run_files import RunFiles
from app.practice.simulation import simulator, two_people
from app.practice.simulation.playing import Play, Read, answered, played
from app.practice.simulation.run import Choice, Run
from app.practice.simulation.run_draft import RunDraft, Said
from app.practice.simulation.saying import seconds_for
from app.practice.simulation.two_people import Offer
from app.practice.tags import Tag
from app.practice.talk import Speaker, Talk


class Stage(StrEnum):
    """How far a run is."""

    NONE = "none"
    TALKING = "talking"
    WRAPPING_UP = "wrapping_up"
    KEPT = "kept"


@dataclass(frozen=True)
class Tools:
    """What a desk works with. read: finds the tags of a typed line."""

    files: RunFiles
    monotonic: Callable[[], float]
    read: Read


class RunDesk(QObject):
    """Goes on with a run by what the person says."""

    talk_changed = Signal()  # something was said, or read otherwise
    stage_changed = Signal()
    ticked = Signal(int)  # seconds

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._play: Play | None = None
        self._run: Run | None = None
        self._draft: RunDraft | None = None
        self._offered: tuple[Run, tuple[Choice, ...]] | None = None
        self.stage = Stage.NONE
        self._clock = RunClock(tools.monotonic, self)
        self._clock.ticked.connect(self.ticked)

    @property
    def run(self) -> Run | None:
        """The talk as far as it is."""
        return self._run

    @property
    def draft(self) -> RunDraft | None:
        """What is kept of it on the disk."""
        return self._draft

    @property
    def play(self) -> Play | None:
        """What is being played."""
        return self._play

    @property
    def talking(self) -> bool:
        """Tell whether the talk is going on."""
        return self.stage is Stage.TALKING

    @property
    def coachs_turn(self) -> bool:
        """Tell whether the person who plays the customer has to say something."""
        run, draft = self._run, self._draft
        if run is None or draft is None or draft.mode is not RunMode.TWO_PEOPLE:
            return False
        return not run.lines or run.lines[-1].who is Speaker.TRAINEE

    @property
    def seconds(self) -> int:
        """How long the talk has been going on."""
        return self._clock.seconds

    @property
    def choices(self) -> Sequence[Choice]:
        """What can be picked now."""
        if self._run is None or not self.talking:
            return ()
        if self._offered is None or self._offered[0] is not self._run:
            self._offered = self._run, simulator.choices(self._run)
        return self._offered[1]

    @property
    def offers(self) -> Sequence[Offer]:
        """What whoever plays the customer can pick now."""
        if self._run is None or not self.talking or not self.coachs_turn:
            return ()
        return two_people.offers(self._run)

    def talk(self) -> Talk | None:
        """Give the talk as the scorecard reads it, with the tags that count."""
        if self._run is None or self._draft is None:
            return None
        return talk_as_read(self._run, self._draft)

    # --- what the person does -----------------------------------------------------------------

    def begin(self, play: Play, draft: RunDraft) -> None:
        """Begin a run, or go on with one that was left."""
        self._play, self._draft = play, draft
        self._run = played(play, draft)
        self._clock.set(draft.seconds)
        self.stage = Stage.WRAPPING_UP if draft.over else Stage.TALKING
        if self._run.ended is not None and not draft.over:
            self._end()
        elif not draft.over:
            self._clock.go_on()
        self._keep()
        self.stage_changed.emit()
        self.talk_changed.emit()
        self.ticked.emit(self.seconds)

    def say(self, text: str, picked: int | None) -> None:
        """Say a line of one's own, picked or typed; the partner answers at once."""
        if self._run is None or self._draft is None or not self.talking:
            return
        said = self._said(text, picked)
        self._run = answered(self._run, said, self._draft.mode)
        self._add(said)

    def play_customer(self, text: str, offer: Offer | None) -> None:
        """Say a line of the customer whom a person plays; offer: the one that was picked."""
        if self._run is None or self._draft is None or not self.coachs_turn:
            return
        said = Said(
            text=text,
            who=Speaker.CUSTOMER,
            objection=None if offer is None else offer.objection,
            attack=None if offer is None else offer.attack,
        )
        self._run = two_people.said_by_customer(self._run, said)
        self._add(said)

    def correct(self, number: int, tags: frozenset[Tag]) -> None:
        """Read a line otherwise; the last one is answered anew, earlier ones count so."""
        run, draft = self._run, self._draft
        if run is None or draft is None or self._play is None or self.stage is Stage.KEPT:
            return
        found = read_again(run, draft, number, tags)
        if found is None:
            return
        self._draft, anew = found
        if anew:
            self._run = played(self._play, self._draft)
            if self._run.ended is not None:
                self._end()
        self._keep()
        self.talk_changed.emit()

    def hang_up(self) -> None:
        """End the talk oneself."""
        if self._run is not None and self.talking:
            self._run = simulator.give_up(self._run)
            self._end()
            self.talk_changed.emit()

    def edit(self, **changes: object) -> None:
        """Change the note or the wrap-up."""
        if self._draft is not None:
            self._draft = msgspec.structs.replace(self._draft, **changes)
            self._keep()

    def pause(self) -> None:
        """Stop the clock: something else came in between."""
        if self.talking and self._clock.running:
            self._clock.stop()
            self._keep()

    def go_on(self) -> None:
        """Let the clock run again."""
        if self.talking and not self._clock.running:
            self._clock.go_on()

    def put_aside(self) -> RunDraft | None:
        """Leave the run; its draft stays on the disk, and is given back."""
        self.pause()
        self._keep()
        draft = self._draft
        self._forget()
        return draft

    def hand_over(self) -> None:
        """Give the run to be kept; its file stays until ``kept``."""
        self.stage = Stage.KEPT
        self.stage_changed.emit()

    def kept(self, run_id: int) -> None:
        """Hear that a run is in the database."""
        self._tools.files.drop(run_id)

    def not_kept(self, draft: RunDraft) -> None:
        """Hear that a run is not in the database: it stays a draft."""
        self._tools.files.keep_now(draft)
        if self._draft is not None and self._draft.run_id == draft.run_id:
            self.stage = Stage.WRAPPING_UP
            self.stage_changed.emit()

    def close(self) -> None:
        """Show no run any more; what is kept or drafted stays so."""
        self._forget()

    def throw_away(self) -> None:
        """Leave the run and keep nothing of it."""
        if self._draft is not None:
            self._tools.files.drop(self._draft.run_id)
        self._forget()

    # --- inside -------------------------------------------------------------------------------

    def _said(self, text: str, picked: int | None) -> Said:
        assert self._run is not None
        choice = self.choices[picked - 1] if picked is not None else None
        tags = self._tools.read(text, self._run) if choice is None else choice.tags
        return Said(
            text=text,
            tags=tuple(sorted(tags)),
            seconds=max(self._clock.thought, seconds_for(text)),
            choice="" if choice is None else choice.id,
        )

    def _add(self, said: Said) -> None:
        assert self._draft is not None
        assert self._run is not None
        self._draft = msgspec.structs.replace(self._draft, said=(*self._draft.said, said))
        self._clock.hear()
        if self._run.ended is not None:
            self._end()
        self._keep()
        self.talk_changed.emit()

    def _end(self) -> None:
        assert self._draft is not None
        self._clock.stop()
        self._draft = msgspec.structs.replace(self._draft, over=True, seconds=self.seconds)
        self.stage = Stage.WRAPPING_UP
        self._keep()
        self.stage_changed.emit()

    def _keep(self) -> None:
        if self._draft is None:
            return
        self._draft = msgspec.structs.replace(self._draft, seconds=self.seconds)
        if self._draft.worth_keeping and self.stage is not Stage.KEPT:
            self._tools.files.keep(self._draft)

    def _forget(self) -> None:
        self._clock.set(0)
        self._play = self._run = self._draft = None
        self.stage = Stage.NONE
        self.stage_changed.emit()
