"""What holds for all wrap-ups of the person who works here."""

from __future__ import annotations

from dataclasses import dataclass

from app.calls.view import CallView
from app.clock import Clock
from app.settings.working_time import Calendar, CallingHours, WorkDays


@dataclass(frozen=True)
class Office:
    """What holds for all wrap-ups of this person."""

    clock: Clock
    own_days: WorkDays
    hours: CallingHours
    zone: str
    language: str
    me: int

    def calendar(self, view: CallView) -> Calendar:
        """Give whose days and hours count for a customer."""
        return Calendar(view.situation.place, self.own_days, self.hours)
