"""Words that cap the score: the purpose of the call hidden, more promised than can be kept."""

from __future__ import annotations

from app.practice.tagger.evidence import KnockOutEvidence
from app.practice.tagger.line import Line
from app.practice.talk import KnockOut

SECTIONS = (
    (KnockOut.HIDES_PURPOSE, "hides_purpose"),
    (KnockOut.FALSE_PROMISE, "false_promise"),
)


def knock_outs_of(line: Line) -> tuple[KnockOutEvidence, ...]:
    """What is surely one of these two; that a promise cannot be kept is known of absolute ones."""
    found = []
    for knock_out, section in SECTIONS:
        for number, sentence in enumerate(line.sentences):
            hit = line.cue(number, section)
            if hit and sentence.mark != "?" and not line.cue(number, f"{section}_not"):
                found.append(KnockOutEvidence(knock_out, *line.span(*hit)))
                break
    return tuple(found)
