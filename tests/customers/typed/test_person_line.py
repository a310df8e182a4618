"""A person in one line: what is read from it, and that nothing typed is lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.typed.person_line import TypedPerson, read_person
from app.customers.typed.person_words import number_label, salutation_of

HANS = TypedPerson(first_name="Hans", last_name="Muster", function="Einkauf", phone="081 250 14 22")


@pytest.mark.parametrize(
    "line",
    [
        "Muster, Hans, Einkauf 081 250 14 22",
        "Hans Muster, Einkauf, 081 250 14 22",
        "Muster Hans Einkauf 081 250 14 22",
        "081 250 14 22 Hans Muster Einkauf",
        "Einkauf, Muster, Hans, Tel. 081 250 14 22",
        "Einkauf Hans Muster Tel: 081 250 14 22",
        "Hans, Muster, Einkauf; 081 250 14 22",
        "Muster, 081 250 14 22, Hans, Einkauf",
        "Muster\tHans\tEinkauf\t081 250 14 22",
    ],
)
def test_a_person_is_read_in_any_order(line: str) -> None:
    assert read_person(line, "CH") == HANS


@pytest.mark.parametrize(
    ("line", "understood"),
    [
        ("", TypedPerson()),
        ("Muster", TypedPerson(last_name="Muster")),
        ("Frau Keller", TypedPerson(salutation="ms", last_name="Keller")),
        (
            "Herr Dr. Urs von Arx, stv. Geschäftsführer",
            TypedPerson("mr", "Dr.", "Urs", "von Arx", "stv. Geschäftsführer"),
        ),
        ("von Arx, Anna", TypedPerson(first_name="Anna", last_name="von Arx")),
        ("Meier Huber, Anna", TypedPerson(first_name="Anna", last_name="Meier Huber")),
        (
            "Anna-Lena Keller-Moser anna@keller.ch",
            TypedPerson(first_name="Anna-Lena", last_name="Keller-Moser", email="anna@keller.ch"),
        ),
        (
            "Head of Purchasing Jane Doe <jane.doe@acme.co.uk>, +44 20 7946 0958",
            TypedPerson(
                first_name="Jane",
                last_name="Doe",
                function="Head of Purchasing",
                phone="+44 20 7946 0958",
                email="jane.doe@acme.co.uk",
            ),
        ),
        (
            "Keller 081 250 14 22 079 333 44 55",
            TypedPerson(last_name="Keller", phone="081 250 14 22", mobile="079 333 44 55"),
        ),
        (
            "Keller Natel 081 250 14 22 / Fax 081 250 14 23",
            TypedPerson(last_name="Keller", mobile="081 250 14 22", fax="081 250 14 23"),
        ),
        (
            "Keller, 081 250 14 22, 081 250 14 23",
            TypedPerson(last_name="Keller", phone="081 250 14 22 / 081 250 14 23"),
        ),
        (
            "Muster, Hans, Sonderaufgaben, Halle 3",
            TypedPerson(first_name="Hans", last_name="Muster", function="Sonderaufgaben, Halle 3"),
        ),
        ("Hans Muster, Sonderaufgaben", TypedPerson("", "", "Hans", "Muster", "Sonderaufgaben")),
        ("Hans Muster int. 22", TypedPerson("", "", "Hans", "Muster", "int. 22")),
        ("M. Keller T: 081 250 14 22", TypedPerson("", "", "M.", "Keller", "", "081 250 14 22")),
        ("Keller M. 081 250 14 22", TypedPerson("", "", "M.", "Keller", "", "081 250 14 22")),
        ("mailto:a@b.ch", TypedPerson(email="a@b.ch")),
    ],
)
def test_what_is_understood(line: str, understood: TypedPerson) -> None:
    assert read_person(line, "CH") == understood


def test_numbers_are_read_as_in_the_customers_country() -> None:
    assert read_person("Kunz 0171 1234567", "DE").mobile == "0171 1234567"
    assert read_person("Kunz 0171 1234567", "CH").phone == "0171 1234567"


# --- nothing is lost ----------------------------------------------------------------------------

WORDS = re.compile(r"\w+")
PIECES = st.sampled_from(
    [
        *("Muster", "Hans", "Anna", "von", "Arx", "Einkauf", "Leiterin", "head of", "stv.", "&"),
        *("Herr", "Frau", "Dr.", "Tel.", "Natel:", "Fax", "3", "1234", "int. 22", "a@b.ch", "@"),
        *("081 250 14 22", "+41 79 333 44 55", "0221/12 34", "(0)81 250", "12345", "–", "/"),
        *("<x@y.de>", "mailto:q@r.at", "O'Neill", "ÅSA", "李", "Ⅷ", "²³", "e-mail", "x_y"),
    ]
)
LINES = st.lists(st.tuples(PIECES, st.sampled_from([" ", ", ", "; ", "\t", " / ", "\n"]))).map(
    lambda pieces: "".join(piece + divider for piece, divider in pieces)
)


def words_of(text: str) -> Counter[str]:
    """Count the words that must not be lost: all but those that say what stands beside."""
    found = (word for word in WORDS.findall(text) if not _says_what_follows(word))
    return Counter(found)


def _says_what_follows(word: str) -> bool:
    return bool(salutation_of(word) or number_label(word)) or word in ("mr", "ms", "mailto")


@given(LINES)
def test_no_word_of_a_line_is_lost_or_made_up(line: str) -> None:
    understood = " ".join(astuple(read_person(line, "CH")))
    assert words_of(understood) == words_of(line)


@given(st.text(max_size=60))
def test_any_text_is_read_whole(text: str) -> None:
    understood = " ".join(astuple(read_person(text, "DE")))
    assert words_of(understood) == words_of(text)
