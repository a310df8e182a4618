"""The language of the words, and the region of numbers and dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

Translate = Callable[[str, str], str]
"""Gives the words for a context and its text in English."""


class Language(StrEnum):
    """The languages of the program."""

    GERMAN = "de"  # words and spelling of Switzerland
    GERMAN_DE = "de_DE"  # with the words of Germany and Austria
    ENGLISH = "en"


# Later ones win over earlier ones.
_CATALOGUES = {
    Language.GERMAN: ("talktrack_de",),
    Language.GERMAN_DE: ("talktrack_de", "talktrack_de_DE"),
    Language.ENGLISH: ("talktrack_en",),
}


def language_of(wanted: Sequence[str]) -> Language:
    """Choose a language from a system's list such as ["de-AT", "en"]; English for others."""
    for tag in wanted:
        language, _, region = tag.replace("_", "-").partition("-")
        if language == "de":
            swiss = region[-2:].upper() in ("", "CH", "LI")
            return Language.GERMAN if swiss else Language.GERMAN_DE
        if language == "en":
            return Language.ENGLISH
    return Language.ENGLISH


def system_language() -> Language:
    """Choose the language that the system is set to."""
    return language_of(QLocale.system().uiLanguages())


def region_locale(language: Language, region: str) -> QLocale:
    """Give the locale that writes numbers and dates.

    region: a country's two letters. Words in dates follow the language, their order and the
    signs in numbers the region: German and English in CH write 812’340 and 27.11.2026.
    """
    words = QLocale.Language.English if language is Language.ENGLISH else QLocale.Language.German
    return QLocale(words, QLocale.codeToTerritory(region))


def install_language(
    application: QCoreApplication, language: Language, folder: Path, region: str = "CH"
) -> None:
    """Let the application speak a language; call it once, before any widget is made.

    folder: holds the compiled catalogues. Raises FileNotFoundError where one is missing:
    the program would speak half of another language.
    """
    QLocale.setDefault(region_locale(language, region))
    if language is not Language.ENGLISH:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(application, "qtbase_de", Path(qt_folder))
    for name in _CATALOGUES[language]:
        _install(application, name, folder)


def words_for(code: str | None, country: str | None, window: Language, folder: Path) -> Translate:
    """Give what translates the program's texts for somebody who reads them outside the window.

    code: a language's; country: two letters, whose words are used. None, or a language
    that the program does not have: in that of the window.
    """
    if code not in ("de", "en"):
        return QCoreApplication.translate
    wanted = language_of([f"{code}-{country or ''}"])
    if wanted is window or (not country and window.startswith(code)):
        return QCoreApplication.translate
    return partial(_said_by, [_loaded(name, folder) for name in reversed(_CATALOGUES[wanted])])


class Reader(NamedTuple):
    """For whom words are written: what translates them, and what names days and months."""

    translate: Translate
    locale: QLocale


def window_reader() -> Reader:
    """Give whoever looks at the window."""
    return Reader(QCoreApplication.translate, QLocale())


def reader_of(code: str | None, country: str | None, window: Language, folder: Path) -> Reader:
    """Give somebody who reads outside the window, as ``words_for`` chooses the language."""
    if code not in ("de", "en"):
        return window_reader()
    words = Language.ENGLISH if code == "en" else Language.GERMAN
    region = country or QLocale.territoryToCode(QLocale().territory())
    return Reader(words_for(code, country, window, folder), region_locale(words, region))


def _said_by(catalogues: Sequence[QTranslator], context: str, source: str) -> str:
    """Translate by the first catalogue that knows a text; English is the language of the code."""
    found = (one.translate(context, source) for one in catalogues)
    return next((text for text in found if text), source)


def _loaded(name: str, folder: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(name, str(folder)):
        raise FileNotFoundError(f"no translation {folder / name}.qm")
    return translator


def _install(application: QCoreApplication, name: str, folder: Path) -> None:
    translator = QTranslator(application)
    if not translator.load(name, str(folder)):
        raise FileNotFoundError(f"no translation {folder / name}.qm")
    application.installTranslator(translator)
