"""Which words of two texts mean the same thing: the customer's words taken up by the trainee."""

from __future__ import annotations

from app.practice.tagger.lexicon import Lexicon
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import Word, pieces_of

STEM = 5
"""So many letters in common at the beginning make two words of one family."""

SHORT = 4


def content_of(text: str, known: Lexicon) -> frozenset[str]:
    """The folded words of a text that carry meaning."""
    folded = (fold(piece.raw) for piece in pieces_of(text))
    small = known.lists["stopwords"]
    return frozenset(one for one in folded if one not in small and len(one) > 2)


def same_family(one: str, other: str) -> bool:
    """Whether two words are forms of one, or one is a part of the other ("Platz", "Lagerplatz")."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORT:
        return False
    shorter, longer = sorted((one, other), key=len)
    common = min(STEM, len(shorter) - (1 if len(shorter) > SHORT else 0))
    if longer.startswith(shorter[:common]) and len(shorter) >= SHORT:
        return True
    return len(shorter) >= STEM and shorter.rstrip("ens") in longer


def taken_up(word: Word, wanted: frozenset[str]) -> bool:
    """Whether a typed word is of the family of one of these."""
    return any(same_family(form, one) for form in word.forms for one in wanted)
