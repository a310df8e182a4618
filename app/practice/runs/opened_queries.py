"""Reads of one whole run, with what the coach said of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.practice.models import PracticeComment, PracticeOverride, PracticeRun
from app.practice.queries import RunRow, run_rows
from app.practice.stored import RunContent, UnreadableRunError, from_document
from app.team import queries as team


class Override(NamedTuple):
    """A coach's score. points: by criterion, those that differ."""

    id: int
    score: int
    points: dict[str, float]
    reason: str
    author_id: int
    author: str
    recorded_at: datetime


class Comment(NamedTuple):
    """What a coach says of a line."""

    id: int
    line: int
    perception: str
    effect: str
    wish: str
    author_id: int
    author: str
    recorded_at: datetime


class OpenedRun(NamedTuple):
    """A whole run. content: None where a newer program wrote it."""

    row: RunRow
    user: str
    seed: int
    language: str
    content: RunContent | None
    comments: list[Comment]
    overrides: list[Override]  # the last one counts
    branched_from_id: int | None


def opened_run(session: Session, run_id: int) -> OpenedRun | None:
    """Give a whole run, or None where it is gone or not one's own to read."""
    found = run_rows(session, [run_id])
    run = session.get(PracticeRun, run_id)
    if not found or run is None:
        return None
    names = team.names(session)
    return OpenedRun(
        row=found[0],
        user=names.get(run.user_id, ""),
        seed=run.seed,
        language=run.language,
        content=_content(run.content),
        comments=_comments(session, run_id, names),
        overrides=_overrides(session, run_id, names),
        branched_from_id=run.branched_from_id,
    )


def _content(document: dict[str, Any]) -> RunContent | None:
    try:
        return from_document(document)
    except UnreadableRunError:
        return None


def _comments(session: Session, run_id: int, names: dict[int, str]) -> list[Comment]:
    wanted = select(PracticeComment).where(PracticeComment.run_id == run_id)
    return [
        Comment(
            one.id,
            one.line,
            one.perception,
            one.effect,
            one.wish,
            one.author_id,
            names.get(one.author_id, ""),
            one.recorded_at,
        )
        for one in session.scalars(wanted.order_by(PracticeComment.line, PracticeComment.id))
    ]


def _overrides(session: Session, run_id: int, names: dict[int, str]) -> list[Override]:
    wanted = select(PracticeOverride).where(PracticeOverride.run_id == run_id)
    return [
        Override(
            one.id,
            one.score,
            one.points,
            one.reason,
            one.author_id,
            names.get(one.author_id, ""),
            one.recorded_at,
        )
        for one in session.scalars(wanted.order_by(PracticeOverride.id))
    ]
