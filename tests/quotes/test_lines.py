from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.quotes.lines import (
    QuoteLine,
    document,
    from_document,
    quantity_digits,
    read_quantity,
    total,
)


@pytest.mark.parametrize(
    ("typed", "thousandths"),
    [("12", 12_000), ("2,5", 2_500), ("2.125", 2_125), ("1'000", 1_000_000), ("-1", -1_000)],
)
def test_quantities_are_read_as_they_are_typed(typed: str, thousandths: int) -> None:
    assert read_quantity(typed) == thousandths


@pytest.mark.parametrize("typed", ["", "two", "1.2.3", "1e5", "9" * 12])
def test_what_is_no_quantity_is_told(typed: str) -> None:
    assert read_quantity(typed) is None


def test_a_total_is_rounded_as_on_paper_and_the_sum_is_of_what_is_printed() -> None:
    third = QuoteLine("Foil", 333, 1_000)  # 0.333 x 10.00
    half = QuoteLine("Screw", 500, 101)  # 0.5 x 1.01 = 0.505
    discount = QuoteLine("Discount", 1_000, -50)

    assert [line.total_minor for line in (third, half, discount)] == [333, 51, -50]
    assert total((third, half, discount)) == 334


@given(st.integers(-(10**11), 10**11))
def test_a_quantity_is_written_so_that_it_reads_the_same_again(quantity: int) -> None:
    digits, decimals = quantity_digits(quantity)
    assert read_quantity(digits) == quantity
    assert 0 <= decimals <= 3


def test_lines_come_back_from_the_database_as_they_went() -> None:
    lines = (QuoteLine("Hinges", 400_000, 1_070), QuoteLine("Discount", 1_000, -8_000))
    assert from_document(document(lines)) == lines
    assert document(()) is None
    assert from_document({}) == ()  # as an erasure leaves them
