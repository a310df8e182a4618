"""Which technique answers an objection."""

from __future__ import annotations

from app.practice.tagger.cues import Hit
from app.practice.tagger.evidence import Findings, Rule
from app.practice.tagger.line import Line
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.questions import Asked
from app.practice.tags import Tag


def note_pre_emption(line: Line, findings: Findings) -> None:
    """A doubt named before the customer does; what was said already can only be answered."""
    if line.context.before.strip():
        return
    hit = line.anywhere("pre_empt")
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
        if line.cue(number, "boundary", "announce_end"):
            continue
        question = by_number.get(number)
        if _note_statement(line, number, question, findings):
            continue
        if _note_asking(line, number, question, findings):
            answering.add(number)
            answering.add(number + 1)
    _note_offset(line, by_number, findings)
    return frozenset(answering)


def _note_statement(line: Line, number: int, question: Asked | None, findings: Findings) -> bool:
    """Techniques that are told rather than asked, the surest first."""
    opened = question is not None and question.form is Tag.QUESTION_OPEN
    park = line.cue(number, "park")
    if park and not opened:
        findings.add(Tag.TECHNIQUE_PARK, line.span(*park), Rule.CUE)
        return True
    for tag, section in (
        (Tag.TECHNIQUE_BREAK_DOWN_PRICE, "break_down"),
        (Tag.TECHNIQUE_REFERENCE, "reference"),
    ):
        hit = line.cue(number, section)
        if hit and not opened and not line.cue(number, f"{section}_not"):
            findings.add(tag, line.span(*hit), Rule.CUE)
            return True
    return _note_boomerang(line, number, question, findings)


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
    restated = line.cue(number, "reframe")
    if restated and not aside:
        findings.add(Tag.TECHNIQUE_REFRAME, line.span(*restated), Rule.CUE)
        return True
    alone = line.cue(number, "isolate") or aside
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
    if hit and not line.cue(question.number, "clarify_not"):
        findings.add(Tag.TECHNIQUE_CLARIFY, line.span(*hit), Rule.CUE)
        return True
    closed = question.form is Tag.QUESTION_CLOSED
    if not closed and _repeats_before(line, question.number, at_least=1):
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
        if hit:
            findings.add(Tag.TECHNIQUE_CONCEDE_OFFSET, line.span(*hit), Rule.AGREED_AND_OFFSET)
            findings.add(Tag.CONCEDE, (admitted.start, admitted.end), admitted.rule)
            return


def _offset_behind(line: Line, number: int, end: int, findings: Findings) -> Hit | None:
    sections = ["making_good"]
    if findings.has(Tag.CONCEDE):
        sections.append("offset")
        if not findings.has(Tag.TECHNIQUE_BREAK_DOWN_PRICE):
            sections.append("offset_gain")
    hits = (hit for one in sections for hit in line.hits[number].get(one, ()))
    behind = (hit for hit in hits if line.words[hit.first].start >= end)
    return min(behind, default=None)
