from __future__ import annotations

import pytest

from app.team.rules import is_login


@pytest.mark.parametrize("login", ["mhuber", "m.huber", "m_huber-2", "a" * 63])
def test_what_can_be_typed_anywhere_is_a_login(login: str) -> None:
    assert is_login(login)


@pytest.mark.parametrize(
    "login", ["", "MHuber", "2huber", "müller", "m huber", "a" * 64, "pg_x", "talktrack_rep", "a\n"]
)
def test_what_is_easily_mistyped_is_none(login: str) -> None:
    assert not is_login(login)
