"""What a team lead distributes each day, and from when on."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

PROMISE_GRACE = timedelta(days=1)
"""A promise is an exception when it is overdue by more than this."""

REQUEST_GRACE = timedelta(hours=1)
"""Who turned to us is to hear from us within this time (DOMAIN.md, 4)."""


class ExceptionKind(StrEnum):
    """The kinds, in the order in which they are shown."""

    NO_OWNER = "no_owner"
    NO_STEP = "no_step"
    LATE_PROMISE = "late_promise"
    ABSENT_PROMISE = "absent_promise"  # of somebody who is away today
    LATE_REQUEST = "late_request"
    LATE_COMPLAINT = "late_complaint"  # past its deadline
    LATE_HANDOFF = "late_handoff"  # not answered, dated or reported in time
