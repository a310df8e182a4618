"""What is typed in the form of a past contact, as it is understood and read back."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.clock import Appointment, local_day
from app.follow_ups.changes.past_contacts import ContactChoices
from app.follow_ups.dates.past_dates import read_past_date
from app.follow_ups.dates.typed_dates import DateRemark, TypedDate
from app.follow_ups.moving import Movable, QueueOwner, TypedMove, typed_move
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.words import long_due, remark_text
from app.history.timeline import at_noon
from app.settings.words import move_reason_text


class TypedMoments:
    """Reads both dates of the form for one customer.

    now: by which moment they are read. choices: None while the customer is still being read.
    """

    def __init__(self, now: datetime, owner: QueueOwner, choices: ContactChoices | None) -> None:
        self._now = now
        self._owner = owner
        self._choices = choices

    def past(self, text: str) -> TypedDate | None:
        """Give when it was; None where that is not understood, or is still to come."""
        found = read_past_date(text, self._now, self._owner.zone)
        if isinstance(found, TypedDate) and found.remark is not DateRemark.FUTURE:
            return found
        return None

    def past_words(self, text: str) -> str:
        """Read back when it was; "" where nothing is typed."""
        found = read_past_date(text, self._now, self._owner.zone)
        if isinstance(found, TypedDate):
            read = long_due(Appointment(found.on, found.at, self._owner.zone))
            return _joined(read, remark_text(found.remark) if found.remark is not None else "")
        nothing = QCoreApplication.translate("past contact", "This is no day yet.")
        return nothing if text.strip() else ""

    def happened(self, when: TypedDate) -> tuple[datetime, date | None]:
        """Give the instant to be kept, and the day where no more is known; never after now."""
        instant = Appointment(when.on, when.at, self._owner.zone).instant()
        day_only = when.on if when.at is None else None
        return min(instant or at_noon(when.on), self._now), day_only

    def following(self, text: str) -> TypedMove | None:
        """Give the day of the next step; None where that is not understood, or is over."""
        found = typed_move(text, self._movable(), self._now, self._owner)
        return found if isinstance(found, TypedMove) and not self._is_over(found) else None

    def following_words(self, text: str) -> str:
        """Read back the next step; "" where nothing is typed."""
        found = self.following(text)
        if found is not None:
            reason = move_reason_text(found.moved.reason) if found.moved.reason else ""
            remark = remark_text(found.remark) if found.remark else ""
            return _joined(long_due(found.moved.appointment), reason, remark)
        nothing = QCoreApplication.translate("past contact", "This is no day to come.")
        return nothing if text.strip() else ""

    def _movable(self) -> Movable:
        choices = self._choices
        zone = self._owner.zone if choices is None else choices.zone
        return Movable(
            FollowUpKind.CALL,
            Appointment(local_day(self._now, zone), None, zone),
            country=choices.country if choices else None,
            region=choices.region if choices else None,
        )

    def _is_over(self, found: TypedMove) -> bool:
        due = found.moved.appointment
        instant = due.instant()
        if instant is not None:
            return instant <= self._now
        return due.on < local_day(self._now, due.zone)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
