from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import translations
from app.database import errors
from app.database.errors import (
    BackupExistsError,
    BackupFailedError,
    BackupUnusableError,
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseUnavailableError,
    DiskTroubleError,
    Locked,
    LoginUnknownError,
    NotAllowedError,
    OutcomeUnknownError,
    SchemaMismatchError,
    ServerTooOldError,
    Why,
)
from app.database.words import describe, network_warning
from app.errors import UserError
from app.paths import resources_dir
from app.widgets.languages import Language, install_language

WHERE = "/data/talktrack.db"
ERRORS: list[UserError] = [
    DatabaseUnavailableError(WHERE, "unable to open database file"),
    *(DatabaseUnavailableError("postgresql://rep@db/team", "refused\nRunning?", w) for w in Why),
    ServerTooOldError(14, 15),
    OutcomeUnknownError("postgresql://rep@db/team", "connection lost"),
    DamagedDatabaseError(WHERE, ["page 3 is never used"]),
    DatabaseMissingError(WHERE),
    *(DatabaseLockedError(WHERE, why) for why in Locked),
    SchemaMismatchError(None, "0001"),
    SchemaMismatchError("0000", "0001"),
    SchemaMismatchError("0002", "0001"),
    DatabaseBusyError(WHERE),
    DiskTroubleError(WHERE, "database or disk is full"),
    BackupFailedError(WHERE, "No space left on device"),
    BackupExistsError(WHERE),
    LoginUnknownError("anna"),
    NotAllowedError("permission denied for table script"),
    BackupUnusableError(WHERE, ["file is not a database"]),
]


def test_every_error_of_the_database_has_its_sentences() -> None:
    defined = {
        type_
        for _, type_ in inspect.getmembers(errors, inspect.isclass)
        if issubclass(type_, errors.DatabaseTroubleError)
    } - {errors.DatabaseTroubleError}
    assert {type(error) for error in ERRORS} == defined
    sentences = [describe(error) for error in ERRORS]
    assert len(set(sentences)) == len(sentences)
    assert describe(UserError()) not in sentences


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_what_happened_what_is_safe_what_to_do(error: UserError) -> None:
    said = describe(error)
    assert said.count(".") >= 3 or said.count(". ") >= 2
    assert "{" not in said
    assert "\n" not in said
    if (where := getattr(error, "where", None)) is not None:
        assert where in said


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    translations.release()
    install_language(qapp, Language.GERMAN, resources_dir() / "translations")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_german_speaks_german() -> None:
    for error in ERRORS:
        assert re.search(r"Datenbank|Sicherung|Server|Passphrase|Schlüssel", describe(error))
    assert "Netzlaufwerk" in network_warning(Path(WHERE))
