"""Which wording a person is spoken to with, and how it is filled."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scripts.notation import Money, Notation
from app.scripts.placeholders import Part, PartKind, fill, plain, tokens
from app.scripts.texts import Address, wording

TODAY = date(2026, 11, 23)
SWISS = Notation(language="de", region="CH", today=TODAY)
ENGLISH = Notation(language="en", region="CH", today=TODAY)


@pytest.mark.parametrize(
    ("language", "region", "du", "expected"),
    [
        ("de", "CH", False, "Sie"),
        ("de", "DE", False, "Sie DE"),
        ("de", "DE", True, "Du"),
        ("de", "", True, "Du"),
        ("en", "DE", True, "you"),
    ],
)
def test_a_person_is_spoken_to_in_the_nearest_wording(language, region, du, expected):
    texts = {"de": "Sie", "de_DE": "Sie DE", "de_du": "Du", "en": "you"}
    chosen = wording(texts, Address(language=language, region=region, du=du))
    assert (chosen.text, chosen.foreign) == (expected, False)


def test_the_region_s_du_wording_counts_more_than_the_general_one():
    texts = {"de": "a", "de_DE": "b", "de_du": "c", "de_DE_du": "d"}
    assert wording(texts, Address(language="de", region="DE", du=True)).text == "d"


def test_a_missing_language_falls_back_to_another_and_says_so():
    chosen = wording({"de": "Grüezi"}, Address(language="fr"))
    assert (chosen.text, chosen.foreign) == ("Grüezi", True)
    assert wording({}, Address(language="fr")).text == ""


def test_values_are_written_as_the_region_and_the_language_want():
    facts = {"quote.amount": Money(428000, "CHF"), "quote.sent_on": date(2026, 11, 3)}
    text = "{quote.amount}, {quote.sent_on}"
    assert plain(fill(text, facts, SWISS)) == "CHF 4’280, 3. November"
    assert plain(fill(text, facts, ENGLISH)) == "CHF 4’280, 3 November"
    german = Notation(language="de", region="DE", today=TODAY)
    assert plain(fill(text, facts, german)) == "4.280 CHF, 3. November"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (SWISS.money(Money(428050, "CHF")), "CHF 4’280.50"),
        (SWISS.number(1234567), "1’234’567"),
        (Notation(language="de", region="AT", today=TODAY).number(Decimal("4280.5")), "4.280,5"),
        (SWISS.spoken_day(date(2025, 3, 3)), "3. März 2025"),
        (SWISS.spoken_moment(datetime(2026, 11, 24, 10, 0)), "Dienstag um 10 Uhr"),
        (ENGLISH.spoken_moment(datetime(2026, 11, 24, 10, 30)), "Tuesday at 10:30"),
        (ENGLISH.spoken_moment(datetime(2026, 11, 24, 14, 0)), "Tuesday at 14:00"),
    ],
)
def test_numbers_and_dates(written, expected):
    assert written == expected


def test_a_missing_value_is_a_marked_gap_with_a_neutral_wording():
    parts = fill("Offerte über {quote.amount|die Summe}.", {}, SWISS)
    assert parts == (
        Part(PartKind.TEXT, "Offerte über "),
        Part(PartKind.GAP, "die Summe", "quote.amount"),
        Part(PartKind.TEXT, "."),
    )
    assert plain(fill("{quote.amount}", {}, ENGLISH)) == "the amount we discussed"
    assert fill("{customer.name}", {"customer.name": "  "}, SWISS)[0].kind is PartKind.GAP


def test_hostile_values_stay_plain_text():
    hostile = "{user.name} {{ <b>AG</b> {0.__class__} \n x"
    parts = fill("Firma {customer.name}!", {"customer.name": hostile, "user.name": "M"}, SWISS)
    assert parts[1] == Part(PartKind.FILLED, " ".join(hostile.split()), "customer.name")


def test_double_braces_are_braces_and_single_ones_are_faults():
    assert plain(fill("a {{b}} c", {}, SWISS)) == "a {b} c"
    assert [token.name for token in tokens("{x} {customer.name|so} }")] == [
        "", "", "customer.name", "",
    ]  # fmt: skip


@given(text=st.text(), value=st.text())
def test_filling_never_fails(text, value):
    parts = fill(text + "{customer.name}", {"customer.name": value}, SWISS)
    assert all(part.text for part in parts)
