"""Reads of tasks: what somebody is to practise, and how far it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.practice.models import PracticeTask
from app.team import queries as team


class TaskRow(NamedTuple):
    """A task and how far it is: "1 of 3"."""

    id: int
    user_id: int
    user: str
    author_id: int
    author: str
    scenario: str | None
    persona: str | None
    script: str | None
    runs: int
    runs_done: int
    until_on: date
    text: str
    done_at: datetime | None
    version: int


def my_tasks(session: Session, user_id: int) -> list[TaskRow]:
    """Give what somebody is to practise and has not done, the most urgent first."""
    open_ = PracticeTask.done_at.is_(None) & PracticeTask.withdrawn_at.is_(None)
    return _tasks(session, select(PracticeTask).where(PracticeTask.user_id == user_id, open_))


def tasks_i_gave(session: Session, author_id: int) -> list[TaskRow]:
    """Give the tasks that somebody gave and has not withdrawn; done ones too."""
    wanted = select(PracticeTask).where(
        PracticeTask.author_id == author_id, PracticeTask.withdrawn_at.is_(None)
    )
    return _tasks(session, wanted)


def _tasks(session: Session, wanted: Select[PracticeTask]) -> list[TaskRow]:
    names = team.names(session)
    return [
        TaskRow(
            id=task.id,
            user_id=task.user_id,
            user=names.get(task.user_id, ""),
            author_id=task.author_id,
            author=names.get(task.author_id, ""),
            scenario=task.scenario,
            persona=task.persona,
            script=task.script,
            runs=task.runs,
            runs_done=task.runs_done,
            until_on=task.until_on,
            text=task.text,
            done_at=task.done_at,
            version=task.version,
        )
        for task in session.scalars(wanted.order_by(PracticeTask.until_on, PracticeTask.id))
    ]
