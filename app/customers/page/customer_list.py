"""The list of customers with its ways to the database."""

from __future__ import annotations

from array import array
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.background import Background, Job
from app.clock import Clock
from app.customers.page.customer_cells import CellMaker, table_headers
from app.customers.page.customer_delegate import show_as_rows
from app.customers.page.customer_table import PAGE_ROWS, SORTS, Column, CustomerTable
from app.customers.page.list_paper import PrintedList
from app.customers.search import finding, queries
from app.customers.search.finding import Found
from app.customers.search.listing import Listing
from app.customers.search.queries import CustomerRow
from app.paper.sheet import MOST_ROWS
from app.widgets.shortcuts import Shortcuts

_WAIT_FOR_KEYS_MS = {"sqlite": 0, "postgresql": 100}  # a search costs a server 8 to 20 ms
_MOST_UNASKED = {"sqlite": None, "postgresql": finding.CHUNK}  # ids fetched before scrolled to
_KINDS = {"customer", "contact", "call", "follow_up", "import", "team"}
_GATHER_CHANGES_MS = 200
_MOST_KEPT = 5000  # read again at once after a change, so that the chosen row is among them
_PAUSE_IN_TYPING_MS = 300  # who types on has no use for the end of this list

# What is left out first where the window is narrow stands last.
_BY_IMPORTANCE = (
    Column.NAME,
    Column.NEXT_STEP,
    Column.SEGMENT,
    Column.PHONE,
    Column.CONTACT,
    Column.CITY,
    Column.STAND,
    Column.OWNER,
    Column.LAST_CONTACT,
)

_WIDTHS = {
    Column.SEGMENT: 52,
    Column.NAME: 260,
    Column.CITY: 140,
    Column.CONTACT: 156,
    Column.PHONE: 136,
    Column.OWNER: 126,
    Column.NEXT_STEP: 124,
    Column.LAST_CONTACT: 116,
    Column.STAND: 120,
}


class CustomerList(QTableView):
    """Shows what a listing asks for; a newer listing replaces an older at once."""

    call_wanted = Signal(object)  # customer id; Enter
    edit_wanted = Signal(object)  # customer id; E or double-click
    chosen = Signal(object)  # customer id of the current row
    counted = Signal(object)  # how many there are in this list, when known
    sort_wanted = Signal(object)  # Sort; a click on a header
    trouble = Signal(object)  # the exception of a list that could not be read

    def __init__(
        self,
        background: Background,
        clock: Clock,
        shortcuts: Shortcuts,
        *,
        zone: str = "Europe/Zurich",
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose calendar dates and "today" follow."""
        super().__init__(parent)
        self._background = background
        self._listing = Listing()
        self._job: Job | None = None
        self._stale = False
        self._keep_place = False
        self._wanted: int | None = None  # who is to be the current row once the list is read
        kind = background.database.kind
        self._unasked = _MOST_UNASKED[kind]
        self._maker = CellMaker(clock, zone, self)
        self._table = CustomerTable(table_headers(), self._maker.cells, self)
        self._typed = QTimer(self, singleShot=True, interval=_WAIT_FOR_KEYS_MS[kind])
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_CHANGES_MS)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_IN_TYPING_MS)
        self._dress()
        self._pause.timeout.connect(self._load_ids)
        self._typed.timeout.connect(self._ask_first)
        self._changes.timeout.connect(self.reload)
        self._table.rows_wanted.connect(self._load_rows)
        self._table.ids_wanted.connect(self._load_ids)
        background.changed.connect(self._hear)
        self.doubleClicked.connect(lambda index: self._tell(self.edit_wanted, index))
        self.selectionModel().currentChanged.connect(lambda index: self._tell(self.chosen, index))
        shortcuts.bind("list_call", self, lambda: self._tell(self.call_wanted, self.currentIndex()))
        shortcuts.bind("list_edit", self, lambda: self._tell(self.edit_wanted, self.currentIndex()))

    @property
    def table(self) -> CustomerTable:
        """The model that is shown."""
        return self._table

    def show_listing(self, listing: Listing) -> None:
        """Show another list, from its beginning."""
        self._listing = listing
        self._keep_place = False
        self._wanted = None
        self._cancel()
        if self._typed.interval():
            self._typed.start()
        else:
            self._ask_first()

    def choose(self, customer_id: int) -> None:
        """Read the list again and make a customer its current row, if it is near the beginning."""
        self._wanted = customer_id
        self.reload()

    def chosen_id(self) -> int | None:
        """Give the customer of the current row; None where there is none."""
        return self._table.id_at(self.currentIndex().row())

    def marked_ids(self) -> list[int]:
        """Give the customers of all marked rows that are known, in their order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [id_ for place in places if (id_ := self._table.id_at(place)) is not None]

    def printed(self) -> PrintedList:
        """Give what is needed to print the list as far as it is known."""
        ids = tuple(self._table.ids_of(range(min(MOST_ROWS, self._table.known))))
        return PrintedList(ids, self._table.total, self._listing.text, self._maker)

    @Slot()
    def reload(self) -> None:
        """Read the same list again; the chosen customer and the place stay."""
        # An empty list is hidden behind what says so, and costs nothing to read again.
        self._stale = not self.isVisible() and self._table.total > 0
        if not self._stale:
            self._keep_place = True
            self._cancel()
            self._ask_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the list could not be seen."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out that have no room, rather than scroll sideways."""
        super().resizeEvent(event)
        room = self.viewport().width()
        for column in _BY_IMPORTANCE:
            room -= _WIDTHS[column]
            hide = room < 0
            if self.isColumnHidden(column) != hide:
                self.setColumnHidden(column, hide)

    def _dress(self) -> None:
        self.setModel(self._table)
        show_as_rows(self)
        self.setAccessibleName(self.tr("Customers"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        columns = self.horizontalHeader()
        columns.setSortIndicatorShown(True)
        columns.setSectionsClickable(True)
        columns.sectionClicked.connect(self._sort_by)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    def _cancel(self) -> None:
        self._typed.stop()
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _ask_first(self) -> None:
        self._job = self._background.ask(
            self,
            partial(
                queries.beginning,
                listing=self._listing,
                rows_wanted=PAGE_ROWS,
                ids_wanted=min(self._table.known, _MOST_KEPT) if self._keep_place else 0,
            ),
            then=self._show_beginning,
            failed=self.trouble.emit,
        )

    def _show_beginning(self, answer: tuple[Found, list[CustomerRow]]) -> None:
        found, rows = answer
        self._job = None
        chosen, scrolled = self._wanted or self.chosen_id(), self.verticalScrollBar().value()
        keep, self._keep_place = self._keep_place, False
        total = found.total if found.total is not None else len(found.ids)
        if keep and found.total is None:
            total = max(total, self._table.total)
        self._table.show_ids(found.ids, total)
        self._table.put_rows(rows, range(len(rows)))
        self._show_order()
        place = None if chosen is None or not keep else self._table.place_of(chosen)
        if place is not None:
            self.setCurrentIndex(self._table.index(place, Column.NAME))
            self._wanted = None
        elif found.ids:
            self.setCurrentIndex(self._table.index(0, Column.NAME))
        self.verticalScrollBar().setValue(scrolled if keep else 0)
        if found.total is None:
            self._ask_count()
        else:
            self.counted.emit(found.total)
            self._pause.start()

    def _ask_count(self) -> None:
        self._job = self._background.ask(
            self,
            partial(finding.count, listing=self._listing),
            then=self._show_count,
            failed=self.trouble.emit,
        )

    def _show_count(self, total: int) -> None:
        self._job = None
        self._table.set_total(total)
        self.counted.emit(total)
        self._pause.start()

    def _go_on(self) -> None:
        """Fetch more ids by oneself, on a server only so many."""
        if self._unasked is None or self._table.known < self._unasked:
            self._load_ids()

    @Slot()
    def _load_ids(self) -> None:
        table = self._table
        last = table.id_at(table.known - 1)
        if self._job is not None or last is None or table.known >= table.total:
            return
        question = partial(
            finding.following, listing=self._listing, after_id=last, total=table.total
        )
        self._job = self._background.ask(
            self, question, then=self._add_ids, failed=self.trouble.emit
        )

    def _add_ids(self, ids: array[int]) -> None:
        self._job = None
        self._table.add_ids(ids)
        self._go_on()

    @Slot(object)
    def _load_rows(self, places: range) -> None:
        question = partial(queries.rows, ids=self._table.ids_of(places))
        self._background.ask(
            self,
            question,
            then=lambda rows: self._table.put_rows(rows, places),
            failed=self.trouble.emit,
        )

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS:
            self._changes.start()

    def _sort_by(self, column: int) -> None:
        sort = SORTS.get(Column(column))
        if sort is not None:
            self.sort_wanted.emit(sort)
        self._show_order()

    def _show_order(self) -> None:
        """Keep the arrow on the column that the list is really sorted by."""
        sorted_by = {sort: column for column, sort in SORTS.items()}.get(self._listing.sort)
        order = (
            Qt.SortOrder.DescendingOrder
            if self._listing.descending
            else Qt.SortOrder.AscendingOrder
        )
        self.horizontalHeader().setSortIndicator(-1 if sorted_by is None else sorted_by, order)

    def _tell(self, signal: object, index: QModelIndex) -> None:
        id_ = self._table.id_at(index.row()) if index.isValid() else None
        if id_ is not None:
            signal.emit(id_)  # type: ignore[attr-defined]
