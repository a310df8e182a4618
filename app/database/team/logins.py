"""Logins of a team's server, made and changed through its functions (see login_functions.py).

Passwords never leave the program: the server gets a SCRAM verifier, by which it can tell a right
password from a wrong one and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.errors import UserError


class LoginTrouble(StrEnum):
    """Why a login was not made or changed."""

    NOT_ALLOWED = "not_allowed"
    TAKEN = "taken"
    NOT_OURS = "not_ours"
    OWN = "own"
    BAD_NAME = "bad_name"
    OTHER_GROUP = "other_group"
    NO_NAME = "no_name"  # empty, or longer than is kept
    OLD_SERVER = "old_server"  # set up by a program that could not do this
    LOCAL_FILE = "local_file"  # where nobody logs in


class LoginRefusedError(UserError):
    """A login was not made or changed; nothing of the command was done."""

    def __init__(self, trouble: LoginTrouble, login: str) -> None:
        super().__init__(trouble, login)
        self.trouble = trouble
        self.login = login


_TROUBLES = {  # the codes that the functions raise
    "42501": LoginTrouble.NOT_ALLOWED,
    "42710": LoginTrouble.TAKEN,
    "42704": LoginTrouble.NOT_OURS,
    "55006": LoginTrouble.OWN,
    "42602": LoginTrouble.BAD_NAME,
    "2BP01": LoginTrouble.OTHER_GROUP,
    "2200F": LoginTrouble.NO_NAME,
    "42883": LoginTrouble.OLD_SERVER,
}


def verifier(connection: Connection, login: str, password: str) -> str:
    """Give by what a server knows this password of this login."""
    raw: Any = connection.connection.driver_connection
    made: bytes = raw.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()


def add(
    connection: Connection,
    person: int,
    login: str,
    verifier: str | None,
    *,
    name: str,
    role: str,
    zone: str,
) -> None:
    """Make a login for a person: for the one with this id who has none, else for a new one."""
    with _refusing(login):
        connection.execute(
            text("SELECT talktrack_add_login(:person, :login, :verifier, :name, :role, :zone)"),
            {
                "person": person,
                "login": login,
                "verifier": verifier,
                "name": name,
                "role": role,
                "zone": zone,
            },
        )


def join_team(
    connection: Connection, person: int, *, team: int, name: str, membership: int, since: date
) -> None:
    """Let a person belong to a team from a day on; ``name`` is that of a team not yet there."""
    with _refusing(name):
        connection.execute(
            text("SELECT talktrack_join_team(:person, :team, :name, :membership, :since)"),
            {
                "person": person,
                "team": team,
                "name": name,
                "membership": membership,
                "since": since,
            },
        )


def change_role(connection: Connection, login: str, role: str) -> None:
    """Give a person another role, and the login its rights."""
    with _refusing(login):
        connection.execute(
            text("SELECT talktrack_change_role(:login, :role)"), {"login": login, "role": role}
        )


def rename(connection: Connection, login: str, name: str) -> None:
    """Let the person with this login be called otherwise; one's own name too."""
    with _refusing(login):
        connection.execute(
            text("SELECT talktrack_rename_person(:login, :name)"), {"login": login, "name": name}
        )


def enable(connection: Connection, login: str, active: bool) -> None:
    """Let a login be used, or no longer; what the person did stays."""
    with _refusing(login):
        connection.execute(
            text("SELECT talktrack_enable_login(:login, :active)"),
            {"login": login, "active": active},
        )


def end_sessions(connection: Connection, login: str) -> None:
    """Cut off the windows of a login that was disabled; raises LoginRefusedError for others."""
    with _refusing(login):
        connection.execute(text("SELECT talktrack_end_sessions(:login)"), {"login": login})


def set_password(connection: Connection, login: str, verifier: str) -> None:
    """Give somebody else another password."""
    with _refusing(login):
        connection.execute(
            text("SELECT talktrack_set_password(:login, :verifier)"),
            {"login": login, "verifier": verifier},
        )


def set_own_password(connection: Connection, password: str) -> None:
    """Change the password of the login that is connected."""
    from psycopg import sql

    raw: Any = connection.connection.driver_connection
    login = connection.scalar(text("SELECT session_user"))
    raw.execute(
        sql.SQL("ALTER ROLE {} PASSWORD {}").format(
            sql.Identifier(login), sql.Literal(verifier(connection, login, password))
        )
    )


@contextmanager
def _refusing(login: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        trouble = _TROUBLES.get(getattr(error.orig, "sqlstate", None) or "")
        if trouble is None:
            raise
        raise LoginRefusedError(trouble, login) from error
