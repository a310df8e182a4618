"""``talktrack today``: the call list of a moment, as the window shows it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.calls.day.queries import DayList, day_list
from app.calls.day.ranking import HeldBack, Row
from app.calls.permission.gate import Grade
from app.calls.permission.who_calls import who_calls
from app.calls.words import closed_text, reason_text, verdict_text
from app.clock import Appointment, local_day
from app.settings.working_time import CallingHours, local_time
from app.team import queries as team
from app.team.absences import work_days

if TYPE_CHECKING:
    from app.command_line import CommandContext

_DONE, _WRONG_USE = 0, 2
_GAP = "  "


_LIKE = "2026-11-24T10:00+01:00"


def add_parser(subcommands: Any) -> None:
    """Add the subcommand of this room."""
    parser = subcommands.add_parser("today", help="whom to call now, and who is held back")
    parser.add_argument("--at", metavar="INSTANT", type=_instant, help=f"as of then: {_LIKE}")
    parser.add_argument("--user", metavar="LOGIN", help="whose list; without it one's own")
    parser.set_defaults(run=run)


def _instant(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no instant; it looks like {_LIKE}") from None
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"an instant needs an offset, as in {_LIKE}")
    return moment.astimezone(UTC)


def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Print the ranked list and what is held back today."""
    now = arguments.at or context.clock()
    database = context.database
    with database.read() as session:
        whose = (
            team.person_by_login(session, arguments.user)
            if arguments.user is not None
            else team.person(session, database.user_id or 0)
        )
        if whose is None:
            said = QCoreApplication.translate("today", "Nobody has the login {login}.")
            return context.refuse(said.format(login=arguments.user or ""), _WRONG_USE)
        own_days = work_days(session, whose.id)
        rings = who_calls(session, whose.id).rings
        found = day_list(session, whose.id, now, context.zone, own_days)
    document = {
        "at": local_time(now, context.zone).isoformat(timespec="seconds"),
        "rows": [_row_as_json(row, found, now) for row in found.rows],
        "held_back": [_held_back_as_json(row, found) for row in found.held_back],
    }
    closed = closed_text(now, context.zone, CallingHours())
    lines = _lines(found, now) if rings else [_rings_nobody(whose.name)]
    context.answer(document, [*([f"{closed}."] if closed else []), *lines])
    return _DONE


def _rings_nobody(name: str) -> str:
    said = QCoreApplication.translate("today", "{name} calls no customers: the role does not.")
    return said.format(name=name)


def _row_as_json(row: Row, found: DayList, now: datetime) -> dict[str, Any]:
    callee = found.callees[row.candidate.customer_id]
    return {
        "rank": row.rank,
        "customer_id": str(row.candidate.customer_id),
        "company": callee.company,
        "contact": callee.contact or None,
        "phone": callee.phone or None,
        "tier": int(row.tier),
        "score": row.score,
        "reason": _reason(row, now),
        "due": _due(row.candidate.due),
        "callable": row.verdict.grade is Grade.OPEN,
    }


def _held_back_as_json(row: HeldBack, found: DayList) -> dict[str, Any]:
    return {
        "customer_id": str(row.candidate.customer_id),
        "company": found.callees[row.candidate.customer_id].company,
        "grade": row.verdict.grade.value,
        "reason": _held_back(row),
    }


def _reason(row: Row, now: datetime) -> str:
    today = local_day(now, row.candidate.zone)
    return ", ".join(reason_text(reason, today) for reason in row.reasons)


def _held_back(row: HeldBack) -> str:
    return verdict_text(row.verdict, row.candidate.situation.complaint_since)


def _due(due: Appointment | None) -> str | None:
    """Give a date, or with a time the instant with the offset of its own zone."""
    if due is None:
        return None
    instant = due.instant()
    if instant is None:
        return due.on.isoformat()
    return local_time(instant, due.zone).isoformat(timespec="seconds")


def _lines(found: DayList, now: datetime) -> list[str]:
    rows = [
        (
            str(row.rank),
            callee.company,
            callee.contact,
            callee.phone,
            _reason(row, now),
        )
        for row in found.rows
        for callee in [found.callees[row.candidate.customer_id]]
    ]
    lines = _table(rows) or [QCoreApplication.translate("today", "Nobody to call now.")]
    if found.held_back:
        held_back = [
            (found.callees[row.candidate.customer_id].company, _held_back(row))
            for row in found.held_back
        ]
        heading = QCoreApplication.translate("today", "Held back today:")
        lines += ["", heading, *_table(held_back)]
    return lines


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Write rows with their columns one under the other; the last one is as long as it is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return [
        _GAP.join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
