"""A list as it was read: columns and records, before anybody knows what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from app.errors import UserError
from app.exchange.messages import Message, Reason


class Format(StrEnum):
    """The kinds of files we read."""

    CSV = "csv"
    XLSX = "xlsx"


class UnreadableError(UserError):
    """The whole file cannot be read; nothing of it was imported.

    reason: why. detail: what the sentence needs, as the limit that was passed.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value, detail)
        self.reason = reason
        self.detail = detail


class Record(NamedTuple):
    """One record of a table.

    number: counts records from 1; header, title and empty lines have none.
    cells: trimmed of nothing; there may be fewer or more than the table has columns.
    problems: what reading met in this record.
    """

    number: int
    cells: list[str]
    problems: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Table:
    """A list found in a file or in pasted text.

    encoding, delimiter: None for XLSX; sheet: None for CSV; sheets: all names of the file.
    header_row: counts the file's records or the sheet's rows from 1; 0 where there is none.
    columns: unique names, in the order of the file; "(col 3)" where the header says nothing.
    sample: the first records, from which meanings are guessed.
    notes: what concerns the file as a whole.
    """

    format: Format
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int
    columns: tuple[str, ...]
    sample: tuple[Record, ...]
    notes: tuple[Message, ...]
    read: Callable[[], Iterator[Record]] = field(repr=False)

    def records(self) -> Iterator[Record]:
        """Read all records from the start; may be asked again."""
        return self.read()


@dataclass(frozen=True, kw_only=True)
class ReadingChoices:
    """What a person decided about reading; None means: find out."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
