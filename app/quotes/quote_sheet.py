"""A quote on paper: to whom, from whom, its lines and their sum."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.paper.sheet import Block, Column, Sheet
from app.quotes.details import QuotePaper
from app.quotes.lines import QuoteLine, total
from app.quotes.words import plain_amount, quantity_text
from app.widgets.formats import date_text
from app.widgets.languages import Translate


def quote_sheet(paper: QuotePaper, translate: Translate = QCoreApplication.translate) -> Sheet:
    """Make the sheet of a quote that has lines; translate: into the language it is read in."""
    facts = paper.facts
    title = translate("quote sheet", "Quote {number}").format(number=facts.number or "").strip()
    return Sheet(
        title=title,
        facts=" · ".join(_facts(paper, translate)),
        blocks=(
            _block(translate("quote sheet", "To"), _to_whom(paper)),
            _lines(paper, translate),
            _block(translate("quote sheet", "From"), _from_whom(paper, translate)),
        ),
    )


def _block(heading: str, lines: Iterable[str]) -> Block:
    rows = tuple((line,) for line in lines)
    return Block(heading=heading if rows else "", rows=rows)


def _facts(paper: QuotePaper, translate: Translate) -> Iterable[str]:
    facts = paper.facts
    if facts.subject:
        yield facts.subject
    if facts.sent_on is not None:
        yield translate("quote sheet", "of {date}").format(date=date_text(facts.sent_on))
    if facts.valid_until is not None:
        until = translate("quote sheet", "valid until {date}")
        yield until.format(date=date_text(facts.valid_until))


def _to_whom(paper: QuotePaper) -> Iterable[str]:
    yield paper.company
    if paper.person:
        yield paper.person
    yield from paper.address


def _from_whom(paper: QuotePaper, translate: Translate) -> Iterable[str]:
    if paper.own.name:
        yield paper.own.name
    if paper.author:
        yield translate("quote sheet", "Your contact: {name}").format(name=paper.author)
    if paper.own.phone:
        yield translate("quote sheet", "Phone: {number}").format(number=paper.own.phone)


def _lines(paper: QuotePaper, translate: Translate) -> Block:
    facts = paper.facts
    rows = [_row(at, line) for at, line in enumerate(facts.lines, 1)]
    whole = plain_amount(total(facts.lines))
    sum_ = translate("quote sheet", "Sum ({currency})").format(currency=facts.currency)
    rows.append(("", sum_, "", "", whole))
    price = translate("quote sheet", "Price of one ({currency})").format(currency=facts.currency)
    return Block(
        columns=(
            Column(translate("quote sheet", "No."), 6),
            Column(translate("quote sheet", "What"), 43),
            Column(translate("quote sheet", "Quantity"), 12, right=True),
            Column(price, 18, right=True),
            Column(translate("quote sheet", "Total"), 21, right=True),
        ),
        ends_in_sum=True,
        rows=tuple(rows),
    )


def _row(at: int, line: QuoteLine) -> tuple[str, ...]:
    price, whole = plain_amount(line.unit_minor), plain_amount(line.total_minor)
    return (str(at), line.text, quantity_text(line.quantity), price, whole)
