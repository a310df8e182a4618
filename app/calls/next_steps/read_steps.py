"""The next steps of a wrap-up, each with how it was understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from app.calls.draft import StepDraft
from app.calls.next_steps.step_reading import Reading, read_step
from app.settings.working_time import Calendar, MoveReason


@dataclass(frozen=True)
class ReadSteps:
    """All of them in their order; whatever is changed gives new ones. Numbers count from 0."""

    readings: tuple[Reading, ...] = ()

    @property
    def steps(self) -> tuple[StepDraft, ...]:
        """The steps as the draft holds them."""
        return tuple(one.step for one in self.readings)

    def number_of(self, step_id: int) -> int | None:
        """Give the place of a step; None where it is not there."""
        return next((at for at, one in enumerate(self.steps) if one.id == step_id), None)

    def and_one(self, step: StepDraft) -> ReadSteps:
        """Add a step at the end."""
        return ReadSteps((*self.readings, Reading(step)))

    def without(self, number: int) -> ReadSteps:
        """Take a step away."""
        return ReadSteps(tuple(one for at, one in enumerate(self.readings) if at != number))

    def typed(self, number: int, words: str, now: datetime, calendar: Calendar) -> ReadSteps:
        """Read when a step is to be, as somebody typed it."""
        return self._with(number, read_step(self.steps[number], words, now, calendar))

    def changed(self, number: int, **changes: object) -> ReadSteps:
        """Change a step in something else than its moment."""
        old = self.readings[number]
        return self._with(number, replace(old, step=msgspec.structs.replace(old.step, **changes)))

    def _with(self, number: int, reading: Reading) -> ReadSteps:
        readings = [*self.readings]
        readings[number] = reading
        return ReadSteps(tuple(readings))


def taken_up(steps: Iterable[StepDraft]) -> ReadSteps:
    """Take steps for understood that stand in a draft already."""
    return ReadSteps(tuple(Reading(step) for step in steps))


def proposed(steps: Iterable[StepDraft], moved: Iterable[MoveReason | None]) -> ReadSteps:
    """Take proposed steps; moved: why each is not on the day that would come first."""
    pairs = zip(steps, moved, strict=True)
    return ReadSteps(tuple(Reading(step, moved=why) for step, why in pairs))
