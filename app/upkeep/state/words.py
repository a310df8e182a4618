"""Words of the database's state and of what can be wrong in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.upkeep.state.problems import Problem, ProblemKind
from app.widgets.formats import date_text, number_text

_PROBLEMS = {
    ProblemKind.DAMAGED_PAGES: QT_TRANSLATE_NOOP(
        "upkeep", "Pages of the file are damaged; restore a backup. Found: {examples}"
    ),
    ProblemKind.BROKEN_REFERENCES: QT_TRANSLATE_NOOP(
        "upkeep", "Rows refer to others that are not there ({count}): {examples}"
    ),
    ProblemKind.MISSING_TRIGGERS: QT_TRANSLATE_NOOP(
        "upkeep",
        "Triggers are missing, so changes are not recorded or not found ({count}): {examples}",
    ),
    ProblemKind.NEXT_STEP_DIFFERS: QT_TRANSLATE_NOOP(
        "upkeep",
        "The next step in the list is not the earliest open follow-up ({count}); customers: "
        "{examples}",
    ),
    ProblemKind.COMPLAINT_DIFFERS: QT_TRANSLATE_NOOP(
        "upkeep",
        "The mark of an open complaint does not fit the complaints ({count}); customers: "
        "{examples}",
    ),
    ProblemKind.SEARCH_TEXT_DIFFERS: QT_TRANSLATE_NOOP(
        "upkeep", "The search does not know the present words ({count}); customers: {examples}"
    ),
    ProblemKind.SORT_KEY_DIFFERS: QT_TRANSLATE_NOOP(
        "upkeep", "The place in sorted lists is wrong ({count}); customers: {examples}"
    ),
    ProblemKind.MISSING_RIGHTS: QT_TRANSLATE_NOOP(
        "upkeep",
        "Roles or rights are not as the set-up makes them ({count}): {examples}. The server’s "
        "administrator gives them anew with “talktrack database upgrade”.",
    ),
    ProblemKind.LOGINS_DIFFER: QT_TRANSLATE_NOOP(
        "upkeep",
        "Logins do not fit the list of people ({count}): {examples}. Change their role or disable "
        "them with “talktrack users”; what was made by hand, the server’s administrator undoes.",
    ),
    ProblemKind.WITHOUT_NEXT_STEP: QT_TRANSLATE_NOOP(
        "upkeep", "Active customers without a next step ({count}); customers: {examples}"
    ),
}


def problem_text(problem: Problem) -> str:
    """Say what is wrong, how often, and where first."""
    examples = ", ".join(problem.examples)
    if len(problem.examples) < problem.count:
        examples += ", …"
    said = QCoreApplication.translate("upkeep", str(_PROBLEMS[problem.kind]))
    return said.format(count=number_text(problem.count), examples=examples)


def state_lines(state: dict[str, Any], zone: str) -> list[str]:
    """Say what ``database info`` and ``check`` found, line by line; times in this zone."""
    translate = QCoreApplication.translate
    size = QLocale().formattedDataSize(state["bytes"])
    numbers = {name: number_text(value) for name, value in state.items() if type(value) is int}
    return [
        translate("upkeep", "Database: {place} ({kind}, {size})").format(**state | {"size": size}),
        translate("upkeep", "Version of the tables: {schema}; Talktrack {program}").format(**state),
        translate(
            "upkeep",
            "Customers: {customers} · persons: {contacts} · calls: {calls} · other contacts: "
            "{activities} · follow-ups: {follow_ups} · quotes: {quotes} · orders: {orders}",
        ).format(**numbers),
        *_server_lines(state),
        *_backup_lines(state, zone),
        *([translate("upkeep", "No problems found.")] if state["ok"] else []),
        *(entry["problem"] for entry in state["problems"]),
    ]


def _server_lines(state: dict[str, Any]) -> list[str]:
    if state["kind"] != "postgresql":
        return []
    translate = QCoreApplication.translate
    if state["tls"] is None:
        said = translate("upkeep", "PostgreSQL {server}; signed in as {login}; not encrypted")
    else:
        said = translate("upkeep", "PostgreSQL {server}; signed in as {login}; encrypted ({tls})")
    return [said.format(**state)]


def _backup_lines(state: dict[str, Any], zone: str) -> list[str]:
    if state["kind"] != "sqlite":
        return []
    encrypted = [QCoreApplication.translate("upkeep", "Encrypted")] if state["encrypted"] else []
    if state["newest_backup"] is None:
        return [
            *encrypted,
            QCoreApplication.translate("upkeep", "No backup has been taken yet."),
        ]
    at = datetime.fromisoformat(state["newest_backup"]).astimezone(ZoneInfo(zone))
    said = QCoreApplication.translate("upkeep", "Newest backup: {date}, {time}")
    return [*encrypted, said.format(date=date_text(at.date()), time=f"{at:%H:%M}")]


def backup_done(file: str) -> str:
    """Say that a backup was written."""
    said = QCoreApplication.translate("upkeep", "The backup is written and checked: {file}")
    return said.format(file=file)


def restore_done(file: str, replaced: str | None) -> str:
    """Say that a backup is the database now, and where the one before it is kept."""
    if replaced is None:
        said = QCoreApplication.translate("upkeep", "The database is restored from {file}.")
    else:
        said = QCoreApplication.translate(
            "upkeep", "The database is restored from {file}. The one before is kept: {replaced}"
        )
    return said.format(file=file, replaced=replaced)
