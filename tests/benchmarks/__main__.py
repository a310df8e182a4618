"""All benchmarks of the local database, one table for several sizes.

    python -m tests.benchmarks [-n 10000 100000 1000000]

Each part runs in a process of its own on the same customers with three calls each. The last column
tells how much longer the largest size takes than the one before: what grows with the number of
customers would show there. A million takes about a quarter of an hour and 4 GB of disk.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.many_customers import make_file
from tests.benchmarks.measuring import HEAD, Row, line, read_rows

SIZES = (10_000, 100_000, 1_000_000)
PARTS = ("customer_list", "start", "calls")
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure every size and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, nargs="+", default=SIZES, help="numbers of customers")
    sizes = sorted(parser.parse_args().n)
    by_size = {size: _measured(size) for size in sizes}
    if len(sizes) > 1:
        _print_growth(*(by_size[size] for size in sizes[-2:]), sizes[-2:])


def _measured(size: int) -> list[Row]:
    began = time.perf_counter()
    rows = []
    with TemporaryDirectory() as folder:
        path = make_file(Path(folder) / "customers.db", size)
        took = time.perf_counter() - began
        print(f"\n{size} customers with three calls each, made in {took:.0f} s\n{HEAD}", flush=True)
        for part in PARTS:
            rows += _part(part, "-n", str(size), "--file", str(path))
    rows += _part("importing", "-n", str(size))
    return rows


def _part(name: str, *arguments: str) -> list[Row]:
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", "--json", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        rows = []
        for printed in running.stdout:
            for row in read_rows(printed):
                print(line(row), flush=True)
                rows.append(row)
    if running.returncode:
        raise SystemExit(f"{name} ended with {running.returncode}")
    return rows


def _print_growth(smaller: list[Row], larger: list[Row], sizes: list[int]) -> None:
    print(f"\nFrom {sizes[0]} to {sizes[1]} customers, ours")
    before = {row.work: row.ours for row in smaller}
    for row in larger:
        if row.work in before:
            print(f"{row.work:44}{row.ours / before[row.work]:6.2f} x")


if __name__ == "__main__":
    main()
