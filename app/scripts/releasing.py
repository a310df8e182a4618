"""Releasing scripts for trainees and taking that back, by login and name."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Session

from app.database.database import Database
from app.database.errors import NotAllowedError
from app.errors import UserError
from app.scripts import queries
from app.scripts.commands import ReleaseScript, WithdrawRelease
from app.team.coaching import trainee_named


class ReleaseTrouble(StrEnum):
    """Why a script was not released or taken back."""

    NO_SCRIPT = "no_script"
    NOT_RELEASED = "not_released"
    NOT_THEIR_COACH = "not_their_coach"


class ReleaseRefusedError(UserError):
    """A script was not released or taken back; nothing was changed."""

    def __init__(self, trouble: ReleaseTrouble, script: str, trainee: str) -> None:
        super().__init__(trouble, script, trainee)
        self.trouble = trouble
        self.script = script
        self.trainee = trainee


def release(database: Database, script: str, trainee: str) -> None:
    """Let a trainee call with a script; twice does no harm.

    Raises ReleaseRefusedError, CoachingRefusedError and LoginRefusedError.
    """
    with database.read() as session:
        trainee_id, script_id = _found(session, script, trainee)
        if queries.is_released(session, trainee_id, script_id):
            return
    command = ReleaseScript(id=database.ids.new(), trainee_id=trainee_id, script_id=script_id)
    _execute(database, command, script, trainee)


def withdraw(database: Database, script: str, trainee: str) -> None:
    """Let a trainee call with a script no longer; raises as ``release``."""
    with database.read() as session:
        trainee_id, script_id = _found(session, script, trainee)
        if not queries.is_released(session, trainee_id, script_id):
            raise ReleaseRefusedError(ReleaseTrouble.NOT_RELEASED, script, trainee)
    command = WithdrawRelease(trainee_id=trainee_id, script_id=script_id)
    _execute(database, command, script, trainee)


def _found(session: Session, script: str, trainee: str) -> tuple[int, int]:
    trainee_id = trainee_named(session, trainee).id
    script_id = queries.script_named(session, script)
    if script_id is None:
        raise ReleaseRefusedError(ReleaseTrouble.NO_SCRIPT, script, trainee)
    return trainee_id, script_id


def _execute(
    database: Database, command: ReleaseScript | WithdrawRelease, script: str, trainee: str
) -> None:
    try:
        database.execute(command)
    except NotAllowedError as error:
        raise ReleaseRefusedError(ReleaseTrouble.NOT_THEIR_COACH, script, trainee) from error
