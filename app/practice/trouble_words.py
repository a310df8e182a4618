"""Says why something of practice was not kept, what is safe and what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.database.words import describe
from app.errors import UserError
from app.practice.errors import PracticeRefusedError, PracticeTrouble

_TROUBLES = {
    PracticeTrouble.RUN_GONE: QT_TRANSLATE_NOOP(
        "practice trouble",
        "This run is not to be read any more: it was taken back or is gone. Nothing was changed. "
        "Ask whoever practised it to send it again.",
    ),
    PracticeTrouble.NOT_SENT: QT_TRANSLATE_NOOP(
        "practice trouble",
        "This run was not sent to a coach. Nothing was changed. Send it first, then it can be "
        "commented on.",
    ),
    PracticeTrouble.NOT_YOURS: QT_TRANSLATE_NOOP(
        "practice trouble",
        "This was written by somebody else. Nothing was changed. Write something of your own, or "
        "ask the author.",
    ),
    PracticeTrouble.GONE: QT_TRANSLATE_NOOP(
        "practice trouble",
        "This is gone already. Nothing was changed. Look at the list again.",
    ),
    PracticeTrouble.NO_REASON: QT_TRANSLATE_NOOP(
        "practice trouble",
        "Another score needs a reason. Nothing was changed. Write in a few words why; the trainee "
        "reads it.",
    ),
    PracticeTrouble.NO_CONSENT: QT_TRANSLATE_NOOP(
        "practice trouble",
        "A live call is observed only if the trainee agrees. Nothing was kept. Ask first, then "
        "tick it on the sheet.",
    ),
    PracticeTrouble.NO_TRAINEE: QT_TRANSLATE_NOOP(
        "practice trouble",
        "Only trainees are released for live calls; everybody else may call anyway. Nothing was "
        "changed. Choose a trainee.",
    ),
    PracticeTrouble.NOT_THEIR_COACH: QT_TRANSLATE_NOOP(
        "practice trouble",
        "Only the trainee’s own coach releases for live calls. Nothing was changed. Ask the team "
        "lead to assign you as coach.",
    ),
    PracticeTrouble.NOT_RELEASED: QT_TRANSLATE_NOOP(
        "practice trouble",
        "This script is not released for this trainee. Nothing was changed. "
        "Look at the list again.",
    ),
}


def trouble_words(error: Exception) -> str:
    """Say it in whole sentences; raises what is no trouble of ours."""
    match error:
        case PracticeRefusedError(trouble=trouble):
            return QCoreApplication.translate("practice trouble", str(_TROUBLES[trouble]))
        case UserError():
            return describe(error)
    raise error
