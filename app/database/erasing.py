"""Blanking what the database holds about a person, in rows that nobody else may change.

On a server one audited function does it (rights/erasing.py), for the privacy officer alone; in a
local file the same statements are executed here. Journal entries keep who, when and what kind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database.on_server import on_server
from app.database.parts import in_parts
from app.database.personal_data import MARK, PERSONAL, Personal

ERASURE = "erasure"
"""What the access log calls it."""

Rows = Mapping[str, Sequence[int]]
"""Ids by table."""


@dataclass(frozen=True)
class Plan:
    """What is to be blanked.

    customer_id: of the person's customer; all rows are this customer's. contact_id: None for the
        customer as a whole. own: rows of the person. mentions: rows of others whose texts name
        the person. pattern: a regular expression of the person's name and numbers, "" for none.
    commands, changes: entries of the journal, by number.
    name, sort_key, search: what the customer is called then. on: the day.
    """

    customer_id: int
    contact_id: int | None
    own: Rows
    mentions: Rows
    commands: Sequence[int]
    changes: Sequence[int]
    pattern: str
    name: str
    sort_key: str
    search: str
    on: date


def erase(session: Session, plan: Plan, user_id: int) -> None:
    """Blank it all and write down in the access log that it was done, without the data."""
    if on_server(session):
        session.execute(
            text("SELECT public.talktrack_erase(CAST(:plan AS jsonb))"), {"plan": _document(plan)}
        )
        return
    for table, personal in PERSONAL.items():
        for ids in in_parts(plan.own.get(table, ())):
            _blank(session, table, personal, ids, plan)
        _mask(session, table, personal, plan)
    _empty_journal(session, plan)
    log = text(
        "INSERT INTO access_log (user_id, what, detail) VALUES (:user_id, :what, json(:detail))"
    )
    session.execute(log, {"user_id": user_id, "what": ERASURE, "detail": json.dumps(logged(plan))})


def logged(plan: Plan) -> dict[str, Any]:
    """Give what the access log says of an erasure: ids and numbers."""
    return {
        "customer_id": str(plan.customer_id),
        "contact_id": None if plan.contact_id is None else str(plan.contact_id),
        "rows": sum(map(len, plan.own.values())),
        "mentions": sum(map(len, plan.mentions.values())),
        "commands": len(plan.commands),
        "changes": len(plan.changes),
    }


def _document(plan: Plan) -> str:
    """Write a plan for the server's function; ids as text."""
    return json.dumps(
        {
            "own": {table: [str(id_) for id_ in ids] for table, ids in plan.own.items()},
            "mentions": {table: [str(id_) for id_ in ids] for table, ids in plan.mentions.items()},
            "commands": list(plan.commands),
            "changes": list(plan.changes),
            **{"pattern": plan.pattern, "name": plan.name, "sort_key": plan.sort_key},
            **{"search": plan.search, "on": plan.on.isoformat(), "log": logged(plan)},
        }
    )


# --- a local file -----------------------------------------------------------------------------


def _blank(
    session: Session, table: str, personal: Personal, ids: Sequence[int], plan: Plan
) -> None:
    listed = ", ".join(map(str, map(int, ids)))
    if personal.goes:
        session.execute(text(f'DELETE FROM "{table}" WHERE id IN ({listed})'))
        return
    values = {**personal.blank, **(personal.closes if plan.contact_id is None else {})}
    if not values:
        return
    changes = ", ".join(f'"{column}" = {value}' for column, value in values.items())
    given = {
        **{"name": plan.name, "sort_key": plan.sort_key, "search": plan.search},
        "on": plan.on.isoformat(),
    }
    used = {name: value for name, value in given.items() if f":{name}" in changes}
    session.execute(text(f'UPDATE "{table}" SET {changes} WHERE id IN ({listed})'), used)


def _mask(session: Session, table: str, personal: Personal, plan: Plan) -> None:
    ids, columns = plan.mentions.get(table, ()), personal.mask
    if not ids or not plan.pattern:
        return
    cover = _cover(plan.pattern)
    wanted = [*columns, *([personal.document] if personal.document else [])]
    names = ", ".join(f'"{name}"' for name in wanted)
    for id_ in ids:
        row = session.execute(text(f'SELECT {names} FROM "{table}" WHERE id = :id'), {"id": id_})
        values = dict(row.mappings().one())
        new = {name: cover(values[name]) for name in columns if values[name]}
        if personal.document and cover(values[personal.document]) != values[personal.document]:
            new[personal.document] = "{}"
        changed = {name: value for name, value in new.items() if value != values[name]}
        if changed:
            pairs = ", ".join(f'"{name}" = :{name}' for name in changed)
            statement = text(f'UPDATE "{table}" SET {pairs} WHERE id = :id')
            session.execute(statement, {**changed, "id": id_})


def _cover(pattern: str) -> Callable[[str], str]:
    found = re.compile(pattern, re.IGNORECASE)
    return lambda words: found.sub(MARK, words)


def _empty_journal(session: Session, plan: Plan) -> None:
    for seqs in in_parts(plan.commands):
        session.execute(text(f"UPDATE command SET payload = '{{}}' WHERE seq IN ({_list(seqs)})"))
    empty = "UPDATE change SET old = '{}', new = CASE WHEN new IS NULL THEN NULL ELSE '{}' END"
    for seqs in in_parts(plan.changes):
        session.execute(text(f"{empty} WHERE seq IN ({_list(seqs)})"))
    session.execute(text(f"{empty} WHERE command_uuid = talktrack_command()"))


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(str(int(number)) for number in numbers)
