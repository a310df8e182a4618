"""``talktrack database info | upgrade | check | backup FILE | restore FILE``."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from app import __version__
from app.command_line import DONE, NO_DATABASE, SOME_FAILED, WRONG_USE, CommandContext
from app.database.backup import Backups, export_copy
from app.database.database import open_database
from app.database.errors import (
    BackupExistsError,
    BackupFailedError,
    BackupUnusableError,
    DatabaseBusyError,
)
from app.database.network_paths import is_network_path
from app.database.schema import HEAD
from app.database.words import describe, network_warning
from app.errors import UserError
from app.upkeep import checks, queries
from app.upkeep.looking import is_server, looking_at, shown_place
from app.upkeep.problems import Problem
from app.upkeep.words import (
    backup_done,
    by_administrator,
    problem_text,
    restore_done,
    state_lines,
)

_CODES: dict[type[UserError], int] = {
    BackupExistsError: WRONG_USE,
    BackupFailedError: SOME_FAILED,
    BackupUnusableError: SOME_FAILED,
    DatabaseBusyError: NO_DATABASE,
}


def add_parser(subcommands: Any) -> None:
    """Add ``database`` and what it can do."""
    database = subcommands.add_parser("database", help="look after the database as a whole")
    actions = database.add_subparsers(dest="action", required=True)
    without_file = {
        "info": (_info, "what the database is and holds"),
        "upgrade": (_upgrade, "bring the tables up to date, after a backup"),
        "check": (_check, "look for anything wrong in it"),
    }
    for name, (run, purpose) in without_file.items():
        actions.add_parser(name, help=purpose).set_defaults(run=run)
    with_file = {
        "backup": (_backup, "write a backup to a new file"),
        "restore": (_restore, "let a backup be the database; the present one is kept"),
    }
    for name, (run, purpose) in with_file.items():
        action = actions.add_parser(name, help=purpose)
        action.add_argument("file", type=Path, metavar="FILE")
        action.set_defaults(run=run)


def _info(arguments: argparse.Namespace, context: CommandContext) -> int:
    _make_if_missing(context)
    return _answer_state(context, every_check=False)


def _check(arguments: argparse.Namespace, context: CommandContext) -> int:
    _make_if_missing(context)
    return _answer_state(context, every_check=True)


def _upgrade(arguments: argparse.Namespace, context: CommandContext) -> int:
    from app.tables import metadata

    if not is_server(context.place):
        backups = Backups(Path(context.place), context.clock)
        try:
            open_database(
                context.place, context.clock, metadata, before_upgrade=backups.take
            ).close()
        except BackupFailedError as error:
            return _refuse(error, context)
    return _answer_state(context, every_check=False)


def _backup(arguments: argparse.Namespace, context: CommandContext) -> int:
    if is_server(context.place):
        return _leave_to_administrator("pg_dump --format=custom", arguments.file, context)
    _make_if_missing(context)
    try:
        export_copy(Path(context.place), arguments.file)
    except (BackupExistsError, BackupFailedError) as error:
        return _refuse(error, context)
    return _answer_done(context, backup_done(str(arguments.file)), file=str(arguments.file))


def _restore(arguments: argparse.Namespace, context: CommandContext) -> int:
    if is_server(context.place):
        return _leave_to_administrator("pg_restore --clean", arguments.file, context)
    try:
        aside = Backups(Path(context.place), context.clock).restore(arguments.file)
    except (BackupUnusableError, BackupFailedError, DatabaseBusyError) as error:
        return _refuse(error, context)
    replaced = None if aside is None else str(aside)
    said = restore_done(str(arguments.file), replaced)
    return _answer_done(context, said, file=str(arguments.file), replaced=replaced)


def _answer_done(context: CommandContext, said: str, **facts: str | None) -> int:
    document: dict[str, Any] = {"kind": "sqlite", **facts, "ok": True, "problems": []}
    context.answer(document, [said])
    return DONE


def _make_if_missing(context: CommandContext) -> None:
    """Let a first start make the database, as any other subcommand would."""
    if not is_server(context.place) and not Path(context.place).exists():
        context.open_database().close()


def _answer_state(context: CommandContext, *, every_check: bool) -> int:
    from app.tables import metadata

    check = checks.problems if every_check else checks.technical_problems
    with looking_at(context.place) as session:
        found = check(session, metadata)
        state = {
            "kind": session.get_bind().dialect.name,
            "place": shown_place(context.place),
            "schema": HEAD,
            "program": __version__,
            "bytes": queries.size_bytes(session),
            **queries.counts(session),
        }
    state |= _about_the_file(context)
    state |= {"ok": not found, "problems": [_entry(problem) for problem in found]}
    context.answer(state, state_lines(state, context.zone))
    return SOME_FAILED if found else DONE


def _about_the_file(context: CommandContext) -> dict[str, Any]:
    if is_server(context.place):
        return {}
    path = Path(context.place)
    on_network = is_network_path(path)
    if on_network:
        context.say(network_warning(path))
    newest = next(iter(Backups(path, context.clock).all()), None)
    at = None if newest is None else newest.at.isoformat()
    return {"network_drive": on_network, "newest_backup": at}


def _entry(problem: Problem) -> dict[str, Any]:
    return {
        "kind": problem.kind.value,
        "count": problem.count,
        "examples": list(problem.examples),
        "problem": problem_text(problem),
    }


def _refuse(error: UserError, context: CommandContext) -> int:
    context.say(describe(error))
    return _CODES[type(error)]


def _leave_to_administrator(tool: str, file: Path, context: CommandContext) -> int:
    url = make_url(context.place)
    where = [f"--host={url.host}", f"--port={url.port or 5432}", f"--dbname={url.database}"]
    target = f"--file={file}" if tool.startswith("pg_dump") else str(file)
    line = shlex.join([*tool.split(), *where, "--username=ADMINISTRATOR", target])
    context.say(by_administrator(line))
    return WRONG_USE
