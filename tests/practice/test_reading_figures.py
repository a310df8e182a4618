"""Lines are read well enough, measured on the half that nothing is tuned on.

Wanted: macro F1 of 0.80 in each language, precision of 0.80 and recall of 0.65 for each tag. Where
a tag is not there yet, its own lower floor stands below, and is struck out once it is not needed.
The second set is the stricter measure: with seven lines to a tag only its macro F1 has a floor.
"""

from __future__ import annotations

import pytest

from tests.practice.figures import FOLDER, LANGUAGES, SECOND, Figures, macro_f1, measured

MACRO_F1 = {"de": 0.85, "en": 0.82}
MACRO_F1_OF_SECOND = {"de": 0.75, "en": 0.71}
PRECISION, RECALL = 0.80, 0.65

BELOW: dict[str, dict[str, tuple[float, float]]] = {
    "de": {
        "benefit_unasked": (0.70, 0.70),
        "counter_attack": (0.80, 0.63),
        "fact_noted": (0.72, 0.65),
        "next_step_what": (0.78, 0.65),
        "reason_given": (0.80, 0.62),
        "technique_concede_offset": (0.75, 0.65),
        "technique_pre_empt": (0.80, 0.55),
    },
    "en": {
        "counter_attack": (0.77, 0.65),
        "fact_asked": (0.69, 0.60),
        "fact_noted": (0.80, 0.62),
        "question_need_payoff": (0.77, 0.65),
        "technique_boomerang": (0.62, 0.55),
        "technique_break_down_price": (0.70, 0.65),
        "technique_clarify": (0.75, 0.60),
        "technique_concede_offset": (0.80, 0.55),
        "technique_isolate": (0.75, 0.65),
        "technique_park": (0.77, 0.65),
        "technique_reference": (0.80, 0.54),
        "technique_reframe": (0.71, 0.62),
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
