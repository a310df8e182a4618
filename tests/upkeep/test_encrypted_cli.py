"""The command line over an encrypted file: it asks, says what is wrong, and shows no key."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from app.command_line import DONE, CommandContext, run_asking_password
from app.database import keys
from app.database.backup import Backups
from app.database.database import open_database
from app.database.encryption.encrypting import encrypt
from app.database.errors import DatabaseLockedError, Locked
from app.database.keys import FileKey, new_key, recovery_text
from tests.fakes import FakeClock

PASSPHRASE = "vier Wörter ohne Sinn"


@pytest.fixture
def key(sqlite_place: Path, clock: FakeClock) -> Iterator[FileKey]:
    """The key of the file, which this program does not know any more."""
    made = new_key()
    encrypt(Backups(sqlite_place, clock), made, PASSPHRASE)
    keys._known.clear()
    yield made
    keys._known.clear()


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def talktrack(
    sqlite_place: Path, clock: FakeClock, metadata: MetaData, asked: list[str]
) -> Callable[..., dict[str, object]]:
    """Run a subcommand at a terminal where somebody types."""

    def run(*words: str, typed: str | None) -> dict[str, object]:
        out = io.StringIO()

        def ask(sentence: str) -> str:
            asked.append(sentence)
            assert typed is not None
            return typed

        def context(password: str) -> CommandContext:
            return CommandContext(
                open_database=lambda: open_database(sqlite_place, clock, metadata),
                clock=clock,
                zone="Europe/Zurich",
                language="en",
                json=True,
                place=str(sqlite_place),
                out=out,
                err=io.StringIO(),
                ask_secret=None if typed is None else ask,
            )

        assert run_asking_password(words, context) == DONE
        document: dict[str, object] = json.loads(out.getvalue())
        return document

    return run


def test_the_passphrase_is_asked_for_once(
    talktrack: Callable[..., dict[str, object]], key: FileKey, asked: list[str]
) -> None:
    assert talktrack("database", "info", typed=PASSPHRASE)["encrypted"] is True
    assert talktrack("database", "check", typed=PASSPHRASE)["ok"] is True
    assert len(asked) == 1
    assert "Passphrase or recovery key" in asked[0]


def test_the_recovery_key_does_as_well(
    talktrack: Callable[..., dict[str, object]], key: FileKey
) -> None:
    assert talktrack("database", "info", typed=recovery_text(key))["encrypted"] is True


def test_a_wrong_one_and_none_at_all_are_refused(
    talktrack: Callable[..., dict[str, object]], key: FileKey
) -> None:
    with pytest.raises(DatabaseLockedError) as refused:
        talktrack("database", "info", typed="geraten und falsch")
    assert refused.value.why is Locked.WRONG
    with pytest.raises(DatabaseLockedError) as refused:
        talktrack("database", "info", typed=None)
    assert refused.value.why is Locked.NO_KEY


def test_a_backup_and_back_again(
    talktrack: Callable[..., dict[str, object]], key: FileKey, tmp_path: Path, sqlite_place: Path
) -> None:
    copy = tmp_path / "stick.db"
    talktrack("database", "backup", str(copy), typed=PASSPHRASE)
    assert keys.salt_of(copy) == key.salt
    keys._known.clear()
    talktrack("database", "restore", str(copy), typed=PASSPHRASE)
    assert keys.salt_of(sqlite_place) == key.salt
    assert talktrack("database", "info", typed=None)["ok"] is True


def test_the_program_ends_with_3_and_says_nothing_of_the_key(
    key: FileKey, sqlite_place: Path, tmp_path: Path
) -> None:
    words = ["--profile", str(tmp_path / "p"), "--language", "en", "--database", str(sqlite_place)]
    ended = subprocess.run(
        [sys.executable, "-m", "app", *words, "--json", "database", "info"],
        capture_output=True,
        text=True,
        timeout=50,
        stdin=subprocess.DEVNULL,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert ended.returncode == 3
    assert "is encrypted" in json.loads(ended.stdout)["error"]
    assert len(ended.stderr.strip().splitlines()) == 1
    assert key.secret.hex() not in ended.stdout + ended.stderr
