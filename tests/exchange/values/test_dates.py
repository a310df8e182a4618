from __future__ import annotations

from datetime import date, time

import pytest

from app.exchange.recognise import looks_like_date
from app.exchange.values.dates import DateHabit, Day, month_comes_first, read_date
from app.exchange.values.remarks import remarks_of

TODAY = date(2026, 11, 24)
PLANS = DateHabit(month_first=False, today=TODAY, ahead=True)
PAST = DateHabit(month_first=False, today=TODAY, ahead=False)


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("27.11.2026", date(2026, 11, 27)),
        ("27.11.26", date(2026, 11, 27)),
        ("7. 1. 2027", date(2027, 1, 7)),
        ("Fr 27.11.2026", date(2026, 11, 27)),
        ("2026-11-27", date(2026, 11, 27)),
        ("2026/11/27", date(2026, 11, 27)),
        ("20261127", date(2026, 11, 27)),
        ("15/10/2017", date(2017, 10, 15)),
        ("15-Jan-24", date(2024, 1, 15)),
        ("3. Nov 2026", date(2026, 11, 3)),
        ("3. März 2027", date(2027, 3, 3)),
        ("3 février 2027", date(2027, 2, 3)),
        ("3 dicembre 2026", date(2026, 12, 3)),
        ("November 3, 2026", date(2026, 11, 3)),
        ("KW 49/2026", date(2026, 11, 30)),
        ("46353", date(2026, 11, 27)),  # a spreadsheet's day number
    ],
)
def test_dates_in_the_spellings_of_lists(typed: str, on: date) -> None:
    assert read_date(typed, PLANS) == Day(on)


@pytest.mark.parametrize(
    "typed", ["31.02.2026", "00.00.0000", "2026-13-01", "KW 77", "bald", "Nov 2026", "12", "1.1"]
)
def test_what_names_no_possible_day(typed: str) -> None:
    assert read_date(typed, PLANS) is None or typed == "1.1"


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("27.11.2026 14:30", time(14, 30)),
        ("2026-11-27T09:05:00", time(9, 5)),
        ("11/27/2026 2:30 PM", time(14, 30)),
        ("27.11.2026, 9.15 Uhr", time(9, 15)),
    ],
)
def test_a_time_beside_the_date(typed: str, at: time) -> None:
    habit = DateHabit(month_first=typed.endswith("PM"), today=TODAY, ahead=True)
    assert read_date(typed, habit) == Day(date(2026, 11, 27), at)


def test_a_date_without_a_year_lies_ahead_or_behind() -> None:
    assert read_date("3.2.", PLANS) == Day(date(2027, 2, 3))
    assert read_date("3.12.", PAST) == Day(date(2025, 12, 3))
    assert read_date("KW 2", PLANS) == Day(date(2027, 1, 11))
    assert read_date("KW 50", PAST) == Day(date(2025, 12, 8))


def test_a_plan_of_last_week_is_overdue_not_next_years() -> None:
    new_year = DateHabit(month_first=False, today=date(2027, 1, 8), ahead=True)

    assert read_date("17.11.", PLANS) == Day(date(2026, 11, 17))
    assert read_date("KW 46", PLANS) == Day(date(2026, 11, 9))
    assert read_date("20.12.", new_year) == Day(date(2026, 12, 20))
    assert read_date("29.2.", PAST) is None  # no leap year anywhere near


def test_the_whole_column_decides_which_number_is_the_month() -> None:
    assert month_comes_first(["3/4/2026", "10/15/2017"], default=False)
    assert not month_comes_first(["3/4/2026", "15/10/2017"], default=True)
    assert month_comes_first(["3/4/2026"], default=True)

    american = DateHabit(month_first=True, today=TODAY, ahead=False)
    assert read_date("3/4/2026", american) == Day(date(2026, 3, 4))
    assert read_date("3.4.2026", american) == Day(date(2026, 4, 3))  # dots are European


def test_a_number_with_area_code_is_no_date() -> None:
    assert not looks_like_date("044 234 56 78")
    assert looks_like_date("15-Jan-24")


def test_each_dated_line_of_a_remark_is_a_note_of_its_day() -> None:
    remark = "12.03.2026: Offerte besprochen\nmit Herrn Frei\n2026-01-05 erster Kontakt\n"

    assert [(r.text, r.on) for r in remarks_of(remark, TODAY)] == [
        ("Offerte besprochen\nmit Herrn Frei", date(2026, 3, 12)),
        ("erster Kontakt", date(2026, 1, 5)),
    ]


def test_a_date_ahead_is_what_the_remark_is_about() -> None:
    assert [(r.text, r.on) for r in remarks_of("12.03.2027: Messe", TODAY)] == [
        ("12.03.2027: Messe", None)
    ]
