"""How the values of an access report are written: for people, and for programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.customers.law import PermissionType
from app.customers.rules import Segment, Status
from app.customers.words import permission_words, segment_words, status_words
from app.history.rules import ActivityKind, Direction
from app.history.words import activity_name
from app.quotes.lines import from_document
from app.quotes.rules import QuoteState
from app.quotes.words import amount_text, line_text, quote_state_name
from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.words import follow_up_kind_name, outcome_name
from app.upkeep.privacy.access_report import Row
from app.upkeep.privacy.report_words import TECHNICAL, field_words, section_words
from app.upkeep.privacy.value_words import done_words, value_words
from app.widgets.formats import date_text

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WORDS: dict[type, Callable[[Any], str]] = {
    Status: status_words,
    Segment: segment_words,
    PermissionType: permission_words,
    ActivityKind: activity_name,
    QuoteState: quote_state_name,
    Outcome: outcome_name,
    FollowUpKind: follow_up_kind_name,
}
_OUR_WORDS = {"kind", "state", "channel", "purpose", "operation", "what", "salutation", "field"}
_MINOR, _CENTS = "_minor", Decimal(100)


def shown(column: str, row: Row, people: Mapping[int, str], zone: str) -> str:
    """Write a value for people; "" where there is none."""
    value = row[column]
    if value is None or value == "" or value in ({}, []):
        return ""
    if column.endswith(_MINOR):
        return amount_text(value, str(row.get("currency") or ""))
    if column.endswith("_id"):
        return people.get(value, str(value))
    if column == "lines" and isinstance(value, list):
        return "\n".join(map(line_text, from_document(value)))
    if column == "table":
        return section_words(value)
    if column == "done":
        return done_words(value)
    if column in _OUR_WORDS and isinstance(value, str):
        return value_words(value) if type(value) not in _WORDS else _text(value, zone)
    return _text(value, zone)


def _text(value: Any, zone: str) -> str:
    words = _WORDS.get(type(value))
    if words is not None:
        return words(value)
    translate = QCoreApplication.translate
    if isinstance(value, bool):
        return translate("access report", "yes") if value else translate("access report", "no")
    if isinstance(value, Direction):
        incoming, outgoing = translate("access report", "in"), translate("access report", "out")
        return incoming if value is Direction.IN else outgoing
    if isinstance(value, datetime):
        local = value.astimezone(ZoneInfo(zone))
        return f"{date_text(local.date())}, {local:%H:%M}"
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Mapping):
        told = {str(key): one for key, one in value.items() if _is_told(str(key), one)}
        return "\n".join(f"{field_words(key)}: {_stored(key, told[key], zone)}" for key in told)
    return str(value)


def _is_told(key: str, value: Any) -> bool:
    return key not in TECHNICAL and not key.endswith("_id") and value not in (None, "")


def _stored(key: str, value: Any, zone: str) -> str:
    """Write a value as the journal keeps it: moments are microseconds in a local file."""
    if key.endswith("_at") and type(value) is int:
        return _text(_EPOCH + timedelta(microseconds=value), zone)
    return _text(value, zone)


def for_programs(row: Row) -> dict[str, Any]:
    """Write a row for JSON: ids as text, amounts with their currency, instants with offset."""
    written: dict[str, Any] = {}
    for column, value in row.items():
        if column.endswith(_MINOR):
            name = column.removesuffix(_MINOR)
            written[name] = None if value is None else _money(value, row.get("currency"))
        elif column != "currency" or "amount_minor" not in row:
            written[column] = _plain(column, value)
    return written


def _money(minor: int, currency: str | None) -> dict[str, str | None]:
    return {
        "amount": str((Decimal(minor) / _CENTS).quantize(Decimal("0.01"))),
        "currency": currency,
    }


def _plain(column: str, value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if type(value) is int and (column == "id" or column.endswith("_id")):
        return str(value)
    return value
