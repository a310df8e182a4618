"""Reads of the people who work with the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from sqlalchemy import BigInteger, Date, bindparam, func, select
from sqlalchemy.orm import Session

from app.database.on_server import on_server
from app.settings.queries import own_company
from app.team import rules
from app.team.models import Coaching, Membership, Team, User
from app.team.rules import (
    Role,
    initials,
    may_assign,
    may_block,
    may_edit,
    may_keep_permissions,
    may_publish,
    may_sell,
    said_name,
)


class Person(NamedTuple):
    """Somebody who works with the program, or an imported owner without login."""

    id: int
    login: str | None
    name: str
    role: Role
    active: bool
    zone: str

    @property
    def initials(self) -> str:
        """Up to two letters, as on the disc in the top bar."""
        return initials(self.name)


_PERSON = (User.id, User.login, User.name, User.role, User.active, User.zone)


def person(session: Session, id_: int) -> Person | None:
    """Give a person, or None."""
    row = session.execute(select(*_PERSON).where(User.id == id_)).one_or_none()
    return None if row is None else Person(*row)


def person_by_login(session: Session, login: str) -> Person | None:
    """Give the person with this login, or None."""
    row = session.execute(select(*_PERSON).where(User.login == login)).one_or_none()
    return None if row is None else Person(*row)


class Introduction(NamedTuple):
    """How scripts and papers name us; each may be "" until somebody entered it."""

    name: str
    company: str
    phone: str


def introduction(session: Session, user_id: int) -> Introduction:
    """Give how a person introduces themselves: the own name, the firm, the number to call back."""
    me, own = person(session, user_id), own_company(session)
    name = said_name(me.name, me.login) if me is not None else ""
    return Introduction(name, own.name, own.phone)


def people(session: Session) -> list[Person]:
    """Give everybody by name; those who left too."""
    return [Person(*row) for row in session.execute(select(*_PERSON).order_by(User.name, User.id))]


def colleagues(session: Session) -> list[Person]:
    """Give those who can be given work: active, with a login."""
    return [someone for someone in people(session) if someone.active and someone.login]


def leads(session: Session) -> list[Person]:
    """Give the team leads who work here, by id."""
    found = [someone for someone in colleagues(session) if someone.role is Role.LEAD]
    return sorted(found, key=lambda someone: someone.id)


def lead_of(session: Session, user_id: int, on: date) -> Person | None:
    """Give who leads a person's team on a day; where the team has no lead, who leads another.

    The first by id where there are several; None where nobody leads.
    """
    team_id, found = team_of(session, user_id, on), leads(session)
    beside = set() if team_id is None else set(members(session, team_id, on))
    return next((one for one in found if one.id in beside), next(iter(found), None))


def names(session: Session) -> dict[int, str]:
    """Give all names by id."""
    return {row.id: row.name for row in session.execute(select(User.id, User.name))}


def assigns(session: Session, user_id: int) -> bool:
    """Tell whether a person gives customers to others; in a local file everybody does."""
    return _may(session, user_id, may_assign)


def edits(session: Session, user_id: int) -> bool:
    """Tell whether a person adds, edits and imports customers; in a local file everybody does."""
    return _may(session, user_id, may_edit)


def sells(session: Session, user_id: int) -> bool:
    """Tell whether a person keeps quotes and orders; in a local file everybody does."""
    return _may(session, user_id, may_sell)


def keeps_permissions(session: Session, user_id: int) -> bool:
    """Tell whether a person records legal bases; in a local file everybody does."""
    return _may(session, user_id, may_keep_permissions)


def blocks(session: Session, user_id: int) -> bool:
    """Tell whether a person blocks customers; in a local file everybody does."""
    return _may(session, user_id, may_block)


def publishes(session: Session, user_id: int) -> bool:
    """Tell whether a person publishes scripts; in a local file everybody does."""
    return _may(session, user_id, may_publish)


def role_kept(session: Session, user_id: int) -> Role | None:
    """Give the role whose rights the database keeps to; None in a local file, which keeps none."""
    if not on_server(session):
        return None
    someone = person(session, user_id)
    return None if someone is None else someone.role


def looks_after_privacy(session: Session, user_id: int) -> bool:
    """Tell whether a person reports on others and erases them; in a local file everybody does."""
    return _may(session, user_id, rules.looks_after_privacy)


def _may(session: Session, user_id: int, allowed: Callable[[Role], bool]) -> bool:
    if not on_server(session):  # rights are not enforced there
        return True
    role = role_kept(session, user_id)
    return role is not None and allowed(role)


_ON = bindparam("on", type_=Date())
_RUNS = (Membership.from_on <= _ON) & (Membership.to_on.is_(None) | (Membership.to_on >= _ON))
_TEAM_OF = (
    select(Membership.team_id)
    .where(Membership.user_id == bindparam("user_id", type_=BigInteger()), _RUNS)
    .order_by(Membership.from_on.desc())
    .limit(1)
)
_MEMBERS = (
    select(Membership.user_id)
    .where(Membership.team_id == bindparam("team_id", type_=BigInteger()), _RUNS)
    .order_by(Membership.user_id)
)


def team_of(session: Session, user_id: int, on: date) -> int | None:
    """Tell which team a person belongs to on a day, or None."""
    return session.scalars(_TEAM_OF, {"user_id": user_id, "on": on}).one_or_none()


def team_named(session: Session, name: str) -> int | None:
    """Give the team of this name, or None."""
    return session.scalars(select(Team.id).where(Team.name == name).order_by(Team.id)).first()


class Listed(NamedTuple):
    """A person as the list of users shows them."""

    login: str | None
    name: str
    role: Role
    team: str | None
    active: bool


def listed(session: Session, on: date) -> list[Listed]:
    """Give everybody by name with their team of that day; those who left too."""
    present = (
        select(Membership.user_id, func.max(Membership.from_on).label("since"))
        .where(Membership.from_on <= on, (Membership.to_on.is_(None)) | (Membership.to_on >= on))
        .group_by(Membership.user_id)
        .subquery()
    )
    teams = (
        select(Membership.user_id, func.min(Team.name).label("name"))
        .join(Team, Team.id == Membership.team_id)
        .join(present, present.c.user_id == Membership.user_id)
        .where(Membership.from_on == present.c.since)
        .group_by(Membership.user_id)
        .subquery()
    )
    wanted = select(User.login, User.name, User.role, teams.c.name.label("team"), User.active)
    found = wanted.outerjoin(teams, teams.c.user_id == User.id).order_by(User.name, User.id)
    return [Listed(*row) for row in session.execute(found)]


def coach_of(session: Session, trainee_id: int, on: date) -> int | None:
    """Tell who coaches a trainee on a day, or None."""
    wanted = (
        select(Coaching.coach_id)
        .where(Coaching.trainee_id == trainee_id, Coaching.from_on <= on)
        .where((Coaching.to_on.is_(None)) | (Coaching.to_on >= on))
        .order_by(Coaching.from_on.desc(), Coaching.id.desc())
    )
    return session.scalars(wanted.limit(1)).one_or_none()


def members(session: Session, team_id: int, on: date) -> list[int]:
    """Give the ids of a team's people on a day."""
    return list(session.scalars(_MEMBERS, {"team_id": team_id, "on": on}))
