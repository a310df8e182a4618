"""The filters above the customer list: chips that stay visible and say what they hold back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.customers.page.menu_chip import MenuChip
from app.customers.rules import Segment, Status
from app.customers.search.listing import Listing, Sort
from app.customers.search.queries import FilterChoices
from app.customers.words import segment_words, status_words
from app.widgets.flow_layout import FlowLayout
from app.widgets.formats import number_text
from app.widgets.labels import Label, TextLook
from app.widgets.pill import Chip


class FilterBar(QWidget):
    """Chips, the order, and "37 of 812’340"."""

    changed = Signal(object)  # Listing without its text

    def __init__(
        self, me: int | None, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        """me: whose customers "Mine" are; None hides the chip. today: what is overdue before."""
        super().__init__(parent)
        self._listing = Listing()
        self._me = me
        self._today = today
        self._mine = _toggle(self.tr("Mine"))
        self._overdue = _toggle(self.tr("Overdue"))
        self._without_step = _toggle(self.tr("Without next step"))
        self._blocked = _toggle(self.tr("Do not call"))
        self._segments = MenuChip(
            self.tr("Segment"), [(segment, segment_words(segment)) for segment in Segment]
        )
        self._statuses = MenuChip(
            self.tr("Status"), [(status, status_words(status)) for status in Status]
        )
        self._countries = MenuChip(self.tr("Country"))
        self._tags = MenuChip(self.tr("Tag"))
        self._all = Chip(self.tr("✕ Show all"))
        self._order = Chip("")
        self._count = Label(look=TextLook.SMALL)
        self._total: int | None = None
        self._of: int | None = None
        self._unknown = False
        self._arrange()
        self._mine.setVisible(me is not None)
        self._connect()
        self._caption()

    @property
    def listing(self) -> Listing:
        """What is chosen, without a text."""
        return self._listing

    def show_choices(self, choices: FilterChoices) -> None:
        """Offer the countries and tags that customers have."""
        self._countries.show_choices([(country, country) for country in choices.countries])
        self._tags.show_choices([(tag, tag) for tag in choices.tags])
        self._countries.setVisible(bool(choices.countries))
        self._tags.setVisible(bool(choices.tags))

    def add_view(self, chip: Chip) -> None:
        """Put the chip of a view of its own before the filters."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(0, chip, 0, Qt.AlignmentFlag.AlignTop)

    def show_list_parts(self, *, shown: bool) -> None:
        """Show order and number, which a view of its own has no use for."""
        self._order.setVisible(shown)
        self._count.setVisible(shown)

    def show_count(self, total: int | None) -> None:
        """Show how many are in the list; None while they are counted."""
        self._total, self._unknown = total, False
        self._write_count()

    def show_no_count(self) -> None:
        """Show no number: nobody can be asked at the moment."""
        self._unknown = True
        self._write_count()

    def show_all_count(self, total: int) -> None:
        """Show how many customers there are without any filter."""
        self._of = total
        self._write_count()

    def set_sort(self, sort: Sort) -> None:
        """Sort by a column; by the same again in the other direction."""
        again = sort is self._listing.sort
        descending = not self._listing.descending if again else False
        self._change(replace(self._listing, sort=sort, descending=descending))

    def clear(self) -> None:
        """Take all filters away; the order stays."""
        for chip in (self._mine, self._overdue, self._without_step, self._blocked):
            chip.setChecked(False)
        for menu in (self._segments, self._statuses, self._countries, self._tags):
            menu.clear()
        self._read()

    def _arrange(self) -> None:
        chips = FlowLayout(gap=6)
        for chip in (
            self._mine,
            self._overdue,
            self._without_step,
            self._segments,
            self._statuses,
            self._countries,
            self._tags,
            self._blocked,
            self._all,
        ):
            chips.addWidget(chip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(chips, 1)
        row.addWidget(self._order, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._count.setFixedHeight(self._order.sizeHint().height())
        self._countries.hide()
        self._tags.hide()

    def _connect(self) -> None:
        for chip in (self._mine, self._overdue, self._without_step, self._blocked):
            chip.toggled.connect(self._read)
        for menu in (self._segments, self._statuses, self._countries, self._tags):
            menu.chosen.connect(self._read)
        self._all.clicked.connect(self.clear)
        self._order.clicked.connect(self._offer_orders)

    @Slot()
    def _read(self) -> None:
        self._change(
            replace(
                self._listing,
                owner_id=self._me if self._mine.isChecked() else None,
                overdue_on=self._today() if self._overdue.isChecked() else None,
                without_next_step=self._without_step.isChecked(),
                do_not_call=self._blocked.isChecked(),
                segments=self._segments.values(),
                statuses=self._statuses.values(),
                countries=self._countries.values(),
                tags=self._tags.values(),
            )
        )

    def _change(self, listing: Listing) -> None:
        if listing != self._listing:
            self._listing = listing
            self._caption()
            self.changed.emit(listing)

    def _caption(self) -> None:
        listing = self._listing
        unfiltered = Listing(sort=listing.sort, descending=listing.descending)
        self._all.setVisible(listing != unfiltered)
        arrow = "▴" if listing.descending else "▾"  # as in the header
        self._order.setText(f"{_sort_words(listing.sort)} {arrow}")
        self._order.setAccessibleName(self.tr("Order of the list"))
        self._order.updateGeometry()

    def _write_count(self) -> None:
        if self._unknown:
            self._count.setText("")
        elif self._total is None:
            self._count.setText(self.tr("counting…"))
        elif self._of is None or self._of == self._total:
            self._count.setText(self.tr("%Ln customer(s)", "", self._total))
        else:
            text = self.tr("{shown} of {all}")
            shown, total = number_text(self._total), number_text(self._of)
            self._count.setText(text.format(shown=shown, all=total))

    def _offer_orders(self) -> None:
        menu = QMenu(self)
        for sort in Sort:
            action = menu.addAction(_sort_words(sort))
            action.setCheckable(True)
            action.setChecked(sort is self._listing.sort)
            action.triggered.connect(lambda _=False, chosen=sort: self.set_sort(chosen))
        menu.popup(self._order.mapToGlobal(QPoint(0, self._order.height() + 4)))


def _toggle(text: str) -> Chip:
    chip = Chip(text)
    chip.setCheckable(True)
    return chip


def _sort_words(sort: Sort) -> str:
    translate = QCoreApplication.translate
    return {
        Sort.NAME: translate("customer order", "By name"),
        Sort.CITY: translate("customer order", "By city"),
        Sort.SEGMENT: translate("customer order", "By segment"),
        Sort.STATUS: translate("customer order", "By status"),
        Sort.NEXT_STEP: translate("customer order", "By next step"),
        Sort.LAST_CONTACT: translate("customer order", "By last contact"),
    }[sort]
