"""Day list, opening a customer, saving a call: against the driver alone, in the same run.

    python -m tests.benchmarks.calls -n 100000

Raw is the very statements of ours through the driver, without SQLAlchemy and without rules; for
saving it is the fewest statements that keep as much. Times are medians; ratios count, since
milliseconds vary from hour to hour. Targets are those of the project's speed notes: a queue at most
3 times raw, a saved call at most 2 times raw, a customer's form at most 1.3 times its bare repaint.

Why they are missed: SQLAlchemy takes 0.1 to 0.15 ms for each statement beside the driver's 0.01 to
0.04, so that the twelve of the queue and the nineteen of a customer cost more to send than to run;
fewer would mean joins that multiply rows. The day list reads 11,000 rows, makes values of them and
judges 1,300 candidates, which no statement does; moments of time alone are 12,000.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import event

from app.calls.day.queries import day_list
from app.calls.preparation.queries import call_view
from app.calls.saving.recording import RecordCall, uuid_of_call
from app.clock import Appointment
from app.database.database import Database
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.queue.queue_query import queue
from app.history.calls import CallFacts
from app.history.rules import Direction
from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.working_time import WorkDays
from tests.benchmarks.many_customers import FIRST_ID, SOME, TODAY, ZONE
from tests.benchmarks.measuring import Report, medians
from tests.benchmarks.running import run_alone
from tests.fakes import FakeClock
from tests.people import REP_ID

Statement = tuple[str, Any]


def measure(report: Report, database: Database, count: int) -> None:
    """Measure all on a database that was made."""
    report("day list", *measure_day_list(database), 3.0)
    report("follow-up queue", *measure_queue(database), 3.0)
    reading, raw, repaint = measure_opening(database)
    report("open a customer with 20 calls, reading", reading, raw)
    report("open a customer with 20 calls, with form", reading + repaint, repaint, 1.3)
    report("save a call, durable", *measure_saving(database), 2.0)


# --- measuring ----------------------------------------------------------------------------------


def median_ms(work: Callable[[], object], times: int) -> float:
    """Give the median of some runs, after one that warms up."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


@contextmanager
def statements_of(database: Database) -> Iterator[list[Statement]]:
    """Collect what is sent to the driver meanwhile."""
    found: list[Statement] = []

    def keep(connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        if statement.startswith("SELECT"):
            found.append((statement, parameters))

    event.listen(database.readers, "before_cursor_execute", keep)
    yield found
    event.remove(database.readers, "before_cursor_execute", keep)


def against_driver(
    database: Database, read: Callable[[], object], times: int
) -> tuple[float, float]:
    """Measure a read and the same statements through the driver, in turn."""
    with statements_of(database) as statements:
        read()
    pooled = database.readers.raw_connection()
    driver: Any = pooled.driver_connection

    def raw() -> None:
        for statement, parameters in statements:
            driver.execute(statement, parameters).fetchall()

    measured = medians(read, raw, times)
    pooled.close()
    return measured


def measure_day_list(database: Database) -> tuple[float, float]:
    """Measure the call list of the rep."""

    def read() -> None:
        with database.read() as session:
            day_list(session, REP_ID, database.clock(), ZONE, WorkDays())

    return against_driver(database, read, 15)


def measure_queue(database: Database) -> tuple[float, float]:
    """Measure the follow-ups of the rep."""

    def read() -> None:
        with database.read() as session:
            queue(session, REP_ID, TODAY, team=False)

    return against_driver(database, read, 30)


def measure_opening(database: Database) -> tuple[float, float, float]:
    """Measure reading a customer with twenty calls, and painting a bare form with as many texts."""
    numbers = iter(range(10**6))

    def read() -> None:
        with database.read() as session:
            call_view(session, FIRST_ID + next(numbers) % SOME, database.clock())

    return (*against_driver(database, read, 60), _bare_repaint_ms())


def _bare_repaint_ms() -> float:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QWidget

    application = QApplication.instance() or QApplication([])
    form = QWidget()
    form.resize(720, 800)
    layout = QFormLayout(form)
    labels = [QLabel() for _ in range(60)]
    for label in labels:
        layout.addRow("Stand", label)
    form.show()
    numbers = iter(range(10**6))

    def repaint() -> None:
        number = next(numbers)
        for label in labels:
            label.setText(f"Vergleicht Preise, entscheidet Ende Monat {number}")
        form.grab()
        application.processEvents()

    return median_ms(repaint, 40)


def measure_saving(database: Database) -> tuple[float, float]:
    """Measure a call with a next step that settles the step before, durable on the disk."""
    chain: list[int] = []

    def save() -> None:
        call_id, step_id = database.ids.new(), database.ids.new()
        settles = tuple(chain[-1:])
        chain.append(step_id)
        command = RecordCall(call=facts(call_id), steps=(step(step_id, call_id),), settles=settles)
        database.execute(command, uuid=uuid_of_call(call_id))

    ours = median_ms(save, 200)
    return ours, median_ms(_RawSaving(database, chain[-1]).save, 200)


def facts(call_id: int) -> CallFacts:
    """Give a call of a minute and a half."""
    return CallFacts(
        id=call_id,
        customer_id=FIRST_ID + SOME,
        direction=Direction.OUT,
        started_at=FakeClock().moment,
        seconds=84,
        outcome=Outcome.DECIDES_LATER,
        attempt=True,
        connected=True,
        reached=True,
        conversion=False,
        number="+41812501234",
        round_id=call_id,
        note="Vergleicht Preise, entscheidet am 27.11.",
        answers={"decision_on": "2026-11-27"},
    )


def step(step_id: int, call_id: int) -> PlanFollowUp:
    """Give what is to follow from a call."""
    return PlanFollowUp(
        id=step_id,
        customer_id=FIRST_ID + SOME,
        kind=FollowUpKind.QUOTE,
        due=Appointment(date(2026, 11, 27)),
        call_id=call_id,
    )


class _RawSaving:
    """The fewest statements that keep as much, with the same triggers and the same sync."""

    def __init__(self, database: Database, open_step_id: int) -> None:
        self._ids = database.ids
        self._open_step_id = open_step_id
        self._connection = database.writer.raw_connection()
        self._driver: Any = self._connection.driver_connection

    def save(self) -> None:
        """Insert a call, a step and the command; finish the old step; update the customer."""
        call_id, step_id, customer_id = self._ids.new(), self._ids.new(), FIRST_ID + SOME
        execute = self._driver.execute
        execute("BEGIN IMMEDIATE")
        execute(
            "INSERT INTO call (id, customer_id, direction, started_at, seconds, purpose, outcome,"
            " attempt, connected, reached, conversion, note, answers, script_path, number,"
            " round_id, author_id) VALUES (?, ?, 'out', 1764000000000000, 84, 'advertising',"
            " 'decides_later', 1, 1, 1, 0, 'Vergleicht Preise', '{}', '[]', '+41812501234', ?, ?)",
            (call_id, customer_id, call_id, REP_ID),
        )
        execute(
            "UPDATE follow_up SET state = 'done', result = 'decides_later', settled_by_call_id = ?,"
            " finished_at = 1764000000000000, finished_by_id = ?, version = version + 1"
            " WHERE id = ?",
            (call_id, REP_ID, self._open_step_id),
        )
        execute(
            "INSERT INTO follow_up (id, customer_id, call_id, kind, text, promised, retry, due_on,"
            " due_zone, owner_id, author_id, state, version) VALUES (?, ?, ?, 'quote', '', 0, 0,"
            " '2026-11-27', 'Europe/Zurich', ?, ?, 'open', 1)",
            (step_id, customer_id, call_id, REP_ID, REP_ID),
        )
        execute(
            "UPDATE customer SET last_contact_at = ?, care_due_on = '2027-05-25',"
            " next_step_on = '2026-11-27' WHERE id = ?",
            (call_id, customer_id),
        )
        execute(
            "INSERT INTO command (uuid, user_id, at, kind, format, payload, touched)"
            " VALUES (?, ?, 1764000000000000, 'record_call', 1, '{}', '[]')",
            (str(call_id), REP_ID),
        )
        execute("COMMIT")
        self._open_step_id = step_id


if __name__ == "__main__":
    run_alone(measure, __doc__)
