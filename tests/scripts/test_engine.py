"""Walking through a script."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scripts import engine
from app.scripts.drafts import restore_state, save_state
from app.scripts.engine import Place, State
from app.scripts.placeholders import plain
from app.scripts.reading import read_script
from app.scripts.rules import PHASES, Phase
from app.scripts.speech import hint, sentence
from tests.scripts.small_script import SCRIPT, SMALL, context_of

choose = partial(engine.choose, SCRIPT)


def at(state: State) -> str:
    return state.place.target


def test_an_answer_leads_to_its_step():
    state = choose(engine.start(SCRIPT), 1, {})
    assert (at(state), state.phase) == ("needs", Phase.NEEDS)


def test_a_key_without_an_answer_does_nothing():
    state = engine.start(SCRIPT)
    assert choose(state, 3, {}) is state
    assert choose(state, 0, {}) is state
    assert engine.back(SCRIPT, state) is state
    assert engine.open_objection(SCRIPT, state, "nothing") is state


def test_answers_whose_condition_is_not_met_are_not_offered_and_keys_close_up():
    state = engine.start(SCRIPT)
    assert [answer.go for answer in engine.offered(SCRIPT, state, {})] == [
        "needs", "objection.no_time",
    ]  # fmt: skip
    accepted = {"quote.state": "accepted"}
    assert at(choose(state, 2, accepted)) == "end"
    assert at(choose(state, 2, {})) == "objection.no_time"


def test_the_path_keeps_the_answer_as_it_stands_in_the_file():
    state = choose(engine.start(SCRIPT), 2, {})
    assert state.moves[-1].answer == 2  # the third one: the second was not offered


def test_an_objection_leads_back_to_the_step_it_was_opened_from():
    state = engine.open_objection(SCRIPT, choose(engine.start(SCRIPT), 1, {}), "no_time")
    assert state.phase is Phase.OBJECTIONS
    assert at(choose(state, 1, {})) == "needs"


def test_objections_inside_objections_lead_back_one_by_one():
    state = engine.open_objection(SCRIPT, engine.start(SCRIPT), "no_time")
    state = choose(state, 2, {})
    assert at(state) == "objection.price"
    state = engine.return_from_objection(SCRIPT, state)
    assert at(state) == "objection.no_time"
    state = engine.return_from_objection(SCRIPT, state)
    assert at(state) == "greet"
    assert engine.return_from_objection(SCRIPT, state) is state


def test_an_open_objection_is_not_opened_again():
    state = engine.open_objection(SCRIPT, engine.start(SCRIPT), "price")
    assert engine.open_objection(SCRIPT, state, "price") is state


def test_a_jump_goes_to_the_first_step_of_a_phase_and_can_be_undone():
    state = engine.start(SCRIPT)
    jumped = engine.jump(SCRIPT, state, Phase.CLOSE)
    assert at(jumped) == "close"
    assert engine.back(SCRIPT, jumped) == state


def test_the_second_wording_comes_round_to_the_first_again():
    state = engine.next_wording(SCRIPT, engine.start(SCRIPT))
    assert plain(sentence(SCRIPT, state, context_of()).parts) == "A moment?"
    assert engine.next_wording(SCRIPT, state) == engine.start(SCRIPT)
    reply = engine.open_objection(SCRIPT, state, "price")
    assert plain(sentence(SCRIPT, reply, context_of()).parts) == "Only the price?"
    second = engine.next_wording(SCRIPT, reply)
    assert plain(sentence(SCRIPT, second, context_of()).parts) == "With what?"


def test_an_answer_tells_a_field_and_typing_counts_more():
    state = choose(choose(engine.start(SCRIPT), 1, {}), 1, {})
    assert engine.captured(state) == {"criterion": "price"}
    assert engine.captured(engine.capture(state, "criterion", "speed")) == {"criterion": "speed"}
    assert engine.captured(engine.back(SCRIPT, state)) == {}
    assert engine.captured(engine.capture(state, "criterion", None)) == {"criterion": "price"}


def test_what_was_typed_stays_when_going_back():
    state = choose(engine.start(SCRIPT), 1, {})
    state = engine.capture(state, "decision_on", "2026-11-27")
    assert engine.captured(engine.back(SCRIPT, state)) == {"decision_on": "2026-11-27"}


def test_fields_without_a_value_are_asked_for():
    state = choose(engine.start(SCRIPT), 1, {})
    assert engine.open_fields(SCRIPT, state) == ["decision_on", "criterion"]
    state = engine.capture(state, "decision_on", "2026-11-27")
    assert engine.open_fields(SCRIPT, state) == ["criterion"]


def test_phases_are_done_once_they_are_left():
    state = choose(engine.start(SCRIPT), 1, {})
    assert engine.phases_done(SCRIPT, state) == {Phase.OPENER}


def test_the_end_proposes_its_outcome():
    state = engine.jump(SCRIPT, engine.start(SCRIPT), Phase.RECAP)
    assert engine.is_ended(SCRIPT, state)
    assert engine.proposed_outcome(SCRIPT, state) == "order"
    assert engine.proposed_outcome(SCRIPT, engine.start(SCRIPT)) is None


def test_captured_fields_are_spoken():
    state = engine.jump(SCRIPT, engine.start(SCRIPT), Phase.RECAP)
    state = engine.capture(state, "decision_on", "2026-11-27")
    assert plain(sentence(SCRIPT, state, context_of()).parts) == (
        "You decide on 27 November. Thanks!"
    )


def test_hint_and_du_wording_follow_the_person():
    state = engine.start(SCRIPT)
    assert hint(SCRIPT, state, context_of(language="de")) == "Warten."
    du = context_of(language="de", du=True, contact__first_name="Peter")
    assert plain(sentence(SCRIPT, state, du).parts) == "Hallo Peter, passt es dir?"


# --- Drafts ----------------------------------------------------------------------------


def test_a_saved_state_comes_back():
    state = engine.open_objection(SCRIPT, choose(engine.start(SCRIPT), 1, {}), "price")
    state = engine.capture(state, "decision_on", "2026-11-27")
    assert restore_state(SCRIPT, save_state(state)) == state


def test_of_another_version_the_talk_goes_on_in_its_phase_with_all_that_was_captured():
    state = choose(choose(engine.start(SCRIPT), 1, {}), 2, {})
    state = engine.capture(state, "decision_on", "2026-11-27")
    newer = read_script(SMALL.replace("version = 4", "version = 5"))
    restored = restore_state(newer, save_state(state))
    assert (at(restored), restored.version, restored.moves) == ("benefit", 5, ())
    assert engine.captured(restored) == {"decision_on": "2026-11-27"}


def test_a_place_that_is_gone_falls_back_to_the_phase():
    state = engine.start(SCRIPT)
    lost = msgspec.structs.replace(state, place=Place("vanished"), phase=Phase.CLOSE)
    assert at(restore_state(SCRIPT, save_state(lost))) == "close"
    wording = msgspec.structs.replace(state, place=Place("greet", 7))
    assert restore_state(SCRIPT, save_state(wording)) == state


def test_a_value_of_a_field_that_changed_its_type_is_kept_but_not_used():
    state = engine.capture(engine.start(SCRIPT), "decision_on", "perhaps in spring")
    assert engine.captured_facts(SCRIPT, state) == {}
    ended = engine.jump(SCRIPT, state, Phase.RECAP)
    assert "perhaps in spring" in plain(sentence(SCRIPT, ended, context_of()).parts)


@pytest.mark.parametrize("saved", [b"", b"{", b"[]", b'{"script": 3}', b"\xff\xfe", b"[" * 9999])
def test_an_unreadable_draft_is_a_fresh_start(saved):
    assert restore_state(SCRIPT, saved) == engine.start(SCRIPT)


# --- Any sequence of actions -----------------------------------------------------------

ACTIONS = st.one_of(
    st.tuples(st.just("choose"), st.integers(0, 10)),
    st.tuples(st.just("back"), st.none()),
    st.tuples(st.just("return"), st.none()),
    st.tuples(st.just("jump"), st.sampled_from(PHASES)),
    st.tuples(st.just("objection"), st.sampled_from([*SCRIPT.objections, "unknown"])),
    st.tuples(st.just("wording"), st.none()),
    st.tuples(st.just("capture"), st.sampled_from(["2026-11-27", None])),
)


def act(state: State, action: tuple[str, object], accepted: bool) -> State:
    facts = {"quote.state": "accepted"} if accepted else {}
    match action:
        case ("choose", int(number)):
            return choose(state, number, facts)
        case ("back", _):
            return engine.back(SCRIPT, state)
        case ("return", _):
            return engine.return_from_objection(SCRIPT, state)
        case ("jump", Phase() as phase):
            return engine.jump(SCRIPT, state, phase)
        case ("objection", str(name)):
            return engine.open_objection(SCRIPT, state, name)
        case ("wording", _):
            return engine.next_wording(SCRIPT, state)
    return engine.capture(state, "decision_on", action[1])  # type: ignore[arg-type]


@given(actions=st.lists(ACTIONS, max_size=60), accepted=st.booleans())
def test_any_sequence_of_actions_keeps_a_valid_state(actions, accepted):
    state = engine.start(SCRIPT)
    for action in actions:
        before, state = state, act(state, action, accepted)
        assert engine.phase_of(SCRIPT, state.place) is state.phase
        assert sentence(SCRIPT, state, context_of()).parts
        assert restore_state(SCRIPT, save_state(state)) == state
        if len(state.moves) > len(before.moves):
            assert engine.back(SCRIPT, state) == before


@given(actions=st.lists(ACTIONS, max_size=40))
def test_from_everywhere_the_first_steps_back_lead_to_the_start(actions):
    state = engine.start(SCRIPT)
    for action in actions:
        state = act(state, action, False)
    while state.moves:
        state = engine.back(SCRIPT, state)
    assert at(state) == SCRIPT.head.start
