"""A number is written as the telephone wants it, and is digits and a plus whatever goes in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.dialler import DialMode, make_dialler
from app.telephony.number_forms import (
    NumberForm,
    NumberWriting,
    as_dialled,
    grouped,
    is_prefix,
)

PLUS, ZEROS, NATIONAL = NumberForm


@pytest.mark.parametrize(
    ("number", "form", "prefix", "home", "dialled", "read"),
    [
        ("+41812501422", PLUS, "", "CH", "+41812501422", "+41 81 250 14 22"),
        ("+41812501422", ZEROS, "", "CH", "0041812501422", "0041 81 250 14 22"),
        ("+41812501422", NATIONAL, "", "CH", "0812501422", "081 250 14 22"),
        ("+41812501422", NATIONAL, "0", "CH", "00812501422", "0 081 250 14 22"),
        ("+41812501422", PLUS, "0", "CH", "00041812501422", "0 0041 81 250 14 22"),
        ("+41812501422", NATIONAL, "", "DE", "0041812501422", "0041 81 250 14 22"),
        ("+4930901820", NATIONAL, "", "DE", "030901820", "030 901820"),
        ("+4930901820", NATIONAL, "9", "CH", "9004930901820", "9 0049 30 901820"),
        ("+43158858", NATIONAL, "", "AT", "0158858", "01 58858"),
        ("144", NATIONAL, "0", "CH", "144", "144"),
        ("4711", ZEROS, "0", "CH", "4711", "4711"),
        ("0812501422", ZEROS, "0", "CH", "00812501422", "0 081 250 14 22"),
    ],
)
def test_written_for_the_telephone_and_for_the_eye(
    number: str, form: NumberForm, prefix: str, home: str, dialled: str, read: str
) -> None:
    writing = NumberWriting(form, prefix, home)
    assert as_dialled(number, writing) == dialled
    assert grouped(number, writing) == read


@given(
    st.from_regex(r"\+?[0-9]{2,20}", fullmatch=True),
    st.sampled_from(NumberForm),
    st.sampled_from(["", "0", "99"]),
    st.sampled_from(["CH", "DE", "AT", "FR", "XX"]),
)
def test_never_more_than_digits_and_a_plus_and_no_digit_lost(
    number: str, form: NumberForm, prefix: str, home: str
) -> None:
    writing = NumberWriting(form, prefix, home)
    written = as_dialled(number, writing)

    assert re.fullmatch(r"\+?[0-9]+", written)
    if form is not NATIONAL:
        assert written.endswith(number.lstrip("+"))
    read = grouped(number, writing)
    assert re.sub(r"[^0-9+]", "", read) == written


@pytest.mark.parametrize(
    ("typed", "possible"),
    [("", True), ("0", True), ("123456", True), ("1234567", False), ("0,", False)],
)
def test_an_outside_line_is_some_digits(typed: str, possible: bool) -> None:
    assert is_prefix(typed) is possible


def test_a_number_dialled_by_hand_is_shown_in_groups_and_copied(qapp) -> None:
    shown: list[str] = []
    writing = NumberWriting(NATIONAL, "0", "CH")

    make_dialler(DialMode.COPY, writing=writing, shown=shown.append).dial("+41812501422")

    assert shown == ["0 081 250 14 22"]
    assert qapp.clipboard().text() == "00812501422"
