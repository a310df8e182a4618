from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import func, select

from app.background import Background
from app.customers.models import Customer
from app.database.database import Database
from app.exchange.columns.paper_fields import ListKind
from app.exchange.customer_lists.import_batch import Unnamed
from app.exchange.guided.import_dialog import ImportDialog
from app.exchange.guided.list_options import ListOptions
from app.exchange.guided.mapping_table import MappingTable
from app.quotes.models import Quote
from tests.example_customers import add_customer
from tests.people import COLLEAGUE_ID, LEAD_ID

LIST = "Firma;Ort;Telefon;Flotte\nHofer AG;Chur;081 252 34 56;12\nMeier AG;Bern;0452-1;3\n"


@pytest.fixture
def dialog(qtbot, background: Background) -> ImportDialog:
    opened = ImportDialog(background)
    qtbot.addWidget(opened)
    with qtbot.waitActive(opened):
        opened.show()
    return opened


def ready(qtbot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: dialog._job is None and dialog._try.isEnabled())


def says(qtbot, dialog: ImportDialog, beginning: str) -> None:
    """A button pressed by its letter clicks a moment later; wait for what it leads to."""
    qtbot.waitUntil(lambda: dialog._result.text().startswith(beginning))


def count(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


def file_of(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "kunden.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_file_is_shown_tried_imported_and_taken_back_by_keyboard(
    qtbot, dialog: ImportDialog, database: Database, tmp_path: Path
) -> None:
    dialog.show_file(file_of(tmp_path, LIST))
    ready(qtbot, dialog)
    assert dialog._mapping.targets == ("company", "city", "phone", "custom.Flotte")
    assert dialog.focusWidget() is dialog._columns

    qtbot.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    says(qtbot, dialog, "Trial: 2 record(s), 2 would be created")
    ready(qtbot, dialog)
    assert dialog.focusWidget() is dialog._import
    assert "not a valid number in CH" in dialog._messages.toPlainText()
    assert count(database) == 0

    with qtbot.waitSignal(dialog.imported):
        qtbot.keyClick(dialog, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    ready(qtbot, dialog)
    assert count(database) == 2
    assert f"Import {dialog._batch_id}: 2 record(s), 2 created" in dialog._result.text()
    assert dialog._undo.isVisible()
    assert dialog.focusWidget() is dialog._close

    qtbot.keyClick(dialog, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    says(qtbot, dialog, "The import was taken back.")
    assert count(database) == 0


def test_escape_cancels_a_running_import_and_leaves_nothing(
    qtbot, dialog: ImportDialog, database: Database, tmp_path: Path
) -> None:
    rows = "".join(f"Firma {number} AG;Chur\n" for number in range(2_000))
    dialog.show_file(file_of(tmp_path, "Firma;Ort\n" + rows))
    ready(qtbot, dialog)
    dialog._import.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    says(qtbot, dialog, "Cancelled. Nothing of it stays in the database.")
    ready(qtbot, dialog)
    assert dialog._import.isEnabled()
    assert count(database) == 0


def test_a_list_is_not_imported_twice_by_a_second_click(
    qtbot, dialog: ImportDialog, database: Database, tmp_path: Path
) -> None:
    dialog.show_file(file_of(tmp_path, "Firma;Ort\nHofer AG;Chur\n"))
    ready(qtbot, dialog)
    with qtbot.waitSignal(dialog.imported):
        dialog._import.click()
    ready(qtbot, dialog)
    assert not dialog._import.isEnabled()
    assert ": 1 record(s), 1 created" in dialog._result.text()
    dialog._import.click()
    assert dialog._job is None
    assert count(database) == 1

    dialog._mapping.setData(dialog._mapping.index(1, 2), None)
    assert dialog._import.isEnabled()


def test_what_was_taken_back_can_be_imported_again(
    qtbot, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.show_file(file_of(tmp_path, LIST))
    ready(qtbot, dialog)
    with qtbot.waitSignal(dialog.imported):
        dialog._import.click()
    ready(qtbot, dialog)
    dialog._undo.click()
    says(qtbot, dialog, "The import was taken back.")
    assert dialog._import.isEnabled()


def test_a_pasted_range_is_a_list_too(qtbot, dialog: ImportDialog) -> None:
    QGuiApplication.clipboard().setText("Firma\tOrt\nHofer AG\tChur\n")
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    ready(qtbot, dialog)

    assert dialog._mapping.targets == ("company", "city")


def test_a_changed_mapping_is_used_and_remembered(
    qtbot, dialog: ImportDialog, database: Database, tmp_path: Path
) -> None:
    path = file_of(tmp_path, LIST)
    dialog.show_file(path)
    ready(qtbot, dialog)
    index = dialog._mapping.index(3, 2)
    dialog._mapping.setData(index, "tags")
    with qtbot.waitSignal(dialog.imported):
        dialog._import.click()
    ready(qtbot, dialog)

    dialog.show_file(path)
    ready(qtbot, dialog)
    assert dialog._mapping.targets[3] == "tags"
    assert dialog._result.text() == "Columns are mapped as in “kunden.csv”."


def test_header_and_delimiter_can_be_corrected(qtbot, dialog: ImportDialog, tmp_path: Path) -> None:
    dialog.show_file(file_of(tmp_path, LIST))
    ready(qtbot, dialog)
    dialog._options._header_row.setValue(0)
    dialog._options._header_row.editingFinished.emit()
    ready(qtbot, dialog)

    assert dialog._mapping.data(dialog._mapping.index(0, 0)) == "(col 1)"


def test_a_file_that_is_no_list_says_why(qtbot, dialog: ImportDialog, tmp_path: Path) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(bytes(range(256)) * 20)
    dialog.show_file(path)
    qtbot.waitUntil(lambda: dialog._job is None)

    assert dialog._result.text().startswith("This is no table of text.")
    assert not dialog._import.isEnabled()


def test_the_columns_are_a_sound_model(
    qtbot, qtmodeltester, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.show_file(file_of(tmp_path, LIST))
    ready(qtbot, dialog)
    assert isinstance(dialog._mapping, MappingTable)
    qtmodeltester.check(dialog._mapping)


QUOTES = "Offertnummer;Kunde;Datum;Betrag;Status\nQ-1;Hofer AG;24.11.2026;10;offen\n"


def quotes(database: Database) -> list[str | None]:
    with database.read() as session:
        return list(session.scalars(select(Quote.number).order_by(Quote.number)))


def test_a_known_list_of_quotes_is_imported_in_one_click(
    qtbot, background: Background, database: Database, tmp_path: Path, monkeypatch
) -> None:
    add_customer(database, "Hofer AG")
    path = tmp_path / "offerten.csv"
    path.write_text(QUOTES, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    def opened() -> ImportDialog:
        dialog = ImportDialog(background)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.choose_papers()
        return dialog

    first = opened()  # nobody knows these columns yet: they are shown
    ready(qtbot, first)
    assert quotes(database) == []
    first._import.click()
    says(qtbot, first, "Import")
    qtbot.waitUntil(lambda: quotes(database) == ["Q-1"])

    path.write_text(QUOTES + "Q-2;Hofer AG;24.11.2026;20;offen\n", "utf-8")
    second = opened()
    qtbot.waitUntil(lambda: quotes(database) == ["Q-1", "Q-2"])
    says(qtbot, second, "Import")
    assert second._undo.isVisible()


def test_a_known_list_of_customers_is_looked_at_first(
    qtbot, background: Background, database: Database, tmp_path: Path, monkeypatch
) -> None:
    path = file_of(tmp_path, LIST)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    for _ in range(2):
        dialog = ImportDialog(background)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.choose_papers()
        ready(qtbot, dialog)
        assert count(database) == 0


def test_whose_a_list_is_is_asked_of_a_lead_only(qtbot) -> None:
    options = ListOptions()
    qtbot.addWidget(options)
    options.show()
    options.ask_owner([])  # what everybody else gets
    assert options.unnamed is None
    assert not options._whose.isVisible()
    options.ask_owner([(LEAD_ID, "Claudia Keller"), (COLLEAGUE_ID, "Reto Hofer")])
    assert options._whose.isVisible()
    offered = [options._whose.itemText(at) for at in range(options._whose.count())]
    assert offered == ["nobody’s, to be distributed", "mine (Claudia Keller)", "Reto Hofer"]
    chosen = []
    for at in range(3):
        options._whose.setCurrentIndex(at)
        chosen.append(options.unnamed)
    assert chosen == [Unnamed(None), Unnamed(LEAD_ID), Unnamed(COLLEAGUE_ID)]
    options.show_kind(ListKind.QUOTES)
    assert not options._whose.isEnabled()
