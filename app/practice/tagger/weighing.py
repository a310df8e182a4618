"""Which tags a line carries: what speaks for and against each is weighed."""

from __future__ import annotations

from app.practice.tagger.evidence import Evidence, Findings
from app.practice.tagger.line import Line
from app.practice.tagger.signs import Signs, Span, signs_of
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import pieces_of
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
        if total <= 0 or not _possible(line, tag):
            continue
        heard = {sign: span for sign, span in signs.items() if not _bars(line, tag, span)}
        if len(heard) == len(signs) or sums(known, heard)[tag] > 0:
            one = _evidence(line, tag, heard, known)
            found.add(tag, (one.start, one.end))
    offset = found.by_tag.get(Tag.TECHNIQUE_CONCEDE_OFFSET)
    if offset:  # an advantage is set against what was conceded
        found.add(Tag.CONCEDE, (offset.start, offset.end))


def _possible(line: Line, tag: Tag) -> bool:
    """Whether the talk so far allows the tag: an objection to answer, a need to meet."""
    if tag in ANSWERS:
        return line.context.can_be_answered
    return tag is not Tag.BENEFIT_FOR_NEED or bool(line.context.needs)


def _bars(line: Line, tag: Tag, span: Span | None) -> bool:
    """Whether these words cannot speak for the tag.

    A rhetorical sentence asks nothing ("Who cares?"), an honest one promises nothing ("I can't
    promise that"), and a term that the customer used is no jargon.
    """
    if span is None:
        return False
    if tag in FORMS_OF_QUESTION:
        return _stands_in(line, "rhetorical", span)
    if tag in KNOCKING_OUT:
        return _stands_in(line, f"{tag}_not", span)
    return tag is Tag.JARGON and _is_customers_own(line, span)


def _stands_in(line: Line, section: str, span: Span) -> bool:
    """Whether the words stand in a sentence with a cue of the section."""
    for number, sentence in enumerate(line.sentences):
        start, end = line.span(sentence.first, sentence.last)
        if start <= span[0] < end:
            return line.cue(number, section) is not None
    return False


def _is_customers_own(line: Line, span: Span) -> bool:
    words = {fold(piece.raw) for piece in pieces_of(line.text[span[0] : span[1]])}
    words -= line.lexicon.lists["stopwords"]
    return bool(words) and words <= line.context.own_words


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
