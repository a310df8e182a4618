"""Words for what a line was read as, short enough to stand in a row under it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.tags import DEPENDS, MISTAKES, Tag
from app.widgets.palette import Tone

_TAGS: dict[Tag, object] = {
    Tag.QUESTION_OPEN: QT_TRANSLATE_NOOP("practice tags", "open question"),
    Tag.QUESTION_CLOSED: QT_TRANSLATE_NOOP("practice tags", "closed question"),
    Tag.QUESTION_ALTERNATIVE: QT_TRANSLATE_NOOP("practice tags", "alternative question"),
    Tag.QUESTION_SITUATION: QT_TRANSLATE_NOOP("practice tags", "asks how things are"),
    Tag.QUESTION_PROBLEM: QT_TRANSLATE_NOOP("practice tags", "asks for the problem"),
    Tag.QUESTION_IMPLICATION: QT_TRANSLATE_NOOP("practice tags", "asks for the consequence"),
    Tag.QUESTION_NEED_PAYOFF: QT_TRANSLATE_NOOP("practice tags", "leads to value"),
    Tag.FACT_ASKED: QT_TRANSLATE_NOOP("practice tags", "asks for a fact"),
    Tag.TECHNIQUE_CLARIFY: QT_TRANSLATE_NOOP("practice tags", "clarifies"),
    Tag.TECHNIQUE_ISOLATE: QT_TRANSLATE_NOOP("practice tags", "isolates"),
    Tag.TECHNIQUE_WHAT_IF: QT_TRANSLATE_NOOP("practice tags", "what if"),
    Tag.TECHNIQUE_BOOMERANG: QT_TRANSLATE_NOOP("practice tags", "boomerang"),
    Tag.TECHNIQUE_REFRAME: QT_TRANSLATE_NOOP("practice tags", "says it in other words"),
    Tag.TECHNIQUE_BREAK_DOWN_PRICE: QT_TRANSLATE_NOOP("practice tags", "breaks down the price"),
    Tag.TECHNIQUE_REFERENCE: QT_TRANSLATE_NOOP("practice tags", "names a reference"),
    Tag.TECHNIQUE_PRE_EMPT: QT_TRANSLATE_NOOP("practice tags", "pre-empts a doubt"),
    Tag.TECHNIQUE_PARK: QT_TRANSLATE_NOOP("practice tags", "parks the point"),
    Tag.TECHNIQUE_CONCEDE_OFFSET: QT_TRANSLATE_NOOP("practice tags", "concedes and offsets"),
    Tag.ACKNOWLEDGE: QT_TRANSLATE_NOOP("practice tags", "acknowledges first"),
    Tag.CONCEDE: QT_TRANSLATE_NOOP("practice tags", "concedes"),
    Tag.APOLOGISE: QT_TRANSLATE_NOOP("practice tags", "apologises"),
    Tag.COUNTER_ATTACK: QT_TRANSLATE_NOOP("practice tags", "counter-attack"),
    Tag.BOUNDARY: QT_TRANSLATE_NOOP("practice tags", "sets a boundary"),
    Tag.ANNOUNCE_END: QT_TRANSLATE_NOOP("practice tags", "announces the end"),
    Tag.JARGON: QT_TRANSLATE_NOOP("practice tags", "jargon"),
    Tag.HIDES_PURPOSE: QT_TRANSLATE_NOOP("practice tags", "hides the purpose"),
    Tag.FALSE_PROMISE: QT_TRANSLATE_NOOP("practice tags", "promises too much"),
    Tag.BENEFIT_FOR_NEED: QT_TRANSLATE_NOOP("practice tags", "benefit for the need"),
    Tag.BENEFIT_UNASKED: QT_TRANSLATE_NOOP("practice tags", "benefit nobody asked for"),
    Tag.FACT_NOTED: QT_TRANSLATE_NOOP("practice tags", "notes a fact"),
    Tag.TIME_CHECK: QT_TRANSLATE_NOOP("practice tags", "asks for time"),
    Tag.REASON_GIVEN: QT_TRANSLATE_NOOP("practice tags", "gives the reason"),
    Tag.NEXT_STEP_WHO: QT_TRANSLATE_NOOP("practice tags", "next step: who"),
    Tag.NEXT_STEP_WHAT: QT_TRANSLATE_NOOP("practice tags", "next step: what"),
    Tag.NEXT_STEP_WHEN: QT_TRANSLATE_NOOP("practice tags", "next step: when"),
    Tag.NAME_GIVEN: QT_TRANSLATE_NOOP("practice tags", "gives the name"),
    Tag.COMPANY_GIVEN: QT_TRANSLATE_NOOP("practice tags", "gives the company"),
    Tag.SILENCE: QT_TRANSLATE_NOOP("practice tags", "silence"),
    Tag.PRICE_GIVEN_AWAY: QT_TRANSLATE_NOOP("practice tags", "gives the price away"),
    Tag.FAREWELL: QT_TRANSLATE_NOOP("practice tags", "farewell"),
    Tag.BLOCK_CONFIRMED: QT_TRANSLATE_NOOP("practice tags", "confirms the block"),
}


_TONES = {
    **dict.fromkeys(MISTAKES, Tone.WARNING),
    **dict.fromkeys(DEPENDS, Tone.NEUTRAL),
}


def tag_tone(tag: Tag) -> Tone:
    """Tell in which tone a tag is shown: well said, a typical mistake, or as it fits."""
    return _TONES.get(tag, Tone.SUCCESS)


def tag_name(tag: Tag) -> str:
    """A tag in the user's language, as it stands under a line."""
    return QCoreApplication.translate("practice tags", str(_TAGS[tag]))
