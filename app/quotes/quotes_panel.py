"""The tab "Quotes & orders" of a customer: two lists to read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import local_day
from app.quotes.queries import of_customer, orders_of_customer
from app.quotes.sales_rows import order_row, quote_row
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Card, Label, TextLook
from app.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.background import Background, Job
    from app.clock import Clock
    from app.quotes.queries import OrderRow, QuoteRow

_SHOWN_KINDS = {"quote", "order"}
_GATHER_MS = 50


class QuotesPanel(Card):
    """Shows one customer's quotes above its orders; amounts as the region writes them."""

    count_changed = Signal(int)  # quotes and orders together, for the tab's title

    def __init__(
        self, background: Background, clock: Clock, zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._zone = zone
        self._customer_id: int | None = None
        self._questions: list[Job] = []
        self._numbers = {"quotes": 0, "orders": 0}

        self._quotes_title = Label(self.tr("Quotes"), TextLook.HEADING)
        self._quotes = RowList(self.tr("Quotes"))
        self._orders_title = Label(self.tr("Orders"), TextLook.HEADING)
        self._orders = RowList(self.tr("Orders"))
        self._empty = EmptyState(
            self.tr("No quotes and no orders yet"),
            self.tr("They stand here once a call has brought them."),
        )
        self._reload = QTimer(self, singleShot=True, interval=_GATHER_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        for title, rows in ((self._quotes_title, self._quotes), (self._orders_title, self._orders)):
            layout.addWidget(title)
            layout.addWidget(rows, 1)
        layout.addWidget(self._empty, 1)

        self._reload.timeout.connect(self.refresh)
        background.changed.connect(self._note_change)
        self._show_parts()

    def show_customer(self, customer_id: int | None) -> None:
        """Show another customer's quotes and orders."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self._show_quotes([])
            self._show_orders([])
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read both lists again; newer questions replace older ones."""
        for question in self._questions:
            question.cancel()
        self._questions.clear()
        customer_id = self._customer_id
        if customer_id is None:
            return
        ask = self._background.ask
        self._questions = [
            ask(self, partial(of_customer, customer_id=customer_id), then=self._show_quotes),
            ask(self, partial(orders_of_customer, customer_id=customer_id), then=self._show_orders),
        ]

    def _show_quotes(self, rows: Sequence[QuoteRow]) -> None:
        self._quotes.show_rows([quote_row(row, self._today()) for row in rows])
        self._tell("quotes", len(rows))

    def _show_orders(self, rows: Sequence[OrderRow]) -> None:
        self._orders.show_rows([order_row(row, self._today()) for row in rows])
        self._tell("orders", len(rows))

    def _today(self) -> date:
        return local_day(self._clock(), self._zone)

    def _tell(self, which: str, number: int) -> None:
        self._numbers[which] = number
        self._show_parts()
        self.count_changed.emit(sum(self._numbers.values()))

    def _show_parts(self) -> None:
        for title, rows, which in (
            (self._quotes_title, self._quotes, "quotes"),
            (self._orders_title, self._orders, "orders"),
        ):
            title.setVisible(self._numbers[which] > 0)
            rows.setVisible(self._numbers[which] > 0)
        self._empty.setVisible(not any(self._numbers.values()))

    def _note_change(self, kind: str, ids: object) -> None:
        if kind in _SHOWN_KINDS:
            self._reload.start()
