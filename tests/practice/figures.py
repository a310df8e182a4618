"""How well lines are read: precision, recall and F1 per tag. Prints figures, never a text.

    python -m tests.practice.figures [second|both|capping] [de|en] [open|held_out]

With "second" the set in utterances/second is read, with "both" that and the first one together,
with "capping" the one for the two tags that cap a score, without any the first one. The texts of
the half that is held out measure, and nothing is tuned on them; so what was read wrongly there is
not shown either. The open halves are learned from (packaging/reading_lines.py), so their figures
flatter.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.practice.tagger.reading import Context, read_line

FOLDER = Path(__file__).parent / "utterances"
LANGUAGES = ("de", "en")
HALVES = ("open", "held_out")
SECOND = "second"
CAPPING = "capping"
SETS = {
    "first": (FOLDER,),
    SECOND: (FOLDER / SECOND,),
    "both": (FOLDER, FOLDER / SECOND),
    CAPPING: (FOLDER / CAPPING,),
}
"""The folders of each set, by the word of the command line."""


@dataclass(frozen=True)
class Figures:
    """How one tag was read: right, given wrongly, not given."""

    right: int
    wrong: int
    missed: int

    @property
    def support(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float:
        given = self.right + self.wrong
        return self.right / given if given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.support if self.support else 0.0

    @property
    def f1(self) -> float:
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else 0.0


@cache
def measured(language: str, half: str, name: str = "first") -> Mapping[str, Figures]:
    """The figures of each tag that is labelled in a set, by the set's name in ``SETS``."""
    texts = [(folder / f"{language}.toml").read_text(encoding="utf-8") for folder in SETS[name]]
    every = [one for text in texts for one in tomllib.loads(text)["utterance"]]
    labels = {tag for one in every for tag in one["tags"]}
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for one in every:
        if one["half"] == half:
            wanted, given = set(one["tags"]), tags_of(one, language) & labels
            right.update(wanted & given)
            wrong.update(given - wanted)
            missed.update(wanted - given)
    return {tag: Figures(right[tag], wrong[tag], missed[tag]) for tag in sorted(labels)}


def tags_of(utterance: dict[str, Any], language: str) -> set[str]:
    """What the line is read as; whether it answers an objection nobody tells it."""
    context = Context(before=utterance.get("before", ""), needs=tuple(utterance.get("needs", ())))
    return {tag.value for tag in read_line(utterance["text"], language, context).tags}


def macro_f1(figures: Iterable[Figures]) -> float:
    """The mean of the tags' F1, each tag counting the same."""
    every = list(figures)
    return sum(one.f1 for one in every) / len(every)


def table(language: str, half: str, name: str) -> str:
    """The figures of a set as lines of text."""
    figures = measured(language, half, name)
    title = f"{language}, {half}" + ("" if name == "first" else f", {name}")
    lines = [title, f"{'tag':<28} support precision recall    F1"]
    for tag, one in figures.items():
        lines.append(
            f"{tag:<28} {one.support:>7} {one.precision:>9.2f} {one.recall:>6.2f} {one.f1:>5.2f}"
        )
    lines.append(f"{'macro F1':<28} {macro_f1(figures.values()):>30.3f}")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the tables asked for: both languages and halves, the first set, if none is named."""
    languages = [one for one in LANGUAGES if one in arguments] or LANGUAGES
    halves = [one for one in HALVES if one in arguments] or HALVES
    name = next((one for one in SETS if one in arguments), "first")
    for language in languages:
        for half in halves:
            if any(one.support for one in measured(language, half, name).values()):
                print(table(language, half, name), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
