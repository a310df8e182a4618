"""Words follow the language, numbers and dates the region."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import translations
from app.widgets.formats import date_text, day_and_month, number_text, weekday
from app.widgets.languages import Language, install_language, language_of, region_locale, words_for

FRIDAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def speaks(qapp) -> Iterator[QCoreApplication]:
    translations.release()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["de-CH"], Language.GERMAN),
        (["de"], Language.GERMAN),
        (["de_LI"], Language.GERMAN),
        (["de-Latn-DE"], Language.GERMAN_DE),
        (["de-AT", "en"], Language.GERMAN_DE),
        (["fr-CH", "de-CH"], Language.GERMAN),
        (["en-GB"], Language.ENGLISH),
        (["fr"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_systems_list_of_languages_decides(wanted: list[str], language: Language) -> None:
    assert language_of(wanted) is language


@pytest.mark.parametrize(
    ("language", "region", "day", "short", "number"),
    [
        (Language.GERMAN, "CH", "27.11.2026", "Fr.", "812'340"),
        (Language.ENGLISH, "CH", "27.11.2026", "Fri", "812'340"),
        (Language.ENGLISH, "DE", "27.11.2026", "Fri", "812.340"),
        (Language.ENGLISH, "GB", "27/11/2026", "Fri", "812,340"),
    ],
)
def test_figures_follow_the_region_and_words_the_language(
    language: Language, region: str, day: str, short: str, number: str
) -> None:
    QLocale.setDefault(region_locale(language, region))
    # Qt's version decides between the typewriter's and the printer's apostrophe.
    assert (date_text(FRIDAY), number_text(812_340).replace("’", "'")) == (day, number)
    assert weekday(FRIDAY) == short


def test_german_words_with_those_of_germany_on_top(speaks: QCoreApplication) -> None:
    install_language(speaks, Language.GERMAN_DE, translations.FOLDER, "DE")
    assert speaks.translate("keys", "Ctrl") == "Strg"
    assert speaks.translate("PageName", "Calls") == "Anrufe"
    assert day_and_month(FRIDAY) == "27. Nov."


def test_english_plurals(speaks: QCoreApplication) -> None:
    install_language(speaks, Language.ENGLISH, translations.FOLDER)
    said = [speaks.translate("TopBar", "<b>%n</b> call(s)", "", count) for count in (1, 2)]
    assert said == ["<b>1</b> call", "<b>2</b> calls"]


def test_a_missing_catalogue_is_an_error_not_half_a_language(
    speaks: QCoreApplication, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        install_language(speaks, Language.ENGLISH, tmp_path)


@pytest.mark.parametrize(
    ("reader", "country", "window", "quote"),
    [
        ("de", "CH", Language.ENGLISH, "Offerte"),
        ("de", "DE", Language.ENGLISH, "Angebot"),
        ("de", None, Language.ENGLISH, "Offerte"),
        ("de", "AT", Language.GERMAN, "Angebot"),
        ("de", None, Language.GERMAN_DE, "Angebot"),
        ("de", "CH", Language.GERMAN_DE, "Offerte"),
        ("en", "DE", Language.GERMAN, "Quote"),
        ("fr", "CH", Language.GERMAN, "Offerte"),  # we have no French
        (None, "CH", Language.GERMAN, "Offerte"),
        (None, None, Language.ENGLISH, "Quote"),
    ],
)
def test_paper_is_in_the_words_of_who_reads_it(
    speaks: QCoreApplication, reader: str | None, country: str | None, window: Language, quote: str
) -> None:
    install_language(speaks, window, translations.FOLDER, "CH")
    translate = words_for(reader, country, window, translations.FOLDER)
    assert translate("quote sheet", "Quote {number}").startswith(quote)
