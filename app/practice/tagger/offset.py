"""An advantage set against what was admitted."""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.matching import Hit
from app.practice.tagger.questions import Asked
from app.practice.tags import Tag

WHOLE = 4
NO_ADVANTAGE = (Tag.TECHNIQUE_BREAK_DOWN_PRICE, Tag.TECHNIQUE_REFERENCE, Tag.TECHNIQUE_WHAT_IF)


def note_offset(line: Line, asked: dict[int, Asked], findings: Findings) -> None:
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
            findings.add(Tag.TECHNIQUE_CONCEDE_OFFSET, line.span(*hit))
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
