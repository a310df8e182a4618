"""The tab "Quotes & orders" of a customer: two lists, worked on by keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clock import local_day
from app.quotes.queries import of_customer, orders_of_customer
from app.quotes.rules import OPEN
from app.quotes.sales_rows import order_row, quote_row
from app.widgets.buttons import KeyButton, Weight
from app.widgets.empty_state import EmptyState
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Card, Label, TextLook
from app.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from app.background import Background, Job
    from app.clock import Clock
    from app.quotes.queries import OrderRow, QuoteRow

_SHOWN_KINDS = {"quote", "order"}
_GATHER_MS = 50


class QuotesPanel(Card):
    """Shows one customer's quotes above its orders; amounts as the region writes them.

    With the keyboard anywhere in it: N new quote, O new order, Ctrl+Z undo. In a list: E or
    Enter edit, W won, L lost, Del remove, Ctrl+P the quote on paper.
    """

    count_changed = Signal(int)  # quotes and orders together, for the tab's title
    new_quote_wanted = Signal(object)  # customer id
    new_order_wanted = Signal(object)  # customer id
    edit_quote_wanted = Signal(object, object)  # customer id, quote id
    edit_order_wanted = Signal(object, object)  # customer id, order id
    won = Signal(object, object)  # customer id, quote id
    lost = Signal(object, object)  # customer id, quote id
    removed = Signal(object, object)  # "quote" or "order", id
    undo_wanted = Signal()
    import_wanted = Signal()  # a list of quotes or orders

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
        self._open: set[int] = set()
        self._with_lines: set[int] = set()

        self._quotes_title = Label(self.tr("Quotes"), TextLook.HEADING)
        self._quotes = RowList(self.tr("Quotes"))
        self._orders_title = Label(self.tr("Orders"), TextLook.HEADING)
        self._orders = RowList(self.tr("Orders"))
        self._new_quote = KeyButton(self.tr("New quote"), "N", weight=Weight.COMPACT)
        self._new_order = KeyButton(self.tr("New order"), "O", weight=Weight.COMPACT)
        self._import = KeyButton(self.tr("Import…"), weight=Weight.COMPACT)
        self._edit = KeyButton(self.tr("Edit"), "E", weight=Weight.COMPACT)
        self._win = KeyButton(self.tr("Won: order"), "W", weight=Weight.COMPACT)
        self._lose = KeyButton(self.tr("Lost"), "L", weight=Weight.COMPACT)
        self._remove = KeyButton(self.tr("Remove"), self.tr("Del"), weight=Weight.COMPACT)
        self._empty = EmptyState(
            self.tr("No quotes and no orders yet"),
            self.tr("They stand here once a call has brought them, or you add one."),
        )
        self._reload = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._lay_out()
        self._connect()
        self._show_parts()

    def show_customer(self, customer_id: int | None) -> None:
        """Show another customer's quotes and orders."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self._show_quotes([])
            self._show_orders([])
            self.refresh()

    def withhold_editing(self, why: str) -> None:
        """Let nothing be changed, since one's role does not; say why."""
        for button in (
            self._import,
            self._new_quote,
            self._new_order,
            self._edit,
            self._win,
            self._lose,
            self._remove,
        ):
            button.setToolTip(why)
        self._withheld = True
        self._enable()

    @property
    def quote_with_lines(self) -> int | None:
        """The chosen quote, where it has lines to be printed."""
        key = self._quotes.chosen_key()
        return key if isinstance(key, int) and key in self._with_lines else None

    @Slot()
    def take_keyboard(self) -> None:
        """Go on in the list one worked in; where it is empty, at the button for a new quote."""
        shown = [rows for rows in (self._quotes, self._orders) if rows.isVisible()]
        chosen = [rows for rows in shown if rows.chosen_key() is not None]
        place: QWidget = next(iter((*chosen, *shown)), self._new_quote)
        place.setFocus()

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

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addStretch(1)
        head.addWidget(self._import)
        head.addWidget(self._new_quote)
        head.addWidget(self._new_order)
        foot = FlowLayout(gap=4)
        for button in (self._edit, self._win, self._lose, self._remove):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        for title, rows in ((self._quotes_title, self._quotes), (self._orders_title, self._orders)):
            layout.addWidget(title)
            layout.addWidget(rows, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._withheld = False
        self._reload.timeout.connect(self.refresh)
        self._import.clicked.connect(self.import_wanted)
        self._background.changed.connect(self._note_change)
        everywhere, in_lists = (self,), (self._quotes, self._orders)
        doings: tuple[tuple[KeyButton, Callable[[], None], str, Sequence[QWidget]], ...] = (
            (self._new_quote, self._ask_new_quote, "N", everywhere),
            (self._new_order, self._ask_new_order, "O", everywhere),
            (self._edit, self._ask_edit, "E", in_lists),
            (self._win, self._ask_won, "W", in_lists),
            (self._lose, self._ask_lost, "L", in_lists),
            (self._remove, self._ask_removed, "Del", in_lists),
        )
        for button, do, key, places in doings:
            button.clicked.connect(do)
            _bind(key, places, button.click)
        _bind("Ctrl+Z", everywhere, self.undo_wanted.emit)
        self._quotes.row_opened.connect(lambda key: self._ask_edit())
        self._orders.row_opened.connect(lambda key: self._ask_edit())
        for mine, other in ((self._quotes, self._orders), (self._orders, self._quotes)):
            mine.row_chosen.connect(partial(self._choose_only, other))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard where one clicks beside the lists: its keys work from there."""
        super().mousePressEvent(event)
        self.take_keyboard()

    def _choose_only(self, other: RowList, key: object) -> None:
        """One row of both lists is chosen, so that a key means one thing."""
        other.setCurrentIndex(other.model().index(-1, -1))
        self._enable()

    def _chosen(self) -> tuple[str, int] | None:
        for kind, rows in (("quote", self._quotes), ("order", self._orders)):
            key = rows.chosen_key()
            if isinstance(key, int):
                return kind, key
        return None

    def _ask_new_quote(self) -> None:
        self.new_quote_wanted.emit(self._customer_id)

    def _ask_new_order(self) -> None:
        self.new_order_wanted.emit(self._customer_id)

    def _ask_edit(self) -> None:
        chosen = self._chosen()
        if chosen is None or self._withheld:
            return
        wanted = self.edit_quote_wanted if chosen[0] == "quote" else self.edit_order_wanted
        wanted.emit(self._customer_id, chosen[1])

    def _ask_won(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.won.emit(self._customer_id, chosen[1])

    def _ask_lost(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.lost.emit(self._customer_id, chosen[1])

    def _ask_removed(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.removed.emit(*chosen)

    def _enable(self) -> None:
        chosen = self._chosen()
        is_open = chosen is not None and chosen[0] == "quote" and chosen[1] in self._open
        for button in (self._new_quote, self._new_order):
            button.setEnabled(self._customer_id is not None and not self._withheld)
        self._import.setEnabled(not self._withheld)
        for button in (self._edit, self._remove):
            button.setEnabled(chosen is not None and not self._withheld)
        for button in (self._win, self._lose):
            button.setEnabled(is_open and not self._withheld)

    def _show_quotes(self, rows: Sequence[QuoteRow]) -> None:
        self._open = {row.id for row in rows if row.state in OPEN}
        self._with_lines = {row.id for row in rows if row.has_lines}
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
        for rows in (self._quotes, self._orders):
            if rows.hasFocus():  # a key means something at once
                rows.choose_near(0)
        self._enable()
        self.count_changed.emit(sum(self._numbers.values()))

    def _show_parts(self) -> None:
        for title, rows, which in (
            (self._quotes_title, self._quotes, "quotes"),
            (self._orders_title, self._orders, "orders"),
        ):
            title.setVisible(self._numbers[which] > 0)
            rows.setVisible(self._numbers[which] > 0)
        empty = not any(self._numbers.values())
        self._empty.setVisible(empty)
        for button in (self._edit, self._win, self._lose, self._remove):
            button.setVisible(not empty)

    def _note_change(self, kind: str, ids: object) -> None:
        if kind in _SHOWN_KINDS:
            self._reload.start()


def _bind(key: str, places: Sequence[QWidget], do: Callable[[], object]) -> None:
    """Let a key do something while the keyboard is in one of these places, or inside it."""
    for place in places:
        shortcut = QShortcut(QKeySequence(key), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(do)
