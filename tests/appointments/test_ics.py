"""Files for calendar programs: two readers who know nothing of each other agree about them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.appointments.ics import Entry, Method, Party, ics, plain
from app.appointments.opening import write_for_now
from app.clock import Appointment

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
NINE = Appointment(date(2026, 12, 1), time(9))


def entry(**facts: Any) -> Entry:
    usual = {"uid": "follow-up-7@talktrack", "sequence": 3, "due": NINE, "summary": "Call"}
    return Entry(**{**usual, "length": timedelta(minutes=15), **facts})


def both(written: bytes) -> tuple[Any, Any]:
    """Read a file with both readers: the one event that each finds."""
    (first,) = Calendar.from_ical(written).walk("VEVENT")
    second = vobject.readOne(written.decode())
    assert len(second.vevent_list) == 1
    return first, second.vevent


@pytest.mark.parametrize(
    "zone", ["Europe/Zurich", "America/New_York", "Asia/Kolkata", "Asia/Beirut", "UTC"]
)
@pytest.mark.parametrize("on", [date(2026, 7, 1), date(2026, 12, 1), date(2027, 3, 29)])
def test_both_readers_find_the_same_moment(zone: str, on: date) -> None:
    due = Appointment(on, time(9, 30), zone)
    first, second = both(ics(entry(due=due), Method.PUBLISH, NOW))
    assert first["dtstart"].dt.astimezone(UTC) == due.instant()
    assert second.dtstart.value.astimezone(UTC) == due.instant()
    assert first["duration"].dt == second.duration.value == timedelta(minutes=15)


def test_the_zones_rules_are_in_the_file() -> None:
    """For programs that know no names of zones."""
    written = ics(entry(due=Appointment(date(2026, 7, 1), time(9))), Method.PUBLISH, NOW)
    (zone,) = Calendar.from_ical(written).walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Zurich"
    assert zone.to_ical().count(b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=") == 2
    by_the_file = zone.to_tz(lookup_tzid=False)
    assert datetime(2026, 7, 1, 9, tzinfo=by_the_file).utcoffset() == timedelta(hours=2)
    assert datetime(2026, 12, 1, 9, tzinfo=by_the_file).utcoffset() == timedelta(hours=1)


def test_clocks_that_follow_the_moon_are_told_by_dates() -> None:
    due = Appointment(date(2026, 12, 1), time(9), "Africa/Casablanca")
    first, second = both(ics(entry(due=due), Method.PUBLISH, NOW))
    assert first["dtstart"].dt.astimezone(UTC) == due.instant()
    assert second.dtstart.value.astimezone(UTC) == due.instant()


def test_a_day_without_a_time_takes_the_whole_day() -> None:
    written = ics(entry(due=Appointment(date(2026, 12, 31))), Method.PUBLISH, NOW)
    for event in both(written):
        assert _value(event, "dtstart") == date(2026, 12, 31)
        assert _value(event, "dtend") == date(2027, 1, 1)
    assert b"VALARM" not in written


def test_the_same_thing_keeps_its_name_and_counts_its_changes() -> None:
    first, second = both(ics(entry(), Method.PUBLISH, NOW))
    assert first["uid"] == second.uid.value == "follow-up-7@talktrack"
    assert first["sequence"] == int(second.sequence.value) == 3


def test_an_invitation_and_its_end_name_who_takes_part() -> None:
    parties = {
        "organizer": Party('Rita "Rep"', "rita@example.ch"),
        "attendees": (Party("Feller; Otto", "otto+visits@example.ch"),),
    }
    for method in (Method.REQUEST, Method.CANCEL):
        written = ics(entry(**parties), method, NOW)
        first, second = both(written)
        assert Calendar.from_ical(written)["method"] == method
        assert first["organizer"] == second.organizer.value == "mailto:rita@example.ch"
        assert first["attendee"] == second.attendee.value == "mailto:otto+visits@example.ch"
        assert first["attendee"].params["CN"] == second.attendee.params["CN"][0] == "Feller; Otto"
        assert first["status"] == ("CANCELLED" if method is Method.CANCEL else "CONFIRMED")


def test_nobody_is_invited_by_nobody() -> None:
    with pytest.raises(ValueError, match="organizer"):
        ics(entry(), Method.REQUEST, NOW)


ENDS = ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\\n", "\\", "\0"]
WORDS = ["END:VEVENT", "BEGIN:VEVENT", "ATTENDEE:mailto:x@example.ch", ";", ",", ":", '"', "ß", " "]


@given(st.lists(st.sampled_from(ENDS + WORDS) | st.text(max_size=90), max_size=8).map("".join))
def test_texts_of_others_make_no_lines(text: str) -> None:
    written = ics(
        entry(
            summary=text,
            description=text,
            location=text,
            organizer=Party(text, f"a@b.ch{text}"),
            attendees=(Party(text, "c@d.ch"),),
        ),
        Method.REQUEST,
        NOW,
    )
    unfolded = written.decode().replace("\r\n ", "")
    names = [line.partition(":")[0].partition(";")[0] for line in unfolded.splitlines()]
    assert names.count("BEGIN") == names.count("END")
    assert names.count("ATTENDEE") == names.count("ORGANIZER") == 1
    for event in both(written):
        assert _value(event, "summary") == " ".join(plain(text).split())
        assert (_value(event, "description") or "") == plain(text)


def test_files_for_the_calendar_program_go_after_a_day(tmp_path: Path) -> None:
    folder = tmp_path / "calendar"
    now = datetime.now(UTC)
    old = write_for_now(b"old", folder, "follow-up-1.ics", now)
    new = write_for_now(b"new", folder, "follow-up-2.ics", now + timedelta(hours=23))
    assert old.exists()
    write_for_now(b"newer", folder, "follow-up-2.ics", now + timedelta(hours=25))
    assert not old.exists()
    assert new.read_bytes() == b"newer"
    assert [path.name for path in folder.iterdir()] == ["follow-up-2.ics"]


def _value(event: Any, name: str) -> Any:
    if isinstance(event, dict):
        value = event.get(name)
        return getattr(value, "dt", value)
    found = event.contents.get(name)
    return found[0].value if found else None
