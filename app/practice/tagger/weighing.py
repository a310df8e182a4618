"""Which tags a line carries: what speaks for and against each is weighed."""

from __future__ import annotations

from app.practice.tagger.evidence import Evidence, Findings
from app.practice.tagger.line import Line
from app.practice.tagger.overlap import content_of
from app.practice.tagger.signs import Signs, signs_of
from app.practice.tagger.weights import Weights, sums, weights
from app.practice.tags import FORMS_OF_QUESTION, KNOCKING_OUT, Tag

PRE_EMPT = Tag.TECHNIQUE_PRE_EMPT
ANSWERS = tuple(tag for tag in Tag if tag.value.startswith("technique_") and tag != PRE_EMPT)
"""What there must be an objection or attack for."""


def weighed(line: Line, ruled: Findings) -> Findings:
    """The tags of a line by weight; those without weights stay as the rules gave them."""
    known = weights(line.language)
    signs = signs_of(line, ruled)
    found = Findings({tag: one for tag, one in ruled.by_tag.items() if tag not in known.starts})
    for tag, total in sums(known, signs).items():
        sure = tag in KNOCKING_OUT and tag in ruled.by_tag
        if not sure and not (total > 0 and _possible(line, tag)):
            continue
        one = ruled.by_tag.get(tag) or _evidence(line, tag, signs, known)
        if tag not in FORMS_OF_QUESTION or not _rhetorical(line, one):
            found.by_tag[tag] = one
    jargon = found.by_tag.get(Tag.JARGON)
    if jargon and _customers_own(line, jargon):
        found.drop(Tag.JARGON)
    offset = found.by_tag.get(Tag.TECHNIQUE_CONCEDE_OFFSET)
    if offset:  # an advantage is set against what was conceded
        found.add(Tag.CONCEDE, (offset.start, offset.end))
    return found


def _possible(line: Line, tag: Tag) -> bool:
    """Whether the talk so far allows the tag: an objection to answer, a need to meet."""
    if tag in ANSWERS:
        return line.context.resisted
    if tag in KNOCKING_OUT:  # "Fair point. I can't promise that it will never fail."
        return not line.anywhere(f"{tag}_not")
    return tag is not Tag.BENEFIT_FOR_NEED or bool(line.context.needs)


def _rhetorical(line: Line, one: Evidence) -> bool:
    """Whether the sentence with these words asks nothing: "Who cares?"."""
    return any(
        line.cue(number, "rhetorical")
        for number, sentence in enumerate(line.sentences)
        if line.whole(sentence)[0] <= one.start < line.whole(sentence)[1]
    )


def _customers_own(line: Line, one: Evidence) -> bool:
    """Whether the words that weighed are the customer's: those are no jargon."""
    used = content_of(" ".join((line.context.before, *line.context.needs)), line.lexicon)
    return not used.isdisjoint(content_of(line.text[one.start : one.end], line.lexicon))


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
