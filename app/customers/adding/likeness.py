"""Who may be meant already when a new customer is typed: by number, words of the name, place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.customers.adding.alike import ALIKE, alike
from app.customers.search import finding, queries
from app.customers.search.listing import Listing
from app.customers.typed.phone_numbers import digits
from app.database.fold import fold, fold_words

_FEWEST_DIGITS = 7  # a subscriber's number; shorter ones are shared by chance
_FEWEST_LETTERS = 3
_MOST_COMPARED = 200
_SAME_BEGINNING = 2  # letters of the name by which those near are found
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
    session: Session,
    company: str,
    phone: str,
    region: str | None,
    limit: int,
    places: Sequence[str] = (),
) -> list[Likely]:
    """Give customers with this number, with these words in the name, or alike at the same place.

    places: postcode, city; typing errors in the name are forgiven only there. Legal forms count
    for nothing; names of less than three letters are not looked for.
    """
    numbers: list[int] = []
    if len(digits(phone)) >= _FEWEST_DIGITS:
        numbers = [match.customer_id for match in queries.by_number(session, phone, region)]
    names: list[int] = []
    if len(company.strip()) >= _FEWEST_LETTERS:
        names = [*_with_words(session, company), *_alike_near(session, company, places)]
    ids = list(dict.fromkeys([*numbers, *names]))[:limit]
    return [
        Likely(row.id, row.company, row.contact, row.city, row.phone, row.id in numbers)
        for row in queries.rows(session, ids)
    ]


def _alike_near(session: Session, company: str, places: Sequence[str]) -> list[int]:
    """Give customers of a place whose names begin alike and differ in few letters."""
    name = " ".join(_telling_words(company))
    found: list[int] = []
    for place in places:
        if not name or not fold(place):
            continue
        near = Listing(text=f"{place} {name[:_SAME_BEGINNING]}")
        hits = finding.first(session, near).ids[:_MOST_COMPARED]
        found += [
            row.id
            for row in queries.rows(session, hits)
            if alike(name, " ".join(_telling_words(row.company))) >= ALIKE
        ]
    return found


def _telling_words(company: str) -> list[str]:
    return [word for word in fold_words(company) if word not in _LEGAL_WORDS]


def _with_words(session: Session, company: str) -> list[int]:
    """Give customers in whose name all these words begin a word, not only a person's."""
    words = _telling_words(company)
    if not words:
        return []
    hits = finding.first(session, Listing(text=" ".join(words))).ids[:_MOST_COMPARED]
    return [
        row.id
        for row in queries.rows(session, hits)
        if all(f" {word}" in f" {fold(row.company)}" for word in words)
    ]
