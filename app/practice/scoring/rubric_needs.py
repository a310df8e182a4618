"""Criteria of the needs analysis: questions, the benefit for a need, the phases' times."""

from __future__ import annotations

from collections import Counter

from app.practice.scoring.criteria import (
    Criterion,
    Reason,
    Remark,
    Result,
    not_applicable,
    share_of,
)
from app.practice.scoring.spoken import (
    carrying,
    cue_before,
    last_cue,
    numbers,
    of_customer,
    of_trainee,
)
from app.practice.tags import FORMS_OF_QUESTION, Tag
from app.practice.talk import Line, Talk
from app.scripts.rules import Phase

DEEP = (Tag.QUESTION_PROBLEM, Tag.QUESTION_IMPLICATION)
"""What decides talks, unlike the mere form of a question (DOMAIN.md, 5)."""

ENOUGH_DEEP = 2
POINTS_FOR_DEEP = 10
POINTS_FOR_OPEN = 5
OPEN_SHARE = (0.5, 0.8)
"""Open questions among all, both ends included."""

TARGETS = {
    Phase.OPENER: 0.10,
    Phase.NEEDS: 0.40,
    Phase.BENEFIT: 0.15,
    Phase.OBJECTIONS: 0.15,
    Phase.CLOSE: 0.15,
    Phase.RECAP: 0.05,
}
"""Each phase's part of the talk; preparation is before it (DOMAIN.md, 5)."""

TOLERANCE = 0.5
"""A phase may take half more or less than its target."""


def questions(talk: Talk) -> Result:
    """Judge problem and implication questions, and the share of open ones.

    A talk that rightly left the script had no room for a needs analysis.
    """
    if talk.branch is not None:
        return not_applicable(Criterion.QUESTIONS, Reason.LEFT_SCRIPT)
    lines = of_trainee(talk)
    deep = sum(tag in line.tags for line in lines for tag in DEEP)
    form = _form_remark(lines)
    points = POINTS_FOR_DEEP * min(deep, ENOUGH_DEEP) / ENOUGH_DEEP
    return Result(
        criterion=Criterion.QUESTIONS,
        points=points + (0 if form else POINTS_FOR_OPEN),
        remarks=_question_remarks(deep, form),
        earned=numbers(carrying(lines, DEEP)),
        cost=numbers(carrying(lines, [Tag.QUESTION_CLOSED])) if form else (),
        retry_from=last_cue(talk, Phase.NEEDS),
    )


def benefit(talk: Talk) -> Result:
    """Judge whether a benefit answers a need that the customer had named before."""
    if talk.branch is not None:
        return not_applicable(Criterion.BENEFIT, Reason.LEFT_SCRIPT)
    needs = numbers(line for line in of_customer(talk) if line.needs)
    told = carrying(of_trainee(talk), [Tag.BENEFIT_FOR_NEED])
    earned = [line for line in told if needs and line.number > needs[0]]
    unasked = numbers(carrying(of_trainee(talk), [Tag.BENEFIT_UNASKED]))
    return Result(
        criterion=Criterion.BENEFIT,
        points=share_of(Criterion.BENEFIT, bool(earned), 1),
        remarks=(Remark(_benefit_reason(bool(earned), bool(needs), bool(unasked))),),
        earned=numbers(earned),
        cost=() if earned else unasked,
        retry_from=_retry_benefit(talk, needs, unasked),
    )


def times(talk: Talk) -> Result:
    """Judge the share of the phases that took about their part of the talk.

    Without an objection that phase drops out and the others fill the talk.
    """
    if talk.branch is not None:
        return not_applicable(Criterion.TIMES, Reason.LEFT_SCRIPT)
    wrong = _phases_out_of_time(talk)
    if wrong is None:
        return not_applicable(Criterion.TIMES, Reason.NO_TIME_SPENT)
    long, short = wrong
    count = len(_targets(talk))
    late = [line for line in of_trainee(talk) if line.phase in long]
    return Result(
        criterion=Criterion.TIMES,
        points=share_of(Criterion.TIMES, count - len(long) - len(short), count),
        remarks=_time_remarks(long, short),
        cost=numbers(late),
        retry_from=cue_before(talk, late[0].number) if late else 0,
    )


def _form_remark(lines: list[Line]) -> Remark | None:
    forms = Counter(tag for line in lines for tag in line.tags if tag in FORMS_OF_QUESTION)
    if not forms:
        return Remark(Reason.NO_QUESTIONS)
    share = forms[Tag.QUESTION_OPEN] / forms.total()
    if share < OPEN_SHARE[0]:
        return Remark(Reason.FEW_OPEN_QUESTIONS)
    return Remark(Reason.ONLY_OPEN_QUESTIONS) if share > OPEN_SHARE[1] else None


def _question_remarks(deep: int, form: Remark | None) -> tuple[Remark, ...]:
    if form == Remark(Reason.NO_QUESTIONS):
        return (form,)
    by_number = (Reason.NO_DEEP_QUESTION, Reason.ONE_DEEP_QUESTION, Reason.DEEP_QUESTIONS)
    depth = Remark(by_number[min(deep, ENOUGH_DEEP)])
    return (depth, form) if form else (depth,)


def _benefit_reason(earned: bool, needs: bool, unasked: bool) -> Reason:
    if earned:
        return Reason.BENEFIT_FOR_NEED
    if not needs:
        return Reason.NO_NEED_FOUND
    return Reason.BENEFIT_UNASKED if unasked else Reason.NO_BENEFIT


def _retry_benefit(talk: Talk, needs: tuple[int, ...], unasked: tuple[int, ...]) -> int:
    """Try again at the first benefit nobody asked for, or where it could have been told."""
    if not needs:
        return last_cue(talk, Phase.NEEDS)
    late = [number for number in unasked if number > needs[0]]
    return cue_before(talk, late[0]) if late else needs[0]


def _targets(talk: Talk) -> dict[Phase, float]:
    objected = any(line.objection for line in talk.lines)
    phases = {
        phase: part for phase, part in TARGETS.items() if objected or phase != Phase.OBJECTIONS
    }
    whole = sum(phases.values())
    return {phase: part / whole for phase, part in phases.items()}


def _phases_out_of_time(talk: Talk) -> tuple[list[Phase], list[Phase]] | None:
    """Phases that took too long and too short; None if no time passed."""
    targets = _targets(talk)
    spent = dict.fromkeys(targets, 0.0)
    for line in talk.lines:
        if line.phase in spent:
            spent[line.phase] += line.seconds
    whole = sum(spent.values())
    if whole <= 0:
        return None
    parts = {phase: spent[phase] / whole / target for phase, target in targets.items()}
    long = [phase for phase, part in parts.items() if part > 1 + TOLERANCE]
    return long, [phase for phase, part in parts.items() if part < 1 - TOLERANCE]


def _time_remarks(long: list[Phase], short: list[Phase]) -> tuple[Remark, ...]:
    remarks = [
        Remark(reason, tuple(phases))
        for reason, phases in ((Reason.TOO_LONG, long), (Reason.TOO_SHORT, short))
        if phases
    ]
    return tuple(remarks) or (Remark(Reason.TIMES_KEPT),)
