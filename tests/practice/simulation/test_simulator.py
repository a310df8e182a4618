"""The simulated talk: replayable, with an end in every case."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import msgspec
import pytest

from app.practice.personas.shipped import find_scenario, shipped_personas, shipped_scripts
from app.practice.scoring.criteria import Criterion
from app.practice.scoring.scorecard import score
from app.practice.simulation import simulator
from app.practice.simulation.model_talk import best_choice, model_solution
from app.practice.simulation.run import MAX_TURNS, Answer, Caller, Choice, Drill, Run
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
        run = say(run, f"Wir sind die Besten {len(run.lines)}.", Tag.BENEFIT_UNASKED)
    run = say(run, "Nur noch eine Frage.", Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM)
    assert run.lines[-2].knock_out is KnockOut.IGNORES_DO_NOT_CALL
    assert run.ended == "hung_up"


def test_who_corrects_that_a_pick_promised_too_much_is_freed_of_it() -> None:
    run, choice = before_a_pick_with(Tag.FALSE_PROMISE)
    picked = Answer(text=choice.text, tags=choice.tags, seconds=5, choice=choice.id)
    corrected = replace(picked, tags=choice.tags - {Tag.FALSE_PROMISE})
    place = len(run.lines)
    assert simulator.answer(run, picked).lines[place].knock_out is KnockOut.FALSE_PROMISE
    assert simulator.answer(run, corrected).lines[place].knock_out is None


def before_a_pick_with(tag: Tag) -> tuple[Run, Choice]:
    """Talk well until a line with this tag is offered."""
    for scenario in SCENARIOS:
        run = begin(scenario)
        while run.ended is None:
            for choice in simulator.choices(run):
                if tag in choice.tags:
                    return run, choice
            run = simulator.pick(run, best_choice(run))
    raise AssertionError(f"no pick has {tag}")


def test_a_service_call_is_not_scored_for_what_sells() -> None:
    run = begin("choleric/wrong-delivery")
    run = say(run, "Was fehlt Ihnen?", Tag.QUESTION_OPEN, Tag.FACT_ASKED)
    card = score(simulator.talk_of(simulator.give_up(run)))
    judged = {result.criterion for result in card.results if result.applicable}
    assert not judged & {Criterion.QUESTIONS, Criterion.BENEFIT, Criterion.TIMES}
    assert {Criterion.STEPS, Criterion.DATA, Criterion.NEXT_STEP} <= judged


def test_a_benefit_answers_a_need_only_once_one_was_named() -> None:
    run = say(begin("price-buyer/quote-price"), "Damit sparen Sie Zeit.", Tag.BENEFIT_FOR_NEED)
    assert run.lines[-2].tags == {Tag.BENEFIT_UNASKED}
    run = say(run, "Was hat Sie gestört?", Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM)
    while not run.needs:
        run = say(run, "Ist es nur der Preis?", Tag.TECHNIQUE_ISOLATE, Tag.QUESTION_CLOSED)
        run = say(run, f"Was stört Sie, {len(run.lines)}?", Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM)
    run = say(run, "Sie sagten, die Linie darf nicht stehen.", Tag.BENEFIT_FOR_NEED)
    assert Tag.BENEFIT_FOR_NEED in run.lines[-2].tags


def opened(scenario: str = "price-buyer/quote-price") -> Run:
    run = begin(scenario)
    return say(run, "Guten Tag, Lena Koch, Beispiel AG.", Tag.NAME_GIVEN, Tag.TIME_CHECK)


def test_a_question_typed_in_other_words_is_understood_and_fills_the_field() -> None:
    run = say(opened(), "Bis wann entscheiden Sie?", Tag.QUESTION_OPEN, Tag.FACT_ASKED)
    assert set(run.captured) == {"decision_on", "decider"}
    assert "27. November" in run.lines[-1].text
    assert run.state.typed["decision_on"] == "27. November"


def test_asking_for_what_was_told_annoys() -> None:
    run = say(opened(), "Bis wann entscheiden Sie?", Tag.QUESTION_OPEN, Tag.FACT_ASKED)
    again = say(run, "Und wann entscheiden Sie?", Tag.QUESTION_OPEN, Tag.FACT_ASKED)
    assert again.mood.irritation > run.mood.irritation
    twice = {text for text in words_with("asked_twice")}
    assert again.lines[-1].text in twice


def words_with(deed: str) -> list[str]:
    run = begin("price-buyer/quote-price")
    lines = [line for line in run.case.lines if line.does == deed]
    return [text for line in lines for text in line.say["de"]]


def test_a_monologue_is_interrupted_and_a_long_one_sooner() -> None:
    run = opened("price-buyer/care-price")  # too little interest for an objection
    for text in ("Wir sind gut.", "Wir sind schnell.", "Wir sind nah."):
        run = say(run, text, Tag.FACT_NOTED)
    assert run.lines[-1].text in words_with("interrupts")
    long = " ".join(["Wort"] * 100)
    assert say(opened("price-buyer/care-price"), long, Tag.FACT_NOTED).lines[-1].text in words_with(
        "interrupts"
    )


def test_the_same_sentence_again_moves_nothing_but_the_temper() -> None:
    run = say(opened(), "Das verstehe ich.", Tag.ACKNOWLEDGE)
    again = say(run, "Das verstehe ich!", Tag.ACKNOWLEDGE)
    assert again.mood.trust < run.mood.trust
    assert again.mood.irritation > run.mood.irritation


def test_silence_brings_what_was_asked_and_not_told() -> None:
    run = opened()
    while run.mood.trust >= 43:
        run = say(run, f"Wir sind die Besten {len(run.lines)}.", Tag.JARGON, Tag.QUESTION_CLOSED)
    run = say(run, "Womit vergleichen Sie?", Tag.QUESTION_OPEN, Tag.FACT_ASKED)
    assert "competitor" in run.asked - run.told
    while run.mood.trust < 45:
        run = say(run, f"Das höre ich, {len(run.lines)}.", Tag.ACKNOWLEDGE, Tag.QUESTION_CLOSED)
    run = say(run, "…", Tag.SILENCE)
    assert "competitor" in run.told


def test_the_script_follows_into_an_objection_and_back() -> None:
    run = opened()
    while run.objection is None:
        run = say(
            run, f"Was hat Sie gestört, {len(run.lines)}?", Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM
        )
    assert run.objection == "price"
    assert run.state.place.target == "objection.price"
    run = say(run, "Ist es nur der Preis?", Tag.TECHNIQUE_ISOLATE, Tag.QUESTION_CLOSED)
    assert run.objection is None
    assert run.lines[-2].phase == "objections"
    assert run.state.place.target in run.case.script.steps


def test_a_poor_answer_brings_the_objection_again_but_not_for_ever() -> None:
    run = opened()
    while run.objection is None:
        run = say(
            run, f"Was hat Sie gestört, {len(run.lines)}?", Tag.QUESTION_OPEN, Tag.QUESTION_PROBLEM
        )
    first = run.lines[-1].text
    run = say(run, "Ja, aber die Qualität.", Tag.QUESTION_CLOSED)
    assert run.objection == "price"
    assert run.lines[-1].text != first
    run = say(run, "Ja, aber die Lieferung.", Tag.QUESTION_CLOSED)
    assert run.raised.count("price") == 2
    assert run.objection is None


def test_replay_goes_on_from_any_line() -> None:
    run = by_chance(begin("price-buyer/quote-price"), 3)
    for number in range(len(run.lines) - 1):
        again = simulator.replay_from(run, number)
        assert again.ended is None
        assert again.trainee_lines == number // 2
        assert again.lines == run.lines[: len(again.lines)]


@pytest.mark.parametrize("tags", [(Tag.TECHNIQUE_ISOLATE,), (Tag.BENEFIT_UNASKED,)])
def test_a_drill_begins_with_its_objection_and_ends_once_it_is_answered(tags) -> None:
    found = find_scenario("price-buyer/quote-price")
    assert found is not None
    persona, name, details = found
    run = simulator.start(
        persona,
        name,
        shipped_scripts()[details.script],
        seed=1,
        caller=LENA,
        language="de",
        seconds=120,
        drill=Drill(objection="price"),
    )
    assert run.lines[0].objection == "price"
    assert run.state.place.target == "objection.price"
    assert len(simulator.choices(run)) == 4
    number = 0
    while run.ended is None:
        number += 1
        run = say(run, f"Antwort {number}.", *tags)
    assert run.ended == ("won" if tags == (Tag.TECHNIQUE_ISOLATE,) else "lost")
    assert simulator.replay(run, 0).lines == run.lines[:1]
    assert simulator.talk_of(run).required_steps == ()


def test_an_attack_may_always_be_left() -> None:
    found = find_scenario("price-buyer/quote-price")
    assert found is not None
    persona, name, details = found
    run = simulator.start(
        persona,
        name,
        shipped_scripts()[details.script],
        seed=1,
        caller=LENA,
        language="en",
        drill=Drill(attack="rip_off"),
    )
    assert run.attack == "rip_off"
    run = say(run, "I end this call now. Goodbye.", Tag.ANNOUNCE_END, Tag.FAREWELL)
    assert (run.ended, run.branch) == ("ended_call", "ended")


def test_a_run_can_be_given_up_and_stays_as_it_was() -> None:
    run = simulator.give_up(opened())
    assert run.ended == "given_up"
    assert say(run, "Noch etwas.") == run
    assert simulator.give_up(run) == run


def test_after_its_time_the_customer_has_to_go() -> None:
    run = say(opened(), "Also …", seconds=3600)
    assert run.ended == "time_up"


def test_a_script_changed_since_is_followed_all_the_same() -> None:
    found = find_scenario("price-buyer/quote-price")
    assert found is not None
    persona, name, details = found
    script = shipped_scripts()[details.script]
    steps = {step: one for step, one in script.steps.items() if step != "problem"}
    steps["payoff"] = msgspec.structs.replace(steps["payoff"], required=True)
    steps["visit"] = msgspec.structs.replace(steps["visit"], required=True)
    changed = msgspec.structs.replace(script, steps=steps)
    run = simulator.start(persona, name, changed, seed=2, caller=LENA, language="de")
    assert "visit" in simulator.talk_of(run).required_steps
    assert model_solution(run).ended is not None


def test_good_day_as_the_first_words_is_no_goodbye() -> None:
    run = say(begin("price-buyer/quote-price"), "Guten Tag, Lena Koch.", Tag.FAREWELL)
    assert run.ended is None
    assert Tag.FAREWELL not in run.lines[-2].tags
    assert say(run, "Auf Wiederhören.", Tag.FAREWELL).ended == "lost"


@pytest.mark.parametrize("grade", [1, 2, 3])
def test_a_drilled_attack_goes_on_the_longer_the_sharper_it_is(grade: int) -> None:
    found = find_scenario("price-buyer/quote-price")
    assert found is not None
    persona, name, details = found
    attacks = {"rip_off": msgspec.structs.replace(persona.attacks["rip_off"], grade=grade)}
    run = simulator.start(
        msgspec.structs.replace(persona, attacks={**persona.attacks, **attacks}),
        name,
        shipped_scripts()[details.script],
        seed=1,
        caller=LENA,
        language="de",
        drill=Drill(attack="rip_off"),
    )
    while run.ended is None:
        run = say(run, f"Ich höre, dass Sie das ärgert, {len(run.lines)}.", Tag.ACKNOWLEDGE)
    assert run.trainee_lines == 1 + grade
    assert run.ended == "won"
