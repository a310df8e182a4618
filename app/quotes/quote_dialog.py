"""The form of a quote: facts, lines with their sum, and when it will be asked after."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.quotes.amounts import named_currency
from app.quotes.commands import AddQuote
from app.quotes.editing import EditQuote, QuoteFacts
from app.quotes.form_parts import FieldError, days_text
from app.quotes.lines import QuoteLine, total
from app.quotes.lines_table import LinesTable
from app.quotes.paper_dialog import PaperDialog
from app.quotes.paper_words import field_name
from app.quotes.rules import (
    COMPETITOR_LENGTH,
    NUMBER_LENGTH,
    OPEN,
    REASON_LENGTH,
    SUBJECT_LENGTH,
    QuoteState,
)
from app.quotes.words import amount_text, quote_state_name
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Label

if TYPE_CHECKING:
    from app.background import Background
    from app.quotes.form_parts import PaperPlan, Typed

_LINES_HEIGHT = 180
_BESIDE = 140  # all labels of the second column are as wide, so that the fields stand in line
_LINES, _STATE, _PERSON = "lines", "state", "contact_id"


class QuoteDialog(PaperDialog):
    """Takes a new quote, or changes one.

    seen: the quote that is changed with its id; None for a new one.
    """

    def __init__(
        self,
        background: Background,
        plan: PaperPlan,
        seen: tuple[int, QuoteFacts] | None = None,
        typed: Typed | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, plan, parent)
        self._seen = seen
        self.setWindowTitle(self.tr("New quote") if seen is None else self.tr("Quote"))
        self._state = QComboBox()
        for state in QuoteState:
            self._state.addItem(quote_state_name(state), state.value)
        self._person = ChoiceBox()
        self._person.addItem(self.tr("nobody in particular"), None)
        for person in plan.around.people:
            self._person.addItem(person.name, person.id)
        for box, name in ((self._state, _STATE), (self._person, _PERSON)):
            box.setAccessibleName(field_name(name))
        self._lines = LinesTable()
        self._lines.setFixedHeight(_LINES_HEIGHT)
        self._arrange()
        self._show(seen[1] if seen else self._empty())
        self._state.currentIndexChanged.connect(self.read_back)
        self._lines.lines_changed.connect(self.read_back)
        self.finish(typed)
        self._fields["number"].setFocus()

    def start_lost(self) -> None:
        """Set it to lost and ask why."""
        self._state.setCurrentIndex(self._state.findData(QuoteState.LOST.value))
        self._fields["reason_lost"].setFocus()

    def typed(self) -> dict[str, str]:
        """Give what stands in the fields, in the boxes and in the lines."""
        return {
            **super().typed(),
            _STATE: str(self._state.currentData()),
            _PERSON: str(self._person.currentData() or ""),
            _LINES: json.dumps(self._lines.typed()),
        }

    def take_up(self, typed: Typed) -> None:
        """Show what was typed before."""
        super().take_up(typed)
        self._state.setCurrentIndex(max(0, self._state.findData(typed[_STATE])))
        person = int(typed[_PERSON]) if typed[_PERSON] else None
        self._person.setCurrentIndex(max(0, self._person.findData(person)))
        self._lines.show_typed(json.loads(typed[_LINES]))

    def paper(self) -> AddQuote | EditQuote:
        """Give the command that says what is typed; raises FieldError."""
        facts = self._facts()
        if self._seen is not None:
            return EditQuote(id=self._seen[0], seen=self._seen[1], mine=facts)
        return AddQuote(
            id=self._background.database.ids.new(),
            customer_id=self._plan.around.customer_id,
            **vars(facts),
        )

    def command(self, paper: Any) -> Any:
        """Give the command that keeps it with its plan."""
        return self._plan.keep_quote(paper)

    def understood(self) -> str:
        """Say the amount and when it will be asked after."""
        facts = self._facts()
        parts = [amount_text(facts.amount_minor, facts.currency)]
        if facts.state in OPEN:
            parts.append(days_text(self._plan.days(self.paper())))
        return " · ".join(part for part in parts if part)

    def _arrange(self) -> None:
        self.line("number", longest=NUMBER_LENGTH)
        self.line("subject", longest=SUBJECT_LENGTH)
        self.line("amount", self.tr("empty: sum of the lines"))
        self.line("sent_on", self.tr("today, 27.11."))
        self.line("valid_until", self.tr("in 4 weeks, 31.12."))
        self.line("decision_on", "31.12.")
        self.line("competitor", longest=COMPETITOR_LENGTH)
        self.line("probability", "60")
        self.line("reason_lost", longest=REASON_LENGTH)
        self._pair("number", self._fields["number"], "amount", self._fields["amount"])
        self.rows(["subject"])
        self._pair("sent_on", self._fields["sent_on"], "valid_until", self._fields["valid_until"])
        self._pair(_STATE, self._state, "decision_on", self._fields["decision_on"])
        self._pair(
            "competitor", self._fields["competitor"], "probability", self._fields["probability"]
        )
        self._pair(_PERSON, self._person, "reason_lost", self._fields["reason_lost"])
        self.form.addRow(field_name(_LINES), self._lines)

    def _pair(self, name: str, field: QWidget, beside: str, other: QWidget) -> None:
        """Put two fields side by side; each half of the row is as wide as the other."""
        row = QHBoxLayout()
        row.setSpacing(8)
        label = Label(field_name(beside))
        label.setFixedWidth(_BESIDE)
        row.addWidget(field, 1)
        row.addWidget(label)
        row.addWidget(other, 1)
        self.form.addRow(field_name(name), row)

    def _empty(self) -> QuoteFacts:
        return QuoteFacts(currency=self._plan.around.currency, sent_on=self._plan.today)

    def _show(self, facts: QuoteFacts) -> None:
        day = self._plan.shown_day
        by_lines = bool(facts.lines) and facts.amount_minor == total(facts.lines)
        amount = "" if by_lines else amount_text(facts.amount_minor, facts.currency)
        self.fill(
            {
                "number": facts.number or "",
                "subject": facts.subject,
                "amount": ""
                if facts.lines and facts.amount_minor == total(facts.lines)
                else amount,
                "sent_on": day(facts.sent_on) if facts.sent_on else "",
                "valid_until": day(facts.valid_until) if facts.valid_until else "",
                "decision_on": day(facts.decision_on) if facts.decision_on else "",
                "competitor": facts.competitor or "",
                "probability": "" if facts.probability is None else str(facts.probability),
                "reason_lost": facts.reason_lost or "",
            }
        )
        self._currency = facts.currency
        self._state.setCurrentIndex(self._state.findData(facts.state.value))
        self._person.setCurrentIndex(max(0, self._person.findData(facts.contact_id)))
        self._lines.show_lines(facts.lines)

    def _facts(self) -> QuoteFacts:
        read = self.reader
        lines = self._read_lines()
        amount, currency = self._amount(lines)
        state = QuoteState(self._state.currentData())
        sent_on = read.day("sent_on")
        valid_until = read.day("valid_until")
        self._check_days(state, sent_on, valid_until)
        return QuoteFacts(
            number=read.text("number") or None,
            subject=read.text("subject"),
            amount_minor=amount,
            currency=currency,
            contact_id=self._person.currentData(),
            sent_on=sent_on,
            valid_until=valid_until,
            state=state,
            decision_on=read.day("decision_on"),
            competitor=read.text("competitor") or None,
            probability=read.percent("probability"),
            reason_lost=read.text("reason_lost") or None,
            lines=lines,
        )

    def _read_lines(self) -> tuple[QuoteLine, ...]:
        lines = self._lines.lines()
        if lines is None:
            raise FieldError(
                _LINES, self.tr("A line marked “?” needs a text, a quantity and a price.")
            )
        return lines

    def _amount(self, lines: tuple[QuoteLine, ...]) -> tuple[int | None, str]:
        """Give the amount: that of the lines where there are any; both must agree."""
        typed = self.reader.money("amount", self._currency)
        named = named_currency(self.reader.text("amount"))
        currency = typed.currency if typed else named or self._currency
        if not lines:
            return (typed.minor if typed else None), currency
        whole = total(lines)
        if typed is not None and typed.minor != whole:
            text = self.tr(
                "The lines come to {sum}, the amount says {amount}. Make them alike, or empty the "
                "amount to take the sum."
            )
            raise FieldError(
                "amount",
                text.format(
                    sum=amount_text(whole, currency), amount=amount_text(typed.minor, currency)
                ),
            )
        if whole < 0:
            raise FieldError(_LINES, self.tr("The lines come to less than nothing."))
        return whole, currency

    def _check_days(
        self, state: QuoteState, sent_on: date | None, valid_until: date | None
    ) -> None:
        if sent_on and valid_until and valid_until < sent_on:
            raise FieldError("valid_until", self.tr("It would end before it was sent."))
        if state is QuoteState.LOST and not self.reader.text("reason_lost"):
            raise FieldError("reason_lost", self.tr("Say why it was lost; a word is enough."))
