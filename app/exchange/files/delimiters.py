"""Which character divides the cells of a text table."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

DELIMITERS = (";", ",", "\t", "|")
_ROWS = 200


def find_delimiter(lines: Sequence[str]) -> str:
    """Choose the delimiter under which the lines look most like a table.

    Counts cells as a CSV reader divides them, not characters: a comma inside quotes divides
    nothing. Ties go to the earlier of ``; , tab |``; a single column counts as comma separated.
    """
    best = max(DELIMITERS, key=lambda delimiter: _score(lines, delimiter))
    return best if _score(lines, best) > 0 else ","


def _score(lines: Sequence[str], delimiter: str) -> float:
    """0 where nothing is divided; else higher the more rows have the usual width."""
    rows = _rows(lines, delimiter)
    widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
    divided = Counter(width for width in widths if width > 1)
    if not divided:
        return 0.0
    usual, count = divided.most_common(1)[0]
    share = count / len(widths)
    reached = sum(divided.values()) / len(widths)
    header = max(widths[:3]) >= usual  # a format line may come first, as DATEV writes
    cells = [cell for row in rows for cell in row if cell]
    loose = sum(cell.startswith((" ", "\t")) for cell in cells) / max(1, len(cells))
    width_bonus = 1 - 1 / usual
    return (share + reached) * width_bonus * (1.0 if header else 0.4) * (1 - 0.5 * loose)


def _rows(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            rows.append(row)
            if len(rows) == _ROWS:
                break
    except csv.Error:
        pass  # what was divided so far is enough to judge by
    return rows
