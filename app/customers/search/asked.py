"""What a listing asks for, parted into the form of its statements and the values in them.

Making a statement takes longer than running most of them, so each form is made once; typing on
changes only values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch
from app.customers.search.listing import Listing, NumberSought, Sort, Sought, sought
from app.database.on_server import on_server

Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class NumberForm:
    """How many beginnings and ends a number is sought by; values "beginning0", "beyond0", …"""

    beginnings: int
    ends: int


@dataclass(frozen=True, kw_only=True)
class Form:
    """What decides the statements of a listing, without the values.

    words: how many. filters: the names of those that are set, see ``conditions.FILTERS``.
    """

    words: int
    parts_of_words: bool
    number: NumberForm | None
    address: bool
    filters: tuple[str, ...]
    sort: Sort
    descending: bool
    on_server: bool


@dataclass(frozen=True)
class Asked:
    """A listing as statements need it."""

    form: Form
    values: Values

    @property
    def everything(self) -> bool:
        """Tell whether the list is that of all customers."""
        form = self.form
        return not (form.words or form.number or form.address or form.filters)


def asked(session: Session, listing: Listing) -> Asked:
    """Part a listing; asks the database only whether an import is running."""
    wanted = sought(listing.text)
    filters = _filters(listing)
    if running := _running_imports(session):
        filters["running_imports"] = running
    form = Form(
        words=len(wanted.words),
        parts_of_words=listing.parts_of_words,
        number=number_form(wanted.number) if wanted.number else None,
        address=bool(wanted.address),
        filters=tuple(filters),
        sort=listing.sort,
        descending=listing.descending,
        on_server=on_server(session),
    )
    return Asked(form, {**_text(wanted, parts=listing.parts_of_words), **filters})


def number_form(number: NumberSought) -> NumberForm:
    """Give what decides the condition on a number."""
    return NumberForm(beginnings=len(number.beginnings), ends=len(number.reversed_ends))


def number_values(number: NumberSought) -> dict[str, str]:
    """Give the values of the condition on a number: ranges, which every index serves."""
    values = {}
    for name, parts in (("beginning", number.beginnings), ("end", number.reversed_ends)):
        for at, digits in enumerate(parts):
            values[f"{name}{at}"] = digits
            values[f"{name}{at}_beyond"] = _beyond(digits)
    return values


_MORE_THAN_ANY_NUMBER = "9" * 41  # the columns hold at most 40


def _beyond(digits: str) -> str:
    """Give what sorts after all numbers that begin so, whatever the collation."""
    sign = "+" if digits.startswith("+") else ""
    number = digits.lstrip("+").rstrip("9")
    if not number:
        return sign + _MORE_THAN_ANY_NUMBER
    return f"{sign}{int(number) + 1:0{len(number)}}"


def _text(wanted: Sought, *, parts: bool) -> dict[str, str]:
    if wanted.address:
        return {"address": wanted.address, "address_beyond": wanted.address + "\U0010ffff"}
    blank = "" if parts else " "  # the search column begins with one
    values = {f"word{at}": f"%{blank}{word}%" for at, word in enumerate(wanted.words)}
    values["match"] = " ".join(f'"{word}"*' for word in wanted.words)  # they hold no quotes
    if wanted.number is not None:
        values |= number_values(wanted.number)
    return values


def _filters(listing: Listing) -> dict[str, Any]:
    given = {
        "segments": listing.segments,
        "statuses": listing.statuses,
        "owner_id": listing.owner_id,
        "without_next_step": listing.without_next_step,
        "overdue_on": listing.overdue_on,
        "countries": listing.countries,
        "tags": listing.tags,
        "do_not_call": listing.do_not_call,
    }
    return {name: value for name, value in given.items() if value not in (None, (), False)}


_RUNNING = select(ImportBatch.id).where(ImportBatch.state == "running")


def _running_imports(session: Session) -> list[int]:
    # Asked beforehand: nearly always there is none, and the sort indexes need no look at rows.
    return list(session.connection().execute(_RUNNING).scalars())
