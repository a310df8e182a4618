"""Every tag has its words, in both languages."""

from __future__ import annotations

import pytest

from app.practice.tag_words import tag_name
from app.practice.tags import Tag


@pytest.mark.parametrize("tag", Tag)
def test_every_tag_has_a_name_of_its_own(tag):
    assert tag_name(tag)
    assert [one for one in Tag if tag_name(one) == tag_name(tag)] == [tag]
