"""Every tag and rule has its words, in both languages."""

from __future__ import annotations

import pytest

from app.practice.reading import Rule
from app.practice.tag_words import rule_name, tag_name
from app.practice.tags import Tag


@pytest.mark.parametrize("tag", Tag)
def test_every_tag_has_a_name_of_its_own(tag):
    assert tag_name(tag)
    assert [one for one in Tag if tag_name(one) == tag_name(tag)] == [tag]


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_words(rule):
    assert rule_name(rule)
