"""PDF files and printers: whole or not at all, and what is said when it does not work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.paper import output
from app.paper.output import NotOnPaperError, preview, print_on, write_pdf
from app.paper.pages import page_layout
from app.paper.sheet import Block, Column, Sheet
from app.paper.words import file_name, foot_text, shown_of_text, trouble_words
from tests.fakes import FakeClock

ROWS = tuple((f"Company {number}", "<b>no markup</b>") for number in range(90))
SHEET = Sheet(
    title="Customers",
    blocks=(Block(columns=(Column("Name", 1), Column("Note", 1)), rows=ROWS),),
    landscape=True,
)
PAGE = re.compile(rb"/Type\s*/Page\b")


def pages_in(path: Path) -> int:
    return len(PAGE.findall(path.read_bytes()))


def test_a_pdf_has_the_pages_of_the_preview(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    write_pdf(SHEET, "foot", path)
    made = preview(SHEET, "foot")
    assert path.read_bytes().startswith(b"%PDF")
    assert pages_in(path) == len(made.pages) > 1
    assert made.paper.width() > made.paper.height()


def test_a_file_that_was_there_stays_when_the_disk_is_full(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"before")

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output, "write_whole", full)
    with pytest.raises(NotOnPaperError) as raised:
        write_pdf(SHEET, "foot", path)
    assert path.read_bytes() == b"before"
    assert "No space left" in trouble_words(raised.value)


def test_a_folder_that_is_not_there_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(NotOnPaperError):
        write_pdf(SHEET, "foot", tmp_path / "missing" / "list.pdf")


def test_a_printer_gets_all_pages_on_its_own_paper(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageLayout(page_layout(SHEET))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    print_on(SHEET, "foot", printer, "printer", printer.resolution())
    assert pages_in(path) > len(preview(SHEET, "foot").pages)


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdf", "Cannot open")
def test_a_printer_that_takes_nothing_is_said(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(NotOnPaperError) as raised:
        print_on(SHEET, "foot", printer, "Brother", printer.resolution())
    assert "Brother" in trouble_words(raised.value)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Customers", "Customers.pdf"),
        ("Müller & Söhne AG", "Müller & Söhne AG.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ('a:b*"c"?', "a b c.pdf"),
        ("...", "Talktrack.pdf"),
    ],
)
def test_a_title_becomes_a_name_for_every_system(title: str, name: str) -> None:
    assert file_name(title, "pdf") == name


def test_words_below_the_page_and_below_the_title(clock: FakeClock) -> None:
    assert "09:00" in foot_text(clock())
    assert "2" in shown_of_text(2, 2)
    assert shown_of_text(2, 9) == "the first 2 of 9"


def test_paper_is_a4(qapp: QApplication) -> None:
    size = page_layout(Sheet(title="x")).fullRect(QPageLayout.Unit.Millimeter).size()
    assert size == QSizeF(210, 297)
