"""What each sign weighs for each tag, as learned from labelled lines (packaging/reading).

The file is text: the digest of what was learned from, then a line for each tag with what its sum
starts from, then a line for each sign with its weights, in hundredths. A tag is named by one
letter: "u:offerte<TAB>A12c-30".
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.paths import resources_dir
from app.practice.tags import Tag

LETTERS = string.ascii_letters
HUNDREDTHS = 100
_WEIGHT = re.compile(r"([A-Za-z])(-?\d+)")


@dataclass(frozen=True)
class Weights:
    """starts: where the sum of a tag starts; it is given above 0. by_sign: what each adds."""

    digest: str
    starts: Mapping[Tag, int]
    by_sign: Mapping[str, Sequence[tuple[Tag, int]]]


def weights_file(language: str) -> Path:
    """Where the weights of "de" or "en" lie."""
    return resources_dir() / "practice" / "reading" / f"{language}.txt"


@lru_cache(maxsize=2)
def weights(language: str) -> Weights:
    """The weights of "de" or "en"."""
    return parsed(weights_file(language).read_text(encoding="utf-8"))


def parsed(text: str) -> Weights:
    """Read the file's text."""
    digest, *lines = text.splitlines()
    starts: dict[Tag, int] = {}
    letters: dict[str, Tag] = {}
    by_sign: dict[str, list[tuple[Tag, int]]] = {}
    for line in lines:
        name, _, rest = line.partition("\t")
        if name.startswith("="):
            tag = Tag(name[1:])
            letters[LETTERS[len(starts)]] = tag
            starts[tag] = int(rest)
        else:
            by_sign[name] = [(letters[one], int(many)) for one, many in _WEIGHT.findall(rest)]
    return Weights(digest, starts, by_sign)


def written(one: Weights) -> str:
    """The text of the file."""
    letters = dict(zip(one.starts, LETTERS, strict=False))
    lines = [one.digest, *(f"={tag}\t{start}" for tag, start in one.starts.items())]
    for sign in sorted(one.by_sign):
        lines.append(f"{sign}\t" + "".join(f"{letters[t]}{w}" for t, w in one.by_sign[sign]))
    return "\n".join(lines) + "\n"


def sums(one: Weights, signs: Iterable[str]) -> dict[Tag, int]:
    """What the signs of a line add up to for each tag."""
    total = dict(one.starts)
    for sign in signs:
        for tag, weight in one.by_sign.get(sign, ()):
            total[tag] += weight
    return total
