"""How a line is said: acknowledging, conceding, apologising, attacking, setting limits."""

from __future__ import annotations

from app.practice.tagger.cues import NUMBER
from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.matching import Hit
from app.practice.tagger.overlap import content_of
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import Word
from app.practice.tags import Tag

EARLY = 5
"""An admission stands at the beginning of its sentence, at most so many words in."""

CAPITALS = range(2, 6)
SURE = 5


def attacks_of(line: Line, findings: Findings) -> frozenset[int]:
    """The sentences that blame, belittle or order the customer's mood."""
    found: set[int] = set()
    answering = bool(line.context.before.strip())
    for number in range(len(line.sentences)):
        hit = line.cue(number, "counter_attack" if answering else "orders_mood")
        if hit and not line.cue(number, "boundary", "announce_end", "counter_attack_not"):
            findings.add(Tag.COUNTER_ATTACK, line.span(*hit))
            found.add(number)
    return frozenset(found)


def note_tone(line: Line, findings: Findings) -> None:
    """Note the tags of the tone but the attack."""
    for number in range(len(line.sentences)):
        _note_acknowledgement(line, number, findings)
        _note_concession(line, number, findings)
        _note_apology(line, number, findings)
        _note_limits(line, number, findings)
        _note_jargon(line, number, findings)


def _note_acknowledgement(line: Line, number: int, findings: Findings) -> None:
    hit = line.cue(number, "acknowledge")
    if hit is None or line.cue(number, "acknowledge_not"):
        return
    if line.sentences[number].mark == "?" or _taken_back(line, number, hit):
        return
    findings.add(Tag.ACKNOWLEDGE, line.span(*hit))


def _taken_back(line: Line, number: int, hit: Hit) -> bool:
    """Whether a "but" follows in the same segment: "Verstehe, aber ..."."""
    for segment in line.sentences[number].segments:
        if segment.first <= hit.first < segment.last:
            return line.cue_within(number, hit.first, segment.last, "but_only") is not None
    return False


def _note_concession(line: Line, number: int, findings: Findings) -> None:
    sentence = line.sentences[number]
    hit = line.cue(number, "concede")
    if hit is None and line.anywhere("offset_strong"):
        hit = line.cue(number, "concede_weak")
    if hit is None or sentence.mark == "?" or line.cue(number, "concede_not", "counter_attack"):
        return
    starts = [
        clause.first for clause in sentence.clauses if not line.is_one_of(clause.first, "reasons")
    ]
    if any(0 <= hit.first - start <= EARLY for start in starts):
        findings.add(Tag.CONCEDE, line.span(*hit))


def _note_apology(line: Line, number: int, findings: Findings) -> None:
    hit = line.cue(number, "apologise")
    if hit and not line.cue(number, "apologise_not"):
        findings.add(Tag.APOLOGISE, line.span(*hit))


def _note_limits(line: Line, number: int, findings: Findings) -> None:
    """The end of the call announced or a limit set; both in "be civil or I ring off"."""
    if not line.context.before.strip():
        return
    end = line.cue(number, "announce_end")
    limit = line.cue(number, "boundary")
    if end:
        findings.add(Tag.ANNOUNCE_END, line.span(*end))
        if limit and line.cue(number, "boundary_or_end"):
            findings.add(Tag.BOUNDARY, line.span(*limit))
        return
    if limit is None and heated(line) and not line.cue(number, "counter_attack"):
        limit = line.cue(number, "boundary_weak")
    if limit:
        findings.add(Tag.BOUNDARY, line.span(*limit))


def heated(line: Line) -> bool:
    """Whether the customer just attacked; where nobody tells, whether it was shouted."""
    told = line.context.attack
    return "!" in line.context.before if told is None else told


def _note_jargon(line: Line, number: int, findings: Findings) -> None:
    used = content_of(" ".join((line.context.before, *line.context.needs)), line.lexicon)
    for hit in sorted(line.hits[number].get("jargon", ())):
        words = line.words[hit.first : hit.last]
        if not any(used.intersection(word.forms) or _guessed(word) for word in words):
            findings.add(Tag.JARGON, line.span(*hit))
            return
    if not line.text.isupper():
        _note_abbreviation(line, number, used, findings)


def _guessed(word: Word) -> bool:
    """Whether a short word is only like a term; abbreviations have too many neighbours."""
    return len(word.raw) <= SURE and len(word.forms) > 1 and NUMBER not in word.forms


def _note_abbreviation(line: Line, number: int, used: frozenset[str], findings: Findings) -> None:
    """A word in capitals that nobody has used and that is none of every day."""
    everyday = line.lexicon.lists["everyday_capitals"]
    own = fold(line.context.company)
    sentence = line.sentences[number]
    for at in range(sentence.first, sentence.last):
        raw = line.words[at].raw
        word = fold(raw)
        if not raw.isupper() or len(raw) not in CAPITALS or word in everyday | used:
            continue
        if word not in own and at > 0 and not line.words[at - 1].raw.isupper():
            findings.add(Tag.JARGON, line.span(at, at + 1))
            return
