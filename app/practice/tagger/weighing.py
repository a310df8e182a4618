"""Which tags a line carries: what speaks for and against each is weighed."""

from __future__ import annotations

from collections.abc import Iterable

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.signs import Span, signs_of
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import pieces_of
from app.practice.tagger.weights import Weights, weights
from app.practice.tags import FORMS_OF_QUESTION, KNOCKING_OUT, Tag

PRE_EMPT = Tag.TECHNIQUE_PRE_EMPT
ANSWERS = tuple(tag for tag in Tag if tag.value.startswith("technique_") and tag != PRE_EMPT)
"""What there must be an objection or attack for."""

Weighed = tuple[int, Span | None]
"""A weight in hundredths, and the words that bear the sign; None where no words do."""


def weigh(line: Line, found: Findings) -> None:
    """Add the tags of a line by weight to those that are sure."""
    known = weights(line.language)
    by_tag = _by_tag(line, known)
    for tag, start in known.starts.items():
        weighed = by_tag[tag]
        if start + sum(weight for weight, _ in weighed) <= 0 or not _possible(line, tag):
            continue
        heard = [one for one in weighed if not _bars(line, tag, one[1])]
        if start + sum(weight for weight, _ in heard) > 0:
            found.add(tag, _evidence(line, heard))
    offset = found.by_tag.get(Tag.TECHNIQUE_CONCEDE_OFFSET)
    if offset:  # an advantage is set against what was conceded
        found.add(Tag.CONCEDE, (offset.start, offset.end))


def _by_tag(line: Line, known: Weights) -> dict[Tag, list[Weighed]]:
    """What speaks for and against each tag."""
    found: dict[Tag, list[Weighed]] = {tag: [] for tag in known.starts}
    for sign, span in signs_of(line).items():
        for tag, weight in known.of(sign):
            found[tag].append((weight, span))
    return found


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


def _evidence(line: Line, heard: Iterable[Weighed]) -> tuple[int, int]:
    """The words that weighed most; the whole line where only what was said before did."""
    spans = [(weight, span) for weight, span in heard if span is not None and weight > 0]
    whole = line.span(0, len(line.words))
    return max(spans, key=lambda one: one[0], default=(0, whole))[1]
