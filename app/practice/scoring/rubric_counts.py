"""Criteria that count what was said: opener, required steps, data captured, next step."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.practice.scoring.criteria import (
    Criterion,
    Reason,
    Remark,
    Result,
    not_applicable,
    share_of,
)
from app.practice.scoring.spoken import carrying, cue_before, last_cue, numbers, of_trainee
from app.practice.tags import ELEMENTS_OF_NEXT_STEP, ELEMENTS_OF_OPENER, Tag
from app.practice.talk import Branch, KnockOut, Line, Talk
from app.scripts.rules import Phase

OPENER_SECONDS = 30.0
"""A line that begins within the first thirty seconds belongs to the opener."""

WITHOUT_NEXT_STEP = frozenset({Branch.DO_NOT_CALL, Branch.ENDED})
"""Where there must be no next step."""


def opener(talk: Talk) -> Result:
    """Judge name, company, reason and time check: a quarter each.

    A reason that hides what the call is for is none.
    """
    lines = _first_lines(talk)
    said = _said(lines, ELEMENTS_OF_OPENER)
    missing = _others(ELEMENTS_OF_OPENER, said)
    remark = Remark(Reason.OPENER_MISSING, missing) if missing else Remark(Reason.OPENER_SAID, said)
    return Result(
        criterion=Criterion.OPENER,
        points=share_of(Criterion.OPENER, len(said), len(ELEMENTS_OF_OPENER)),
        remarks=(remark,),
        earned=numbers(carrying(lines, ELEMENTS_OF_OPENER)),
        cost=numbers(lines[:1]) if missing else (),
    )


def steps(talk: Talk) -> Result:
    """Judge the share of the required steps that were done, in any order."""
    if not talk.required_steps:
        return not_applicable(Criterion.STEPS, Reason.NOTHING_REQUIRED)
    doing = [line for line in of_trainee(talk) if set(line.steps) & set(talk.required_steps)]
    done = {step for line in doing for step in line.steps}
    return _share(
        Criterion.STEPS,
        _others(talk.required_steps, done),
        of=len(set(talk.required_steps)),
        all_there=Reason.STEPS_DONE,
        some_missing=Reason.STEPS_MISSING,
        earned=numbers(doing),
        retry_from=last_cue(talk, Phase.NEEDS),
    )


def data(talk: Talk) -> Result:
    """Judge the share of the required data that was told or taken down."""
    if not talk.required_data:
        return not_applicable(Criterion.DATA, Reason.NOTHING_REQUIRED)
    telling = [line for line in talk.lines if set(line.captured) & set(talk.required_data)]
    known = {name for line in telling for name in line.captured}
    return _share(
        Criterion.DATA,
        _others(talk.required_data, known),
        of=len(set(talk.required_data)),
        all_there=Reason.DATA_CAPTURED,
        some_missing=Reason.DATA_MISSING,
        earned=numbers(telling),
        retry_from=last_cue(talk, Phase.NEEDS),
    )


def next_step(talk: Talk) -> Result:
    """Judge who, what and when of what comes after the call: a third each.

    The trainee has to word it; whether the customer agrees does not count.
    """
    if talk.branch in WITHOUT_NEXT_STEP:
        return not_applicable(Criterion.NEXT_STEP, Reason.LEFT_SCRIPT)
    said = _said(of_trainee(talk), ELEMENTS_OF_NEXT_STEP)
    lines = carrying(of_trainee(talk), ELEMENTS_OF_NEXT_STEP)
    missing = _others(ELEMENTS_OF_NEXT_STEP, said)
    return Result(
        criterion=Criterion.NEXT_STEP,
        points=share_of(Criterion.NEXT_STEP, len(said), len(ELEMENTS_OF_NEXT_STEP)),
        remarks=(_next_step_remark(said, missing),),
        earned=numbers(lines),
        cost=numbers(lines[-1:]) if missing else (),
        retry_from=cue_before(talk, lines[-1].number) if lines else last_cue(talk),
    )


def _first_lines(talk: Talk) -> list[Line]:
    begun, first = 0.0, []
    for line in talk.lines:
        if begun >= OPENER_SECONDS:
            break
        first.append(line)
        begun += line.seconds
    return [line for line in of_trainee(talk) if line in first]


def _said(lines: Sequence[Line], wanted: Sequence[Tag]) -> tuple[Tag, ...]:
    honest = {tag for line in lines for tag in line.tags - _untrue(line)}
    return tuple(tag for tag in wanted if tag in honest)


def _untrue(line: Line) -> frozenset[Tag]:
    hidden = line.knock_out is KnockOut.HIDES_PURPOSE
    return frozenset({Tag.REASON_GIVEN}) if hidden else frozenset()


def _others(wanted: Sequence[str], there: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(wanted) if one not in there)


def _next_step_remark(said: tuple[Tag, ...], missing: tuple[str, ...]) -> Remark:
    if not said:
        return Remark(Reason.NO_NEXT_STEP)
    if missing:
        return Remark(Reason.NEXT_STEP_MISSING, missing)
    return Remark(Reason.NEXT_STEP_AGREED, said)


def _share(
    criterion: Criterion,
    missing: tuple[str, ...],
    *,
    of: int,
    all_there: Reason,
    some_missing: Reason,
    earned: tuple[int, ...],
    retry_from: int,
) -> Result:
    return Result(
        criterion=criterion,
        points=share_of(criterion, of - len(missing), of),
        remarks=(Remark(some_missing, missing) if missing else Remark(all_there),),
        earned=earned,
        retry_from=retry_from,
    )
