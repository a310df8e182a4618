"""What the forms of quotes and orders share: lines of input that say how they were understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from app.errors import UserError
from app.quotes.amounts import read_amount, read_signed_amount
from app.quotes.commands import AddOrder, AddQuote
from app.quotes.details import PaperAround
from app.quotes.editing import EditOrder, EditQuote
from app.scripts.notation import Money
from app.widgets.formats import date_text

Typed = Mapping[str, str]
"""What stands in the fields of a form, by their names."""


class PaperPlan(Protocol):
    """What a higher room does with a form: it knows the plan that follows from a quote."""

    around: PaperAround

    @property
    def today(self) -> date:
        """The day where one works."""

    def read_day(self, text: str) -> date | None:
        """Read a typed day: "in 2 weeks", "27.11."; None where it is none."""

    def shown_day(self, day: date) -> str:
        """Write a day so that reading it gives the same."""

    def days(self, quote: AddQuote | EditQuote) -> tuple[date, ...]:
        """Tell on which days one would ask after it."""

    def keep_quote(self, quote: AddQuote | EditQuote) -> Any:
        """Give the command that keeps a quote with its plan."""

    def keep_order(self, order: AddOrder | EditOrder) -> Any:
        """Give the command that keeps an order."""

    def trouble(self, error: UserError) -> str:
        """Say what was in the way."""


class FieldError(Exception):
    """A field holds what cannot be kept. field: its name; text: what to say."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(field)
        self.field = field
        self.text = text


@dataclass(frozen=True)
class Reader:
    """Reads the fields of one form. line: gives a field by its name."""

    line: Callable[[str], QLineEdit]
    plan: PaperPlan

    def text(self, name: str) -> str:
        """Give a text in one line."""
        return " ".join(self.line(name).text().split())

    def day(self, name: str) -> date | None:
        """Give a day, None where nothing is typed; raises FieldError."""
        typed = self.text(name)
        if not typed:
            return None
        day = self.plan.read_day(typed)
        if day is None:
            text = QCoreApplication.translate(
                "quotes", "“{typed}” is not understood as a day. Type it as 27.11. or “in 2 weeks”."
            )
            raise FieldError(name, text.format(typed=typed))
        return day

    def money(self, name: str, currency: str, *, signed: bool = False) -> Money | None:
        """Give an amount, None where nothing is typed; raises FieldError."""
        typed = self.text(name)
        if not typed:
            return None
        found = (read_signed_amount if signed else read_amount)(typed, currency)
        if found is None:
            text = QCoreApplication.translate(
                "quotes", "“{typed}” is not understood as an amount. Type it as 4'280.50."
            )
            raise FieldError(name, text.format(typed=typed))
        return found

    def percent(self, name: str) -> int | None:
        """Give a whole number from 0 to 100, None where nothing is typed; raises FieldError."""
        typed = self.text(name).rstrip("% ")
        if not typed:
            return None
        if not typed.isdecimal() or int(typed) > 100:
            text = QCoreApplication.translate("quotes", "A probability goes from 0 to 100 %.")
            raise FieldError(name, text)
        return int(typed)


def days_text(days: tuple[date, ...]) -> str:
    """Say when a quote is asked after."""
    if not days:
        return QCoreApplication.translate("quotes", "No follow-up is planned with it.")
    text = QCoreApplication.translate("quotes", "Asked after on {days}")
    return text.format(days=", ".join(map(date_text, days)))
