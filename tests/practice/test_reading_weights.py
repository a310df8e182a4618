"""The weights that read lines belong to the lines they were learned from, small and fast."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib

import pytest

from app.practice.tagger import weights as weighing
from app.practice.tagger.reading import Context, read_line
from app.practice.tagger.weights import text_of, weights, weights_file, written
from app.practice.tags import Tag
from logistic import Example, learned
from reading_lines import FOLDER, ROOT, Labelled, labelled, parsed
from tests.practice.figures import LANGUAGES, SETS
from train_reading import SURELY_NOT, Case, digest, sentences_bearing

FRAME_SECONDS = 0.016
LARGEST = 2_100_000
ENOUGH = 50_000
RAIN, SNOW, SUN = 1, 2, 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weights_belong_to_the_lines_and_cues(language):
    """If not: python packaging/train_reading.py"""
    assert weights(language).digest == digest(language)


LEARN = """
import sys
from pathlib import Path

sys.path.insert(0, "packaging")
from train_reading import labelled, trained, write

language, path = sys.argv[1:]
write(trained(labelled(language)[::80], language, "some"), Path(path))
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_lines_give_the_same_weights(language, tmp_path):
    """Learned in two programs, whose sets stand in different orders."""
    found = []
    for seed in ("1", "2"):
        path = tmp_path / seed
        command = [sys.executable, "-c", LEARN, language, str(path)]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, check=True)
        found.append(path.read_bytes())
    assert found[0] == found[1]
    assert weighing.parsed(text_of(path)).by_sign


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_small_and_read_as_it_was_written(language):
    path = weights_file(language)
    assert path.stat().st_size < LARGEST
    assert written(weights(language)) == text_of(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_are_many_and_each_is_there_once(language):
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    said = [(one.text.casefold(), one.before.casefold()) for one in map(parsed, lines)]
    assert len(said) >= ENOUGH
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_learned_from_a_half_that_measures(language):
    assert learned_of_held_out(language) == 0


def learned_of_held_out(language: str) -> int:
    """How many lines that measure are learned from; a number, so that no text is printed."""
    learned_from = {one.text.casefold() for one in labelled(language)}
    return sum(
        one["text"].casefold() in learned_from
        for folder in {*SETS["both"], *SETS["capping"]}
        for one in tomllib.loads((folder / f"{language}.toml").read_text("utf-8"))["utterance"]
        if one["half"] == "held_out"
    )


@pytest.mark.parametrize("line", ["no_tag :: Hallo", "question_open", "- :: a :: b :: c :: d"])
def test_a_line_that_cannot_be_learned_from_is_refused(line):
    with pytest.raises(ValueError, match=r"no_tag|not tags, text"):
        parsed(line)


def test_what_goes_with_a_tag_weighs_for_it():
    found = learned(
        [(0, RAIN), (0, SNOW), (0, RAIN, SNOW), (0, SUN)], [True, False, True, False], [1.0] * 4
    )
    assert found[0] + found[RAIN] > 0 > found[0] + found[SNOW]
    assert found[RAIN] > 0 > found[SUN]


def test_of_a_line_with_the_tag_one_sentence_bears_it():
    """The strongest does; one that may bear it too tells nothing, one that surely does not does."""
    rain, snow, sun = (RAIN,), (SNOW,), (SUN,)
    weights = [0, 200, SURELY_NOT + 50, SURELY_NOT - 50]
    has = Labelled("", frozenset({Tag.FACT_ASKED}), "", ())
    hasnt = Labelled("", frozenset(), "", ())

    def borne(line: Labelled) -> list[tuple[Example, bool]]:
        case = Case(line, (RAIN, SNOW, SUN), [rain, snow, sun], 0)
        return list(sentences_bearing([case], Tag.FACT_ASKED, weights))

    assert borne(has) == [(rain, True), (sun, False)]
    assert borne(hasnt) == [(rain, False), (snow, False), (sun, False)]


def test_the_words_that_weighed_most_are_shown():
    before = Context(before="Das ist mir zu teuer.", resisted=True)
    weighed = [
        (one, line.text)
        for line in labelled("de")[-300:]
        for one in read_line(line.text, "de", before).found
        if one.tag in weights("de").starts
    ]
    assert weighed
    assert all(text[one.start : one.end].strip() for one, text in weighed)
    shorter = [one for one, text in weighed if one.end - one.start < len(text) / 2]
    assert len(shorter) > len(weighed) / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_line_is_read_within_a_frame(language):
    """In time of the processor, the best of five: a busy machine does not disturb it."""
    lines = [one.text for one in labelled(language)[-40:]]
    lines += [" ".join(lines[:2])]
    context = Context(before=" ".join(lines[:2]), needs=("weniger Lärm", "less noise"))
    read_line(lines[0], language, context)

    def seconds(text: str) -> float:
        started = time.process_time()
        read_line(text, language, context)
        return time.process_time() - started

    slowest = max(min(seconds(text) for _ in range(5)) for text in lines)
    assert slowest < FRAME_SECONDS
