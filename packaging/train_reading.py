"""Learns what each sign of a typed line weighs for each tag, from the labelled lines.

    python packaging/train_reading.py [de|en] [check]

Writes ``resources/practice/reading``. ``check`` writes nothing and only prints how well each tag is
read in lines that were not learned from. Takes a quarter of an hour a language; the same lines give
the same file. To be run after a change of the lines, of the cue files, of what counts as a sign or
of how it is learned.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import logistic
from app.practice.tagger.evidence import Context
from app.practice.tagger.line import line_of
from app.practice.tagger.signs import signs_of
from app.practice.tagger.weighing import BY_SENTENCE
from app.practice.tagger.weights import HUNDREDTHS, Weights, packed, weights_file, write
from app.practice.tags import Tag
from logistic import Example, learned
from progress import say
from reading_lines import ROOT, Labelled, labelled

LANGUAGES = ("de", "en")
CUES = ROOT / "resources" / "practice" / "cues"
LOOKED_AT = 50
SEEN = 4
"""A sign that fewer lines have is left out."""

SMALLEST = 7
"""Lighter weights are left out, in hundredths."""

USUAL = 5.0
"""A sign that one line in e^5 = 150 has counts as it is; rarer ones tell more, others less."""

PARTS = 5
"""Lines that follow one another are in one part: a hand's lines are judged by those of others."""

PRECISION, RECALL = 0.88, 0.65
"""What each tag shall reach; 0.80 and 0.65 are wanted of a hand that was not learned from.

In the open halves, read by weights of the other lines, 0.90 left the fewest tags near their floors,
0.85 gave the highest F1; this lies between.
"""

SURELY_NOT = -100
"""Below this sum, in hundredths, a sentence has no part in what its line was labelled for: its
log-odds are -1. Without leaving out what lies between, lines of other parts were read worse.
"""


@dataclass(frozen=True)
class Case:
    """A labelled line as the numbers of its signs, and of those of each sentence by itself."""

    line: Labelled
    signs: Example
    sentences: Sequence[Example]
    part: int

    def strongest(self, tag: Tag, weights: Sequence[int]) -> int:
        """How strongly the line speaks for a tag, or the one of its sentences that does most."""
        readings = (self.signs, *self.sentences) if tag in BY_SENTENCE else (self.signs,)
        return max(_sum(weights, one) for one in readings)


@dataclass(frozen=True)
class Known:
    """The signs that are looked at: their names, and how far each may move; 0 is always there."""

    names: Sequence[str]
    reach: Sequence[float]


def cases_of(lines: Sequence[Labelled], language: str) -> tuple[list[Case], Known]:
    """The lines with their signs, and what these are."""
    seen = [_signs(one, language) for one in lines]
    counts = Counter(sign for signs, *_ in seen for sign in signs)
    names = ["", *sorted(sign for sign, many in counts.items() if many >= SEEN)]
    numbers = {name: number for number, name in enumerate(names)}
    tells = [1.0, *(math.log(len(lines) / counts[name]) / USUAL for name in names[1:])]

    def numbered(signs: Iterable[str]) -> Example:
        return (0, *sorted(numbers[sign] for sign in signs if sign in numbers))

    return [
        Case(one, numbered(whole), [*map(numbered, sentences)], at * PARTS // len(lines))
        for at, (one, (whole, *sentences)) in enumerate(zip(lines, seen, strict=True))
    ], Known(names, [one * one for one in tells])


def _signs(one: Labelled, language: str) -> list[Iterable[str]]:
    """The signs of a line, then of each of its sentences if it has several."""
    line = line_of(one.text, language, Context(before=one.before, needs=one.needs))
    return [signs_of(part) for part in (line, *line.sentence_by_sentence())] if line.words else [()]


def digest(language: str) -> str:
    """Changes with lines, cue file, how is learned, and what signs some of the lines have."""
    known = hashlib.sha256((CUES / f"{language}.toml").read_bytes())
    known.update(Path(logistic.__file__).read_bytes())
    chosen = (SEEN, SMALLEST, USUAL, SURELY_NOT, sorted(BY_SENTENCE), PARTS, PRECISION, RECALL)
    known.update(repr(chosen).encode())
    for at, one in enumerate(labelled(language)):
        known.update(repr((one.text, sorted(one.tags), one.before, one.needs)).encode())
        if at % LOOKED_AT == 0:
            known.update(repr([sorted(signs) for signs in _signs(one, language)]).encode())
    return known.hexdigest()


def weighed(cases: Sequence[Case], tag: Tag, reach: Sequence[float]) -> list[int]:
    """The weights of a tag in hundredths, light ones 0."""
    examples, given = [one.signs for one in cases], [tag in one.line.tags for one in cases]
    found = _hundredths(learned(examples, given, reach))
    if tag in BY_SENTENCE:
        sentences = list(sentences_bearing(cases, tag, found))
        examples += [one for one, _ in sentences]
        given += [bears for _, bears in sentences]
        found = _hundredths(learned(examples, given, reach))
    return [one if abs(one) >= SMALLEST or not at else 0 for at, one in enumerate(found)]


def sentences_bearing(
    cases: Iterable[Case], tag: Tag, weights: Sequence[int]
) -> Iterator[tuple[Example, bool]]:
    """Single sentences to learn from, and whether each bears the tag.

    Of a line that has it the one that speaks for it most does, even if it speaks against; what may
    bear it too is left out.
    """
    for one in cases:
        has = tag in one.line.tags
        sums = [_sum(weights, sentence) for sentence in one.sentences]
        most = max(sums, default=0)
        for sentence, total in zip(one.sentences, sums, strict=True):
            bears = has and total == most
            if bears or not has or total < SURELY_NOT:
                yield sentence, bears


def _hundredths(weights: Iterable[float]) -> list[int]:
    return [round(HUNDREDTHS * one) for one in weights]


def _sum(weights: Sequence[int], signs: Example) -> int:
    return sum(map(weights.__getitem__, signs))


def sums_unlearned(cases: Sequence[Case], tag: Tag, reach: Sequence[float]) -> list[int]:
    """The sum of each line, by weights learned from the other parts."""
    found = [0] * len(cases)
    for part in range(PARTS):
        weights = weighed([one for one in cases if one.part != part], tag, reach)
        for at, one in enumerate(cases):
            if one.part == part:
                found[at] = one.strongest(tag, weights)
    return found


def threshold(cases: Sequence[Case], tag: Tag, sums: Sequence[int]) -> tuple[int, str]:
    """Where both figures clear their floors best, precision first; and the figures."""
    carries = [tag in one.line.tags for one in cases]
    whole = sum(carries)
    ranked = sorted(range(len(cases)), key=lambda at: (-sums[at], at))
    right = 0
    best = (False, -math.inf, 0.0, 0, "")
    for given, at in enumerate(ranked, start=1):
        right += carries[at]
        following = sums[ranked[given]] if given < len(ranked) else sums[at] - 2
        if following == sums[at]:
            continue
        precision, recall = right / given, right / whole
        f1 = 2 * right / (given + whole)
        told = f"{precision:>9.2f} {recall:>6.2f} {f1:>5.2f}"
        margin = _margin(precision, recall)
        between = (sums[at] + following) // 2
        best = max(best, (precision >= PRECISION, margin, f1, between, told))
    return best[3], best[4]


def _margin(precision: float, recall: float) -> float:
    """How far the worse of both lies above its floor, as a share of what would be possible."""
    return min((precision - PRECISION) / (1 - PRECISION), (recall - RECALL) / (1 - RECALL))


def trained(lines: Sequence[Labelled], language: str, known_as: str) -> Weights:
    """Learn all tags of these lines."""
    cases, known = cases_of(lines, language)
    tags = sorted({tag for one in lines for tag in one.tags})
    starts: dict[Tag, int] = {}
    by_sign: dict[str, list[tuple[Tag, int]]] = {}
    for tag in tags:
        above, told = threshold(cases, tag, sums_unlearned(cases, tag, known.reach))
        say(f"{language} {tag:<28} {told}")
        weights = weighed(cases, tag, known.reach)
        starts[tag] = weights[0] - above
        for name, weight in zip(known.names[1:], weights[1:], strict=True):
            if weight:
                by_sign.setdefault(name, []).append((tag, weight))
    return packed(known_as, starts, by_sign)


def main(arguments: list[str]) -> None:
    """Learn the languages asked for; both when none is named."""
    for language in [one for one in LANGUAGES if one in arguments] or LANGUAGES:
        found = trained(labelled(language), language, digest(language))
        if "check" not in arguments:
            path = weights_file(language)
            path.parent.mkdir(exist_ok=True)
            write(found, path)
            say(f"{path.name}: {path.stat().st_size // 1000} kB, {len(found.by_sign)} signs")


if __name__ == "__main__":
    main(sys.argv[1:])
