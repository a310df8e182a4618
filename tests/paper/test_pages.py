"""Sheets on their pages: nothing is lost, titles stand on each, one page is one page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.paper.bands import Band, head_of
from app.paper.pages import Pages
from app.paper.sheet import Block, Column, Sheet

COLUMNS = (Column("Name", 70), Column("Phone", 30))


def texts(bands: Sequence[Band]) -> list[str]:
    return [placed.text.text() for band in bands for placed in band.texts]


def pages_of(sheet: Sheet) -> list[list[str]]:
    return [texts(page) for page in Pages(sheet, "foot")._pages]


def table(rows: Sequence[tuple[str, ...]]) -> Sheet:
    return Sheet(title="Customers", blocks=(Block(columns=COLUMNS, rows=tuple(rows)),))


def test_each_row_stands_on_one_page_below_the_titles(qapp: QApplication) -> None:
    rows = [(f"Company {n} " + "and Sons " * (n % 9), f"+41 {n}") for n in range(150)]
    pages = pages_of(table(rows))
    assert len(pages) > 2
    assert all("Name" in page for page in pages)
    assert sum(("Customers" in page) for page in pages) == 1
    assert [text for page in pages for text in page if text.startswith("+41")] == [
        phone for _, phone in rows
    ]


def test_nothing_reaches_below_the_page(qapp: QApplication) -> None:
    pages = Pages(table([("Word" * 400, "1")] * 40), "foot")
    for page in pages._pages:
        assert sum(band.height for band in page) <= pages._room


def test_a_long_text_is_cut_visibly(qapp: QApplication) -> None:
    [shown] = [text for text in pages_of(table([("Word" * 4000, "1")]))[0] if "Word" in text]
    assert shown.endswith(" …")


def test_a_heading_goes_with_what_it_heads(qapp: QApplication) -> None:
    for before in range(60):
        rows = [*[("a", "1")] * before, ("Group",), *[("b", "2")] * 3]
        for page in pages_of(table(rows)):
            assert page[-1] != "Group"


def test_a_group_is_named_again_on_the_next_page(qapp: QApplication) -> None:
    pages = pages_of(table([("Overdue",), *[("a", "1")] * 120]))
    assert len(pages) > 1
    assert all("Overdue" in page for page in pages)


@pytest.mark.parametrize("contacts", [1, 40, 400])
def test_one_page_is_one_page_and_says_what_is_left_out(qapp: QApplication, contacts: int) -> None:
    people = Block(heading="People", columns=COLUMNS, rows=(("Anna", "1"),))
    last = tuple((f"contact {number}",) for number in range(contacts))
    sheet = Sheet(
        title="Hofer",
        blocks=(people, Block(heading="Last", rows=last)),
        one_page=True,
        left_out="earlier ones are left out",
    )
    [page] = pages_of(sheet)
    assert "Anna" in page
    assert "contact 0" in page
    assert ("earlier ones are left out" in page) == (f"contact {contacts - 1}" not in page)


def test_texts_are_shortened_evenly_and_say_how_much_is_missing(qapp: QApplication) -> None:
    short = Block(heading="Short", rows=(("whole",),))
    long = tuple(Block(heading=f"Long {at}", rows=(("word " * 2000,),)) for at in range(3))
    table_ = Block(heading="People", columns=COLUMNS, rows=(("Anna", "1"),))
    many = Block(heading="Many", rows=tuple((f"🐕 row {n}",) for n in range(500)))
    sheet = Sheet(
        title="Hofer",
        blocks=(short, *long, table_, many),
        one_page=True,
        left_out_of_each="{count} more",
    )
    [page] = pages_of(sheet)
    assert "whole" in page
    assert "Anna" in page
    more = [int(text.split()[0]) for text in page if text.endswith(" more")]
    assert len(more) == 4
    assert max(more[:3]) - min(more[:3]) <= 1
    rows = [text for text in page if text.startswith("🐕")]
    assert rows == [f"🐕 row {n}" for n in range(len(rows))]
    assert len(rows) + more[3] == 500


def test_signs_that_count_twice_are_cut_where_the_line_ends() -> None:
    assert head_of("🐕🐕🐕", 4) == "🐕🐕"
    assert head_of("🐕🐕🐕", 3) == "🐕"
    assert head_of("ab\ud800c", 3) == "ab"


def test_what_cannot_be_on_one_page_is_not_hidden(qapp: QApplication) -> None:
    people = tuple((f"Person {number}", "1") for number in range(300))
    blocks = (Block(columns=COLUMNS, rows=people), Block(rows=(("contact",),)))
    pages = pages_of(Sheet(title="Hofer", blocks=blocks, one_page=True, left_out="…"))
    assert sum(text.startswith("Person") for page in pages for text in page) == len(people)


def test_an_empty_table_is_a_page_with_its_titles(qapp: QApplication) -> None:
    [page] = pages_of(table([]))
    assert page == ["Customers", "Name", "Phone"]


def test_a_sheet_in_another_language_counts_its_pages_in_it(qapp: QApplication) -> None:
    sheet = Sheet(title="Offerte", page="Seite {number} von {count}")
    shown: list[str] = []

    class Told(Pages):
        def _paint_foot(self, painter: QPainter, number_text: str) -> None:
            shown.append(number_text)

    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        Told(sheet, "foot").paint(painter, 0)
    assert shown == ["Seite 1 von 1"]
