from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.database.database import Database
from app.paper.output import write_pdf
from app.quotes.commands import AddQuote
from app.quotes.details import quote_paper
from app.quotes.lines import QuoteLine
from app.quotes.quote_sheet import quote_sheet
from app.quotes.words import amount_text, plain_amount


def test_a_quote_goes_on_paper_line_by_line_with_its_sum(
    qapp: QApplication, database: Database, customer_id: int, tmp_path: Path
) -> None:
    lines = (QuoteLine("Hinges " * 25, 400_000, 1_070), QuoteLine("Discount", 1_000, -8_000))
    quote = AddQuote(
        id=database.ids.new(),
        customer_id=customer_id,
        number="Q-2291",
        currency="CHF",
        amount_minor=420_000,
        sent_on=date(2026, 11, 24),
        lines=lines,
    )
    database.execute(quote)

    with database.read() as session:
        paper = quote_paper(session, quote.id)
        assert quote_paper(session, 1) is None
    assert paper is not None
    sheet = quote_sheet(paper)
    _, table, whence = sheet.blocks
    assert sheet.title == "Quote Q-2291"
    assert sheet.blocks[0].rows[0] == ("Schreinerei Hofer",)
    assert table.rows[0][3:] == (plain_amount(1_070), plain_amount(428_000))
    assert table.rows[-1][-1] == amount_text(420_000, "CHF")
    assert ("Your contact: Martina Baumann",) in whence.rows
    path = tmp_path / "quote.pdf"
    write_pdf(sheet, "foot", path)
    assert path.read_bytes().startswith(b"%PDF")
