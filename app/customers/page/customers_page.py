"""The page with all customers: search, filters, the list, and one's details beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.background import Background
from app.clock import Clock, local_day
from app.customers.adding.new_customer_dialog import NewCustomerDialog
from app.customers.editing.customer_details_panel import CustomerDetailsPanel
from app.customers.editing.customer_notice import CustomerNotice
from app.customers.page.customer_list import CustomerList
from app.customers.page.filter_bar import FilterBar
from app.customers.search import finding, queries
from app.customers.search.listing import Listing
from app.customers.words import trouble_words
from app.widgets.buttons import KeyButton, Weight, withhold
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.message_line import Message, MessageLine
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.search_field import SearchField
from app.widgets.shortcuts import Shortcuts

_DETAILS_WIDTH = 580
_SLOW_MS = 400  # from here on one is told that it takes a while


class CustomersPage(QWidget):
    """Finds customers and edits them; says whom to call and that a file should be imported."""

    call_wanted = Signal(object)  # customer id
    import_wanted = Signal()

    def __init__(
        self,
        background: Background,
        clock: Clock,
        shortcuts: Shortcuts,
        *,
        zone: str = "Europe/Zurich",
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose calendar "today" follows, that of who works here."""
        super().__init__(parent)
        self._background = background
        self._shortcuts = shortcuts
        self._search = SearchField(self.tr("Words in any order, a number, its last digits…"))
        self._import = KeyButton(self.tr("Import…"))
        self._new = KeyButton(
            self.tr("New customer…"), shortcuts.keycap("new_customer"), weight=Weight.PRIMARY
        )
        self._more = KeyButton(self.tr("More") + " ▾")
        self._more.setMenu(QMenu(self._more))
        self._more.hide()
        me = background.database.user_id
        self._filters = FilterBar(me, lambda: local_day(clock(), zone))
        self._message = MessageLine()
        self._list = CustomerList(background, clock, shortcuts, zone=zone)
        self._details = CustomerDetailsPanel(background, clock, zone=zone)
        self._beside = self._make_beside()
        self._nobody = EmptyState(
            self.tr("No customers yet"),
            self.tr("Import a list from a file, or add the first customer by hand."),
            self.tr("Import a list…"),
        )
        self._none_found = EmptyState(
            self.tr("Nobody found"),
            self.tr("Try fewer letters or take filters away. Words inside words are found too."),
            self.tr("Search inside words"),
        )
        self._away = EmptyState(
            self.tr("The team’s server is away"),
            self.tr("Your customers stand here as soon as it is back; you need not do anything."),
        )
        self._stack = QStackedWidget()
        self._views: list[tuple[Chip, QWidget]] = []
        self._all: int | None = None
        self._withheld = ""  # why customers are not added here
        self._slow_count = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._arrange()
        self._connect()
        self._ask_for_all()
        self._find()

    @property
    def customer_at_hand(self) -> int | None:
        """Give whose details are open, else who is chosen in the list."""
        shown = self._details.customer_id if self._beside.isVisible() else None
        return shown if shown is not None else self._list.chosen_id()

    def search(self, text: str) -> None:
        """Search for a text, as if it had been typed here."""
        self._search.setText(text)
        self._search.setFocus()

    def open_details(self, customer_id: int) -> None:
        """Show a customer's details beside the list; asks before typed entries are dropped."""
        if self._details.may_leave():
            self._details.show_customer(customer_id)
            self._beside.show()

    def add_notice(self, notice: CustomerNotice) -> None:
        """Let something of another room stand above the details."""
        self._details.add_notice(notice)

    def add_view(self, name: str, view: QWidget) -> Chip:
        """Offer a view in place of the list; a filter or a search leads back to the list.

        Gives its chip, whose text may say how much is in it.
        """
        chip = Chip(name)
        chip.setCheckable(True)
        self._views.append((chip, view))
        self._stack.addWidget(view)
        self._filters.add_view(chip)
        chip.toggled.connect(self._show_view)
        return chip

    def add_doing(self, name: str, do: Callable[[], object]) -> None:
        """Offer under "More" what else can be done here."""
        self._more.menu().addAction(name, do)
        self._more.show()

    @property
    def shown_view(self) -> QWidget | None:
        """The view that stands in place of the list; None while that is shown."""
        return self._shown_view()

    @property
    def shown_list(self) -> CustomerList:
        """The list."""
        return self._list

    @property
    def opened_customer(self) -> int | None:
        """Whose details are open beside the list, else whose row is marked."""
        beside = None if self._beside.isHidden() else self._details.customer_id
        return beside if beside is not None else self._list.chosen_id()

    @Slot()
    def close_details(self) -> None:
        """Put the details away; asks before typed entries are dropped."""
        if self._details.may_leave():
            self._beside.hide()
            self._list.setFocus()

    def withhold_editing(self, why: str) -> None:
        """Neither add nor import customers: one's role does not; ``why`` says so."""
        self._withheld = why
        self._details.withhold_editing(why)
        for button in (self._import, self._new, self._nobody.button):
            withhold(button, why)

    def withhold_permissions(self, *, blocking: bool) -> None:
        """Show legal bases to be read only; ``blocking``: customers may be blocked all the same."""
        self._details.withhold_permissions(blocking=blocking)

    @Slot()
    def add_customer(self) -> None:
        """Open the form for a new customer; says so where one's role adds none."""
        if self._withheld:
            self._message.show_message(Message(text=self._withheld, key="withheld", seconds=8))
            return
        dialog = NewCustomerDialog(self._background, self)
        dialog.customer_added.connect(self._list.choose)
        dialog.customer_added.connect(self.open_details)
        dialog.existing_chosen.connect(self.open_details)
        if self._list.table.total == 0:
            dialog.start_with(self._search.text())
        open_dialog(dialog)

    def _arrange(self) -> None:
        for widget in (self._list, self._nobody, self._none_found, self._away):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._search, 1)
        head.addWidget(self._more)
        head.addWidget(self._import)
        head.addWidget(self._new)
        top = Pane()
        bars = QVBoxLayout(top)
        bars.setContentsMargins(16, 12, 16, 10)
        bars.setSpacing(10)
        bars.addLayout(head)
        bars.addWidget(self._filters)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._stack)
        splitter.addWidget(self._beside)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(Separator())
        layout.addWidget(self._message)
        layout.addWidget(splitter, 1)
        self._beside.hide()

    def _make_beside(self) -> QWidget:
        holder = Pane()
        close = KeyButton(self.tr("Close"), weight=Weight.COMPACT)
        close.clicked.connect(self.close_details)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.addWidget(Label(self.tr("Details"), TextLook.HEADING), 1)
        head.addWidget(close)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Separator())
        layout.addWidget(self._details, 1)
        holder.setMinimumWidth(_DETAILS_WIDTH)
        return holder

    def _connect(self) -> None:
        self._slow_count.timeout.connect(lambda: self._filters.show_count(None))
        self._search.textChanged.connect(self._find)
        self._search.moved.connect(lambda step: self._list.setFocus())
        self._search.returnPressed.connect(self._list.setFocus)
        self._search.escaped.connect(self._search.clear)
        self._filters.changed.connect(self._find)
        self._import.clicked.connect(self.import_wanted)
        self._nobody.action_wanted.connect(self.import_wanted)
        self._none_found.action_wanted.connect(self._find_inside_words)
        self._new.clicked.connect(self.add_customer)
        self._list.counted.connect(self._show_count)
        self._list.call_wanted.connect(self.call_wanted)
        self._list.edit_wanted.connect(self.open_details)
        self._list.sort_wanted.connect(self._filters.set_sort)
        self._list.trouble.connect(self._show_trouble)
        self._details.attention_wanted.connect(self._beside.show)
        self._background.changed.connect(self._hear)
        self._shortcuts.bind("new_customer", self, self.add_customer)

    @Slot()
    def _show_view(self) -> None:
        shown = self._shown_view()
        self._filters.show_list_parts(shown=shown is None)
        if shown is None:
            self._find()
        else:
            self._stack.setCurrentWidget(shown)
            shown.setFocus()

    def _shown_view(self) -> QWidget | None:
        return next((view for chip, view in self._views if chip.isChecked()), None)

    @Slot()
    def _find(self, _: object = None, *, inside_words: bool = False) -> None:
        for chip, _view in self._views:
            if chip.isChecked():
                chip.setChecked(False)  # which comes back here
                return
        listing = replace(
            self._filters.listing, text=self._search.text(), parts_of_words=inside_words
        )
        self._slow_count.start()
        self._list.show_listing(listing)

    @Slot()
    def _find_inside_words(self) -> None:
        self._find(inside_words=True)

    def _show_count(self, total: int) -> None:
        self._slow_count.stop()
        self._filters.show_count(total)
        self._message.withdraw("list")
        if self._shown_view() is not None:
            return
        if total:
            self._stack.setCurrentWidget(self._list)
        else:
            nobody = self._all == 0
            self._stack.setCurrentWidget(self._nobody if nobody else self._none_found)

    def _ask_for_all(self) -> None:
        self._background.ask(
            self, partial(finding.count, listing=Listing()), then=self._show_all_count
        )
        self._background.ask(self, queries.filter_choices, then=self._filters.show_choices)

    def _show_all_count(self, total: int) -> None:
        self._all = total
        self._filters.show_all_count(total)
        if total == 0 and self._shown_view() is None:
            self._stack.setCurrentWidget(self._nobody)

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in ("customer", "import"):
            self._ask_for_all()

    def _show_trouble(self, trouble: Exception) -> None:
        if self._background.is_away(trouble):
            self._show_away()
            return
        self._message.show_message(
            Message(text=trouble_words(trouble), tone=Tone.DANGER, key="list")
        )

    def _show_away(self) -> None:
        """Say so where nothing is shown yet; rows that are there stay, and that they are old."""
        self._slow_count.stop()
        if self._shown_view() is not None:
            return
        if self._list.table.total:
            text = self.tr(
                "The team’s server is away: the list stays as it was, and follows what you look "
                "for as soon as it is back."
            )
            self._message.show_message(Message(text=text, key="list"))
        else:
            self._filters.show_no_count()
            self._stack.setCurrentWidget(self._away)
