"""How a benchmark on a local database is run: by itself, or as a part of all (__main__.py)."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.database.database import Database
from tests.benchmarks.many_customers import make_file, opened
from tests.benchmarks.measuring import Report, Table

Measure = Callable[[Report, Database, int], None]


def run_alone(measure: Measure, description: str | None) -> None:
    """Make the customers, or take a file that was made; measure; print the table.

    A file that is given is changed.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("-n", type=int, default=100_000, help="how many customers")
    parser.add_argument("--file", type=Path, help="a database with so many, made before")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        began = time.perf_counter()
        path = asked.file or make_file(Path(folder) / "customers.db", asked.n)
        made = "" if asked.file else f", made in {time.perf_counter() - began:.0f} s"
        table = Table(f"{asked.n} customers with three calls each{made}", as_json=asked.json)
        database = opened(path)
        measure(table.add, database, asked.n)
        database.close()
