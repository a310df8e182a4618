from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.stored import (
    FORMAT,
    KeptAnswer,
    KeptCriterion,
    RunContent,
    UnreadableRunError,
    criteria_from_list,
    criteria_to_list,
    from_document,
    to_document,
)
from app.practice.tags import Tag
from app.practice.talk import Fit, Line, Talk
from tests.practice.kept_runs import CONTENT, CRITERIA

WRITTEN_BY_FORMAT_1 = """
{"format": 1,
 "lines": [
  {"number": 1, "who": "customer", "phase": "opener", "text": "Zgraggen.", "seconds": 2.5,
   "mood": {"trust": 40, "irritation": 30, "interest": 35}},
  {"number": 2, "who": "trainee", "phase": "opener",
   "text": "Guten Tag Frau Zgraggen, passen zwei Minuten?", "seconds": 6.0,
   "tags": ["question_closed", "time_check"], "steps": ["greet"]},
  {"number": 3, "who": "customer", "phase": "objections", "text": "Sie sind zu teuer.",
   "seconds": 3.0, "objection": "price",
   "mood": {"trust": 40, "irritation": 35, "interest": 35}}],
 "answers": [{"text": "Guten Tag Frau Zgraggen, passen zwei Minuten?",
   "tags": ["question_closed", "time_check"], "seconds": 6.0, "found": ["question_closed"]}],
 "required_steps": ["greet", "recap"], "required_data": ["decision_on"],
 "fits": {"price": {"best": ["technique_isolate"], "acceptable": ["acknowledge"]}}}
"""


def test_what_was_kept_is_read_for_good() -> None:
    assert from_document(json.loads(WRITTEN_BY_FORMAT_1)) == CONTENT


def test_a_talk_is_kept_in_its_written_form() -> None:
    assert to_document(CONTENT) == json.loads(WRITTEN_BY_FORMAT_1)


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"format": FORMAT + 1},
        {"format": FORMAT, "lines": [{"number": "x"}]},
        {"format": FORMAT, "answers": [{"text": "x", "tags": ["no_such_tag"]}]},
        {"format": FORMAT, "lines": 3},
    ],
)
def test_what_cannot_be_read_is_said(document: dict[str, Any]) -> None:
    with pytest.raises(UnreadableRunError):
        from_document(document)


def test_criteria_are_kept_as_the_command_line_gives_them() -> None:
    stored = criteria_to_list(CRITERIA)
    assert stored[0] == {"name": "opener", "points": 7.5, "of": 10, "turns": [2]}
    assert criteria_from_list(json.loads(json.dumps(stored))) == CRITERIA
    assert criteria_from_list([{"name": 3}, "x", stored[0]]) == CRITERIA[:1]
    assert KeptCriterion("opener", 7.5, 10, (2,)) in CRITERIA


TAGS = st.frozensets(st.sampled_from(list(Tag)))
WORDS = st.lists(st.text(max_size=8), max_size=3).map(tuple)
NAMED = st.none() | st.text(min_size=1, max_size=8)
LINES = st.builds(
    Line,
    number=st.integers(1, 200),
    seconds=st.floats(0, 900),
    text=st.text(max_size=30),
    tags=TAGS,
    steps=WORDS,
    captured=WORDS,
    needs=WORDS,
    objection=NAMED,
    attack=NAMED,
)
TALKS = st.builds(
    Talk,
    lines=st.lists(LINES, max_size=4).map(tuple),
    required_steps=WORDS,
    required_data=WORDS,
    fits=st.dictionaries(st.text(max_size=8), st.builds(Fit, TAGS, TAGS), max_size=2),
)
ANSWERS = st.builds(
    KeptAnswer,
    text=st.text(max_size=30),
    tags=TAGS,
    seconds=st.floats(0, 900),
    choice=st.text(max_size=8),
    found=st.none() | TAGS,
)


@given(st.builds(RunContent, TALKS, st.lists(ANSWERS, max_size=3).map(tuple)))
def test_any_talk_comes_back_as_it_was(content: RunContent) -> None:
    document = to_document(content)
    assert from_document(json.loads(json.dumps(document))) == content
    assert to_document(from_document(document)) == document
