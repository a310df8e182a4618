"""Writes of the people who work with the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import or_, update
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles
from app.team.models import Coaching, Membership, Team, User
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
class ChangeOwnName:
    """Call whoever wants this by another name. On a server nobody may: names are the team's."""

    name: str


@handles("change_own_name")
def change_own_name(session: Session, command: ChangeOwnName) -> Changed:
    """Keep the name; without any letter the one before stays."""
    me = session.get_one(User, author_id(session))
    me.name = command.name.strip() or me.name
    return Changed("team", [me.id])


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


@dataclass(frozen=True, kw_only=True)
class AssignCoach:
    """Let a coach look after a trainee from a day on, in place of any other."""

    id: int
    trainee_id: int
    coach_id: int
    from_on: date


@handles("assign_coach")
def assign_coach(session: Session, command: AssignCoach) -> Changed:
    """Keep who coaches whom; an earlier coaching ends the day before."""
    _end(session, command.trainee_id, command.from_on)
    session.add(
        Coaching(
            id=command.id,
            coach_id=command.coach_id,
            trainee_id=command.trainee_id,
            from_on=command.from_on,
        )
    )
    return Changed("team", [command.trainee_id])


@dataclass(frozen=True, kw_only=True)
class EndCoaching:
    """Let nobody coach a trainee from a day on."""

    trainee_id: int
    from_on: date


@handles("end_coaching")
def end_coaching(session: Session, command: EndCoaching) -> Changed:
    """Keep that a coaching is over; what was released stays released."""
    _end(session, command.trainee_id, command.from_on)
    return Changed("team", [command.trainee_id])


def _end(session: Session, trainee_id: int, from_on: date) -> None:
    still = or_(Coaching.to_on.is_(None), Coaching.to_on >= from_on)
    ended = update(Coaching).where(Coaching.trainee_id == trainee_id, still)
    session.execute(ended.values(to_on=from_on - timedelta(days=1)))
