"""What saving a call brings with it, besides its next steps, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.calls.next_steps.rules import Effect, WrapUp
from app.calls.next_steps.step_words import when_text
from app.settings.outcomes import OUTCOME_RULES, Consequence, Outcome

_TEXTS = {
    Consequence.NUMBER_INVALID: QT_TRANSLATE_NOOP("consequences", "The number is marked as wrong."),
    Consequence.BLOCK: QT_TRANSLATE_NOOP(
        "consequences", "No more advertising calls: customer and number are blocked."
    ),
    Consequence.CANCEL_ALL_STEPS: QT_TRANSLATE_NOOP("consequences", "All planned steps go."),
    Consequence.REST: QT_TRANSLATE_NOOP("consequences", "Rests until {day}."),
    Consequence.HAND_TO_OWNER: QT_TRANSLATE_NOOP(
        "consequences", "Six tries are used up: it goes to the owner."
    ),
    Consequence.ARCHIVE: QT_TRANSLATE_NOOP("consequences", "The customer is archived."),
    Consequence.COMPLAINT: QT_TRANSLATE_NOOP(
        "consequences", "A complaint is opened; nothing is sold until it is solved."
    ),
    Consequence.HANDOFF_DRAFT: QT_TRANSLATE_NOOP("consequences", "A handoff is drafted."),
    Consequence.ORDER_WON: QT_TRANSLATE_NOOP("consequences", "The order is entered."),
    Consequence.CLEARANCE: QT_TRANSLATE_NOOP(
        "consequences", "No calls until the team lead has cleared it."
    ),
    Consequence.INFO_CONSENT: QT_TRANSLATE_NOOP(
        "consequences", "The wish for documents is kept as evidence."
    ),
}
_USED_UP = QT_TRANSLATE_NOOP("consequences", "Six tries are used up: rests until {day}.")
_SECOND_MESSAGE = QT_TRANSLATE_NOOP(
    "consequences", "A message was left before: better no second one."
)


def consequences_text(found: WrapUp, outcome: Outcome, today: date) -> str:
    """Say what follows from the outcome in one line; empty where nothing does.

    today: a day of another year than this one is written with its year.
    """
    said = [_translated(_SECOND_MESSAGE)] if found.second_message else []
    said += [_of(effect, outcome, today) for effect in found.effects]
    return " ".join(text for text in said if text)


def _of(effect: Effect, outcome: Outcome, today: date) -> str:
    text = _TEXTS.get(effect.consequence)
    if effect.consequence is Consequence.REST and OUTCOME_RULES[outcome].rest is None:
        text = _USED_UP
    if text is None:
        return ""
    day = when_text(effect.until, None, today) if effect.until is not None else ""
    return _translated(text).format(day=day)


def _translated(text: object) -> str:
    return QCoreApplication.translate("consequences", str(text))
