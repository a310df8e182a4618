"""Where the header of a list stands: first line, below a title, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.database.fold import fold
from app.exchange.header_words import known_field
from app.exchange.recognise import is_email, is_website, looks_like_date, looks_like_phone

_LOOK_AT = 25
_PROVES = 5  # known words; DATEV has few beside 240 of its own
_LEGAL_FORM = re.compile(r"\b(ag|gmbh|kg|ohg|sa|sarl|s\.?r\.?l\.?|inc\.?|ltd\.?|llc|e\.?k\.?)$")


def find_header(rows: Sequence[Sequence[str]]) -> int:
    """Tell in which of these rows, counted from 1, the header stands; 0 where there is none.

    rows: the first rows of the table, empty ones included.
    A row counts as header by words we know ("Telefon", "City"), else by standing first among
    the full rows and holding nothing that only data holds (addresses, numbers, dates). Rows with
    few cells before it are titles or format lines.
    """
    filled = [(index, row) for index, row in enumerate(rows[:_LOOK_AT]) if _cells(row)]
    if not filled:
        return 0
    known = [(_known_words(row), index) for index, row in filled]
    most = max(count for count, _ in known)
    if most >= _PROVES or any(count * 4 >= _cells(rows[i]) for count, i in known if count):
        return next(i + 1 for count, i in known if count >= 0.6 * most)
    widths = sorted(_cells(row) for _, row in filled)
    usual = widths[len(widths) // 2]
    first = next((i for i, row in filled if _cells(row) * 2 > usual), filled[0][0])
    return 0 if _is_data(rows, first) else first + 1


def _cells(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _known_words(row: Sequence[str]) -> int:
    """Count the cells that are words of headers; one word beside others proves nothing."""
    cells = [cell for cell in row if cell.strip()]
    if any(is_email(cell) for cell in cells):
        return 0
    found = {fold(cell) for cell in cells if known_field(cell)}
    return len(found) if len(found) > 1 or len(cells) == 1 else 0


def _is_data(rows: Sequence[Sequence[str]], index: int) -> bool:
    row = rows[index]
    for column, cell in enumerate(row):
        text = cell.strip()
        if is_email(text) or is_website(text) or looks_like_date(text) or looks_like_phone(text):
            return True
        if _LEGAL_FORM.search(text.casefold()):
            return True
        below = [r[column].strip() for r in rows[index + 1 :] if len(r) > column]
        if text.isdigit() and len(text) > 2 and len(below) > 1:
            return all(other.isdigit() and len(other) == len(text) for other in below)
    return False
