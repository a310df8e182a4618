"""Words of what was."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.clock import local_day
from app.history.entry_kinds import EntryKind
from app.history.link_targets import shown_name
from app.history.rules import ActivityKind
from app.history.timeline import EntryGroup, TimelineEntry
from app.settings.outcomes import Outcome
from app.settings.words import outcome_name
from app.widgets.formats import date_text, day_and_month, weekday

_CALLS = {EntryKind.CALL_OUT, EntryKind.CALL_IN}


def kind_name(kind: EntryKind) -> str:
    """Name what an entry is."""
    translate = QCoreApplication.translate
    return {
        EntryKind.CALL_OUT: translate("history", "Call"),
        EntryKind.CALL_IN: translate("history", "Incoming call"),
        EntryKind.NOTE: translate("history", "Note"),
        EntryKind.VISIT: translate("history", "Visit"),
        EntryKind.PLANNED_VISIT: translate("history", "Planned visit"),
        EntryKind.EMAIL: translate("history", "E-mail"),
        EntryKind.LETTER: translate("history", "Letter"),
        EntryKind.PHONE_MESSAGE: translate("history", "Phone message"),
        EntryKind.COUNTER_TALK: translate("history", "Talk at the counter"),
        EntryKind.PAST_CALL: translate("history", "Call, added later"),
        EntryKind.LINK: translate("history", "Link"),
        EntryKind.COMPLAINT: translate("history", "Complaint"),
        EntryKind.COMPLAINT_SOLVED: translate("history", "Complaint solved"),
    }[kind]


def activity_name(kind: ActivityKind) -> str:
    """Name a contact that was no call."""
    return kind_name(EntryKind(kind.value))


def group_name(group: EntryGroup | None) -> str:
    """Name what may be seen alone; None is everything."""
    translate = QCoreApplication.translate
    return {
        None: translate("history", "All"),
        EntryGroup.TALKS: translate("history", "Talks"),
        EntryGroup.NOTES: translate("history", "Notes & mail"),
        EntryGroup.BUSINESS: translate("history", "Quotes & more"),
    }[group]


def entry_title(entry: TimelineEntry) -> str:
    """Head an entry of history: "Call · Decides later · 1 min 24 s"."""
    parts = [kind_name(EntryKind(entry.kind))]
    if entry.kind in _CALLS:
        parts.append(outcome_name(Outcome(entry.value("outcome"))))
        parts.append(duration_text(int(entry.value("seconds") or 0)))
    if entry.kind is EntryKind.LINK:
        parts.append(shown_name(entry.text))
    if entry.value("corrected"):
        parts.append(QCoreApplication.translate("history", "corrected"))
    return " · ".join(part for part in parts if part)


def duration_text(seconds: int) -> str:
    """Say how long a call was; nothing for one that nobody answered."""
    if seconds <= 0:
        return ""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return QCoreApplication.translate("history", "{seconds} s").format(seconds=rest)
    text = QCoreApplication.translate("history", "{minutes} min {seconds} s")
    return text.format(minutes=minutes, seconds=f"{rest:02}")


def moment_text(entry: TimelineEntry, now: datetime, zone: str) -> str:
    """Say when it was, in the time of ``zone``; only the day where no more is known."""
    day = entry.happened_on or local_day(entry.happened_at, zone)
    same_year = day.year == local_day(now, zone).year
    text = f"{weekday(day)} {day_and_month(day)}" if same_year else date_text(day)
    if entry.happened_on is not None:
        return text
    return f"{text}, {entry.happened_at.astimezone(ZoneInfo(zone)):%H:%M}"


def group_of_kind(kind: StrEnum) -> EntryGroup:
    """Tell what a kind of entry belongs to."""
    match kind:
        case EntryKind.COMPLAINT | EntryKind.COMPLAINT_SOLVED:
            return EntryGroup.BUSINESS
        case (
            EntryKind.NOTE
            | EntryKind.EMAIL
            | EntryKind.LETTER
            | EntryKind.PHONE_MESSAGE
            | EntryKind.LINK
        ):
            return EntryGroup.NOTES
    return EntryGroup.TALKS
