"""A rep pastes the old sheet from a spreadsheet; the call list is then what the sheet was."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.exchange.guided.import_dialog import ImportDialog
from app.history.models import Activity
from tests.journeys.person import Person

SHEET = (
    "Kundenliste Innendienst\t\t\t\t\t\t\t\t\n"
    "Firma\tAnsprechpartner\tTel. direkt\tLetzter Kontakt\tWiedervorlage\tWas\tversprochen\t"
    "Bem.\tBemerkung 2025\n"
    "Hofer Metallbau AG\tFrau Anna Hofer\t081 252 11 22\t3.11.26\t24.11.2026 11:00\t"
    "Offerte besprechen\tx\t12.3.2025 will Muster\tkauft im Frühling\n"
    "Egger Bau GmbH\tUrs Egger\t071 222 33 44\t15.10.2026\t20. Nov. 2026\tnachfragen\tnein\t\t\n"
    "Zgraggen & Co.\tEva Zgraggen\t044 234 56 78\t\t1.12.2026\tRückruf\tja\t\t\n"
)


def paste_and_import(rep: Person) -> None:
    """Paste what was copied and import it as proposed."""
    QGuiApplication.clipboard().setText(SHEET)
    rep.press("Ctrl+V")
    rep.wait(lambda: isinstance(QApplication.activeWindow(), ImportDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ImportDialog)
    rep.wait(lambda: "Import" in {text.replace("&", "") for text in rep.texts(dialog, live=True)})
    rep.press("Alt+I")
    rep.waits_for("rejected.", dialog)
    assert rep.sees("3 created, 0 updated, 0 skipped, 0 rejected.", dialog)
    rep.press("Alt+L")
    rep.settle()


def test_the_call_list_is_what_the_sheet_was(rep: Person) -> None:
    assert rep.sees("Ctrl+V")
    paste_and_import(rep)

    assert [(row.title, row.pill) for row in rep.rows("Customers to call")] == [
        ("Egger Bau GmbH", "4 days late")
    ]
    assert [(row.title, row.pill, row.subtitle) for row in rep.rows("Follow-ups")] == [
        ("Egger Bau GmbH", "Fri", "nachfragen"),
        ("Hofer Metallbau AG", "11:00", "Offerte besprechen"),
        ("Zgraggen & Co.", "1 Dec", "Rückruf"),
    ]
    notes = rep.ask(
        lambda s: s.execute(
            select(Activity.text, Activity.happened_on).order_by(Activity.happened_on)
        ).all()
    )
    assert [tuple(note) for note in notes] == [
        ("Bem.: will Muster", date(2025, 3, 12)),
        ("Bemerkung 2025: kauft im Frühling", date(2026, 11, 3)),
    ]


def test_a_sheet_is_pasted_on_the_page_of_the_customers_too(rep: Person) -> None:
    rep.press("F3")
    rep.settle()
    paste_and_import(rep)
    assert rep.sees("Customers")


def test_pasting_into_a_note_stays_in_the_note(rep: Person) -> None:
    paste_and_import(rep)
    rep.press("F9")
    QGuiApplication.clipboard().setText("will zwei Paletten")
    rep.press("Ctrl+V")
    assert rep.note == "will zwei Paletten"

    rep.go_to("Hang up")
    rep.press("Ctrl+V")
    rep.settle()
    assert not isinstance(QApplication.activeWindow(), ImportDialog)
