"""Words of a handoff."""

from __future__ import annotations

from enum import StrEnum


class HandoffState(StrEnum):
    """How far a handoff is. Overdue is no state: see deadlines.py."""

    DRAFT = "draft"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    VISITED = "visited"
    FEEDBACK = "feedback"  # the report is there; the sender has not read it yet
    CLOSED = "closed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """Who hands over to whom."""

    TO_FIELD = "to_field"
    TO_INSIDE = "to_inside"


class HandoffKind(StrEnum):
    """What is handed over."""

    VISIT = "visit"  # inside to field
    CARE = "care"  # from now on the customer is looked after by phone
    TASK = "task"  # one thing to do
    AFTER_VISIT = "after_visit"  # what a visit left to do

    @property
    def way(self) -> Way:
        """Who hands over to whom."""
        return Way.TO_FIELD if self is HandoffKind.VISIT else Way.TO_INSIDE


class HandoffAction(StrEnum):
    """What is done with a handoff; each leaves an event."""

    DRAFT = "draft"
    REVISE = "revise"
    OFFER = "offer"
    ACCEPT = "accept"
    RETURN = "return"
    WITHDRAW = "withdraw"
    SCHEDULE = "schedule"
    CALL_OFF = "call_off"
    VISIT = "visit"
    REPORT = "report"
    CLOSE = "close"
    CANCEL = "cancel"  # the visit is not made: a call takes its place
    RESUME = "resume"  # that was taken back; no step, what stood before stands again
    INVITE = "invite"  # a file for calendars; no step, so that no state changes
    UNINVITE = "uninvite"
    TRANSFER = "transfer"  # another person takes over from sender or receiver; no step either


class ReturnReason(StrEnum):
    """Why a handoff was returned. Source: DOMAIN.md 7."""

    BRIEFING_INCOMPLETE = "briefing_incomplete"
    NO_NEED = "no_need"
    NOT_DECISION_MAKER = "not_decision_maker"
    WRONG_TERRITORY = "wrong_territory"
    DUPLICATE = "duplicate"
    CAPACITY = "capacity"
    CUSTOMER_CANCELLED = "customer_cancelled"


class VisitResult(StrEnum):
    """What came of it."""

    ORDER = "order"
    QUOTE = "quote"
    NEXT_VISIT = "next_visit"
    NO_NEED = "no_need"
    NO_SHOW = "no_show"  # the customer was not there
    DONE = "done"  # of what was handed to inside: it is done


QUALITIES = range(1, 6)
"""How good the briefing was, 5 the best."""


class OverruleReason(StrEnum):
    """Why an advice was not followed. Source: what DOMAIN.md 3 excepts, and a chance."""

    CUSTOMER_WISH = "customer_wish"
    ON_SITE = "on_site"  # something has to be seen or done there
    CONTRACT = "contract"
    CHANCE = "chance"  # more can be won there than was
    DISTANCE = "distance"  # too far, or on the way to somebody else
    NO_TIME = "no_time"
