"""What can be wrong with a change of customer data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.customers.fields import Value
from app.errors import UserError


class CustomerGoneError(UserError):
    """The customer was erased or merged meanwhile."""

    def __init__(self, customer_id: int) -> None:
        super().__init__(customer_id)
        self.customer_id = customer_id


class ContactGoneError(UserError):
    """The person, number or address was removed meanwhile."""

    def __init__(self, id_: int) -> None:
        super().__init__(id_)
        self.id = id_


class CompanyMissingError(UserError):
    """A customer needs a name."""


class TooLongError(UserError):
    """A text is longer than its column; limit counts characters."""

    def __init__(self, field: str, limit: int) -> None:
        super().__init__(field, limit)
        self.field = field
        self.limit = limit


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A field that somebody else changed while it was being edited here.

    table, row_id, field: whose it is; a row that was removed has the field "removed".
    author: name of who changed it last, at: when (UTC); "" and None where nobody knows.
    """

    table: str
    row_id: int
    field: str
    theirs: Value
    mine: Value
    author: str = ""
    at: datetime | None = None


class EditConflictError(UserError):
    """Somebody else changed the same fields since they were read; nothing was saved."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        super().__init__(conflicts)
        self.conflicts = conflicts
