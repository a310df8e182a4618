"""What other programs hand over is a number, a withheld one, or refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.heard_number import MOST_DIGITS, NotANumberError, heard_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+41812501422", "+41812501422"),
        (" 081 250 14 22 ", "0812501422"),
        ("+41 (0)81 250 14 22", "+41812501422"),
        ("(081) 250-14-22", "0812501422"),
        ("tel:+41-81-250-14-22", "+41812501422"),
        ("TEL://0812501422", "0812501422"),
        ("tel:%2B41812501422", "+41812501422"),
        ("tel:0812501422;phone-context=+41", "0812501422"),
        ("callto:+41812501422", "+41812501422"),
        ("sip:0812501422@pbx.example;transport=tcp", "0812501422"),
        ("4711", "4711"),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: str) -> None:
    assert heard_number(text) == number


@pytest.mark.parametrize("text", ["", "  ", "anonymous", "Anonym", "sip:anonymous@pbx.example"])
def test_a_withheld_number_is_no_trouble(text: str) -> None:
    assert heard_number(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "+41812501422; rm -rf ~",
        "$(reboot)",
        "`id`",
        "0812501422|sh",
        "081\n250",
        "Hofer AG",
        "+",
        "1",
        "٠٨١٢٥٠١٤٢٢",
        "081+250",
        "1" * (MOST_DIGITS + 1),
        "0812501422" * 10_000,
        "tel:%00",
        "http://example.org/0812501422",
    ],
)
def test_anything_else_is_refused_whole(text: str) -> None:
    with pytest.raises(NotANumberError) as refused:
        heard_number(text)
    assert refused.value.shown.isprintable()
    assert len(refused.value.shown) <= 41


@given(st.text(max_size=60))
def test_never_more_than_digits_and_a_plus_comes_out(text: str) -> None:
    try:
        number = heard_number(text)
    except NotANumberError:
        return
    assert re.fullmatch(r"(\+?[0-9]{2,20})?", number)
