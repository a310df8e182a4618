"""One folded form finds a name however it is spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.fold import fold, fold_words, sort_key


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Müller", "muller"),
        ("MUELLER", "muller"),
        ("Straße", "strasse"),
        ("Sàrl  Genève", "sarl geneve"),
        ("O'Neill & Co.", "o neill co"),
        ("Škoda-Łódź", "skoda lodz"),
        ("Ærø", "aro"),
        ("Ⅷ", "viii"),
        ("081 250 14 22", "081 250 14 22"),
        ("", ""),
        ("--", ""),
    ],
)
def test_a_text_folds_to_one_form(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_folded_text_has_single_blanks_and_no_capitals(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert folded == folded.lower()


def test_the_words_of_a_question_are_asked_once_each() -> None:
    assert fold_words("Hofer  hofer CHUR") == ("hofer", "chur")


def test_a_sort_key_is_cut_to_its_column() -> None:
    assert sort_key("ä" * 100) == "a" * 80
