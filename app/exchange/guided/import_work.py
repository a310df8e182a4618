"""The work behind the import dialog: looking at a list, trying it out, importing it, undoing it.

Each function runs on a worker; progress is a number that the window reads now and then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.clock import local_day
from app.customers.law import PermissionType
from app.database.database import Database
from app.database.fold import fold
from app.database.on_server import on_server
from app.exchange.batches.commands import SaveMapping
from app.exchange.batches.results import RowResult, Sums, UpdateBy
from app.exchange.columns.guessing import Target, guess_targets
from app.exchange.columns.mappings import fingerprint
from app.exchange.columns.paper_fields import ListKind, guess_paper_targets, kind_of
from app.exchange.columns.proposing import proposal
from app.exchange.customer_lists.import_batch import Imported, ImportPlan, Unnamed, import_records
from app.exchange.files.encodings import Source
from app.exchange.files.reading import read_pasted, read_source
from app.exchange.files.tables import ReadingChoices, Table
from app.exchange.messages import Message
from app.exchange.papers.paper_import import PaperPlan, import_papers
from app.exchange.papers.paper_reading import PaperReading
from app.exchange.values.understanding import Understanding
from app.settings.zones import HOME_ZONE
from app.team import queries as team

_MOST_MESSAGES = 500  # shown; the sums count all


@dataclass(frozen=True, kw_only=True)
class ListSource:
    """A file or pasted text, and what a person decided about reading it."""

    source: Source
    choices: ReadingChoices = field(default_factory=ReadingChoices)
    pasted: bool = False

    def open(self) -> Table:
        """Open it as a table; raises UnreadableError, OSError."""
        if self.pasted:
            return read_pasted(self.source.content.decode(), self.choices)
        return read_source(self.source, self.choices)


@dataclass(frozen=True)
class Look:
    """A list before its import: its table, and what its columns most likely mean."""

    table: Table
    targets: tuple[Target, ...]
    mapping: str | None

    @property
    def kind(self) -> ListKind:
        """What the list holds."""
        return kind_of(self.targets)


@dataclass(frozen=True, kw_only=True)
class ImportWish:
    """How a person wants a list to be imported."""

    table: Table
    targets: tuple[Target, ...]
    file_name: str
    country: str
    basis: PermissionType
    update_by: tuple[UpdateBy, ...] = ()
    unnamed: Unnamed | None = None


@dataclass
class Progress:
    """How many records are done; written by the worker, read by the window."""

    records: int = 0


@dataclass(frozen=True)
class Outcome:
    """What a trial or an import came to.

    messages: record number and message, the first few hundred. batch_id: None after a trial or
    where it was cancelled.
    """

    sums: Sums
    messages: tuple[tuple[int, Message], ...]
    batch_id: int | None
    cancelled: bool


def owners_to_choose(session: Session, user_id: int) -> list[tuple[int, str]]:
    """Give who may get the customers of a list that names no owner; oneself first.

    Only a lead of a team is asked: the list of anybody else is that person's, and in a file one
    works alone.
    """
    if not on_server(session) or not team.assigns(session, user_id):
        return []
    people = sorted(team.colleagues(session), key=lambda one: one.id != user_id)
    return [(one.id, one.name) for one in people]


def look(database: Database, source: ListSource) -> Look:
    """Read the beginning of a list and propose what its columns mean."""
    table = source.open()
    with database.read() as session:
        found = proposal(session, table)
    return Look(table, found.targets, found.mapping)


def targets_for(table: Table, kind: ListKind) -> tuple[Target, ...]:
    """Guess what the columns mean, when a person says what the list holds."""
    if kind is ListKind.CUSTOMERS:
        return guess_targets(table)
    return guess_paper_targets(table, kind)


def run(
    database: Database,
    wish: ImportWish,
    progress: Progress,
    cancelled: Callable[[], bool],
    *,
    dry_run: bool,
) -> Outcome:
    """Import a list, or try it out without writing anything."""
    messages: list[tuple[int, Message]] = []

    def take(rows: Sequence[RowResult]) -> None:
        progress.records += len(rows)
        for row in rows:
            if len(messages) < _MOST_MESSAGES:
                messages.extend((row.record.number, message) for message in row.messages)

    today = local_day(database.clock(), HOME_ZONE)
    if (kind := kind_of(wish.targets)) is not ListKind.CUSTOMERS:
        papers = PaperReading(wish.table, wish.targets, country=wish.country, today=today)
        wanted = PaperPlan(kind=kind, file_name=wish.file_name, dry_run=dry_run)
        records = papers.records(wish.table.records())
        done = import_papers(database, records, wanted, on_rows=take, cancelled=cancelled)
        return _outcome(database, wish, done, messages)
    reading = Understanding(wish.table, wish.targets, region=wish.country, today=today)
    plan = ImportPlan(
        file_name=wish.file_name,
        basis=wish.basis,
        update_by=wish.update_by,
        dry_run=dry_run,
        unnamed=wish.unnamed,
    )
    done = import_records(
        database, reading.records(wish.table.records()), plan, on_rows=take, cancelled=cancelled
    )
    return _outcome(database, wish, done, messages)


def _outcome(
    database: Database,
    wish: ImportWish,
    done: Imported,
    messages: Sequence[tuple[int, Message]],
) -> Outcome:
    if done.batch_id is not None:
        _remember(database, wish)
    return Outcome(done.sums, tuple(messages), done.batch_id, done.cancelled)


def _remember(database: Database, wish: ImportWish) -> None:
    """Keep the mapping for the next list of this layout."""
    if wish.table.header_row == 0:
        return
    pairs = zip(wish.table.columns, wish.targets, strict=True)
    database.execute(
        SaveMapping(
            id=database.ids.new(),
            name=wish.file_name[:120],
            fingerprint=fingerprint(wish.table.columns),
            columns=tuple((fold(column), target or "") for column, target in pairs),
        )
    )
