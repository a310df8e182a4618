"""Writes of the people who work with the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.database.journal import Changed, handles
from app.team.models import Membership, Team, User
from app.team.rules import Role


@dataclass(frozen=True, kw_only=True)
class AddPerson:
    """Add somebody; without a login it is an owner named in a list, linkable later."""

    id: int
    name: str
    login: str | None = None
    role: Role = Role.REP
    zone: str = "Europe/Zurich"


@handles("add_person")
def add_person(session: Session, command: AddPerson) -> Changed:
    """Keep a person; who has no login cannot work and counts as inactive."""
    session.add(
        User(
            id=command.id,
            login=command.login,
            name=command.name,
            role=command.role,
            zone=command.zone,
            active=command.login is not None,
        )
    )
    return Changed("team", [command.id])


@dataclass(frozen=True, kw_only=True)
class FoundTeam:
    """Make a team with its first people."""

    id: int
    name: str
    membership_ids: tuple[int, ...]
    user_ids: tuple[int, ...]
    from_on: date


@handles("found_team")
def found_team(session: Session, command: FoundTeam) -> Changed:
    """Keep a team and who belongs to it from that day on."""
    session.add(Team(id=command.id, name=command.name))
    session.flush()
    for id_, user_id in zip(command.membership_ids, command.user_ids, strict=True):
        session.add(
            Membership(id=id_, user_id=user_id, team_id=command.id, from_on=command.from_on)
        )
    return Changed("team", [command.id])
