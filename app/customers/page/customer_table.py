"""The list of customers: up to a million rows, of which only those looked at are held."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.customers.search.listing import Sort
from app.customers.search.queries import CustomerRow
from app.widgets.palette import Tone

AnyIndex = QModelIndex | QPersistentModelIndex

PAGE_ROWS = 64  # asked for at a time: more than a screen
MOST_PAGES = 40  # held at a time; those that came longest ago go first

CELL_ROLE = Qt.ItemDataRole.UserRole
"""Gives the ``Cell`` of an index; None while it is not known yet."""

_UNKNOWN = "…"


class Column(IntEnum):
    """The columns from left to right."""

    SEGMENT = 0
    NAME = 1
    CITY = 2
    CONTACT = 3
    PHONE = 4
    OWNER = 5
    NEXT_STEP = 6
    LAST_CONTACT = 7
    STAND = 8


SORTS = {
    Column.SEGMENT: Sort.SEGMENT,
    Column.NAME: Sort.NAME,
    Column.CITY: Sort.CITY,
    Column.NEXT_STEP: Sort.NEXT_STEP,
    Column.LAST_CONTACT: Sort.LAST_CONTACT,
}
"""What a click on a header sorts by."""


class Cell(NamedTuple):
    """What is painted of one value; all texts are made beforehand.

    badge: the segment's letter. pill: a short fact in a tone, before or instead of the text.
    """

    text: str
    badge: str = ""
    pill: str = ""
    pill_tone: Tone = Tone.NEUTRAL
    strong: bool = False


Cells = tuple[Cell, ...]
CellsOf = Callable[[CustomerRow], Cells]


class CustomerTable(QAbstractTableModel):
    """Knows the ids of a list and holds the rows that were painted lately."""

    rows_wanted = Signal(object)  # range of places; emitted while painting, so answer later
    ids_wanted = Signal()  # the rows painted now lie beyond the ids that are known

    def __init__(
        self, headers: Sequence[str], cells_of: CellsOf, parent: QObject | None = None
    ) -> None:
        """headers: a text for each column. cells_of: makes the texts of a row once."""
        super().__init__(parent)
        self._headers = tuple(headers)
        self._cells_of = cells_of
        self._ids: array[int] = array("q")
        self._total = 0
        self._pages: dict[int, dict[int, Cells]] = {}  # as they came
        self._asked: set[int] = set()
        self._asked_for_ids = False

    @property
    def total(self) -> int:
        """How many rows the list has, known or not."""
        return self._total

    @property
    def known(self) -> int:
        """How many ids are known."""
        return len(self._ids)

    def show_ids(self, ids: array[int], total: int) -> None:
        """Show another list. total: its length, of which ``ids`` are the beginning."""
        self.beginResetModel()
        self._ids, self._total = ids, max(total, len(ids))
        self._pages, self._asked, self._asked_for_ids = {}, set(), False
        self.endResetModel()

    def add_ids(self, ids: array[int]) -> None:
        """Go on with the list; rows that stood as unknown are painted anew."""
        self._asked_for_ids = False
        if not ids:
            self.set_total(len(self._ids))
            return
        first = len(self._ids)
        self._ids.extend(ids)
        if len(self._ids) > self._total:
            self.set_total(len(self._ids))
        self._asked = {page for page in self._asked if page < first // PAGE_ROWS}
        self.dataChanged.emit(self.index(first, 0), self.index(len(self._ids) - 1, len(Column) - 1))

    def set_total(self, total: int) -> None:
        """Give the list its length once it is counted."""
        total = max(total, len(self._ids))
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def put_rows(self, rows: Sequence[CustomerRow], places: Sequence[int]) -> None:
        """Fill rows in. places: where in the list they were asked for.

        A late answer to an older list does no harm: only rows whose id still stands at the
        place are kept.
        """
        by_id = {row.id: row for row in rows}
        self._asked.update(place // PAGE_ROWS for place in places)
        for place in places:
            row = by_id.get(self._ids[place]) if place < len(self._ids) else None
            if row is not None:
                page = self._pages.setdefault(place // PAGE_ROWS, {})
                page[place] = self._cells_of(row)
        while len(self._pages) > MOST_PAGES:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)
        if places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], len(Column) - 1))

    def id_at(self, row: int) -> int | None:
        """Give the customer at a place; None where it is not known yet."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def place_of(self, id_: int) -> int | None:
        """Tell where a customer stands; None where it is not among the known ids."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Count all rows, known or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Count the columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell, or its text for screen readers and copying."""
        if role != CELL_ROLE and role != Qt.ItemDataRole.DisplayRole:
            return None
        if not index.isValid():
            return None
        place = index.row()
        number = place // PAGE_ROWS
        page = self._pages.get(number)
        if number not in self._asked:
            self._ask(number)
        cells = page.get(place) if page is not None else None
        if cells is None:
            return None if role == CELL_ROLE else _UNKNOWN
        cell = cells[index.column()]
        return cell if role == CELL_ROLE else _spoken(cell)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the header texts."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headers[section]
        return None

    def _ask(self, number: int) -> None:
        """Ask once for a page; for its ids where they are not known yet."""
        first = number * PAGE_ROWS
        if first >= len(self._ids):
            if not self._asked_for_ids:
                self._asked_for_ids = True
                self.ids_wanted.emit()
            return
        self._asked.add(number)
        places = range(first, min(first + PAGE_ROWS, len(self._ids)))
        self.rows_wanted.emit(places)

    def ids_of(self, places: Sequence[int]) -> list[int]:
        """Give the ids at these places."""
        return [self._ids[place] for place in places if place < len(self._ids)]


def _spoken(cell: Cell) -> str:
    return " ".join(part for part in (cell.badge, cell.text, cell.pill) if part)
