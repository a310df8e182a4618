"""Guessing what the columns of a list mean, from their headers and from what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from app.customers.typed.countries import country_code
from app.database.fold import fold
from app.exchange.fields import Field, custom
from app.exchange.files.tables import Table
from app.exchange.header_words import bare_words, is_secret, known_field
from app.exchange.recognise import is_email, is_empty, is_website, looks_like_phone
from app.exchange.values.names import is_title, looks_like_company, salutation_code
from app.exchange.values.remarks import names_day
from app.exchange.values.single_values import segment_of, yes_or_no

Target = str | None
"""A canonical field, ``custom.NAME``, or None: the column is left out."""

_SEVERAL_MAY_GO_TO = frozenset(
    {
        Field.PHONE,
        Field.MOBILE,
        Field.FAX,
        Field.EMAIL,
        Field.CONTACT_PHONE,
        Field.CONTACT_MOBILE,
        Field.CONTACT_EMAIL,
        Field.TAGS,
        Field.NOTE,
    }
)
_NAME_WORDS = frozenset({"name", "nom", "nome", "namen"})
_SOCIAL = re.compile(r"linkedin\.|xing\.|facebook\.|twitter\.|instagram\.", re.IGNORECASE)
_NOT_TO_CALL = re.compile(r"pager|assist|telex|video", re.IGNORECASE)
_STREET = re.compile(r"[^\W\d].*\s\d{1,4}\s?[a-z]?", re.IGNORECASE)
_ZIP = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}")


def guess_targets(table: Table) -> tuple[Target, ...]:
    """Propose for each column of a table what it means.

    Words of the header come first, then what the cells hold; what nobody can tell is kept
    under its own name. Passwords are left out.
    """
    cells = _cells_by_column(table)
    if table.header_row == 0:
        return _single(table.columns, _by_content(cells), cells)
    fields = [
        None if field is Field.COMPANY and _all_yes_no(values) else field
        for field, values in zip(map(known_field, table.columns), cells, strict=True)
    ]
    fields = _names_resolved(table.columns, fields)
    checked = [
        _checked(column, field, values, fields)
        for column, field, values in zip(table.columns, fields, cells, strict=True)
    ]
    return _single(table.columns, checked, cells)


def _cells_by_column(table: Table) -> list[list[str]]:
    """The filled cells of the sample, per column."""
    columns: list[list[str]] = [[] for _ in table.columns]
    for record in table.sample:
        for values, cell in zip(columns, record.cells, strict=False):
            if not is_empty(cell):
                values.append(cell.strip())
    return columns


def _names_resolved(columns: Sequence[str], fields: Sequence[Field | None]) -> list[Field | None]:
    """A bare "Name" is a company, a last name or a person, as its neighbours tell."""
    known = set(fields)
    if Field.FIRST_NAME in known and Field.LAST_NAME not in known:
        meaning = Field.LAST_NAME
    elif Field.FIRST_NAME not in known and _nome_and_cognome(columns, known):
        meaning = Field.FIRST_NAME
    elif known & {Field.COMPANY, Field.FIRST_NAME, Field.IS_COMPANY}:
        meaning = Field.FULL_NAME
    else:
        meaning = Field.COMPANY
    return [
        meaning if field is None and bare_words(column) in _NAME_WORDS else field
        for column, field in zip(columns, fields, strict=True)
    ]


def _nome_and_cognome(columns: Sequence[str], known: Collection[Field | None]) -> bool:
    return Field.LAST_NAME in known and "nome" in map(bare_words, columns)


def _checked(
    column: str, field: Field | None, values: Sequence[str], fields: Sequence[Field | None]
) -> Field | None:
    """Look whether a column holds what its header says."""
    if field is Field.TITLE:
        return _title_or_other(values)
    if field is Field.WEBSITE and _share(values, lambda v: bool(_SOCIAL.search(v))) > 0.5:
        return None
    if field is Field.STREET and fields.count(Field.STREET) > 1 and "formatted" in fold(column):
        return None  # the whole address in one cell, beside its parts
    if field is None and names_day(column) and _share(values, _is_text) > 0.7:
        return Field.NOTE
    if field is Field.TAGS and Field.SEGMENT not in fields and _share(values, _is_abc) > 0.9:
        return Field.SEGMENT
    no_country = Field.COUNTRY not in fields
    if field is Field.STREET and no_country and _share(values, _is_country) > 0.8:
        return Field.COUNTRY
    if field is None and not (is_secret(column) or _NOT_TO_CALL.search(column)):
        return _strong_content(values, fields)
    return field


def _title_or_other(values: Sequence[str]) -> Field:
    """English "title" is Mr or Dr or the job."""
    if _share(values, lambda v: salutation_code(v) is not None) >= 0.3:
        return Field.SALUTATION
    if not values or _share(values, is_title) >= 0.3 or max(map(len, values)) < 8:
        return Field.TITLE
    return Field.FUNCTION


def _strong_content(values: Sequence[str], fields: Sequence[Field | None]) -> Field | None:
    """Only addresses and numbers are sure enough to overrule an unknown header."""
    if not values:
        return None
    if _share(values, is_email) > 0.7:
        return Field.EMAIL
    if _share(values, looks_like_phone) > 0.7:
        return Field.CONTACT_PHONE if Field.PHONE in fields else Field.PHONE
    if Field.COUNTRY not in fields and len(values) > 2 and _share(values, _is_country) > 0.9:
        return Field.COUNTRY
    return None


def _by_content(cells: Sequence[Sequence[str]]) -> list[Field | None]:
    """Meanings of columns without any header."""
    found: list[Field | None] = [_kind_of(values) for values in cells]
    triple = _full_first_last(cells)
    if triple:
        for index, field in zip(
            triple, (Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME), strict=True
        ):
            found[index] = field
    if Field.ZIP in found:
        beside = found.index(Field.ZIP) + 1
        if beside < len(found) and found[beside] is None:
            found[beside] = Field.CITY
    if not triple and None in found and Field.COMPANY not in found:
        found[found.index(None)] = Field.COMPANY
    return found


def _kind_of(values: Sequence[str]) -> Field | None:
    tests: tuple[tuple[Callable[[str], bool], Field], ...] = (
        (is_email, Field.EMAIL),
        (looks_like_phone, Field.PHONE),
        (is_website, Field.WEBSITE),
        (_is_country, Field.COUNTRY),
        (lambda value: _ZIP.fullmatch(value) is not None, Field.ZIP),
        (looks_like_company, Field.COMPANY),
        (lambda value: _STREET.fullmatch(value) is not None, Field.STREET),
    )
    return next((field for test, field in tests if _share(values, test) > 0.6), None)


def _full_first_last(cells: Sequence[Sequence[str]]) -> tuple[int, int, int] | None:
    """Find three columns of which the first is the two others joined."""
    for whole in range(len(cells) - 2):
        first, last = whole + 1, whole + 2
        joined = [f"{a} {b}" for a, b in zip(cells[first], cells[last], strict=False)]
        if joined and joined == list(cells[whole]):
            return whole, first, last
    return None


def _single(
    columns: Sequence[str], fields: Sequence[Field | None], cells: Sequence[Sequence[str]]
) -> tuple[Target, ...]:
    """Of several columns for one field that holds one value, the first that is filled has it."""
    owner: dict[Field, int] = {}
    for index, field in enumerate(fields):
        if field is None:
            continue
        if field not in owner or (not cells[owner[field]] and cells[index]):
            owner[field] = index
    targets: list[Target] = []
    for index, (column, field) in enumerate(zip(columns, fields, strict=True)):
        if is_secret(column):
            targets.append(None)
        elif field and (field in _SEVERAL_MAY_GO_TO or owner[field] == index):
            targets.append(field.value)
        else:
            targets.append(custom(column))
    return tuple(targets)


def _share(values: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(test(value) for value in values) / len(values) if values else 0.0


def _all_yes_no(values: Sequence[str]) -> bool:
    return bool(values) and all(yes_or_no(value) is not None for value in values)


def _is_abc(value: str) -> bool:
    return len(value) == 1 and segment_of(value) is not None


def _is_text(value: str) -> bool:
    return sum(map(str.isalpha, value)) > 3


def _is_country(value: str) -> bool:
    return country_code(value) is not None and not fold(value).isdigit()
