"""Which tags a line carries: what speaks for and against each is weighed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.signs import Signs, Span, signs_of
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import pieces_of
from app.practice.tagger.weights import Weights, weights
from app.practice.tags import FORMS_OF_QUESTION, KNOCKING_OUT, Tag

PRE_EMPT = Tag.TECHNIQUE_PRE_EMPT
ANSWERS = tuple(tag for tag in Tag if tag.value.startswith("technique_") and tag != PRE_EMPT)
"""What there must be an objection or attack for."""

BY_SENTENCE = frozenset(
    {
        *FORMS_OF_QUESTION,
        Tag.QUESTION_SITUATION,
        Tag.QUESTION_PROBLEM,
        Tag.QUESTION_IMPLICATION,
        Tag.QUESTION_NEED_PAYOFF,
        Tag.FACT_ASKED,
        Tag.NEXT_STEP_WHO,
        Tag.NEXT_STEP_WHAT,
        Tag.NEXT_STEP_WHEN,
        Tag.BENEFIT_FOR_NEED,
        Tag.ACKNOWLEDGE,
        Tag.APOLOGISE,
    }
)
"""What one sentence can show alone, whatever stands beside it; the others need the whole line.

Chosen by how well labelled lines are read by weights learned from the rest of them.
"""

Weighed = tuple[int, Span | None]
"""A weight in hundredths, and the words that bear the sign; None where no words do."""


@dataclass(frozen=True)
class Said:
    """A line or one sentence of it, with its signs and what they add up to for each tag."""

    line: Line
    signs: Signs
    sums: Mapping[Tag, int]

    def heard(self, tag: Tag) -> list[Weighed]:
        """What speaks for and against a tag here."""
        known = weights(self.line.language)
        weighed = ((known.of(sign, tag), span) for sign, span in self.signs.items())
        return [one for one in weighed if one[0] and not _bars(self.line, tag, one[1])]


def weigh(line: Line, found: Findings) -> None:
    """Add the tags of a line by weight to those that are sure."""
    known = weights(line.language)
    whole, *sentences = (_said(one, known) for one in (line, *line.sentence_by_sentence()))
    for tag, start in known.starts.items():
        every = [whole, *sentences] if tag in BY_SENTENCE else [whole]
        speaking = [(one.line, one.heard(tag)) for one in every if one.sums[tag] > 0]
        if not speaking or not _possible(line, tag):
            continue
        part, heard = max(speaking, key=lambda one: _sum(one[1]))
        if start + _sum(heard) > 0:
            found.add(tag, _evidence(part, heard))
    offset = found.by_tag.get(Tag.TECHNIQUE_CONCEDE_OFFSET)
    if offset:  # an advantage is set against what was conceded
        found.add(Tag.CONCEDE, (offset.start, offset.end))


def _said(line: Line, known: Weights) -> Said:
    signs = signs_of(line)
    return Said(line, signs, known.sums(signs))


def _sum(weighed: Iterable[Weighed]) -> int:
    return sum(weight for weight, _ in weighed)


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


def _evidence(part: Line, heard: Iterable[Weighed]) -> tuple[int, int]:
    """The words that weighed most; all of them where only what was said before did."""
    spans = [(weight, span) for weight, span in heard if span is not None and weight > 0]
    whole = part.span(part.sentences[0].first, part.sentences[-1].last)
    return max(spans, key=lambda one: one[0], default=(0, whole))[1]
