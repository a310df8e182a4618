from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from app.customers.models import Contact
from app.database.database import Database
from app.paper.output import write_pdf
from app.paper.pages import Pages
from app.quotes.commands import AddQuote
from app.quotes.details import QuotePaper, quote_paper
from app.quotes.editing import QuoteFacts
from app.quotes.lines import QuoteLine, total
from app.quotes.quote_sheet import quote_sheet
from app.quotes.words import plain_amount
from app.settings.queries import OwnCompany
from tests.example_customers import add_customer
from tests.seeding import seeding


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
    assert table.rows[-1] == ("", "Sum (CHF)", "", "", plain_amount(420_000))
    assert ("Your contact: Martina Baumann",) in whence.rows
    path = tmp_path / "quote.pdf"
    write_pdf(sheet, "foot", path)
    assert path.read_bytes().startswith(b"%PDF")


def test_sixty_lines_add_up_on_their_pages(qapp: QApplication) -> None:
    """Numbers of any length stay on one line, and the sum stands below a line of the quote."""
    text = "Door closer with rail and hold-open device, colour by RAL, mounted on site, twice. " * 2
    lines = tuple(QuoteLine(f"{at} {text}"[:200], 1_234_567, 999_999_999) for at in range(1, 61))
    paper = QuotePaper(
        facts=QuoteFacts(number="Q-1", lines=lines),
        company="Hofer",
        address=(),
        person="",
        own=OwnCompany("", ""),
        author="",
    )
    sheet = quote_sheet(paper)
    for shorter in range(60):
        table = replace(sheet.blocks[1], rows=sheet.blocks[1].rows[shorter:])
        pages = Pages(replace(sheet, blocks=(table,)), "foot")._pages
        *_, before, last = [
            [placed.text.text() for placed in band.texts] for page in pages[-1:] for band in page
        ]
        assert last == ["Sum (CHF)", plain_amount(total(lines))]
        assert before[0] == "60"
    written = {plain_amount(one) for one in (999_999_999, lines[0].total_minor, total(lines))}
    texts = [placed.text for page in pages for band in page for placed in band.texts]
    amounts = [text for text in texts if text.text() in written]
    assert {text.text() for text in amounts} == written
    assert all(text.lineCount() == 1 for text in amounts)


def test_a_quote_is_in_the_language_of_who_gets_it(database: Database) -> None:
    """By the rule of the scripts: entered with the person, else suggested by the country."""
    customer_id = add_customer(database, company="Bois SA", country="AT")
    person = database.ids.new()
    with seeding(database) as connection:
        values = {"id": person, "customer_id": customer_id, "language": "en", "version": 1}
        connection.execute(insert(Contact).values(**values, du=False))
    read = []
    for contact_id in (None, person):
        quote = AddQuote(
            id=database.ids.new(),
            customer_id=customer_id,
            currency="EUR",
            contact_id=contact_id,
            lines=(QuoteLine("Hinges", 1_000, 100),),
        )
        database.execute(quote)
        with database.read() as session:
            paper = quote_paper(session, quote.id)
        assert paper is not None
        read.append((paper.language, paper.country))
    assert read == [("de", "AT"), ("en", "AT")]


def test_its_words_are_those_it_is_translated_to(qapp: QApplication) -> None:
    lines = (QuoteLine("Bänder", 1_000, 100),)
    paper = QuotePaper(
        facts=QuoteFacts(number="Q-1", sent_on=date(2026, 11, 24), lines=lines),
        company="Hofer",
        address=(),
        person="",
        own=OwnCompany("Beispiel AG", "044"),
        author="Martina Baumann",
    )
    sheet = quote_sheet(paper, lambda context, source: f"<{source}>")
    assert sheet.title == "<Quote Q-1>"
    assert sheet.facts.startswith("<of ")
    assert [block.heading for block in sheet.blocks] == ["<To>", "", "<From>"]
    assert all(column.title.startswith("<") for column in sheet.blocks[1].columns)
    told = (("Beispiel AG",), ("<Your contact: Martina Baumann>",), ("<Phone: 044>",))
    assert sheet.blocks[2].rows == told
