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
LOGINS = {"rep": REP_ID, "colleague": COLLEAGUE_ID, "lead": LEAD_ID}

_PEOPLE = (
    (REP_ID, "rep", "Martina Baumann", Role.REP),
    (COLLEAGUE_ID, "colleague", "Reto Hofer", Role.REP),
    (LEAD_ID, "lead", "Claudia Keller", Role.LEAD),
)

ROLES = {login: role for _, login, _, role in _PEOPLE}


def add_people(connection: Connection) -> None:
    """Put a team of three into an empty database; the rep is who works with the program."""
    connection.execute(insert(Team).values(id=TEAM_ID, name="Inside sales"))
    for id_, login, name, role in _PEOPLE:
        connection.execute(insert(User).values(id=id_, login=login, name=name, role=role))
        connection.execute(
            insert(Membership).values(
                id=id_ + 1000, user_id=id_, team_id=TEAM_ID, from_on=date(2020, 1, 1)
            )
        )
