"""Whatever is said: no dead end, no endless talk, moods in range, every scenario won and lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.personas.shipped import shipped_personas, shipped_scripts
from app.practice.scoring.scorecard import score
from app.practice.simulation import simulator
from app.practice.simulation.choosing import CALM
from app.practice.simulation.model_talk import model_solution, worst_solution
from app.practice.simulation.run import MAX_TURNS, Answer, Drill, End, Run
from app.practice.tags import Tag
from app.practice.talk import Speaker
from tests.practice.simulation.test_simulator import LENA, SCENARIOS, begin

FIVE_IN_A_ROW = range(5)

picked = st.integers(min_value=0, max_value=3)
typed = st.builds(
    Answer,
    text=st.text(max_size=80) | st.sampled_from(["Wann entscheiden Sie?", "Who decides?", "…"]),
    tags=st.frozensets(st.sampled_from(Tag), max_size=5),
    seconds=st.floats(min_value=0, max_value=90),
)
said = st.lists(picked | typed, min_size=MAX_TURNS, max_size=MAX_TURNS)


def go_on(run: Run, one: int | Answer) -> Run:
    if isinstance(one, Answer):
        return simulator.answer(run, one)
    offered = simulator.choices(run)
    return simulator.pick(run, offered[one % len(offered)])


def words_of(run: Run) -> list[str]:
    return [line.text for line in run.lines if line.who is Speaker.CUSTOMER]


@pytest.mark.parametrize("scenario", SCENARIOS)
@given(
    answers=said,
    seed=st.integers(min_value=0, max_value=2**31),
    language=st.sampled_from(["de", "en"]),
)
@settings(max_examples=8, deadline=None)
def test_every_talk_ends_and_offers_lines_until_then(scenario, answers, seed, language) -> None:
    first = run = begin(scenario, seed=seed, language=language)
    for one in answers:
        if run.ended is not None:
            break
        assert 1 <= len(simulator.choices(run)) <= 4
        run = go_on(run, one)
        assert len(run.lines) == 2 * run.trainee_lines + 1
        assert run.state.place.target
        for mood in (run.mood, run.lines[-2].mood):
            assert all(0 <= value <= 100 for value in (mood.trust, mood.irritation, mood.interest))
    assert run.ended is not None
    assert simulator.answer(run, Answer(text="?", tags=frozenset(), seconds=1)) == run

    again = first
    for given_ in run.answers:
        again = simulator.answer(again, given_)
    assert again == run


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_scenario_can_be_won_and_lost_by_picking(scenario, language) -> None:
    for seed in (0, 7):
        run = begin(scenario, seed=seed, language=language)
        assert model_solution(run).ended is End.WON
        assert worst_solution(run).ended is not End.WON


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_five_runs_in_a_row_do_not_repeat_themselves(scenario, language) -> None:
    """The same lines are picked each time; a sentence is heard in two of five runs at most."""
    runs = [model_solution(begin(scenario, seed=seed, language=language)) for seed in FIVE_IN_A_ROW]
    assert len({words_of(run)[0] for run in runs}) == len(runs)
    assert len({words_of(run)[-1] for run in runs}) == len(runs)
    for one, next_ in pairwise(runs):
        shared = set(words_of(one)) & set(words_of(next_))
        assert len(shared) <= len(words_of(next_)) / 3, shared
    for run in runs:
        assert len(set(words_of(run))) == len(words_of(run))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_model_solution_makes_no_mistake(scenario) -> None:
    run = model_solution(begin(scenario))
    assert all(line.knock_out is None for line in run.lines)
    assert not any(Tag.COUNTER_ATTACK in line.tags for line in run.lines)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_picking_well_is_enough_to_go_live_and_picking_badly_is_not(scenario) -> None:
    for seed in (1, 2):
        begun = begin(scenario, seed=seed)
        assert score(simulator.talk_of(model_solution(begun))).total >= 80
        assert score(simulator.talk_of(worst_solution(begun))).total <= 50


@pytest.mark.parametrize("persona", shipped_personas().values(), ids=lambda one: one.id)
def test_whatever_is_drilled_one_of_the_four_lines_is_good(persona) -> None:
    name, scenario = next(iter(persona.scenarios.items()))
    drills = [Drill(objection=one) for one in persona.objections]
    drills += [Drill(attack=one) for one in persona.attacks]
    said = {line.objection or line.attack for line in persona.lines + scenario.lines}
    for drill in drills:
        if (drill.objection or drill.attack) not in said:
            continue  # only in another scenario
        for seed in range(6):
            run = simulator.start(
                persona,
                name,
                shipped_scripts()[scenario.script],
                seed=seed,
                caller=LENA,
                language="de",
                drill=drill,
            )
            tags = [choice.tags for choice in simulator.choices(run)]
            good = persona.objections[drill.objection].best if drill.objection else CALM
            assert any(one & set(good) for one in tags), drill
            assert model_solution(run).ended in (End.WON, End.ENDED_CALL)
