"""The people who are in every test database."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, insert

from app.team.models import Membership, Team, User
from app.team.rules import Role

TEAM_ID = 180_000_000_000_000_001  # above 2^53, as real ids are
REP_ID = 180_000_000_000_000_011
COLLEAGUE_ID = 180_000_000_000_000_012
LEAD_ID = 180_000_000_000_000_013
TRAINEE_ID = 180_000_000_000_000_014
COACH_ID = 180_000_000_000_000_015
FIELD_ID = 180_000_000_000_000_016
PRIVACY_OFFICER_ID = 180_000_000_000_000_017
ADMIN_ID = 180_000_000_000_000_018
ROLES = {
    "rep": Role.REP,
    "colleague": Role.REP,
    "lead": Role.LEAD,
    "trainee": Role.TRAINEE,
    "coach": Role.COACH,
    "field": Role.FIELD,
    "privacy_officer": Role.PRIVACY_OFFICER,
    "admin": Role.ADMIN,
}
"""The role of each login of a team's database."""

_PEOPLE = (
    (REP_ID, "rep", "Martina Baumann"),
    (COLLEAGUE_ID, "colleague", "Reto Hofer"),
    (LEAD_ID, "lead", "Claudia Keller"),
)
_OTHERS = (  # on a server only, where their rights differ
    (TRAINEE_ID, "trainee", "Noah Frei"),
    (COACH_ID, "coach", "Sabine Graf"),
    (FIELD_ID, "field", "Urs Brunner"),
    (PRIVACY_OFFICER_ID, "privacy_officer", "Vera Lang"),
    (ADMIN_ID, "admin", "Adrian Moser"),
)
LOGINS = {login: id_ for id_, login, _ in (*_PEOPLE, *_OTHERS)}


def add_people(connection: Connection) -> None:
    """Put a team of three into an empty database; the rep is who works with the program."""
    connection.execute(insert(Team).values(id=TEAM_ID, name="Inside sales"))
    for id_, login, name in _PEOPLE:
        _add_person(connection, id_, login, name)
        connection.execute(
            insert(Membership).values(
                id=id_ + 1000, user_id=id_, team_id=TEAM_ID, from_on=date(2020, 1, 1)
            )
        )


def add_other_roles(connection: Connection) -> None:
    """Add somebody of each other role, in no team."""
    for id_, login, name in _OTHERS:
        _add_person(connection, id_, login, name)


def _add_person(connection: Connection, id_: int, login: str, name: str) -> None:
    values = {"id": id_, "login": login, "name": name, "role": ROLES[login]}
    connection.execute(insert(User).values(values))
