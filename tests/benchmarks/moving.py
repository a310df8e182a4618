"""Moving a local file to a team's server: the longest transaction, and customers a second.

    python -m tests.benchmarks.moving -n 10000

As a rep's login on a private PostgreSQL whose commits are durable. The file has twice as many: half
of them are in the team's database already. Colleagues can save between two transactions: none
may take over 100 ms.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import update

from app.customers.models import Customer
from app.database.database import Database
from app.exchange.moving.local_data import LocalFile
from app.exchange.moving.move import Progress, move
from tests.benchmarks.big_team import big_team
from tests.benchmarks.importing import LONGEST_TRANSACTION_MS, Transactions
from tests.benchmarks.many_customers import make_file, opened
from tests.benchmarks.measuring import Table
from tests.people import REP_ID

LOGIN = "rep"


def main() -> None:
    """Make both databases, move, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-n", type=int, default=10_000, help="customers to move")
    count = parser.parse_args().n
    with TemporaryDirectory() as folder, big_team(count) as team:
        path = _own_file(Path(folder) / "own.db", 2 * count)
        database = team.open()
        report = Table(f"{count} customers with three calls each are moved").add
        transactions = Transactions()
        transactions.watch(database)
        took = _moved(database, path, count)
        longest = max(transactions.taken)
        report("moving beside others, longest transaction", longest, LONGEST_TRANSACTION_MS, 1.0)
        print(f"{count / took:.0f} customers a second, {len(transactions.taken)} transactions")
        database.close()


def _own_file(path: Path, count: int) -> Path:
    """Make a file whose customers are all the rep's own."""
    made = make_file(path, count)
    database = opened(made)
    with database.write() as session:
        session.execute(update(Customer).values(inside_owner_id=REP_ID))
    database.checkpoint()
    database.close()
    return made


def _moved(database: Database, path: Path, count: int) -> float:
    began = time.perf_counter()
    done = move(database, LocalFile(path, LOGIN), Progress())
    assert done.counts["customer"] == count, done
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
