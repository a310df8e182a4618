"""What a question asks: situation, problem, its consequence, the worth of a solution, a fact."""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.questions import Asked
from app.practice.tags import Tag

FEW = 5

ORDER = (
    (Tag.QUESTION_NEED_PAYOFF, "need_payoff"),
    (Tag.QUESTION_IMPLICATION, "implication"),
    (Tag.QUESTION_PROBLEM, "problem"),
    (Tag.QUESTION_SITUATION, "situation"),
)


def note_subjects(
    line: Line, asked: list[Asked], findings: Findings, answering: frozenset[int]
) -> None:
    """Note what each question asks; one that answers an objection may only ask for a fact."""
    for one in asked:
        if one.number not in answering:
            _note_subject(line, one, findings)
        _note_fact(line, one, findings, only_numbers=one.number in answering)


def _note_subject(line: Line, asked: Asked, findings: Findings) -> None:
    for tag, section in ORDER:
        hit = line.cue(asked.number, section)
        if hit and not line.cue(asked.number, f"{section}_not"):
            findings.add(tag, line.span(*hit))
            if tag is Tag.QUESTION_PROBLEM:
                _note_situation_before(line, asked.number, hit.first, findings)
            return
    if _asks_about_today(line, asked):
        findings.add(Tag.QUESTION_SITUATION, line.span(asked.first, asked.last))


def _asks_about_today(line: Line, asked: Asked) -> bool:
    """What is asked openly about the present, and is no field to fill in, asks how things are.

    A number may be both: "How many guests do you have a week?".
    """
    if asked.form is not Tag.QUESTION_OPEN or line.cue(asked.number, "situation_not", "today_not"):
        return False
    if not line.cue_within(asked.number, asked.first, asked.last, "customers_own"):
        return False
    counted = line.cue(asked.number, "number_asked") is not None
    return counted or not line.cue(asked.number, "fact")


def _note_situation_before(line: Line, number: int, problem: int, findings: Findings) -> None:
    """Both are asked in "Wie bestellen Sie heute, und wo hakt es?"."""
    for clause in line.sentences[number].clauses:
        if clause.last <= problem:
            hit = line.cue_within(number, clause.first, clause.last, "situation")
            if hit:
                findings.add(Tag.QUESTION_SITUATION, line.span(*hit))


def _note_fact(line: Line, asked: Asked, findings: Findings, *, only_numbers: bool) -> None:
    if line.cue(asked.number, "fact_not") or findings.has(Tag.QUESTION_NEED_PAYOFF):
        return
    consequence = findings.has(Tag.QUESTION_IMPLICATION, Tag.QUESTION_PROBLEM)
    if line.cue(asked.number, "time_check") or (
        asked.form is Tag.QUESTION_ALTERNATIVE and line.cue(asked.number, "step_when")
    ):
        return
    if only_numbers and asked.form is not Tag.QUESTION_OPEN:
        return
    numbers = only_numbers or consequence
    sections = {
        Tag.QUESTION_OPEN: ("number_asked",) if numbers else ("fact", "number_asked"),
        Tag.QUESTION_CLOSED: ("closed_fact",),
        Tag.QUESTION_ALTERNATIVE: ("fact_alternative",),
    }[asked.form]
    hit = line.cue(asked.number, *sections)
    if hit:
        findings.add(Tag.FACT_ASKED, line.span(*hit))
    elif (not numbers and _picks_one(line, asked)) or _is_bare_choice(line, asked):
        findings.add(Tag.FACT_ASKED, line.span(asked.first, asked.last))


def _is_bare_choice(line: Line, asked: Asked) -> bool:
    """Two kinds to order, in few words: "Mit Deckel oder ohne?"; dates are no kinds."""
    few = asked.last - asked.first <= FEW
    choice = asked.form is Tag.QUESTION_ALTERNATIVE
    dates = line.cue(asked.number, "step_when")
    return few and choice and not dates and not line.context.before.strip()


def _picks_one(line: Line, asked: Asked) -> bool:
    """Whether one of a kind is asked for by "which", and not how things are."""
    which = asked.form is Tag.QUESTION_OPEN and line.is_one_of(asked.first, "which")
    return which and not line.cue(asked.number, "situation")
