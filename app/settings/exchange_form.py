"""Rates of exchange: which there are, and one more for a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QRegularExpression, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QDateEdit,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.settings.exchange_rates import ONE, ExchangeRate
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Label, TextLook
from app.widgets.spin_boxes import inset

_SHOWN = 6
_HIGHEST = 1000.0
_PLACES = 4
_CURRENCY = QRegularExpression("[A-Za-z]{0,3}")


class ExchangeForm(QWidget):
    """Shows the last rates; those that are entered are kept with the settings."""

    def __init__(self, today: date, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entered: list[ExchangeRate] = []
        self._kept: list[ExchangeRate] = []
        self._said = Label("", TextLook.SMALL, wrap=True)
        self.month = inset(QDateEdit(QDate(today.year, today.month, 1)))
        self.month.setDisplayFormat("MM.yyyy")
        self.month.setAccessibleName(self.tr("Month"))
        self.currency = _currency("EUR", self.tr("One unit of"))
        self.target = _currency("CHF", self.tr("is worth in"))
        self.worth = inset(QDoubleSpinBox(decimals=_PLACES, maximum=_HIGHEST, value=1.0))
        self.worth.setSingleStep(0.01)
        self.worth.setAccessibleName(self.tr("so much"))
        self.add = KeyButton(self.tr("Add"), weight=Weight.COMPACT)
        self._entry = QWidget()
        self._lay_out()
        self._entry.setVisible(may_change)
        self.add.clicked.connect(self.take)
        self._show()

    def show_rates(self, rates: Sequence[ExchangeRate]) -> None:
        """Show what is kept, the latest first."""
        self._kept = list(rates)
        self._show()

    @Slot()
    def take(self) -> None:
        """Take what stands in the fields, to be kept with the settings."""
        typed = self.month.date()
        try:
            rate = ExchangeRate(
                month=date(typed.year(), typed.month(), 1),
                currency=self.currency.text().upper(),
                target=self.target.text().upper(),
                micro=round(self.worth.value() * ONE),
            )
        except ValueError:
            self._said.setText(self.tr("Two different currencies and a rate above 0, please."))
            return
        if min(len(rate.currency), len(rate.target)) < 3:
            self._said.setText(self.tr("A currency has three letters, such as EUR."))
            return
        self.entered = [one for one in self.entered if _place(one) != _place(rate)] + [rate]
        self._show()

    def _show(self) -> None:
        new = {_place(one) for one in self.entered}
        rates = [*reversed(self.entered), *(one for one in self._kept if _place(one) not in new)]
        lines = [self._line(one) for one in rates[:_SHOWN]]
        none = self.tr("None yet: money of other currencies is in no figure.")
        self._said.setText("\n".join(lines) or none)

    def _line(self, rate: ExchangeRate) -> str:
        text = self.tr("{month}: 1 {currency} = {worth} {target}")
        return text.format(
            month=f"{rate.month:%m.%Y}",
            currency=rate.currency,
            worth=QLocale().toString(rate.micro / ONE, "f", _PLACES),
            target=rate.target,
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.month, Label("1"), self.currency, Label("="), self.worth, self.target):
            row.addWidget(part)
        row.addWidget(self.add)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._said)
        layout.addWidget(self._entry)


def _place(rate: ExchangeRate) -> tuple[date, str, str]:
    return rate.month, rate.currency, rate.target


def _currency(usual: str, name: str) -> QLineEdit:
    field = QLineEdit(usual)
    field.setValidator(QRegularExpressionValidator(_CURRENCY, field))
    field.setAccessibleName(name)
    field.setFixedWidth(64)
    return field
