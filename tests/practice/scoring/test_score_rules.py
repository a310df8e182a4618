"""What holds for the scorecard of any talk whatever."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.practice.scoring.criteria import Criterion
from app.practice.scoring.next_thing import next_thing
from app.practice.scoring.scorecard import KNOCK_OUT_CAP, score
from app.practice.tags import Tag
from app.practice.talk import Branch, Fit, KnockOut, Line, Speaker, Talk
from app.scripts.rules import Phase
from tests.practice.talks import talk_of

NAMES = ("greet", "ask", "close")
names = st.lists(st.sampled_from(NAMES), unique=True).map(tuple)
tags = st.frozensets(st.sampled_from(Tag), max_size=5)
fits = st.builds(Fit, tags, tags)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    who = draw(st.sampled_from(Speaker))
    spoken = Line(
        number=0,
        who=who,
        phase=draw(st.sampled_from(Phase)),
        text="…",
        seconds=draw(st.floats(0, 600)),
        captured=draw(names),
    )
    if who is Speaker.TRAINEE:
        done = draw(st.none() | st.sampled_from(KnockOut))
        return replace(spoken, tags=draw(tags), steps=draw(names), knock_out=done)
    return replace(
        spoken,
        needs=draw(st.sampled_from([(), ("less noise",)])),
        objection=draw(st.sampled_from([None, None, "price", "unknown"])),
        attack=draw(st.sampled_from([None, None, "insult"])),
        do_not_call=draw(st.booleans()) and draw(st.booleans()),
    )


talks = st.builds(
    talk_of,
    st.lists(lines(), max_size=24),
    required_steps=names,
    required_data=names,
    branch=st.none() | st.sampled_from(Branch),
    fits=st.dictionaries(st.just("price"), fits),
)


@given(talk=talks)
def test_points_and_total_stay_in_their_bounds(talk: Talk) -> None:
    card = score(talk)
    assert [one.criterion for one in card.results] == list(Criterion)
    assert 0 <= card.total <= 100
    assert not card.knocked_out or card.total <= KNOCK_OUT_CAP
    for one in card.results:
        assert 0 <= one.points <= one.of
        assert one.points * 2 == int(one.points * 2)
        assert one.remarks
        assert one.applicable or one.points == 0


@given(talk=talks)
def test_lines_named_are_lines_of_the_talk(talk: Talk) -> None:
    said = {line.number for line in talk.lines}
    by_customer = {line.number for line in talk.lines if line.who is Speaker.CUSTOMER}
    card = score(talk)
    for one in card.results:
        assert {*one.earned, *one.cost} <= said
        assert list(one.earned) == sorted(one.earned)
        assert one.retry_from in {0, *by_customer}
    todo = next_thing(talk, card)
    assert (todo is None) == (card.points == card.of and card.knocked_out is None)
    assert todo is None or todo.after_line in {0, *by_customer}


@given(talk=talks, more=st.sampled_from([Tag.NEXT_STEP_WHO, Tag.NEXT_STEP_WHEN, Tag.NAME_GIVEN]))
def test_saying_more_of_what_counts_never_costs(talk: Talk, more: Tag) -> None:
    richer = replace(
        talk,
        lines=tuple(
            replace(line, tags=line.tags | {more}) if line.who is Speaker.TRAINEE else line
            for line in talk.lines
        ),
    )
    counted = (Criterion.OPENER, Criterion.NEXT_STEP, Criterion.QUESTIONS, Criterion.BENEFIT)
    for criterion in counted:
        assert score(richer).result(criterion).points >= score(talk).result(criterion).points


@given(talk=talks, done=names)
def test_doing_more_steps_and_learning_more_never_costs(talk: Talk, done: tuple[str, ...]) -> None:
    richer = replace(
        talk,
        lines=tuple(
            replace(
                line,
                captured=(*line.captured, *done),
                steps=(*line.steps, *done) if line.who is Speaker.TRAINEE else (),
            )
            for line in talk.lines
        ),
    )
    for criterion in (Criterion.STEPS, Criterion.DATA):
        assert score(richer).result(criterion).points >= score(talk).result(criterion).points


@given(talk=talks)
def test_striking_back_never_helps(talk: Talk) -> None:
    rude = replace(
        talk,
        lines=tuple(
            replace(line, tags=line.tags | {Tag.COUNTER_ATTACK})
            if line.who is Speaker.TRAINEE
            else line
            for line in talk.lines
        ),
    )
    for criterion in (Criterion.LADDER, Criterion.TECHNIQUE):
        assert score(rude).result(criterion).points <= score(talk).result(criterion).points


@given(talk=talks)
def test_the_same_talk_has_the_same_card(talk: Talk) -> None:
    assert score(talk) == score(replace(talk, lines=tuple(talk.lines)))
