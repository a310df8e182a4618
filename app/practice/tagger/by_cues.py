"""What shows without weights: who calls, and what cue words alone make sure.

A price given away, a farewell, a promised block have cues only; a purpose hidden or more promised
than can be kept has weights too, for what is put less bluntly.
"""

from __future__ import annotations

from app.practice.tagger.evidence import Findings
from app.practice.tagger.line import Line
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import pieces_of
from app.practice.tags import KNOCKING_OUT, Tag

LEGAL_FORMS = frozenset({"ag", "gmbh", "kg", "ohg", "se", "sa", "sarl", "ltd", "plc", "inc", "co"})

BY_CUES = (Tag.PRICE_GIVEN_AWAY, Tag.FAREWELL, Tag.BLOCK_CONFIRMED)


def note_cues(line: Line, findings: Findings) -> None:
    """Note the tags whose section of the cue file is named like them; a question tells nothing."""
    for number, sentence in enumerate(line.sentences):
        for tag in (*BY_CUES, *KNOCKING_OUT):
            hit = None if line.cue(number, f"{tag}_not") else line.cue(number, tag)
            if hit and sentence.mark != "?":
                findings.add(tag, line.span(*hit))


def note_who_calls(line: Line, findings: Findings) -> None:
    """Note name and company: those of the caller, or where they are not known any."""
    user, company = _words_of(line.context.user), _words_of(line.context.company)
    firms = _firms(line, company) if company else _introduced(line, "company_given")
    names = _names(line, user, firms) if user else _introduced(line, "name_given")
    for tag, found in ((Tag.NAME_GIVEN, names), (Tag.COMPANY_GIVEN, firms)):
        for at in found:
            findings.add(tag, line.span(at, at + 1))


def _names(line: Line, user: frozenset[str], firms: list[int]) -> list[int]:
    """Where the caller is named: "Das ist gut" is not Eva Gut, "hier ist Gut" is.

    A name that is a word, too, counts in the same sentence behind words like "my name is", beside
    another name, and before the firm ("Gut, Beispiel AG", "Gut von der Beispiel AG").
    """
    found = _places(line, frozenset(one for one in user if one not in line.lexicon.dictionary))
    for number, sentence in enumerate(line.sentences):
        inside = range(sentence.first, sentence.last)
        said = {at: user & {*line.words[at].forms} for at in inside}
        behind = {hit.last for hit in line.hits[number].get("name_given", ())}
        found += [
            at
            for at in inside
            if said[at]
            and (
                at in behind
                or any(said.get(at + one, said[at]) - said[at] for one in (-1, 1))
                or any(at + one in firms for one in (1, 2, 3) if at + one in inside)
            )
        ]
    return sorted({*found})


def _firms(line: Line, company: frozenset[str]) -> list[int]:
    """Where the firm is named: by an own word, by all its words, behind "from", before "AG".

    "Zum Beispiel" is not the Beispiel AG, and "die Technik" not the Rätia Technik AG.
    """
    found = _places(line, company)
    own = len(company) > 1 or not any(one in line.lexicon.dictionary for one in company)
    if own and all(_places(line, frozenset({one})) for one in company):
        return found
    behind = {
        hit.last
        for sentence, hits in zip(line.sentences, line.hits, strict=True)
        for hit in hits.get("company_given", ())
        if hit.last < sentence.last
    }
    before = {at - 1 for at in _places(line, LEGAL_FORMS)}
    return [at for at in found if at in behind | before]


def _places(line: Line, words: frozenset[str]) -> list[int]:
    """Where one of these words stands, also with the s of the genitive."""
    return [
        at
        for at, word in enumerate(line.words)
        if any(form in words or form.removesuffix("s") in words for form in word.forms)
    ]


def _words_of(name: str) -> frozenset[str]:
    """The words of a name without its legal form."""
    return frozenset(fold(piece.raw) for piece in pieces_of(name)) - LEGAL_FORMS


def _introduced(line: Line, section: str) -> list[int]:
    """Words of no dictionary, written large, behind words like "from" or "my name is"."""
    return [
        hit.last
        for sentence, hits in zip(line.sentences, line.hits, strict=True)
        for hit in hits.get(section, ())
        if hit.last < sentence.last and _may_be_name(line, hit.last)
    ]


def _may_be_name(line: Line, at: int) -> bool:
    word = line.words[at]
    return word.raw[0].isupper() and fold(word.raw) not in line.lexicon.dictionary
