"""Words of complaints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.clock import Appointment
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.words import long_due
from app.history.complaints import ComplaintChange
from app.history.errors import (
    ComplaintChangedError,
    ComplaintGoneError,
    ComplaintTextMissingError,
    SolutionMissingError,
)
from app.settings.working_time import local_time
from app.widgets.formats import date_text


def changes_text(changes: Sequence[ComplaintChange], zone: str) -> str:
    """Say who changed what of a complaint, newest first; one line each."""
    return "\n".join(_change_text(one, zone) for one in changes)


def read_back(due: Appointment | None, *, optional: bool = False) -> str:
    """Say how a typed moment was understood."""
    translate = QCoreApplication.translate
    if due is not None:
        return long_due(due)
    if optional:
        return translate("complaints", "no call is planned")
    return translate("complaints", "Not understood. Try “fri 10”, “in 2 days” or “27.11. 14:00”.")


def trouble_text(error: Exception) -> str:
    """Say why a complaint was not saved; what was typed stays."""
    translate = QCoreApplication.translate
    match error:
        case ComplaintTextMissingError():
            return translate("complaints", "Write what the customer complains about.")
        case SolutionMissingError():
            return translate("complaints", "Write what was done, then press Solved again.")
        case ComplaintChangedError():
            return translate(
                "complaints",
                "A colleague changed or solved this complaint meanwhile. Nothing was overwritten, "
                "and your text is still here. Copy what you need, close this and open it again.",
            )
        case ComplaintGoneError():
            return translate("complaints", "This complaint is not there any more.")
        case UserError():
            return describe(error)
        case _:
            raise error


def not_at_hand_text() -> str:
    """Say why no complaint can be taken here while the server is away."""
    return QCoreApplication.translate(
        "complaints",
        "The team’s server is away, and of this customer nothing is at hand. As soon as it is "
        "back, this opens by itself. Of customers in your list, and of those you looked at "
        "lately, complaints can be taken now.",
    )


def _change_text(change: ComplaintChange, zone: str) -> str:
    local = local_time(change.at, zone)
    parts = (_when(local), change.author, _field(change.field))
    return " · ".join(part for part in parts if part)


def _when(local: datetime) -> str:
    return f"{date_text(local.date())} {local:%H:%M}"


def _field(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "text": translate("complaints", "text changed"),
        "responsible_id": translate("complaints", "given to somebody else"),
        "answer_by": translate("complaints", "deadline changed"),
        "call_back": translate("complaints", "call-back changed"),
    }[name]
