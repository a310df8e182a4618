"""Customers of Germany and Austria say Angebot, those of Switzerland Offerte."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from app.practice import simulator
from app.practice.checker import check
from app.practice.format import Persona
from app.practice.persona_reading import read_source
from app.practice.problems import Problem
from app.practice.regional_words import REGIONS, said_in, swiss_word
from app.practice.run import Caller
from app.practice.shipped import find_scenario, persona_files, shipped_personas, shipped_scripts


def texts(value: Any) -> list[str]:
    """Give all texts of a persona."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value
    return (
        [text for one in inner for text in texts(one)]
        if isinstance(value, dict | list | tuple)
        else []
    )


def german(persona: Persona, region: str) -> list[str]:
    """Give what is said in German where no text of the region stands."""
    whole: dict[str, Any] = msgspec.to_builtins(persona)
    found = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            for key, one in value.items():
                if key in ("de", "de_du"):
                    found.extend([] if f"de_{region}" in value else texts(one))
                else:
                    walk(one)
        elif isinstance(value, list | tuple):
            for one in value:
                walk(one)

    walk(whole)
    return found


@pytest.mark.parametrize(
    ("swiss", "german_"),
    [
        ("Wegen der Offerte {quote.subject}.", "Wegen des Angebots {quote.subject}."),
        ("Die Offerte liegt hier.", "Das Angebot liegt hier."),
        ("Fünf Offerten, eine Pendenz", "Fünf Angebote, eine Wiedervorlage"),
        ("Es läutet, adieu.", "Es läutet, auf Wiederhören."),
        ("Profferte", "Profferte"),
    ],
)
def test_pairs_are_read_into_german_texts(swiss: str, german_: str) -> None:
    assert said_in(swiss, "DE") == said_in(swiss, "AT") == german_
    assert said_in(swiss, "CH") == said_in(swiss, "") == swiss


def test_ansprechpartner_is_said_in_germany_alone() -> None:
    assert said_in("Ihre Kontaktperson", "DE") == "Ihr Ansprechpartner"
    assert said_in("Ihre Kontaktperson", "AT") == "Ihre Kontaktperson"


@pytest.mark.parametrize("region", REGIONS)
def test_no_shipped_customer_says_a_swiss_word_there(region: str) -> None:
    for persona in shipped_personas(region).values():
        assert [text for text in german(persona, region) if swiss_word(text, region)] == []
        for line in persona.lines:
            said = line.say["de"]
            assert len(set(said)) == len(said), said  # pairs make no two wordings the same


def test_a_run_is_played_in_the_words_of_its_region() -> None:
    found = {}
    for region in ("CH", "DE", "AT"):
        scenario = find_scenario("regular/quote-machine", region)
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
