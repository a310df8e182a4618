"""From rows to a table: the header's names, the records' numbers, what is ragged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.exchange.files.csv_rows import Row
from app.exchange.files.encodings import Encoding
from app.exchange.files.header_row import find_header
from app.exchange.files.tables import Format, ReadingChoices, Record, Table, UnreadableError
from app.exchange.messages import Level, Message, Reason

MOST_COLUMNS = 500
SAMPLE_RECORDS = 300
_HEAD_ROWS = 60


@dataclass(frozen=True)
class Layout:
    """How a source is laid out, as far as it is known before its header.

    first_row: rows that belong to the format itself, as a line ``sep=;``.
    """

    format: Format
    encoding: Encoding | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()
    first_row: int = 0


def build_table(
    layout: Layout, rows: Callable[[], Iterator[Row]], choices: ReadingChoices
) -> Table:
    """Find the header among the first rows and make a table of what follows.

    rows: reads all rows from the start, each time it is called.
    Raises UnreadableError for a source without cells, with too many columns, or without the row
    that was chosen as header.
    """
    head = [row.cells for row in islice(rows(), _HEAD_ROWS)]
    header_row = _header_row(layout, head, choices.header_row)
    header = head[header_row - 1] if header_row else []
    body_from = header_row or layout.first_row
    columns = _column_names(header, head[body_from:])
    if not columns:
        raise UnreadableError(Reason.EMPTY_FILE)
    if len(columns) > MOST_COLUMNS:
        raise UnreadableError(Reason.TOO_MANY_COLUMNS, str(MOST_COLUMNS))

    def records() -> Iterator[Record]:
        return _records(islice(rows(), body_from, None), len(header))

    return Table(
        format=layout.format,
        encoding=layout.encoding.name if layout.encoding else None,
        delimiter=layout.delimiter,
        sheet=layout.sheet,
        sheets=layout.sheets,
        header_row=header_row,
        columns=columns,
        sample=tuple(islice(records(), SAMPLE_RECORDS)),
        notes=layout.notes + _lines_left_out(head[layout.first_row : max(0, header_row - 1)]),
        read=records,
    )


def _header_row(layout: Layout, head: Sequence[Sequence[str]], chosen: int | None) -> int:
    if chosen is not None:
        if chosen < 0 or chosen > len(head):
            raise UnreadableError(Reason.NO_SUCH_ROW, str(chosen))
        return chosen
    found = find_header(head[layout.first_row :])
    return found + layout.first_row if found else 0


def _column_names(header: Sequence[str], body: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Unique names: "Name", "Name (2)"; "(col 3)" where the header is silent."""
    width = len(header) or max((len(row) for row in body), default=0)
    while len(header) > 1 and width > 1 and not header[width - 1].strip():
        if any(len(row) >= width and row[width - 1].strip() for row in body):
            break
        width -= 1  # a comma at the end of each line makes no column
    names: list[str] = []
    used: set[str] = set()
    for index in range(width):
        written = " ".join(header[index].split()) if index < len(header) else ""
        name = stem = written or f"(col {index + 1})"
        times = 1
        while name in used:
            times += 1
            name = f"{stem} ({times})"
        used.add(name)
        names.append(name)
    return tuple(names)


def _records(rows: Iterator[Row], width: int) -> Iterator[Record]:
    """Number the rows that hold anything, and flag those with cells too few or too many.

    width: of the header, or 0 where there is none and each width is right.
    """
    number = 0
    for cells, problems in rows:
        if not any(cells) or not any(cell.strip() for cell in cells):
            continue
        number += 1
        if width and len(cells) != width:
            problems = (*problems, *_ragged(cells, width))
        yield Record(number, cells, problems)


def _ragged(cells: Sequence[str], width: int) -> tuple[Message, ...]:
    if len(cells) < width:
        return (Message(Level.NOTE, Reason.FEWER_CELLS, detail=str(len(cells))),)
    more = [cell for cell in cells[width:] if cell.strip()]
    if not more:
        return ()
    return (Message(Level.WARNING, Reason.MORE_CELLS, value=" | ".join(more)),)


def _lines_left_out(lines: Sequence[Sequence[str]]) -> tuple[Message, ...]:
    texts = [" ".join(filter(None, (cell.strip() for cell in line))) for line in lines]
    return tuple(
        Message(Level.NOTE, Reason.LINES_BEFORE_HEADER, value=text[:200]) for text in texts if text
    )
