from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.follow_ups.dates.typed_dates import (
    DateRemark,
    NotUnderstood,
    TypedDate,
    read_date,
    typed_form,
)

ZONE = "Europe/Zurich"
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # Monday 10:42 in Zurich
TODAY = date(2026, 11, 23)

UNDERSTOOD = """
fri 10 = 2026-11-27 10:00
fr 10 = 2026-11-27 10:00
Fr. 10.30 = 2026-11-27 10:30
mon = 2026-11-30
mo vormittag = 2026-11-30 09:00
Montag morgen = 2026-11-30 09:00
do nachmittag = 2026-11-26 14:00
Freitagnachmittag = 2026-11-27 14:00
am Freitag um 10 = 2026-11-27 10:00
kommenden Dienstag 8 Uhr = 2026-11-24 08:00
nächste Woche Mittwoch 10 Uhr = 2026-12-02 10:00
10:30 morgen = 2026-11-24 10:30
heute Nachmittag um 15 Uhr = 2026-11-23 15:00
nächsten Montag = 2026-11-30
naechsten Montag = 2026-11-30
nächsten Freitag = 2026-12-04
diesen Freitag = 2026-11-27
next mon 9am = 2026-11-30 09:00
Tuesday at 3 pm = 2026-11-24 15:00
heute 16:00 = 2026-11-23 16:00
today 4pm = 2026-11-23 16:00
morgen = 2026-11-24
morgen 14:30 = 2026-11-24 14:30
morgen früh = 2026-11-24 08:00
übermorgen = 2026-11-25
uebermorgen um 10 Uhr = 2026-11-25 10:00
tomorrow at 3 pm = 2026-11-24 15:00
day after tomorrow 3pm = 2026-11-25 15:00
in 2 weeks = 2026-12-07
in 2 Wochen = 2026-12-07
in zwei Wochen 10 Uhr = 2026-12-07 10:00
freitag in 2 wochen = 2026-12-11
in 14 Tagen = 2026-12-07
in a week = 2026-11-30
in 3 Monaten = 2027-02-23
in one year = 2027-11-23
3 Tage = 2026-11-26
+3d = 2026-11-26
+3 = 2026-11-26
2w = 2026-12-07
heute in 2 stunden = 2026-11-23 12:42
in 2h = 2026-11-23 12:42
in einer halben Stunde = 2026-11-23 11:12
in half an hour = 2026-11-23 11:12
in 20 min = 2026-11-23 11:02
27.11. = 2026-11-27
27.11 = 2026-11-27
27. 11. = 2026-11-27
27.11. 10h = 2026-11-27 10:00
27.11. 10 = 2026-11-27 10:00
27.11. 10.11 = 2026-11-27 10:11
27.11. 14.30 Uhr = 2026-11-27 14:30
27.11. 9h30 = 2026-11-27 09:30
Fr 27.11. 10:00 = 2026-11-27 10:00
Di, 1. Dez., 9 Uhr 15 = 2026-12-01 09:15
1.12.2026 = 2026-12-01
1.12.26 = 2026-12-01
1. Dezember 2027 = 2027-12-01
2026-12-01 = 2026-12-01
2026-12-01 08:15 = 2026-12-01 08:15
Dec 3 = 2026-12-03
3 Dec = 2026-12-03
December 3rd, 2026 = 2026-12-03
27/11 = 2026-11-27
27/11/2026 = 2026-11-27
11/27 = 2026-11-27
14:30 = 2026-11-23 14:30
14.30 Uhr = 2026-11-23 14:30
9 Uhr = 2026-11-24 09:00
um 15 = 2026-11-23 15:00
fr halb 10 = 2026-11-27 09:30
fri half past 9 = 2026-11-27 09:30
fr viertel vor 10 = 2026-11-27 09:45
KW 48 = 2026-11-23
KW 49 = 2026-11-30
kw49 do = 2026-12-03
week 2 = 2027-01-11
KW 53 = 2026-12-28
KW 1 2028 = 2028-01-03
nächste Woche = 2026-11-30
fr nächste Woche = 2026-12-04
übernächste Woche = 2026-12-07
week after next = 2026-12-07
nächsten Monat = 2026-12-01
Ende Woche = 2026-11-27
Ende nächster Woche = 2026-12-04
Ende Monat = 2026-11-30
end of month = 2026-11-30
Anfang Monat = 2026-12-01
Mitte Monat = 2026-12-15
mid december = 2026-12-15
Anfang Januar = 2027-01-01
Ende Jahr = 2026-12-31
im Dezember = 2026-12-01
29.2.2028 = 2028-02-29
12 am = 2026-11-24 00:00
12.30pm = 2026-11-23 12:30
"""


def _cases() -> list[tuple[str, TypedDate]]:
    cases = []
    for line in UNDERSTOOD.strip().splitlines():
        typed, result = line.split(" = ")
        on, _, at = result.partition(" ")
        clock = time.fromisoformat(at) if at else None
        cases.append((typed, TypedDate(date.fromisoformat(on), clock)))
    return cases


@pytest.mark.parametrize(("typed", "result"), _cases())
def test_what_people_type_is_understood(typed, result):
    assert read_date(typed, NOW, ZONE) == result


@pytest.mark.parametrize(
    ("typed", "on", "remark"),
    [
        ("gestern", date(2026, 11, 22), DateRemark.PAST),
        ("20.11.2026", date(2026, 11, 20), DateRemark.PAST),
        ("heute 8:00", date(2026, 11, 23), DateRemark.PAST),
        ("20.11.", date(2027, 11, 20), DateRemark.NEXT_YEAR),
        ("29.2.", date(2028, 2, 29), DateRemark.NEXT_YEAR),
        ("Mo 27.11.", date(2026, 11, 27), DateRemark.WEEKDAY_DIFFERS),
        ("23.11.", date(2026, 11, 23), None),
    ],
)
def test_what_may_surprise_is_pointed_out(typed, on, remark):
    found = read_date(typed, NOW, ZONE)
    assert isinstance(found, TypedDate)
    assert (found.on, found.remark) == (on, remark)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "10",
        "bald",
        "nextfoo",
        "31.11.",
        "29.2.2027",
        "24:00",
        "fri 25",
        "13pm",
        "fri sat",
        "27.11. 28.11.",
        "10:00 11:00",
        "morgen in 2 stunden",
        "KW 54",
        "1.1.9999",
        "in 9999 years",
        "0.0.",
        "am um",
        "27.11. " * 20,
    ],
)
def test_what_is_unclear_is_said_to_be(typed):
    assert read_date(typed, NOW, ZONE) == NotUnderstood(typed)


@pytest.mark.parametrize(
    ("now", "typed", "on"),
    [
        ("2026-12-31T12:00", "morgen", "2027-01-01"),
        ("2026-12-31T12:00", "1.1.", "2027-01-01"),
        ("2026-12-31T12:00", "31.12.", "2026-12-31"),
        ("2026-12-31T12:00", "Ende Monat", "2026-12-31"),
        ("2026-12-31T12:00", "nächste Woche", "2027-01-04"),
        ("2026-12-31T12:00", "KW 1", "2027-01-04"),
        ("2028-02-28T12:00", "tomorrow", "2028-02-29"),
        ("2028-02-29T12:00", "in 1 year", "2029-02-28"),
        ("2027-01-31T12:00", "in 1 month", "2027-02-28"),
        ("2026-11-29T12:00", "next mon", "2026-11-30"),
        ("2026-11-29T23:30", "heute", "2026-11-30"),
    ],
)
def test_year_ends_leap_days_and_midnight(now, typed, on):
    found = read_date(typed, datetime.fromisoformat(now).replace(tzinfo=UTC), ZONE)
    assert isinstance(found, TypedDate)
    assert found.on == date.fromisoformat(on)


def test_hours_pass_on_the_real_clock_when_summer_time_begins():
    before = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)  # 00:30 in Zurich
    assert read_date("in 3h", before, ZONE) == TypedDate(date(2026, 3, 29), time(4, 30))


@given(st.text(max_size=100))
def test_no_text_is_too_much(text):
    assert isinstance(read_date(text, NOW, ZONE), TypedDate | NotUnderstood)


WORDS = [word for line in UNDERSTOOD.split("\n") for word in line.split(" = ")[0].split()]


@given(st.lists(st.sampled_from(WORDS), max_size=6), st.datetimes(datetime(2024, 1, 1)))
def test_no_order_of_known_words_is_too_much(chosen, naive):
    moment = min(naive, datetime(2090, 1, 1)).replace(tzinfo=UTC)
    assert isinstance(read_date(" ".join(chosen), moment, ZONE), TypedDate | NotUnderstood)


@given(
    st.dates(date(2010, 1, 1), date(2040, 12, 31)),
    st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(["de", "de_DE", "en"]),
)
def test_what_is_written_back_reads_the_same(on, at, language):
    found = read_date(typed_form(on, at, TODAY, language), NOW, ZONE)
    assert isinstance(found, TypedDate)
    assert (found.on, found.at) == (on, at)
    gone = on < TODAY or (on == TODAY and at is not None and at <= time(10, 42))
    assert (found.remark is DateRemark.PAST) is gone


def test_the_written_form_is_short():
    assert typed_form(date(2026, 11, 27), time(10), TODAY, "en") == "Fri 27.11. 10:00"
    assert typed_form(date(2027, 1, 4), None, TODAY, "de") == "Mo 4.1.2027"
