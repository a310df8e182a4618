"""Small files beside an encrypted database: whole or not at all, and read by nobody else."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from app.database import keys
from app.database.encryption.sealing import read_file, salts_below, seal_of, write_file
from app.database.errors import DamagedDatabaseError, DatabaseLockedError
from app.database.keys import FileKey, new_key, remember
from app.whole_files import UNFINISHED

WORDS = b"Zgraggen vergleicht Preise"
ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    yield
    keys._known.clear()


@pytest.fixture
def key() -> FileKey:
    made = new_key()
    remember(made)
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "call-1.json"


@pytest.mark.parametrize("words", [b"", WORDS, os.urandom(300_000), b"x" * 5000])
def test_what_is_sealed_comes_back(file: Path, key: FileKey, words: bytes) -> None:
    write_file(file, words, key)
    assert read_file(file) == words
    assert seal_of(file) == key.salt
    write_file(file, b"later", key)
    assert read_file(file) == b"later"


def test_nobody_reads_it_without_the_key(file: Path, key: FileKey) -> None:
    write_file(file, WORDS * 200, key)
    assert b"Zgraggen" not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    keys._known.clear()
    with pytest.raises(DatabaseLockedError):
        read_file(file)


def test_without_a_key_it_is_a_plain_file(file: Path) -> None:
    write_file(file, WORDS, None)
    assert file.read_bytes() == WORDS == read_file(file)
    assert seal_of(file) is None


@pytest.mark.parametrize("at", [20, 4000, 5000, 8000])
def test_a_changed_bit_is_found(file: Path, key: FileKey, at: int) -> None:
    write_file(file, WORDS, key)
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)
    with pytest.raises(DamagedDatabaseError):
        read_file(file)


def test_files_say_which_key_they_need(tmp_path: Path, key: FileKey) -> None:
    other = new_key()
    (tmp_path / "below").mkdir()
    write_file(tmp_path / "a", WORDS, key)
    write_file(tmp_path / "below" / "b", WORDS, other)
    write_file(tmp_path / "c", WORDS, None)
    assert salts_below(tmp_path, tmp_path / "nowhere") == {key.salt, other.salt}


def test_what_cannot_be_written_leaves_the_old_one(
    file: Path, key: FileKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(file, WORDS, key)
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(OSError, match="full"):
        write_file(file, b"later", key)
    assert read_file(file) == WORDS
    assert [path.name for path in file.parent.iterdir()] == [file.name]


WRITER = """
import itertools, sys
from pathlib import Path
from app.database.keys import FileKey
from app.database.encryption.sealing import write_file
key = FileKey(bytes.fromhex(sys.argv[2]), bytes.fromhex(sys.argv[3]))
for number in itertools.count(1):
    write_file(Path(sys.argv[1]), str(number).encode() * 3000, key)
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills a process the Unix way")
def test_kills_leave_what_was_written_last(file: Path, key: FileKey) -> None:
    chance = Random("seal")
    for _ in range(12):
        file.unlink(missing_ok=True)
        command = [sys.executable, "-c", WRITER, str(file), key.salt.hex(), key.secret.hex()]
        writer = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "1\n"
        time.sleep(chance.uniform(0, 0.1))
        writer.send_signal(signal.SIGKILL)
        told = 1 + len(writer.stdout.readlines())
        writer.wait(10)
        writer.stdout.close()
        found = read_file(file)
        assert found in {str(number).encode() * 3000 for number in (told, told + 1)}
        left = {path.name for path in file.parent.iterdir()} - {file.name}
        assert left <= {file.name + UNFINISHED}
        for path in file.parent.iterdir():
            path.unlink()
