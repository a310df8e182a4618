from __future__ import annotations

from datetime import date, time

import pytest

from app.exchange.messages import Reason
from app.exchange.values.date_cells import ReadCell, read_cell
from app.exchange.values.dates import DateHabit, Day

TUESDAY = date(2026, 11, 24)
PLANS = DateHabit(month_first=False, today=TUESDAY, ahead=True)
PAST = DateHabit(month_first=False, today=TUESDAY, ahead=False)


def read(typed: str, habit: DateHabit, canton: str = "ZH") -> ReadCell:
    return read_cell(typed, habit, "CH", canton)


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("Okt 2026", date(2026, 10, 1)),
        ("Okt. 2026", date(2026, 10, 1)),
        ("Oktober 2026", date(2026, 10, 1)),
        ("octobre 2026", date(2026, 10, 1)),
        ("Okt-26", date(2026, 10, 1)),  # as spreadsheets show a month
        ("Okt '26", date(2026, 10, 1)),
        ("10.2026", date(2026, 10, 1)),
        ("10/2026", date(2026, 10, 1)),
        ("2026-10", date(2026, 10, 1)),
        ("Oktober", date(2026, 10, 1)),  # overdue, not next year's
        ("Februar", date(2027, 2, 1)),
        ("Januar 2027", date(2027, 1, 4)),  # two holidays and a weekend before
        ("August 2027", date(2027, 8, 2)),  # a Sunday and a holiday before
        ("KW 45", date(2026, 11, 2)),
        ("KW45/2026", date(2026, 11, 2)),
        ("KW 45/26", date(2026, 11, 2)),
        ("W45", date(2026, 11, 2)),
        ("2026-W45", date(2026, 11, 2)),
        ("45. KW", date(2026, 11, 2)),
        ("KW 13/2027", date(2027, 3, 30)),  # its Monday is Easter's
        ("nächste Woche", date(2026, 11, 30)),
        ("kommende Woche", date(2026, 11, 30)),
        ("next week", date(2026, 11, 30)),
        ("übernächste Woche", date(2026, 12, 7)),
        ("diese Woche", TUESDAY),
        ("Ende nächster Woche", date(2026, 12, 4)),
        ("next month", date(2026, 12, 1)),
        ("Ende Monat", date(2026, 11, 30)),
        ("Ende Oktober", date(2026, 10, 30)),
        ("end of October 2027", date(2027, 10, 29)),
        ("Ende Dezember", date(2026, 12, 31)),
        ("Anfang Mai", date(2027, 5, 3)),
        ("early May", date(2027, 5, 3)),
        ("mid May", date(2027, 5, 18)),  # Whit Monday before
        ("mid-January", date(2027, 1, 15)),
        ("Mitte 10.2027", date(2027, 10, 15)),
        ("Q1 2027", date(2027, 1, 4)),
        ("2027 Q1", date(2027, 1, 4)),
        ("1. Quartal 2027", date(2027, 1, 4)),
        ("Q1/27", date(2027, 1, 4)),
        ("Ende Q1", date(2027, 3, 31)),
        ("Anfang 2027", date(2027, 1, 4)),
        ("Ende Jahr", date(2026, 12, 31)),
    ],
)
def test_a_plan_without_a_day_falls_on_a_working_day_and_is_told(typed: str, on: date) -> None:
    assert read(typed, PLANS) == ReadCell(Day(on), Reason.PLANNED_ON)


def test_holidays_are_those_of_the_canton() -> None:
    assert read("Mai 2028", PLANS, "ZH").day == Day(date(2028, 5, 2))
    assert read("Mai 2028", PLANS, "BE").day == Day(date(2028, 5, 1))


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("Okt 2026", date(2026, 10, 1)),
        ("August 2026", date(2026, 8, 1)),  # a Saturday and a holiday: it is no plan
        ("Dezember", date(2025, 12, 1)),
        ("KW 45", date(2026, 11, 2)),
        ("KW 50/19", date(2019, 12, 9)),
        ("letzte Woche", date(2026, 11, 16)),
        ("last month", date(2026, 10, 1)),
        ("Anfang Mai", date(2026, 5, 1)),
        ("Ende Oktober", date(2026, 10, 21)),
        ("Q1 2026", date(2026, 1, 1)),
    ],
)
def test_a_past_contact_without_a_day_is_of_the_first_one(typed: str, on: date) -> None:
    assert read(typed, PAST) == ReadCell(Day(on), Reason.TAKEN_AS_DAY)


@pytest.mark.parametrize(
    ("typed", "habit", "day"),
    [
        ("morgen", PLANS, Day(date(2026, 11, 25))),
        ("tomorrow", PLANS, Day(date(2026, 11, 25))),
        ("morgen 14:30", PLANS, Day(date(2026, 11, 25), time(14, 30))),
        ("übermorgen", PLANS, Day(date(2026, 11, 26))),
        ("in 2 Wochen", PLANS, Day(date(2026, 12, 8))),
        ("nächsten Freitag", PLANS, Day(date(2026, 12, 4))),
        ("gestern", PAST, Day(date(2026, 11, 23))),
        ("vor 2 Wochen", PAST, Day(date(2026, 11, 10))),
        ("3 days ago", PAST, Day(date(2026, 11, 21))),
    ],
)
def test_words_count_from_the_day_of_the_import(typed: str, habit: DateHabit, day: Day) -> None:
    assert read(typed, habit) == ReadCell(day, Reason.COUNTED_FROM_TODAY)


@pytest.mark.parametrize("typed", ["27.11.2026", "3. Nov 2026", "10.11.", "15-Jan-24", "1.10.26"])
def test_a_day_that_stands_there_needs_no_word(typed: str) -> None:
    found = read(typed, PLANS)
    assert found.day is not None
    assert found.told is None


def test_a_day_or_a_year_is_told_and_not_guessed() -> None:
    assert read("Okt 26", PLANS) == ReadCell(None, Reason.DAY_OR_YEAR)
    assert read("Okt 15", PLANS).day == Day(date(2026, 10, 15))
    american = DateHabit(month_first=True, today=TUESDAY, ahead=True)
    assert read("Nov 26", american) == ReadCell(Day(date(2026, 11, 26)))


@pytest.mark.parametrize(
    "typed",
    ["KW 45/46", "KW 77", "13.2026", "10.26", "2027", "bald", "Woche", "Mai-Juni 2027",
     "Q5 2027", "Dec-03", "Mai-05", "Nov-15", "Freitag", "14:30",
     "in 2 Stunden", "Ende", "nach den Ferien", "31.02.2027"],
)  # fmt: skip
def test_what_names_no_day_becomes_none(typed: str) -> None:
    assert read(typed, PLANS) == ReadCell(None)
