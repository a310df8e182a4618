"""A new customer's columns, as a record of a list fills them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.customers import derived
from app.customers.rules import Status, cadence_of
from app.exchange.batches.rows import Origin, Row
from app.exchange.fields import LONGEST, Field
from app.exchange.messages import Reason
from app.exchange.values.records import ImportRecord
from app.exchange.values.single_values import language_of, segment_of, status_of
from app.settings.zones import zone_of

_CURRENCY_OF = {"CH": "CHF", "LI": "CHF", "GB": "GBP", "US": "USD"}
_NOON = time(12)  # of a date alone: the same day in every zone of Europe and America
_LONGEST_AMOUNT = Decimal(10) ** 15
_AS_WRITTEN = ("number", "legal_form", "street", "zip", "city", "region", "website", "sector")
"""Fields whose columns have their names."""
_LONGEST_COMPANY = LONGEST[Field.COMPANY]


def columns(record: ImportRecord) -> Row:
    """Give the customer's columns that the record fills, as they are stored."""
    get = record.values.get
    return {
        **{name: get(name) for name in _AS_WRITTEN},
        "country": _country(record),
        "language": language_of(get(Field.LANGUAGE, "")),
        "segment": segment_of(get(Field.SEGMENT, "")),
        "turnover_minor": _minor_units(record),
        "currency": _currency(record),
    }


def customer_row(
    record: ImportRecord, owners: tuple[int | None, int | None], origin: Origin
) -> Row:
    """Give the row of a new customer."""
    row = columns(record)
    company = record.name[:_LONGEST_COMPANY]
    zone = zone_of(row["country"] or "")
    step = record.days.get(Field.NEXT_STEP_ON)
    last = record.days.get(Field.LAST_CONTACT_ON)
    row |= {
        "id": origin.new_id(),
        "company": company,
        "zone": zone,
        "status": _status(record),
        "inside_owner_id": owners[0] or _usual_owner(record, origin),
        "field_owner_id": owners[1],
        "next_step_on": step.on if step else None,
        "last_contact_at": instant_of(last.on, last.at, zone) if last else None,
        "care_due_on": cadence_of(row["segment"]).next_on(last.on) if last else None,
        "sort_key": derived.name_key(company),
        "city_key": derived.city_key(row["city"]),
        "search": search_text(record, company),
        "batch_id": origin.batch_id,
    }
    return row


def _usual_owner(record: ImportRecord, origin: Origin) -> int | None:
    """Whom somebody else is named for, who cannot be the owner, is nobody's."""
    return None if record.get(Field.INSIDE_OWNER) else origin.unnamed


def search_text(record: ImportRecord, company: str) -> str:
    """Give what a customer made of this record is found by."""
    get = record.values.get
    return derived.search_text(
        derived.Searchable(
            company=company,
            legal_form=get(Field.LEGAL_FORM),
            city=get(Field.CITY),
            zip=get(Field.ZIP),
            number=get(Field.NUMBER),
            people=(get(Field.FIRST_NAME), get(Field.LAST_NAME)),
            mail_addresses=[address for _, address in record.emails],
        )
    )


def is_blocked(record: ImportRecord) -> bool:
    """Tell whether the list says that this customer must not be called."""
    said = record.values.get(Field.STATUS)
    return record.ticks.get(Field.DO_NOT_CALL, False) or (
        said is not None and status_of(said) is Status.BLOCKED
    )


def _status(record: ImportRecord) -> Status:
    """A next step or a care date makes active; a list's own "active" without them does not."""
    if is_blocked(record):
        return Status.BLOCKED
    if Field.NEXT_STEP_ON in record.days:
        return Status.ACTIVE
    said = status_of(record.get(Field.STATUS))
    if said in (Status.DORMANT, Status.ARCHIVED):
        return said
    return Status.ACTIVE if Field.LAST_CONTACT_ON in record.days else Status.NEW


def instant_of(on: date, at: time | None, zone: str) -> datetime:
    """Give the instant of a local time; of a date alone, its noon."""
    return datetime.combine(on, at or _NOON, ZoneInfo(zone)).astimezone(UTC)


def _country(record: ImportRecord) -> str | None:
    """Give the country; where a list has one that nobody knows, ours would be a guess."""
    return None if _is_flagged(record, Reason.NOT_A_COUNTRY) else record.region or None


def _is_flagged(record: ImportRecord, reason: Reason) -> bool:
    found = record.messages
    return bool(found) and any(message.reason is reason for message in found)


def _minor_units(record: ImportRecord) -> int | None:
    value = record.get(Field.TURNOVER)
    if not value or _is_flagged(record, Reason.NOT_AN_AMOUNT):
        return None
    amount = Decimal(value)
    return int(amount * 100) if abs(amount) < _LONGEST_AMOUNT else None


def _currency(record: ImportRecord) -> str | None:
    if not record.get(Field.TURNOVER):
        return None
    return record.currency or _CURRENCY_OF.get(record.region, "EUR")
