"""The form of an order: when, how much, and what stays of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.quotes.amounts import named_currency
from app.quotes.commands import AddOrder
from app.quotes.editing import EditOrder, OrderFacts
from app.quotes.form_parts import FieldError
from app.quotes.paper_dialog import PaperDialog
from app.quotes.rules import NUMBER_LENGTH, SUBJECT_LENGTH
from app.quotes.words import amount_text
from app.widgets.formats import date_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.background import Background
    from app.quotes.form_parts import PaperPlan, Typed


class OrderDialog(PaperDialog):
    """Takes a new order, or changes one.

    seen: the order that is changed with its id; None for a new one.
    """

    def __init__(
        self,
        background: Background,
        plan: PaperPlan,
        seen: tuple[int, OrderFacts] | None = None,
        typed: Typed | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, plan, parent)
        self._seen = seen
        self.setWindowTitle(self.tr("New order") if seen is None else self.tr("Order"))
        self.line("number", longest=NUMBER_LENGTH)
        self.line("subject", longest=SUBJECT_LENGTH)
        self.line("amount", "4'280.50")
        self.line("contribution", self.tr("what stays after the direct costs"))
        self.line("ordered_on", self.tr("today, 27.11."))
        self.rows(["ordered_on", "amount", "contribution", "subject", "number"])
        start = OrderFacts(ordered_on=plan.today, currency=plan.around.currency)
        self._show(seen[1] if seen else start)
        self.finish(typed)
        self._fields["amount"].setFocus()

    def paper(self) -> AddOrder | EditOrder:
        """Give the command that says what is typed; raises FieldError."""
        facts = self._facts()
        if self._seen is not None:
            return EditOrder(id=self._seen[0], seen=self._seen[1], mine=facts)
        return AddOrder(
            id=self._background.database.ids.new(),
            customer_id=self._plan.around.customer_id,
            **vars(facts),
        )

    def command(self, paper: Any) -> Any:
        """Give the command that keeps it."""
        return self._plan.keep_order(paper)

    def understood(self) -> str:
        """Say day, amount and contribution."""
        facts = self._facts()
        contribution = amount_text(facts.contribution_minor, facts.currency)
        parts = (
            date_text(facts.ordered_on),
            amount_text(facts.amount_minor, facts.currency),
            self.tr("contribution {amount}").format(amount=contribution) if contribution else "",
        )
        return " · ".join(part for part in parts if part)

    def _show(self, facts: OrderFacts) -> None:
        self._currency = facts.currency
        self.fill(
            {
                "number": facts.number or "",
                "subject": facts.subject,
                "amount": amount_text(facts.amount_minor, facts.currency),
                "contribution": amount_text(facts.contribution_minor, facts.currency),
                "ordered_on": self._plan.shown_day(facts.ordered_on),
            }
        )

    def _facts(self) -> OrderFacts:
        read = self.reader
        amount = read.money("amount", self._currency)
        currency = amount.currency if amount else self._currency
        contribution = read.money("contribution", currency, signed=True)
        other = named_currency(read.text("contribution"))
        if contribution is not None and amount is not None and other not in (None, currency):
            raise FieldError(
                "contribution", self.tr("Amount and contribution need the same currency.")
            )
        ordered_on = read.day("ordered_on")
        if ordered_on is None:
            raise FieldError("ordered_on", self.tr("An order needs its day."))
        if ordered_on > self._plan.today:
            raise FieldError("ordered_on", self.tr("An order of a day to come is none yet."))
        if amount and contribution and contribution.minor > amount.minor:
            raise FieldError(
                "contribution", self.tr("The contribution cannot be more than the amount.")
            )
        return OrderFacts(
            number=read.text("number") or None,
            subject=read.text("subject"),
            amount_minor=amount.minor if amount else None,
            contribution_minor=contribution.minor if contribution else None,
            currency=currency if amount else contribution.currency if contribution else currency,
            ordered_on=ordered_on,
        )
