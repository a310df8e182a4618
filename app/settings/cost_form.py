"""The fields of a cost rate: from when on, what a visit and a contact cost, in which currency."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QSpinBox, QWidget

from app.settings.cost_rates import CostRate
from app.settings.section import ChoiceBox, Section
from app.widgets.formats import date_pattern
from app.widgets.spin_boxes import inset

MINOR_UNITS = 100  # of francs and euros
MOST = 9_999_999  # whole francs or euros
_CURRENCIES = ("CHF", "EUR")


class CostForm:
    """Puts its fields into a page; amounts are whole francs or euros."""

    def __init__(self, page: Section) -> None:
        self._shown: CostRate | None = None
        self.from_on = QDateEdit()
        self.from_on.setCalendarPopup(True)
        self.from_on.setDisplayFormat(date_pattern())
        self.visit = amount_box(1, MOST)
        self.contact = amount_box(1, MOST)
        self.percent = amount_box(0, 100)
        self.percent.setSuffix("\N{NO-BREAK SPACE}%")
        self.currency = ChoiceBox([(name, name) for name in _CURRENCIES])
        translate = QCoreApplication.translate
        page.add_field(translate("cost rates", "From"), self.from_on)
        page.add_field(translate("cost rates", "A visit"), self.visit)
        page.add_field(translate("cost rates", "A contact by phone"), self.contact)
        page.add_field(translate("cost rates", "Currency"), self.currency)
        page.add_field(translate("cost rates", "Share for visits"), self.percent)

    def show_rate(self, rate: CostRate, from_on: date) -> None:
        """Show a rate as it would be from a day on."""
        self._shown = rate
        self.from_on.setDate(QDate(from_on.year, from_on.month, from_on.day))
        self.visit.setValue(_whole(rate.visit_minor))
        self.contact.setValue(_whole(rate.contact_minor))
        self.percent.setValue(rate.visit_percent)
        self.currency.choose(rate.currency)

    def rate(self) -> CostRate:
        """Give what the fields say; cents of an amount that nobody touched stay."""
        day = self.from_on.date()
        before = self._shown
        return CostRate(
            from_on=date(day.year(), day.month(), day.day()),
            visit_minor=_minor(self.visit.value(), before.visit_minor if before else 0),
            contact_minor=_minor(self.contact.value(), before.contact_minor if before else 0),
            visit_percent=self.percent.value(),
            currency=self.currency.chosen,
        )

    def let_change(self, may: bool) -> None:
        """Open the fields, or lock them."""
        for field in self._fields:
            field.setEnabled(may)

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return (self.from_on, self.visit, self.contact, self.percent, self.currency)


def amount_box(least: int, most: int) -> QSpinBox:
    """Make a field for whole numbers that are grouped as the region does: 130’000."""
    box = inset(QSpinBox(minimum=least, maximum=most))
    box.setLocale(QLocale())
    box.setGroupSeparatorShown(True)
    return box


def _whole(minor: int) -> int:
    return max(1, round(minor / MINOR_UNITS))


def _minor(whole: int, before_minor: int) -> int:
    return before_minor if whole == _whole(before_minor) else whole * MINOR_UNITS
