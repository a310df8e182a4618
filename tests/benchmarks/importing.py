"""How fast a list is imported until it can be searched, against the driver alone.

    python -m tests.benchmarks.importing [-n 100000] [--only first|beside]

The first list goes into an empty local file in one transaction; a second one is written beside
others, in transactions of at most 100 ms. The first is compared, in the same run, with the least
that a program can do: csv and fold, then the same rows by the driver alone into the same tables,
indexes and search index, with nothing looked at or checked. Half its speed is the target, of
seconds and of processor time, which other work on the machine disturbs less.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from app.database.database import Database, open_database
from app.database.fold import fold
from app.exchange.batches.rows import Rows
from app.exchange.columns.guessing import guess_targets
from app.exchange.customer_lists.import_batch import ImportPlan, import_records
from app.exchange.files.reading import read_file
from app.exchange.values.understanding import Understanding
from app.tables import metadata
from tests.benchmarks.measuring import Report, Table
from tests.fakes import FakeClock
from tests.people import REP_ID, add_people

TODAY = date(2026, 11, 24)
TARGET = 0.5
FIRST_ID = 1 << 58
LONGEST_TRANSACTION_MS = 100
COLUMNS = (
    *("Kd-Nr", "Firma", "Strasse", "PLZ", "Ort", "Land", "Telefon", "E-Mail"),
    *("Anrede", "Vorname", "Nachname", "ABC"),
)
_FRONTS = [
    "Alten",
    "Berg",
    "Brunn",
    "Dorn",
    "Eich",
    "Feld",
    "Gold",
    "Grün",
    "Hirsch",
    "Lang",
    "Linden",
    "Mühl",
    "Ober",
    "Stein",
]
_BACKS = [
    "acher",
    "bacher",
    "berger",
    "egger",
    "hauser",
    "inger",
    "mann",
    "meister",
    "rieder",
    "stetter",
    "wieser",
]
_TRADES = [
    "Metallbau",
    "Holzbau",
    "Sanitär",
    "Logistik",
    "Treuhand",
    "Druck",
    "Maschinenbau",
    "Bäckerei",
    "Möbel",
]
_STREETS = ["Bahnhofstrasse", "Hauptstrasse", "Dorfstrasse", "Bergweg", "Mühleweg", "Kirchgasse"]
_FIRST_NAMES = [
    "Anna",
    "Lena",
    "Sabine",
    "Claudia",
    "Jürgen",
    "Stefan",
    "Reto",
    "Urs",
    "Beat",
    "Zoë",
    "Céline",
    "Luca",
]
_CITIES = (
    ("Zürich", "8001", "CH", "044"),
    ("Bern", "3011", "CH", "031"),
    ("Genève", "1201", "CH", "022"),
    ("St. Gallen", "9000", "CH", "071"),
    ("München", "80331", "DE", "089"),
    ("Köln", "50667", "DE", "0221"),
    ("Wien", "1010", "AT", "01"),
    ("Graz", "8010", "AT", "0316"),
)


def write_list(path: Path, records: int, seed: int) -> Path:
    """Write a list of customers as a spreadsheet saves it; the same for the same seed."""
    chance = random.Random(seed)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(COLUMNS)
        for number in range(records):
            writer.writerow(_one(chance, f"K{seed}-{number}"))
    return path


def _one(chance: random.Random, number: str) -> tuple[str, ...]:
    city, zip_, country, prefix = chance.choice(_CITIES)
    name = chance.choice(_FRONTS) + chance.choice(_BACKS)
    person = chance.choice(_FRONTS) + chance.choice(_BACKS)
    company = f"{name} {chance.choice(_TRADES)} {chance.choice(('AG', 'GmbH', 'SA'))}"
    first = chance.choice(_FIRST_NAMES)
    site = f"{name.casefold().translate(str.maketrans('üä', 'ua'))}{chance.randrange(10_000)}.ch"
    return (
        number,
        company,
        f"{chance.choice(_STREETS)} {chance.randrange(1, 200)}",
        zip_,
        city,
        country,
        f"{prefix} {chance.randrange(200, 900)} {chance.randrange(100):02} "
        f"{chance.randrange(100):02}",
        f"{chance.choice(('info', 'verkauf', 'a.' + person.casefold()))}@{site}",
        chance.choice(("Herr", "Frau", "")),
        first,
        person,
        chance.choice(("A", "B", "C", "C", "")),
    )


class Taken(NamedTuple):
    """How long something took: seconds on the clock, and of the processor."""

    seconds: float
    processor: float


class Watch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._began = Taken(time.perf_counter(), time.process_time())

    def taken(self) -> Taken:
        """Give what has passed."""
        seconds, processor = self._began
        return Taken(time.perf_counter() - seconds, time.process_time() - processor)


@dataclass
class Transactions:
    """How long each writing transaction of a database took, in milliseconds."""

    taken: list[float] = field(default_factory=list)

    def watch(self, database: Database) -> None:
        """Measure from now on, from getting the lock to the commit."""
        write = database.write

        @contextmanager
        def measured() -> Iterator[Any]:
            began = time.perf_counter()
            with write() as session:
                yield session
            self.taken.append((time.perf_counter() - began) * 1000)

        database.write = measured  # type: ignore[method-assign]


def opened(path: Path) -> Database:
    """Open a local database with the people in it."""
    is_new = not path.exists()
    database = open_database(path, FakeClock(), metadata)
    if is_new:
        with database.writer.begin() as connection:
            add_people(connection)
    database.user_id = REP_ID
    return database


def imported(database: Database, path: Path) -> Taken:
    """Import a list as the program does, with everything looked at."""
    watch = Watch()
    table = read_file(path)
    reading = Understanding(table, guess_targets(table), region="CH", today=TODAY)
    import_records(database, reading.records(table.records()), ImportPlan(file_name=path.name))
    return watch.taken()


def raw_imported(path: Path, place: Path) -> Taken:
    """Import a list by csv, fold and the driver alone into an empty file.

    It knows what each column means, checks nothing and looks nothing up. Indexes and the search
    index are made after the rows, as is fastest.
    """
    opened(place).close()
    target = _driver(f"file:{place}")
    for pragma in ("synchronous=NORMAL", "cache_size=-262144", "temp_store=MEMORY"):
        target.execute(f"PRAGMA {pragma}")
    indexes = _indexes(target, [model.__tablename__ for model in Rows.ORDER])
    trigger = "SELECT sql FROM sqlite_master WHERE name = 'tt_search_insert'"
    trigger_sql = target.execute(trigger).fetchone()[0]
    watch = Watch()
    target.execute("BEGIN IMMEDIATE")
    target.execute("DROP TRIGGER tt_search_insert")
    for name, _ in indexes:
        target.execute(f'DROP INDEX "{name}"')
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=";")
        next(reader)
        ids = count(FIRST_ID)
        while rows := list(islice(reader, 5_000)):
            _insert_raw(target, [(next(ids), *row) for row in rows])
    for _, sql in indexes:
        target.execute(sql)
    target.execute(trigger_sql)
    target.execute("INSERT INTO customer_fts (customer_fts) VALUES ('rebuild')")
    target.execute("COMMIT")
    return watch.taken()


def _insert_raw(target: Any, rows: list[tuple[Any, ...]]) -> None:
    """Insert the five rows of each record, columns without a value left out."""
    codes = {"CH": "+41", "DE": "+49", "AT": "+43"}
    customers, people, numbers, addresses, permissions = [], [], [], [], []
    for (
        id_,
        number,
        company,
        street,
        zip_,
        city,
        country,
        phone,
        mail,
        mr,
        first,
        last,
        abc,
    ) in rows:
        words = fold(f"{company} {city} {zip_} {number} {first} {last} {mail.rpartition('@')[2]}")
        keys = (fold(company), fold(city), f" {words}")
        place = (number, company, street, zip_, city, country, "Europe/Zurich", abc or None)
        customers.append((id_, *place, "new", REP_ID, *keys, 1, 1))
        people.append((id_, id_, mr, first, last, 0, 0, 1, 1, 1))
        e164 = codes[country] + phone.replace(" ", "")[1:]
        numbers.append((id_, id_, "phone", phone, e164, e164[:0:-1], 0, 0, 1))
        addresses.append((id_, id_, mail, mail.lower(), 0, 1))
        permissions.append((id_, id_, "customers", "phone", "advertising", "a.csv", REP_ID, 1))
    for table, columns, values in (
        (
            "customer",
            "id, number, company, street, zip, city, country, zone, segment, status, "
            "inside_owner_id, sort_key, city_key, search, batch_id, version",
            customers,
        ),
        (
            "contact",
            "id, customer_id, salutation, first_name, last_name, du, decision_maker, main, "
            "batch_id, version",
            people,
        ),
        (
            "phone",
            "id, customer_id, kind, typed, e164, reversed_digits, invalid, position, batch_id",
            numbers,
        ),
        ("email", "id, customer_id, address, address_key, position, batch_id", addresses),
        (
            "permission",
            "id, customer_id, type, channel, purpose, source, author_id, batch_id",
            permissions,
        ),
    ):
        marks = ", ".join("?" * len(values[0]))
        target.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)


def _driver(address: str) -> Any:
    from sqlcipher3 import dbapi2

    return dbapi2.connect(address, uri=True, isolation_level=None)


def _indexes(connection: Any, tables: list[str]) -> list[tuple[str, str]]:
    marks = ", ".join("?" * len(tables))
    found: list[tuple[str, str]] = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
        f"AND tbl_name IN ({marks})",
        tables,
    ).fetchall()
    return found


def main() -> None:
    """Measure both ways of importing."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("-n", type=int, default=100_000)
    arguments.add_argument("--only", choices=["first", "beside"])
    arguments.add_argument("--json", action="store_true")
    chosen = arguments.parse_args()
    report = Table(f"a list of {chosen.n} customers", as_json=chosen.json).add
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        database = opened(folder / "ours.db")
        if chosen.only == "beside":
            imported(database, write_list(folder / "one.csv", 1, seed=9))
        else:
            _first(report, database, folder, chosen.n)
        if chosen.only != "first":
            _beside(report, database, folder, chosen.n // 5)
        database.close()


def _first(report: Report, database: Database, folder: Path, records: int) -> None:
    path = write_list(folder / "first.csv", records, seed=1)
    best = raw_imported(path, folder / "raw.db")
    ours = imported(database, path)
    for work, mine, alone in (
        ("first import until searchable", ours.seconds, best.seconds),
        ("first import, of the processor", ours.processor, best.processor),
    ):
        report(work, records / mine, records / alone, TARGET, unit="/s", faster_is_more=True)


def _beside(report: Report, database: Database, folder: Path, records: int) -> None:
    path = write_list(folder / "second.csv", records, seed=2)
    transactions = Transactions()
    transactions.watch(database)
    imported(database, path)
    longest = max(transactions.taken)
    report("import beside others, longest transaction", longest, LONGEST_TRANSACTION_MS, 1.0)


if __name__ == "__main__":
    main()
