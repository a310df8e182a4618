"""What a coach says of runs that were sent, and asks to be practised.

On a team's server only the trainee's own coach may, and only what was sent; a local file keeps no
rights, there whoever works with it is the coach too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles, moment
from app.database.undo import Row, undoable
from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.models import PracticeComment, PracticeOverride, PracticeRun, PracticeTask


@dataclass(frozen=True, kw_only=True)
class CommentLine:
    """What a coach says of one line: what was seen, what it does, what to try instead.

    id: of a comment of one's own that is changed, else of the new one. line: its number.
    """

    id: int
    run_id: int
    line: int
    perception: str
    effect: str
    wish: str


@handles("comment_line")
def comment_line(session: Session, command: CommentLine) -> Changed:
    """Keep a comment, or other words of one's own; raises PracticeRefusedError."""
    run = _sent_run(session, command.run_id)
    comment = _own(session, PracticeComment, command.id)
    if comment is None:
        comment = PracticeComment(
            id=command.id,
            run_id=run.id,
            user_id=run.user_id,
            author_id=author_id(session),
            line=command.line,
        )
        session.add(comment)
    comment.perception = command.perception
    comment.effect = command.effect
    comment.wish = command.wish
    return Changed("practice", [run.id])


@dataclass(frozen=True, kw_only=True)
class RemoveComment:
    """Take a comment of one's own away."""

    id: int


@handles("remove_comment")
def remove_comment(session: Session, command: RemoveComment) -> Changed:
    """Delete it; raises PracticeRefusedError."""
    comment = _own_there(session, PracticeComment, command.id)
    session.delete(comment)
    return Changed("practice", [comment.run_id])


@dataclass(frozen=True, kw_only=True)
class OverrideScore:
    """Another score, from 0 to 100, for a run that was sent; the reason is shown beside it.

    points: by criterion, where the coach gives others than were computed; the score follows.
    """

    id: int
    run_id: int
    score: int
    reason: str
    points: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 100:
            raise ValueError(f"{self.score} is no score")


@handles("override_score")
def override_score(session: Session, command: OverrideScore) -> Changed:
    """Keep it beside the computed score; raises PracticeRefusedError without a reason too."""
    if not command.reason.strip():
        raise PracticeRefusedError(PracticeTrouble.NO_REASON)
    run = _sent_run(session, command.run_id)
    session.add(
        PracticeOverride(
            id=command.id,
            run_id=run.id,
            user_id=run.user_id,
            author_id=author_id(session),
            score=command.score,
            points=dict(command.points),
            reason=command.reason.strip(),
        )
    )
    return Changed("practice", [run.id])


@dataclass(frozen=True, kw_only=True)
class TakeBackOverride:
    """Let the score before an override of one's own count again."""

    id: int


@handles("take_back_override")
def take_back_override(session: Session, command: TakeBackOverride) -> Changed:
    """Delete it; raises PracticeRefusedError."""
    override = _own_there(session, PracticeOverride, command.id)
    session.delete(override)
    return Changed("practice", [override.run_id])


@dataclass(frozen=True, kw_only=True)
class GiveTask:
    """What somebody is to practise: so many runs until the end of a day.

    scenario, persona, script: None for any. text: why, or what to mind.
    """

    id: int
    user_id: int
    runs: int
    until_on: date
    scenario: str | None = None
    persona: str | None = None
    script: str | None = None
    text: str = ""

    def __post_init__(self) -> None:
        if self.runs < 1:
            raise ValueError("a task asks for at least one run")


@handles("give_task")
def give_task(session: Session, command: GiveTask) -> Changed:
    """Keep a task; runs begun from now on count for it."""
    session.add(
        PracticeTask(
            id=command.id,
            user_id=command.user_id,
            author_id=author_id(session),
            scenario=command.scenario,
            persona=command.persona,
            script=command.script,
            runs=command.runs,
            until_on=command.until_on,
            text=command.text.strip(),
            given_at=moment(session),
        )
    )
    return Changed("practice", [command.id])


@dataclass(frozen=True, kw_only=True)
class WithdrawTask:
    """Ask for a task of one's own no longer."""

    id: int


@handles("withdraw_task")
def withdraw_task(session: Session, command: WithdrawTask) -> Changed:
    """End it; what was practised stays. Raises PracticeRefusedError."""
    task = _own_there(session, PracticeTask, command.id)
    if task.withdrawn_at is None:
        task.withdrawn_at = moment(session)
    return Changed("practice", [task.id])


def _sent_run(session: Session, run_id: int) -> PracticeRun:
    """Give a run that was sent; on a server others are not even seen."""
    run = session.get(PracticeRun, run_id)
    if run is None or run.deleted_at is not None:
        raise PracticeRefusedError(PracticeTrouble.RUN_GONE)
    if run.sent_to_coach_at is None:
        raise PracticeRefusedError(PracticeTrouble.NOT_SENT)
    return run


Kept = TypeVar("Kept", PracticeComment, PracticeOverride, PracticeTask)


def _own(session: Session, what: type[Kept], id_: int) -> Kept | None:
    """Give a row that must be one's own, or None."""
    row: Kept | None = session.get(what, id_)
    if row is not None and row.author_id != author_id(session):
        raise PracticeRefusedError(PracticeTrouble.NOT_YOURS)
    return row


def _own_there(session: Session, what: type[Kept], id_: int) -> Kept:
    row = _own(session, what, id_)
    if row is None:
        raise PracticeRefusedError(PracticeTrouble.GONE)
    return row


def _of_run_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    return Changed("practice", [row["run_id"] for row in rows])


def _task_came_back(session: Session, rows: Sequence[Row]) -> Changed:
    return Changed("practice", [row["id"] for row in rows])


undoable("practice_comment", after=_of_run_came_back)
undoable("practice_override", after=_of_run_came_back)
undoable("practice_task", after=_task_came_back)
