"""Dividing a person's name as written into salutation, title, first and last name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from app.database.fold import fold

_SALUTATIONS = {
    **dict.fromkeys(
        ("herr", "herrn", "hr", "mr", "mister", "m", "monsieur", "signor", "sig", "signore", "sir"),
        "mr",
    ),
    **dict.fromkeys(
        ("frau", "fr", "mrs", "ms", "miss", "mme", "madame", "mlle", "mademoiselle", "signora",
         "sig ra", "madam", "fraulein"),
        "ms",
    ),
}  # fmt: skip
_TITLE_WORDS = """
    dr prof professor dipl ing mag lic ddr med phil iur jur oec rer nat pol hc h c mba bsc msc
    ba ma dott dottssa avv arch rag me pd dipl-ing dkfm di bed llm phd fh eth hsg univ
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLE_WORDS = """
    von van vom de del della di da dos du zu zur zum zen ten ter den der la le el al bin ibn
    ab auf aus st mac
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_COMPANY_WORDS_TEXT = """
    ag gmbh kg ohg gbr ug eg ev sa sarl sas srl spa snc inc ltd llc llp corp co company bv nv
    ab oy plc stiftung verein verband genossenschaft holding gruppe group
"""
_COMPANY_WORDS = frozenset(_COMPANY_WORDS_TEXT.split())


class Name(NamedTuple):
    """The parts of a person's name; "" where there is none. salutation: as written."""

    salutation: str
    title: str
    first: str
    last: str


@lru_cache(maxsize=1024)
def salutation_code(written: str) -> str | None:
    """Give "mr" or "ms" for a salutation in four languages, None for other words."""
    return _SALUTATIONS.get(fold(written))


@lru_cache(maxsize=1024)
def is_title(word: str) -> bool:
    """Tell whether a word is an academic title: "Dr.", "Prof.", "Dipl.-Ing."."""
    parts = fold(word).split()
    return bool(parts) and all(part in _TITLES for part in parts)


def looks_like_company(name: str) -> bool:
    """Tell whether a name carries a legal form or the like, which no person does."""
    return not _COMPANY_WORDS.isdisjoint(fold(name.replace(".", "")).split())


def split_name(written: str) -> Name:
    """Divide a full name.

    "Müller, Hans" and "Hans Müller" give the same; particles belong to the last name ("Anna von
    Arx"); of several other words the last one is the last name; a single word is a last name.
    """
    salutation, title, words = _leading(written.replace(",", " , ").split())
    if "," in words:
        comma = words.index(",")
        before, after = words[:comma], [word for word in words[comma + 1 :] if word != ","]
        if after and not all(is_title(word) for word in after):
            return Name(salutation, title, " ".join(after), " ".join(before))
        title = " ".join(filter(None, (title, *after)))
        words = before
    cut = next(
        (i for i, word in enumerate(words[:-1]) if i and word.casefold() in _PARTICLES),
        len(words) - 1,
    )
    if words and words[0].casefold() in _PARTICLES:
        cut = 0
    return Name(salutation, title, " ".join(words[:cut]), " ".join(words[cut:]))


def _leading(words: list[str]) -> tuple[str, str, list[str]]:
    salutation = ""
    titles: list[str] = []
    rest = list(words)
    if len(rest) > 1 and salutation_code(rest[0]):
        salutation = rest.pop(0)
    while len(rest) > 1 and is_title(rest[0]) and re.search(r"\.$|^(?:Dr|Prof)", rest[0]):
        titles.append(rest.pop(0))
    return salutation, " ".join(titles), rest
