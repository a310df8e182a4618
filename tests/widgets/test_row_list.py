"""The two-line lists: quick to paint, steady when renewed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import GroupRow, ListRow, RowListModel
from app.widgets.theme import Theme

FIRST_ID = 1 << 53  # a double would round the ids after it


def customers(count: int) -> list[ListRow]:
    return [
        ListRow(
            key=FIRST_ID + at,
            title=f"Malerei Fontana & Söhne {at}",
            badge="ABC"[at % 3],
            pill="promised 11:00",
            pill_tone=Tone.WARNING,
            subtitle="Aldo Fontana · Lugano",
            note="2 tries",
            tries=(2, 3),
        )
        for at in range(count)
    ]


@pytest.fixture
def listed(qtbot, theme: Theme) -> RowList:
    rows = RowList("Customers")
    qtbot.addWidget(rows)
    rows.resize(311, 840)
    rows.show_rows(customers(15))
    rows.show()
    return rows


def test_the_model_is_a_proper_model(qtmodeltester) -> None:
    model = RowListModel()
    model.show_rows([GroupRow("OVERDUE 1"), *customers(3)])
    qtmodeltester.check(model)


def test_a_chosen_row_tells_its_whole_id(qtbot, listed: RowList) -> None:
    with qtbot.waitSignal(listed.row_chosen) as chosen:
        listed.choose(FIRST_ID + 1)
    assert chosen.args == [FIRST_ID + 1]


def test_the_chosen_row_stays_chosen_when_the_list_changes(qtbot, listed: RowList) -> None:
    listed.choose(FIRST_ID + 5)
    with qtbot.assertNotEmitted(listed.row_chosen):
        listed.show_rows([GroupRow("TODAY 3"), *customers(8)[3:]])
    assert listed.chosen_key() == FIRST_ID + 5


def test_a_row_that_is_still_to_come_is_chosen_once_it_is_there(listed: RowList) -> None:
    listed.choose_once_there(FIRST_ID + 20)
    listed.show_rows(customers(16))
    assert listed.chosen_key() != FIRST_ID + 20
    listed.show_rows(customers(25))
    assert listed.chosen_key() == FIRST_ID + 20


def test_who_goes_on_meanwhile_is_not_called_back(listed: RowList) -> None:
    listed.choose_once_there(FIRST_ID + 20)
    listed.choose(FIRST_ID + 2)
    listed.show_rows(customers(25))
    assert listed.chosen_key() == FIRST_ID + 2


def test_nothing_is_chosen_where_the_chosen_row_has_gone(listed: RowList) -> None:
    listed.choose(FIRST_ID + 5)
    listed.show_rows(customers(3))
    assert listed.chosen_key() is None


def test_new_texts_leave_the_list_where_it_is(listed: RowList) -> None:
    listed.resize(311, 200)
    listed.verticalScrollBar().setValue(300)
    changed = customers(15)
    changed[7] = replace(changed[7], pill="now")
    listed.show_rows(changed)
    assert listed.verticalScrollBar().value() == 300
    assert "now" in listed.model().index(7, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_arrow_keys_pass_over_headings(listed: RowList) -> None:
    first, second = customers(2)
    listed.show_rows([GroupRow("OVERDUE 1", Tone.DANGER), first, GroupRow("TODAY 1"), second])
    listed.choose(first.key)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert listed.chosen_key() == second.key


def test_enter_opens_the_row(qtbot, listed: RowList) -> None:
    listed.choose(FIRST_ID + 2)
    with qtbot.waitSignal(listed.row_opened) as opened:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert opened.args == [FIRST_ID + 2]


def test_readers_hear_what_the_row_shows() -> None:
    model = RowListModel()
    model.show_rows(customers(1))
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Malerei Fontana & Söhne 0, A, promised 11:00, Aldo Fontana · Lugano, 2 tries"


def test_a_chosen_row_stays_in_sight_where_the_list_becomes_lower(listed: RowList) -> None:
    listed.choose(FIRST_ID + 12)
    listed.resize(311, 300)
    place = listed.visualRect(listed.currentIndex())
    assert listed.viewport().rect().contains(place)


def test_a_list_that_was_scrolled_away_from_it_stays_where_it_is(listed: RowList) -> None:
    listed.choose(FIRST_ID)
    listed.resize(311, 500)
    listed.verticalScrollBar().setValue(300)
    listed.resize(311, 300)
    assert listed.verticalScrollBar().value() == 300
