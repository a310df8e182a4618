"""What shows without weights: who calls, and what cue words alone make sure.

A price given away, a farewell, a promised block have cues only; a purpose hidden or more promised
than can be kept has weights too, for what is put less bluntly.
"""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.matching import Hit
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tags import KNOCKING_OUT, Tag

BY_CUES = (Tag.PRICE_GIVEN_AWAY, Tag.FAREWELL, Tag.BLOCK_CONFIRMED)


def note_cues(line: Line, findings: Findings) -> None:
    """Note the tags whose section of the cue file is named like them."""
    for number, sentence in enumerate(line.sentences):
        for tag in (*BY_CUES, *KNOCKING_OUT):
            hit = None if line.cue(number, f"{tag}_not") else line.cue(number, tag)
            if hit and not (sentence.mark == "?" and tag in KNOCKING_OUT):
                findings.add(tag, line.span(*hit))


def note_who_calls(line: Line, findings: Findings) -> None:
    """Note name and company: those of the caller, or where they are not known any."""
    for tag, named, section in (
        (Tag.NAME_GIVEN, line.context.user, "name_given"),
        (Tag.COMPANY_GIVEN, line.context.company, "company_given"),
    ):
        wanted = content_of(named, line.lexicon)
        at = next((n for n, word in enumerate(line.words) if taken_up(word, wanted)), None)
        hit = None if wanted else _introduced(line, section)
        if at is not None:
            findings.add(tag, line.span(at, at + 1))
        elif hit:
            findings.add(tag, line.span(hit.first, hit.last + 1))


def _introduced(line: Line, section: str) -> Hit | None:
    """Words like "from" or "my name is" with a name, written large, behind them."""
    for hits in line.hits:
        for hit in hits.get(section, ()):
            if hit.last < len(line.words) and line.words[hit.last].raw[0].isupper():
                return hit
    return None
