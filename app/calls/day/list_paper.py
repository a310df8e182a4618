"""The call list as a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.customers.typed.phone_numbers import international
from app.paper.row_sheet import rows_sheet
from app.paper.sheet import Sheet
from app.widgets.rows import AnyRow


@dataclass(frozen=True)
class PrintedRows:
    """The rows of the list as they stand; phones: E.164 by customer.

    what: names the second line of the rows; "" where it says why.
    """

    title: str
    rows: tuple[AnyRow, ...]
    phones: Mapping[int, str]
    what: str

    def sheet(self, session: Any) -> Sheet:
        """Make the sheet; on a worker, as each number is written readably."""
        phones: dict[object, str] = {
            key: international(number) for key, number in self.phones.items()
        }
        return rows_sheet(self.title, "", self.rows, phones, self.what)
