"""The list of handoffs, those that have ended too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.handoffs.rows import HandoffRow

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FROM, _TO, _SINCE = 2, 3, 5  # columns as wide as their words


class HandoffTable(QAbstractTableModel):
    """Rows with their texts, one for each column."""

    def __init__(
        self,
        headers: Sequence[str],
        cells: Callable[[HandoffRow], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headers = list(headers)
        self._cells = cells
        self.rows: list[HandoffRow] = []

    def show_rows(self, rows: Sequence[HandoffRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give a text; the whole of it for the mouse."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or role not in shown:
            return None
        return self._cells(self.rows[index.row()])[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Name a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headers[section]


class HandoffList(QTableView):
    """Shows the rows; arrow keys move, the chosen one is told."""

    chosen = Signal(object)  # handoff id, None for none

    def __init__(self, table: HandoffTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for narrow in (_FROM, _TO, _SINCE):
            head.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        self.setWordWrap(False)
        self.selectionModel().currentRowChanged.connect(lambda now, before: self._tell(now))

    def choose(self, handoff_id: int | None) -> None:
        """Choose the row of a handoff, where it is there."""
        ids = [row.id for row in self._table.rows]
        if handoff_id in ids:
            self.selectRow(ids.index(handoff_id))

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._table.rows[index.row()].id)
