"""Which technique answers an objection."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.tagger.cues import Hit
from app.practice.tagger.evidence import Findings, Rule
from app.practice.tagger.line import Line
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.questions import Asked
from app.practice.tagger.tone import heated
from app.practice.tags import Tag

WHOLE = 4
NO_ADVANTAGE = (Tag.TECHNIQUE_BREAK_DOWN_PRICE, Tag.TECHNIQUE_REFERENCE, Tag.TECHNIQUE_WHAT_IF)


def note_pre_emption(line: Line, asked: frozenset[int], findings: Findings) -> None:
    """A doubt named before the customer does; what was said already can only be answered."""
    if line.context.before.strip():
        return
    for number, sentence in enumerate(line.sentences):
        told = sentence.mark != "?" and number not in asked
        hit = line.cue(number, "pre_empt", *(("pre_empt_told",) if told else ()))
        if hit:
            findings.add(Tag.TECHNIQUE_PRE_EMPT, line.span(*hit), Rule.CUE)


def note_techniques(line: Line, asked: list[Asked], findings: Findings) -> frozenset[int]:
    """Give the techniques; returns the sentences whose question is one."""
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
        if _note_asking(line, number, question, findings):
            answering.add(number)
            if question is None and findings.has(Tag.TECHNIQUE_WHAT_IF):
                answering.add(number + 1)
    _note_offset(line, by_number, findings)
    return frozenset(answering)


def _note_told(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Techniques that are told rather than asked, the surest first."""
    for tag, sections in _told_sections(line, number, question):
        hit = line.cue(number, *sections)
        if hit and not line.cue(number, f"{sections[0]}_not"):
            findings.add(tag, line.span(*hit), Rule.CUE)
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
    yield Tag.TECHNIQUE_BREAK_DOWN_PRICE, _price_sections(line, number)
    yield Tag.TECHNIQUE_REFERENCE, _reference_sections(line, number, question)


def _price_sections(line: Line, number: int) -> tuple[str, ...]:
    """A unit alone divides nothing: an amount stands beside it."""
    priced = line.cue(number, "amount")
    return ("break_down", "break_down_unit") if priced else ("break_down",)


def _reference_sections(line: Line, number: int, question: Asked | None) -> tuple[str, ...]:
    """What is asked under a condition calls on nobody."""
    supposed = question is not None and line.cue(number, "if_word")
    return ("reference_asked",) if supposed else ("reference", "reference_asked")


def _note_boomerang(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    hit = line.cue(number, "boomerang")
    if hit is None and _repeats_before(line, number, at_least=1):
        hit = line.cue(number, "boomerang_weak")
    if hit is None or question is not None:
        return False
    findings.add(Tag.TECHNIQUE_BOOMERANG, line.span(*hit), Rule.CUE)
    return True


def _note_asking(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Techniques that ask: what if, isolate, clarify; and the objection in other words."""
    aside = line.cue(number, "aside")
    supposed = line.cue(number, "if_word")
    if supposed and not aside and _asks_from(line, number, question, findings):
        findings.add(Tag.TECHNIQUE_WHAT_IF, line.span(*supposed), Rule.CUE)
        return True
    alone = line.cue(number, "isolate") or aside
    restated = line.cue(number, "reframe")
    if restated and not aside and not (alone and question):
        findings.add(Tag.TECHNIQUE_REFRAME, line.span(*restated), Rule.CUE)
        return True
    if alone and (question is not None or line.sentences[number].mark == ""):
        findings.add(Tag.TECHNIQUE_ISOLATE, line.span(*alone), Rule.CUE)
        return True
    return question is not None and _note_clarifying(line, question, findings)


def _asks_from(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Whether this sentence or the next one asks; an unmarked last one may."""
    return (
        question is not None
        or line.sentences[number].mark == ""
        or (number + 1 < len(line.sentences) and line.sentences[number + 1].mark in ("?", ""))
    )


def _note_clarifying(line: Line, question: Asked, findings: Findings) -> bool:
    hit = line.cue(question.number, "clarify")
    if heated(line):
        hit = line.cue(question.number, "clarify_heated")
    if hit and not line.cue(question.number, "clarify_not"):
        findings.add(Tag.TECHNIQUE_CLARIFY, line.span(*hit), Rule.CUE)
        return True
    closed = question.form is Tag.QUESTION_CLOSED
    calm = not heated(line) and not findings.has(Tag.APOLOGISE)
    if calm and not closed and _repeats_before(line, question.number, at_least=1):
        span = line.span(question.first, question.last)
        findings.add(Tag.TECHNIQUE_CLARIFY, span, Rule.REPEATS_CUSTOMER)
        return True
    return False


def _repeats_before(line: Line, number: int, at_least: int) -> bool:
    """Whether a sentence takes up words of what the customer said."""
    said = content_of(line.context.before, line.lexicon)
    sentence = line.sentences[number]
    small = line.lexicon.lists["stopwords"]
    again = sum(
        taken_up(line.words[at], said)
        for at in range(sentence.first, sentence.last)
        if not small.intersection(line.words[at].forms)
    )
    return again >= at_least


def _note_offset(line: Line, asked: dict[int, Asked], findings: Findings) -> None:
    """An advantage set against what was admitted, behind it."""
    admitted = findings.by_tag.get(Tag.CONCEDE) or findings.by_tag.get(Tag.APOLOGISE)
    if admitted is None:
        return
    for number in range(len(line.sentences)):
        if number in asked:
            continue
        hit = _offset_behind(line, number, admitted.end, findings)
        hit = hit or _stands_against(line, number, admitted.end, findings)
        if hit:
            findings.add(Tag.TECHNIQUE_CONCEDE_OFFSET, line.span(*hit), Rule.AGREED_AND_OFFSET)
            findings.add(Tag.CONCEDE, (admitted.start, admitted.end), admitted.rule)
            return


def _stands_against(line: Line, number: int, end: int, findings: Findings) -> Hit | None:
    """A whole sentence behind an admission that says neither sorry nor what comes next."""
    if not findings.has(Tag.CONCEDE) or findings.has(*NO_ADVANTAGE):
        return None
    sentence = line.sentences[number]
    behind = line.words[sentence.first].start >= end and sentence.mark != "?"
    enough = sentence.last - sentence.first >= WHOLE
    other = line.cue(number, "apologise", "acknowledge", "if_word", "step_when", "concede")
    return Hit(sentence.first, sentence.last) if behind and enough and not other else None


def _offset_behind(line: Line, number: int, end: int, findings: Findings) -> Hit | None:
    sections = ["making_good"]
    if findings.has(Tag.CONCEDE):
        sections.append("offset")
        if not findings.has(Tag.TECHNIQUE_BREAK_DOWN_PRICE):
            sections.append("offset_gain")
    hits = (hit for one in sections for hit in line.hits[number].get(one, ()))
    behind = (hit for hit in hits if line.words[hit.first].start >= end)
    return min(behind, default=None)
