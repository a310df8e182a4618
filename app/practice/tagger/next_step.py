"""What happens after the call: who does what and when."""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.matching import Hit
from app.practice.tagger.questions import Asked
from app.practice.tagger.spelling import fold
from app.practice.tags import Tag

NOT_WITH = (Tag.COUNTER_ATTACK, Tag.BOUNDARY)
ANSWERS = (
    Tag.TECHNIQUE_REFERENCE,
    Tag.TECHNIQUE_WHAT_IF,
    Tag.TECHNIQUE_PARK,
    Tag.TECHNIQUE_CLARIFY,
)
ASKS_ELSE = (
    Tag.QUESTION_SITUATION,
    Tag.QUESTION_PROBLEM,
    Tag.QUESTION_IMPLICATION,
    Tag.QUESTION_NEED_PAYOFF,
)


def note_next_step(line: Line, asked: list[Asked], findings: Findings) -> None:
    """Note who, what and when of the step agreed or offered."""
    if findings.has(*NOT_WITH):
        return
    elsewhere = findings.has(Tag.FACT_ASKED, *ASKS_ELSE)
    asking = {one.number for one in asked if one.form is not Tag.QUESTION_ALTERNATIVE}
    for number in range(len(line.sentences)):
        if not (elsewhere and number in asking) and not _answers(line, number, findings):
            _note_step(line, number, findings)
    _note_dates_to_choose(line, asked, findings)


def _note_step(line: Line, number: int, findings: Findings) -> None:
    supposed = ("if_word",) if line.sentences[number].mark == "?" or line.context.before else ()
    what = _step_in(line, number, parked=findings.has(Tag.TECHNIQUE_PARK))
    when = line.cue(number, "step_when")
    elsewhere = when is None and _about_this_call(line, number, findings)
    if what is None or elsewhere or _reason_in(line, number) or line.cue(number, *supposed):
        return
    findings.add(Tag.NEXT_STEP_WHAT, line.span(*what))
    who = line.cue(number, "step_who") or _named_first(line, number)
    if who:
        findings.add(Tag.NEXT_STEP_WHO, line.span(*who))
    if when:
        findings.add(Tag.NEXT_STEP_WHEN, line.span(*when))


def _about_this_call(line: Line, number: int, findings: Findings) -> bool:
    """Whether the sentence tells why one calls, for how long, or that one ends the call."""
    sections = {
        Tag.ANNOUNCE_END: "announce_end",
        Tag.REASON_GIVEN: "reason_given",
        Tag.TIME_CHECK: "time_check",
    }
    return any(findings.has(tag) and line.cue(number, one) for tag, one in sections.items())


def _reason_in(line: Line, number: int) -> list[Hit]:
    """Words that tell why one is calling; with a date among them they are a step.

    "Ich rufe an" is a reason, "Ich rufe Sie am Freitag an" is none.
    """
    dates = line.hits[number].get("step_when", [])
    return [
        hit
        for hit in line.hits[number].get("reason_strong", [])
        if not any(hit.first < date.first and date.last < hit.last for date in dates)
    ]


def _answers(line: Line, number: int, findings: Findings) -> bool:
    """Whether the sentence answers an objection and so agrees nothing."""
    start, end = line.whole(line.sentences[number])
    found = (findings.by_tag[tag] for tag in ANSWERS if findings.has(tag))
    return any(start <= one.start < end for one in found)


def _step_in(line: Line, number: int, *, parked: bool) -> Hit | None:
    """The first action that no exception covers."""
    hits = line.hits[number]
    exceptions = hits.get("step_not", []) + hits.get("fact_noted", []) + _reason_in(line, number)
    if parked:
        exceptions = exceptions + hits.get("park", [])
    actions = sorted(hits.get("step_verb", []) + hits.get("step_noun", []))
    if line.cue(number, "step_when"):
        actions = sorted(actions + hits.get("step_weak", []))
    for hit in actions:
        if not any(one.first < hit.last and hit.first < one.last for one in exceptions):
            return hit
    return None


def _named_first(line: Line, number: int) -> Hit | None:
    """A sentence that begins with a word nobody knows begins with a name: "Lewis will bring"."""
    first = line.sentences[number].first
    word = line.words[first]
    unknown = word.raw.isalpha() and fold(word.raw) not in line.lexicon.dictionary
    return Hit(first, first + 1) if unknown and word.raw[0].isupper() else None


def _note_dates_to_choose(line: Line, asked: list[Asked], findings: Findings) -> None:
    """A date offered is a date: "Passt Montag oder Mittwoch?", "Wäre Freitag recht?"."""
    if findings.has(*ASKS_ELSE):
        return
    for number in range(len(line.sentences)):
        offered = line.cue(number, "date_offered")
        question = next((one for one in asked if one.number == number), None)
        choice = question is not None and question.form is Tag.QUESTION_ALTERNATIVE
        opened = question is not None and question.form is Tag.QUESTION_OPEN
        when = line.cue(number, "step_when")
        if when and not opened and (offered or choice) and not line.cue(number, "past"):
            findings.add(Tag.NEXT_STEP_WHEN, line.span(*when))
