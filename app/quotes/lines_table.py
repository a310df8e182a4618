"""The table in which the lines of a quote are typed; an empty row always waits below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.quotes.amounts import read_signed_amount
from app.quotes.lines import LONGEST_TEXT, MOST_LINES, QuoteLine, read_quantity
from app.quotes.words import plain_amount, quantity_text

_TEXT, _QUANTITY, _PRICE, _TOTAL = range(4)
_WIDTHS = {_QUANTITY: 72, _PRICE: 116, _TOTAL: 96}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ONE = 1000  # thousandths


class LinesTable(QTableWidget):
    """Text, quantity, price of one; the total is worked out. What is no number is marked."""

    lines_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setAccessibleName(self.tr("Lines of the quote"))
        titles = (self.tr("What"), self.tr("Quantity"), self.tr("Price of one"), self.tr("Total"))
        for column, title in enumerate(titles):
            heading = QTableWidgetItem(title)
            heading.setTextAlignment(_LEFT if column == _TEXT else _RIGHT)
            self.setHorizontalHeaderItem(column, heading)
        self.verticalHeader().hide()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        for column in (_QUANTITY, _PRICE, _TOTAL):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, _WIDTHS[column])
        self.cellChanged.connect(self._note_change)
        self.installEventFilter(self)
        self.show_lines(())

    def show_lines(self, lines: Sequence[QuoteLine]) -> None:
        """Show these lines, and an empty one."""
        self.show_typed(
            [
                (line.text, quantity_text(line.quantity), plain_amount(line.unit_minor))
                for line in lines
            ]
        )

    def show_typed(self, rows: Sequence[Sequence[str]]) -> None:
        """Show what was typed before."""
        self.blockSignals(True)
        self.setRowCount(0)
        for row in (*rows, ("", "", "")):
            self._append(row)
        self.blockSignals(False)
        self._show_totals()

    def typed(self) -> list[tuple[str, str, str]]:
        """Give what is typed, without empty rows."""
        rows = [
            (self._cell(at, _TEXT), self._cell(at, _QUANTITY), self._cell(at, _PRICE))
            for at in range(self.rowCount())
        ]
        return [row for row in rows if any(row)]

    def lines(self) -> tuple[QuoteLine, ...] | None:
        """Give the lines; None where one of them cannot be read, which is marked."""
        found = [line_of(row) for row in self.typed()]
        return None if None in found else tuple(line for line in found if line is not None)

    def remove_row(self) -> None:
        """Take out the row with the cursor."""
        if self.currentRow() in range(self.rowCount() - 1):
            self.removeRow(self.currentRow())
            self.lines_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Del takes a row out; Del empties a cell; Enter goes to the next cell."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Delete and control:
                self.remove_row()
                return True
            if event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
                self.currentItem().setText("")
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        row, column = self.currentRow(), self.currentColumn()
        if column < _PRICE:
            self.setCurrentCell(max(row, 0), column + 1)
        elif row + 1 < self.rowCount():
            self.setCurrentCell(row + 1, _TEXT)

    def _append(self, texts: Sequence[str]) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate((*texts, "")):
            item = QTableWidgetItem(text)
            if column != _TEXT:
                item.setTextAlignment(_RIGHT)
            if column == _TOTAL:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, item)

    def _cell(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else " ".join(item.text().split())

    def _note_change(self, row: int, column: int) -> None:
        if column == _TOTAL:
            return
        last = self.rowCount() - 1
        if row == last and self._cell(row, column) and self.rowCount() <= MOST_LINES:
            self.blockSignals(True)
            self._append(("", "", ""))
            self.blockSignals(False)
        self._show_totals()
        self.lines_changed.emit()

    def _show_totals(self) -> None:
        self.blockSignals(True)
        for at in range(self.rowCount()):
            row = (self._cell(at, _TEXT), self._cell(at, _QUANTITY), self._cell(at, _PRICE))
            line = line_of(row) if any(row) else None
            unclear = any(row) and line is None
            item = self.item(at, _TOTAL)
            if item is not None:
                item.setText("?" if unclear else plain_amount(line.total_minor) if line else "")
                item.setToolTip(
                    self.tr("A line needs a text, a quantity and a price.") if unclear else ""
                )
        self.blockSignals(False)


def line_of(typed: Sequence[str]) -> QuoteLine | None:
    """Make a line of what was typed; without a quantity it is one. None where it is unclear."""
    text, quantity, price = typed
    read = read_quantity(quantity) if quantity else _ONE
    unit = read_signed_amount(price)
    if not text or read is None or unit is None:
        return None
    return QuoteLine(text[:LONGEST_TEXT], read, unit.minor)
