"""What an import tells: each record's result, and the sums of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from app.exchange.messages import Message, Reason
from app.exchange.values.records import ImportRecord


class Result(StrEnum):
    """What became of a record."""

    CREATED = "created"
    UPDATED = "updated"
    SKIPPED = "skipped"
    REJECTED = "rejected"


class RowResult(NamedTuple):
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
    """The account of a file: records = created + updated + skipped + rejected.

    repeated: those of the skipped that repeat an earlier record of the list.
    """

    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejected: int = 0
    repeated: int = 0
    flagged: int = 0  # records with a warning

    @property
    def records(self) -> int:
        """All records that were looked at."""
        return self.created + self.updated + self.skipped + self.rejected

    def count(self, rows: Sequence[RowResult]) -> None:
        """Count records."""
        counted = Counter(row.result for row in rows)
        self.created += counted[Result.CREATED]
        self.updated += counted[Result.UPDATED]
        self.skipped += counted[Result.SKIPPED]
        self.rejected += counted[Result.REJECTED]
        if counted[Result.SKIPPED]:
            self.repeated += sum(map(_is_repeat, rows))
        self.flagged += sum(bool(row.messages) for row in rows)


def _is_repeat(row: RowResult) -> bool:
    return any(message.reason is Reason.REPEATED for message in row.messages)


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
