"""Which sentences ask, and in which form."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.tagger.clauses import (
    asking_clauses,
    asks,
    begins_as_question,
    question_word,
    repeats,
    start,
    verb_first,
)
from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.typed import Sentence
from app.practice.tags import Tag

OR = frozenset({"oder", "or"})
SHORT = range(2, 6)
"""So long is a question that ends with its question word: "Unfair how?"."""


@dataclass(frozen=True)
class Asked:
    """A sentence that asks: its number, the form and the words that ask."""

    number: int
    form: Tag
    first: int
    last: int


def questions_of(line: Line, attacks: frozenset[int]) -> list[Asked]:
    """The questions of a line; sentences that attack ask nothing."""
    found = (
        _question(line, number, sentence)
        for number, sentence in enumerate(line.sentences)
        if number not in attacks
    )
    return [one for one in found if one]


def note_forms(line: Line, asked: list[Asked], findings: Findings) -> None:
    """Note the form of each question."""
    for one in asked:
        findings.add(one.form, line.span(one.first, one.last))


def _question(line: Line, number: int, sentence: Sentence) -> Asked | None:
    if sentence.mark == "!" or line.cue(number, "rhetorical"):
        return None
    asking = sentence.segments[-1]
    if sentence.mark == ".":
        return _told_to_tell(line, number, sentence)
    for check in (_choice, _checked, _told_to_tell, _open, _closed):
        form = check(line, number, sentence)
        if form is not None:
            return form
    if sentence.mark == "?" and not repeats(line, asking):
        return Asked(number, Tag.QUESTION_CLOSED, asking.first, asking.last)
    return None


def _told_to_tell(line: Line, number: int, sentence: Sentence) -> Asked | None:
    """A request to tell: "Erzählen Sie", "walk me through", "your view?"."""
    hit = line.cue(number, "tell")
    if hit is None and sentence.mark == "?":
        hit = line.cue(number, "opinion_wrapped")
    if hit is None or hit.first - start(line, sentence.first, hit.first) > 3:
        return None
    return Asked(number, Tag.QUESTION_OPEN, hit.first, hit.last)


def _choice(line: Line, number: int, sentence: Sentence) -> Asked | None:
    """Two named things with "oder" between them."""
    if sentence.mark != "?" and not begins_as_question(line, sentence):
        return None
    for at in range(sentence.first + 1, sentence.last - 1):
        if not OR.intersection(line.words[at].forms):
            continue
        hits = line.hits[number]
        rests = [*hits.get("or_rest", ()), *hits.get("or_opposite", ())]
        if any(hit.first == at for hit in rests):
            continue
        if any(hit.first <= at < hit.last for hit in hits.get("minutes_or", ())):
            continue
        if _asks_openly_around(line, sentence, at) or _asks_for_time(line, number, at):
            continue
        return Asked(number, Tag.QUESTION_ALTERNATIVE, sentence.first, sentence.last)
    return None


def _asks_for_time(line: Line, number: int, at: int) -> bool:
    """Whether "or" only names why it may not suit: "Does it suit, or are you serving?"."""
    later = line.cue(number, "step_when", "or_when")
    return line.cue(number, "time_check") is not None and not later and line.breaks[at - 1] == ","


def _asks_openly_around(line: Line, sentence: Sentence, at: int) -> bool:
    """Whether "oder" stands in the clause of a question word: "Was stört am Preis oder ...?"."""
    for clause in sentence.clauses:
        if clause.first <= at < clause.last:
            return question_word(line, clause) is not None and line.breaks[clause.last - 1] != ","
    return False


def _checked(line: Line, number: int, sentence: Sentence) -> Asked | None:
    """A statement with "richtig?", "isn't it?" at its end."""
    hit = line.cue(number, "tag_end")
    if hit is None or hit.first == sentence.first:
        return None
    apart = line.breaks[hit.first - 1] in (",", ":")
    if not apart and (sentence.mark != "?" or hit.last - hit.first < 2):
        return None
    return Asked(number, Tag.QUESTION_CLOSED, hit.first, hit.last)


def _open(line: Line, number: int, sentence: Sentence) -> Asked | None:
    if line.cue(number, "suggestion"):
        return None
    began = False
    for clause in asking_clauses(line, sentence):
        word = question_word(line, clause)
        if word is not None and asks(line, word, clause, strict=began):
            return Asked(number, Tag.QUESTION_OPEN, word, clause.last)
        began = began or verb_first(line, clause, sentence.mark)
    last = sentence.last - 1
    if line.is_one_of(last, "question_words") and sentence.last - sentence.first in SHORT:
        return Asked(number, Tag.QUESTION_OPEN, sentence.first, sentence.last)
    asking = sentence.segments[-1]
    wrapped = line.cue_within(number, asking.first, asking.last, "wrapped")
    if wrapped and began and not line.cue(number, "whether"):
        return Asked(number, Tag.QUESTION_OPEN, wrapped.first, wrapped.last)
    return None


def _closed(line: Line, number: int, sentence: Sentence) -> Asked | None:
    if sentence.mark == "":
        starts = line.cue(number, "asks_any")
        if starts:
            return Asked(number, Tag.QUESTION_CLOSED, sentence.first, sentence.last)
    inside = [one for one in sentence.clauses if one.first >= sentence.segments[-1].first]
    for clause in inside if sentence.mark == "?" else [inside[0], inside[-1]]:
        if verb_first(line, clause, sentence.mark):
            return Asked(number, Tag.QUESTION_CLOSED, clause.first, clause.last)
    return None
