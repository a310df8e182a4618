"""Which tags a line carries: what speaks for and against each is weighed."""

from __future__ import annotations

from app.practice.tagger.evidence import Evidence, Findings
from app.practice.tagger.line import Line
from app.practice.tagger.signs import Signs, signs_of
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import Sentence, pieces_of
from app.practice.tagger.weights import Weights, sums, weights
from app.practice.tags import FORMS_OF_QUESTION, KNOCKING_OUT, Tag

PRE_EMPT = Tag.TECHNIQUE_PRE_EMPT
ANSWERS = tuple(tag for tag in Tag if tag.value.startswith("technique_") and tag != PRE_EMPT)
"""What there must be an objection or attack for."""


def weigh(line: Line, found: Findings) -> None:
    """Add the tags of a line by weight to those that are sure."""
    known = weights(line.language)
    signs = signs_of(line)
    for tag, total in sums(known, signs).items():
        if total > 0 and _possible(line, tag):
            one = _evidence(line, tag, signs, known)
            if not _means_nothing(line, one):
                found.add(tag, (one.start, one.end))
    offset = found.by_tag.get(Tag.TECHNIQUE_CONCEDE_OFFSET)
    if offset:  # an advantage is set against what was conceded
        found.add(Tag.CONCEDE, (offset.start, offset.end))


def _possible(line: Line, tag: Tag) -> bool:
    """Whether the talk so far allows the tag: an objection to answer, a need to meet."""
    if tag in ANSWERS:
        return line.context.can_be_answered
    if tag in KNOCKING_OUT:  # "Fair point. I can't promise that it will never fail."
        return not any(f"{tag}_not" in hits for hits in line.hits)
    return tag is not Tag.BENEFIT_FOR_NEED or bool(line.context.needs)


def _means_nothing(line: Line, one: Evidence) -> bool:
    """Whether a question asks nothing ("Who cares?"), or a term is the customer's own."""
    if one.tag in FORMS_OF_QUESTION:
        return any(
            line.cue(number, "rhetorical") and _lies_in(line, sentence, one)
            for number, sentence in enumerate(line.sentences)
        )
    words = (fold(piece.raw) for piece in pieces_of(line.text[one.start : one.end]))
    return one.tag is Tag.JARGON and not line.context.own_words.isdisjoint(words)


def _lies_in(line: Line, sentence: Sentence, one: Evidence) -> bool:
    start, end = line.span(sentence.first, sentence.last)
    return start <= one.start < end


def _evidence(line: Line, tag: Tag, signs: Signs, known: Weights) -> Evidence:
    """The words that weighed most; the whole line where only what was said before did."""
    spans = [
        (weight, span)
        for sign, span in signs.items()
        if span is not None
        for one, weight in known.of(sign)
        if one is tag and weight > 0
    ]
    whole = line.span(0, len(line.words))
    start, end = max(spans, key=lambda one: one[0], default=(0, whole))[1]
    return Evidence(tag, start, end)
