"""The format that others write: the documented examples are read."""

from __future__ import annotations

import re

import pytest

from app.paths import resources_dir
from app.practice.personas.checker import check
from app.practice.personas.persona_reading import read_persona
from app.practice.personas.problems import Problem
from app.practice.personas.shipped import shipped_personas, shipped_scripts
from app.practice.simulation.following import usual_way
from app.scripts.rules import Phase

SHORTEST = """
id = "price-buyer"
name = { de = "Frau Zgraggen, Einkauf", en = "Mrs Zgraggen, purchasing" }
level = 3
mood = { trust = 40, irritation = 30, interest = 35 }
patience = 3

[moves]
acknowledge = { trust = 8, irritation = -10 }

[[lines]]
when = { phase = "opener", irritation = "<50" }
say = { de = ["Zgraggen. Bitte kurz, ich habe gleich Sitzung."], en = ["…"] }

[[lines]]
objection = "price"
when = { interest = ">30" }
say = { de = ["Sie sind acht Prozent über den andern.", "…"], en = ["…"] }

[scenarios.quote-price]
script = "quote-follow-up"
title = { de = "Zu teuer", en = "Price is too high" }
facts = { quote_amount = "4280 CHF", decision_on = "27 Nov" }
won = { interest = ">70", next_step = true }
lost = { irritation = ">90" }
"""


def test_the_short_form_is_read() -> None:
    persona = read_persona(SHORTEST)
    assert persona.languages == ["de", "en"]
    assert persona.lines[0].is_greeting
    assert persona.lines[1].objection == "price"
    assert persona.scenarios["quote-price"].won.next_step is True


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_example_of_the_help_has_the_right_form(language) -> None:
    text = (resources_dir() / "help" / language / "personas.md").read_text("utf-8")
    (source,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    assert read_persona(source).id == "sample-buyer"
    unfinished = {Problem.MISSING_LINE, Problem.NO_CHOICES, Problem.FEW_WORDINGS}
    unfinished |= {Problem.MISSING_VALUE, Problem.NO_MISTAKE}
    assert {one.problem for one in check(source, shipped_scripts())} <= unfinished


@pytest.mark.parametrize("script", shipped_scripts().values(), ids=lambda one: one.id)
def test_without_a_way_the_usual_one_is_taken(script) -> None:
    way = usual_way(script)
    assert way[0] == next(name for name, step in script.steps.items() if step.required)
    assert script.steps[way[-1]].phase is Phase.RECAP
    asked = [script.steps[name].question for name in way]
    assert "problem" in asked
    assert [name for name in script.steps if name in way] == list(way)


def test_every_persona_speaks_both_languages_and_every_script_is_practised() -> None:
    personas = shipped_personas().values()
    assert len(personas) >= 10
    scenarios = [one for persona in personas for one in persona.scenarios.values()]
    assert len(scenarios) >= 20
    for script in shipped_scripts():
        assert sum(one.script == script for one in scenarios) >= 4
    assert {persona.head.level for persona in personas} == {1, 2, 3, 4, 5}
    assert all(persona.languages == ["de", "en"] for persona in personas)
    levels = [persona.head.level for persona in personas]
    assert levels == sorted(levels)
