"""What an import tells: each record's result, and the sums of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.exchange.messages import Message
from app.exchange.records import ImportRecord


class Result(StrEnum):
    """What became of a record."""

    CREATED = "created"
    UPDATED = "updated"
    SKIPPED = "skipped"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class RowResult:
    """A record, what became of it, and the customer it belongs to now (None: to none)."""

    record: ImportRecord
    result: Result
    customer_id: int | None

    @property
    def messages(self) -> list[Message]:
        """All that is to be said about the record."""
        return self.record.messages


@dataclass
class Sums:
    """The account of a file: records = created + updated + skipped + rejected."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejected: int = 0
    flagged: int = 0  # records with a warning

    @property
    def records(self) -> int:
        """All records that were looked at."""
        return self.created + self.updated + self.skipped + self.rejected

    def count(self, row: RowResult) -> None:
        """Count a record."""
        setattr(self, row.result.value, getattr(self, row.result.value) + 1)
        self.flagged += bool(row.messages)


class UpdateBy(StrEnum):
    """By what an existing customer is found again."""

    NUMBER = "number"
    EMAIL = "email"
    PHONE = "phone"
    NAME_AND_CITY = "name+city"


@dataclass(frozen=True)
class Undone:
    """What taking an import back came to.

    undone: customers that are gone or as they were before; kept: what people have worked on.
    """

    undone: int
    kept: tuple[Kept, ...] = field(default=())


class KeptBecause(StrEnum):
    """Why something stays when an import is taken back."""

    EDITED = "edited"  # somebody changed it since
    USED = "used"  # calls, follow-ups or notes hang on it


@dataclass(frozen=True)
class Kept:
    """A customer that stays, the field that somebody changed ("" for all of it), and why."""

    customer_id: int
    field: str
    why: KeptBecause
