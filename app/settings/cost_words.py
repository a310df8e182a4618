"""Words of cost rates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.settings.cost_rates import CostRate
from app.widgets.formats import number_text

_MINOR_UNITS = 100  # of francs and euros


def money_text(minor: int, currency: str) -> str:
    """Write an amount in whole francs or euros, as estimates are: CHF 21’500."""
    return f"{currency}\N{NO-BREAK SPACE}{number_text(round(minor / _MINOR_UNITS))}"


def rate_text(rate: CostRate) -> str:
    """Say in one line what a rate is."""
    text = QCoreApplication.translate(
        "cost rates", "Visit {visit}, contact by phone {contact}, {percent} % for visits"
    )
    return text.format(
        visit=money_text(rate.visit_minor, rate.currency),
        contact=money_text(rate.contact_minor, rate.currency),
        percent=rate.visit_percent,
    )
