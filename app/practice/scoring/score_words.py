"""Texts of the scorecard: criteria, the line that says why, the one thing to practise next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.practice.scoring.criteria import Criterion, Reason, Remark, Result
from app.practice.scoring.knock_outs import KnockedOut
from app.practice.scoring.ladder import Rung
from app.practice.tags import Tag
from app.practice.talk import KnockOut
from app.scripts.rules import PHASES, Phase
from app.scripts.words import phase_name

_CRITERIA = {
    Criterion.OPENER: QT_TRANSLATE_NOOP("scorecard", "Opener"),
    Criterion.STEPS: QT_TRANSLATE_NOOP("scorecard", "Required steps"),
    Criterion.QUESTIONS: QT_TRANSLATE_NOOP("scorecard", "Questions"),
    Criterion.DATA: QT_TRANSLATE_NOOP("scorecard", "Data captured"),
    Criterion.BENEFIT: QT_TRANSLATE_NOOP("scorecard", "Benefit for the need"),
    Criterion.TECHNIQUE: QT_TRANSLATE_NOOP("scorecard", "Technique fits"),
    Criterion.LADDER: QT_TRANSLATE_NOOP("scorecard", "Calm under attack"),
    Criterion.NEXT_STEP: QT_TRANSLATE_NOOP("scorecard", "Next step"),
    Criterion.TIMES: QT_TRANSLATE_NOOP("scorecard", "Phase times"),
}

_REASONS = {
    Reason.OPENER_MISSING: QT_TRANSLATE_NOOP("scorecard", "{names} missing"),
    Reason.STEPS_DONE: QT_TRANSLATE_NOOP("scorecard", "all done"),
    Reason.STEPS_MISSING: QT_TRANSLATE_NOOP("scorecard", "{names} missing"),
    Reason.DEEP_QUESTIONS: QT_TRANSLATE_NOOP("scorecard", "asked for problems and what they cost"),
    Reason.ONE_DEEP_QUESTION: QT_TRANSLATE_NOOP(
        "scorecard", "only one question for a problem or what it costs"
    ),
    Reason.NO_DEEP_QUESTION: QT_TRANSLATE_NOOP("scorecard", "no question for problems"),
    Reason.FEW_OPEN_QUESTIONS: QT_TRANSLATE_NOOP("scorecard", "less than half were open"),
    Reason.ONLY_OPEN_QUESTIONS: QT_TRANSLATE_NOOP("scorecard", "nothing checked with a yes or no"),
    Reason.NO_QUESTIONS: QT_TRANSLATE_NOOP("scorecard", "nothing asked"),
    Reason.DATA_CAPTURED: QT_TRANSLATE_NOOP("scorecard", "all known"),
    Reason.DATA_MISSING: QT_TRANSLATE_NOOP("scorecard", "{names} missing"),
    Reason.BENEFIT_FOR_NEED: QT_TRANSLATE_NOOP("scorecard", "answers what was wished for"),
    Reason.BENEFIT_UNASKED: QT_TRANSLATE_NOOP("scorecard", "praised what nobody had asked for"),
    Reason.NO_NEED_FOUND: QT_TRANSLATE_NOOP("scorecard", "no need was found"),
    Reason.NO_BENEFIT: QT_TRANSLATE_NOOP("scorecard", "the need stayed unanswered"),
    Reason.ANSWERS_MISS: QT_TRANSLATE_NOOP("scorecard", "not met: {names}"),
    Reason.LADDER_CLIMBED: QT_TRANSLATE_NOOP("scorecard", "rung by rung"),
    Reason.RUNG_LEFT_OUT: QT_TRANSLATE_NOOP("scorecard", "left out: {names}"),
    Reason.RUNG_TOO_EARLY: QT_TRANSLATE_NOOP("scorecard", "too early: {names}"),
    Reason.COUNTER_ATTACKED: QT_TRANSLATE_NOOP("scorecard", "struck back"),
    Reason.NEXT_STEP_MISSING: QT_TRANSLATE_NOOP("scorecard", "{names} missing"),
    Reason.NO_NEXT_STEP: QT_TRANSLATE_NOOP("scorecard", "not yet"),
    Reason.TIMES_KEPT: QT_TRANSLATE_NOOP("scorecard", "all in time"),
    Reason.TOO_LONG: QT_TRANSLATE_NOOP("scorecard", "too long: {names}"),
    Reason.TOO_SHORT: QT_TRANSLATE_NOOP("scorecard", "too short: {names}"),
    Reason.LEFT_SCRIPT: QT_TRANSLATE_NOOP("scorecard", "The talk rightly took another way."),
    Reason.NOTHING_REQUIRED: QT_TRANSLATE_NOOP("scorecard", "Nothing was required here."),
    Reason.NO_OBJECTION: QT_TRANSLATE_NOOP("scorecard", "No objection came."),
    Reason.NO_ATTACK: QT_TRANSLATE_NOOP("scorecard", "No attack came."),
    Reason.NO_TIME_SPENT: QT_TRANSLATE_NOOP("scorecard", "No time has passed yet."),
}

_DETAILS: dict[str, object] = {
    Tag.NAME_GIVEN: QT_TRANSLATE_NOOP("score details", "name"),
    Tag.COMPANY_GIVEN: QT_TRANSLATE_NOOP("score details", "company"),
    Tag.REASON_GIVEN: QT_TRANSLATE_NOOP("score details", "reason"),
    Tag.TIME_CHECK: QT_TRANSLATE_NOOP("score details", "time"),
    Tag.NEXT_STEP_WHO: QT_TRANSLATE_NOOP("score details", "who"),
    Tag.NEXT_STEP_WHAT: QT_TRANSLATE_NOOP("score details", "what"),
    Tag.NEXT_STEP_WHEN: QT_TRANSLATE_NOOP("score details", "when"),
    Tag.TECHNIQUE_CLARIFY: QT_TRANSLATE_NOOP("score details", "clarified"),
    Tag.TECHNIQUE_ISOLATE: QT_TRANSLATE_NOOP("score details", "isolated"),
    Tag.TECHNIQUE_WHAT_IF: QT_TRANSLATE_NOOP("score details", "what if"),
    Tag.TECHNIQUE_BOOMERANG: QT_TRANSLATE_NOOP("score details", "turned round"),
    Tag.TECHNIQUE_REFRAME: QT_TRANSLATE_NOOP("score details", "reframed"),
    Tag.TECHNIQUE_BREAK_DOWN_PRICE: QT_TRANSLATE_NOOP("score details", "price broken down"),
    Tag.TECHNIQUE_REFERENCE: QT_TRANSLATE_NOOP("score details", "reference"),
    Tag.TECHNIQUE_PRE_EMPT: QT_TRANSLATE_NOOP("score details", "pre-empted"),
    Tag.TECHNIQUE_PARK: QT_TRANSLATE_NOOP("score details", "put off"),
    Tag.TECHNIQUE_CONCEDE_OFFSET: QT_TRANSLATE_NOOP("score details", "conceded and offset"),
    Tag.QUESTION_OPEN: QT_TRANSLATE_NOOP("score details", "asked openly"),
    Tag.QUESTION_CLOSED: QT_TRANSLATE_NOOP("score details", "asked to the point"),
    Tag.QUESTION_ALTERNATIVE: QT_TRANSLATE_NOOP("score details", "offered a choice"),
    Tag.QUESTION_PROBLEM: QT_TRANSLATE_NOOP("score details", "asked for the problem"),
    Tag.QUESTION_IMPLICATION: QT_TRANSLATE_NOOP("score details", "asked what it costs"),
    Tag.ACKNOWLEDGE: QT_TRANSLATE_NOOP("score details", "acknowledged"),
    Tag.CONCEDE: QT_TRANSLATE_NOOP("score details", "conceded"),
    Tag.APOLOGISE: QT_TRANSLATE_NOOP("score details", "apologised"),
    Tag.SILENCE: QT_TRANSLATE_NOOP("score details", "waited"),
    Rung.ACKNOWLEDGE: QT_TRANSLATE_NOOP("score details", "acknowledged"),
    Rung.QUESTION: QT_TRANSLATE_NOOP("score details", "a factual question"),
    Rung.BOUNDARY: QT_TRANSLATE_NOOP("score details", "the boundary"),
    Rung.ANNOUNCE_END: QT_TRANSLATE_NOOP("score details", "announcing the end"),
    Rung.END: QT_TRANSLATE_NOOP("score details", "the polite end"),
}

_KNOCK_OUTS = {
    KnockOut.IGNORES_DO_NOT_CALL: QT_TRANSLATE_NOOP("scorecard", "“Do not call” was passed over"),
    KnockOut.HIDES_PURPOSE: QT_TRANSLATE_NOOP("scorecard", "What the call is for was hidden"),
    KnockOut.FALSE_PROMISE: QT_TRANSLATE_NOOP("scorecard", "Something was promised that is not so"),
}

Names = Mapping[str, str]
"""Ids of steps, fields and objections → how the script and the persona call them."""


def criterion_name(criterion: Criterion) -> str:
    """Name a criterion of the rubric."""
    return _said(_CRITERIA[criterion])


def result_text(result: Result, names: Names) -> str:
    """Say points and why in one line: "4 of 10: decision date missing".

    Where the criterion does not apply, only why. What has no name is left out.
    """
    why = ", ".join(filter(None, (remark_text(remark, names) for remark in result.remarks)))
    if not result.applicable:
        return why
    points = points_text(result.points, result.of)
    return f"{points}: {why}" if why else points


def points_text(points: float, of: int) -> str:
    """Write points as the region does: "7.5 of 10"."""
    return _said(QT_TRANSLATE_NOOP("scorecard", "{points} of {of}")).format(
        points=QLocale().toString(points, "f", 0 if points == int(points) else 1), of=of
    )


def remark_text(remark: Remark, names: Names) -> str:
    """Say one reason; "" where it only lists things and none of them has a name."""
    listed = ", ".join(filter(None, (detail_name(one, names) for one in remark.details)))
    if remark.reason not in _REASONS:
        return listed
    if remark.details and not listed:
        return ""
    return _said(_REASONS[remark.reason]).format(names=listed)


def detail_name(detail: str, names: Names) -> str:
    """Name what a reason mentions: a tag, rung, phase, step, field or objection."""
    if detail in _DETAILS:
        return QCoreApplication.translate("score details", str(_DETAILS[detail]))
    if detail in PHASES:
        return phase_name(Phase(detail))
    return names.get(detail, "")


def knock_out_text(knocked_out: KnockedOut) -> str:
    """Say what caps the score."""
    return _said(_KNOCK_OUTS[knocked_out.reason])


def _said(text: object) -> str:
    return QCoreApplication.translate("scorecard", str(text))
