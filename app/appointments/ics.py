"""An appointment as a file of iCalendar, for calendar programs of any kind.

Format: RFC 5545; what a method asks for: RFC 5546. Texts of people stay texts: whatever they
contain, they make no line of their own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
)

from app.appointments.zone_rules import Change, yearly_changes
from app.clock import Appointment

_UTC = "UTC"
_EPOCH = 1970  # rules begin here, as other programs write them
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PRODUCT = "-//Talktrack//Talktrack//EN"
# What anybody's reader could take for the end of a line, not only CR and LF.
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


class Method(StrEnum):
    """What the file asks of the calendar program."""

    PUBLISH = "PUBLISH"  # an entry of one's own
    REQUEST = "REQUEST"  # an invitation, or its change
    CANCEL = "CANCEL"  # the appointment is off


@dataclass(frozen=True)
class Party:
    """Somebody who takes part."""

    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What stands in a calendar.

    uid: the same for ever, so that a later file changes the entry instead of adding one.
    sequence: higher after each change. due: a day without a time takes the whole day and leaves
    its owner free. length, remind: of an entry with a time; remind: so long before it.
    organizer: needed by all methods but ``PUBLISH``. goes_on: a ``CANCEL`` tells these attendees
    that they are no longer invited, while the appointment stands for the others.
    """

    uid: str
    sequence: int
    due: Appointment
    summary: str
    length: timedelta
    description: str = ""
    location: str = ""
    remind: timedelta | None = None
    organizer: Party | None = None
    attendees: tuple[Party, ...] = ()
    goes_on: bool = False


def ics(entry: Entry, method: Method, now: datetime) -> bytes:
    """Write the file; now: aware, when it is made.

    Raises ValueError where a method lacks the organizer whom its receivers would answer, or an
    invitation those who are invited, or those who no longer are.
    """
    if method is not Method.PUBLISH and entry.organizer is None:
        raise ValueError(f"{method} without an organizer")
    if method is Method.REQUEST and not entry.attendees:
        raise ValueError("an invitation of nobody")
    if entry.goes_on and not (method is Method.CANCEL and entry.attendees):
        raise ValueError("nobody to take out of an appointment that goes on")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("method", method.value)
    if entry.due.at is not None and entry.due.zone != _UTC:  # UTC is written without a zone
        calendar.add_component(_zone(entry.due))
    calendar.add_component(_event(entry, method, now))
    return bytes(calendar.to_ical())


def _event(entry: Entry, method: Method, now: datetime) -> Event:
    event = Event()
    event.add("uid", _one_line(entry.uid))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now)
    event.add("summary", _one_line(entry.summary))
    if not entry.goes_on:  # RFC 5546, 3.2.5: a status would call the whole appointment off
        event.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    for name, text in (("description", entry.description), ("location", entry.location)):
        if text:
            event.add(name, plain(text))
    _add_parties(event, entry)
    _add_times(event, entry)
    return event


def _add_times(event: Event, entry: Entry) -> None:
    due = entry.due
    if due.at is None:
        event.add("dtstart", due.on)
        event.add("dtend", due.on + timedelta(days=1))  # the first day after it
        event.add("transp", "TRANSPARENT")
        return
    event.add("dtstart", datetime.combine(due.on, due.at), {"TZID": due.zone})
    event.add("duration", entry.length)  # an end by the clock could be before its start in autumn
    if entry.remind is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _one_line(entry.summary))
        alarm.add("trigger", -entry.remind)
        event.add_component(alarm)


def _add_parties(event: Event, entry: Entry) -> None:
    if entry.organizer is not None:
        event.add("organizer", _address(entry.organizer))
    for attendee in entry.attendees:
        event.add("attendee", _address(attendee), {"RSVP": "TRUE", "PARTSTAT": "NEEDS-ACTION"})


def _address(party: Party) -> vCalAddress:
    address = vCalAddress("mailto:" + quote(_one_line(party.email), safe="@+"))
    address.params["CN"] = _one_line(party.name).replace('"', "'")
    return address


def _zone(due: Appointment) -> Timezone:
    """Describe the zone, so that programs which know it otherwise still agree."""
    year = due.on.year
    changes = yearly_changes(due.zone, year)
    if changes is None:  # dates instead of rules; they hold for these years
        return Timezone.from_tzid(
            due.zone, first_date=date(year - 1, 1, 1), last_date=date(year + 2, 1, 1)
        )
    zone = Timezone()
    zone.add("tzid", due.zone)
    for change in changes:
        zone.add_component(_clock_change(change))
    if not changes:
        zone.add_component(_standing_clock(due))
    return zone


def _clock_change(change: Change) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if change.summer else TimezoneStandard()
    day = change.day_in(_EPOCH)
    part.add("dtstart", datetime.combine(date(_EPOCH, change.month, day), change.at))
    weekday = f"{change.week}{_WEEKDAYS[change.weekday]}"
    part.add("rrule", {"freq": "yearly", "bymonth": change.month, "byday": weekday})
    part.add("tzname", change.name)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    return part


def _standing_clock(due: Appointment) -> TimezoneStandard:
    part = TimezoneStandard()
    now = datetime.combine(due.on, time(12), ZoneInfo(due.zone))
    part.add("dtstart", datetime(_EPOCH, 1, 1))
    part.add("tzname", now.tzname() or due.zone)
    part.add("tzoffsetfrom", now.utcoffset())
    part.add("tzoffsetto", now.utcoffset())
    return part


def plain(text: str) -> str:
    """Give a text with one kind of line end and no other control characters."""
    lines = _LINE_ENDS.sub("\n", text)
    return "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) != "Cc")


def _one_line(text: str) -> str:
    return " ".join(plain(text).split())
