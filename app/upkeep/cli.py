"""``talktrack database info | upgrade | check | backup FILE | restore FILE | setup-team URL``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.command_line import DONE, NO_DATABASE, SOME_FAILED, WRONG_USE, CommandContext
from app.database.backup import Backups, export_copy
from app.database.database import open_database
from app.database.encryption.unlocking import unlock_file
from app.database.errors import (
    BackupExistsError,
    BackupFailedError,
    BackupUnusableError,
    DatabaseBusyError,
)
from app.database.words import describe
from app.errors import UserError
from app.upkeep.state import team_cli
from app.upkeep.state.answers import answer_state
from app.upkeep.state.looking import is_server
from app.upkeep.state.words import (
    backup_done,
    restore_done,
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
    team_cli.add_parser(actions)


def _info(arguments: argparse.Namespace, context: CommandContext) -> int:
    _make_if_missing(context)
    return answer_state(context, every_check=False)


def _check(arguments: argparse.Namespace, context: CommandContext) -> int:
    _make_if_missing(context)
    return answer_state(context, every_check=True)


def _upgrade(arguments: argparse.Namespace, context: CommandContext) -> int:
    from app.tables import metadata

    if is_server(context.place):
        return team_cli.upgrade(context)
    backups = Backups(Path(context.place), context.clock)
    try:
        open_database(context.place, context.clock, metadata, before_upgrade=backups.take).close()
    except BackupFailedError as error:
        return _refuse(error, context)
    return answer_state(context, every_check=False)


def _backup(arguments: argparse.Namespace, context: CommandContext) -> int:
    if is_server(context.place):
        return team_cli.leave_backup(arguments.file, context)
    _make_if_missing(context)
    try:
        export_copy(Path(context.place), arguments.file)
    except (BackupExistsError, BackupFailedError) as error:
        return _refuse(error, context)
    return _answer_done(context, backup_done(str(arguments.file)), file=str(arguments.file))


def _restore(arguments: argparse.Namespace, context: CommandContext) -> int:
    if is_server(context.place):
        return team_cli.leave_restore(arguments.file, context)
    try:
        unlock_file(arguments.file)  # an old backup may have an old key
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


def _refuse(error: UserError, context: CommandContext) -> int:
    said = describe(error)
    return context.refuse(said, _CODES[type(error)], kind="sqlite", problems=[said])
