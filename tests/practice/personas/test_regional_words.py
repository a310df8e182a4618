"""Customers of Germany and Austria say Angebot, those of Switzerland Offerte."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from app.practice.personas.checker import check
from app.practice.personas.persona_reading import read_source
from app.practice.personas.problems import Problem
from app.practice.personas.shipped import (
    find_scenario,
    persona_files,
    shipped_personas,
    shipped_scripts,
)
from app.practice.simulation import simulator
from app.practice.simulation.run import Caller
from app.scripts.regional_words import REGIONS, said_in, swiss_word
from app.scripts.texts import Address, choose_text


def spoken(value: Any, address: Address) -> list[str]:
    """Give all that is said of a persona to such a person."""
    if isinstance(value, dict) and "de" in value:
        chosen = choose_text(value, address)
        assert chosen is not None
        return [chosen[0]] if isinstance(chosen[0], str) else list(chosen[0])
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(inner, str) or not hasattr(inner, "__iter__"):
        return []
    return [text for one in inner for text in spoken(one, address)]


@pytest.mark.parametrize("du", [False, True])
@pytest.mark.parametrize("region", REGIONS)
def test_no_shipped_customer_says_a_swiss_word_there(region: str, du: bool) -> None:
    address = Address(language="de", region=region, du=du)
    for persona in shipped_personas().values():
        said = spoken(msgspec.to_builtins(persona), address)
        assert said
        assert [text for text in said if swiss_word(text, region)] == []
        for line in persona.lines:
            wordings = [said_in(text, region) for text in line.say["de"]]
            assert len(set(wordings)) == len(wordings)  # pairs make no two the same


def test_a_run_is_played_in_the_words_of_its_region() -> None:
    found = {}
    for region in ("CH", "DE", "AT"):
        scenario = find_scenario("regular/quote-machine")
        assert scenario is not None
        persona, name, one = scenario
        run = simulator.start(
            persona,
            name,
            shipped_scripts()[one.script],
            seed=0,
            caller=Caller(name="Lena Koch", company="Beispiel AG"),
            language="de",
            region=region,
        )
        found[region] = " ".join(choice.text for choice in simulator.choices(run))
    assert "Offerte" in found["CH"]
    assert "Angebot" in found["DE"]
    assert "wegen des Angebots" in found["AT"]


def test_the_checker_finds_a_swiss_word_without_another_one() -> None:
    path = next(one for one in persona_files() if one.stem == "price-buyer")
    source = read_source(path)
    assert not [
        one for one in check(source, shipped_scripts()) if one.problem == Problem.SWISS_WORD
    ]
    changed = source.replace("Ja, Zgraggen?", "Ja, Zgraggen, am Natel?", 1)
    found = [one for one in check(changed, shipped_scripts()) if one.problem == Problem.SWISS_WORD]
    assert {one.detail for one in found} == {"Natel (de_DE)", "Natel (de_AT)"}
    assert all(one.is_warning and one.line for one in found)
