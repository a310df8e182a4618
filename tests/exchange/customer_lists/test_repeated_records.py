"""Records that stand in a list twice, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.background import Background
from app.database.database import Database
from app.exchange.batches.results import Result, UpdateBy
from app.exchange.guided.import_dialog import ImportDialog
from app.exchange.messages import Reason
from tests.exchange.lists import counts, imported
from tests.seeding import working_as

LIST = (
    "Firma;Strasse;PLZ;Nachname;Telefon;Wiedervorlage;Bemerkung\n"
    "A AG;Weg 1;8000;Alt;044 234 56 78;27.11.2026;vergleicht\n"
    "B AG;Gasse 2;8000;Bär;;Ende Mai;\n"
    "A AG;Weg 1;8000;Alt;+41 44 234 56 78;27.11.2026;vergleicht \n"
    "A AG;Weg 1;8000;Alt;044 234 56 78;30.11.2026;vergleicht\n"
    "B AG;Gasse 2;8000;Bär;;Ende Mai;\n"
    "B AG;Gasse 2;8000;Bär;;Ende Mai;\n"
)


@pytest.fixture(name="database")
def used_by_the_lead(database: Database) -> Iterator[Database]:
    """The database of whoever may give customers to others, as these lists do."""
    with working_as(database, "lead") as opened:
        yield opened


@pytest.mark.parametrize("dry_run", [True, False])
def test_an_exact_repeat_adds_nothing_and_is_counted(database: Database, dry_run: bool) -> None:
    done, rows = imported(database, LIST, dry_run=dry_run)

    sums = done.sums
    assert (sums.records, sums.created, sums.skipped, sums.repeated) == (6, 3, 3, 3)
    assert [row.result for row in rows] == [
        Result.CREATED,
        Result.CREATED,
        Result.SKIPPED,
        Result.CREATED,
        Result.SKIPPED,
        Result.SKIPPED,
    ]
    repeats = [row.messages for row in rows if row.result is Result.SKIPPED]
    assert [[(m.reason, m.detail) for m in messages] for messages in repeats] == [
        [(Reason.REPEATED, "1")],
        [(Reason.REPEATED, "2")],
        [(Reason.REPEATED, "2")],
    ]
    if not dry_run:
        assert {name: counts(database)[name] for name in ("customer", "follow_up", "contact")} == {
            "customer": 2,
            "follow_up": 3,
            "contact": 3,
        }


def test_a_repeat_far_below_is_known_too(database: Database) -> None:
    imported(database, "Firma;Ort\nZuvor AG;Bern\n")  # then chunks are small
    many = "".join(f"Firma {number} AG;Bern\n" for number in range(500))

    done, _ = imported(database, "Firma;Ort\n" + many + many)

    assert (done.sums.created, done.sums.repeated) == (500, 500)
    assert counts(database)["customer"] == 501


def test_a_repeated_update_is_a_repeat(database: Database) -> None:
    imported(database, "Kd-Nr;Firma;Ort\n1;A AG;Bern\n")
    text = "Kd-Nr;Firma;Ort\n1;A AG;Thun\n1;A AG;Thun\n"

    done, _ = imported(database, text, update_by=[UpdateBy.NUMBER])

    assert (done.sums.updated, done.sums.skipped, done.sums.repeated) == (1, 1, 1)


def test_rejected_records_stay_rejected(database: Database) -> None:
    done, _ = imported(database, "Firma;Ort\n;Chur\n;Chur\nA AG;Chur\n")
    assert (done.sums.rejected, done.sums.repeated) == (2, 0)


def test_the_window_says_how_many_repeat(
    qtbot, background: Background, database: Database, tmp_path: Path
) -> None:
    dialog = ImportDialog(background)
    qtbot.addWidget(dialog)
    dialog.show()
    path = tmp_path / "kunden.csv"
    path.write_text(LIST, "utf-8")
    dialog.show_file(path)
    qtbot.waitUntil(dialog._try.isEnabled)

    dialog._try.click()

    qtbot.waitUntil(lambda: "Trial: 6 record(s)" in dialog._result.text())
    assert dialog._result.text().endswith("3 skipped record(s) repeated an earlier one.")
    assert "the same as record 2; adds nothing" in dialog._messages.toPlainText()
    qtbot.waitUntil(dialog._close.isEnabled)
