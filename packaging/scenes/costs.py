"""What visits and calls cost: states of the window for pictures."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QScrollArea

from app.settings.cost_commands import KeepCostRates, KeptExchangeRate, KeptRate
from app.settings.cost_rates import CostRate
from app.settings.cost_section import CostSection
from app.settings.exchange_rates import ExchangeRate
from app.settings.settings_dialog import SettingsDialog
from scenes.stage import WorkScene
from scenes.workday import Workday

_SET = (
    CostRate(from_on=date(2026, 1, 1), visit_minor=480_00, contact_minor=70_00),
    CostRate(from_on=date(2026, 7, 1), visit_minor=520_00, contact_minor=75_00),
    CostRate(from_on=date(2027, 1, 1), visit_minor=540_00, contact_minor=72_00),
)


def cost_rates(day: Workday, language: str) -> None:
    """The page of the cost rates, with three set and a visit being worked out."""
    ids = day.rooms.background.database.ids
    kept = tuple(KeptRate(id=ids.new(), rate=rate) for rate in _SET)
    day.rooms.background.database.execute(KeepCostRates(rates=kept))
    day.settle()
    day.rooms.settings.open()
    day.settle()
    dialog = day.part(SettingsDialog)
    section = dialog.findChildren(CostSection)[0]
    dialog.show_page(section)
    section.calculator.yearly.setValue(130_000)
    day.settle()


def exchange_rates(day: Workday, language: str) -> None:
    """The same page where money of other currencies gets its rates, two months kept, one new."""
    ids = day.rooms.background.database.ids
    kept = tuple(
        KeptExchangeRate(
            id=ids.new(),
            rate=ExchangeRate(
                month=date(2026, month, 1), currency="EUR", target="CHF", micro=micro
            ),
        )
        for month, micro in ((9, 938_500), (10, 941_200))
    )
    day.rooms.background.database.execute(KeepCostRates(exchange=kept))
    cost_rates(day, language)
    section = day.part(SettingsDialog).findChildren(CostSection)[0]
    section.exchange.worth.setValue(0.9405)
    section.exchange.take()
    day.settle()
    for area in day.part(SettingsDialog).findChildren(QScrollArea):
        if area.isAncestorOf(section.exchange):
            area.ensureWidgetVisible(section.exchange, 0, 60)
    day.settle()


def visit_or_call(day: Workday, language: str) -> None:
    """Details of a customer whose visits cost more than they may."""
    day.press("F3")
    day.rooms.customers.open_details(day.customer("Brändli Maschinen AG"))
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("cost-rates", cost_rates),
    WorkScene("exchange-rates", exchange_rates),
    WorkScene("visit-or-call", visit_or_call),
)
