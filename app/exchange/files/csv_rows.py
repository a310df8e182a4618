"""Rows out of delimited text, one at a time, whatever is wrong with it.

Line ends may be CR LF, LF or a lone CR, and quoted cells may hold any of them. A quote that
never closes costs its own line only: the line is read without quotes and flagged, and the lines
after it are read as usual.
"""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from app.exchange.files.encodings import Encoding
from app.exchange.files.tables import UnreadableError
from app.exchange.messages import Level, Message, Reason

LONGEST_LINE = 4_000_000
"""Characters; a longer line is no table."""
_LONGEST_CELL = 1_000_000
_MOST_LINES = 2_000  # of one record: more is a quote that never closes
_REPLACED = "\ufffd"
_SEPARATOR_LINE = "sep="


class Row(NamedTuple):
    """The cells of one row, and what was wrong with them."""

    cells: list[str]
    problems: tuple[Message, ...]


class _Lines:
    """Hands lines to the CSV reader, remembers those of the present record, takes them back."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._again: deque[str] = deque()
        self.of_record: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if len(self.of_record) >= _MOST_LINES:
            raise _QuoteNeverClosesError
        line = self._again.popleft() if self._again else self._text.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        if len(line) >= LONGEST_LINE:
            raise UnreadableError(Reason.LINE_TOO_LONG, str(LONGEST_LINE))
        self.of_record.append(line)
        return line

    def give_back_all_but_first(self) -> str:
        """Return the record's first line; the others will be read again."""
        first, *others = self.of_record
        self._again.extendleft(reversed(others))
        self.of_record = []
        return first


class _QuoteNeverClosesError(Exception):
    """One record has grown over more lines than any real one has."""


def open_text(file: BinaryIO, encoding: Encoding) -> io.TextIOWrapper:
    """Decode a file; what cannot be decoded becomes U+FFFD, which ``csv_rows`` flags."""
    return io.TextIOWrapper(file, encoding.codec, errors="replace", newline="")


def csv_rows(text: io.TextIOBase, delimiter: str) -> Iterator[Row]:
    """Divide text into rows, the empty ones included.

    Raises UnreadableError for a line longer than LONGEST_LINE.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.of_record = []
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _QuoteNeverClosesError):
            yield _mended(lines, delimiter)
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
        else:
            joined = delimiter.join(cells)
            if _REPLACED in joined or "\0" in joined:
                yield Row(*_without_zeros(cells))
            else:
                yield Row(cells, ())


def _mended(lines: _Lines, delimiter: str) -> Row:
    """Read a record whose quotes are broken as well as can be."""
    whole = "".join(lines.of_record)
    flag = Message(Level.WARNING, Reason.BROKEN_QUOTES)
    if len(lines.of_record) < _MOST_LINES and whole.count('"') % 2 == 0:
        with suppress(csv.Error):  # a cell beyond all measure
            rows = list(csv.reader(io.StringIO(whole, newline=""), delimiter=delimiter))
            if len(rows) == 1:
                return Row(rows[0], (flag,))
    first = lines.give_back_all_but_first().rstrip("\r\n")
    cells = [cell.strip().strip('"') for cell in first.split(delimiter)]
    return Row(cells, (flag,))


def _without_zeros(cells: list[str]) -> tuple[list[str], tuple[Message, ...]]:
    """Take out zero bytes, which no database keeps, and say where something was unreadable."""
    bad = next(cell for cell in cells if _REPLACED in cell or "\0" in cell)
    flag = Message(Level.WARNING, Reason.UNREADABLE_CHARACTERS, value=bad.replace("\0", _REPLACED))
    return [cell.replace("\0", "") for cell in cells], (flag,)


def separator_of(first_line: str) -> str | None:
    """Give the delimiter that a line ``sep=;`` names, as Excel writes and reads it."""
    line = first_line.strip("\r\n").strip('"')
    if line.casefold().startswith(_SEPARATOR_LINE) and len(line) == len(_SEPARATOR_LINE) + 1:
        return line[-1]
    return None
