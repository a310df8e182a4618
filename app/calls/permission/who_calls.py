"""Reads what a person's role lets them ring."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.calls.permission.calling_out import ANYBODY, CallingOut
from app.scripts.queries import has_released_script
from app.team import queries as team


def who_calls(session: Session, user_id: int) -> CallingOut:
    """Give how a person rings; whoever the team does not know has no role and is held by nothing.

    The server decides all the same when the call is saved.
    """
    role = team.role_kept(session, user_id)
    if role is None:
        return ANYBODY
    return CallingOut(user_id, role, has_released_script(session, user_id))
