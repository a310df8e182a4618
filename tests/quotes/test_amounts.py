from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.quotes.amounts import currency_of, read_amount, read_signed_amount
from app.scripts.notation import Money


@pytest.mark.parametrize(
    ("typed", "minor", "currency"),
    [
        ("1250", 125_000, "CHF"),
        ("CHF 4'280.50", 428_050, "CHF"),
        ("4’280.–", 428_000, "CHF"),
        ("3.499,90 EUR", 349_990, "EUR"),
        ("€3.499", 349_900, "EUR"),
        ("12,5", 1_250, "CHF"),
        ("1 250,00 €", 125_000, "EUR"),
        ("$ 1,250.75", 125_075, "USD"),
        ("Fr. 80.-", 8_000, "CHF"),
        ("0.05", 5, "CHF"),
    ],
)
def test_amounts_are_read_as_both_regions_write_them(typed: str, minor: int, currency: str) -> None:
    assert read_amount(typed) == Money(minor, currency)


@pytest.mark.parametrize("typed", ["", "about", "CHF", "9" * 30])
def test_what_is_no_amount_is_told(typed: str) -> None:
    assert read_amount(typed) is None


@pytest.mark.parametrize("typed", ["-50", "CHF -50.00", "-CHF 50", "\u221250,00"])
def test_a_discount_is_below_zero(typed: str) -> None:
    assert read_signed_amount(typed) == Money(-5_000, "CHF")


def test_a_dash_behind_an_amount_is_no_minus() -> None:
    assert read_signed_amount("80.-") == Money(8_000, "CHF")


def test_the_currency_follows_the_country_where_none_is_written() -> None:
    assert [currency_of(country) for country in ("CH", "LI", None, "DE", "AT")] == [
        *("CHF", "CHF", "CHF", "EUR", "EUR")
    ]


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(typed: str) -> None:
    found = read_signed_amount(typed)
    assert found is None or abs(found.minor) < 10**15
