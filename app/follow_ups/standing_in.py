"""Promises of people who are away: their deputy has them too, until they are back.

Nothing is handed over and nothing handed back: whose promise it is stays as it was, and the days
of the absence decide who sees it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, text
from sqlalchemy.orm import Session

from app.follow_ups.models import PROMISED, FollowUp
from app.team.absences import AbsenceRow, stood_in_for


def promised_for_others(session: Session, user_id: int, today: date) -> ColumnElement[bool] | None:
    """Say in SQL which promises of others a person answers for; None where there are none."""
    return within(stood_in_for(session, user_id, today), today)


def within(away: Iterable[AbsenceRow], today: date) -> ColumnElement[bool] | None:
    """Say in SQL which promises fall into absences; None without any absence.

    Those of the days themselves, and once somebody is away what was left undone before.
    """
    spans = [_of(one, today) for one in away]
    return and_(text(PROMISED), or_(*spans)) if spans else None


def _of(away: AbsenceRow, today: date) -> ColumnElement[bool]:
    whose = (FollowUp.owner_id == away.user_id) & (FollowUp.due_on <= away.to_on)
    return whose if away.from_on <= today else whose & (FollowUp.due_on >= away.from_on)
