"""Criteria of the answers: to objections what fits them, to attacks the ladder."""

from __future__ import annotations

from app.practice.scoring.criteria import (
    Criterion,
    Reason,
    Remark,
    Result,
    not_applicable,
    share_of,
)
from app.practice.scoring.ladder import Misstep, attacks_of, missteps
from app.practice.scoring.spoken import answer_to, carrying, numbers, of_trainee
from app.practice.tags import Tag
from app.practice.talk import Fit, Line, Talk

BEST = 2
ACCEPTABLE = 1
WRONG = 0


def fit_of(answer: Line, fit: Fit) -> int:
    """2 for what works with this objection, 1 for what can be defended, else 0.

    A counter-attack or a false promise is never an answer, whatever else the line carries.
    """
    if Tag.COUNTER_ATTACK in answer.tags or answer.knock_out is not None:
        return WRONG
    if answer.tags & fit.best:
        return BEST
    return ACCEPTABLE if answer.tags & fit.acceptable else WRONG


def technique(talk: Talk) -> Result:
    """Judge the answers to objections: what the trainee says next.

    An objection that nobody could answer any more does not count; one that the persona has no
    answers for neither.
    """
    answered = _answered(talk)
    if not answered:
        return not_applicable(Criterion.TECHNIQUE, Reason.NO_OBJECTION)
    fits = [fit_of(answer, talk.fits[name]) for _, name, answer in answered]
    weak = [one for one, fit in zip(answered, fits, strict=True) if fit < BEST]
    worst = answered[fits.index(min(fits))]
    return Result(
        criterion=Criterion.TECHNIQUE,
        points=share_of(Criterion.TECHNIQUE, sum(fits), BEST * len(fits)),
        remarks=_remarks(talk, answered, fits),
        earned=numbers(one[2] for one, fit in zip(answered, fits, strict=True) if fit),
        cost=numbers(answer for _, _, answer in weak),
        retry_from=worst[0].number,
    )


def ladder(talk: Talk) -> Result:
    """Judge the way up the attack ladder, only as far as the attacks went.

    All points in order; half of them if calm, but a rung was left out or taken too early; none
    with a counter-attack anywhere in the talk.
    """
    attacks = attacks_of(talk)
    if not attacks:
        return not_applicable(Criterion.LADDER, Reason.NO_ATTACK)
    struck = numbers(carrying(of_trainee(talk), [Tag.COUNTER_ATTACK]))
    if struck:
        return _ladder(0, Remark(Reason.COUNTER_ATTACKED), cost=struck, retry=attacks[0].number)
    wrong = missteps(talk)
    answers = [answer_to(talk, attack.number) for attack in attacks]
    left = {misstep.answer.number for misstep in wrong}
    good = tuple(one.number for one in answers if one and one.number not in left)
    if not wrong:
        return _ladder(2, Remark(Reason.LADDER_CLIMBED), earned=good)
    return _ladder(
        1, _worst(wrong), cost=tuple(sorted(left)), retry=wrong[0].attack.number, earned=good
    )


def _worst(wrong: list[Misstep]) -> Remark:
    return Remark(wrong[0].reason, (wrong[0].rung,))


def _ladder(
    halves: int,
    why: Remark,
    *,
    cost: tuple[int, ...] = (),
    earned: tuple[int, ...] = (),
    retry: int = 0,
) -> Result:
    return Result(
        criterion=Criterion.LADDER,
        points=share_of(Criterion.LADDER, halves, 2),
        remarks=(why,),
        earned=earned,
        cost=cost,
        retry_from=retry,
    )


def _answered(talk: Talk) -> list[tuple[Line, str, Line]]:
    """Customer's line, id of the objection, and the answer."""
    found = []
    for line in talk.lines:
        answer = answer_to(talk, line.number)
        if line.objection in talk.fits and line.objection is not None and answer is not None:
            found.append((line, line.objection, answer))
    return found


def _remarks(
    talk: Talk, answered: list[tuple[Line, str, Line]], fits: list[int]
) -> tuple[Remark, ...]:
    used = [
        tag
        for (_, name, answer), fit in zip(answered, fits, strict=True)
        for tag in sorted(answer.tags & (talk.fits[name].best | talk.fits[name].acceptable))
        if fit
    ]
    missed = [name for (_, name, _), fit in zip(answered, fits, strict=True) if not fit]
    remarks = []
    if used:
        remarks.append(Remark(Reason.ANSWERS_FIT, tuple(dict.fromkeys(used))))
    if missed:
        remarks.append(Remark(Reason.ANSWERS_MISS, tuple(dict.fromkeys(missed))))
    return tuple(remarks)
