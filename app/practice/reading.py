"""Reads what a trainee typed into tags, so that every tag can be traced to words.

Cue words per language (``resources/practice/cues``) and rules give signs; a sum of weights
(``resources/practice/reading``), learned from labelled lines, decides. Six tags have no weights
and stay as the rules give them. What each means stands on the help page "How a line is read".
"""

from __future__ import annotations

from app.practice.tagger import (
    benefit,
    knock_outs,
    next_step,
    opening,
    questions,
    subjects,
    techniques,
    tone,
)
from app.practice.tagger.evidence import (
    Context,
    Evidence,
    Findings,
    Reading,
)
from app.practice.tagger.line import Line, line_of
from app.practice.tagger.weighing import weighed
from app.practice.tags import Tag

__all__ = ["Context", "Evidence", "Reading", "read_line", "ruled"]

NOTHING_KNOWN = Context()


def read_line(text: str, language: str, context: Context = NOTHING_KNOWN) -> Reading:
    """Read a line of the trainee.

    language: "de" and its kinds are read as German, all else as English.
    Never fails, whatever was typed; a text without letters and digits is silence.
    The same text in the same context reads the same.
    """
    line = line_of(text, "de" if language.startswith("de") else "en", context)
    if not line.words:
        findings = Findings()
        findings.add(Tag.SILENCE, (0, len(text)))
        return Reading(findings.in_order())
    return Reading(weighed(line, ruled(line)).in_order())


def ruled(line: Line) -> Findings:
    """What the rules alone make of a line.

    The order counts: what is surer is read first and keeps weaker readings away.
    """
    findings = Findings()
    attacks = tone.attacks_of(line, findings)
    asked = questions.questions_of(line, attacks)
    questions.note_forms(line, asked, findings)
    tone.note_tone(line, findings)
    numbers = frozenset(one.number for one in asked)
    techniques.note_pre_emption(line, numbers, findings)
    answering = techniques.note_techniques(line, asked, findings)
    subjects.note_subjects(line, asked, findings, answering)
    opening.note_opening(line, asked, findings)
    next_step.note_next_step(line, asked, findings)
    benefit.note_facts(line, numbers, findings)
    benefit.note_benefits(line, numbers, findings)
    knock_outs.note_knock_outs(line, findings)
    return findings
