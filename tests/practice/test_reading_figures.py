"""Lines are read well enough, measured on the half that nothing is tuned on.

Wanted: macro F1 of 0.80 in each language, precision of 0.80 and recall of 0.65 for each tag; what
was reached beyond is kept. Where a tag is not there yet, its own lower floor stands below, and is
struck out once it is not needed.
With seven lines to a tag the second set has a floor for its macro F1 only.
"""

from __future__ import annotations

import pytest

from tests.practice.figures import FOLDER, LANGUAGES, SECOND, Figures, macro_f1, measured

MACRO_F1 = {"de": 0.91, "en": 0.92}
MACRO_F1_OF_SECOND = {"de": 0.90, "en": 0.88}
PRECISION, RECALL = 0.80, 0.65

BELOW: dict[str, dict[str, tuple[float, float]]] = {
    "de": {
        "next_step_what": (0.66, 0.65),
        "technique_concede_offset": (0.77, 0.65),
    },
    "en": {
        "question_situation": (0.76, 0.65),
    },
}
"""Tags below the wanted figures: precision and recall that they must keep."""


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def figures(language: str) -> dict[str, Figures]:
    return measured(language, "held_out")


def test_tags_are_read_well_on_the_whole(language, figures):
    assert macro_f1(figures.values()) >= MACRO_F1[language]


def test_the_second_set_is_read_no_worse_than_it_was(language):
    figures = measured(language, "held_out", FOLDER / SECOND)
    assert macro_f1(figures.values()) >= MACRO_F1_OF_SECOND[language]


def test_each_tag_is_read_well(language, figures):
    poor = {
        tag: (round(one.precision, 3), round(one.recall, 3))
        for tag, one in figures.items()
        if not reaches(one, *BELOW[language].get(tag, (PRECISION, RECALL)))
    }
    assert poor == {}


def test_a_lower_floor_is_struck_out_once_it_is_not_needed(language, figures):
    for tag in BELOW[language]:
        assert not reaches(figures[tag], PRECISION, RECALL), tag


def reaches(figures: Figures, precision: float, recall: float) -> bool:
    return figures.precision >= precision and figures.recall >= recall
