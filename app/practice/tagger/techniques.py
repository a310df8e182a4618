"""Which technique answers an objection."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.tagger.asking import note_asking
from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.objection import repeats_before, said_before
from app.practice.tagger.offset import note_offset
from app.practice.tagger.questions import Asked
from app.practice.tags import Tag


def note_pre_emption(line: Line, asked: frozenset[int], findings: Findings) -> None:
    """A doubt named before the customer does; what was said already can only be answered."""
    if line.context.before.strip():
        return
    for number, sentence in enumerate(line.sentences):
        told = sentence.mark != "?" and number not in asked
        hit = line.cue(number, "pre_empt", *(("pre_empt_told",) if told else ()))
        if hit:
            findings.add(Tag.TECHNIQUE_PRE_EMPT, line.span(*hit))


def note_techniques(line: Line, asked: list[Asked], findings: Findings) -> frozenset[int]:
    """Note the techniques; returns the sentences whose question is one."""
    if not line.context.resisted:
        return frozenset()
    answering: set[int] = set()
    by_number = {one.number: one for one in asked}
    for number in range(len(line.sentences)):
        if findings.has(Tag.COUNTER_ATTACK):
            break
        if number in answering or line.cue(number, "boundary", "announce_end"):
            continue
        question = by_number.get(number)
        if _note_told(line, number, question, findings):
            continue
        if note_asking(line, number, question, findings):
            answering.add(number)
            if question is None and findings.has(Tag.TECHNIQUE_WHAT_IF):
                answering.add(number + 1)
    note_offset(line, by_number, findings)
    return frozenset(answering)


def _note_told(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Techniques that are told rather than asked, the surest first."""
    for tag, sections in _told_sections(line, number, question):
        hit = line.cue(number, *sections)
        if hit and not line.cue(number, f"{sections[0]}_not"):
            findings.add(tag, line.span(*hit))
            return True
    return _note_boomerang(line, number, question, findings)


def _told_sections(
    line: Line, number: int, question: Asked | None
) -> Iterator[tuple[Tag, tuple[str, ...]]]:
    """What to look for, in this order; an open question parks and divides nothing."""
    yield Tag.TECHNIQUE_PARK, ("park_sure",)
    aside = line.cue(number, "aside")
    if question is None or not (aside or line.cue(number, "isolate")):
        yield Tag.TECHNIQUE_REFRAME, ("reframe_sure",)
    if aside or (question is not None and question.form is Tag.QUESTION_OPEN):
        return
    yield Tag.TECHNIQUE_PARK, ("park",)
    yield Tag.TECHNIQUE_BREAK_DOWN_PRICE, _price_sections(line, number, question)
    yield Tag.TECHNIQUE_REFERENCE, _reference_sections(line, number, question)


def _price_sections(line: Line, number: int, question: Asked | None) -> tuple[str, ...]:
    """A unit alone divides nothing: an amount stands beside it, or a price was said before."""
    supposed = question is not None and line.cue(number, "if_word")
    priced = line.cue(number, "amount")
    if not supposed and said_before(line, "price_before"):
        return ("break_down", "break_down_unit", "break_down_per")
    return ("break_down", "break_down_unit") if priced else ("break_down",)


def _reference_sections(line: Line, number: int, question: Asked | None) -> tuple[str, ...]:
    """What is asked under a condition calls on nobody."""
    supposed = question is not None and line.cue(number, "if_word")
    return ("reference_asked",) if supposed else ("reference", "reference_asked")


def _note_boomerang(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    hit = line.cue(number, "boomerang")
    if hit is None and repeats_before(line, number, at_least=1):
        hit = line.cue(number, "boomerang_weak")
    if hit is None or question is not None:
        return False
    findings.add(Tag.TECHNIQUE_BOOMERANG, line.span(*hit))
    return True
