"""The end of the day as rows: wrap-ups, promises, what stays, the next day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.clock import Appointment, local_day
from app.follow_ups.queue.queue_rows import step_row
from app.follow_ups.words import day_with_year, long_due
from app.widgets.formats import number_text
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, GroupRow, ListRow

if TYPE_CHECKING:
    from app.calls.day.end_of_day import EndOfDay
    from app.calls.draft import Draft
    from app.follow_ups.queries import FollowUpRow


@dataclass(frozen=True)
class WrapUpKey:
    """Marks the row of an open wrap-up."""

    call_id: int


@dataclass(frozen=True)
class PlannedKey:
    """Marks a step of a day to come; the same one cannot also be left from today."""

    id: int


def end_of_day_rows(
    found: EndOfDay, drafts: Sequence[Draft], now: datetime, zone: str
) -> list[AnyRow]:
    """Make the rows of all groups; the next day's is there also when it is empty."""
    today = local_day(now, zone)
    translate = QCoreApplication.translate
    made: list[AnyRow] = []
    made += _group(
        translate("end of day", "Open wrap-ups"),
        [ListRow(key=WrapUpKey(one.call_id), title=one.company) for one in drafts],
        Tone.DANGER,
    )
    made += _group(
        translate("end of day", "Promises still open"),
        [_step(row, now, today, zone) for row in found.promises],
        Tone.DANGER,
    )
    made += _group(
        translate("end of day", "Still due"), [_step(row, now, today, zone) for row in found.stays]
    )
    made += _leaving(found, now, today, zone)
    heading = GroupRow(
        next_day_text(found), Tone.WARNING if len(found.next_rows) > found.usual else Tone.NEUTRAL
    )
    return [*made, heading, *planned_rows(found, now, zone)]


def planned_rows(found: EndOfDay, now: datetime, zone: str) -> list[ListRow]:
    """Make the rows of the next working day; pinned ones say so."""
    pinned = QCoreApplication.translate("end of day", "at the top")
    made = []
    for row in found.next_rows:
        shown = step_row(row, now, found.next_day, zone)
        on_top = row.customer_id in found.pinned
        note = f"{pinned} · {shown.note}" if on_top else shown.note
        made.append(replace(shown, key=PlannedKey(row.id), note=note))
    return made


def next_day_text(found: EndOfDay) -> str:
    """Say how full the next working day is, against one's usual number."""
    text = QCoreApplication.translate("end of day", "{day}: {number} planned, usual {usual}")
    return text.format(
        day=long_due(Appointment(found.next_day)),
        number=number_text(len(found.next_rows)),
        usual=number_text(found.usual),
    )


def _leaving(found: EndOfDay, now: datetime, today: date, zone: str) -> list[AnyRow]:
    """Show the promises of an absence that begins now."""
    away = found.leaving
    if away is None or not found.leaving_promises:
        return []
    text = (
        QCoreApplication.translate("end of day", "While you are away until {day}: with {deputy}")
        if away.deputy
        else QCoreApplication.translate("end of day", "While you are away until {day}: no deputy")
    )
    heading = text.format(day=day_with_year(away.to_on), deputy=away.deputy)
    rows = [_step(row, now, today, zone) for row in found.leaving_promises]
    return _group(heading, rows, Tone.NEUTRAL if away.deputy else Tone.WARNING)


def _step(row: FollowUpRow, now: datetime, today: date, zone: str) -> ListRow:
    return step_row(row, now, today, zone)


def _group(title: str, rows: list[ListRow], tone: Tone = Tone.NEUTRAL) -> list[AnyRow]:
    return [GroupRow(f"{title} {number_text(len(rows))}", tone), *rows] if rows else []
