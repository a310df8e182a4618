from __future__ import annotations

import pytest

from app.settings import words
from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.working_time import MoveReason


@pytest.mark.parametrize(
    ("name", "enum"),
    [
        (words.outcome_name, Outcome),
        (words.outcome_button, Outcome),
        (words.follow_up_kind_name, FollowUpKind),
        (words.move_reason_text, MoveReason),
    ],
)
def test_every_member_has_a_name_of_its_own(name, enum):
    texts = [name(member) for member in enum]
    assert all(texts)
    assert len(set(texts)) == len(texts)


def test_buttons_are_short():
    assert words.outcome_button(Outcome.GATEKEEPER) == "Front desk"
    assert max(len(words.outcome_button(outcome)) for outcome in Outcome) <= 15
