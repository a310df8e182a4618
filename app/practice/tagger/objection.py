"""What the customer said just before: whether it resists, and about what."""

from __future__ import annotations

from functools import lru_cache

from app.practice.tagger.evidence import Context
from app.practice.tagger.line import Line, line_of
from app.practice.tagger.overlap import content_of, taken_up


def objects(line: Line) -> bool:
    """Whether an objection was raised; where nobody tells, words of refusal and blame show it."""
    told = line.context.objection
    return said_before(line, "resists") if told is None else told


def said_before(line: Line, section: str) -> bool:
    """Whether the customer's words before hold a cue of this section."""
    return before_of(line).anywhere(section) is not None


def before_of(line: Line) -> Line:
    """What the customer said before, taken apart."""
    return _before(line.context.before, line.language)


@lru_cache(maxsize=16)
def _before(text: str, language: str) -> Line:
    return line_of(text, language, Context())


def repeats_before(line: Line, number: int, at_least: int) -> bool:
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
