"""Texts of the one thing to practise next, and from where."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.scoring.criteria import Reason
from app.practice.scoring.next_thing import NextThing
from app.practice.scoring.score_words import Names, detail_name
from app.practice.talk import KnockOut

_ADVICE = {
    Reason.OPENER_MISSING: QT_TRANSLATE_NOOP(
        "advice", "Say your name, your company and the reason first, and ask for the time."
    ),
    Reason.STEPS_MISSING: QT_TRANSLATE_NOOP(
        "advice", "Go through every required step of the script."
    ),
    Reason.NO_DEEP_QUESTION: QT_TRANSLATE_NOOP(
        "advice", "Ask for a problem, then ask what it leads to."
    ),
    Reason.ONE_DEEP_QUESTION: QT_TRANSLATE_NOOP(
        "advice", "Ask once more behind the problem: what does it cost, what does it lead to?"
    ),
    Reason.FEW_OPEN_QUESTIONS: QT_TRANSLATE_NOOP(
        "advice", "Ask more openly: begin with who, what, how or when."
    ),
    Reason.ONLY_OPEN_QUESTIONS: QT_TRANSLATE_NOOP(
        "advice", "Check now and then with a question for a yes or no."
    ),
    Reason.NO_QUESTIONS: QT_TRANSLATE_NOOP("advice", "Ask before you tell."),
    Reason.DATA_MISSING: QT_TRANSLATE_NOOP("advice", "Ask before you argue: {name} is missing."),
    Reason.BENEFIT_UNASKED: QT_TRANSLATE_NOOP(
        "advice", "Leave out the praise; say what answers the need that was named."
    ),
    Reason.NO_NEED_FOUND: QT_TRANSLATE_NOOP(
        "advice", "Ask until a need is named; only then tell a benefit."
    ),
    Reason.NO_BENEFIT: QT_TRANSLATE_NOOP(
        "advice", "Answer the need that was named with a benefit."
    ),
    Reason.ANSWERS_FIT: QT_TRANSLATE_NOOP(
        "advice", "You can answer this objection better: try another way."
    ),
    Reason.ANSWERS_MISS: QT_TRANSLATE_NOOP(
        "advice", "Accept the objection first, then ask what is behind it."
    ),
    Reason.RUNG_LEFT_OUT: QT_TRANSLATE_NOOP(
        "advice", "Stay on the ladder under attack; left out was: {name}."
    ),
    Reason.RUNG_TOO_EARLY: QT_TRANSLATE_NOOP(
        "advice", "Take the lower rungs of the ladder first; too early was: {name}."
    ),
    Reason.COUNTER_ATTACKED: QT_TRANSLATE_NOOP(
        "advice", "Do not strike back: pause, and acknowledge the feeling."
    ),
    Reason.NEXT_STEP_MISSING: QT_TRANSLATE_NOOP(
        "advice", "Say who does what and when; missing is: {name}."
    ),
    Reason.NO_NEXT_STEP: QT_TRANSLATE_NOOP(
        "advice", "Propose a next step before the talk ends: who, what, when."
    ),
    Reason.TOO_LONG: QT_TRANSLATE_NOOP("advice", "Take less time here: {name}."),
    Reason.TOO_SHORT: QT_TRANSLATE_NOOP("advice", "Take more time here: {name}."),
    KnockOut.IGNORES_DO_NOT_CALL: QT_TRANSLATE_NOOP(
        "advice", "Take “do not call” at its word: confirm the block and end."
    ),
    KnockOut.HIDES_PURPOSE: QT_TRANSLATE_NOOP("advice", "Say openly what you are calling for."),
    KnockOut.FALSE_PROMISE: QT_TRANSLATE_NOOP(
        "advice", "Promise only what will be kept; say so if you have to ask first."
    ),
}


def advice_text(next_thing: NextThing, names: Names) -> str:
    """Say what to do better, and from where: "… Try again from the customer's sentence 2."."""
    return f"{_what(next_thing, names)} {_from_where(next_thing.sentence)}"


def _what(next_thing: NextThing, names: Names) -> str:
    why = next_thing.why
    if isinstance(why, KnockOut):
        return _said(_ADVICE[why])
    listed = [named for one in why.details if (named := detail_name(one, names))]
    return _said(_ADVICE[why.reason]).format(name=listed[0] if listed else "…")


def _from_where(sentence: int) -> str:
    if not sentence:
        return _said(QT_TRANSLATE_NOOP("advice", "Try again from the beginning."))
    again = _said(QT_TRANSLATE_NOOP("advice", "Try again from the customer's sentence {number}."))
    return again.format(number=sentence)


def _said(text: object) -> str:
    return QCoreApplication.translate("advice", str(text))
