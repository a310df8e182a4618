"""What the coach's side shows: trainees, runs that were sent, tasks, the way to live calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.practice.coaching.queries import SentRun, Trainee, sent_to_me, trainees
from app.practice.offers.sheet_queries import ObservationRow, observations
from app.practice.offers.task_queries import TaskRow, tasks_i_gave
from app.practice.progress.live_queries import LiveScript, live_scripts
from app.practice.progress.live_rule import live_rule
from app.practice.progress.rules import LiveRule


@dataclass(frozen=True)
class Coached:
    """One trainee. tasks: those that the coach gave; sheets: those that the coach wrote."""

    trainee: Trainee
    live: tuple[LiveScript, ...]
    tasks: tuple[TaskRow, ...]
    sheets: tuple[ObservationRow, ...]


@dataclass(frozen=True)
class CoachOverview:
    """Everything for one coach."""

    sent: tuple[SentRun, ...]
    coached: tuple[Coached, ...]
    rule: LiveRule

    def of(self, user_id: int) -> Coached | None:
        """Find a trainee."""
        return next((one for one in self.coached if one.trainee.id == user_id), None)


def coach_overview(session: Session, coach_id: int, on: date) -> CoachOverview:
    """Read it all."""
    tasks, sheets = tasks_i_gave(session, coach_id), observations(session, coach_id)
    return CoachOverview(
        sent=tuple(sent_to_me(session, coach_id, on)),
        coached=tuple(
            Coached(
                one,
                tuple(live_scripts(session, one.id)),
                tuple(task for task in tasks if task.user_id == one.id),
                tuple(sheet for sheet in sheets if sheet.user_id == one.id),
            )
            for one in trainees(session, coach_id, on)
        ),
        rule=live_rule(session),
    )
