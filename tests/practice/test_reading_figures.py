"""Lines are read well enough, measured on the halves that nothing is tuned on.

Wanted: macro F1 of 0.80 in each language, precision of 0.80 and recall of 0.65 for each tag, in the
first set, which was written before any tagger; what was reached beyond is kept. There most tags
have 7 to 10 lines, of which one is worth 10 to 14 points, so each tag is also measured in both sets
together, where 15 to 90 lines carry it, and the two that cap a score in a set of their own. Where a
tag is not there yet, its own lower floor stands below, and is struck out once it is not needed.
"""

from __future__ import annotations

import pytest

from tests.practice.figures import LANGUAGES, Figures, macro_f1, measured

MACRO_F1 = {
    "first": {"de": 0.94, "en": 0.93},
    "second": {"de": 0.91, "en": 0.91},
    "capping": {"de": 0.81, "en": 0.89},
}
PRECISION, RECALL = 0.80, 0.65

BELOW: dict[str, dict[str, dict[str, tuple[float, float]]]] = {
    "both": {"de": {}, "en": {}},
    "capping": {"de": {}, "en": {}},
    "first": {"de": {"fact_asked": (0.78, 0.64)}, "en": {}},
}
"""Tags below the wanted figures in a set: precision and recall that they must keep."""


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize(("name", "floors"), MACRO_F1.items())
def test_tags_are_read_well_on_the_whole(language, name, floors):
    figures = measured(language, "held_out", name)
    assert macro_f1(figures.values()) >= floors[language]


@pytest.mark.parametrize("name", BELOW)
def test_each_tag_is_read_well(language, name):
    below = BELOW[name][language]
    poor = {
        tag: (round(one.precision, 3), round(one.recall, 3))
        for tag, one in measured(language, "held_out", name).items()
        if not reaches(one, *below.get(tag, (PRECISION, RECALL)))
    }
    assert poor == {}


@pytest.mark.parametrize("name", BELOW)
def test_a_lower_floor_is_struck_out_once_it_is_not_needed(language, name):
    figures = measured(language, "held_out", name)
    for tag in BELOW[name][language]:
        assert not reaches(figures[tag], PRECISION, RECALL), tag


def reaches(figures: Figures, precision: float, recall: float) -> bool:
    return figures.precision >= precision and figures.recall >= recall
