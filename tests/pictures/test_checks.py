"""The checks of the pictures find what a strict reader would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from app.widgets.row_delegate import ROW_HEIGHT
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names
from app.widgets.theme import Theme
from picture_checks import findings, show_at

QUEUE_WIDTH = 292
LONG = "Zurück vom Aussendienst: Kunde informieren"
TOO_LONG = " ".join([LONG] * 6)


@pytest.fixture
def rows(qtbot, look: Theme) -> Iterator[RowList]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    shown = RowList("Follow-ups")
    layout.addWidget(shown)
    yield shown
    window.close()


def found(rows: RowList, row: ListRow) -> list[str]:
    rows.show_rows([row])
    assert show_at(rows.window(), QUEUE_WIDTH, 400) == []
    return findings(rows.window())


@pytest.mark.parametrize("text", ["title", "subtitle"])
def test_a_text_cut_in_a_row_is_found(rows: RowList, text: str) -> None:
    texts = {"title": "Hofer", "subtitle": "Hofer", text: TOO_LONG}
    row = ListRow(key=1, names=Names.NONE, pill="now", note="promise", **texts)
    assert found(rows, row) == [f"cut: {TOO_LONG!r} in a row of 'Follow-ups'"]


def test_names_may_be_cut(rows: RowList) -> None:
    row = ListRow(key=1, title=TOO_LONG, subtitle=TOO_LONG, names=Names.BOTH, note="promise")
    assert found(rows, row) == []


def test_a_long_text_goes_on_below_where_the_list_is_narrow(rows: RowList) -> None:
    row = ListRow(key=1, title="Hofer", subtitle=LONG, note="promise")
    assert found(rows, row) == []
    narrow = height_of_first(rows)
    show_at(rows.window(), 2 * QUEUE_WIDTH, 400)
    assert narrow > height_of_first(rows) == ROW_HEIGHT


def height_of_first(rows: RowList) -> int:
    return rows.visualRect(rows.model().index(0, 0)).height()


@pytest.mark.parametrize(("main_is_default", "wrong"), [(True, []), (False, ["Enter"])])
def test_a_dialog_in_which_enter_leaves_is_found(
    qtbot, look: Theme, main_is_default: bool, wrong: list[str]
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    save = box.addButton("Save", QDialogButtonBox.ButtonRole.AcceptRole)
    save.setAutoDefault(main_is_default)
    QVBoxLayout(dialog).addWidget(box)
    for button in box.buttons():
        assert isinstance(button, QPushButton)
        button.setDefault((button is save) is main_is_default)
    assert show_at(dialog, 300, 100) == []
    assert [finding.split()[0] for finding in findings(dialog)] == wrong
