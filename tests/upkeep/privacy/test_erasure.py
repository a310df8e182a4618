"""A person is taken out of every table, of the journal and of the file itself."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, MetaData, String, select, text

import app.startup.rooms
from app.customers.changes.permission_commands import BlockCustomer
from app.customers.models import Block, Contact, Customer
from app.customers.rules import Status
from app.database import journal
from app.database.database import Database
from app.database.errors import NotAllowedError
from app.database.personal_data import NOTHING_OF_THEM, PAYLOADS_WITHOUT_TEXT, PERSONAL
from app.quotes.models import Order, Quote
from app.upkeep.privacy import subjects
from app.upkeep.privacy.access_log import Access, entries
from app.upkeep.privacy.erasure import carry_out, preview
from app.upkeep.privacy.traces import traces
from tests.seeding import seeding, working_as
from tests.upkeep.privacy.person_rows import (
    ADDRESS,
    COMPANY,
    FIRST,
    LAST,
    NAME,
    NUMBER,
    Ids,
    put_person,
)

assert app.startup.rooms  # so that all commands are known
ERASED = "Erased person"
SAID = (LAST, FIRST, NUMBER[3:], ADDRESS)


def everything(database: Database, metadata: MetaData) -> Iterator[tuple[str, str]]:
    """Give each row of each table as text."""
    with seeding(database) as connection:
        for name in (*metadata.tables, *fts(database)):
            for row in connection.execute(text(f'SELECT * FROM "{name}"')):
                yield name, json.dumps(tuple(row), default=str, ensure_ascii=False)


def left_over(database: Database, metadata: MetaData, *words: str) -> set[str]:
    """Name the tables in which one of the words still stands."""
    return {
        name
        for name, row in everything(database, metadata)
        if any(word.lower() in row.lower() for word in words)
    }


def fts(database: Database) -> set[str]:
    return {"customer_fts"} if database.kind == "sqlite" else set()


def erase(officers: Database, id_: int, **wishes: Any) -> None:
    with officers.read() as session:
        subject = subjects.by_id(session, id_)
    assert subject is not None
    carry_out(officers, subject, ERASED, "Europe/Zurich", **wishes)


def test_every_text_of_every_table_is_thought_of(metadata: MetaData) -> None:
    assert set(PERSONAL) | set(NOTHING_OF_THEM) == set(metadata.tables)
    assert not set(PERSONAL) & set(NOTHING_OF_THEM)
    for name, personal in PERSONAL.items():
        if personal.goes:
            continue
        thought_of = {*personal.blank, *personal.mask, personal.document, *personal.kept}
        for column in metadata.tables[name].columns:
            ours = getattr(column.type, "enum", None) is not None  # a word of ours
            if isinstance(column.type, String | JSON) and not ours:
                assert column.name in thought_of, f"{name}.{column.name}"


def test_a_table_of_a_customer_or_a_person_is_thought_of(metadata: MetaData) -> None:
    without = {"customer_history", "list_mark", "claim", "key_member", "overruled_advice"}
    for name, table in metadata.tables.items():
        if {"customer_id", "contact_id"} & set(table.columns.keys()):
            assert name in PERSONAL or name in without, name


def test_kinds_said_to_have_no_text_have_none() -> None:
    texts = {"text", "note", "reason", "typed", "address", "changes", "evidence", "briefing"}
    for kind in journal._kinds.values():
        if kind.name in PAYLOADS_WITHOUT_TEXT - {"distribute_customers"}:
            names = {field.name for field in dataclasses.fields(kind.type)}
            assert not names & texts, kind.name


def test_a_person_is_gone_from_all_tables(
    officers: Database, metadata: MetaData, person: Ids
) -> None:
    before = left_over(officers, metadata, *SAID)
    assert before == set(PERSONAL) - {"customer_tag"} | {"command", "change"} | fts(officers)

    erase(officers, person.of["contact"])

    assert left_over(officers, metadata, *SAID) == set()
    with officers.read() as session:
        assert session.get_one(Customer, person.of["customer"]).company == COMPANY
        contact = session.get_one(Contact, person.of["contact"])
        assert contact.left_on is not None


def test_a_customer_is_gone_with_all_people(
    officers: Database, metadata: MetaData, customer: Ids
) -> None:
    erase(officers, customer.of["customer"])

    assert left_over(officers, metadata, *SAID, COMPANY, "bergbahn") == set()
    with officers.read() as session:
        row = session.get_one(Customer, customer.of["customer"])
        assert (row.company, row.status) == (ERASED, Status.ARCHIVED)
        assert row.next_step_on is None


def test_amounts_stay_without_the_person(officers: Database, person: Ids) -> None:
    with seeding(officers) as connection:
        connection.execute(text("UPDATE orders SET amount_minor = 428000"))
        connection.execute(text("UPDATE quote SET amount_minor = 428000"))
    erase(officers, person.of["customer"])
    with officers.read() as session:
        for table in (Order, Quote):
            rows = session.execute(select(table.amount_minor, table.number, table.currency)).all()
            assert {row[0] for row in rows} == {428000}
            assert all(row[1] and row[2] for row in rows)


def test_nothing_is_left_in_the_file(
    sqlite_place: Path, clock: Any, person: Ids, database: Database
) -> None:
    if database.kind != "sqlite":
        pytest.skip("of a server's files its administrator knows")
    path = database.path
    assert path is not None
    database.checkpoint()
    assert LAST.encode() in path.read_bytes()

    erase(database, person.of["contact"])

    for file in (path, Path(f"{path}-wal")):
        found = file.read_bytes().lower() if file.exists() else b""
        for word in SAID:
            assert word.lower().encode() not in found, file.name


def test_what_may_not_be_called_is_known_again(officers: Database, person: Ids) -> None:
    with working_as(officers, "rep") as rep:
        wish = {"customer_id": person.of["customer"], "contact_id": person.of["contact"]}
        rep.execute(BlockCustomer(id=person.new(), history_id=person.new(), **wish))
    erase(officers, person.of["contact"])
    assert hashes(officers) == {subjects_hash()}


def test_numbers_stay_blocked_on_wish_alone(officers: Database, person: Ids) -> None:
    with seeding(officers) as connection:
        connection.execute(text("DELETE FROM block"))
    with officers.read() as session:
        subject = subjects.by_id(session, person.of["contact"])
        assert subject is not None
        assert preview(session, subject).blocked == 0
    erase(officers, person.of["contact"], block_numbers=True)
    assert hashes(officers) == {subjects_hash()}


def hashes(database: Database) -> set[str]:
    with database.read() as session:
        return {one for one in session.scalars(select(Block.number_hash)) if one and len(one) == 64}


def subjects_hash() -> str:
    from app.customers.derived import number_hash

    return number_hash(NUMBER, "CH")


def test_the_log_says_that_it_was_done_without_the_data(
    officers: Database, metadata: MetaData, person: Ids
) -> None:
    erase(officers, person.of["contact"])
    with officers.read() as session:
        (entry,) = entries(session, about=person.of["contact"])
        assert entry.what == Access.ERASURE
        assert entry.customer_id == person.of["customer"]
        assert entries(session, about=1) == []


def test_a_preview_counts_and_changes_nothing(
    officers: Database, metadata: MetaData, person: Ids
) -> None:
    before = sorted(everything(officers, metadata))
    with officers.read() as session:
        subject = subjects.one(session, NAME)
        seen = preview(session, subject)
    assert seen.goes["call"] == seen.goes["phone"] == 1
    assert seen.stays == {"quote": 1, "orders": 1}
    assert seen.mentions > 5
    assert sorted(everything(officers, metadata)) == before


def test_a_second_time_nothing_is_found(officers: Database, person: Ids) -> None:
    with officers.read() as session:
        subject = subjects.one(session, NAME)
    erase(officers, subject.id)
    with officers.read() as session:
        assert subjects.matching(session, NAME) == []
        again = subjects.by_id(session, subject.id)
        assert again is not None
        found = traces(session, again)
    assert found.mentions == {}


def test_names_of_other_customers_stay(officers: Database, metadata: MetaData, person: Ids) -> None:
    other = put_person(officers)
    erase(officers, person.of["contact"])
    with officers.read() as session:
        assert session.get_one(Contact, other.of["contact"]).last_name == LAST


def test_only_the_privacy_officer_erases(database: Database, person: Ids) -> None:
    if database.kind == "sqlite":
        pytest.skip("in a local file everybody may")
    with pytest.raises(NotAllowedError):
        erase(database, person.of["contact"])
    with working_as(database, "lead") as lead, pytest.raises(NotAllowedError):
        erase(lead, person.of["contact"])
