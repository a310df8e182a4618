"""One table of words for Germany and Austria, and what the checker says without a pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import pytest

from app.scripts.checker import check
from app.scripts.problems import Problem
from app.scripts.reading import read_script
from app.scripts.regional_words import REGIONS, said_in, swiss_word
from app.scripts.shipped import read_source, shipped_files
from app.scripts.texts import Address, choose_text, wording
from tests.scripts.small_script import SMALL

_UNFIT = re.compile(r"\b(?:die|der|eine[rn]?|keine|unsere|Ihre|Ihrer|diese[r]?) Angebot\b", re.I)
"""Articles of "die Offerte" that a pair has left before "das Angebot"."""


@pytest.mark.parametrize(
    ("swiss", "german_"),
    [
        ("Wegen der Offerte {quote.subject}.", "Wegen des Angebots {quote.subject}."),
        ("Die Offerte liegt hier.", "Das Angebot liegt hier."),
        ("Fünf Offerten, eine Pendenz", "Fünf Angebote, eine Wiedervorlage"),
        ("Es läutet, adieu.", "Es läutet, auf Wiederhören."),
        ("Profferte", "Profferte"),
        ("Hoi Otto, braucht es eine Offerte?", "Hallo Otto, braucht es ein Angebot?"),
        ("Ersatz innert zwei Tagen", "Ersatz innerhalb von zwei Tagen"),
        ("{field.offerte|die Offerte}", "{field.offerte|das Angebot}"),
        ("{Offerte}, Offerte", "{Offerte}, Angebot"),
    ],
)
def test_pairs_are_read_into_german_texts(swiss: str, german_: str) -> None:
    assert said_in(swiss, "DE") == said_in(swiss, "AT") == german_
    assert said_in(swiss, "CH") == said_in(swiss, "") == swiss


def test_ansprechpartner_is_said_in_germany_alone() -> None:
    assert said_in("Ihre Kontaktperson", "DE") == "Ihr Ansprechpartner"
    assert said_in("Ihre Kontaktperson", "AT") == "Ihre Kontaktperson"


def texts_of(value: Any, address: Address) -> Iterator[str]:
    """Give all texts of a script as such a person hears or reads them."""
    if isinstance(value, Mapping) and "de" in value:
        chosen = choose_text(value, address)
        assert chosen is not None
        yield from (chosen[0],) if isinstance(chosen[0], str) else chosen[0]
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_of(one, address)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_of(one, address)


@pytest.mark.parametrize("du", [False, True])
@pytest.mark.parametrize("region", REGIONS)
def test_shipped_scripts_speak_as_customers_there_do(region: str, du: bool) -> None:
    address = Address(language="de", region=region, du=du)
    for path in shipped_files():
        script = msgspec.to_builtins(read_script(read_source(path)))
        texts = list(texts_of(script, address))
        assert len(texts) > 20
        assert [text for text in texts if swiss_word(text, region) or _UNFIT.search(text)] == []


def test_a_text_of_the_region_comes_first_and_others_are_read_in_its_words() -> None:
    texts = {"de": "unsere Offerte", "de_DE": "unser Preis", "de_du": "eure Offerte", "en": "x"}
    assert wording(texts, Address(language="de", region="CH")).text == "unsere Offerte"
    assert wording(texts, Address(language="de", region="DE")).text == "unser Preis"
    assert wording(texts, Address(language="de", region="AT")).text == "unser Angebot"
    assert wording(texts, Address(language="de", region="DE", du=True)).text == "euer Angebot"
    assert wording({"de": "Offerte"}, Address(language="en", region="DE")).text == "Angebot"
    assert wording({"en": "Offerte"}, Address(language="en", region="DE")).text == "Offerte"
    assert wording({"de_CH": "Offerte"}, Address(language="de", region="DE")).text == "Offerte"


def test_rows_of_texts_are_read_so_too() -> None:
    heard = {"de": ("zu teuer", "die Offerte")}
    chosen = choose_text(heard, Address(language="de", region="AT"))
    assert chosen == (("zu teuer", "das Angebot"), False)


def test_the_checker_warns_of_a_swiss_word_without_pair_and_own_text() -> None:
    with_pair = SMALL.replace('de = "Nutzen."', 'de = "Nutzen der Offerte."')
    assert check(with_pair) == []
    without = SMALL.replace('de = "Nutzen."', 'de = "Nutzen am Natel."')
    found = check(without)
    assert [(one.problem, one.step) for one in found] == [(Problem.SWISS_WORD, "benefit")] * 2
    assert {one.detail for one in found} == {"Natel (de_AT)", "Natel (de_DE)"}
    assert all(one.is_warning and "Natel" in without.splitlines()[one.line - 1] for one in found)
    both = 'de_DE = "Nutzen am Handy.", de_AT = "Nutzen am Handy.", de = "Nutzen am Natel."'
    assert check(SMALL.replace('de = "Nutzen."', both)) == []


def test_a_swiss_word_is_found_in_a_compound_and_in_no_placeholder() -> None:
    assert swiss_word("Richtofferten", "DE") == "Richtofferten"
    assert swiss_word("erinnert, vertönt", "AT") == ""
    assert swiss_word("{field.offerte}", "AT") == ""
