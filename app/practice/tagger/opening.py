"""The beginning and the end of a call: name, company, reason, time; farewell, promises."""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.matching import Hit
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.questions import Asked
from app.practice.tags import Tag

SIMPLE = (
    (Tag.TIME_CHECK, "time_check"),
    (Tag.PRICE_GIVEN_AWAY, "price_given_away"),
    (Tag.FAREWELL, "farewell"),
    (Tag.BLOCK_CONFIRMED, "block_confirmed"),
)


def note_opening(line: Line, asked: list[Asked], findings: Findings) -> None:
    """Note name, company, reason and the tags that cues alone show."""
    for number in range(len(line.sentences)):
        for tag, section in SIMPLE:
            hit = line.cue(number, section)
            if hit and not line.cue(number, f"{section}_not"):
                findings.add(tag, line.span(*hit))
        question = next((one for one in asked if one.number == number), None)
        _note_reason(line, number, question, findings)
        _note_moment(line, question, findings)
    _note_who_calls(line, findings)


def _note_reason(line: Line, number: int, question: Asked | None, findings: Findings) -> None:
    """What is part of a question gives no reason: "Have you asked for a price elsewhere?"."""
    hit = line.cue(number, "reason_strong")
    if hit is None and not line.context.before.strip():
        hit = line.cue(number, "reason_given")
        hit = None if hit and question and question.first <= hit.first else hit
    if hit and not line.cue(number, "reason_given_not"):
        findings.add(Tag.REASON_GIVEN, line.span(*hit))


def _note_moment(line: Line, question: Asked | None, findings: Findings) -> None:
    """A yes-no question about this moment, at the beginning of a call, asks for time."""
    if question is None or question.form is not Tag.QUESTION_CLOSED or line.context.before.strip():
        return
    hit = line.cue(question.number, "this_moment")
    if hit and not line.cue(question.number, "time_check_not", "step_when", "situation"):
        findings.add(Tag.TIME_CHECK, line.span(*hit))


def _note_who_calls(line: Line, findings: Findings) -> None:
    for tag, named, section in (
        (Tag.NAME_GIVEN, line.context.user, "name_given"),
        (Tag.COMPANY_GIVEN, line.context.company, "company_given"),
    ):
        wanted = content_of(named, line.lexicon)
        at = next((n for n, word in enumerate(line.words) if taken_up(word, wanted)), None)
        hit = None if wanted else _introduced(line, section)
        if at is not None:
            findings.add(tag, line.span(at, at + 1))
        elif hit:
            findings.add(tag, line.span(hit.first, hit.last + 1))


def _introduced(line: Line, section: str) -> Hit | None:
    """Words like "from" or "my name is" with a name, written large, behind them."""
    for hits in line.hits:
        for hit in hits.get(section, ()):
            if hit.last < len(line.words) and line.words[hit.last].raw[0].isupper():
                return hit
    return None
