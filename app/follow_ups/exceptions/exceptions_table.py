"""The table of what a lead distributes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.customers.page.customer_delegate import show_as_rows
from app.customers.page.customer_table import CELL_ROLE, Cell
from app.follow_ups.exceptions.exception_rows import ExceptionRow

AnyIndex = QModelIndex | QPersistentModelIndex
Cells = tuple[Cell, ...]

_WIDTHS = (36, 52, 260, 120, 240, 130, 140)
_MARK, _OWNER = 0, 6


class ExceptionsTable(QAbstractTableModel):
    """Knows all rows; there are at most a few hundred."""

    def __init__(
        self,
        headers: Sequence[str],
        cells_of: Callable[[ExceptionRow], Cells],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._cells_of = cells_of
        self._rows: tuple[ExceptionRow, ...] = ()
        self._cells: list[Cells] = []
        self.chosen: set[tuple[int, int]] = set()

    @property
    def rows(self) -> tuple[ExceptionRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: tuple[ExceptionRow, ...]) -> None:
        """Show these rows; chosen ones stay chosen as far as they are still here."""
        self.beginResetModel()
        self._rows, self._cells = rows, [self._cells_of(row) for row in rows]
        self.chosen &= {row.key for row in rows}
        self.endResetModel()

    def mark(self, places: Sequence[int], *, chosen: bool) -> None:
        """Choose rows, or no longer."""
        keys = {self._rows[place].key for place in places}
        self.chosen = self.chosen | keys if chosen else self.chosen - keys
        last = len(self._rows) - 1
        self.dataChanged.emit(self.index(0, 0), self.index(last, len(self._headers) - 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Count the columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell, or its text for screen readers."""
        if role not in (CELL_ROLE, Qt.ItemDataRole.DisplayRole) or not index.isValid():
            return None
        row = self._rows[index.row()]
        if index.column() == _MARK:
            cell = Cell("☑" if row.key in self.chosen else "☐", strong=row.key in self.chosen)
        else:
            cell = self._cells[index.row()][index.column() - 1]
        if role == CELL_ROLE:
            return cell
        return " ".join(part for part in (cell.badge, cell.text, cell.pill) if part)

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


class ExceptionsView(QTableView):
    """Rows are chosen by Space, all by Ctrl+A, a range by Shift with the arrows or the mouse."""

    def __init__(self, table: ExceptionsTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        show_as_rows(self)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.clicked.connect(self._click)

    def chosen_rows(self) -> list[ExceptionRow]:
        """Give the chosen rows; without any the marked range, at least the present row."""
        chosen = [row for row in self._table.rows if row.key in self._table.chosen]
        return chosen or [self._table.rows[place] for place in self._places()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Space and Ctrl+A."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self._places())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._toggle(list(range(len(self._table.rows))))
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == _MARK:
            self._toggle([index.row()])

    def _toggle(self, places: Sequence[int]) -> None:
        """Choose these rows; where all of them are chosen, none of them."""
        rows = self._table.rows
        if places:
            all_chosen = all(rows[place].key in self._table.chosen for place in places)
            self._table.mark(places, chosen=not all_chosen)

    def _places(self) -> list[int]:
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        present = self.currentIndex()
        return places or ([present.row()] if present.isValid() else [])
