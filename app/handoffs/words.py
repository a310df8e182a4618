"""Words of handoffs."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.clock import Appointment
from app.handoffs.rules import (
    HandoffAction,
    HandoffKind,
    HandoffState,
    ReturnReason,
    VisitResult,
    Way,
)
from app.history.timeline import TimelineEntry

_STATES = {
    HandoffState.DRAFT: QT_TRANSLATE_NOOP("handoffs", "Draft"),
    HandoffState.OFFERED: QT_TRANSLATE_NOOP("handoffs", "Offered"),
    HandoffState.ACCEPTED: QT_TRANSLATE_NOOP("handoffs", "Accepted"),
    HandoffState.SCHEDULED: QT_TRANSLATE_NOOP("handoffs", "Visit planned"),
    HandoffState.VISITED: QT_TRANSLATE_NOOP("handoffs", "Visited"),
    HandoffState.FEEDBACK: QT_TRANSLATE_NOOP("handoffs", "Report there"),
    HandoffState.CLOSED: QT_TRANSLATE_NOOP("handoffs", "Closed"),
    HandoffState.RETURNED: QT_TRANSLATE_NOOP("handoffs", "Returned"),
    HandoffState.WITHDRAWN: QT_TRANSLATE_NOOP("handoffs", "Withdrawn"),
}
_STATES_INSIDE = {
    HandoffState.SCHEDULED: QT_TRANSLATE_NOOP("handoffs", "Date fixed"),
    HandoffState.VISITED: QT_TRANSLATE_NOOP("handoffs", "Done"),
}
_KINDS = {
    HandoffKind.VISIT: QT_TRANSLATE_NOOP("handoffs", "Visit"),
    HandoffKind.CARE: QT_TRANSLATE_NOOP("handoffs", "Phone care"),
    HandoffKind.TASK: QT_TRANSLATE_NOOP("handoffs", "Task"),
    HandoffKind.AFTER_VISIT: QT_TRANSLATE_NOOP("handoffs", "After the visit"),
}
_REASONS = {
    ReturnReason.BRIEFING_INCOMPLETE: QT_TRANSLATE_NOOP("handoffs", "briefing incomplete"),
    ReturnReason.NO_NEED: QT_TRANSLATE_NOOP("handoffs", "no need"),
    ReturnReason.NOT_DECISION_MAKER: QT_TRANSLATE_NOOP("handoffs", "not the decision maker"),
    ReturnReason.WRONG_TERRITORY: QT_TRANSLATE_NOOP("handoffs", "wrong territory"),
    ReturnReason.DUPLICATE: QT_TRANSLATE_NOOP("handoffs", "handed over already"),
    ReturnReason.CAPACITY: QT_TRANSLATE_NOOP("handoffs", "no capacity"),
    ReturnReason.CUSTOMER_CANCELLED: QT_TRANSLATE_NOOP("handoffs", "the customer cancelled"),
}
_RESULTS = {
    VisitResult.ORDER: QT_TRANSLATE_NOOP("handoffs", "order"),
    VisitResult.QUOTE: QT_TRANSLATE_NOOP("handoffs", "quote wanted"),
    VisitResult.NEXT_VISIT: QT_TRANSLATE_NOOP("handoffs", "another visit"),
    VisitResult.NO_NEED: QT_TRANSLATE_NOOP("handoffs", "no need"),
    VisitResult.NO_SHOW: QT_TRANSLATE_NOOP("handoffs", "customer was not there"),
    VisitResult.DONE: QT_TRANSLATE_NOOP("handoffs", "done"),
}
_FIELDS = {
    "visit_goal": QT_TRANSLATE_NOOP("handoffs", "Why a visit"),
    "need": QT_TRANSLATE_NOOP("handoffs", "Need"),
    "role_in_decision": QT_TRANSLATE_NOOP("handoffs", "Decides"),
    "current_supplier": QT_TRANSLATE_NOOP("handoffs", "Current supplier"),
    "volume_and_timing": QT_TRANSLATE_NOOP("handoffs", "Volume and timing"),
    "objections": QT_TRANSLATE_NOOP("handoffs", "Objections"),
    "promises": QT_TRANSLATE_NOOP("handoffs", "Promised"),
    "permissions": QT_TRANSLATE_NOOP("handoffs", "Permissions"),
    "customer_informed": QT_TRANSLATE_NOOP("handoffs", "What the customer knows"),
    "place": QT_TRANSLATE_NOOP("handoffs", "Place and access"),
    "participants": QT_TRANSLATE_NOOP("handoffs", "Participants"),
    "dates": QT_TRANSLATE_NOOP("handoffs", "Dates proposed"),
    "receiver": QT_TRANSLATE_NOOP("handoffs", "For whom"),
}
_TITLES = {
    HandoffAction.DRAFT: QT_TRANSLATE_NOOP("handoffs", "Handoff drafted"),
    HandoffAction.REVISE: QT_TRANSLATE_NOOP("handoffs", "Handoff changed"),
    HandoffAction.OFFER: QT_TRANSLATE_NOOP("handoffs", "Handoff offered"),
    HandoffAction.ACCEPT: QT_TRANSLATE_NOOP("handoffs", "Handoff accepted"),
    HandoffAction.RETURN: QT_TRANSLATE_NOOP("handoffs", "Handoff returned"),
    HandoffAction.WITHDRAW: QT_TRANSLATE_NOOP("handoffs", "Handoff withdrawn"),
    HandoffAction.SCHEDULE: QT_TRANSLATE_NOOP("handoffs", "Date fixed"),
    HandoffAction.CALL_OFF: QT_TRANSLATE_NOOP("handoffs", "Date called off"),
    HandoffAction.VISIT: QT_TRANSLATE_NOOP("handoffs", "Visit took place"),
    HandoffAction.REPORT: QT_TRANSLATE_NOOP("handoffs", "Report of the handoff"),
    HandoffAction.CLOSE: QT_TRANSLATE_NOOP("handoffs", "Handoff closed"),
    HandoffAction.CANCEL: QT_TRANSLATE_NOOP("handoffs", "Visit cancelled, a call instead"),
    HandoffAction.RESUME: QT_TRANSLATE_NOOP("handoffs", "Cancellation of the visit taken back"),
    HandoffAction.INVITE: QT_TRANSLATE_NOOP("handoffs", "Invitation to the visit prepared"),
    HandoffAction.UNINVITE: QT_TRANSLATE_NOOP("handoffs", "Cancellation of the visit prepared"),
    HandoffAction.TRANSFER: QT_TRANSLATE_NOOP("handoffs", "Handoff goes over to somebody else"),
}
_TITLES_TO = {
    HandoffAction.DRAFT: QT_TRANSLATE_NOOP("handoffs", "Handoff drafted for {receiver}"),
    HandoffAction.OFFER: QT_TRANSLATE_NOOP("handoffs", "Handoff offered to {receiver}"),
}
_ACTION_OF = "handoff_"


def entry_title(entry: TimelineEntry) -> str:
    """Head a step in the timeline: to whom, in whose name and why, where that is known."""
    action = HandoffAction(entry.kind.removeprefix(_ACTION_OF))
    reason = entry.value("reason")
    return step_title(
        action,
        entry.value("receiver"),
        entry.value("in_name_of"),
        ReturnReason(reason) if reason else None,
    )


def step_title(
    action: HandoffAction, receiver: str, in_name_of: str, reason: ReturnReason | None
) -> str:
    """Say what was done."""
    headed = receiver and action in _TITLES_TO
    said = _said(_TITLES_TO[action] if headed else _TITLES[action]).format(receiver=receiver)
    if in_name_of:
        for_whom = QCoreApplication.translate("handoffs", "(for {name})")
        said = f"{said} {for_whom.format(name=in_name_of)}"
    return f"{said}: {reason_words(reason)}" if reason is not None else said


def way_words(way: Way) -> str:
    """Name a way."""
    translate = QCoreApplication.translate
    if way is Way.TO_FIELD:
        return translate("handoffs", "Inside to field")
    return translate("handoffs", "Field to inside")


def state_words(state: HandoffState, way: Way = Way.TO_FIELD) -> str:
    """Name a state; what is handed to inside knows no visits."""
    inside = _STATES_INSIDE.get(state) if way is Way.TO_INSIDE else None
    return _said(inside or _STATES[state])


def kind_words(kind: HandoffKind) -> str:
    """Name what is handed over."""
    return _said(_KINDS[kind])


def reason_words(reason: ReturnReason) -> str:
    """Say why a handoff was returned."""
    return _said(_REASONS[reason])


def result_words(result: VisitResult) -> str:
    """Say what came of it."""
    return _said(_RESULTS[result])


def field_words(name: str) -> str:
    """Name a field of the briefing."""
    return _said(_FIELDS[name])


def typed_visit(visit: Appointment) -> str:
    """Write a moment as one could type it."""
    at = f" {visit.at:%H:%M}" if visit.at else ""
    return f"{visit.on:%d.%m.%Y}{at}"


def _said(text: object) -> str:
    return QCoreApplication.translate("handoffs", str(text))
