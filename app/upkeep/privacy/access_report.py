"""Everything the database holds about a person, collected for an access report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch, Permission
from app.database.base import table_of
from app.database.models import AccessLog, Change, Command
from app.database.parts import in_parts
from app.database.personal_data import PERSONAL
from app.settings.queries import own_company
from app.team import queries as team
from app.upkeep.privacy.access_log import entries
from app.upkeep.privacy.subjects import Subject
from app.upkeep.privacy.traces import Traces, table_named, traces

Row = Mapping[str, Any]

MENTIONS, IMPORTS, FORMER, COMMANDS = "mentions", "imports", "former_values", "commands"
ACCESS = AccessLog.__tablename__
_IN_ORDER = (
    *("customer", "contact", "phone", "email", "customer_tag", "custom_value", "permission"),
    *("block", "customer_history", "call", "activity", "follow_up", "key_task", "complaint"),
    *("quote", "orders", "handoff", "handoff_event"),
)


@dataclass(frozen=True)
class Section:
    """Rows of one kind, in the order in which they came to be. name: a table, or a word above."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Report:
    """What is told to the person.

    company: our own, which answers for the data. people: names of our staff by id.
    """

    subject: Subject
    at: datetime
    company: str
    people: Mapping[int, str]
    sections: Sequence[Section]


def access_report(session: Session, subject: Subject, at: datetime) -> Report:
    """Collect it all; takes seconds in a large database."""
    found = traces(session, subject)
    sections = [
        *(
            Section(name, _by_id(session, table_named(name), _told(session, name, subject, found)))
            for name in _IN_ORDER
            if name in PERSONAL
        ),
        *([_history(session, subject)] if subject.contact_id is None else []),
        Section(MENTIONS, _mentions(session, found)),
        Section(IMPORTS, _imports(session, found)),
        Section(FORMER, _former(session, found)),
        Section(COMMANDS, _commands(session, found)),
        Section(ACCESS, _accesses(session, subject)),
    ]
    return Report(
        subject,
        at,
        own_company(session).name,
        team.names(session),
        [section for section in sections if section.rows],
    )


def _told(session: Session, name: str, subject: Subject, found: Traces) -> list[int]:
    """Give the ids of the person's rows; the customer's legal basis holds for the person too."""
    own = list(found.own.get(name, ()))
    if name != Permission.__tablename__:
        return own
    of_all = select(Permission.id).where(
        Permission.customer_id == subject.customer_id, Permission.contact_id.is_(None)
    )
    return [*own, *(id_ for id_ in session.scalars(of_all) if id_ not in own)]


def _by_id(session: Session, table: Table, ids: Sequence[int]) -> list[Row]:
    columns = [column for column in table.columns if not column.info.get("derived")]
    rows: list[Row] = []
    for part in in_parts(ids):
        wanted = select(*columns).where(table.c.id.in_(part))
        rows += [dict(row) for row in session.execute(wanted.order_by(table.c.id)).mappings()]
    return rows


def _history(session: Session, subject: Subject) -> Section:
    table = table_named("customer_history")
    wanted = select(table).where(table.c.customer_id == subject.customer_id)
    rows = session.execute(wanted.order_by(table.c.from_at, table.c.id)).mappings()
    return Section(table.name, [dict(row) for row in rows])


def _mentions(session: Session, found: Traces) -> list[Row]:
    """Give texts of others that name the person; of what is the person's own, nothing again."""
    rows: list[Row] = []
    for name, ids in found.mentions.items():
        personal, own = PERSONAL[name], set(found.own.get(name, ()))
        texts = [*personal.mask, *filter(None, [personal.document])]
        for row in _by_id(session, table_named(name), [id_ for id_ in ids if id_ not in own]):
            told = {text: row[text] for text in texts if row[text]}
            rows.append({"table": name, "id": row["id"], **told})
    return rows


def _imports(session: Session, found: Traces) -> list[Row]:
    batches: dict[int, None] = {}
    for name, ids in found.own.items():
        columns = table_named(name).c
        if "batch_id" in columns and ids:
            for row in _by_id(session, table_named(name), ids):
                batches |= {} if row["batch_id"] is None else {row["batch_id"]: None}
    return _by_id(session, table_of(ImportBatch), list(batches))


def _former(session: Session, found: Traces) -> list[Row]:
    rows: list[Row] = []
    for seqs in in_parts(found.changes):
        wanted = select(
            Change.recorded_at, Change.table_name.label("table"), Change.operation, Change.old
        )
        answer = session.execute(wanted.where(Change.seq.in_(seqs)).order_by(Change.seq))
        rows += [dict(row) for row in answer.mappings()]
    return rows


def _accesses(session: Session, subject: Subject) -> list[Row]:
    told = ("at", "person", "what")
    found = entries(session, about=subject.id)
    return [{name: getattr(entry, name) for name in told} for entry in found]


def _commands(session: Session, found: Traces) -> list[Row]:
    rows: list[Row] = []
    for seqs in in_parts(found.commands):
        wanted = select(Command.at, Command.kind.label("done"), Command.user_id)
        answer = session.execute(wanted.where(Command.seq.in_(seqs)).order_by(Command.seq))
        rows += [dict(row) for row in answer.mappings()]
    return rows
