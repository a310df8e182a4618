"""Searching, next rows, the queue, saving a call and hearing of it on a team's server.

    python -m tests.benchmarks.team_server -n 1000000

All as a rep's login on a private PostgreSQL whose commits are durable. Raw is the best that the
driver alone can do in the same run, over the same connection settings. Targets: a list at most 1.5
times raw and a round trip, next rows 2 times, a queue 3 times, a saved call 2 times; a change is
heard within 3 times raw and one frame.
"""

from __future__ import annotations

import argparse
import select
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import psycopg
from sqlalchemy import event

from app.calls.day.queries import day_list
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.customers.search import finding, queries
from app.customers.search.listing import Listing
from app.database.database import Database
from app.database.gathering import LONGEST_S
from app.database.watch import CHANNEL, Watch
from app.settings.working_time import WorkDays
from tests.benchmarks.big_team import BigTeam, big_team
from tests.benchmarks.calls import facts, statements_of, step
from tests.benchmarks.customer_list import ROWS, WORDS
from tests.benchmarks.many_customers import FIRST_ID, SOME, ZONE
from tests.benchmarks.measuring import Report, Table, medians
from tests.people import REP_ID

FRAME_MS = 1000 / 60
MOST = 5000
CHANGES = 40
"""So many changes are told to each number of listeners."""


def main() -> None:
    """Make the customers, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-n", type=int, default=1_000_000, help="customers")
    count = parser.parse_args().n
    began = time.perf_counter()
    with big_team(count) as team:
        made = time.perf_counter() - began
        report = Table(f"{count} customers with three calls each, made in {made:.0f} s").add
        database, raw = team.open(), team.raw()
        trip, _ = medians(lambda: raw.execute("SELECT 1").fetchone(), lambda: None, 100)
        print(f"a round trip of the driver takes {trip:.2f} ms")
        searches(report, database, raw, trip)
        next_rows(report, database, raw, count)
        queue(report, database, raw)
        saving(report, database, raw)
        raw.close()
        database.close()
        for listeners in (1, 50):
            hearing(report, team, listeners)


# --- finding --------------------------------------------------------------------------------------


def raw_search(raw: psycopg.Connection[Any], words: Sequence[str]) -> list[Any]:
    """Find the first ids as the driver alone can: sort few hits, or walk the index of names."""
    likes = [f"% {word}%" for word in words]
    where = " AND ".join(["search LIKE %s"] * len(likes))
    few = (
        f"WITH hit AS MATERIALIZED (SELECT id, sort_key FROM customer WHERE {where} "
        f"LIMIT {MOST + 1}) SELECT id, (SELECT count(*) FROM hit) FROM hit "
        f"ORDER BY sort_key, id LIMIT {finding.FIRST_IDS}"
    )
    with raw.transaction():
        raw.execute("SET LOCAL plan_cache_mode = force_custom_plan")
        rows = raw.execute(few, likes).fetchall()
        if not rows or rows[0][1] <= MOST:
            return rows
        walk = f"SELECT id FROM customer WHERE {where} ORDER BY sort_key, id"
        return raw.execute(f"{walk} LIMIT {finding.FIRST_IDS}", likes).fetchall()


def searches(report: Report, database: Database, raw: psycopg.Connection[Any], trip: float) -> None:
    """Compare the ids behind a key press; a round trip is taken off ours."""

    def ours(text: str) -> object:
        with database.read() as session:
            return finding.first(session, Listing(text=text))

    for text in WORDS:
        measured, best = medians(partial(ours, text), partial(raw_search, raw, text.split()), 15)
        report(f"search '{text}', less a round trip", measured - trip, best, 1.5)


def next_rows(report: Report, database: Database, raw: psycopg.Connection[Any], count: int) -> None:
    """Compare 50 rows in the middle of the list by name: the very statement by the driver."""
    listed = "SELECT id FROM customer ORDER BY sort_key, id LIMIT %s OFFSET %s"
    ids = [row[0] for row in raw.execute(listed, (ROWS, count // 2))]

    def ours() -> object:
        with database.read() as session:
            return queries.rows(session, ids)

    compare(report, "next 50 rows", database, raw, ours, 2)


def queue(report: Report, database: Database, raw: psycopg.Connection[Any]) -> None:
    """Compare the day's list: all its statements by the driver."""

    def ours() -> object:
        with database.read() as session:
            return day_list(session, REP_ID, database.clock(), ZONE, WorkDays())

    compare(report, "day list", database, raw, ours, 3)


def compare(
    report: Report,
    what: str,
    database: Database,
    raw: psycopg.Connection[Any],
    ours: Callable[[], object],
    target: float,
) -> None:
    """Compare a read with the same statements by the driver, in one transaction as ours is."""
    with statements_of(database) as statements:
        ours()

    def alone() -> None:
        with raw.transaction():
            for statement, parameters in statements:
                raw.execute(statement, parameters).fetchall()

    report(what, *medians(ours, alone, 20), target)


# --- saving ---------------------------------------------------------------------------------------


def saving(report: Report, database: Database, raw: psycopg.Connection[Any]) -> None:
    """Compare a call with a next step that settles the step before, durable on the server."""
    chain: list[int] = []

    def ours() -> None:
        call_id, step_id = database.ids.new(), database.ids.new()
        settles = tuple(chain[-1:])
        chain.append(step_id)
        command = RecordCall(call=facts(call_id), steps=(step(step_id, call_id),), settles=settles)
        database.execute(command, uuid=uuid_of_call(call_id))

    ours()
    open_steps = chain[:]

    def best() -> None:
        open_steps.append(raw_save(database, raw, open_steps[-1]))

    report("save a call, durable", *medians(ours, best, 200), 2)


def raw_save(database: Database, raw: psycopg.Connection[Any], settled: int) -> int:
    """Keep as much with the fewest statements; give the id of the new step."""
    call_id, step_id, customer_id = database.ids.new(), database.ids.new(), FIRST_ID + SOME
    with raw.transaction():
        raw.execute(
            "INSERT INTO call (id, customer_id, direction, started_at, seconds, purpose, outcome,"
            " attempt, connected, reached, conversion, note, answers, script_path, number,"
            " round_id, author_id) VALUES (%s, %s, 'out', now(), 84, 'advertising',"
            " 'decides_later', true, true, true, false, 'Compares prices', '{}', '[]',"
            " '+41812501234', %s, %s)",
            (call_id, customer_id, call_id, REP_ID),
        )
        raw.execute(
            "UPDATE follow_up SET state = 'done', result = 'decides_later',"
            " settled_by_call_id = %s, finished_at = now(), finished_by_id = %s,"
            " version = version + 1 WHERE id = %s",
            (call_id, REP_ID, settled),
        )
        raw.execute(
            "INSERT INTO follow_up (id, customer_id, call_id, kind, text, promised, retry, due_on,"
            " due_zone, owner_id, author_id, state, version) VALUES (%s, %s, %s, 'quote', '',"
            " false, false, '2026-11-27', 'Europe/Zurich', %s, %s, 'open', 1)",
            (step_id, customer_id, call_id, REP_ID, REP_ID),
        )
        raw.execute(
            "UPDATE customer SET last_contact_at = now(), care_due_on = '2027-05-25',"
            " next_step_on = '2026-11-27' WHERE id = %s",
            (customer_id,),
        )
        raw.execute(
            "INSERT INTO command (uuid, user_id, at, kind, format, payload, touched)"
            " VALUES (%s, %s, now(), 'record_call', 1, '{}', '[]')",
            (str(call_id), REP_ID),
        )
    return step_id


# --- hearing of a change --------------------------------------------------------------------------


def hearing(report: Report, team: BigTeam, listeners: int) -> None:
    """Compare the time until the last listener has heard of a change with bare LISTEN."""
    ours, best = hearing_ours(team, listeners), hearing_raw(team, listeners)
    target = 3 + FRAME_MS / best
    report(f"a change reaches {listeners} listener(s)", ours, best, round(target, 1))


def hearing_ours(team: BigTeam, listeners: int) -> float:
    """Give the median from the COMMIT of a save until all watches told their listeners."""
    writer = team.open("colleague")
    committing: list[float] = []
    event.listen(writer.writer, "commit", lambda connection: committing.append(time.perf_counter()))
    databases = [team.open() for _ in range(listeners)]
    heard = threading.Semaphore(0)
    watches = [Watch(database) for database in databases]
    for database, watch in zip(databases, watches, strict=True):
        watch.ready.wait(10)
        database.listen(lambda changed: heard.release())
    taken = []
    for _ in range(CHANGES):
        command = RecordCall(call=facts(writer.ids.new()), steps=(), settles=())
        writer.execute(command)
        for _ in range(listeners):
            assert heard.acquire(timeout=10), "somebody heard nothing"
        taken.append((time.perf_counter() - committing[-1]) * 1000)
        time.sleep(LONGEST_S + 0.1)  # the next is heard by itself, not as part of a burst
        while heard.acquire(blocking=False):
            pass
    for watch in watches:
        watch.stop()
    for database in (writer, *databases):
        database.close()
    return statistics.median(taken)


def hearing_raw(team: BigTeam, listeners: int) -> float:
    """Give the median from a NOTIFY until all connections have read it."""
    connections = [team.raw() for _ in range(listeners)]
    for connection in connections:
        connection.execute(f"LISTEN {CHANNEL}")
    teller = team.raw("colleague")
    taken = []
    for _ in range(CHANGES):
        began = time.perf_counter()
        teller.execute("SELECT pg_notify(%s, 'raw')", (CHANNEL,))
        waiting = {connection.fileno(): connection for connection in connections}
        while waiting:
            for number in select.select(list(waiting), [], [], 10)[0]:
                next(waiting.pop(number).notifies(timeout=10, stop_after=1))
        taken.append((time.perf_counter() - began) * 1000)
    for connection in (teller, *connections):
        connection.close()
    return statistics.median(taken)


if __name__ == "__main__":
    main()
