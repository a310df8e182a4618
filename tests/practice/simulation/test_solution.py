"""The model solution: every scenario can be led well, and the walk shows how."""

from __future__ import annotations

import pytest

from app.practice.personas.shipped import find_scenario, shipped_personas, shipped_scripts
from app.practice.simulation.run import Caller, End, Run
from app.practice.simulation.simulator import choices, pick, replay, start
from app.practice.simulation.solution import solve

GOOD = 85
CALLER = Caller(name="Lena Koch", company="Beispiel AG")
SCENARIOS = [
    f"{persona.id}/{name}" for persona in shipped_personas().values() for name in persona.scenarios
]


def begun(scenario: str, seed: int = 0, language: str = "de") -> Run:
    found = find_scenario(scenario)
    assert found is not None
    persona, name, case = found
    script = shipped_scripts()[case.script]
    return start(persona, name, script, seed=seed, caller=CALLER, language=language)


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(("seed", "language"), [(0, "de"), (1, "en")])
def test_every_scenario_has_a_good_solution(scenario: str, seed: int, language: str) -> None:
    solution = solve(begun(scenario, seed, language))
    assert solution.run.ended is End.WON
    assert solution.card.knocked_out is None
    assert solution.card.total >= GOOD


def test_a_solution_is_a_run_that_can_be_picked_line_by_line() -> None:
    solution = solve(begun("price-buyer/quote-price", seed=3))
    assert replay(solution.run, solution.run.trainee_lines).lines == solution.run.lines


def test_the_same_case_has_the_same_solution_however_far_one_came() -> None:
    run = begun("silent/quote-hm", seed=5)
    further = pick(run, choices(run)[0])
    assert solve(further) == solve(run)


def test_looking_for_alternatives_finds_a_better_talk() -> None:
    run = begun("front-desk/acquisition-desk", seed=1)
    assert solve(run, alternatives=0).card.total < solve(run).card.total
