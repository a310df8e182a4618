"""A step as it stands in a calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.customers.words import complaint_text
from app.follow_ups.words import kind_word

if TYPE_CHECKING:
    from app.appointments.ics import Entry
    from app.follow_ups.calendar.calendar_queries import CalendarStep

_LENGTH = timedelta(minutes=15)
_REMIND = timedelta(minutes=5)


def calendar_entry(step: CalendarStep) -> Entry:
    """Make the entry: one for each step, however often it is handed over."""
    from app.appointments.ics import Entry  # its library is seldom wanted

    row = step.row
    kind = kind_word(row.kind, promised=row.promised)
    return Entry(
        uid=f"follow-up-{row.id}@talktrack",
        sequence=step.version,
        due=row.due,
        summary=f"{kind[:1].upper()}{kind[1:]}: {row.title}",
        length=_LENGTH,
        description=_description(step),
        remind=_REMIND,
    )


def _description(step: CalendarStep) -> str:
    row = step.row
    phone = QCoreApplication.translate("calendar", "Phone: {number}").format(number=step.phone)
    lines = (
        row.text if row.company else "",
        row.contact,
        phone if step.phone else "",
        complaint_text(row.complaint_since) if row.complaint_since else "",
    )
    return "\n".join(line for line in lines if line)
