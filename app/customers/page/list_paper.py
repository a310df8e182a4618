"""The list of customers as a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.customers.page.customer_cells import table_headers
from app.customers.search import queries
from app.paper.sheet import Block, Column, Sheet
from app.paper.words import shown_of_text

if TYPE_CHECKING:
    from app.customers.page.customer_cells import CellMaker

_SHARES = (5, 22, 10, 14, 14, 11, 11, 10, 18)


@dataclass(frozen=True)
class PrintedList:
    """What is printed of a list; ids: as far as they are printed, total: how many it has.

    text: what was searched for.
    """

    ids: tuple[int, ...]
    total: int
    text: str
    maker: CellMaker

    def sheet(self, session: Any) -> Sheet:
        """Read the rows and make the sheet; on a worker."""
        rows = queries.rows(session, self.ids)
        texts = (
            tuple(
                " ".join(filter(None, (cell.badge, cell.text, cell.pill)))
                for cell in self.maker.cells(row)
            )
            for row in rows
        )
        block = Block(columns=tuple(map(Column, table_headers(), _SHARES)), rows=tuple(texts))
        words = f"“{self.text}” · " if self.text else ""
        return Sheet(
            title=QCoreApplication.translate("CustomerList", "Customers"),
            facts=words + shown_of_text(len(rows), self.total),
            blocks=(block,),
            landscape=True,
        )
