"""Whose a local file is, and who its people are in the team."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.clock import local_day
from app.database.database import Database
from app.database.fold import fold
from app.database.journal import NobodySignedInError
from app.errors import UserError
from app.settings.zones import HOME_ZONE
from app.team import queries as team
from app.team.queries import Person
from app.team.rules import Role


class NothingToMoveError(UserError):
    """The file has nobody's data: no person ever worked with it."""


@dataclass(frozen=True)
class People:
    """Whose rows become whose.

    me_there: the person's id in the file. me_here: in the team. others: ids of further people of
    the file who are in the team too. assigns: whether customers may be given to others.
    """

    me_there: int
    me_here: int
    team_id: int | None
    others: Mapping[int, int]
    assigns: bool

    def of(self, there: int | None) -> int | None:
        """Give who somebody is in the team; None for nobody of it."""
        if there is None:
            return None
        return self.me_here if there == self.me_there else self.others.get(there)


def people_of(database: Database, there: Session, here: Session, login: str) -> People:
    """Tell who the people of the file are for whoever is signed in.

    login: of this computer. Raises NothingToMoveError, and NobodySignedInError.
    """
    me = _person_of(there, login)
    if me is None:
        raise NothingToMoveError
    me_here = team.person(here, database.user_id or 0)
    if me_here is None:
        raise NobodySignedInError
    others = _same_people(team.people(there), team.people(here))
    today = local_day(database.clock(), HOME_ZONE)
    return People(
        me_there=me.id,
        me_here=me_here.id,
        team_id=team.team_of(here, me_here.id, today),
        others=others,
        assigns=me_here.role is Role.LEAD,
    )


def _person_of(session: Session, login: str) -> Person | None:
    """Give whose file it is: the login of this computer, else the first person who works."""
    found = team.person_by_login(session, login)
    return found or next(iter(team.colleagues(session)), None)


def _same_people(there: Sequence[Person], here: Sequence[Person]) -> dict[int, int]:
    """Find the people of the file in the team, by login, else by name."""
    known: dict[str, int] = {}
    for person in here:
        known.setdefault(fold(person.name), person.id)
    known |= {f"login {person.login}": person.id for person in here if person.login}
    found = {p.id: known.get(f"login {p.login}") or known.get(fold(p.name)) for p in there}
    return {id_: same for id_, same in found.items() if same is not None}
