"""What stands beside the board about one handoff, section by section; also as plain text."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.clock import local_day
from app.follow_ups.words import clock_text, long_due
from app.handoffs.briefing import asked
from app.handoffs.details.opened import Opened
from app.handoffs.rows import EventRow, HandoffRow
from app.handoffs.words import field_words, kind_words, reason_words, result_words, step_title
from app.history.timeline import TimelineEntry
from app.quotes.words import amount_text
from app.widgets.formats import day_and_month


class Section(NamedTuple):
    """A heading and a text. parts: the text piece by piece, where it is a list of short ones."""

    head: str
    text: str
    parts: tuple[str, ...] = ()

    @property
    def lines(self) -> list[str]:
        """The text line by line, without empty ones."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]


def offered_words(row: HandoffRow, now: datetime, zone: str) -> str:
    """Say who handed it to whom, and when."""
    translate = QCoreApplication.translate
    at = row.offered_at
    if at is None:
        text = translate("handoffs", "Drafted by {sender}, {when}")
        at = row.created_at
    elif row.receiver:
        text = translate("handoffs", "Offered by {sender}, {when}, to {receiver}")
    else:
        text = translate("handoffs", "Offered by {sender}, {when}")
    said = text.format(sender=row.sender, when=moment_words(at, now, zone), receiver=row.receiver)
    return f"{kind_words(row.kind)} · {said}" if row.contact == "" else f"{row.contact} · {said}"


def moment_words(at: datetime, now: datetime, zone: str) -> str:
    """Say a past moment shortly: today 09:12, 12 Nov."""
    day = local_day(at, zone)
    if day != local_day(now, zone):
        return day_and_month(day)
    text = QCoreApplication.translate("handoffs", "today {time}")
    return text.format(time=clock_text(at, zone))


def sections(row: HandoffRow) -> list[Section]:
    """Give all that is told of it."""
    translate = QCoreApplication.translate
    told = asdict(row.briefing)
    found = [Section(field_words(name), told[name], _parts(name, told)) for name in asked(row.kind)]
    if row.visit is not None:
        found.insert(0, Section(translate("handoffs", "Visit"), _visit(row)))
    elif row.invitation is not None and not row.invitation.cancels:
        text = translate("handoffs", "{when} still stands in the calendars: call it off there")
        told_of = text.format(when=long_due(row.invitation.visit))
        found.insert(0, Section(translate("handoffs", "Visit"), told_of))
    if row.reason is not None or row.result is not None:
        found.insert(0, _answer(row))
    return [one for one in found if one.text.strip()]


def step_words(events: list[EventRow], now: datetime, zone: str) -> str:
    """Say what was done with it, newest first, a line each."""
    lines = []
    for event in reversed(events):
        title = step_title(event.action, event.to, event.in_name_of, event.reason)
        when = moment_words(event.happened_at, now, zone)
        said = " · ".join(part for part in (when, title, event.author) if part)
        lines.append(f"{said}\n    {event.text}" if event.text else said)
    return "\n".join(lines)


def contact_words(contacts: tuple[TimelineEntry, ...], now: datetime, zone: str) -> str:
    """Say what the last talks were, a line each."""
    lines = []
    for one in contacts:
        said = " ".join(one.text.split())
        when = moment_words(one.happened_at, now, zone)
        lines.append(" · ".join(part for part in (when, said or one.author) if part))
    return "\n".join(lines)


def full_sections(found: Opened, now: datetime, zone: str) -> list[Section]:
    """Give all that whoever visits takes along: how to reach the person, the last talks too."""
    translate = QCoreApplication.translate
    row, told = found.row, sections(found.row)
    if found.reach:
        reach = " · ".join(part for part in (row.contact, *found.reach) if part)
        told.insert(0, Section(translate("handoffs", "Contact"), reach))
    if found.contacts:
        last = contact_words(found.contacts, now, zone)
        told.append(Section(translate("handoffs", "Last calls"), last))
    return told


def plain_text(found: Opened, now: datetime, zone: str) -> str:
    """Write the whole briefing as text, for an e-mail or a chat; several lines are a list."""
    parts = [found.row.company, offered_words(found.row, now, zone), ""]
    for one in full_sections(found, now, zone):
        lines = one.lines
        text = lines[0] if len(lines) == 1 else "".join(f"\n- {line}" for line in lines)
        parts.append(f"{one.head}: {text}")
    return "\n".join(parts)


def _parts(name: str, told: dict[str, str]) -> tuple[str, ...]:
    """Take proposed dates apart; other texts are whole ones."""
    if name != "dates":
        return ()
    return tuple(part.strip() for part in told[name].split(";") if part.strip())


def _visit(row: HandoffRow) -> str:
    translate = QCoreApplication.translate
    assert row.visit is not None
    parts = [long_due(row.visit)]
    if row.visit_minutes:
        parts.append(translate("handoffs", "{minutes} min").format(minutes=row.visit_minutes))
    if row.visit_video:
        parts.append(translate("handoffs", "by video"))
    parts.append(
        translate("handoffs", "confirmed")
        if row.visit_confirmed
        else translate("handoffs", "not confirmed yet")
    )
    return ", ".join(parts)


def _answer(row: HandoffRow) -> Section:
    translate = QCoreApplication.translate
    if row.result is None:
        reason = reason_words(row.reason) if row.reason is not None else ""
        said = ". ".join(part for part in (reason, row.answer) if part)
        return Section(translate("handoffs", "Returned"), said)
    value = amount_text(row.value_minor, row.currency) if row.value_minor else ""
    head = " ".join(part for part in (result_words(row.result), value) if part)
    quality = translate("handoffs", "Briefing: {quality} of 5")
    rated = quality.format(quality=row.quality) if row.quality is not None else ""
    text = "\n".join(part for part in (head, row.answer, rated) if part)
    return Section(translate("handoffs", "Report"), text)
