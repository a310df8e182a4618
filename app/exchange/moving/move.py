"""Taking what lies in a person's local file along to the team's database.

Written as an import is: in small transactions under one command, in a batch that stays out of
lists until it is done, that a cancel or the next start takes back, and that can be undone for 30
days. Rows keep their ids, so that doing it twice doubles nothing.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from uuid import uuid4

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.customers.models import Customer, ImportBatch
from app.database.base import Base, table_of
from app.database.database import Database
from app.database.journal import Changed, enter
from app.database.parts import in_parts
from app.exchange.batches.batch_lock import batch_lock
from app.exchange.batches.commands import StartImport
from app.exchange.batches.pacing import Pace
from app.exchange.batches.rows import Rows
from app.exchange.moving import key_teams
from app.exchange.moving.local_data import (
    LocalFile,
    Row,
    Turning,
    ids_of,
    reading,
    rows_of,
    same_versions,
)
from app.exchange.moving.local_people import People, people_of
from app.exchange.moving.not_there import not_there
from app.exchange.taking_back.undo import take_back
from app.history.models import Call
from app.practice.taking_along import TakingAlong

_FIRST = 50  # rows in the first transaction
_CUSTOMERS_READ = 50  # each comes with years of calls


@dataclass
class Progress:
    """How many customers are done; written by the worker, read by the window."""

    done: int = 0
    total: int = 0


@dataclass(frozen=True)
class Moved:
    """What came of it; batch_id: None where nothing was written or it was cancelled."""

    batch_id: int | None
    counts: dict[str, int] = field(default_factory=dict)
    cancelled: bool = False


def move(
    database: Database,
    file: LocalFile,
    progress: Progress,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    leave_out: Collection[int] = (),
) -> Moved:
    """Move everything but the customers in ``leave_out``.

    After an error, or when cancelled, nothing of it is left; where the server was lost the next
    start takes it back. Raises NothingToMoveError, and NobodySignedInError.
    """
    with reading(file.path) as there:
        with database.read() as here:
            people = people_of(database, there, here, file.login)
            versions = same_versions(there, here)
        ids = [id_ for id_ in ids_of(there, Customer, people.me_there) if id_ not in leave_out]
        progress.total = len(ids)
        batch_id = database.ids.new()
        run = _Run(database, there, people, Turning(people, versions, batch_id), batch_id)
        return run.all(file.path.name, ids, progress, cancelled)


class _Run:
    """One move on its way."""

    def __init__(
        self, database: Database, there: Session, people: People, turning: Turning, batch_id: int
    ) -> None:
        self._database = database
        self._there = there
        self._people = people
        self._turning = turning
        self._batch_id = batch_id
        self._uuid = str(uuid4())
        self._at = database.clock()
        self._counts: Counter[str] = Counter()

    def all(
        self,
        name: str,
        ids: Sequence[int],
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Moved:
        database, batch_id = self._database, self._batch_id
        with batch_lock(database, batch_id):
            database.execute(StartImport(id=batch_id, file_name=name), uuid=self._uuid)
            try:
                complete = self._write_all(ids, progress, cancelled)
                if complete:
                    self._write_practice()
                    self._finish(len(ids))
            except BaseException:
                take_back(database, batch_id)
                raise
            if not complete:
                take_back(database, batch_id)
                return Moved(None, cancelled=True)
        database.tell(self._changed)
        return Moved(batch_id, dict(self._counts))

    @property
    def _changed(self) -> Changed:
        seen = Changed("customer", ()) + Changed("practice", ())
        return Changed("import", [self._batch_id]) + seen

    def _write_all(
        self, ids: Sequence[int], progress: Progress, cancelled: Callable[[], bool]
    ) -> bool:
        """Read some customers with all that belongs to them, write them, then some more."""
        pace = Pace(_FIRST)
        for some in in_parts(ids, _CUSTOMERS_READ):
            rows = [(model, row) for model, new in self._read(some).items() for row in new]
            while rows:
                if cancelled():
                    return False
                part, rows = rows[: pace.size], rows[pace.size :]
                self._write(part, pace)
            if cancelled():
                return False
            progress.done += len(some)
        return True

    def _write(self, part: Sequence[tuple[type[Base], Row]], pace: Pace) -> None:
        """Write rows in one short transaction; a customer's years of calls may take several."""
        started = time.monotonic()
        with self._writing() as session:
            for model, new in groupby(part, key=itemgetter(0)):
                session.execute(insert(table_of(model)), [row for _, row in new])
        pace.took(len(part), time.monotonic() - started)
        self._counts.update(model.__tablename__ for model, _ in part)

    def _write_practice(self) -> None:
        """Take along what the person practised; last, as it is in no batch."""
        practice = TakingAlong(self._there, self._people.me_there, self._people.me_here, not_there)
        with self._database.read() as here:
            parts = list(practice.parts(here))
        for model, rows in parts:
            with self._writing() as session:
                session.execute(insert(table_of(model)), rows)
            self._counts[model.__tablename__] += len(rows)
        with self._writing() as session:
            practice.plan_anew(session)

    def _read(self, ids: Sequence[int]) -> dict[type[Base], list[Row]]:
        """Give the rows of some customers that the team does not have yet, ready to be written."""
        me = self._people.me_there
        found = {model: rows_of(self._there, model, ids, me) for model in Rows.ORDER}
        calls = {row["id"] for row in found[Call]}
        with self._database.read() as here:
            found |= key_teams.coming(self._there, here, self._people, ids)
            ready: dict[type[Base], list[Row]] = {}
            for model, rows in found.items():
                new = not_there(here, model, [row["id"] for row in rows])
                ready[model] = [
                    self._turning.turned(model, row, calls) for row in rows if row["id"] in new
                ]
        return ready

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with self._database.write() as session:
            enter(session, self._uuid, self._database.user_id, self._at)
            yield session

    def _finish(self, records: int) -> None:
        created = self._counts[Customer.__tablename__]
        with self._writing() as session:
            session.execute(
                update(ImportBatch)
                .where(ImportBatch.id == self._batch_id)
                .values(
                    state="done",
                    finished_at=self._database.clock(),
                    records=records,
                    created=created,
                    updated=0,
                    skipped=records - created,
                    rejected=0,
                )
            )
            self._database.tell_others(session, self._changed)
