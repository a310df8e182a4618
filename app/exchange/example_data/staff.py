"""The people who work with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.exchange.example_data.almanac import OFFICE, open_from
from app.exchange.example_data.rows import Rows
from app.team.models import Absence, Membership, Team, User
from app.team.rules import Role

TEAM = "Ost"
WEST = frozenset({"BE", "SO", "BS", "BL", "AG", "LU", "VS", "FR", "VD", "GE", "NE", "JU", "TI"})
_TOGETHER_FOR_YEARS = 4


@dataclass(frozen=True)
class Staff:
    """Ids of the people of the team, by the names they are known under."""

    baumann: int  # whoever is signed in
    frei: int
    koch: int
    caduff: int
    roth: int
    sutter: int
    team: int

    @property
    def names(self) -> Mapping[str, int]:
        """The ids by name, for people named in files."""
        return vars(self)

    def field_rep(self, country: str, region: str) -> int:
        """Tell who visits a region: R. Caduff the east and Austria, A. Roth all else."""
        east = country == "AT" or (country == "CH" and region not in WEST)
        return self.caduff if east else self.roth


_PEOPLE = (
    ("frei", "tfrei", "Thomas Frei", Role.REP),
    ("koch", "lkoch", "Lea Koch", Role.TRAINEE),
    ("caduff", "rcaduff", "Reto Caduff", Role.FIELD),
    ("roth", "aroth", "Andrea Roth", Role.FIELD),
    ("sutter", "csutter", "Claudia Sutter", Role.LEAD),
)


def add_staff(
    rows: Rows, day: date, zone: str, login: str, user_id: int | None, now: datetime
) -> Staff:
    """Add the team and its people.

    login, user_id: of whoever is signed in; None where there is no such person yet.
    """
    began = day.replace(day=1, year=day.year - _TOGETHER_FOR_YEARS)
    created = now - timedelta(days=365 * _TOGETHER_FOR_YEARS)
    team = rows.add(Team, name=TEAM)["id"]
    people = list(_PEOPLE)
    ids: dict[str, int] = {}
    if user_id is None:
        people.insert(0, ("baumann", login, "Martina Baumann", Role.COACH))
    else:
        ids["baumann"] = user_id
    for known_as, own_login, name, role in people:
        person = rows.add(
            User,
            login=own_login,
            name=name,
            role=role,
            zone=zone,
            email=f"{name.lower().replace(' ', '.')}@ourfirm.example",
            created_at=created,
        )
        ids[known_as] = person["id"]
    for user in ids.values():
        rows.add(Membership, user_id=user, team_id=team, from_on=began)
    staff = Staff(team=team, **ids)
    _add_absences(rows, day, staff)
    return staff


def _add_absences(rows: Rows, day: date, staff: Staff) -> None:
    for who, deputy, in_days, length in (
        (staff.frei, staff.baumann, 16, 4),
        (staff.caduff, staff.roth, 23, 9),
    ):
        first = open_from(day + timedelta(days=in_days), OFFICE)
        rows.add(
            Absence,
            user_id=who,
            deputy_id=deputy,
            from_on=first,
            to_on=first + timedelta(days=length),
        )
