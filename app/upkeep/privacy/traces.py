"""Everything the database holds about one person: the rows, and the journal's entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, Text, cast, select
from sqlalchemy.orm import Session

from app.customers.models import Contact, Email, Phone
from app.database.base import Base
from app.database.models import Change, Command
from app.database.parts import in_parts
from app.database.personal_data import PAYLOADS_WITHOUT_TEXT, PERSONAL
from app.upkeep.privacy.subjects import Subject

_ID = re.compile(r"\d+")
_SHORTEST_NAME = 3  # shorter ones are in too many words
_AT_ONCE = 1_000  # entries of the journal in memory

Rows = dict[str, list[int]]


@dataclass(frozen=True)
class Traces:
    """Where a person is found.

    own: rows about the person. mentions: the customer's other rows whose texts name the person.
    commands, changes: the journal's entries, by number. pattern: the expression by which names
    and numbers were looked for; "" where there is none to look for.
    """

    own: Mapping[str, Sequence[int]]
    mentions: Mapping[str, Sequence[int]]
    commands: Sequence[int]
    changes: Sequence[int]
    pattern: str


def traces(session: Session, subject: Subject) -> Traces:
    """Look through all tables and the whole journal; takes seconds in a large database."""
    own = _own(session, subject)
    pattern = _pattern(session, subject)
    mentions = _mentions(session, subject, pattern, own)
    near = own if subject.contact_id is None else _rows_of_customer(session, subject.customer_id)
    search = _Search(_ids(own), _ids(near), pattern)
    return Traces(
        own,
        mentions,
        commands=list(_commands(session, search)),
        changes=list(_changes(session, search, own, mentions)),
        pattern=pattern,
    )


def table_named(name: str) -> Table:
    """Give one of our tables."""
    return Base.metadata.tables[name]


# --- rows -------------------------------------------------------------------------------------


def _own(session: Session, subject: Subject) -> Rows:
    if subject.contact_id is None:
        return _rows_of_customer(session, subject.customer_id)
    found: Rows = {"contact": [subject.contact_id]}
    for name in PERSONAL:
        columns = table_named(name).c
        if "contact_id" in columns:
            wanted = select(columns.id).where(columns.contact_id == subject.contact_id)
            found[name] = list(session.scalars(wanted.order_by(columns.id)))
    for name, through, of_table in (
        ("complaint", "call_id", "call"),
        ("orders", "quote_id", "quote"),
        ("orders", "call_id", "call"),
        ("handoff_event", "handoff_id", "handoff"),
        ("key_task", "id", "follow_up"),
    ):
        columns = table_named(name).c
        for ids in in_parts(found[of_table]):
            wanted = select(columns.id).where(columns[through].in_(ids))
            found.setdefault(name, []).extend(session.scalars(wanted))
    return {name: list(dict.fromkeys(ids)) for name, ids in found.items() if ids}


def _rows_of_customer(session: Session, customer_id: int) -> Rows:
    found: Rows = {"customer": [customer_id]}
    for name in PERSONAL:
        columns = table_named(name).c
        if "customer_id" in columns:
            wanted = select(columns.id).where(columns.customer_id == customer_id)
            found[name] = list(session.scalars(wanted.order_by(columns.id)))
    return {name: ids for name, ids in found.items() if ids}


def _mentions(session: Session, subject: Subject, pattern: str, own: Rows) -> Rows:
    """Give rows with a text that stays and names the person."""
    if not pattern:
        return {}
    found: Rows = {}
    says = re.compile(pattern, re.IGNORECASE)
    for name, personal in PERSONAL.items():
        texts = [*personal.mask, *filter(None, [personal.document])]
        ids = _where_named(session, subject, name, texts)
        all_goes = personal.goes or set(texts) <= set(personal.blank)
        blanked = set(own.get(name, ())) if all_goes else set()
        named = [id_ for id_, *values in ids if id_ not in blanked and _any(says, values)]
        if named:
            found[name] = named
    return found


def _where_named(
    session: Session, subject: Subject, name: str, texts: Sequence[str]
) -> list[Sequence[Any]]:
    columns = table_named(name).c
    if not texts:
        return []
    wanted = select(columns.id, *(cast(columns[one], Text) for one in texts))
    if name == "import_batch":
        wanted = wanted.where(columns.id.in_(_batches(session, subject.customer_id)))
    else:
        of_customer = columns.id if name == "customer" else columns.customer_id
        wanted = wanted.where(of_customer == subject.customer_id)
    return list(session.execute(wanted))


def _batches(session: Session, customer_id: int) -> list[int]:
    """Give the imports that a customer and its people came from."""
    found: dict[int, None] = {}
    for name in PERSONAL:
        columns = table_named(name).c
        of_customer = columns.id if name == "customer" else columns.get("customer_id")
        if "batch_id" in columns and of_customer is not None:
            wanted = select(columns.batch_id).where(
                of_customer == customer_id, columns.batch_id.is_not(None)
            )
            found |= dict.fromkeys(session.scalars(wanted.distinct()))
    return list(found)


def _any(says: re.Pattern[str], values: Sequence[str | None]) -> bool:
    return any(value and says.search(value) for value in values)


def _pattern(session: Session, subject: Subject) -> str:
    """Give an expression of names, numbers and addresses; the same in Python and PostgreSQL."""
    words: list[str] = []
    people = select(Contact.first_name, Contact.last_name)
    numbers = select(Phone.typed, Phone.e164)
    addresses = select(Email.address)
    if subject.contact_id is None:
        words.append(subject.company)
        people = people.where(Contact.customer_id == subject.customer_id)
        numbers = numbers.where(Phone.customer_id == subject.customer_id)
        addresses = addresses.where(Email.customer_id == subject.customer_id)
    else:
        people = people.where(Contact.id == subject.contact_id)
        numbers = numbers.where(Phone.contact_id == subject.contact_id)
        addresses = addresses.where(Email.contact_id == subject.contact_id)
    for first, last in session.execute(people):
        if first and last:
            words += [f"{first} {last}", f"{last} {first}", f"{last}, {first}"]
        words += [last] if last else []
    words += [word for row in session.execute(numbers) for word in row if word]
    words += session.scalars(addresses)
    longest_first = sorted({word.strip() for word in words}, key=lambda word: (-len(word), word))
    # Written in all usual ways: a server's idea of small and capital letters may end at ASCII.
    forms = dict.fromkeys(
        form
        for word in longest_first
        if len(word) >= _SHORTEST_NAME
        for form in (word, word.upper(), word.lower(), word.title())
    )
    if not forms:
        return ""
    return rf"(?<!\w)({'|'.join(map(re.escape, forms))})(?!\w)"


# --- the journal ------------------------------------------------------------------------------


class _Search:
    """Tells whether a text of the journal is about the person.

    own: the person's ids. near: those of the customer's rows, where a name means the person.
    """

    def __init__(self, own: set[str], near: set[str], pattern: str) -> None:
        self.own = own
        self.near = near
        self._says = re.compile(pattern, re.IGNORECASE) if pattern else None

    def about(self, words: str, *, by_id: bool = True) -> bool:
        """Tell whether an id of the person stands there, or a name near the customer."""
        ids = set(_ID.findall(words))
        if by_id and not ids.isdisjoint(self.own):
            return True
        return not ids.isdisjoint(self.near) and self.names(words)

    def names(self, words: str) -> bool:
        """Tell whether a name or number of the person stands there."""
        return self._says is not None and self._says.search(words) is not None


def _commands(session: Session, search: _Search) -> Iterator[int]:
    wanted = select(Command.seq, Command.kind, _as_text(Command.payload)).order_by(Command.seq)
    for seq, kind, payload in session.execute(wanted.execution_options(yield_per=_AT_ONCE)):
        if payload != "{}" and search.about(payload, by_id=kind not in PAYLOADS_WITHOUT_TEXT):
            yield seq


def _changes(session: Session, search: _Search, own: Rows, mentions: Rows) -> Iterator[int]:
    owned = {(name, str(id_)) for name, ids in own.items() for id_ in ids}
    named = {(name, str(id_)) for name, ids in mentions.items() for id_ in ids}
    wanted = (
        select(
            Change.seq, Change.table_name, Change.row_id, _as_text(Change.old), _as_text(Change.new)
        )
        .where(Change.table_name.in_(PERSONAL))
        .order_by(Change.seq)
    )
    for seq, name, row_id, old, new in session.execute(
        wanted.execution_options(yield_per=_AT_ONCE)
    ):
        if old == "{}":
            continue
        words = f"{old} {new or ''}"
        row = (name, row_id)
        if (
            row in owned
            or search.about(words)
            or ((row in named or row_id in search.near) and search.names(words))
        ):
            yield seq


def _as_text(document: Any) -> Any:
    return cast(document, Text)


def _ids(rows: Rows) -> set[str]:
    return {str(id_) for ids in rows.values() for id_ in ids}
