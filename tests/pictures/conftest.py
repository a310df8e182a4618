"""The real window over the example data, opened once for each language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import translations
from app.widgets.languages import Language, install_language
from app.widgets.theme import Look, Theme
from scenes.workday import Workday


@pytest.fixture(scope="session")
def catalogues() -> Path:
    """The folder with the words as they are shipped."""
    translations.release()
    return translations.FOLDER


@pytest.fixture(scope="module")
def look(qapp: QApplication) -> Iterator[Theme]:
    """The program's look, to be set to light or dark; other tests get Qt's own look back."""
    yield Theme(qapp, Look.LIGHT)
    qapp.setStyleSheet("")


@pytest.fixture(scope="module", params=["de", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication, catalogues: Path) -> Iterator[str]:
    """The language of all texts; other tests get the source's words back."""
    usual = QLocale()
    install_language(qapp, Language(request.param), catalogues, "CH")
    yield request.param
    QLocale.setDefault(usual)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture(scope="module")
def day(language: str, look: Theme, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workday]:
    """A rep's day in the opened window."""
    opened = Workday(tmp_path_factory.mktemp("day"), language)
    yield opened
    opened.window.close()
    opened.window.deleteLater()
