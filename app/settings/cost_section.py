"""Cost rates: what a visit and a contact by phone cost, for the advice on visiting or calling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.settings.cost_calculator import CostCalculator
from app.settings.cost_commands import KeepCostRates, KeptExchangeRate, KeptRate
from app.settings.cost_form import CostForm
from app.settings.cost_queries import cost_rates, exchange_rates
from app.settings.cost_rates import USUAL, CostRate, rate_on
from app.settings.cost_words import rate_text
from app.settings.exchange_form import ExchangeForm
from app.settings.section import KeptSection
from app.widgets.buttons import KeyButton, Weight
from app.widgets.formats import date_text
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.background import Background

_LIST_HEIGHT = 112


class CostSection(KeptSection):
    """The same for the whole team; read when the settings are opened, kept with them.

    A rate counts from its day on and leaves the figures of earlier days as they were.
    """

    def __init__(
        self,
        background: Background,
        today: date,
        *,
        may_change: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._today = today
        self._may_change = may_change
        self._kept: dict[date, CostRate] | None = None
        self._gone: set[date] = set()
        self._form = CostForm(self)
        self._add_hints()
        self._list = RowList(self.tr("Rates"))
        self._remove = KeyButton(self.tr("Remove"), weight=Weight.COMPACT)
        self.calculator = CostCalculator()
        self.exchange = ExchangeForm(today, may_change=may_change)
        self._arrange()
        self.setEnabled(False)
        background.ask(self, cost_rates, then=self._show)
        background.ask(self, exchange_rates, then=self.exchange.show_rates)

    def command(self) -> KeepCostRates | None:
        """Give the command that keeps what was changed; None where nothing was."""
        if self._kept is None or not self._may_change:
            return None
        typed = self._form.rate()
        before = rate_on(self._left, typed.from_on)
        new = replace(before, from_on=typed.from_on) != typed
        new_id = self._background.database.ids.new
        exchange = tuple(KeptExchangeRate(id=new_id(), rate=one) for one in self.exchange.entered)
        if not new and not self._gone and not exchange:
            return None
        kept = KeptRate(id=new_id(), rate=typed)
        return KeepCostRates(
            rates=(kept,) if new else (), gone=tuple(sorted(self._gone)), exchange=exchange
        )

    @property
    def _left(self) -> list[CostRate]:
        """The rates without those that were removed."""
        kept = self._kept or {}
        return [rate for day, rate in kept.items() if day not in self._gone]

    def _add_hints(self) -> None:
        meaning = self.tr(
            "A contact is a talk with the person who was wanted; attempts that reached nobody "
            "are in its cost. Visits of a customer may cost this share of its yearly "
            "contribution: so many are affordable."
        )
        whose = (
            self.tr("The same for the whole team. What was before the day keeps its cost.")
            if self._may_change
            else self.tr("The same for the whole team. Only team leads change it.")
        )
        self.add_hint(f"{meaning} {whose}")

    def _arrange(self) -> None:
        self.add_heading(self.tr("Rates"))
        self._list.setFixedHeight(_LIST_HEIGHT)
        self.add_wide(self._list)
        self.add_row(self._remove)
        self.add_heading(self.tr("Other currencies, by month"))
        self.add_wide(self.exchange)
        if self._may_change:
            self.add_heading(self.tr("Work it out"))
            self.add_wide(self.calculator)
        self.column.addStretch(1)
        self._list.row_opened.connect(self.show_chosen)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._remove.clicked.connect(self.remove_chosen)
        self.calculator.visit_worked_out.connect(self._form.visit.setValue)
        self.calculator.contact_worked_out.connect(self._form.contact.setValue)

    def _show(self, found: Sequence[CostRate]) -> None:
        self._kept = {rate.from_on: rate for rate in found}
        self.setEnabled(True)
        self._form.let_change(self._may_change)
        self._remove.setVisible(self._may_change)
        self._show_rates()
        self._form.show_rate(rate_on(found, self._today), self._today)

    @Slot()
    def show_chosen(self) -> None:
        """Show a rate of the list in the fields, to change it."""
        rate = self._chosen()
        if rate is not None:
            self._form.show_rate(rate, rate.from_on)

    @Slot()
    def remove_chosen(self) -> None:
        """Take a rate away, when the settings are saved; the one before counts on."""
        rate = self._chosen()
        if rate is not None:
            self._gone.add(rate.from_on)
            self._show_rates()
            self._form.show_rate(rate_on(self._left, self._today), self._today)

    def _chosen(self) -> CostRate | None:
        key = self._list.chosen_key()
        if self._kept is None or not isinstance(key, date) or key in self._gone:
            return None
        return self._kept.get(key)

    def _show_rates(self) -> None:
        counts = rate_on(self._left, self._today)
        shown = [*sorted(self._left, key=lambda rate: rate.from_on, reverse=True), USUAL]
        self._list.show_rows([self._row(rate, now=rate == counts) for rate in shown])
        self._enable()

    def _row(self, rate: CostRate, *, now: bool) -> ListRow:
        from_day = self.tr("From {date}").format(date=date_text(rate.from_on))
        return ListRow(
            key=rate.from_on,
            title=self.tr("Usual rates") if rate is USUAL else from_day,
            subtitle=rate_text(rate),
            note=self.tr("counts now") if now else "",
        )

    @Slot()
    def _enable(self) -> None:
        self._remove.setEnabled(self._may_change and self._chosen() is not None)
