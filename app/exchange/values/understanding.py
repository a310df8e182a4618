"""From the records of a table to canonical values, by what its columns are and its habits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from app.customers.typed.countries import country_code
from app.exchange.fields import DATE_FIELDS, LONGEST, Field
from app.exchange.files.tables import Record, Table
from app.exchange.messages import Level, Message, Reason
from app.exchange.recognise import is_empty, means_nothing
from app.exchange.values.cells import Column, Put, longest_of, put_date, put_for, put_note, put_text
from app.exchange.values.dates import DateHabit, month_comes_first
from app.exchange.values.names import looks_like_company, split_name
from app.exchange.values.records import ImportRecord
from app.exchange.values.remarks import day_named, remarks_of

_MONTH_FIRST_REGIONS = frozenset({"US", "PH", "CA"})
_BLANKS = " \t\r\n\v\f\u00a0\u200b\ufeff"


class Understanding:
    """Reads the records of one table by one mapping.

    targets: a canonical field, ``custom.NAME`` or None for each column.
    region: the country whose habits hold where a record names none. today: completes dates
    without a year, and is the line between past and future.
    """

    def __init__(
        self, table: Table, targets: Sequence[str | None], *, region: str, today: date
    ) -> None:
        self._region = region
        self._today = today
        self._country = next((i for i, t in enumerate(targets) if t == Field.COUNTRY), None)
        self._several_notes = sum(target == Field.NOTE for target in targets) > 1
        self._columns = [
            Column(index, name, target, longest_of(target), self._put(table, index, name, target))
            for index, (name, target) in enumerate(zip(table.columns, targets, strict=True))
            if target is not None
        ]
        # Dates last: which days are holidays depends on where the customer is.
        self._columns.sort(key=lambda column: column.target in DATE_FIELDS)

    def records(self, records: Iterator[Record]) -> Iterator[ImportRecord]:
        """Understand one record after the other."""
        return map(self.understand, records)

    def understand(self, record: Record) -> ImportRecord:
        """Give the canonical values of a record and all that is to be said about it."""
        result = ImportRecord(record.number, region=self._region)
        result.messages.extend(record.problems)
        cells, values = record.cells, result.values
        self._read_country(cells, result)
        for column in self._columns:
            if column.index >= len(cells):
                continue
            cell = cells[column.index].strip(_BLANKS)
            if not cell or means_nothing(cell):
                continue
            target = column.target
            if column.put is put_text and len(cell) <= column.longest and target not in values:
                values[target] = cell  # most cells: a call for each would cost as much as all else
            else:
                column.put(result, cell, column)
        self._keep_surplus(cells, result)
        self._join_names(result)
        if Field.COMPANY not in result.values and not result.name:
            result.rejected = True
            result.messages.append(Message(Level.ERROR, Reason.NOBODY_TO_CALL))
        return result

    def _put(self, table: Table, index: int, name: str, target: str) -> Put:
        if target in DATE_FIELDS:
            return partial(put_date, habit=self._habit(table, index, Field(target)))
        if target == Field.NOTE:
            day = day_named(name, self._today)
            return partial(put_note, today=self._today, day=day, named=self._several_notes)
        return put_for(name, target)

    def _habit(self, table: Table, index: int, field: Field) -> DateHabit:
        cells = [r.cells[index] for r in table.sample if index < len(r.cells)]
        return DateHabit(
            month_first=month_comes_first(cells, default=self._region in _MONTH_FIRST_REGIONS),
            today=self._today,
            ahead=field is Field.NEXT_STEP_ON,
        )

    def _read_country(self, cells: Sequence[str], result: ImportRecord) -> None:
        if self._country is None or self._country >= len(cells):
            return
        typed = cells[self._country].strip(_BLANKS)
        if is_empty(typed):
            return
        code = country_code(typed)
        if code:
            result.region = code
        else:
            name = next(c.name for c in self._columns if c.index == self._country)
            result.own[Field.COUNTRY.value] = typed
            result.messages.append(Message(Level.WARNING, Reason.NOT_A_COUNTRY, name, typed))

    def _keep_surplus(self, cells: Sequence[str], result: ImportRecord) -> None:
        """Cells beyond the header become a note: nobody knows what they mean."""
        for message in result.messages:
            if message.reason is Reason.MORE_CELLS:
                result.remarks.extend(remarks_of(message.value, self._today))

    def _join_names(self, result: ImportRecord) -> None:
        """Divide full names; tell companies from people where a list mixes them."""
        full = result.get(Field.FULL_NAME)
        if not full:
            return
        company = result.get(Field.COMPANY)
        is_company = result.ticks.get(Field.IS_COMPANY, False)
        if is_company or (not company and looks_like_company(full)):
            result.values.setdefault(Field.COMPANY, full)
            if result.get(Field.COMPANY) == full:
                del result.values[Field.FULL_NAME]
            return
        if full == company or Field.LAST_NAME in result.values:
            return
        name = split_name(full)
        for field, part in (
            (Field.SALUTATION, name.salutation),
            (Field.TITLE, name.title),
            (Field.FIRST_NAME, name.first),
            (Field.LAST_NAME, name.last),
        ):
            if part and field not in result.values:
                result.put(field, part[: LONGEST[field]])
