"""The labelled lines from which reading is learned.

``packaging/reading``: a line each, "tags :: what is said :: what the customer said before ::
needs", "-" where no tag applies, needs between ";". They were written for this from the meaning of
the tags alone; who wrote the later ones also saw which of their own lines were read wrongly. Labels
that the other lines spoke against were judged again, by the examples of the open halves. Beside
them the open halves of the lines that measure (``tests/practice/utterances``).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.practice.tags import Tag

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "packaging" / "reading"
MEASURED = ROOT / "tests" / "practice" / "utterances"


@dataclass(frozen=True)
class Labelled:
    """A line with all its tags."""

    text: str
    tags: frozenset[Tag]
    before: str
    needs: tuple[str, ...]


def labelled(language: str) -> list[Labelled]:
    """All lines to learn from, in a fixed order."""
    path = FOLDER / f"{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [*_open_halves(language), *(parsed(line) for line in lines if line.strip())]


def parsed(line: str) -> Labelled:
    """Read a line of the file; raises ValueError for an unknown tag or a missing text."""
    parts = [part.strip() for part in line.split("::")]
    tags, text, before, needs, *more = [*parts, "", "", ""]
    if not text or any(more):
        raise ValueError(f"not tags, text, before and needs: {line}")
    known = frozenset() if tags == "-" else frozenset(map(Tag, tags.split()))
    return Labelled(text, known, before, tuple(one.strip() for one in needs.split(";") if one))


def _open_halves(language: str) -> list[Labelled]:
    paths = (MEASURED / f"{language}.toml", MEASURED / "second" / f"{language}.toml")
    return [
        Labelled(
            one["text"],
            frozenset(map(Tag, one["tags"])),
            one.get("before", ""),
            tuple(one.get("needs", ())),
        )
        for path in paths
        for one in tomllib.loads(path.read_text(encoding="utf-8"))["utterance"]
        if one["half"] == "open"
    ]
