"""What one cell says by what its column holds; what is not understood is kept and flagged."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.customers.typed.phone_numbers import read_number, split_numbers
from app.database.fold import fold
from app.exchange.fields import (
    CUSTOM,
    EMAIL_FIELDS,
    LONGEST,
    PHONE_FIELDS,
    YES_NO_FIELDS,
    Field,
)
from app.exchange.messages import Level, Message, Reason
from app.exchange.recognise import is_email
from app.exchange.values.date_cells import ReadCell, read_cell
from app.exchange.values.dates import DateHabit
from app.exchange.values.names import is_title
from app.exchange.values.records import ImportRecord, Remark
from app.exchange.values.remarks import remarks_of
from app.exchange.values.single_values import (
    amount_of,
    language_of,
    permission_of,
    segment_of,
    status_of,
    yes_or_no,
)

_SHORTEST_POSTCODE = {"DE": 5, "FR": 5, "IT": 5, "CH": 4, "AT": 4, "ES": 5}
_DELETE_WORDS = frozenset({"delete", "remove", "loschen", "del", "supprimer", "eliminare"})
_MAIL_PARTS = re.compile(r"[;,\s]+")
_TAG_ENDS = re.compile(r"\s*(?:,|;|:::|\|)\s*")
_LONGEST_TAG = 80
_LONGEST_NAME = 80  # of an own column; a number may stand at its end
_OLDEST_YEAR = 1950


@dataclass(frozen=True)
class Column:
    """A column that becomes something. longest: letters; put: takes its cells into a record."""

    index: int
    name: str
    target: str
    longest: int
    put: Put


Put = Callable[[ImportRecord, str, Column], None]


def put_for(name: str, target: str) -> Put:
    """Give what takes in the cells of a column; for dates and notes the list's habits count too."""
    if target.startswith(CUSTOM):
        is_action = fold(name) in {"action", "aktion"}
        return _put_action if is_action else _put_custom
    field = Field(target)
    for fields, put in (
        (PHONE_FIELDS, _put_phone),
        (EMAIL_FIELDS, _put_email),
        (YES_NO_FIELDS, _put_tick),
    ):
        if field in fields:
            return put
    return _SPECIAL.get(field, put_text)


def longest_of(target: str) -> int:
    """Give how many letters a field takes."""
    return sys.maxsize if target.startswith(CUSTOM) else LONGEST.get(Field(target), sys.maxsize)


def put_text(result: ImportRecord, cell: str, column: Column) -> None:
    """Take a text as it is; one that is too long is cut, and stays whole in a note."""
    longest = column.longest
    if len(cell) > longest:
        _flag(result, Reason.TOO_LONG, column, cell, str(longest))
        result.remarks.append(Remark(f"{column.name}: {cell}"))
        cell = cell[:longest].rstrip()
    result.put(column.target, cell)


def _put_phone(result: ImportRecord, cell: str, column: Column) -> None:
    for part in split_numbers(cell):
        number = read_number(part, result.region)
        shown = number.e164 if number.valid and number.e164 else number.typed
        result.put(column.target, shown)
        result.phones.append((Field(column.target), number))
        if number.e164 is None:
            _flag(result, Reason.NOT_A_NUMBER, column, part)
        elif not number.valid:
            _flag(result, Reason.NOT_VALID_IN_REGION, column, part, result.region)


def _put_email(result: ImportRecord, cell: str, column: Column) -> None:
    bare = cell.removeprefix("mailto:")
    several = bare.count("@") > 1
    for part in _MAIL_PARTS.split(bare) if several else (bare,):
        if not part:
            continue
        result.put(column.target, part)
        result.emails.append((Field(column.target), part))
        if not is_email(part):
            _flag(result, Reason.NOT_AN_EMAIL, column, part)


def put_date(result: ImportRecord, cell: str, column: Column, *, habit: DateHabit) -> None:
    """Take a date as this column writes dates; where it is none the text stays."""
    field = Field(column.target)
    found = read_cell(cell, habit, result.region, result.get(Field.REGION))
    day = found.day
    if day is None:
        _put_no_date(result, cell, column, found.told or Reason.NOT_A_DATE)
    elif not habit.ahead and day.on > habit.today:
        _put_no_date(result, cell, column, Reason.DATE_IN_THE_FUTURE)
    else:
        result.put(field, str(day))
        result.days[field] = day
        if found.told:
            _tell_day(result, found, column, cell, past=not habit.ahead)
        if day.on.year < _OLDEST_YEAR:
            _flag(result, Reason.DATE_OF_LONG_AGO, column, cell)


def _put_no_date(result: ImportRecord, cell: str, column: Column, reason: Reason) -> None:
    result.put(column.target, cell)
    _flag(result, reason, column, cell)
    result.remarks.append(Remark(f"{column.name}: {cell}"))


def _tell_day(
    result: ImportRecord, found: ReadCell, column: Column, cell: str, *, past: bool
) -> None:
    """Say what was made of words; of a past contact they are kept, since the day is none."""
    if found.told and found.day:
        on = found.day.on
        told = Message(Level.NOTE, found.told, column.name, cell, on.isoformat())
        result.messages.append(told)
        if past:
            result.remarks.append(Remark(f"{column.name}: {cell}", on))


def _put_tick(result: ImportRecord, cell: str, column: Column) -> None:
    field = Field(column.target)
    ticked = yes_or_no(cell)
    if ticked is None:
        # Words in a do-not-call column are a reason not to call; elsewhere they say nothing.
        ticked = field is Field.DO_NOT_CALL
        _flag(result, Reason.NEITHER_YES_NOR_NO, column, cell)
        result.remarks.append(Remark(f"{column.name}: {cell}"))
    result.put(field, "yes" if ticked else "no")
    result.ticks[field] = ticked


def put_note(
    result: ImportRecord, cell: str, column: Column, *, today: date, day: date | None, named: bool
) -> None:
    """Take what was noted, with its days.

    day: that the column's head names, for what has none. named: the head stands before each
    note, since several columns hold notes.
    """
    result.put(column.target, cell)
    notes = remarks_of(cell, today, day)
    for note in notes:
        text = f"{column.name}: {note.text}" if named else note.text
        result.remarks.append(Remark(text, note.on))


def _put_segment(result: ImportRecord, cell: str, column: Column) -> None:
    _put_known_word(result, cell, column, segment_of(cell), Reason.NOT_A_SEGMENT)


def _put_status(result: ImportRecord, cell: str, column: Column) -> None:
    _put_known_word(result, cell, column, status_of(cell), Reason.NOT_A_STATUS)


def _put_turnover(result: ImportRecord, cell: str, column: Column) -> None:
    amount = amount_of(cell)
    if amount:
        result.currency = amount[1]
    _put_known_word(
        result, cell, column, f"{amount[0]:.2f}" if amount else None, Reason.NOT_AN_AMOUNT
    )


def _put_zip(result: ImportRecord, cell: str, column: Column) -> None:
    put_text(result, cell, column)
    if cell.isdigit() and len(cell) < _SHORTEST_POSTCODE.get(result.region, 0):
        _flag(result, Reason.POSTCODE_TOO_SHORT, column, cell, result.region)


def _put_salutation(result: ImportRecord, cell: str, column: Column) -> None:
    """Lists write "Dr." where others write "Mr."."""
    if is_title(cell) and Field.TITLE not in result.values:
        result.put(Field.TITLE, cell)
    else:
        put_text(result, cell, column)


def _put_custom(result: ImportRecord, cell: str, column: Column) -> None:
    key = result.put(column.target, cell)
    result.own[key.removeprefix(CUSTOM)[-_LONGEST_NAME:]] = cell


def _put_action(result: ImportRecord, cell: str, column: Column) -> None:
    _put_custom(result, cell, column)
    if fold(cell) in _DELETE_WORDS:
        _flag(result, Reason.DELETE_NOT_DONE, column, cell)


def _put_known_word(
    result: ImportRecord, cell: str, column: Column, known: str | None, reason: Reason
) -> None:
    result.put(column.target, known or cell)
    if known is None:
        result.own[column.target] = cell
        _flag(result, reason, column, cell)


def _put_language(result: ImportRecord, cell: str, column: Column) -> None:
    put_text(result, cell, column)
    if language_of(cell) is None:
        result.own[column.target] = cell


def _put_permission(result: ImportRecord, cell: str, column: Column) -> None:
    result.put(column.target, cell)
    if permission_of(cell) is None:
        _flag(result, Reason.NOT_A_PERMISSION, column, cell)


def _put_tags(result: ImportRecord, cell: str, column: Column) -> None:
    result.put(column.target, cell)
    found = (tag.strip("* ")[:_LONGEST_TAG] for tag in _TAG_ENDS.split(cell))
    result.tags.extend(tag for tag in found if tag and tag not in result.tags)


def _flag(
    result: ImportRecord, reason: Reason, column: Column, value: str, detail: str = ""
) -> None:
    result.messages.append(Message(Level.WARNING, reason, column.name, value, detail))


_SPECIAL: Mapping[Field, Put] = {
    Field.SEGMENT: _put_segment,
    Field.STATUS: _put_status,
    Field.TURNOVER: _put_turnover,
    Field.ZIP: _put_zip,
    Field.SALUTATION: _put_salutation,
    Field.LANGUAGE: _put_language,
    Field.PERMISSION: _put_permission,
    Field.TAGS: _put_tags,
}
