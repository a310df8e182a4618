"""What the customer gets: for a need that was named, or praise nobody asked for; facts noted."""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.tone import heated
from app.practice.tagger.typed import Part, Sentence
from app.practice.tags import Tag

TECHNIQUES = tuple(tag for tag in Tag if tag.value.startswith("technique_"))
ADMITS = (Tag.CONCEDE, Tag.APOLOGISE, Tag.COUNTER_ATTACK)
SEVERAL = 2
READ_BACK = 0.5
"""So much of a sentence must be the customer's words to be read back from them."""


def note_benefits(line: Line, asked: frozenset[int], findings: Findings) -> None:
    """Note the benefit tags."""
    told = [n for n in range(len(line.sentences)) if n not in asked]
    if line.context.needs and _note_for_need(line, told, findings):
        return
    if _may_praise(line, findings):
        _note_praise(line, told, findings)


def _note_for_need(line: Line, told: list[int], findings: Findings) -> bool:
    needs = content_of(" ".join(line.context.needs), line.lexicon)
    for number in told:
        sentence = line.sentences[number]
        words = [at for at in _meaningful(line, sentence) if taken_up(line.words[at], needs)]
        hit = line.cue(number, "need_reference")
        if words:
            span = line.span(words[0], words[-1] + 1)
        elif hit:
            span = line.span(*hit)
        else:
            continue
        findings.add(Tag.BENEFIT_FOR_NEED, span)
        return True
    return False


def _may_praise(line: Line, findings: Findings) -> bool:
    """Nobody asked, and nothing is being answered."""
    before = line.context.before.strip()
    if "?" in before or findings.has(*TECHNIQUES, Tag.COUNTER_ATTACK, Tag.BOUNDARY):
        return False
    if findings.has(
        Tag.NEXT_STEP_WHAT, Tag.REASON_GIVEN, Tag.TIME_CHECK, Tag.CONCEDE, Tag.APOLOGISE
    ):
        return False
    return not before or bool(line.context.needs) or line.context.objection is False


def _note_praise(line: Line, told: list[int], findings: Findings) -> None:
    for number in told:
        hit = line.cue(number, "praise")
        if hit and not line.cue(number, "praise_not", "step_when"):
            findings.add(Tag.BENEFIT_UNASKED, line.span(*hit))
            return


def note_facts(line: Line, asked: frozenset[int], findings: Findings) -> None:
    """Note fact_noted: said that it is noted, or what was told read back."""
    before = line.context.before.strip()
    if not before or "?" in before:
        return
    for number, sentence in enumerate(line.sentences):
        hit = line.cue(number, "fact_noted")
        if hit and not line.cue(number, "fact_noted_not") and not findings.has(Tag.TECHNIQUE_PARK):
            findings.add(Tag.FACT_NOTED, line.span(*hit))
            return
        if findings.has(*TECHNIQUES, *ADMITS) or number in asked or heated(line):
            continue
        parts: list[Sentence | Part] = [sentence, *sentence.clauses]
        for part in parts:
            if _reads_back(line, part):
                findings.add(Tag.FACT_NOTED, line.span(part.first, part.last))
                return


def _reads_back(line: Line, part: Sentence | Part) -> bool:
    """Whether a number or most words of the customer's come back."""
    said = content_of(line.context.before, line.lexicon)
    numbers = {one for one in said if one[0].isdigit() or one in line.lexicon.numbers}
    words = _meaningful(line, part)
    again = [at for at in words if taken_up(line.words[at], said)]
    number_again = any(numbers.intersection(line.words[at].forms) for at in words)
    enough = number_again or len(again) >= SEVERAL
    return enough and len(again) >= READ_BACK * len(words)


def _meaningful(line: Line, part: Sentence | Part) -> list[int]:
    small = line.lexicon.lists["stopwords"]
    return [
        at for at in range(part.first, part.last) if not small.intersection(line.words[at].forms)
    ]
