"""Who coaches whom: found by login, and changed by leads (the server sees to that)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from app.database.database import Database
from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.errors import UserError
from app.team import queries
from app.team.commands import AssignCoach, EndCoaching
from app.team.queries import Person
from app.team.rules import Role, may_coach


class CoachingTrouble(StrEnum):
    """Why somebody does not coach, or is not coached."""

    NO_TRAINEE = "no_trainee"
    NO_COACH = "no_coach"


class CoachingRefusedError(UserError):
    """A person has not the role for this; nothing was changed."""

    def __init__(self, trouble: CoachingTrouble, login: str) -> None:
        super().__init__(trouble, login)
        self.trouble = trouble
        self.login = login


def trainee_named(session: Session, login: str) -> Person:
    """Give the trainee with this login.

    Raises CoachingRefusedError, and LoginRefusedError for a login the team has not.
    """
    found = _person(session, login)
    if found.role is not Role.TRAINEE:
        raise CoachingRefusedError(CoachingTrouble.NO_TRAINEE, login)
    return found


def assign(database: Database, trainee: str, coach: str | None, today: date) -> None:
    """Let a coach look after a trainee from today on, in place of any other; None: nobody.

    Raises CoachingRefusedError and LoginRefusedError.
    """
    with database.read() as session:
        trainee_id = trainee_named(session, trainee).id
        coach_id = None if coach is None else _coach_named(session, coach).id
        if coach_id == queries.coach_of(session, trainee_id, today):
            return
    if coach_id is None:
        database.execute(EndCoaching(trainee_id=trainee_id, from_on=today))
        return
    database.execute(
        AssignCoach(id=database.ids.new(), trainee_id=trainee_id, coach_id=coach_id, from_on=today)
    )


def _coach_named(session: Session, login: str) -> Person:
    found = _person(session, login)
    if not may_coach(found.role):
        raise CoachingRefusedError(CoachingTrouble.NO_COACH, login)
    return found


def _person(session: Session, login: str) -> Person:
    found = queries.person_by_login(session, login)
    if found is None:
        raise LoginRefusedError(LoginTrouble.NOT_OURS, login)
    return found
