"""Writes of logins on a team's server: through its functions, which keep person and login alike.

The verifier of a password is not part of a command, since the journal is read by others: whoever
executes one hands it in beside it, see ``Database.execute``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.database.team import logins
from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.team.rules import Role, is_name

VERIFIER = "verifier"
"""Under which name a handler finds what a password is known by."""


@dataclass(frozen=True, kw_only=True)
class TeamPlace:
    """A place in a team from a day on; ``name`` is that of a team which is not there yet."""

    team_id: int
    name: str
    membership_id: int
    from_on: date


@dataclass(frozen=True, kw_only=True)
class AddLogin:
    """Add a person who can sign in; ``id`` of a person without login gives that one the login."""

    id: int
    login: str
    name: str
    role: Role
    zone: str = "Europe/Zurich"
    place: TeamPlace | None = None


@handles("add_login")
def add_login(session: Session, command: AddLogin) -> Changed:
    """Make person and login; without a verifier nobody can sign in until a password is set."""
    server = _server(session, command.login)
    logins.add(
        server,
        command.id,
        command.login,
        session.info.get(VERIFIER),
        name=command.name,
        role=command.role,
        zone=command.zone,
    )
    if command.place is not None:
        logins.join_team(
            server,
            command.id,
            team=command.place.team_id,
            name=command.place.name,
            membership=command.place.membership_id,
            since=command.place.from_on,
        )
    return Changed("team", [command.id])


@dataclass(frozen=True, kw_only=True)
class ChangeRole:
    """Give a person another role, with its rights."""

    login: str
    role: Role


@handles("change_role")
def change_role(session: Session, command: ChangeRole) -> Changed:
    """Change the role and the login's group together."""
    logins.change_role(_server(session, command.login), command.login, command.role)
    return Changed("team", ())


@dataclass(frozen=True, kw_only=True)
class RenamePerson:
    """Call a person of a team by another name, such as after a marriage; the login stays."""

    login: str
    name: str


@handles("rename_person")
def rename_person(session: Session, command: RenamePerson) -> Changed:
    """Keep the name, which everything the person did is shown under from now on.

    Raises LoginRefusedError.
    """
    server, name = _server(session, command.login), " ".join(command.name.split())
    if not is_name(name):
        raise LoginRefusedError(LoginTrouble.NO_NAME, command.login)
    logins.rename(server, command.login, name)
    return Changed("team", ())


@dataclass(frozen=True, kw_only=True)
class EnableLogin:
    """Let a person sign in, or no longer; their history stays."""

    login: str
    active: bool


@handles("enable_login")
def enable_login(session: Session, command: EnableLogin) -> Changed:
    """Open or lock the login; a locked one has no rights either, so open windows stop too."""
    logins.enable(_server(session, command.login), command.login, command.active)
    return Changed("team", ())


@dataclass(frozen=True, kw_only=True)
class SetPassword:
    """Give somebody else another password; only that it was done is recorded."""

    login: str


@handles("set_password")
def set_password(session: Session, command: SetPassword) -> Changed:
    """Let the server know the verifier that was handed in beside the command."""
    logins.set_password(_server(session, command.login), command.login, session.info[VERIFIER])
    return Changed("team", ())


def _server(session: Session, login: str) -> Connection:
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        raise LoginRefusedError(LoginTrouble.LOCAL_FILE, login)
    return connection
