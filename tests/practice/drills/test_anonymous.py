from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.database.fold import fold
from app.database.personal_data import MARK
from app.practice.drills.anonymous import KnownNames, names_in, without_names

KNOWN = KnownNames(
    companies=("Müller & Söhne Metallbau AG", "www.mueller-metall.ch", "Beispiel AG"),
    people=("Rita Zgraggen", "Urs Von Arx", "Lena Koch"),
    places=("Altdorf", "Bahnhofstrasse 12"),
    numbers=("K-77", "OF-2026-118"),
)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Frau Zgraggen sagt, es sei zu teuer.", "Frau … sagt, es sei zu teuer."),
        ("ZGRAGGEN: zu teuer", "…: zu teuer"),
        ("Ritas Chef entscheidet", "… Chef entscheidet"),
        ("Mueller hat angerufen", "… hat angerufen"),
        ("Muller & Sohne Metallbau will warten", "… will warten"),
        ("Herr von Arx, Altdorf", "Herr von …"),
        ("Lena Koch hat es gesagt", "… hat es gesagt"),
        ("Bei der Beispiel AG sei es zu teuer", "Bei der … AG sei es zu teuer"),
        ("Ruf 041 870 12 34 an", "Ruf … an"),
        ("Ruf +41 (0)41/870.12.34 an", "Ruf … an"),
        ("8 % teurer, seit 3 Jahren", "8 % teurer, seit 3 Jahren"),
        ("Die Offerte über 12'480 Franken", "Die Offerte über … Franken"),
        ("OF-2026-118 ist zu teuer", "… ist zu teuer"),
        ("Kunde k-77 zahlt nicht", "Kunde … zahlt nicht"),
        ("an rita.zgraggen@mueller-metall.ch", "an …"),
        ("steht auf mueller-metall.ch/preise", "steht auf …/preise"),
        ("an der Bahnhofstrasse 12", "an der … 12"),
        ("bis 27.11.2026", "bis …"),
        ("Zu teuer.", "Zu teuer."),
        ("", ""),
    ],
)
def test_names_numbers_and_places_are_taken_out(said: str, left: str) -> None:
    assert without_names(said, KNOWN).text == left


def test_what_was_taken_out_is_told() -> None:
    found = without_names("Frau Zgraggen, Altdorf: 041 870 12 34", KNOWN)
    assert found.removed == ("Zgraggen, Altdorf", "041 870 12 34")


NAMES = ("Zgraggen", "zgraggen", "Müller", "Mueller", "Rita", "Altdorf", "041 870 12 34", "K-77")
PLAIN = ("zu", "teuer", "und")
WORDS = st.lists(
    st.one_of(st.sampled_from(NAMES), st.sampled_from((*PLAIN, ".", "AG", "8 %"))),
    max_size=12,
)


@given(WORDS, st.sampled_from((" ", "  ", "\n", ", ", "-")))
def test_nothing_known_is_left_and_nothing_else_goes(words: list[str], between: str) -> None:
    text = between.join(words)
    found = without_names(text, KNOWN)
    assert names_in(found.text, KNOWN) == []
    left = fold(found.text).split()
    assert not {"zgraggen", "muller", "rita", "altdorf", "77", "870"} & set(left)
    plain = [fold(word) for word in words if word in PLAIN]
    assert [word for word in left if word in map(fold, PLAIN)] == plain


@given(st.text(max_size=60))
def test_any_text_comes_through(text: str) -> None:
    found = without_names(text, KNOWN)
    spans = names_in(text, KNOWN)
    assert found.text.count(MARK) == text.count(MARK) + len(spans) - sum(
        text[begin:end].count(MARK) for begin, end in spans
    )
    assert all(begin < end for begin, end in spans)
    assert without_names(text, KnownNames()).text.count(MARK) >= 0
