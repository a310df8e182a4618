"""What each sign weighs for each tag, as learned from labelled lines (packaging/reading).

The file is text, compressed (``zcat`` shows it): the digest of what was learned from, then a line
for each tag with what its sum starts from, then a line for each sign with its weights, in
hundredths. A tag is named by one letter: "u:offerte<TAB>A12c-30".
"""

from __future__ import annotations

import gzip
import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from app.paths import resources_dir
from app.practice.tags import Tag

LETTERS = string.ascii_letters
HUNDREDTHS = 100
_WEIGHT = re.compile(r"([A-Za-z])(-?\d+)")


@dataclass(frozen=True)
class Weights:
    """starts: where the sum of a tag starts; it is given above 0.

    by_sign: what each adds, as it stands in the file: a line has some 120 of 120,000 signs.
    """

    digest: str
    starts: Mapping[Tag, int]
    by_sign: Mapping[str, str]

    def sums(self, signs: Iterable[str]) -> dict[Tag, int]:
        """What the signs add up to for each tag; above 0 the tag is given."""
        totals = dict(zip(LETTERS, self.starts.values(), strict=False))
        for sign in signs:
            for letter, weight in _adds(self.by_sign.get(sign, "")):
                totals[letter] += weight
        return dict(zip(self.starts, totals.values(), strict=True))

    def of(self, sign: str, tag: Tag) -> int:
        """What a sign weighs for a tag."""
        return dict(_adds(self.by_sign.get(sign, ""))).get(self._letters[tag], 0)

    @cached_property
    def _letters(self) -> dict[Tag, str]:
        return dict(zip(self.starts, LETTERS, strict=False))


@lru_cache(maxsize=8192)
def _adds(kept: str) -> tuple[tuple[str, int], ...]:
    """What a sign adds, by letter; a line and each of its sentences ask for the same ones."""
    return tuple((letter, int(weight)) for letter, weight in _WEIGHT.findall(kept))


def weights_file(language: str) -> Path:
    """Where the weights of "de" or "en" lie."""
    return resources_dir() / "practice" / "reading" / f"{language}.txt.gz"


@lru_cache(maxsize=2)
def weights(language: str) -> Weights:
    """The weights of "de" or "en"."""
    return parsed(text_of(weights_file(language)))


def text_of(path: Path) -> str:
    """Give what stands in a file of weights."""
    return gzip.decompress(path.read_bytes()).decode("utf-8")


def write(one: Weights, path: Path) -> None:
    """Write a file of weights; the same weights give the same file."""
    path.write_bytes(gzip.compress(written(one).encode("utf-8"), mtime=0))


def parsed(text: str) -> Weights:
    """Read the file's text."""
    digest, *lines = text.split("\n")
    by_name = dict(line.split("\t") for line in lines if line)
    starts = {Tag(name[1:]): int(start) for name, start in by_name.items() if name[0] == "="}
    return Weights(digest, starts, {name: add for name, add in by_name.items() if name[0] != "="})


def packed(
    digest: str, starts: Mapping[Tag, int], by_sign: Mapping[str, Iterable[tuple[Tag, int]]]
) -> Weights:
    """Give learned weights as they are kept."""
    letters = dict(zip(starts, LETTERS, strict=False))
    adds = {
        sign: "".join(f"{letters[tag]}{weight}" for tag, weight in by_sign[sign])
        for sign in sorted(by_sign)
    }
    return Weights(digest, starts, adds)


def written(one: Weights) -> str:
    """The text of the file."""
    lines = [one.digest, *(f"={tag}\t{start}" for tag, start in one.starts.items())]
    lines += [f"{sign}\t{add}" for sign, add in one.by_sign.items()]
    return "\n".join(lines) + "\n"
