"""Teams and tasks of key accounts on their way from a local file to the team's database.

A server lets a person change the teams only of customers whom the person looks after, and a team
that is there already is the team's own affair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.database.base import Base
from app.exchange.moving.local_data import Row, rows_of
from app.exchange.moving.local_people import People
from app.key_accounts.models import KeyMember, KeyTask
from app.key_accounts.queries import IN_CHARGE
from app.key_accounts.rules import KeyPart

TABLES: tuple[type[Base], ...] = (KeyTask, KeyMember)

_IN_ORDER = list(KeyPart)  # the lead first


def coming(
    there: Session, here: Session, people: People, customer_ids: Sequence[int]
) -> dict[type[Base], list[Row]]:
    """Give the rows of these customers that may come, as they lie in the file.

    A team comes whole or not at all: its lead must be somebody of the team. Whoever leads comes
    last, since from then on others may change no more.
    """
    teams = _teams(there, customer_ids, people)
    present = _present(here, customer_ids)
    mine = sorted(_mine(there, here, people, customer_ids, present))
    tasks = rows_of(there, KeyTask, mine, people.me_there)
    members = [
        row for id_ in mine if id_ not in present for row in reversed(_of_team(teams[id_], people))
    ]
    return {KeyTask: tasks, KeyMember: members}


def left_out(there: Session, here: Session, people: People, customer_ids: Sequence[int]) -> int:
    """Count the teams that stay in the file although the team's database has none for them."""
    teams = _teams(there, customer_ids, people)
    come = {row["customer_id"] for row in coming(there, here, people, customer_ids)[KeyMember]}
    return len(teams.keys() - come - _present(here, customer_ids).keys())


def _teams(there: Session, ids: Sequence[int], people: People) -> defaultdict[int, list[Row]]:
    teams: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows_of(there, KeyMember, ids, people.me_there):
        teams[row["customer_id"]].append(row)
    return teams


def _of_team(rows: list[Row], people: People) -> list[Row]:
    """Give one row for each person of the team, the lead first; none without a known lead."""
    found: dict[int, Row] = {}
    for row in sorted(rows, key=lambda one: _IN_ORDER.index(one["part"])):
        who = people.of(row["user_id"])
        if who is not None:
            found.setdefault(who, row)
    kept = list(found.values())
    return kept if kept and kept[0]["part"] is KeyPart.LEAD else []


def _present(here: Session, ids: Sequence[int]) -> dict[int, set[tuple[int, KeyPart]]]:
    """Give who is in the teams that these customers have already."""
    found: dict[int, set[tuple[int, KeyPart]]] = {}
    wanted = select(KeyMember.customer_id, KeyMember.user_id, KeyMember.part)
    for row in here.execute(wanted.where(KeyMember.customer_id.in_(ids))):
        found.setdefault(row.customer_id, set()).add((row.user_id, row.part))
    return found


def _mine(
    there: Session,
    here: Session,
    people: People,
    ids: Sequence[int],
    present: dict[int, set[tuple[int, KeyPart]]],
) -> set[int]:
    """Give the customers whose team the person may change once they are here."""
    if people.assigns:
        return set(ids)
    me = people.me_here
    owners = {id_: {people.of(one) for one in owned} for id_, owned in _owners(there, ids).items()}
    owners |= _owners(here, ids)

    def may(id_: int) -> bool:
        team = present.get(id_, set())
        if any(part is KeyPart.LEAD for _, part in team):
            return any((me, part) in team for part in IN_CHARGE)
        return me in owners[id_]

    return set(filter(may, ids))


def _owners(session: Session, ids: Sequence[int]) -> dict[int, set[int | None]]:
    wanted = select(Customer.id, Customer.inside_owner_id, Customer.field_owner_id)
    return {
        row.id: {row.inside_owner_id, row.field_owner_id}
        for row in session.execute(wanted.where(Customer.id.in_(ids)))
    }
