"""Lines are read well enough, measured on the halves that nothing is tuned on.

Wanted: macro F1 of 0.80 in each language, precision of 0.80 and recall of 0.65 for each tag, in the
first set, which was written before any tagger; what was reached beyond in macro F1 is kept. There
most tags have 7 to 10 lines, of which one is worth 10 to 14 points, so each tag is also measured in
both sets together, where 15 to 90 lines carry it, and the two that cap a score in a set of their
own.
"""

from __future__ import annotations

import pytest

from tests.practice.figures import LANGUAGES, macro_f1, measured

MACRO_F1 = {
    "first": {"de": 0.94, "en": 0.93},
    "second": {"de": 0.92, "en": 0.91},
    "capping": {"de": 0.83, "en": 0.89},
}
PRECISION, RECALL = 0.80, 0.65


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize(("name", "floors"), MACRO_F1.items())
def test_tags_are_read_well_on_the_whole(language, name, floors):
    figures = measured(language, "held_out", name)
    assert macro_f1(figures.values()) >= floors[language]


@pytest.mark.parametrize("name", ["first", "both", "capping"])
def test_each_tag_is_read_well(language, name):
    poor = {
        tag: (round(one.precision, 3), round(one.recall, 3))
        for tag, one in measured(language, "held_out", name).items()
        if one.precision < PRECISION or one.recall < RECALL
    }
    assert poor == {}
