from __future__ import annotations

import subprocess
import sys

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.typed.countries import country_code
from app.customers.typed.phone_numbers import (
    digits,
    international,
    national,
    read_number,
    region_of,
    split_numbers,
)


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("044 234 56 78", "CH", "+41442345678"),
        ("+41 (0)44 234 56 78", "DE", "+41442345678"),
        ("0041 44 234 56 78", "DE", "+41442345678"),
        ("044'234'56'78", "CH", "+41442345678"),
        ("442345678", "CH", "+41442345678"),  # a spreadsheet ate the zero
        ("0221/1234567", "DE", "+492211234567"),
        ("030-0074321", "DE", "+49300074321"),
        ("070 7086 0753", "GB", "+447070860753"),
        ("082 118 9037", "ZA", "+27821189037"),
        ("1(707)222-2222", "US", "+17072222222"),
        ("+4350200", "CH", "+4350200"),
        ("tel:+44-20-7946-0958", "CH", "+442079460958"),
    ],
)
def test_a_number_is_read_by_the_habits_of_its_country(typed: str, region: str, e164: str) -> None:
    number = read_number(typed, region)
    assert (number.e164, number.valid, number.typed) == (e164, True, typed)


@pytest.mark.parametrize(
    ("typed", "region"), [("0452-076545", "CH"), ("0221/12", "DE"), ("+1 555 3227 8544", "US")]
)
def test_a_number_nobody_can_have_is_kept_but_not_valid(typed: str, region: str) -> None:
    number = read_number(typed, region)
    assert (number.typed, number.valid) == (typed, False)


@pytest.mark.parametrize(
    "typed", ["phone work", "PhoneNo 2", "siehe Bemerkung", "", "12", "x" * 300, "044 " * 30]
)
def test_words_are_no_number(typed: str) -> None:
    assert not read_number(typed, "CH").valid


def test_an_extension_is_told_apart() -> None:
    assert read_number("044 234 56 78 ext. 12", "CH").extension == "12"


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("044 234 56 78; 079 123 45 67", ["044 234 56 78", "079 123 45 67"]),
        ("044 234 56 78 / 079 123 45 67", ["044 234 56 78", "079 123 45 67"]),
        ("044 234 56 78\n079 123 45 67", ["044 234 56 78", "079 123 45 67"]),
        ("0221/1234567", ["0221/1234567"]),
        ("044 234 56 78, intern 12", ["044 234 56 78, intern 12"]),
    ],
)
def test_a_cell_may_hold_several_numbers(cell: str, parts: list[str]) -> None:
    assert split_numbers(cell) == parts


def test_numbers_are_written_as_people_of_the_country_do() -> None:
    assert international("+41442345678") == "+41 44 234 56 78"
    assert national("+41442345678") == "044 234 56 78"
    assert national("phone work") == "phone work"
    assert region_of("+423 232 12 12") == "LI"
    assert digits("٠٤٤ 12") == "04412"


@given(st.text(max_size=80), st.sampled_from(["CH", "DE", "US", "XX", ""]))
def test_no_text_whatever_makes_the_reader_crash(typed: str, region: str) -> None:
    number = read_number(typed, region)
    assert number.typed == " ".join(typed.split())
    assert number.e164 is None or number.e164.startswith("+")


@given(
    st.from_regex(r"(?:\+4[139]|0)[1-9]( ?[0-9]{2}){3,5}", fullmatch=True),
    st.sampled_from(["CH", "DE", "AT", "US"]),
)
def test_the_short_way_agrees_with_the_library(typed: str, region: str) -> None:
    parsed = phonenumbers.parse(typed, region)
    number = read_number(typed, region)
    assert number.valid == phonenumbers.is_valid_number(parsed)
    assert number.e164 == phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def test_the_heavy_modules_of_the_library_stay_out() -> None:
    code = (
        "import sys; from app.customers.typed.phone_numbers import read_number, region_of;"
        "region_of(read_number('044 234 56 78', 'CH').e164);"
        "print([m for m in sys.modules if m.startswith('phonenumbers.') and"
        " m.split('.')[1] in {'geocoder', 'carrier', 'timezone', 'geodata'}])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert shown.strip() == "[]"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Schweiz", "CH"),
        ("suisse", "CH"),
        ("Oesterreich", "AT"),
        ("ALLEMAGNE", "DE"),
        ("Germania", "DE"),
        ("D", "DE"),
        ("CHE", "CH"),
        ("li", "LI"),
        ("UK", "GB"),
        ("Grossbritannien", "GB"),
        ("Großbritannien", "GB"),
        ("U.S.A.", "US"),
        ("Côte d'Ivoire", "CI"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_countries_have_many_names(typed: str, code: str | None) -> None:
    assert country_code(typed) == code
