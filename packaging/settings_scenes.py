"""The pages of the settings, the help, and the number to dial by hand: states for pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtTest import QTest

from app.main_window.help_window import HelpWindow
from app.settings.cost_commands import KeepCostRates, KeptExchangeRate
from app.settings.cost_section import CostSection
from app.settings.exchange_rates import ONE, ExchangeRate
from app.settings.settings_dialog import SettingsDialog
from app.widgets.search_field import SearchField
from app.widgets.segmented import TabBar
from workday import Workday

PROGRAM, COMPANY, KEYS, PRIVACY = 0, 4, 7, 8
_GROUPED = "+41 78 059 77 48"
_RATES = ((10, "EUR", 0.9312), (10, "USD", 0.8045), (11, "EUR", 0.9287))
_SOUGHT = {"de": "Telefonnotiz", "en": "phone message"}
_PAUSE_MS = 400


def page(number: int) -> Callable[[Workday, str], None]:
    """Give the state in which this page of the settings is shown."""

    def reach(day: Workday, language: str) -> None:
        day.rooms.settings.open().findChildren(TabBar)[0].setCurrentIndex(number)
        day.settle()

    return reach


def exchange_rates(day: Workday, language: str) -> None:
    """Three rates of exchange, and another one about to be added."""
    ids = day.rooms.background.database.ids
    rates = tuple(
        ExchangeRate(
            month=date(2026, month, 1), currency=currency, target="CHF", micro=round(worth * ONE)
        )
        for month, currency, worth in _RATES
    )
    exchange = tuple(KeptExchangeRate(id=ids.new(), rate=rate) for rate in rates)
    day.rooms.background.database.execute(KeepCostRates(rates=(), gone=(), exchange=exchange))
    day.rooms.settings.open()
    day.settle()
    dialog = day.part(SettingsDialog)
    section = dialog.findChildren(CostSection)[0]
    dialog.show_page(section)
    day.settle()
    section.verticalScrollBar().setValue(section.verticalScrollBar().maximum())


def help_page(day: Workday, language: str) -> None:
    """The help as F1 opens it during the day."""
    day.window.show_help()
    day.settle()


def help_found(day: Workday, language: str) -> None:
    """What the help has about a word."""
    help_page(day, language)
    field = day.part(HelpWindow).findChildren(SearchField)[0]
    QTest.keyClicks(field, _SOUGHT[language.partition("_")[0]])
    QTest.qWait(_PAUSE_MS)


def show_and_copy(day: Workday, language: str) -> None:
    """A plain desk phone: the number to dial by hand, as long as the call lasts."""
    day.open("Schreinerei Hofer")
    day.press("F9")
    day.window.number_line.show_number(_GROUPED)
    day.settle()
