"""``talktrack privacy find TEXT | report PERSON --out FOLDER | erase PERSON | log``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.command_line import DONE, SOME_FAILED, WRONG_USE, CommandContext
from app.database.errors import NotAllowedError
from app.upkeep.privacy import access_log, officer, subjects
from app.upkeep.privacy.access_log import Entry
from app.upkeep.privacy.erasure import check_may_erase
from app.upkeep.privacy.officer import Outlook
from app.upkeep.privacy.privacy_words import (
    confirm_by,
    entry_line,
    erased_lines,
    nothing_in_log,
    outlook_lines,
    privacy_trouble,
    subject_line,
    written_line,
)
from app.upkeep.privacy.report_files import ReportNotWrittenError
from app.upkeep.privacy.subjects import NoSuchPersonError, SeveralPeopleError, Subject

Action = Callable[[argparse.Namespace, CommandContext], int]


def add_parser(subcommands: Any) -> None:
    """Add ``privacy`` and what it can do."""
    purpose = "access reports, erasure, access log: of the privacy officer"
    actions = subcommands.add_parser("privacy", help=purpose).add_subparsers(
        dest="action", required=True
    )
    find = _add(actions, "find", _find, "find people and customers with their ids")
    find.add_argument("text", metavar="TEXT", help="name, number, e-mail address or id")
    report = _add(actions, "report", _report, "write what the database holds about a person")
    _add_person(report)
    report.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    erase = _add(actions, "erase", _erase, "show what an erasure takes away, and do it")
    _add_person(erase)
    wish = erase.add_mutually_exclusive_group()
    wish.add_argument("--dry-run", action="store_true", help="only show what would go")
    wish.add_argument("--confirm", metavar="ID", help="do it: the id of the person once more")
    keep = "the person's numbers are never to be called again"
    erase.add_argument("--block-numbers", action="store_true", help=keep)
    log = _add(actions, "log", _log, "who reported on whom and erased whom")
    log.add_argument("--since", type=date.fromisoformat, metavar="DATE")
    log.add_argument("--about", type=int, metavar="ID", help="only this person or customer")


def _add(actions: Any, name: str, run: Action, purpose: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=purpose)
    parser.set_defaults(run=lambda arguments, context: _run(run, arguments, context))
    return parser


def _add_person(parser: argparse.ArgumentParser) -> None:
    help_ = "id, full name, number or e-mail address of a person or a customer"
    parser.add_argument("person", metavar="PERSON", help=help_)


def _run(action: Action, arguments: argparse.Namespace, context: CommandContext) -> int:
    try:
        return action(arguments, context)
    except SeveralPeopleError as error:
        said = "\n".join([privacy_trouble(error), *map(subject_line, error.found)])
        return context.refuse(said, WRONG_USE, people=[_as_json(one) for one in error.found])
    except (NoSuchPersonError, NotAllowedError) as error:
        return context.refuse(privacy_trouble(error), WRONG_USE)
    except ReportNotWrittenError as error:
        return context.refuse(privacy_trouble(error), SOME_FAILED)


def _find(arguments: argparse.Namespace, context: CommandContext) -> int:
    with context.database.read() as session:
        found = subjects.matching(session, arguments.text)
    document = {"people": [_as_json(one) for one in found]}
    context.answer(document, [subject_line(one) for one in found])
    return DONE


def _report(arguments: argparse.Namespace, context: CommandContext) -> int:
    subject = _subject(arguments.person, context)
    files = officer.report(context.database, subject, arguments.out, context.language, context.zone)
    document = {**_as_json(subject), "files": [str(path) for path in files]}
    context.answer(document, [written_line(str(path)) for path in files])
    return DONE


def _erase(arguments: argparse.Namespace, context: CommandContext) -> int:
    subject = _subject(arguments.person, context)
    outlook = officer.outlook(context.database, subject, context.profile)
    document = {**_as_json(subject), **_outlook_as_json(outlook), "erased": False}
    if arguments.confirm is None:
        lines = outlook_lines(outlook, context.zone)
        context.answer(document, [*lines, confirm_by(f"--confirm {subject.id}")])
        return DONE
    if arguments.confirm != str(subject.id):
        return context.refuse(confirm_by(f"--confirm {subject.id}"), WRONG_USE)
    left = officer.erase(
        context.database, outlook, context.zone, block_numbers=arguments.block_numbers
    )
    document |= {"erased": True, "left_files": [str(path) for path in left]}
    context.answer(document, erased_lines(outlook, left, context.zone))
    return SOME_FAILED if left else DONE


def _log(arguments: argparse.Namespace, context: CommandContext) -> int:
    since = arguments.since
    if since is not None:
        since = datetime.combine(since, time.min, ZoneInfo(context.zone))
    with context.database.read() as session:
        check_may_erase(session, context.database.user_id)
        found = access_log.entries(session, since, arguments.about)
    lines = [entry_line(one, context.zone) for one in found] or [nothing_in_log()]
    context.answer({"entries": [_entry_as_json(one) for one in found]}, lines)
    return DONE


def _subject(words: str, context: CommandContext) -> Subject:
    with context.database.read() as session:
        check_may_erase(session, context.database.user_id)
        return subjects.one(session, words)


def _as_json(subject: Subject) -> dict[str, Any]:
    return {
        "id": str(subject.id),
        "customer_id": str(subject.customer_id),
        "name": subject.name,
        "company": subject.company,
        "is_customer": subject.contact_id is None,
    }


def _outlook_as_json(outlook: Outlook) -> dict[str, Any]:
    preview, here = outlook.preview, outlook.remains
    return {
        "goes": dict(preview.goes),
        "stays": dict(preview.stays),
        "mentions": preview.mentions,
        "journal": preview.journal,
        "blocked_numbers": preview.blocked,
        "files": [str(path) for path in here.files],
        "backups": here.backups,
        "oldest_backup": None if here.oldest is None else here.oldest.isoformat(),
        "replaced_databases": [str(path) for path in here.aside],
    }


def _entry_as_json(entry: Entry) -> dict[str, Any]:
    return {
        "at": entry.at.isoformat(),
        "by": entry.person,
        "what": entry.what,
        "customer_id": None if entry.customer_id is None else str(entry.customer_id),
        "contact_id": None if entry.contact_id is None else str(entry.contact_id),
    }
