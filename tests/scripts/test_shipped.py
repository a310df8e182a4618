"""The scripts that come with the program: rich, whole, and usable in every language."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scripts import engine
from app.scripts.checker import check_file
from app.scripts.choosing import Situation, proposed_script
from app.scripts.engine import Place, State
from app.scripts.facts import FACTS, FactKind
from app.scripts.format import Script
from app.scripts.notation import Money, Notation
from app.scripts.placeholders import PartKind, plain
from app.scripts.reading import read_script
from app.scripts.rules import PHASES, Phase, Purpose
from app.scripts.shipped import shipped_files
from app.scripts.speech import CallContext, answer_text, hint, sentence, title_of
from app.scripts.texts import Address
from app.settings.outcomes import FIXED_KEYS, Outcome

FILES = shipped_files()
SCRIPTS = {path.stem: read_script(path.read_text(encoding="utf-8")) for path in FILES}
RICH = sorted(name for name in SCRIPTS if name != "service")
ADDRESSES = [
    Address(language="de"),
    Address(language="de", region="DE"),
    Address(language="de", du=True),
    Address(language="en", region="GB"),
]
TODAY = date(2026, 11, 23)
SPIN = {"situation", "problem", "implication", "need_payoff"}
FULL = {
    name: f"Wert {name}" for name, fact in FACTS.items() if fact.kind is FactKind.SPOKEN
} | {
    "quote.amount": Money(428000, "CHF"),
    "quote.sent_on": date(2026, 11, 3),
    "quote.valid_until": date(2026, 11, 27),
    "order.last_on": date(2025, 3, 3),
    "call.last_on": date(2026, 10, 12),
    "slot.first": datetime(2026, 11, 24, 10, 0),
    "slot.second": datetime(2026, 11, 26, 14, 0),
    "contact.formal": "Mr Hofer",
}  # fmt: skip


def context_of(address: Address, facts: dict[str, object]) -> CallContext:
    notation = Notation(language=address.language, region="CH", today=TODAY)
    return CallContext(facts=facts, address=address, reader=address, notation=notation)  # type: ignore[arg-type]


def states(script: Script) -> list[State]:
    """Give a state at every step and objection, in every wording."""
    targets = [*script.steps, *(f"objection.{name}" for name in script.objections)]
    start = engine.start(script)
    return [
        State(start.script, start.version, place, engine.phase_of(script, place))
        for target in targets
        for wording in range(engine.wordings(script, Place(target)))
        for place in [Place(target, wording)]
    ]


def test_the_four_scripts_of_the_trade_and_a_service_call_are_shipped():
    purposes = {script.head.purpose for script in SCRIPTS.values()}
    assert purposes == set(Purpose)
    assert [path.stem for path in FILES] == [script.id for script in SCRIPTS.values()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_checker_finds_nothing(path: Path):
    assert check_file(path) == []


@pytest.mark.parametrize("name", RICH)
def test_a_script_is_rich(name):
    script = SCRIPTS[name]
    branches = [
        step
        for step in script.steps.values()
        if len({answer.go for answer in step.answers}) > 1
    ]  # fmt: skip
    questions = {step.question.value for step in script.steps.values() if step.question}
    assert len(script.steps) >= 20
    assert len(branches) >= 8
    assert len(script.objections) >= 6
    assert script.languages == ["de", "en"]
    assert questions >= SPIN
    assert questions >= {"open", "closed", "alternative", "control"}
    assert len({objection.technique for objection in script.objections.values()}) >= 4
    assert any(step.also for step in script.steps.values())
    for objection in script.objections.values():
        assert len(objection.replies) == 2
        for language in script.languages:
            assert len({reply[language] for reply in objection.replies}) == 2


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_has_all_phases_a_goal_and_its_outcome_keys(name):
    script = SCRIPTS[name]
    assert {step.phase for step in script.steps.values()} == set(PHASES)
    assert script.head.goal
    assert len(script.head.outcome_keys) == 5
    assert not set(script.head.outcome_keys) & set(FIXED_KEYS.values())


def test_the_outcome_keys_of_the_quote_follow_up_fit_its_purpose():
    assert SCRIPTS["quote-follow-up"].head.outcome_keys == (
        "order", "decides_later", "need_later", "not_interested", "visit_booked",
    )  # fmt: skip


@pytest.mark.parametrize("name", RICH)
def test_the_ways_that_every_call_may_take_are_there(name):
    script = SCRIPTS[name]
    outcomes = {step.outcome for step in script.steps.values() if step.outcome}
    assert outcomes >= {Outcome.DO_NOT_CALL, Outcome.WRONG_PERSON, Outcome.CALLBACK}
    assert "no_time" in script.objections
    for target in script.steps["do_not_call"].answers:
        assert script.steps[target.go].phase is Phase.RECAP


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize("address", ADDRESSES, ids=str)
@pytest.mark.parametrize("facts", [FULL, {}], ids=["full", "empty"])
def test_every_place_can_be_read_aloud(name, address, facts):
    script = SCRIPTS[name]
    context = context_of(address, facts)
    for state in states(script):
        said = sentence(script, state, context)
        text = plain(said.parts)
        assert not said.foreign
        assert len(text) > 5
        assert not re.search(r"[{}|]|  ", text)
        if facts:
            told = [part for part in said.parts if not part.name.startswith("field.")]
            assert all(part.kind is not PartKind.GAP for part in told)
        assert hint(script, state, context) is not None
        assert title_of(script, state.place.target, address)
        for answer in engine.offered(script, state, facts):
            assert answer_text(answer, address)


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize("facts", [FULL, {}], ids=["full", "empty"])
def test_nobody_on_first_name_terms_hears_sie(name, facts):
    script = SCRIPTS[name]
    context = context_of(Address(language="de", du=True), facts)
    for state in states(script):
        text = plain(sentence(script, state, context).parts)
        assert not re.search(r"\b(Sie|Ihnen|Ihr(?! seid| wart| sollt)|Ihre[nmrs]?)\b", text), text


@pytest.mark.parametrize("name", SCRIPTS)
def test_swiss_german_has_no_sharp_s_and_nobody_says_yes_but(name):
    source = next(path for path in FILES if path.stem == name).read_text(encoding="utf-8")
    swiss = [line for line in source.splitlines() if not re.match(r"\w+\.de_DE", line)]
    assert "ß" not in "\n".join(swiss)
    assert not re.search(r"Ja, aber|Yes, but", source)


def test_the_service_call_sells_nothing():
    script = SCRIPTS["service"]
    assert script.head.choose.follow_up == ("complaint",)
    sold = {"visit_booked", "quote_requested"}
    assert not sold & {*script.head.outcome_keys, *script.head.goal}


def test_the_step_of_the_picture_is_there():
    script = SCRIPTS["quote-follow-up"]
    address = Address(language="en")
    state = State(script.id, script.head.version, Place("impression"), Phase.NEEDS)
    assert plain(sentence(script, state, context_of(address, FULL)).parts) == (
        "Mr Hofer, you have had our quote over CHF 4’280 since 3 November. "
        "What matters most to you in the decision?"
    )
    shown = [
        (answer_text(answer, address), title_of(script, answer.go, address))
        for answer in engine.offered(script, state, FULL)  # type: ignore[arg-type]
    ]
    assert shown[:4] == [
        ("Price is too high", "price"),
        ("Needs it sooner", "delivery options"),
        ("Still comparing offers", "when will you decide?"),
        ("Ready to order", "close"),
    ]


@given(
    name=st.sampled_from(sorted(SCRIPTS)),
    choices=st.lists(st.integers(1, 9), max_size=30),
    rest=st.randoms(use_true_random=False),
)
def test_from_everywhere_the_talk_can_come_to_an_end(name, choices, rest):
    script = SCRIPTS[name]
    state = engine.start(script)
    for number in choices:
        state = engine.choose(script, state, number, {})
    for _ in range(3000):
        if engine.is_ended(script, state):
            break
        offered = len(engine.offered(script, state, {}))
        state = engine.choose(script, state, rest.randint(1, offered), {})
    assert engine.is_ended(script, state)


HEADS = [script.head for script in SCRIPTS.values()]


@pytest.mark.parametrize(
    ("situation", "expected"),
    [
        (Situation(segment="B", open_quote=True), "quote-follow-up"),
        (Situation(segment="C", dormant=True), "reactivation"),
        (Situation(new=True), "acquisition"),
        (Situation(new=True, follow_up="new_request"), "acquisition"),
        (Situation(segment="B", follow_up="new_request"), "acquisition"),
        (Situation(segment="B", complaint=True, follow_up="new_request"), "service"),
        (Situation(segment="C"), "care"),
        (Situation(), "care"),
        (Situation(segment="key"), "care"),
        (Situation(segment="C", follow_up="quote"), "quote-follow-up"),
        (Situation(segment="C", follow_up="reactivation"), "reactivation"),
        (Situation(segment="B", open_quote=True, follow_up="care"), "care"),
        (Situation(segment="B", open_quote=True, complaint=True), "service"),
        (Situation(new=True, advertising_allowed=False), "service"),
    ],
)
def test_the_script_fits_the_situation(situation, expected):
    assert proposed_script(HEADS, situation) == expected


def test_without_scripts_none_is_proposed():
    assert proposed_script([], Situation(open_quote=True)) is None
    selling = [head for head in HEADS if head.purpose is not Purpose.SERVICE]
    assert proposed_script(selling, Situation(complaint=True)) is None
