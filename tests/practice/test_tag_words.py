"""Every tag has its words, in both languages."""

from __future__ import annotations

import pytest

from app.practice.showing.shown_talk import bubbles
from app.practice.tag_words import tag_name, tag_tone
from app.practice.tags import DEPENDS, MISTAKES, Tag
from app.practice.talk import Line, Speaker
from app.scripts.rules import Phase
from app.widgets.palette import Tone


@pytest.mark.parametrize("tag", Tag)
def test_every_tag_has_a_name_of_its_own(tag):
    assert tag_name(tag)
    assert [one for one in Tag if tag_name(one) == tag_name(tag)] == [tag]


def a_line(*tags):
    return Line(
        number=1,
        who=Speaker.TRAINEE,
        phase=Phase.OPENER,
        text="x",
        seconds=1,
        tags=frozenset(tags),
    )


def test_typical_mistakes_are_never_shown_as_well_said():
    for tag in (Tag.COUNTER_ATTACK, Tag.BENEFIT_UNASKED, Tag.JARGON, Tag.PRICE_GIVEN_AWAY):
        assert tag_tone(tag) is Tone.WARNING
    assert tag_tone(Tag.CONCEDE) is Tone.NEUTRAL
    assert tag_tone(Tag.QUESTION_IMPLICATION) is Tone.SUCCESS
    assert not MISTAKES & DEPENDS


def test_each_word_of_a_reading_has_its_own_tone():
    (bubble,) = bubbles([a_line(Tag.ACKNOWLEDGE, Tag.COUNTER_ATTACK, Tag.CONCEDE)])
    assert [tone for _, tone in bubble.tones] == [Tone.SUCCESS, Tone.NEUTRAL, Tone.WARNING]
    assert " · ".join(word for word, _ in bubble.tones) == bubble.reading
    (nothing,) = bubbles([a_line()])
    assert nothing.reading
    assert nothing.tones == ()
