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
from app.database.journal import Changed, NobodySignedInError, enter
from app.database.parts import in_parts
from app.exchange.batches.batch_lock import batch_lock
from app.exchange.batches.commands import StartImport
from app.exchange.batches.owners import Owners
from app.exchange.batches.pacing import Pace, in_blocks
from app.exchange.batches.results import Result, RowResult, Sums, UpdateBy
from app.exchange.batches.rows import Holder, Origin, Rows, insert_rows
from app.exchange.customer_lists.checkpoints import between_transactions
from app.exchange.customer_lists.fast_loading import fast_loading, is_empty, release_cache
from app.exchange.customer_lists.placing import Known, Seen, company_keys, note_blocked_numbers
from app.exchange.customer_lists.row_building import RowBuilder
from app.exchange.customer_lists.updating import Update, find_update
from app.exchange.messages import Level, Message, Reason
from app.exchange.taking_back.undo import take_back
from app.exchange.values.records import ImportRecord
from app.settings.zones import zone_of
from app.team import queries as team

_CHUNK = 2_000  # where nobody waits for us


@dataclass(frozen=True)
class Unnamed:
    """Whose customers are for whom a list names nobody; owner_id None: nobody's."""

    owner_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ImportPlan:
    """How a list is to be imported.

    basis: the legal basis of all customers whose record says nothing else.
    update_by: by what known customers are found again, in this order; empty: all are new.
    unnamed: as a lead says; None: in a team a lead's list is nobody's until it is given out, in a
        file, and for everybody else, it is the importer's.
    """

    file_name: str
    basis: PermissionType = PermissionType.CUSTOMERS
    update_by: Sequence[UpdateBy] = ()
    dry_run: bool = False
    unnamed: Unnamed | None = None


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
    with database.read() as session:
        assigns = team.assigns(session, database.user_id)
    run = _Run(database, database.user_id, plan, on_rows, cancelled, assigns=assigns)
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
        *,
        assigns: bool,
    ) -> None:
        self._database = database
        self._plan = plan
        self._on_rows = on_rows
        self._cancelled = cancelled
        self._sums = Sums()
        self._batch_id = database.ids.new()
        self._uuid = str(uuids.uuid4())
        self._at = database.clock()
        new_id = in_blocks(database.ids)
        gives_out = assigns and database.kind == "postgresql"
        usual = Unnamed(None if gives_out else author_id)
        asked = plan.unnamed if assigns and plan.unnamed is not None else usual
        origin = Origin(
            batch_id=self._batch_id,
            author_id=author_id,
            at=self._at,
            file_name=plan.file_name,
            basis=plan.basis,
            new_id=new_id,
            assigns=assigns,
            unnamed=asked.owner_id,
        )
        self._builder = RowBuilder(origin)
        only = None if assigns else author_id
        self._owners = Owners(database.ids, self._batch_id, only)
        self._seen = Seen()
        self._known = Known(plan.update_by, self._batch_id)

    def dry(self, records: Iterable[ImportRecord]) -> Imported:
        foreseen: set[int] = set()
        with self._database.read() as session:
            self._owners.learn(session)
            for chunk in in_parts(records, _CHUNK):
                if self._cancelled():
                    return Imported(None, self._sums, cancelled=True)
                placed = self._placed(session, chunk, Rows())
                self._tell([self._foreseen(session, row, foreseen) for row in placed])
                session.expunge_all()
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
        self._database.tell(self._changed)
        return Imported(self._batch_id, self._sums)

    @property
    def _changed(self) -> Changed:
        return Changed("import", [self._batch_id]) + Changed("customer", ())

    def _write_all(self, records: Iterable[ImportRecord]) -> bool:
        with self._database.read() as session:
            self._owners.learn(session)
            fast = is_empty(session)
        stream = iter(records)
        return self._write_fast(stream) if fast else self._write_beside_others(stream)

    def _write_beside_others(self, stream: Iterator[ImportRecord]) -> bool:
        """In small transactions; what can be done before one begins keeps nobody waiting."""
        pace = Pace()
        with between_transactions(self._database) as finished_one:
            while chunk := list(islice(stream, pace.size)):
                if self._cancelled():
                    return False
                rows = Rows()
                with self._database.read() as session:
                    placed = self._placed(session, chunk, rows)
                started = time.monotonic()
                with self._writing() as session:
                    done = self._written(session, placed, rows)
                pace.took(len(chunk), time.monotonic() - started)
                finished_one()
                self._tell(done)
        return True

    def _write_fast(self, stream: Iterator[ImportRecord]) -> bool:
        """One transaction: nobody works yet in an empty database, and a kill leaves it empty."""
        try:
            with self._writing() as session, fast_loading(session):
                for chunk in in_parts(stream, _CHUNK):
                    if self._cancelled():
                        raise _CancelledError
                    rows = Rows()
                    placed = self._placed(session, chunk, rows)
                    self._tell(self._written(session, placed, rows))
        except _CancelledError:
            return False
        finally:
            release_cache(self._database)
        return True

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with self._database.write() as session:
            enter(session, self._uuid, self._database.user_id, self._at)
            yield session

    def _placed(
        self, session: Session, chunk: Sequence[ImportRecord], rows: Rows
    ) -> list[RowResult]:
        """Decide what becomes of each record and make the rows of new customers.

        A record of a known customer is told as an update; ``_written`` finds out what it changes.
        """
        known = self._known.find(session, chunk)
        note_blocked_numbers(session, chunk)
        return [self._place(record, known.get(record.number), rows) for record in chunk]

    def _place(self, record: ImportRecord, known: set[int] | None, rows: Rows) -> RowResult:
        if record.rejected:
            return RowResult(record, Result.REJECTED, None)
        first = self._seen.first_like(record)
        if first is not None:
            told = Message(Level.NOTE, Reason.REPEATED, value=record.name, detail=str(first))
            record.messages[:] = [told]  # all else is said of the first, and is done there
            return RowResult(record, Result.SKIPPED, None)
        owners = self._owners.of(record)
        if known:
            if len(known) == 1:
                return RowResult(record, Result.UPDATED, next(iter(known)))
            record.messages.append(Message(Level.WARNING, Reason.SEVERAL_MATCH, value=record.name))
            return RowResult(record, Result.SKIPPED, None)
        keys = company_keys(record)
        customer_id = self._seen.customer_of(record, keys)
        if customer_id is None:
            customer_id = self._builder.customer(record, owners, rows)
        else:
            holder = Holder(customer_id, zone_of(record.region), owners[0])
            self._builder.belongings(record, holder, rows, first=False)
        self._seen.remember(record, keys, customer_id)
        return RowResult(record, Result.CREATED, customer_id)

    def _written(
        self, session: Session, placed: Sequence[RowResult], rows: Rows
    ) -> list[RowResult]:
        self._owners.write_new(session)
        insert_rows(session, rows)
        return [self._updated(session, row) for row in placed]

    def _updated(self, session: Session, row: RowResult) -> RowResult:
        if row.result is not Result.UPDATED:
            return row
        return row if self._update_of(session, row).apply(session) else _unchanged(row)

    def _foreseen(self, session: Session, row: RowResult, foreseen: set[int]) -> RowResult:
        """Tell whether an update would change anything that no earlier record changes likewise."""
        if row.result is not Result.UPDATED:
            return row
        facts = self._update_of(session, row).facts()
        new = {hash((row.customer_id, *fact)) for fact in facts} - foreseen
        foreseen.update(new)
        return row if new else _unchanged(row)

    def _update_of(self, session: Session, row: RowResult) -> Update:
        assert row.customer_id is not None, "an update is of a customer"
        owners = self._owners.of(row.record)
        return find_update(session, row.customer_id, row.record, owners, self._builder)

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
            self._database.tell_others(session, self._changed)

    def _tell(self, rows: list[RowResult]) -> None:
        self._sums.count(rows)
        self._on_rows(rows)


def _unchanged(row: RowResult) -> RowResult:
    row.messages.append(Message(Level.NOTE, Reason.CHANGED_NOTHING, value=row.record.name))
    return row._replace(result=Result.SKIPPED)
