"""The queue as rows to be shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.customers.words import complaint_text
from app.follow_ups.marks import Urgency, due_mark
from app.follow_ups.rules import DueGroup
from app.follow_ups.words import group_heading, kind_word, local_time_text, mark_text
from app.team.rules import initials
from app.widgets.formats import number_text
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, GroupRow, ListRow, Names

if TYPE_CHECKING:
    from app.follow_ups.queries import FollowUpRow
    from app.follow_ups.queue.queue_query import Queue, QueueGroup

_TONES = {
    Urgency.LATE: Tone.DANGER,
    Urgency.SOON: Tone.WARNING,
    Urgency.TODAY: Tone.INFO,
    Urgency.AHEAD: Tone.NEUTRAL,
}


def queue_rows(
    queue: Queue, now: datetime, today: date, zone: str, *, me: int | None
) -> list[AnyRow]:
    """Make the rows of all groups that have any.

    me: whose own queue it is: steps of others, for whom one stands in, say whose they are; None
    for the team's, where all do.
    """
    made: list[AnyRow] = []
    for group in queue.groups:
        if group.rows:
            made.append(_heading(group))
            made += (
                step_row(row, now, today, zone, whose=me is None or row.owner_id != me)
                for row in group.rows
            )
            made += _rest(group)
    return made


def step_row(
    row: FollowUpRow, now: datetime, today: date, zone: str, *, whose: bool = False
) -> ListRow:
    """Make one row; the title is the customer, or the task where it concerns none."""
    mark = due_mark(row.due, now, today)
    parts = (local_time_text(row.due, zone), row.text if row.company else "", row.contact)
    subtitle = next((part for part in parts[1:] if part), "")
    if row.contact_left:  # said whatever else there is to say: the step wants somebody else
        gone = QCoreApplication.translate("queue", "{name} no longer there")
        told = gone.format(name=row.contact)
        subtitle = told if subtitle == row.contact else f"{told} · {subtitle}"
    complaint = complaint_text(row.complaint_since) if row.complaint_since else ""
    note = kind_word(row.kind, promised=row.promised)
    return ListRow(
        key=row.id,
        title=row.title,
        names=Names.TITLE if row.company else Names.NONE,
        pill=mark_text(mark, row.due, zone),
        pill_tone=_TONES[mark.urgency],
        subtitle=" · ".join(part for part in (parts[0], subtitle, complaint) if part),
        note=f"{initials(row.owner)} · {note}" if whose and row.owner else note,
    )


def _heading(group: QueueGroup) -> GroupRow:
    tone = Tone.DANGER if group.group is DueGroup.OVERDUE else Tone.NEUTRAL
    return GroupRow(group_heading(group.group, group.count), tone)


def _rest(group: QueueGroup) -> list[AnyRow]:
    """Say how many steps of a long group are not shown."""
    if not group.more:
        return []
    if group.count is None:
        return [GroupRow(QCoreApplication.translate("queue", "… and more"))]
    text = QCoreApplication.translate("queue", "… and {count} more")
    return [GroupRow(text.format(count=number_text(group.count - len(group.rows))))]
