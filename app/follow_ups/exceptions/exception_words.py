"""Words of what a lead distributes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.clock import local_day
from app.follow_ups.errors import NotLeadError
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import MOST_COUNTED
from app.follow_ups.exceptions.exception_rows import Away, ExceptionRow
from app.follow_ups.words import short_due
from app.settings.words import follow_up_kind_name
from app.widgets.formats import date_text, day_and_month, number_text


def kind_words(kind: ExceptionKind) -> str:
    """Name a kind."""
    translate = QCoreApplication.translate
    return {
        ExceptionKind.NO_OWNER: translate("exceptions", "Without owner"),
        ExceptionKind.NO_STEP: translate("exceptions", "Without next step"),
        ExceptionKind.LATE_PROMISE: translate("exceptions", "Promises overdue"),
        ExceptionKind.ABSENT_PROMISE: translate("exceptions", "Promises of absent people"),
        ExceptionKind.LATE_REQUEST: translate("exceptions", "Requests waiting"),
        ExceptionKind.LATE_COMPLAINT: translate("exceptions", "Complaints overdue"),
        ExceptionKind.LATE_HANDOFF: translate("exceptions", "Handoffs overdue"),
    }[kind]


def count_words(count: int) -> str:
    """Write how many there are; beyond what is counted "over 10'000"."""
    if count <= MOST_COUNTED:
        return number_text(count)
    over = QCoreApplication.translate("exceptions", "over {number}")
    return over.format(number=number_text(MOST_COUNTED))


def why_words(row: ExceptionRow) -> str:
    """Say why a customer is here."""
    translate = QCoreApplication.translate
    match row.kind:
        case ExceptionKind.NO_OWNER:
            return translate("exceptions", "nobody looks after it")
        case ExceptionKind.NO_STEP:
            return translate("exceptions", "nothing planned")
        case ExceptionKind.LATE_COMPLAINT | ExceptionKind.LATE_HANDOFF:
            who = row.responsible or translate("exceptions", "nobody is responsible")
            return f"{who} · {row.step_text}"
        case _:
            what = follow_up_kind_name(row.step_kind) if row.step_kind is not None else ""
            said = f"{what}: {row.step_text}" if row.step_text else what
            return said if row.away is None else f"{away_words(row.away)} · {said}"


def away_words(away: Away) -> str:
    """Say who is away until when, and who stands in."""
    translate = QCoreApplication.translate
    text = (
        translate("exceptions", "{name} away until {day}, deputy {deputy}")
        if away.deputy
        else translate("exceptions", "{name} away until {day}, no deputy")
    )
    return text.format(name=away.name, day=day_and_month(away.to_on), deputy=away.deputy)


def since_words(row: ExceptionRow, now: datetime, zone: str) -> str:
    """Say since when: the day, of a promise when it was due, of a request how long it waits."""
    translate = QCoreApplication.translate
    if row.due is not None and row.kind is not ExceptionKind.LATE_REQUEST:
        return short_due(row.due, local_day(now, zone))
    if row.since is None:
        return ""
    if row.kind is ExceptionKind.LATE_REQUEST:
        hours = int((now - row.since).total_seconds() // 3600)
        if hours < 48:
            return translate("exceptions", "{hours} h").format(hours=hours)
    return date_text(local_day(row.since, zone))


def trouble_words(error: Exception) -> str:
    """Say why nothing was distributed."""
    translate = QCoreApplication.translate
    if isinstance(error, NotLeadError):
        return translate("exceptions", "Only team leads distribute customers. Nothing was changed.")
    return translate(
        "exceptions",
        "Nothing was changed: the database does not answer. Check the network and try again.",
    )
