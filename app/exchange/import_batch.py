"""Writing a list into the database: in small transactions, under one command of the journal.

Until it is done a batch is ``running`` and its rows stay out of lists; cancelling it, or the next
start after a kill, takes it back.
"""

from __future__ import annotations

import time
import uuid as uuids
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.customers.law import PermissionType
from app.customers.models import ImportBatch
from app.database.database import Database
from app.database.ids import IdMaker
from app.database.journal import Changed, NobodySignedInError, enter
from app.exchange.batch_lock import batch_lock
from app.exchange.commands import StartImport
from app.exchange.fast_loading import fast_loading, is_empty
from app.exchange.messages import Level, Message, Reason
from app.exchange.owners import Owners
from app.exchange.placing import Known, Seen, blocked_numbers
from app.exchange.records import ImportRecord
from app.exchange.results import Result, RowResult, Sums, UpdateBy
from app.exchange.row_building import RowBuilder
from app.exchange.rows import Origin, Rows, insert_rows
from app.exchange.taking_back import take_back
from app.exchange.updating import update_customer

_FIRST_CHUNK = 50
_MOST_IN_CHUNK = 2_000
_SECONDS_PER_CHUNK = 0.06  # transactions of at most 100 ms, so that others can save in between
_FAST_CHUNK = 5_000
_IDS_PER_BLOCK = 1_000


@dataclass(frozen=True, kw_only=True)
class ImportPlan:
    """How a list is to be imported.

    basis: the legal basis of all customers whose record says nothing else.
    update_by: by what known customers are found again, in this order; empty: all are new.
    """

    file_name: str
    basis: PermissionType = PermissionType.CUSTOMERS
    update_by: Sequence[UpdateBy] = ()
    dry_run: bool = False


@dataclass(frozen=True)
class Imported:
    """What an import came to; batch_id is None after a dry run or a cancelled import."""

    batch_id: int | None
    sums: Sums
    cancelled: bool = False


def import_records(
    database: Database,
    records: Iterable[ImportRecord],
    plan: ImportPlan,
    *,
    on_rows: Callable[[list[RowResult]], None] = lambda rows: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Imported:
    """Import records; ``on_rows`` is told of each chunk, ``cancelled`` asked before each.

    A dry run looks everything up and writes nothing. After an error, or when cancelled, nothing
    of the import is left. Raises NobodySignedInError where nobody is known as author.
    """
    if database.user_id is None:
        raise NobodySignedInError
    run = _Run(database, database.user_id, plan, on_rows, cancelled)
    return run.dry(records) if plan.dry_run else run.real(records)


class _CancelledError(Exception):
    """Ends the one transaction of a first import; all of it is rolled back."""


class _Run:
    """One import on its way."""

    def __init__(
        self,
        database: Database,
        author_id: int,
        plan: ImportPlan,
        on_rows: Callable[[list[RowResult]], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._database = database
        self._plan = plan
        self._on_rows = on_rows
        self._cancelled = cancelled
        self._sums = Sums()
        self._batch_id = database.ids.new()
        self._uuid = str(uuids.uuid4())
        self._at = database.clock()
        origin = Origin(self._batch_id, author_id, self._at, plan.file_name, plan.basis)
        self._builder = RowBuilder(origin, _in_blocks(database.ids))
        self._owners = Owners(database.ids)
        self._seen = Seen()
        self._known = Known(plan.update_by, self._batch_id)

    def dry(self, records: Iterable[ImportRecord]) -> Imported:
        with self._database.read() as session:
            self._owners.learn(session)
            stream = iter(records)
            while chunk := list(islice(stream, _MOST_IN_CHUNK)):
                if self._cancelled():
                    return Imported(None, self._sums, cancelled=True)
                self._tell(self._placed(session, chunk, Rows()))
        return Imported(None, self._sums)

    def real(self, records: Iterable[ImportRecord]) -> Imported:
        with batch_lock(self._database, self._batch_id):
            start = StartImport(id=self._batch_id, file_name=self._plan.file_name)
            self._database.execute(start, uuid=self._uuid)
            try:
                complete = self._write_all(records)
                if complete:
                    self._finish()
            except BaseException:
                take_back(self._database, self._batch_id)
                raise
            if not complete:
                take_back(self._database, self._batch_id)
                return Imported(None, self._sums, cancelled=True)
        self._database.tell(Changed("import", [self._batch_id]) + Changed("customer", ()))
        return Imported(self._batch_id, self._sums)

    def _write_all(self, records: Iterable[ImportRecord]) -> bool:
        with self._database.read() as session:
            self._owners.learn(session)
            fast = is_empty(session)
        stream = iter(records)
        return self._write_fast(stream) if fast else self._write_beside_others(stream)

    def _write_beside_others(self, stream: Iterator[ImportRecord]) -> bool:
        size = _FIRST_CHUNK
        while chunk := list(islice(stream, size)):
            if self._cancelled():
                return False
            started = time.monotonic()
            with self._writing() as session:
                done = self._write(session, chunk)
            took = time.monotonic() - started
            self._tell(done)
            size = next_size(size, took)
        return True

    def _write_fast(self, stream: Iterator[ImportRecord]) -> bool:
        """One transaction: nobody works yet in an empty database, and a kill leaves it empty."""
        try:
            with self._writing() as session, fast_loading(session):
                while chunk := list(islice(stream, _FAST_CHUNK)):
                    if self._cancelled():
                        raise _CancelledError
                    self._tell(self._write(session, chunk))
        except _CancelledError:
            return False
        return True

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with self._database.write() as session:
            enter(session, self._uuid, self._database.user_id, self._at)
            yield session

    def _write(self, session: Session, chunk: Sequence[ImportRecord]) -> list[RowResult]:
        rows = Rows()
        placed = self._placed(session, chunk, rows)
        self._owners.write_new(session)
        insert_rows(session, rows)
        return placed

    def _placed(
        self, session: Session, chunk: Sequence[ImportRecord], rows: Rows
    ) -> list[RowResult]:
        known = self._known.find(session, chunk)
        blocked_numbers(session, chunk)
        return [self._place(session, record, known.get(record.number), rows) for record in chunk]

    def _place(
        self, session: Session, record: ImportRecord, known: set[int] | None, rows: Rows
    ) -> RowResult:
        if record.rejected:
            return RowResult(record, Result.REJECTED, None)
        owners = self._owners.of(record)
        if known:
            return self._update(session, record, known, owners)
        customer_id = self._seen.customer_of(record)
        if customer_id is None:
            customer_id = self._builder.customer(record, owners, rows)
        else:
            self._builder.belongings(record, customer_id, owners[0], rows, first=False)
        self._seen.remember(record, customer_id)
        return RowResult(record, Result.CREATED, customer_id)

    def _update(
        self,
        session: Session,
        record: ImportRecord,
        known: set[int],
        owners: tuple[int | None, int | None],
    ) -> RowResult:
        if len(known) > 1:
            record.messages.append(Message(Level.WARNING, Reason.SEVERAL_MATCH, value=record.name))
            return RowResult(record, Result.SKIPPED, None)
        customer_id = next(iter(known))
        if self._plan.dry_run:
            return RowResult(record, Result.UPDATED, customer_id)
        self._owners.write_new(session)
        if update_customer(session, customer_id, record, owners, self._builder):
            return RowResult(record, Result.UPDATED, customer_id)
        record.messages.append(Message(Level.NOTE, Reason.CHANGED_NOTHING, value=record.name))
        return RowResult(record, Result.SKIPPED, customer_id)

    def _finish(self) -> None:
        sums = self._sums
        with self._writing() as session:
            session.execute(
                update(ImportBatch)
                .where(ImportBatch.id == self._batch_id)
                .values(
                    state="done",
                    finished_at=self._database.clock(),
                    records=sums.records,
                    created=sums.created,
                    updated=sums.updated,
                    skipped=sums.skipped,
                    rejected=sums.rejected,
                )
            )

    def _tell(self, rows: list[RowResult]) -> None:
        for row in rows:
            self._sums.count(row)
        self._on_rows(rows)


def _in_blocks(ids: IdMaker) -> Callable[[], int]:
    """Take ids from their maker in blocks, which is faster than one by one."""
    ready: list[int] = []

    def new_id() -> int:
        if not ready:
            ready.extend(reversed(ids.new_many(_IDS_PER_BLOCK)))
        return ready.pop()

    return new_id


def next_size(size: int, took: float) -> int:
    """Give the records of the next transaction: aim at the wanted time, grow at most twofold."""
    fitting = int(size * _SECONDS_PER_CHUNK / max(took, 0.001))
    return max(1, min(2 * size, fitting, _MOST_IN_CHUNK))
