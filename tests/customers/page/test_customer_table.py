"""A list of a million rows holds few, and fills in what is looked at."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QObject

from app.customers.page.customer_cells import CellMaker
from app.customers.page.customer_table import (
    CELL_ROLE,
    MOST_PAGES,
    PAGE_ROWS,
    Cell,
    Column,
    CustomerTable,
)
from app.customers.rules import Segment, Status
from app.customers.search.queries import CustomerRow
from tests.fakes import FakeClock

FIRST_ID = 1 << 58


def row(id_: int, **more: object) -> CustomerRow:
    values: dict[str, object] = {
        "id": id_,
        "company": f"Firma {id_ - FIRST_ID}",
        "legal_form": "AG",
        "segment": Segment.KEY,
        "status": Status.ACTIVE,
        "city": "Chur",
        "country": "CH",
        "contact": "Peter Hofer",
        "phone": "081 250 14 22",
        "e164": "+41812501422",
        "owner": "Martina Baumann",
        "next_step_on": None,
        "last_contact_at": None,
        "stand": "<b>compares</b>",
        "resting_until": None,
    }
    return CustomerRow(**{**values, **more})  # type: ignore[arg-type]


def made_cells(customer: CustomerRow) -> tuple[Cell, ...]:
    return CellMaker(FakeClock(), "Europe/Zurich").cells(customer)


@pytest.fixture
def table(qapp: QObject) -> CustomerTable:
    return CustomerTable([column.name for column in Column], made_cells)


def ids(count: int, first: int = FIRST_ID) -> array[int]:
    return array("q", range(first, first + count))


def text(table: CustomerTable, place: int) -> object:
    return table.index(place, Column.NAME).data()


def test_the_model_keeps_qts_rules(table: CustomerTable, qtmodeltester: object) -> None:
    table.show_ids(ids(200), 500)
    qtmodeltester.check(table)  # type: ignore[attr-defined]
    table.put_rows([row(FIRST_ID)], range(1))
    table.add_ids(ids(300, FIRST_ID + 200))
    table.set_total(450)


def test_unknown_rows_are_asked_for_once(table: CustomerTable) -> None:
    asked: list[range] = []
    table.rows_wanted.connect(asked.append)
    table.show_ids(ids(1000), 1_000_000)
    assert table.rowCount() == 1_000_000
    for _ in range(3):
        assert text(table, 70) == "…"
        assert text(table, 71) == "…"
    assert asked == [range(PAGE_ROWS, 2 * PAGE_ROWS)]

    table.put_rows([row(FIRST_ID + 70)], asked[0])
    assert text(table, 70) == "Firma 70 AG"
    assert text(table, 71) == "…"


def test_ids_beyond_the_known_ones_are_asked_for_once(table: CustomerTable) -> None:
    wanted: list[bool] = []
    table.ids_wanted.connect(lambda: wanted.append(True))
    table.show_ids(ids(100), 5000)
    assert [text(table, place) for place in (4000, 4001, 4500)] == ["…"] * 3
    assert len(wanted) == 1
    table.add_ids(ids(4900, FIRST_ID + 100))
    assert table.id_at(4999) == FIRST_ID + 4999


def test_a_late_answer_to_an_older_list_does_no_harm(table: CustomerTable) -> None:
    table.show_ids(ids(100), 100)
    table.show_ids(ids(10, FIRST_ID + 500), 10)
    table.put_rows([row(FIRST_ID + place) for place in range(64)], range(64))
    assert text(table, 0) == "…"


def test_only_a_bounded_number_of_rows_is_held(table: CustomerTable) -> None:
    count = PAGE_ROWS * (MOST_PAGES + 5)
    asked: list[range] = []
    table.show_ids(ids(count), count)
    table.rows_wanted.connect(asked.append)
    for page in range(MOST_PAGES + 5):
        text(table, page * PAGE_ROWS)
        table.put_rows([row(FIRST_ID + place) for place in asked[-1]], asked[-1])
    assert text(table, count - 1) != "…"
    assert text(table, 0) == "…"
    assert asked[-1] == range(PAGE_ROWS), "looked at again, it is asked for again"


def test_a_counted_list_gets_its_length(table: CustomerTable) -> None:
    table.show_ids(ids(100), 100)
    table.set_total(700)
    assert table.rowCount() == 700
    table.set_total(50)
    assert table.rowCount() == 100, "never shorter than what is known"


def test_a_row_says_what_matters() -> None:
    shown = made_cells(
        row(
            FIRST_ID,
            status=Status.BLOCKED,
            next_step_on=date(2026, 11, 21),
            last_contact_at=datetime(2026, 11, 1, 23, 30, tzinfo=UTC),
        )
    )
    assert shown[Column.SEGMENT].badge == "K"
    assert shown[Column.NAME].pill == "Do not call"
    assert "3 day" in shown[Column.NEXT_STEP].pill
    assert shown[Column.LAST_CONTACT].text.startswith(("02", "2", "11/2")), "the day in Zurich"
    assert shown[Column.STAND].text == "<b>compares</b>"


def test_cells_answer_only_their_roles(table: CustomerTable) -> None:
    table.show_ids(ids(1), 1)
    table.put_rows([row(FIRST_ID)], range(1))
    index = table.index(0, Column.CITY)
    assert index.data(CELL_ROLE) == Cell("Chur")
    assert index.data(CELL_ROLE + 1) is None
