"""Words that cap the score: the purpose of the call hidden, more promised than can be kept."""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tags import KNOCKING_OUT


def note_knock_outs(line: Line, findings: Findings) -> None:
    """Note what is surely one of these two; the weights find what is put less bluntly."""
    for tag in KNOCKING_OUT:
        for number, sentence in enumerate(line.sentences):
            hit = line.cue(number, tag.value)
            if hit and sentence.mark != "?" and not line.cue(number, f"{tag.value}_not"):
                findings.add(tag, line.span(*hit))
                break
