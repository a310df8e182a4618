"""Reads what an outcome asks besides its next steps, as it was typed or chosen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from app.calls.draft import OutcomeDetails
from app.calls.view import CallView
from app.follow_ups.dates.typed_dates import TypedDate, read_date
from app.quotes.amounts import currency_of, read_amount

_OF_THE_CALL = ("reason", "no_step_reason", "target_talked")


def detail_changes(
    details: OutcomeDetails, name: str, value: object, view: CallView, now: datetime
) -> dict[str, Any]:
    """Give which fields of the draft change by one detail; name: of a field of the panel."""
    if name in _OF_THE_CALL:
        return {name: value}
    if name == "amount":
        return {"details": read_order(details, str(value), currency_of(view.country))}
    if name == "visit":
        return {"details": read_visit(details, str(value), now, view.situation.place.zone)}
    return {"details": msgspec.structs.replace(details, **{name: value})}


def read_visit(details: OutcomeDetails, typed: str, now: datetime, zone: str) -> OutcomeDetails:
    """Read when a visit was agreed, in the customer's zone; it stays where the customer put it."""
    found = read_date(typed, now, zone)
    on, at = (found.on, found.at) if isinstance(found, TypedDate) else (None, None)
    return msgspec.structs.replace(details, visit_typed=typed, visit_on=on, visit_at=at)


def read_order(details: OutcomeDetails, typed: str, currency: str) -> OutcomeDetails:
    """Read what was ordered for; currency: the customer's, where none is written."""
    found = read_amount(typed, currency)
    return msgspec.structs.replace(
        details,
        amount_typed=typed,
        amount_minor=found.minor if found else None,
        currency=found.currency if found else details.currency,
    )
