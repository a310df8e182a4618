"""Texts of a persona and of the script, filled for one run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.practice.simulation.run import Case
from app.scripts.engine import State
from app.scripts.facts import FACTS, Fact, FactValue
from app.scripts.notation import Notation
from app.scripts.placeholders import fill, plain
from app.scripts.speech import CallContext, sentence
from app.scripts.texts import choose_text, wording

FACT_PREFIX = "fact."
"""``{fact.stop_cost}`` speaks of a fact of the scenario."""

WORDS_PER_SECOND = 2.5
"""Speed of quiet speech, 150 words a minute."""

_ANY_DAY = date(2026, 1, 1)
"""All values are texts, so no date is ever written."""


def seconds_for(text: str) -> float:
    """Estimate how long saying a text takes, with a second of breath."""
    return round(1 + len(text.split()) / WORDS_PER_SECOND, 1)


def value_text(value: str | Mapping[str, str], case: Case) -> str:
    """Give a fact or known value in the language of the run."""
    return value if isinstance(value, str) else wording(value, case.address).text


def facts_of(case: Case) -> dict[str, FactValue]:
    """Give the values of all placeholders: who calls, whom, and the facts of the scenario."""
    caller, persona, scenario = case.caller, case.persona.head, case.scenario
    known = {
        name: value_text(value, case) for name, value in {**persona.known, **scenario.known}.items()
    }
    facts = {FACT_PREFIX + name: value_text(value, case) for name, value in scenario.facts.items()}
    user = {
        "user.name": caller.name,
        "user.first_name": caller.name.partition(" ")[0],
        "user.phone": caller.phone,
        "own.company": caller.company,
    }
    return {**known, **facts, **user}


def known_names(case: Case) -> Mapping[str, Fact]:
    """Give the white list of placeholders: that of scripts and the facts of the scenario."""
    return {**FACTS, **{FACT_PREFIX + name: Fact() for name in case.scenario.facts}}


def filled(text: str, case: Case) -> str:
    """Fill the placeholders of a text."""
    return plain(fill(text, facts_of(case), notation(case), known_names(case)))


def in_language(texts: Mapping[str, str], case: Case) -> str:
    """Choose a text for the run's language and fill it."""
    return filled(wording(texts, case.address).text, case)


def wordings_of(say: Mapping[str, tuple[str, ...]], case: Case) -> tuple[str, ...]:
    """Choose the wordings for the run's language, not yet filled."""
    chosen = choose_text(say, case.address)
    return () if chosen is None else chosen[0]


def script_sentence(case: Case, state: State) -> str:
    """Give the script's own sentence at a place, filled."""
    return plain(sentence(case.script, state, call_context(case)).parts)


def call_context(case: Case) -> CallContext:
    """Give what the script pane shows sentences with."""
    return CallContext(
        facts=facts_of(case), address=case.address, reader=case.address, notation=notation(case)
    )


def notation(case: Case) -> Notation:
    """Give the manner of writing values."""
    region = case.address.region or "CH"
    return Notation(language=case.address.language, region=region, today=_ANY_DAY)
