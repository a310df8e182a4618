"""Reads what a trainee typed into tags, so that every tag can be traced to words.

A sum of weights (``resources/practice/reading``), learned from labelled lines, decides; words and
cues (``resources/practice/cues``) are the signs that weigh. Silence, name, company and what cues
alone show have no weights. What each tag means stands on the help page "How a line is read".
"""

from __future__ import annotations

from app.practice.tagger.by_cues import note_cues, note_who_calls
from app.practice.tagger.evidence import Context, Evidence, Findings, Reading
from app.practice.tagger.line import line_of
from app.practice.tagger.weighing import weigh
from app.practice.tags import Tag

__all__ = ["Context", "Evidence", "Reading", "read_line"]

NOTHING_KNOWN = Context()


def read_line(text: str, language: str, context: Context = NOTHING_KNOWN) -> Reading:
    """Read a line of the trainee.

    language: "de" and its kinds are read as German, all else as English.
    Never fails, whatever was typed; a text without letters and digits is silence.
    The same text in the same context reads the same.
    """
    line = line_of(text, "de" if language.startswith("de") else "en", context)
    findings = Findings()
    if line.words:
        note_who_calls(line, findings)
        note_cues(line, findings)
        weigh(line, findings)
    else:
        findings.add(Tag.SILENCE, (0, len(text)))
    return Reading(findings.in_order())
