"""From a file or pasted text to a table: encoding, delimiter, sheet, header, records."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from app.exchange.files.csv_rows import Row, csv_rows, open_text, separator_of
from app.exchange.files.delimiters import find_delimiter
from app.exchange.files.encodings import Source, find_encoding
from app.exchange.files.table_building import Layout, build_table
from app.exchange.files.tables import Format, ReadingChoices, Table, UnreadableError
from app.exchange.files.xlsx_rows import Workbook, is_workbook
from app.exchange.messages import Level, Message, Reason

MOST_BYTES = 1_000_000_000
_FIND_OUT = ReadingChoices()
_SCORED_CHARACTERS = 65_536


def read_file(path: Path, choices: ReadingChoices = _FIND_OUT) -> Table:
    """Open a CSV or XLSX file as a table; its records are read when they are asked for.

    Raises UnreadableError with the reason where nothing can be made of it, OSError where the
    file is out of reach.
    """
    return read_source(Source(path.name, path), choices)


def read_pasted(text: str, choices: ReadingChoices = _FIND_OUT) -> Table:
    """Read a range copied from a spreadsheet: tabs between cells, quotes as Excel sets them."""
    source = Source("", content=text.encode("utf-8", "replace"))
    if choices.delimiter is None and "\t" in text:
        choices = ReadingChoices(encoding="utf-8", delimiter="\t", header_row=choices.header_row)
    return read_source(source, choices)


def read_source(source: Source, choices: ReadingChoices = _FIND_OUT) -> Table:
    """Open a source as a table; see ``read_file``."""
    size = source.size()
    if size == 0:
        raise UnreadableError(Reason.EMPTY_FILE)
    if size > MOST_BYTES:
        raise UnreadableError(Reason.FILE_TOO_BIG, f"{MOST_BYTES // 1_000_000} MB")
    with source.open() as file:
        start = file.read(8)
    return _workbook(source, choices) if is_workbook(start) else _text(source, choices)


def _workbook(source: Source, choices: ReadingChoices) -> Table:
    book = Workbook(source, choices.sheet)
    others = [name for name in book.sheets if name != book.sheet]
    notes = (Message(Level.NOTE, Reason.OTHER_SHEETS, detail=", ".join(others)),) if others else ()

    def rows() -> Iterator[Row]:
        return (Row(cells, ()) for cells in book.rows())

    return build_table(
        Layout(Format.XLSX, sheet=book.sheet, sheets=book.sheets, notes=notes), rows, choices
    )


def _text(source: Source, choices: ReadingChoices) -> Table:
    encoding = find_encoding(source, choices.encoding)
    with open_text(source.open(), encoding) as text:
        head = text.read(_SCORED_CHARACTERS)
    if not head.strip("\ufeff\r\n\t \0\x1a"):
        raise UnreadableError(Reason.EMPTY_FILE)
    lines = list(io.StringIO(head, newline=""))
    named = separator_of(lines[0])
    whole = lines[:-1] if len(head) == _SCORED_CHARACTERS and len(lines) > 1 else lines
    delimiter = choices.delimiter or named or find_delimiter(whole)
    layout = Layout(
        Format.CSV,
        encoding=encoding,
        delimiter=delimiter,
        notes=encoding.notes,
        first_row=1 if named else 0,
    )

    def rows() -> Iterator[Row]:
        with open_text(source.open(), encoding) as text:
            yield from csv_rows(text, delimiter)

    return build_table(layout, rows, choices)
