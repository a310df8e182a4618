"""Says why a step with a handoff was not taken, what is safe and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.database.undo import NothingToUndoError
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.errors import NotLeadError
from app.handoffs.errors import (
    BriefingIncompleteError,
    HandoffChangedError,
    HandoffGoneError,
    StepNotPossibleError,
)
from app.handoffs.words import field_words, state_words


def trouble_words(error: Exception) -> str:
    """Say it in whole sentences; raises what is no trouble of ours."""
    translate = QCoreApplication.translate
    match error:
        case HandoffChangedError(state=state, by=by):
            text = translate(
                "handoff trouble",
                "{name} was faster: the handoff is “{state}” now. Nothing of yours was written; "
                "look at it again.",
            )
            return text.format(
                name=by or translate("handoff trouble", "Somebody"), state=state_words(state)
            )
        case StepNotPossibleError(state=state):
            text = translate(
                "handoff trouble", "This does not go any more: the handoff is “{state}”."
            )
            return text.format(state=state_words(state))
        case BriefingIncompleteError(names=names):
            text = translate("handoff trouble", "Not offered yet. Still missing: {names}.")
            return text.format(names=", ".join(map(field_words, names)))
        case HandoffGoneError():
            return translate("handoff trouble", "This handoff is gone. Nothing was changed.")
        case NotLeadError():
            return translate(
                "handoff trouble",
                "Only team leads decide about the visits of others. Nothing was changed.",
            )
        case NothingToUndoError():
            return translate(
                "handoff trouble",
                "Nothing to undo: this decision is older than 30 days, or not yours.",
            )
        case UserError():
            return describe(error)
    raise error
