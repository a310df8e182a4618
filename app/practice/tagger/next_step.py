"""What happens after the call: who does what and when."""

from __future__ import annotations

from app.practice.tagger.cues import Hit
from app.practice.tagger.evidence import Findings, Rule
from app.practice.tagger.line import Line
from app.practice.tagger.questions import Asked
from app.practice.tags import Tag

NOT_WITH = (Tag.COUNTER_ATTACK, Tag.BOUNDARY)


def note_next_step(line: Line, asked: list[Asked], findings: Findings) -> None:
    """Give who, what and when of the step agreed or offered."""
    if findings.has(*NOT_WITH):
        return
    for number in range(len(line.sentences)):
        _note_step(line, number, findings)
    _note_dates_to_choose(line, asked, findings)


def _note_step(line: Line, number: int, findings: Findings) -> None:
    what = _step_in(line, number)
    if what is None or line.cue(number, "reason_strong", "park", "if_word"):
        return
    findings.add(Tag.NEXT_STEP_WHAT, line.span(*what), Rule.PROMISE)
    who = line.cue(number, "step_who")
    if who:
        findings.add(Tag.NEXT_STEP_WHO, line.span(*who), Rule.PROMISE)
    when = line.cue(number, "step_when")
    if when:
        findings.add(Tag.NEXT_STEP_WHEN, line.span(*when), Rule.DATE)


def _step_in(line: Line, number: int) -> Hit | None:
    """The first action that no exception covers."""
    hits = line.hits[number]
    exceptions = hits.get("step_not", [])
    actions = sorted(hits.get("step_verb", []) + hits.get("step_noun", []))
    for hit in actions:
        if not any(one.first < hit.last and hit.first < one.last for one in exceptions):
            return hit
    return None


def _note_dates_to_choose(line: Line, asked: list[Asked], findings: Findings) -> None:
    """A date offered is a date: "Passt Montag oder Mittwoch?", "Wäre Freitag recht?"."""
    for number in range(len(line.sentences)):
        offered = line.cue(number, "date_offered")
        question = next((one for one in asked if one.number == number), None)
        choice = question is not None and question.form is Tag.QUESTION_ALTERNATIVE
        when = line.cue(number, "step_when")
        if when and (offered or choice) and not line.cue(number, "past"):
            findings.add(Tag.NEXT_STEP_WHEN, line.span(*when), Rule.DATE)
