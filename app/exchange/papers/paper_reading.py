"""Understanding the records of a list of quotes or orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.database.fold import fold
from app.exchange.columns.guessing import Target
from app.exchange.columns.paper_fields import ListKind, PaperField, paper_target
from app.exchange.files.tables import Record, Table
from app.exchange.messages import Level, Message, Reason
from app.exchange.recognise import is_empty
from app.exchange.values.dates import DateHabit, month_comes_first, read_date
from app.exchange.values.records import ImportRecord
from app.exchange.values.single_values import amount_of
from app.quotes.amounts import CURRENCIES, currency_of, named_currency
from app.quotes.rules import (
    COMPETITOR_LENGTH,
    NUMBER_LENGTH,
    REASON_LENGTH,
    SUBJECT_LENGTH,
    QuoteState,
)

_HUNDRED = Decimal(100)
_LARGEST = 10**15
_DATES = (PaperField.DATE, PaperField.VALID_UNTIL)
_LONGEST = {
    PaperField.NUMBER: NUMBER_LENGTH,
    PaperField.QUOTE_NUMBER: NUMBER_LENGTH,
    PaperField.SUBJECT: SUBJECT_LENGTH,
    PaperField.COMPETITOR: COMPETITOR_LENGTH,
    PaperField.REASON_LOST: REASON_LENGTH,
}
_STATES = {
    QuoteState.DRAFT: "draft entwurf in arbeit brouillon bozza",
    QuoteState.SENT: "sent open offen versandt verschickt gesendet pendent ouvert aperto submitted",
    QuoteState.ACCEPTED: """
        accepted won gewonnen angenommen auftrag bestellt erteilt ordered closedwon accepté""",
    QuoteState.LOST: "lost verloren abgelehnt absage abgesagt declined rejected closedlost refusé",
    QuoteState.EXPIRED: "expired abgelaufen verfallen erledigt échu scaduto",
}
_STATE_OF = {fold(word): state for state, words in _STATES.items() for word in words.split()}


@dataclass(frozen=True)
class PaperRecord:
    """One understood record. base: its number, values as typed, messages; rejected or not."""

    base: ImportRecord
    number: str
    customer_number: str
    customer: str
    on: date | None
    valid_until: date | None
    amount_minor: int | None
    contribution_minor: int | None
    currency: str
    subject: str
    state: QuoteState | None
    competitor: str
    probability: int | None
    reason_lost: str
    quote_number: str


class PaperReading:
    """Reads records by what the columns become. country: whose currency and dates are meant."""

    def __init__(
        self, table: Table, targets: Sequence[Target], *, country: str, today: date
    ) -> None:
        found = [paper_target(target) for target in targets]
        self._fields = [one[1] if one else None for one in found]
        self._columns = dict(zip(self._fields, table.columns, strict=True))
        self._kind = next((one[0] for one in found if one), ListKind.QUOTES)
        self._currency = currency_of(country)
        self._habits = {
            field: DateHabit(
                month_comes_first(self._cells(table, field), default=country == "US"),
                today,
                ahead=field is PaperField.VALID_UNTIL,
            )
            for field in _DATES
        }

    def records(self, records: Iterable[Record]) -> Iterator[PaperRecord]:
        """Understand one record after another."""
        return map(self._record, records)

    def _cells(self, table: Table, field: PaperField) -> list[str]:
        if field not in self._fields:
            return []
        at = self._fields.index(field)
        return [record.cells[at] for record in table.sample if at < len(record.cells)]

    def _record(self, record: Record) -> PaperRecord:
        base = ImportRecord(record.number, messages=list(record.problems))
        for field, cell in zip(self._fields, record.cells, strict=False):
            if field is not None and not is_empty(cell):
                base.values[field.value] = " ".join(cell.split())
        amount, currency = self._amount(base, PaperField.AMOUNT)
        contribution, _ = self._amount(base, PaperField.CONTRIBUTION)
        made = PaperRecord(
            base=base,
            number=self._text(base, PaperField.NUMBER),
            customer_number=base.values.get(PaperField.CUSTOMER_NUMBER, ""),
            customer=base.values.get(PaperField.CUSTOMER, ""),
            on=self._day(base, PaperField.DATE),
            valid_until=self._day(base, PaperField.VALID_UNTIL),
            amount_minor=amount,
            contribution_minor=contribution,
            currency=self._currency_of(base) or currency or self._currency,
            subject=self._text(base, PaperField.SUBJECT),
            state=self._state(base),
            competitor=self._text(base, PaperField.COMPETITOR),
            probability=self._percent(base),
            reason_lost=self._text(base, PaperField.REASON_LOST),
            quote_number=self._text(base, PaperField.QUOTE_NUMBER),
        )
        self._check(made)
        return made

    def _check(self, made: PaperRecord) -> None:
        """Reject what nobody could use: no number to know it again, no day of an order."""
        if not made.number:
            self._reject(made.base, Reason.NO_PAPER_NUMBER, PaperField.NUMBER)
        elif not made.customer_number and not made.customer:
            self._reject(made.base, Reason.NO_CUSTOMER_NAMED, PaperField.CUSTOMER)
        elif self._kind is ListKind.ORDERS and made.on is None:
            self._reject(made.base, Reason.NO_ORDER_DATE, PaperField.DATE)

    def _reject(self, base: ImportRecord, reason: Reason, field: PaperField) -> None:
        base.rejected = True
        self._tell(base, reason, field, Level.ERROR)

    def _tell(
        self,
        base: ImportRecord,
        reason: Reason,
        field: PaperField,
        level: Level = Level.WARNING,
        detail: str = "",
    ) -> None:
        value = base.values.get(field.value, "")
        base.messages.append(Message(level, reason, self._columns.get(field, ""), value, detail))

    def _text(self, base: ImportRecord, field: PaperField) -> str:
        text = base.values.get(field.value, "")
        if len(text) > _LONGEST[field]:
            self._tell(base, Reason.TOO_LONG, field, detail=str(_LONGEST[field]))
        return text[: _LONGEST[field]]

    def _day(self, base: ImportRecord, field: PaperField) -> date | None:
        typed = base.values.get(field.value)
        if not typed:
            return None
        day = read_date(typed, self._habits[field])
        if day is None:
            self._tell(base, Reason.PAPER_DATE_UNCLEAR, field)
            return None
        return day.on

    def _amount(self, base: ImportRecord, field: PaperField) -> tuple[int | None, str | None]:
        typed = base.values.get(field.value)
        if not typed:
            return None, None
        found = amount_of(typed)
        minor = None if found is None else int((found[0] * _HUNDRED).quantize(1, ROUND_HALF_UP))
        if found is None or minor is None or abs(minor) >= _LARGEST:
            self._tell(base, Reason.PAPER_AMOUNT_UNCLEAR, field)
            return None, None
        return minor, found[1]

    def _currency_of(self, base: ImportRecord) -> str | None:
        typed = base.values.get(PaperField.CURRENCY.value)
        if not typed:
            return None
        found = named_currency(typed)
        if found is None and typed.upper() not in CURRENCIES:
            self._tell(base, Reason.CURRENCY_UNKNOWN, PaperField.CURRENCY)
        return found

    def _state(self, base: ImportRecord) -> QuoteState | None:
        typed = base.values.get(PaperField.STATE.value)
        if not typed:
            return None
        state = _STATE_OF.get(fold(typed)) or _STATE_OF.get(fold(typed).replace(" ", ""))
        if state is None:
            self._tell(base, Reason.STATE_UNKNOWN, PaperField.STATE)
        return state

    def _percent(self, base: ImportRecord) -> int | None:
        typed = base.values.get(PaperField.PROBABILITY.value, "").rstrip("% ")
        if not typed:
            return None
        if not typed.isdecimal() or int(typed) > 100:
            self._tell(base, Reason.PROBABILITY_UNCLEAR, PaperField.PROBABILITY)
            return None
        return int(typed)
