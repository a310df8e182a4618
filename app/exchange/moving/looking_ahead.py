"""What a move of a local file's data would bring, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.search.twins import Twin, marks, twins
from app.database.database import Database
from app.database.parts import in_parts
from app.exchange.batches.rows import Rows
from app.exchange.moving import key_teams
from app.exchange.moving.local_data import LocalFile, Stays, ids_of, reading, staying
from app.exchange.moving.local_people import People, people_of
from app.exchange.moving.not_there import not_there
from app.practice.taking_along import of_coaches, practised
from app.team import queries as team


@dataclass(frozen=True)
class NamedTwin:
    """A customer of the file and the one of the team that may be the same."""

    company: str
    twin: Twin


@dataclass(frozen=True)
class Preview:
    """What would happen.

    counts: rows that would come, by table. there: customers the team has from an earlier time.
    stays: what is left out. me: the person's name in the file and in the team. others: names of
    further people of the file, and of whom they are in the team, None for nobody.
    """

    counts: dict[str, int]
    there: int
    stays: dict[Stays, int]
    me: tuple[str, str]
    others: tuple[tuple[str, str | None], ...]
    assigns: bool
    twins: tuple[NamedTwin, ...]


def preview(database: Database, file: LocalFile) -> Preview:
    """Look what would be moved; writes nothing. Raises NothingToMoveError."""
    with reading(file.path) as there, database.read() as here:
        people = people_of(database, there, here, file.login)
        ids = ids_of(there, Customer, people.me_there)
        counts = {
            model.__tablename__: len(not_there(here, model, ids_of(there, model, people.me_there)))
            for model in Rows.ORDER
        }
        counts |= _counts_of_key_teams(there, here, people, ids)
        counts |= practised(there, here, people.me_there, people.me_here, not_there)
        new = not_there(here, Customer, ids)
        found = twins(here, marks(there, sorted(new)))
        names = dict(_companies(there, [twin.id for twin in found]))
        return Preview(
            counts=counts,
            there=len(ids) - len(new),
            stays=_stays(there, here, people, ids),
            me=(_name(there, people.me_there), _name(here, people.me_here)),
            others=_others(there, here, people),
            assigns=people.assigns,
            twins=tuple(NamedTwin(names[twin.id], twin) for twin in found),
        )


def _others(there: Session, here: Session, people: People) -> tuple[tuple[str, str | None], ...]:
    """Name the further owners of the file's customers, and whom of the team they are."""
    owners: set[int] = set()
    for column in (Customer.inside_owner_id, Customer.field_owner_id):
        owners.update(id_ for id_ in there.scalars(select(column).distinct()) if id_ is not None)
    owners.discard(people.me_there)
    names = team.names(here)
    return tuple((_name(there, id_), names.get(people.of(id_) or 0)) for id_ in sorted(owners))


def _name(session: Session, person_id: int) -> str:
    person = team.person(session, person_id)
    return person.name if person else ""


def _counts_of_key_teams(
    there: Session, here: Session, people: People, ids: Sequence[int]
) -> Counter[str]:
    counts: Counter[str] = Counter({model.__tablename__: 0 for model in key_teams.TABLES})
    for part in in_parts(ids):
        for model, rows in key_teams.coming(there, here, people, part).items():
            counts[model.__tablename__] += len(not_there(here, model, [row["id"] for row in rows]))
    return counts


def _stays(there: Session, here: Session, people: People, ids: Sequence[int]) -> dict[Stays, int]:
    found = staying(there, people.me_there)
    teams = sum(key_teams.left_out(there, here, people, part) for part in in_parts(ids))
    coaching = of_coaches(there, people.me_there)
    left = {Stays.KEY_TEAMS: teams, Stays.COACHING: coaching}
    return found | {what: count for what, count in left.items() if count}


def _companies(there: Session, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    for part in in_parts(ids):
        wanted = select(Customer.id, Customer.company).where(Customer.id.in_(part))
        yield from ((row.id, row.company) for row in there.execute(wanted))
