"""The simulated talk: replayable, with an end in every case."""

from __future__ import annotations

from random import Random

import pytest

from app.practice import simulator
from app.practice.criteria import Criterion
from app.practice.run import MAX_TURNS, Answer, Caller, Run
from app.practice.scorecard import score
from app.practice.shipped import find_scenario, shipped_personas, shipped_scripts
from app.practice.tags import Tag
from app.practice.talk import KnockOut, Speaker

LENA = Caller(name="Lena Koch", company="Beispiel AG", phone="041 555 01 02")
SCENARIOS = [
    f"{persona.id}/{name}" for persona in shipped_personas().values() for name in persona.scenarios
]


def begin(scenario: str, *, seed: int = 1, language: str = "de") -> Run:
    found = find_scenario(scenario)
    assert found is not None
    persona, name, details = found
    script = shipped_scripts()[details.script]
    return simulator.start(persona, name, script, seed=seed, caller=LENA, language=language)


def say(run: Run, text: str, *tags: Tag, seconds: float = 5) -> Run:
    return simulator.answer(run, Answer(text=text, tags=frozenset(tags), seconds=seconds))


def by_chance(run: Run, seed: int) -> Run:
    chance = Random(seed)
    while run.ended is None:
        run = simulator.pick(run, chance.choice(simulator.choices(run)))
    return run


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_talk_by_chance_ends_and_offers_choices_until_then(scenario: str, language: str) -> None:
    for seed in range(10):
        run, chance = begin(scenario, seed=seed, language=language), Random(seed)
        while run.ended is None:
            offered = simulator.choices(run)
            assert 1 <= len(offered) <= 4
            assert len({choice.text for choice in offered}) == len(offered)
            run = simulator.pick(run, chance.choice(offered))
        assert simulator.choices(run) == ()
        assert run.trainee_lines <= MAX_TURNS
        assert [line.number for line in run.lines] == list(range(1, len(run.lines) + 1))
        said = [line.mood for line in run.lines if line.who is Speaker.CUSTOMER]
        assert all(
            0 <= value <= 100
            for mood in said
            for value in (mood.trust, mood.irritation, mood.interest)
        )


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_same_seed_and_answers_give_the_same_talk(scenario: str) -> None:
    run = by_chance(begin(scenario, seed=4), 4)
    assert by_chance(begin(scenario, seed=4), 4) == run
    half = len(run.answers) // 2
    again = simulator.replay(run, half)
    assert again.answers == run.answers[:half]
    assert again.lines == run.lines[: len(again.lines)]
    for given in run.answers[half:]:
        again = simulator.answer(again, given)
    assert again == run


def test_after_a_do_not_call_selling_is_a_knock_out() -> None:
    run = begin("price-buyer/quote-price")
    while not run.forbidden:
        assert run.ended is None
        run = say(run, "Wir sind die Besten.", Tag.BENEFIT_UNASKED)
    run = say(run, "Nur noch eine Frage.", Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM)
    assert run.lines[-2].knock_out is KnockOut.IGNORES_DO_NOT_CALL
    assert run.ended == "hung_up"


def test_a_service_call_is_not_scored_for_what_sells() -> None:
    run = begin("choleric/wrong-delivery")
    run = say(run, "Was fehlt Ihnen?", Tag.QUESTION_OPEN, Tag.FACT_ASKED)
    card = score(simulator.talk_of(simulator.give_up(run)))
    judged = {result.criterion for result in card.results if result.applicable}
    assert not judged & {Criterion.QUESTIONS, Criterion.BENEFIT, Criterion.TIMES}
    assert {Criterion.STEPS, Criterion.DATA, Criterion.NEXT_STEP} <= judged
