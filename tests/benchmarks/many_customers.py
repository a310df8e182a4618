"""A local database of many customers with three calls each, made fast, always the same.

Each customer has a person, a number, and a basis to be called; some hundreds have twenty calls, and
the rep has a queue.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert

from app.customers.derived import Searchable, city_key, name_key, reversed_digits, search_text
from app.customers.models import Contact, Customer, Permission, Phone
from app.customers.rules import Segment, Status
from app.database.database import Database, open_database
from app.database.engines import MMAP_BYTES
from app.follow_ups.models import FollowUp
from app.history.models import Call
from app.tables import metadata
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID, add_people

TODAY = date(2026, 11, 24)
FIRST_ID = 1 << 58
CALLS_EACH = 3
CALLS_OF_SOME = 20
SOME = 500
"""So many customers, the first ones, have more calls."""

QUEUE = 100
ZONE = "Europe/Zurich"
_CHUNK = 20_000

_SURNAMES = """
    Müller Meier Schmid Keller Weber Huber Schneider Steiner Fischer Gerber Brunner Baumann Frei
    Zimmermann Moser Widmer Wyss Graf Roth Suter Bachmann Bühler Kunz Hofer Lüthi Christen Egli
    Favre Rossi Bernasconi Schäfer Köhler Jäger Groß Weiß Krämer Öttl Ünal Béguin Girard"""
_FRONTS = "Alten Berg Brunn Dorn Eich Feld Gold Grün Hirsch Lang Linden Mühl Ober Stein"
_BACKS = "acher bacher berger egger hauser inger mann meister rieder stetter thaler wieser"
_TRADES = """
    Metallbau Holzbau Elektro Sanitär Haustechnik Logistik Transporte Treuhand Druck Verpackung
    Maschinenbau Kunststoff Bäckerei Gartenbau Hochbau Tiefbau Küchenbau Möbel Textil Labor Optik"""
_FORMS = ("AG", "GmbH", "SA", "KG")
_CITIES = (
    ("Zürich", "8001", "CH"),
    ("Bern", "3011", "CH"),
    ("Basel", "4051", "CH"),
    ("Genève", "1201", "CH"),
    ("St. Gallen", "9000", "CH"),
    ("Winterthur", "8400", "CH"),
    ("Biel/Bienne", "2502", "CH"),
    ("Chur", "7000", "CH"),
    ("München", "80331", "DE"),
    ("Köln", "50667", "DE"),
    ("Hamburg", "20095", "DE"),
    ("Wien", "1010", "AT"),
    ("Graz", "8010", "AT"),
)


Rows = list[dict[str, Any]]


def made_database(folder: Path, count: int) -> Database:
    """Open a local database with so many customers."""
    path = make_file(folder / "customers.db", count)
    return opened(path)


def opened(path: Path) -> Database:
    """Open a database that was made before, as the rep."""
    database = open_database(path, FakeClock(), metadata)
    database.user_id = REP_ID
    return database


def make_file(path: Path, count: int) -> Path:
    """Make a local database with so many customers."""
    database = opened(path)
    with database.writer.begin() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=-262144")
        add_people(connection)
        connection.exec_driver_sql("DROP TRIGGER tt_search_insert")
        for customers, people, phones in chunks(count):
            for model, rows in (
                (Customer, customers),
                (Contact, people),
                (Phone, phones),
                (Permission, [permission(one["id"]) for one in customers]),
                (Call, [row for one in customers for row in calls(one["id"])]),
            ):
                _insert(connection, model, rows)
        _insert(connection, Call, list(_more_calls(min(SOME, count), count)))
        _insert(connection, FollowUp, [_step(number) for number in range(min(QUEUE, count))])
        connection.exec_driver_sql("INSERT INTO customer_fts (customer_fts) VALUES ('rebuild')")
        connection.exec_driver_sql("INSERT INTO customer_fts (customer_fts) VALUES ('optimize')")
    database.close()
    return path


def _insert(connection: Connection, model: Any, rows: Rows) -> None:
    table: Any = model.__table__
    assert isinstance(table, Table)
    connection.execute(insert(table), rows)


def raw_connection(database: Database) -> Any:
    """Open the same file with the driver alone, with the settings of our readers."""
    from sqlcipher3 import dbapi2

    raw = dbapi2.connect(f"file:{database.path}?mode=ro", uri=True, isolation_level=None)
    for pragma in ("cache_size=-8192", f"mmap_size={MMAP_BYTES}", "temp_store=MEMORY"):
        raw.execute(f"PRAGMA {pragma}")
    return raw


def chunks(count: int) -> Iterator[tuple[Rows, Rows, Rows]]:
    """Give customers, their people and their numbers, some thousands at a time."""
    chance = random.Random(count)
    built = [front + back for front in _FRONTS.split() for back in _BACKS.split()]
    surnames = _SURNAMES.split() + built
    trades = _TRADES.split()
    for start in range(0, count, _CHUNK):
        made = [
            _one(chance, surnames, trades, at) for at in range(start, min(start + _CHUNK, count))
        ]
        yield [one[0] for one in made], [one[1] for one in made], [one[2] for one in made]


def _one(
    chance: random.Random, surnames: list[str], trades: list[str], at: int
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    id_ = FIRST_ID + at
    city, zip_, country = chance.choice(_CITIES)
    surname, person = chance.choice(surnames), chance.choice(surnames)
    company = f"{surname} {chance.choice(trades)}"
    form = chance.choice(_FORMS)
    number = f"+41{chance.randrange(440_000_000, 449_999_999)}"
    found_by = Searchable(company=company, legal_form=form, city=city, zip=zip_, people=[person])
    customer = {
        "id": id_,
        "company": company,
        "legal_form": form,
        "zip": zip_,
        "city": city,
        "country": country,
        "zone": "Europe/Zurich",
        "segment": chance.choice((None, *Segment)),
        "status": chance.choice(tuple(Status)),
        "inside_owner_id": chance.choice((None, REP_ID, COLLEAGUE_ID)),
        "next_step_on": chance.choice((None, TODAY + timedelta(days=chance.randrange(-9, 300)))),
        "last_contact_at": datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=at % 7000),
        "stand": "Compares prices, decides at the end of the month",
        "sort_key": name_key(company),
        "city_key": city_key(city),
        "search": search_text(found_by),
        "version": 1,
    }
    contact = {
        "id": id_,
        "customer_id": id_,
        "first_name": "Anna",
        "last_name": person,
        "main": True,
        "du": False,
        "decision_maker": False,
        "version": 1,
    }
    phone = {
        "id": id_,
        "customer_id": id_,
        "kind": "phone",
        "typed": number,
        "e164": number,
        "reversed_digits": reversed_digits(number, number),
    }
    return customer, contact, phone


def permission(customer_id: int) -> dict[str, Any]:
    """Give the basis on which a customer may be called."""
    return {
        "id": customer_id,
        "customer_id": customer_id,
        "type": "customers",
        "purpose": "advertising",
        "source": "benchmark",
    }


def calls(customer_id: int) -> Iterator[dict[str, Any]]:
    """Give the calls that every customer has."""
    number = customer_id - FIRST_ID
    for at in range(CALLS_EACH):
        started = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(minutes=number % 9000 + at * 7000)
        yield call(FIRST_ID + number * CALLS_EACH + at, customer_id, started, reached=not at)


def call(id_: int, customer_id: int, started: datetime, *, reached: bool) -> dict[str, Any]:
    """Give a call of a minute and a half."""
    return {
        "id": id_,
        "customer_id": customer_id,
        "direction": "out",
        "started_at": started,
        "seconds": 84,
        "purpose": "advertising",
        "outcome": "care_held" if reached else "no_answer",
        "attempt": True,
        "connected": reached,
        "reached": reached,
        "conversion": False,
        "note": "Compares prices, decides at the end of the month.",
        "answers": {},
        "script_path": [],
        "author_id": REP_ID,
    }


def _more_calls(some: int, count: int) -> Iterator[dict[str, Any]]:
    first = FIRST_ID + count * CALLS_EACH
    for number in range(some * (CALLS_OF_SOME - CALLS_EACH)):
        started = datetime(2025, 6, 1, tzinfo=UTC) + timedelta(days=10 * (number // some))
        yield call(first + number, FIRST_ID + number % some, started, reached=number % 3 == 0)


def _step(number: int) -> dict[str, Any]:
    return {
        "id": FIRST_ID + number,
        "customer_id": FIRST_ID + number,
        "kind": "call",
        "due_on": TODAY - timedelta(days=number % 5),
        "due_zone": ZONE,
        "owner_id": REP_ID,
        "author_id": REP_ID,
        "state": "open",
        "version": 1,
    }
