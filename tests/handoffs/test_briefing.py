from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from app.handoffs.briefing import Briefing, asked, filled, missing, read, required
from app.handoffs.rules import HandoffKind
from tests.handoffs.conftest import BRIEFING


@pytest.mark.parametrize("kind", HandoffKind)
def test_what_must_be_told_is_asked_for_and_missed(kind: HandoffKind) -> None:
    assert set(required(kind)) <= set(asked(kind))
    assert missing(Briefing(), kind) == required(kind)
    assert missing(BRIEFING, kind) == ()


def test_blanks_tell_nothing() -> None:
    assert missing(replace(BRIEFING, need="  "), HandoffKind.VISIT) == ("need",)


def test_what_was_typed_stays_and_what_is_known_fills_the_rest() -> None:
    typed = Briefing(need="two saws")
    told = filled(typed, Briefing(need="from the note", place="Chur"))
    assert (told.need, told.place) == ("two saws", "Chur")


def test_words_of_a_newer_program_are_left_out() -> None:
    assert read({**asdict(BRIEFING), "colour": "blue"}) == BRIEFING
    assert read({}) == Briefing()
