"""Words of the settings that every room shows: outcomes and why an appointment was moved."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.working_time import MoveReason

_OUTCOMES = {
    Outcome.NO_ANSWER: QT_TRANSLATE_NOOP("outcomes", "No answer"),
    Outcome.BUSY: QT_TRANSLATE_NOOP("outcomes", "Busy"),
    Outcome.VOICEMAIL: QT_TRANSLATE_NOOP("outcomes", "Voicemail left"),
    Outcome.GATEKEEPER: QT_TRANSLATE_NOOP("outcomes", "Gatekeeper"),
    Outcome.WRONG_NUMBER: QT_TRANSLATE_NOOP("outcomes", "Wrong number"),
    Outcome.WRONG_PERSON: QT_TRANSLATE_NOOP("outcomes", "Wrong person"),
    Outcome.CALLBACK: QT_TRANSLATE_NOOP("outcomes", "Callback agreed"),
    Outcome.CARE_HELD: QT_TRANSLATE_NOOP("outcomes", "Care call held"),
    Outcome.INFO_REQUESTED: QT_TRANSLATE_NOOP("outcomes", "Info requested"),
    Outcome.NEED_LATER: QT_TRANSLATE_NOOP("outcomes", "Need later"),
    Outcome.DECIDES_LATER: QT_TRANSLATE_NOOP("outcomes", "Decides later"),
    Outcome.QUOTE_REQUESTED: QT_TRANSLATE_NOOP("outcomes", "Quote requested"),
    Outcome.ORDER: QT_TRANSLATE_NOOP("outcomes", "Order"),
    Outcome.VISIT_BOOKED: QT_TRANSLATE_NOOP("outcomes", "Visit booked"),
    Outcome.HANDOFF: QT_TRANSLATE_NOOP("outcomes", "Handoff"),
    Outcome.COMPLAINT: QT_TRANSLATE_NOOP("outcomes", "Complaint"),
    Outcome.NOT_INTERESTED: QT_TRANSLATE_NOOP("outcomes", "Not interested"),
    Outcome.DO_NOT_CALL: QT_TRANSLATE_NOOP("outcomes", "Do not call"),
    Outcome.HUNG_UP: QT_TRANSLATE_NOOP("outcomes", "Hung up"),
    Outcome.ABUSIVE: QT_TRANSLATE_NOOP("outcomes", "Abusive, ended"),
    Outcome.CLOSED_DOWN: QT_TRANSLATE_NOOP("outcomes", "Closed down"),
    Outcome.MESSAGE: QT_TRANSLATE_NOOP("outcomes", "Message for a colleague"),
}

# short enough for a button with its key at 1280 pixels
_OUTCOME_BUTTONS = {
    **_OUTCOMES,
    Outcome.VOICEMAIL: QT_TRANSLATE_NOOP("outcome buttons", "Voicemail"),
    Outcome.GATEKEEPER: QT_TRANSLATE_NOOP("outcome buttons", "Front desk"),
    Outcome.CALLBACK: QT_TRANSLATE_NOOP("outcome buttons", "Callback"),
    Outcome.CARE_HELD: QT_TRANSLATE_NOOP("outcome buttons", "Care call"),
    Outcome.INFO_REQUESTED: QT_TRANSLATE_NOOP("outcome buttons", "Send info"),
    Outcome.QUOTE_REQUESTED: QT_TRANSLATE_NOOP("outcome buttons", "Quote"),
    Outcome.VISIT_BOOKED: QT_TRANSLATE_NOOP("outcome buttons", "Visit"),
    Outcome.NOT_INTERESTED: QT_TRANSLATE_NOOP("outcome buttons", "No interest"),
    Outcome.ABUSIVE: QT_TRANSLATE_NOOP("outcome buttons", "Abusive"),
    Outcome.MESSAGE: QT_TRANSLATE_NOOP("outcome buttons", "Message"),
}

_KINDS = {
    FollowUpKind.CALL: QT_TRANSLATE_NOOP("follow-up kinds", "call"),
    FollowUpKind.CALLBACK: QT_TRANSLATE_NOOP("follow-up kinds", "callback"),
    FollowUpKind.PROMISE: QT_TRANSLATE_NOOP("follow-up kinds", "promise"),
    FollowUpKind.TASK: QT_TRANSLATE_NOOP("follow-up kinds", "task"),
    FollowUpKind.QUOTE: QT_TRANSLATE_NOOP("follow-up kinds", "quote"),
    FollowUpKind.CARE: QT_TRANSLATE_NOOP("follow-up kinds", "care call"),
    FollowUpKind.REACTIVATION: QT_TRANSLATE_NOOP("follow-up kinds", "reactivation"),
    FollowUpKind.ACQUISITION: QT_TRANSLATE_NOOP("follow-up kinds", "acquisition"),
    FollowUpKind.HANDOFF: QT_TRANSLATE_NOOP("follow-up kinds", "handoff"),
    FollowUpKind.NEW_REQUEST: QT_TRANSLATE_NOOP("follow-up kinds", "new request"),
    FollowUpKind.RESEARCH: QT_TRANSLATE_NOOP("follow-up kinds", "research"),
    FollowUpKind.COMPLAINT: QT_TRANSLATE_NOOP("follow-up kinds", "complaint"),
    FollowUpKind.KEY_CONTACT: QT_TRANSLATE_NOOP("follow-up kinds", "called outside the tasks"),
    FollowUpKind.VISIT: QT_TRANSLATE_NOOP("follow-up kinds", "visit"),
}

_MOVES = {
    MoveReason.HOLIDAY: QT_TRANSLATE_NOOP("moves", "Moved: holiday at the customer's place."),
    MoveReason.WEEKEND: QT_TRANSLATE_NOOP("moves", "Moved: no working day."),
    MoveReason.CLOSED_HOURS: QT_TRANSLATE_NOOP("moves", "Moved into the calling hours."),
    MoveReason.ABSENCE: QT_TRANSLATE_NOOP("moves", "Moved: you are away on that day."),
}


def outcome_name(outcome: Outcome) -> str:
    """Name an outcome in full, as in history and reports."""
    return QCoreApplication.translate("outcomes", str(_OUTCOMES[outcome]))


def outcome_button(outcome: Outcome) -> str:
    """Name an outcome as shortly as its button needs it."""
    text = str(_OUTCOME_BUTTONS[outcome])
    context = "outcomes" if text == _OUTCOMES[outcome] else "outcome buttons"
    return QCoreApplication.translate(context, text)


def follow_up_kind_name(kind: FollowUpKind) -> str:
    """Name what a planned step is, in lower case as it stands at the end of a row."""
    return QCoreApplication.translate("follow-up kinds", str(_KINDS[kind]))


def move_reason_text(reason: MoveReason) -> str:
    """Say in a sentence why an appointment does not stand where it was put."""
    return QCoreApplication.translate("moves", str(_MOVES[reason]))
