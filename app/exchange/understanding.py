"""From the cells of a record to canonical values; what is not understood is kept and flagged."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.customers.countries import country_code
from app.customers.phone_numbers import read_number, split_numbers
from app.database.fold import fold
from app.exchange.date_cells import ReadCell, read_cell
from app.exchange.dates import DateHabit, month_comes_first
from app.exchange.fields import (
    CUSTOM,
    DATE_FIELDS,
    EMAIL_FIELDS,
    LONGEST,
    PHONE_FIELDS,
    YES_NO_FIELDS,
    Field,
)
from app.exchange.messages import Level, Message, Reason
from app.exchange.names import is_title, looks_like_company, split_name
from app.exchange.recognise import is_email, is_empty, means_nothing
from app.exchange.records import ImportRecord, Remark
from app.exchange.remarks import day_named, remarks_of
from app.exchange.tables import Record, Table
from app.exchange.values import (
    amount_of,
    language_of,
    permission_of,
    segment_of,
    status_of,
    yes_or_no,
)

_MONTH_FIRST_REGIONS = frozenset({"US", "PH", "CA"})
_SHORTEST_POSTCODE = {"DE": 5, "FR": 5, "IT": 5, "CH": 4, "AT": 4, "ES": 5}
_DELETE_WORDS = frozenset({"delete", "remove", "loschen", "del", "supprimer", "eliminare"})
_MAIL_PARTS = re.compile(r"[;,\s]+")
_TAG_ENDS = re.compile(r"\s*(?:,|;|:::|\|)\s*")
_LONGEST_TAG = 80
_LONGEST_NAME = 80  # of an own column; a number may stand at its end
_OLDEST_YEAR = 1950
_BLANKS = " \t\r\n\v\f\u00a0\u200b\ufeff"


@dataclass(frozen=True)
class _Column:
    index: int
    name: str
    target: str
    longest: int
    put: Callable[[ImportRecord, str, _Column], None]


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
        self._several_notes = sum(target == Field.NOTE for target in targets) > 1
        self._note_days = {
            index: day_named(table.columns[index], today)
            for index, target in enumerate(targets)
            if target == Field.NOTE
        }
        self._country = next((i for i, t in enumerate(targets) if t == Field.COUNTRY), None)
        self._habits = {
            index: self._habit(table, index, Field(target))
            for index, target in enumerate(targets)
            if target in DATE_FIELDS and target
        }
        self._columns = [
            _Column(index, name, target, _longest(target), self._reader(name, target))
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
            if column.put is _text and len(cell) <= column.longest and target not in values:
                values[target] = cell  # most cells: a call for each would cost as much as all else
            else:
                column.put(result, cell, column)
        self._keep_surplus(cells, result)
        self._join_names(result)
        if Field.COMPANY not in result.values and not result.name:
            result.rejected = True
            result.messages.append(Message(Level.ERROR, Reason.NOBODY_TO_CALL))
        return result

    def _reader(self, name: str, target: str) -> Callable[[ImportRecord, str, _Column], None]:
        if target.startswith(CUSTOM):
            is_action = fold(name) in {"action", "aktion"}
            return self._action if is_action else self._custom
        field = Field(target)
        for fields, reader in (
            (PHONE_FIELDS, self._phone),
            (EMAIL_FIELDS, self._email),
            (DATE_FIELDS, self._date),
            (YES_NO_FIELDS, self._tick),
        ):
            if field in fields:
                return reader
        special = {
            Field.NOTE: self._note,
            Field.SEGMENT: self._segment,
            Field.STATUS: self._status,
            Field.TURNOVER: self._turnover,
            Field.ZIP: self._zip,
            Field.SALUTATION: self._salutation,
            Field.LANGUAGE: _language,
            Field.PERMISSION: _permission,
            Field.TAGS: _tags,
        }
        return special.get(field, _text)

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

    def _phone(self, result: ImportRecord, cell: str, column: _Column) -> None:
        for part in split_numbers(cell):
            number = read_number(part, result.region)
            shown = number.e164 if number.valid and number.e164 else number.typed
            result.put(column.target, shown)
            result.phones.append((Field(column.target), number))
            if number.e164 is None:
                _flag(result, Reason.NOT_A_NUMBER, column, part)
            elif not number.valid:
                _flag(result, Reason.NOT_VALID_IN_REGION, column, part, result.region)

    def _email(self, result: ImportRecord, cell: str, column: _Column) -> None:
        bare = cell.removeprefix("mailto:")
        several = bare.count("@") > 1
        for part in _MAIL_PARTS.split(bare) if several else (bare,):
            if not part:
                continue
            result.put(column.target, part)
            result.emails.append((Field(column.target), part))
            if not is_email(part):
                _flag(result, Reason.NOT_AN_EMAIL, column, part)

    def _date(self, result: ImportRecord, cell: str, column: _Column) -> None:
        field = Field(column.target)
        habit = self._habits[column.index]
        found = read_cell(cell, habit, result.region, result.get(Field.REGION))
        day = found.day
        if day is None:
            self._no_date(result, cell, column, found.told or Reason.NOT_A_DATE)
        elif not habit.ahead and day.on > self._today:
            self._no_date(result, cell, column, Reason.DATE_IN_THE_FUTURE)
        else:
            result.put(field, str(day))
            result.days[field] = day
            if found.told:
                _tell_day(result, found, column, cell, past=not habit.ahead)
            if day.on.year < _OLDEST_YEAR:
                _flag(result, Reason.DATE_OF_LONG_AGO, column, cell)

    def _no_date(self, result: ImportRecord, cell: str, column: _Column, reason: Reason) -> None:
        result.put(column.target, cell)
        _flag(result, reason, column, cell)
        result.remarks.append(Remark(f"{column.name}: {cell}"))

    def _tick(self, result: ImportRecord, cell: str, column: _Column) -> None:
        field = Field(column.target)
        ticked = yes_or_no(cell)
        if ticked is None:
            # Words in a do-not-call column are a reason not to call; elsewhere they say nothing.
            ticked = field is Field.DO_NOT_CALL
            _flag(result, Reason.NEITHER_YES_NOR_NO, column, cell)
            result.remarks.append(Remark(f"{column.name}: {cell}"))
        result.put(field, "yes" if ticked else "no")
        result.ticks[field] = ticked

    def _note(self, result: ImportRecord, cell: str, column: _Column) -> None:
        result.put(column.target, cell)
        notes = remarks_of(cell, self._today, self._note_days.get(column.index))
        for note in notes:
            text = f"{column.name}: {note.text}" if self._several_notes else note.text
            result.remarks.append(Remark(text, note.on))

    def _segment(self, result: ImportRecord, cell: str, column: _Column) -> None:
        _known_word(result, cell, column, segment_of(cell), Reason.NOT_A_SEGMENT)

    def _status(self, result: ImportRecord, cell: str, column: _Column) -> None:
        _known_word(result, cell, column, status_of(cell), Reason.NOT_A_STATUS)

    def _turnover(self, result: ImportRecord, cell: str, column: _Column) -> None:
        amount = amount_of(cell)
        if amount:
            result.currency = amount[1]
        _known_word(
            result, cell, column, f"{amount[0]:.2f}" if amount else None, Reason.NOT_AN_AMOUNT
        )

    def _zip(self, result: ImportRecord, cell: str, column: _Column) -> None:
        _text(result, cell, column)
        if cell.isdigit() and len(cell) < _SHORTEST_POSTCODE.get(result.region, 0):
            _flag(result, Reason.POSTCODE_TOO_SHORT, column, cell, result.region)

    def _salutation(self, result: ImportRecord, cell: str, column: _Column) -> None:
        """Lists write "Dr." where others write "Mr."."""
        if is_title(cell) and Field.TITLE not in result.values:
            result.put(Field.TITLE, cell)
        else:
            _text(result, cell, column)

    def _custom(self, result: ImportRecord, cell: str, column: _Column) -> None:
        key = result.put(column.target, cell)
        result.own[key.removeprefix(CUSTOM)[-_LONGEST_NAME:]] = cell

    def _action(self, result: ImportRecord, cell: str, column: _Column) -> None:
        self._custom(result, cell, column)
        if fold(cell) in _DELETE_WORDS:
            _flag(result, Reason.DELETE_NOT_DONE, column, cell)

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


def _tell_day(
    result: ImportRecord, found: ReadCell, column: _Column, cell: str, *, past: bool
) -> None:
    """Say what was made of words; of a past contact they are kept, since the day is none."""
    if found.told and found.day:
        on = found.day.on
        told = Message(Level.NOTE, found.told, column.name, cell, on.isoformat())
        result.messages.append(told)
        if past:
            result.remarks.append(Remark(f"{column.name}: {cell}", on))


def _longest(target: str) -> int:
    return sys.maxsize if target.startswith(CUSTOM) else LONGEST.get(Field(target), sys.maxsize)


def _text(result: ImportRecord, cell: str, column: _Column) -> None:
    longest = column.longest
    if len(cell) > longest:
        _flag(result, Reason.TOO_LONG, column, cell, str(longest))
        result.remarks.append(Remark(f"{column.name}: {cell}"))
        cell = cell[:longest].rstrip()
    result.put(column.target, cell)


def _known_word(
    result: ImportRecord, cell: str, column: _Column, known: str | None, reason: Reason
) -> None:
    result.put(column.target, known or cell)
    if known is None:
        result.own[column.target] = cell
        _flag(result, reason, column, cell)


def _language(result: ImportRecord, cell: str, column: _Column) -> None:
    _text(result, cell, column)
    if language_of(cell) is None:
        result.own[column.target] = cell


def _permission(result: ImportRecord, cell: str, column: _Column) -> None:
    result.put(column.target, cell)
    if permission_of(cell) is None:
        _flag(result, Reason.NOT_A_PERMISSION, column, cell)


def _tags(result: ImportRecord, cell: str, column: _Column) -> None:
    result.put(column.target, cell)
    found = (tag.strip("* ")[:_LONGEST_TAG] for tag in _TAG_ENDS.split(cell))
    result.tags.extend(tag for tag in found if tag and tag not in result.tags)


def _flag(
    result: ImportRecord, reason: Reason, column: _Column, value: str, detail: str = ""
) -> None:
    result.messages.append(Message(Level.WARNING, reason, column.name, value, detail))
