"""What can be wrong inside a database that can be opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

EXAMPLES = 20


class ProblemKind(StrEnum):
    """What a check looks for; the values are those of ``database check --json``."""

    DAMAGED_PAGES = "damaged_pages"
    BROKEN_REFERENCES = "broken_references"
    MISSING_TRIGGERS = "missing_triggers"
    MISSING_RIGHTS = "missing_rights"
    LOGINS_DIFFER = "logins_differ"
    NEXT_STEP_DIFFERS = "next_step_differs"
    COMPLAINT_DIFFERS = "complaint_differs"
    SEARCH_TEXT_DIFFERS = "search_text_differs"
    SORT_KEY_DIFFERS = "sort_key_differs"
    WITHOUT_NEXT_STEP = "without_next_step"


@dataclass(frozen=True)
class Problem:
    """One kind of problem: how often, and the first places.

    examples: ids of customers, names of triggers, rights and logins, or the database's own words.
    """

    kind: ProblemKind
    count: int
    examples: tuple[str, ...]


def problem_if_any(kind: ProblemKind, places: Iterable[object]) -> list[Problem]:
    """Sum up the places where something is wrong; an empty list where there are none."""
    count = 0
    examples: list[str] = []
    for place in places:
        count += 1
        if count <= EXAMPLES:
            examples.append(str(place))
    return [Problem(kind, count, tuple(examples))] if count else []
