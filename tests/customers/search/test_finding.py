"""Every list is exact and in the same order in both databases, whichever way it is found."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, update

from app.customers.models import Customer, ImportBatch
from app.customers.rules import Segment, Status
from app.customers.search import finding, queries
from app.customers.search.listing import Listing, NumberSought, Sort, Sought, sought
from app.database.database import Database
from app.database.fold import fold
from tests.customers.many import FIRST_ID, TODAY, add_many
from tests.people import REP_ID
from tests.seeding import seeding

COUNT = 160

KEYS: dict[Sort, Callable[[dict[str, Any]], Any]] = {
    Sort.NAME: lambda row: row["sort_key"],
    Sort.CITY: lambda row: row["city_key"],
    Sort.SEGMENT: lambda row: row["segment"] and list(Segment).index(row["segment"]),
    Sort.STATUS: lambda row: list(Status).index(row["status"]),
    Sort.NEXT_STEP: lambda row: row["next_step_on"],
    Sort.LAST_CONTACT: lambda row: row["last_contact_at"],
}


def expected(rows: list[dict[str, Any]], listing: Listing) -> list[int]:
    """Sort as people expect: by value, then id, empty last, in plain Python."""
    key = KEYS[listing.sort]
    filled = [row for row in rows if key(row) is not None]
    empty = [row for row in rows if key(row) is None]
    filled.sort(key=lambda row: (key(row), row["id"]), reverse=listing.descending)
    empty.sort(key=lambda row: row["id"], reverse=listing.descending)
    return [row["id"] for row in filled + empty]


def everything(database: Database, listing: Listing) -> list[int]:
    """Read a list as a page does: the beginning, then chunk after chunk."""
    with database.read() as session:
        found = finding.first(session, listing)
        ids = array("q", found.ids)
        total = finding.count(session, listing) if found.total is None else found.total
        while len(ids) < total:
            chunk = finding.following(session, listing, ids[-1], total)
            assert chunk, "the list ends early"
            ids.extend(chunk)
    return list(ids)


@pytest.fixture
def made(database: Database) -> list[dict[str, dict[str, Any]]]:
    with seeding(database) as connection:
        return add_many(connection, COUNT)


@pytest.fixture(params=["sorted hits", "walk"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "walk":
        monkeypatch.setattr(finding, "MOST_SORTED", 7)
        monkeypatch.setattr(finding, "FIRST_IDS", 3)
        monkeypatch.setattr(finding, "CHUNK", 5)
    return str(request.param)


CHIPS: dict[str, tuple[Listing, Callable[[dict[str, dict[str, Any]]], bool]]] = {
    "all": (Listing(), lambda row: True),
    "segment": (
        Listing(segments=(Segment.A, Segment.KEY)),
        lambda row: row["customer"]["segment"] in ("A", "key"),
    ),
    "status": (
        Listing(statuses=(Status.ACTIVE,)),
        lambda row: row["customer"]["status"] == "active",
    ),
    "mine": (
        Listing(owner_id=REP_ID),
        lambda row: row["customer"]["inside_owner_id"] == REP_ID,
    ),
    "no next step": (
        Listing(without_next_step=True),
        lambda row: row["customer"]["next_step_on"] is None,
    ),
    "overdue": (
        Listing(overdue_on=TODAY),
        lambda row: (row["customer"]["next_step_on"] or TODAY) < TODAY,
    ),
    "country": (Listing(countries=("DE",)), lambda row: row["customer"]["country"] == "DE"),
    "tag": (
        Listing(tags=("VIP",)),
        lambda row: row["customer"]["id"] % 3 == FIRST_ID % 3 and row["tag"]["tag"] == "VIP",
    ),
    "do not call": (
        Listing(do_not_call=True),
        lambda row: (
            (row["customer"]["id"] - FIRST_ID) % 9 == 0 and row["block"]["lifted_at"] is None
        ),
    ),
    "words": (
        Listing(text="bau mu"),
        lambda row: all(f" {word}" in row["customer"]["search"] for word in ("bau", "mu")),
    ),
    "parts": (
        Listing(text="bau", parts_of_words=True),
        lambda row: "bau" in row["customer"]["search"],
    ),
    "words and chip": (
        Listing(text="m", owner_id=REP_ID),
        lambda row: (
            " m" in row["customer"]["search"] and row["customer"]["inside_owner_id"] == REP_ID
        ),
    ),
}


@pytest.mark.parametrize("descending", [False, True])
def test_every_filter_in_every_order_is_exact(
    database: Database, made: list[dict[str, dict[str, Any]]], way: str, descending: bool
) -> None:
    for (name, (listing, matches)), sort in product(CHIPS.items(), Sort):
        asked = replace(listing, sort=sort, descending=descending)
        wanted = [row["customer"] for row in made if matches(row)]
        assert everything(database, asked) == expected(wanted, asked), (name, sort)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Metallbau Müller", ["mu", "metallbau"]),
        ("mueller", ["muller"]),
        ("STRASSE", ["strasse"]),
        ("o'neill", ["o", "neill"]),
        ("metall zü", ["metall", "zu"]),
        ("80331", ["80331"]),
        ("xyzzy", ["xyzzy"]),
        ("' OR 1=1 --", ["or", "1"]),
        ('"*', []),
        ("%", []),
    ],
)
def test_words_are_found_in_any_order_and_spelling(
    database: Database, made: list[dict[str, dict[str, Any]]], typed: str, found: list[str]
) -> None:
    words = [f" {word}" for word in fold(typed).split()]
    rows = [row["customer"] for row in made]
    wanted = [row for row in rows if all(word in row["search"] for word in words)]
    assert everything(database, Listing(text=typed)) == expected(wanted, Listing())
    if found == ["xyzzy"]:
        assert wanted == []


@pytest.mark.parametrize(
    "typed",
    ["+41 81 250 00 12", "081 250 00 12", "0041812500012", "+41 (0)81/250.00.12", "500012", "0012"],
)
def test_a_number_is_found_in_any_spelling_and_by_its_end(
    database: Database, made: list[dict[str, dict[str, Any]]], way: str, typed: str
) -> None:
    assert FIRST_ID + 12 in everything(database, Listing(text=typed))
    assert FIRST_ID + 13 not in everything(database, Listing(text=typed))


def test_a_number_is_found_while_it_is_typed(
    database: Database, made: list[dict[str, dict[str, Any]]], way: str
) -> None:
    typed = "081 250 01"
    for length in range(len("081"), len(typed) + 1):
        assert FIRST_ID + 100 in everything(database, Listing(text=typed[:length]))


def test_an_address_is_found_by_its_beginning(
    database: Database, made: list[dict[str, dict[str, Any]]]
) -> None:
    assert everything(database, Listing(text="INFO12@")) == [FIRST_ID + 12]


def test_customers_of_a_running_import_stay_out(
    database: Database, made: list[dict[str, dict[str, Any]]], way: str
) -> None:
    with seeding(database) as connection:
        connection.execute(
            insert(ImportBatch).values(
                id=77,
                command_uuid="x",
                state="running",
                file_name="a.csv",
                author_id=REP_ID,
                started_at=database.clock(),
            )
        )
        connection.execute(update(Customer).where(Customer.id == FIRST_ID).values(batch_id=77))
        connection.execute(update(Customer).where(Customer.id == FIRST_ID + 1).values(batch_id=78))
    listed = everything(database, Listing())
    assert len(listed) == COUNT - 1
    assert FIRST_ID not in listed


@given(st.text(max_size=30))
def test_any_text_can_be_searched(typed: str) -> None:
    words = sought(typed).words
    assert all(word.isalnum() for word in words)
    assert "".join(words) == "".join(sought(" ".join(words)).words) or sought(typed).address


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hofer chur", Sought(words=("hofer", "chur"))),
        ("12", Sought(words=("12",))),
        ("000", Sought(("000",), NumberSought((), ("000",)))),
        ("0012", Sought(("0012",), NumberSought(("+12",), ("2100",)))),
        (
            "044 25",
            Sought(
                ("044", "25"), NumberSought(("+414425", "+494425", "+434425"), ("52440", "5244"))
            ),
        ),
        ("+49 (0)89", Sought(("49", "0", "89"), NumberSought(("+4989",), ("9894",)))),
        ("0043 1", Sought(("0043", "1"), NumberSought(("+431",), ("13400", "134")))),
        ("Info@Hofer.ch ", Sought(address="info@hofer.ch")),
        ("8001 Zürich", Sought(words=("8001", "zurich"))),
    ],
)
def test_what_is_typed_is_understood(typed: str, wanted: Sought) -> None:
    assert sought(typed) == wanted


def test_who_is_called_so_comes_before_whom_a_person_is_called_so(
    database: Database, made: list[dict[str, dict[str, Any]]]
) -> None:
    with database.read() as session:
        found = queries.best(session, "zgrag", 8)
        all_found = finding.first(session, Listing(text="zgrag"))
    named = [row["customer"] for row in made if row["customer"]["sort_key"].startswith("zgrag")]
    named.sort(key=lambda row: (row["sort_key"], row["id"]))
    assert [row.id for row in found] == [row["id"] for row in named][:8]
    assert found[0].id != all_found.ids[0]  # somebody before them has a person of this name


def test_where_few_are_called_so_others_follow_and_nobody_stands_twice(
    database: Database, made: list[dict[str, dict[str, Any]]]
) -> None:
    with database.read() as session:
        found = [row.id for row in queries.best(session, "zgraggen holz", COUNT)]
        listed = finding.first(session, Listing(text="zgraggen holz"), COUNT)
    assert len(found) == len(set(found))
    assert set(found) == set(listed.ids)


def test_a_customer_of_a_running_import_is_not_named(
    database: Database, made: list[dict[str, dict[str, Any]]]
) -> None:
    company = made[0]["customer"]["company"]
    with database.read() as session:
        assert FIRST_ID in finding.named(session, company, COUNT)
    with seeding(database) as connection:
        running = {"id": 77, "command_uuid": "x", "state": "running", "file_name": "a.csv"}
        at = database.clock()
        connection.execute(insert(ImportBatch).values(**running, author_id=REP_ID, started_at=at))
        connection.execute(update(Customer).where(Customer.id == FIRST_ID).values(batch_id=77))
    with database.read() as session:
        assert FIRST_ID not in finding.named(session, company, COUNT)
        assert finding.named(session, "", COUNT) == []
