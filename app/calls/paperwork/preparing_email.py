"""Keeping that an e-mail was prepared, with what that settles."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.follow_ups.changes.finishing import FinishFollowUp, finish_follow_up
from app.history.commands import AddActivity, add_activity

PREPARED = "email_prepared"
"""Why a promise to send something is done."""


@dataclass(frozen=True, kw_only=True)
class PrepareEmail:
    """An e-mail that the mail program has. settles: follow-ups that are done with it."""

    activity: AddActivity
    settles: tuple[int, ...] = ()


@handles("prepare_email", may_wait=True)
def prepare_email(session: Session, command: PrepareEmail) -> Changed:
    """Keep the e-mail in the history; raises FollowUpGoneError."""
    touched = add_activity(session, command.activity)
    for step_id in command.settles:
        touched += finish_follow_up(session, FinishFollowUp(id=step_id, reason=PREPARED))
    return touched
