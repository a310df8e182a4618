"""Reads of one's own practice: runs, deleted runs, cards.

Everything here is asked for one person. On a team's server others' rows are not given anyway; a
local file keeps no rights.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, column, func, select
from sqlalchemy.orm import Session

from app.database.base import Instant
from app.database.on_server import on_server
from app.practice.cards import CardKey, CardState
from app.practice.kinds import RunMode
from app.practice.models import PracticeCard, PracticeOverride, PracticeRun
from app.practice.stored import KeptCriterion, criteria_from_list


class RunRow(NamedTuple):
    """A run as a list shows it.

    score: the coach's where there is one; None where nothing could be scored. computed: by the
    rubric. criteria: as computed. coach_points: by criterion, where the coach gave others.
    branched: replayed from a line of another run. outcome: of the wrap-up; fitting_outcome: the
    one that the talk spoke for.
    """

    id: int
    user_id: int
    scenario: str
    persona: str
    script: str
    level: int
    mode: RunMode
    started_at: datetime
    seconds: int
    ended: str
    score: int | None
    computed: int | None
    knock_out: str | None
    criteria: tuple[KeptCriterion, ...]
    sent_at: datetime | None
    coach_points: dict[str, float]
    branched: bool
    outcome: str | None
    fitting_outcome: str | None


class DeletedRun(NamedTuple):
    """What still counts of a deleted run; nothing else of it is shown."""

    id: int
    script: str
    level: int
    score: int | None
    knock_out: str | None
    started_at: datetime
    branched: bool


def deleted_runs(session: Session, user_id: int) -> list[DeletedRun]:
    """Give what the go-live rule counts of somebody's deleted runs.

    A server gives it by a function, to who practised, and of sent ones to the coach.
    """
    if on_server(session):
        kept = func.talktrack_deleted_runs(user_id).table_valued(
            "id",
            "script",
            "level",
            "score",
            "knock_out",
            column("started_at", Instant()),
            "branched",
        )
        return [DeletedRun(*row) for row in session.execute(select(*kept.c))]
    wanted = _any_runs().where(PracticeRun.user_id == user_id, PracticeRun.deleted_at.is_not(None))
    return [
        DeletedRun(
            one.id, one.script, one.level, one.score, one.knock_out, one.started_at, one.branched
        )
        for one in _rows(session, wanted)
    ]


def all_runs(session: Session, user_id: int) -> list[RunRow]:
    """Give all of somebody's runs, the oldest first: for trends and the go-live rule."""
    wanted = _runs().where(PracticeRun.user_id == user_id)
    return _rows(session, _newest_first(wanted))[::-1]


def cards(session: Session, user_id: int) -> dict[CardKey, CardState]:
    """Give all cards of a person with their states."""
    wanted = select(
        PracticeCard.persona,
        PracticeCard.kind,
        PracticeCard.name,
        PracticeCard.stability,
        PracticeCard.difficulty,
        PracticeCard.reviews,
        PracticeCard.due_on,
        PracticeCard.reviewed_on,
    ).where(PracticeCard.user_id == user_id)
    return {
        CardKey(*row[:3]): CardState(*row[3:])
        for row in session.execute(wanted.order_by(PracticeCard.id))
    }


_RUN = (
    *(PracticeRun.id, PracticeRun.user_id, PracticeRun.scenario, PracticeRun.persona),
    *(PracticeRun.script, PracticeRun.level, PracticeRun.mode, PracticeRun.started_at),
    *(PracticeRun.seconds, PracticeRun.ended, PracticeRun.score, PracticeRun.knock_out),
    *(PracticeRun.criteria, PracticeRun.sent_to_coach_at, PracticeRun.branched_from_id),
    *(PracticeRun.outcome, PracticeRun.fitting_outcome),
)


def _runs() -> Select[Any]:
    return _any_runs().where(PracticeRun.deleted_at.is_(None))


def _any_runs() -> Select[Any]:
    last = (
        select(PracticeOverride.run_id, func.max(PracticeOverride.id).label("id"))
        .group_by(PracticeOverride.run_id)
        .subquery()
    )
    return (
        select(*_RUN, PracticeOverride.score.label("coach_score"), PracticeOverride.points)
        .outerjoin(last, last.c.run_id == PracticeRun.id)
        .outerjoin(PracticeOverride, PracticeOverride.id == last.c.id)
    )


def _newest_first(wanted: Select[Any]) -> Select[Any]:
    return wanted.order_by(PracticeRun.started_at.desc(), PracticeRun.id.desc())


def _rows(session: Session, wanted: Select[Any]) -> list[RunRow]:
    return [
        RunRow(
            id=row.id,
            user_id=row.user_id,
            scenario=row.scenario,
            persona=row.persona,
            script=row.script,
            level=row.level,
            mode=row.mode,
            started_at=row.started_at,
            seconds=row.seconds,
            ended=row.ended,
            score=row.score if row.coach_score is None else row.coach_score,
            computed=row.score,
            knock_out=row.knock_out,
            criteria=criteria_from_list(row.criteria),
            sent_at=row.sent_to_coach_at,
            coach_points=row.points or {},
            branched=row.branched_from_id is not None,
            outcome=row.outcome,
            fitting_outcome=row.fitting_outcome,
        )
        for row in session.execute(wanted)
    ]


def run_rows(session: Session, run_ids: Sequence[int]) -> list[RunRow]:
    """Give these runs as lists show them, the newest first."""
    return _rows(session, _newest_first(_runs().where(PracticeRun.id.in_(run_ids))))
