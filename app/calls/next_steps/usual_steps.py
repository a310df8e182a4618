"""What the usual next steps of an outcome are for, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.settings.outcomes import Outcome

_BRIEFING = QT_TRANSLATE_NOOP("usual steps", "Write the briefing")
_TEXTS = {
    Outcome.INFO_REQUESTED: (
        QT_TRANSLATE_NOOP("usual steps", "Send the documents"),
        QT_TRANSLATE_NOOP("usual steps", "Ask about the documents"),
    ),
    Outcome.QUOTE_REQUESTED: (
        QT_TRANSLATE_NOOP("usual steps", "Write the quote"),
        QT_TRANSLATE_NOOP("usual steps", "Ask about the quote"),
    ),
    Outcome.ORDER: (
        QT_TRANSLATE_NOOP("usual steps", "Confirm the order"),
        QT_TRANSLATE_NOOP("usual steps", "Ask whether the delivery was right"),
    ),
    Outcome.COMPLAINT: (
        QT_TRANSLATE_NOOP("usual steps", "Answer the complaint"),
        QT_TRANSLATE_NOOP("usual steps", "Call back about the complaint"),
    ),
    Outcome.VISIT_BOOKED: (_BRIEFING,),
    Outcome.HANDOFF: (_BRIEFING,),
    Outcome.WRONG_NUMBER: (QT_TRANSLATE_NOOP("usual steps", "Find the right number"),),
    Outcome.ABUSIVE: (QT_TRANSLATE_NOOP("usual steps", "Clear the abusive call first"),),
}


def usual_step_texts(outcome: Outcome) -> list[str]:
    """Give what the proposed steps of an outcome are for, in their order; [] where it is open."""
    texts = _TEXTS.get(outcome, ())
    return [QCoreApplication.translate("usual steps", str(text)) for text in texts]
