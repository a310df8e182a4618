from __future__ import annotations

import pytest

from app.practice.errors import PracticeRefusedError, PracticeTrouble
from app.practice.trouble_words import trouble_words


@pytest.mark.parametrize("trouble", PracticeTrouble)
def test_what_happened_what_is_safe_what_to_do(trouble: PracticeTrouble) -> None:
    said = trouble_words(PracticeRefusedError(trouble))
    assert said.count(". ") == 2
    assert said.endswith(".")
    assert "Nothing was" in said


def test_each_trouble_has_its_own_words() -> None:
    said = {trouble_words(PracticeRefusedError(one)) for one in PracticeTrouble}
    assert len(said) == len(PracticeTrouble)


def test_what_is_no_trouble_of_ours_is_a_bug() -> None:
    with pytest.raises(ZeroDivisionError):
        trouble_words(ZeroDivisionError())
