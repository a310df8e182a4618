"""``talktrack import FILE…`` and ``talktrack undo [BATCH]``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.clock import local_day
from app.command_line import DONE, SOME_FAILED, WRONG_USE, CommandContext
from app.customers.law import PermissionType
from app.customers.typed.countries import country_code
from app.database.database import Database
from app.errors import UserError
from app.exchange.batches.results import RowResult, Undone, UpdateBy
from app.exchange.columns.guessing import Target
from app.exchange.columns.mappings import MappingUnknownError
from app.exchange.columns.paper_fields import ListKind, kind_of
from app.exchange.columns.proposing import proposal
from app.exchange.customer_lists.import_batch import Imported, ImportPlan, import_records
from app.exchange.files.reading import read_file
from app.exchange.files.tables import ReadingChoices, Table, UnreadableError
from app.exchange.messages import Level, Message, Reason
from app.exchange.papers.paper_import import PaperPlan, import_papers
from app.exchange.papers.paper_reading import PaperReading
from app.exchange.taking_back.recent import Recent, recent, undo_decision
from app.exchange.taking_back.undo import undo
from app.exchange.values.understanding import Understanding
from app.exchange.words import file_text, file_trouble, reason_text
from app.widgets.formats import date_text


@dataclass(frozen=True)
class _Wishes:
    country: str
    basis: PermissionType
    mapping: str | None
    header_row: int | None
    update_by: tuple[UpdateBy, ...]
    dry_run: bool


def add_parser(subcommands: Any) -> None:
    """Add ``import`` and ``undo``."""
    importing = subcommands.add_parser("import", help="import lists of customers (CSV, XLSX)")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    importing.add_argument("--dry-run", action="store_true", help="look, but write nothing")
    importing.add_argument("--country", default="CH", type=_country, help="where none is given")
    importing.add_argument(
        "--basis",
        default=PermissionType.CUSTOMERS.value,
        choices=[one.value for one in PermissionType],
    )
    importing.add_argument("--mapping", metavar="NAME", help="a shipped or saved mapping")
    importing.add_argument("--header-row", type=int, metavar="N", help="0: there is none")
    importing.add_argument("--update-by", type=_update_by, default=(), metavar="KEYS")
    importing.set_defaults(run=_import)
    undoing = subcommands.add_parser(
        "undo", help="take a whole import or decision back; without a number: say which there are"
    )
    undoing.add_argument("batch", nargs="?", type=_batch, metavar="BATCH")
    undoing.set_defaults(run=_undo)


def _country(typed: str) -> str:
    code = country_code(typed)
    if code is None:
        raise argparse.ArgumentTypeError(f"{typed!r} is no country")
    return code


def _batch(typed: str) -> int | UUID:
    try:
        return int(typed) if typed.isdecimal() else UUID(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{typed!r} is no number of an import") from None


def _update_by(typed: str) -> tuple[UpdateBy, ...]:
    try:
        return tuple(UpdateBy(word.strip()) for word in typed.split(","))
    except ValueError:
        known = ", ".join(UpdateBy)
        raise argparse.ArgumentTypeError(f"{typed!r}: choose among {known}") from None


def _import(arguments: argparse.Namespace, context: CommandContext) -> int:
    wishes = _Wishes(
        arguments.country,
        PermissionType(arguments.basis),
        arguments.mapping,
        arguments.header_row,
        arguments.update_by,
        arguments.dry_run,
    )
    try:
        documents = [_import_file(path, wishes, context) for path in arguments.files]
    except MappingUnknownError as error:
        return context.refuse(_mapping_unknown(error), WRONG_USE)
    lines = [line for document in documents for line in _lines(document)]
    context.answer(documents[0] if len(documents) == 1 else documents, lines)
    troubled = any("error" in document or document["rejected"] for document in documents)
    return SOME_FAILED if troubled else DONE


def _import_file(path: Path, wishes: _Wishes, context: CommandContext) -> dict[str, Any]:
    try:
        table = read_file(path, ReadingChoices(header_row=wishes.header_row))
        return _import_table(path, table, wishes, context)
    except UnreadableError as error:
        return _refused(path, reason_text(error.reason, error.detail), context)
    except OSError as error:
        return _refused(path, file_trouble(error), context)


def _import_table(
    path: Path, table: Table, wishes: _Wishes, context: CommandContext
) -> dict[str, Any]:
    with context.database.read() as session:
        targets = proposal(session, table, wishes.mapping).targets
    rows: list[dict[str, Any]] = []

    def keep(done: Sequence[RowResult]) -> None:
        """Without --json only what has a message is shown; a million others need no memory."""
        rows.extend(_row(row) for row in done if context.json or row.messages)

    of_customers = kind_of(targets) is ListKind.CUSTOMERS
    bring = _bring_customers if of_customers else _bring_papers
    imported = bring(path, table, targets, wishes, context, keep)
    return _document(path, table, targets, imported, rows)


def _bring_customers(
    path: Path,
    table: Table,
    targets: Sequence[Target],
    wishes: _Wishes,
    context: CommandContext,
    keep: Callable[[list[RowResult]], None],
) -> Imported:
    today = local_day(context.clock(), context.zone)
    reading = Understanding(table, targets, region=wishes.country, today=today)
    plan = ImportPlan(
        file_name=path.name,
        basis=wishes.basis,
        update_by=wishes.update_by,
        dry_run=wishes.dry_run,
    )
    records = reading.records(table.records())
    return import_records(context.database, records, plan, on_rows=keep)


def _bring_papers(
    path: Path,
    table: Table,
    targets: Sequence[Target],
    wishes: _Wishes,
    context: CommandContext,
    keep: Callable[[list[RowResult]], None],
) -> Imported:
    """Bring quotes or orders; those that are known by their number are always updated."""
    today = local_day(context.clock(), context.zone)
    reading = PaperReading(table, targets, country=wishes.country, today=today)
    plan = PaperPlan(kind=kind_of(targets), file_name=path.name, dry_run=wishes.dry_run)
    return import_papers(context.database, reading.records(table.records()), plan, on_rows=keep)


def _document(
    path: Path,
    table: Table,
    targets: Sequence[str | None],
    imported: Imported,
    rows: Sequence[dict[str, Any]],
) -> dict[str, Any]:
    sums = imported.sums
    return {
        "file": str(path),
        "format": table.format.value,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "sheet": table.sheet,
        "header_row": table.header_row,
        "records": sums.records,
        "created": sums.created,
        "updated": sums.updated,
        "skipped": sums.skipped,
        "rejected": sums.rejected,
        "repeated": sums.repeated,
        "mapping": dict(zip(table.columns, targets, strict=True)),
        "messages": [_message(note) for note in (*table.notes, *_left_out(table, targets))],
        "rows": rows,
        "batch": None if imported.batch_id is None else str(imported.batch_id),
    }


def _left_out(table: Table, targets: Sequence[str | None]) -> list[Message]:
    pairs = zip(table.columns, targets, strict=True)
    return [
        Message(Level.WARNING, Reason.PASSWORDS_LEFT_OUT, name)
        for name, target in pairs
        if target is None
    ]


def _row(row: RowResult) -> dict[str, Any]:
    return {
        "record": row.record.number,
        "result": row.result.value,
        "customer_id": None if row.customer_id is None else str(row.customer_id),
        "values": row.record.values,
        "messages": [_message(message) for message in row.messages],
    }


def _message(message: Message) -> dict[str, str]:
    return {
        "level": message.level.value,
        "column": message.column,
        "value": message.value,
        "reason": reason_text(message.reason, message.detail),
    }


def _refused(path: Path, reason: str, context: CommandContext) -> dict[str, Any]:
    """A file that cannot be read has no records; the command goes on with the next."""
    context.say(f"{path}: {reason}")
    return {
        "file": str(path),
        "error": reason,
        **dict.fromkeys(("records", "created", "updated", "skipped", "rejected", "repeated"), 0),
        "rows": [],
        "batch": None,
    }


def _lines(document: dict[str, Any]) -> list[str]:
    if "error" in document:
        return []
    rows = [
        f"  {row['record']}: {message['column']} {message['value']} {message['reason']}"
        for row in document["rows"]
        for message in row["messages"]
    ]
    return [file_text(document), *rows]


def _mapping_unknown(error: MappingUnknownError) -> str:
    said = QCoreApplication.translate("import", "There is no mapping “{name}”. There are: {known}.")
    return said.format(name=error.name, known=", ".join(error.known))


def _undo(arguments: argparse.Namespace, context: CommandContext) -> int:
    if arguments.batch is None:
        return _say_recent(context)
    try:
        undone = _taken_back(context.database, arguments.batch)
    except UserError:
        said = QCoreApplication.translate(
            "import", "There is no import or decision {batch} that can be taken back."
        )
        said = said.format(batch=arguments.batch)
        return context.refuse(said, SOME_FAILED, undone=0, kept=[])
    kept = [
        {"customer_id": str(one.customer_id), "field": one.field, "why": one.why.value}
        for one in undone.kept
    ]
    said = QCoreApplication.translate("import", "Taken back: {count}. Kept: {kept}.")
    lines = [said.format(count=undone.undone, kept=len(kept))]
    context.answer({"undone": undone.undone, "kept": kept}, lines)
    return DONE


def _taken_back(database: Database, batch: int | UUID) -> Undone:
    """Take back an import by its number, a decision about visits by its longer one."""
    return undo(database, batch) if isinstance(batch, int) else undo_decision(database, str(batch))


def _say_recent(context: CommandContext) -> int:
    now = context.clock()
    with context.database.read() as session:
        found = recent(session, context.database.user_id or 0, now)
    lines = [_recent_text(one, context.zone) for one in found]
    none = QCoreApplication.translate("import", "Nothing of the last 30 days can be taken back.")
    document = [{**one._asdict(), "at": one.at.isoformat()} for one in found]
    context.answer({"recent": document}, lines or [none])
    return DONE


def _recent_text(one: Recent, zone: str) -> str:
    translate = QCoreApplication.translate
    kinds = {
        "import": translate("import", "import"),
        "visits": translate("import", "decision about visits"),
    }
    day = date_text(local_day(one.at, zone))
    return f"{one.batch}  {day}  {kinds[one.kind]}: {one.what}"
