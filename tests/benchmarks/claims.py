"""Claiming the next customer on a team's server, against pgbench in the same run.

    python -m tests.benchmarks.claims -n 1000000

A unit of work is what "Save and next" does with claims: take the first free customer of a ranked
list, then let that of before go; two durable writes, each of which the others hear of. All work on
one list as a rep's login. pgbench sends the same by two statements of its own, in one round trip
each. Limits of the project's speed notes: with the pace of 200 reps (20 units a second) p99 at most
twice pgbench's. The closed loops show how much the server can bear: there Python's own work counts,
since all connections share this one process.
"""

from __future__ import annotations

import argparse
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psycopg

from app.calls.permission.claim_rules import LEASE, LOOK_AHEAD
from app.calls.permission.claims import KIND, Holder
from app.calls.permission.holding import hold, let_go
from app.database.database import Database
from app.database.watch import CHANNEL
from tests.benchmarks.big_team import NAME, BigTeam, big_team
from tests.benchmarks.many_customers import FIRST_ID
from tests.people import REP_ID

CONNECTIONS = (1, 10, 50)
SECONDS = 8
PACE = 20
"""Units a second of 200 reps, each of whom goes on every ten seconds."""

RANKED = [FIRST_ID + 7 * place for place in range(LOOK_AHEAD)]

_TAKE = f"""
WITH taken AS (
    UPDATE claim SET user_id = {REP_ID}, holder = 'client ' || :client_id,
           since = clock_timestamp(),
           lease_until = clock_timestamp() + interval '{LEASE.total_seconds()} s'
     WHERE customer_id = (
           SELECT one.customer_id
             FROM unnest(ARRAY{RANKED}::bigint[]) WITH ORDINALITY AS ranked (id, place)
             JOIN claim AS one ON one.customer_id = ranked.id
            WHERE one.lease_until <= clock_timestamp()
            ORDER BY ranked.place LIMIT 1 FOR UPDATE OF one SKIP LOCKED)
    RETURNING customer_id)
SELECT customer_id AS mine, pg_notify('{CHANNEL}', '{KIND}') FROM taken"""
_LET_GO = f"""
WITH gone AS (
    UPDATE claim SET lease_until = to_timestamp(0)
     WHERE customer_id = :mine AND holder = 'client ' || :client_id
    RETURNING 1)
SELECT pg_notify('{CHANNEL}', '{KIND}') FROM gone;"""
SCRIPT = " ".join(_TAKE.split()) + " \\gset\n" + " ".join(_LET_GO.split()) + "\n"


def main() -> None:
    """Make the customers, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-n", type=int, default=1_000_000, help="customers")
    count = parser.parse_args().n
    with big_team(count) as team:
        _prepare(team)
        print(f"{count} customers, a list of {LOOK_AHEAD}; ms to take the next and let one go")
        print(f"{'':34}{'ours':>16}{'pgbench':>16}{'ratio':>14}")
        print(f"{'':34}{'p50':>8}{'p99':>8}{'p50':>8}{'p99':>8}{'p50':>7}{'p99':>7}")
        for connections in CONNECTIONS:
            _compare(team, connections, PACE)
        for connections in CONNECTIONS:
            _compare(team, connections, None)


def _prepare(team: BigTeam) -> None:
    """Let each customer of the list have its row before anybody is measured."""
    with psycopg.connect(team.url(), autocommit=True) as raw:
        raw.execute(
            "INSERT INTO claim (customer_id, user_id, holder, lease_until)"
            " SELECT id, %s, '', to_timestamp(0) FROM unnest(%s::bigint[]) AS id",
            (REP_ID, RANKED),
        )


def _compare(team: BigTeam, connections: int, pace: int | None) -> None:
    raw = sorted(by_pgbench(team, connections, pace))
    ours = sorted(by_us(team, connections, pace))
    p50s, p99s = [median(ours), median(raw)], [_p99(ours), _p99(raw)]
    p50, p99 = p50s[0] / p50s[1], p99s[0] / p99s[1]
    how = "as fast as it goes" if pace is None else f"{pace} a second"
    verdict = "" if pace is None else "  (<= 2 ok)" if p99 <= 2 else "  (<= 2 over)"
    print(
        f"{f'{connections} connections, {how}':34}"
        f"{p50s[0]:8.2f}{p99s[0]:8.2f}{p50s[1]:8.2f}{p99s[1]:8.2f}{p50:7.2f}{p99:7.2f}{verdict}"
    )


def _p99(ordered: Sequence[float]) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]


def by_us(team: BigTeam, connections: int, pace: int | None) -> list[float]:
    """Give the ms of each unit done by the program's own functions, one program a connection."""
    programs = [team.open() for _ in range(connections)]
    begin = time.perf_counter() + 0.5
    ready = threading.Barrier(connections)

    def work(number: int) -> list[float]:
        taken = list(_units(programs[number], number, begin, connections, pace, ready))
        return taken[1:]  # the first opens the connection

    with ThreadPoolExecutor(connections) as pool:
        each = list(pool.map(work, range(connections)))
    for program in programs:
        program.close()
    return [ms for taken in each for ms in taken]


def _units(
    program: Database,
    number: int,
    begin: float,
    connections: int,
    pace: int | None,
    ready: threading.Barrier,
) -> Iterator[float]:
    """Work for some seconds; at a pace, each unit counts from the moment it was due."""
    by, prepared = Holder(REP_ID, f"window {number}"), set[int]()
    yield _unit(program, by, prepared, time.perf_counter())
    ready.wait()
    every = connections / pace if pace else 0.0
    due = max(begin, time.perf_counter()) + every * number / connections
    end = due + SECONDS
    while due < end:
        time.sleep(max(0.0, due - time.perf_counter()))
        yield _unit(program, by, prepared, due)
        due = due + every if pace else time.perf_counter()


def _unit(program: Database, by: Holder, prepared: set[int], due: float) -> float:
    taken = hold(program, RANKED, by, prepared)
    assert taken.customer_id is not None
    let_go(program, [taken.customer_id], by)
    return (time.perf_counter() - due) * 1000


def by_pgbench(team: BigTeam, connections: int, pace: int | None) -> list[float]:
    """Give the ms of each unit done by pgbench over as many connections."""
    cluster = team.cluster
    with TemporaryDirectory() as folder:
        script = Path(folder, "claim.sql")
        script.write_text(SCRIPT)
        rate = ["-R", str(pace)] if pace else []
        subprocess.run(
            [
                cluster.binaries / "pgbench",
                *("-n", "-M", "prepared", "-c", str(connections), "-j", "2"),
                *("-T", str(SECONDS), *rate, "-f", script, "-l"),
                *("-h", "127.0.0.1", "-p", str(cluster.port), "-U", "rep", NAME),
            ],
            check=True,
            capture_output=True,
            cwd=folder,
            env={"PGPASSWORD": team.passwords["rep"]},
        )
        lines = [line for log in Path(folder).glob("pgbench_log*") for line in log.open()]
    return [int(line.split()[2]) / 1000 for line in lines]


if __name__ == "__main__":
    main()
