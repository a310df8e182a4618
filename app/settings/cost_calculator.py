"""Works out what a visit and a contact cost from what a year costs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from app.settings.cost_form import MINOR_UNITS, MOST, amount_box
from app.settings.cost_rates import contact_cost, visit_cost
from app.widgets.buttons import KeyButton, Weight
from app.widgets.formats import number_text
from app.widgets.labels import Label, TextLook

_MOST_YEARLY = 99_999_999  # whole francs or euros
_MOST_HOURS = 8_760
_MOST_MINUTES = 6_000
_USUAL_HOURS = 690
_USUAL_MINUTES = 90
_GAP_ROW = 2


class CostCalculator(QWidget):
    """A visit from a rep's year, a contact from the year's phoning; taken over by a button."""

    visit_worked_out = Signal(int)  # whole francs or euros
    contact_worked_out = Signal(int)  # whole francs or euros

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.yearly = amount_box(0, _MOST_YEARLY)
        self.hours = amount_box(1, _MOST_HOURS)
        self.minutes = amount_box(1, _MOST_MINUTES)
        self.phone = amount_box(0, _MOST_YEARLY)
        self.reached = amount_box(0, MOST)
        self.hours.setValue(_USUAL_HOURS)
        self.minutes.setValue(_USUAL_MINUTES)
        self.take_visit = KeyButton("", weight=Weight.COMPACT)
        self.take_contact = KeyButton("", weight=Weight.COMPACT)
        self._arrange()
        for box in (self.yearly, self.hours, self.minutes, self.phone, self.reached):
            box.valueChanged.connect(self._show)
        self.take_visit.clicked.connect(lambda: self.visit_worked_out.emit(self._visit()))
        self.take_contact.clicked.connect(lambda: self.contact_worked_out.emit(self._contact()))
        self._show()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setRowMinimumHeight(_GAP_ROW, 4)
        self._put(grid, 0, 0, self.tr("A field rep per year"), self.yearly)
        self._put(grid, 0, 1, self.tr("Hours for visits per year"), self.hours)
        self._put(grid, 0, 2, self.tr("Minutes per visit, with the way"), self.minutes)
        grid.addWidget(self.take_visit, 1, 3)
        self._put(grid, 3, 0, self.tr("Phoning per year"), self.phone)
        self._put(grid, 3, 1, self.tr("People reached per year"), self.reached)
        grid.addWidget(self.take_contact, 4, 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)

    def _put(self, grid: QGridLayout, row: int, column: int, name: str, box: QSpinBox) -> None:
        label = Label(name, TextLook.SMALL, wrap=True)
        label.setBuddy(box)
        box.setAccessibleName(name)
        grid.addWidget(label, row, column)
        grid.addWidget(box, row + 1, column)

    def _visit(self) -> int:
        minor = self.yearly.value() * MINOR_UNITS
        return _whole(visit_cost(minor, self.hours.value(), self.minutes.value()))

    def _contact(self) -> int:
        return _whole(contact_cost(self.phone.value() * MINOR_UNITS, self.reached.value()))

    def _show(self) -> None:
        self._offer(self.take_visit, self._visit())
        self._offer(self.take_contact, self._contact() if self.reached.value() else 0)

    def _offer(self, button: KeyButton, amount: int) -> None:
        """Offer an amount; none that costs nothing or more than a rate may be."""
        offered = 1 <= amount <= MOST
        button.setEnabled(offered)
        shown = number_text(amount) if offered else "…"
        button.setText(self.tr("Use {amount}").format(amount=shown))


def _whole(minor: int) -> int:
    return round(minor / MINOR_UNITS)
