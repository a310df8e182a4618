"""What saving brings with it is said before it is saved."""

from __future__ import annotations

from datetime import date

import pytest

from app.calls.next_steps.rules import Effect, WrapUp
from app.calls.wrap_up.consequence_words import consequences_text
from app.settings.outcomes import OUTCOME_RULES, Consequence, Outcome

TODAY = date(2026, 11, 24)
UNTIL = date(2027, 5, 23)
SILENT = {Consequence.PERSON_WRONG, Consequence.QUOTE_WANTED}  # the next step says it


def said(outcome: Outcome, *effects: Effect, second_message: bool = False) -> str:
    found = WrapUp((), effects, (), second_message=second_message)
    return consequences_text(found, outcome, TODAY)


@pytest.mark.parametrize("consequence", sorted(set(Consequence) - SILENT))
def test_every_consequence_is_said(consequence: Consequence) -> None:
    text = said(Outcome.NOT_INTERESTED, Effect(consequence, until=UNTIL))
    assert text.endswith(".")
    assert "{" not in text


def test_a_rest_names_its_last_day_and_why() -> None:
    rest = Effect(Consequence.REST, until=UNTIL)
    assert "Rests until" in said(Outcome.NOT_INTERESTED, rest)
    assert "2027" in said(Outcome.NOT_INTERESTED, rest)
    assert OUTCOME_RULES[Outcome.NO_ANSWER].rest is None
    assert said(Outcome.NO_ANSWER, rest).startswith("Six tries are used up")


def test_a_second_message_is_advised_against() -> None:
    assert said(Outcome.VOICEMAIL) == ""
    assert "better no second one" in said(Outcome.VOICEMAIL, second_message=True)
