"""Whose queue the tests look at."""

from __future__ import annotations

from app.follow_ups.moving import QueueOwner
from app.settings.working_time import CallingHours, WorkDays
from tests.people import REP_ID

REP = QueueOwner(REP_ID, "Europe/Zurich", WorkDays(), CallingHours())
