"""Adding people to a team's server and changing their logins, by whoever may."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import text

from app.clock import Clock
from app.database.base import Base
from app.database.database import Database, open_database
from app.database.errors import LoginUnknownError
from app.database.fold import fold
from app.database.roles import USERS
from app.database.team import logins
from app.team import queries
from app.team.login_commands import VERIFIER, AddLogin, EnableLogin, SetPassword, TeamPlace
from app.team.rules import Role


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """Who is added; ``team`` is a name, of a team that is there or a new one."""

    login: str
    name: str
    role: Role
    team: str | None = None


@dataclass(frozen=True)
class Added:
    """A person who was added.

    linked: they were in the team's list without login, named in an import. namesakes: how many
    of that name there are without login, where it is not clear who is meant. new_team: whether
    the team was not there before.
    """

    id: int
    linked: bool
    namesakes: int
    new_team: bool = False


@contextmanager
def opened(place: str, clock: Clock) -> Iterator[Database]:
    """Open a team's database for its login, or for whoever administers the server.

    Raises LoginUnknownError for a login that is neither, and what opening raises.
    """
    database = open_database(place, clock, Base.metadata)  # a server's tables are not looked at
    try:
        database.user_id = _caller(database)
        yield database
    finally:
        database.close()


def add_person(database: Database, new: NewPerson, password: str, today: date) -> Added:
    """Add a person with a login; raises LoginRefusedError."""
    with database.read() as session:
        without = [
            one.id
            for one in queries.people(session)
            if one.login is None and fold(one.name) == fold(new.name)
        ]
        team_id = None if new.team is None else queries.team_named(session, new.team)
    linked = len(without) == 1
    command = AddLogin(
        id=without[0] if linked else database.ids.new(),
        login=new.login,
        name=new.name,
        role=new.role,
        place=_place(database, new.team, team_id, today),
    )
    known_by = {VERIFIER: _verifier(database, new.login, password)}
    database.execute(command, unrecorded=known_by)
    new_team = new.team is not None and team_id is None
    return Added(command.id, linked, 0 if linked else len(without), new_team)


def disable(database: Database, login: str) -> None:
    """Let a login be used no longer, and cut its windows off; raises LoginRefusedError."""
    database.execute(EnableLogin(login=login, active=False))
    # Only now, so that a window which tries again at once is refused.
    with database.write() as session:
        logins.end_sessions(session.connection(), login)


def set_password(database: Database, login: str, password: str) -> None:
    """Give a login another password: one's own, or somebody else's where one may.

    Raises LoginRefusedError; for the server administrator's own login too, which is no person's.
    """
    if login == database.login and database.user_id is not None:
        with database.write() as session:
            logins.set_own_password(session.connection(), password)
        return
    known_by = {VERIFIER: _verifier(database, login, password)}
    database.execute(SetPassword(login=login), unrecorded=known_by)


def _place(
    database: Database, name: str | None, team_id: int | None, today: date
) -> TeamPlace | None:
    if name is None:
        return None
    ids = database.ids
    return TeamPlace(
        team_id=ids.new() if team_id is None else team_id,
        name=name,
        membership_id=ids.new(),
        from_on=today,
    )


def _verifier(database: Database, login: str, password: str) -> str:
    with database.read() as session:
        return logins.verifier(session.connection(), login, password)


def _caller(database: Database) -> int | None:
    with database.read() as session:
        found = queries.person_by_login(session, database.login or "")
        if found is not None:
            return found.id
        rules = text("SELECT pg_has_role(session_user, :users, 'MEMBER')")
        if not session.scalar(rules, {"users": USERS}):
            raise LoginUnknownError(database.login or "")
    return None
