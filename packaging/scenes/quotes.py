"""Quotes and orders being typed."""

from __future__ import annotations

from collections.abc import Mapping

from app.quotes.order_dialog import OrderDialog
from app.quotes.quote_dialog import QuoteDialog
from app.quotes.quotes_panel import QuotesPanel
from scenes.calls import tab
from scenes.paper import fit, print_paper
from scenes.stage import WorkScene
from scenes.workday import Workday

_GOODS: Mapping[str, str] = {"en": "Door hinges for hall 2", "de": "Türbänder Werkhalle 2"}


_LINES: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "en": (
        ("Hinge TB 90, galvanised, with screws and covers", "400", "10.70"),
        ("Fitting, hours", "2.5", "120"),
        ("Discount", "", "-80"),
    ),
    "de": (
        ("Türband TB 90, verzinkt, mit Schrauben und Abdeckkappen", "400", "10.70"),
        ("Montage, Stunden", "2,5", "120"),
        ("Rabatt", "", "-80"),
    ),
}


def _quote(day: Workday, language: str) -> None:
    """A quote with lines is being typed."""
    tab(3)(day, language)
    day.part(QuotesPanel)._new_quote.click()
    day.settle()
    dialog = day.part(QuoteDialog)
    dialog.fill({"number": "Q-2304", "subject": _GOODS[language], "valid_until": "31.1.2027"})
    dialog._lines.show_typed(_LINES[language])
    dialog.read_back()
    day.settle()


def _order(day: Workday, language: str) -> None:
    """An order is being typed, with a slip in it."""
    tab(3)(day, language)
    day.part(QuotesPanel)._new_order.click()
    day.settle()
    dialog = day.part(OrderDialog)
    dialog.fill({"amount": "1'250.50", "contribution": "2'000"})
    dialog.save()
    day.settle()


def _print_quote(day: Workday, language: str) -> None:
    """The sheet of a quote."""
    _quote(day, language)
    day.part(QuoteDialog).save()
    while day.window.findChild(QuoteDialog) is not None:
        day.settle()
    day.window.activateWindow()
    panel = day.part(QuotesPanel)
    panel.refresh()
    day.settle()
    panel._quotes.setCurrentIndex(panel._quotes.model().index(0, 0))
    day.settle()
    print_paper(day)


SCENES: tuple[WorkScene, ...] = (
    WorkScene("quote", _quote),
    WorkScene("order", _order),
    WorkScene("print-quote", _print_quote, fit),
)
