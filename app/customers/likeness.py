"""Who may be meant already when a new customer is typed: same number, or words of the name."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from app.customers import finding, queries
from app.customers.listing import Listing
from app.customers.phone_numbers import digits
from app.database.fold import fold, fold_words

_FEWEST_DIGITS = 7  # a subscriber's number; shorter ones are shared by chance
_FEWEST_LETTERS = 3
_MOST_COMPARED = 200
_LEGAL_WORDS = {"ag", "gmbh", "sa", "sarl", "kg", "og", "co", "ohg", "ug", "spa", "srl", "und"}


class Likely(NamedTuple):
    """A customer who may be the one that is being entered."""

    id: int
    company: str
    contact: str
    city: str
    phone: str
    same_number: bool


def likely_duplicates(
    session: Session, company: str, phone: str, region: str | None, limit: int
) -> list[Likely]:
    """Give customers with this number, then those whose words begin like the name's.

    Legal forms count for nothing; names of less than three letters are not looked for.
    """
    numbers: list[int] = []
    if len(digits(phone)) >= _FEWEST_DIGITS:
        numbers = [match.customer_id for match in queries.by_number(session, phone, region)]
    names = _with_words(session, company) if len(company.strip()) >= _FEWEST_LETTERS else []
    ids = list(dict.fromkeys([*numbers, *names]))[:limit]
    return [
        Likely(row.id, row.company, row.contact, row.city, row.phone, row.id in numbers)
        for row in queries.rows(session, ids)
    ]


def _with_words(session: Session, company: str) -> list[int]:
    """Give customers in whose name all these words begin a word, not only a person's."""
    words = [word for word in fold_words(company) if word not in _LEGAL_WORDS]
    if not words:
        return []
    hits = finding.first(session, Listing(text=" ".join(words))).ids[:_MOST_COMPARED]
    return [
        row.id
        for row in queries.rows(session, hits)
        if all(f" {word}" in f" {fold(row.company)}" for word in words)
    ]
