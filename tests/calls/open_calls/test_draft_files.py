"""Drafts on disk: within a second, whole or not at all, never thrown away."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.calls.draft import Draft, encode
from app.calls.open_calls import kept_files
from app.calls.open_calls.draft_files import DraftFiles
from app.database import keys
from app.database.database import Database
from app.database.encryption.sealing import seal_of, write_file
from app.database.keys import new_key, remember

CALL_ID = 1 << 57

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def files(tmp_path: Path, background: Background, qtbot: QtBot) -> Iterator[DraftFiles]:
    """Keeps drafts in a folder of the test's own."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    kept = DraftFiles(folder, background)
    yield kept
    qtbot.waitUntil(lambda: kept.all_saved)


def draft(note: str = "Vergleicht Preise", call_id: int = CALL_ID) -> Draft:
    return Draft(call_id=call_id, customer_id=1, company="Hofer", note=note)


def path_of(tmp_path: Path, call_id: int = CALL_ID) -> Path:
    return tmp_path / "drafts" / f"call-{call_id}.json"


def test_what_is_typed_is_on_disk_within_a_second(
    files: DraftFiles, qtbot: QtBot, tmp_path: Path
) -> None:
    for typed in ("V", "Ve", "Ver"):
        files.keep(draft(typed))
    assert not files.all_saved
    with qtbot.waitSignal(files.saved, timeout=1000):
        pass

    assert path_of(tmp_path).read_bytes() == encode(draft("Ver"))
    assert files.read() == [draft("Ver")]


def test_who_never_stops_typing_is_saved_all_the_same(
    files: DraftFiles, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtCore import QTimer

    typing = QTimer(interval=kept_files.PAUSE_MS // 5)
    typing.timeout.connect(lambda: files.keep(draft("noch mehr")))
    typing.start()
    qtbot.waitUntil(path_of(tmp_path).exists, timeout=1000)
    typing.stop()


def test_a_saved_call_needs_no_draft(files: DraftFiles, qtbot: QtBot, tmp_path: Path) -> None:
    files.keep_now(draft())
    files.drop(CALL_ID)
    qtbot.waitUntil(lambda: files.all_saved)

    assert not path_of(tmp_path).exists()
    assert files.read() == []


def test_the_end_of_the_program_waits_for_no_worker(files: DraftFiles, tmp_path: Path) -> None:
    files.keep(draft())
    files.write_here()

    assert path_of(tmp_path).read_bytes() == encode(draft())


def test_what_the_worker_still_writes_does_not_come_after_the_end(
    files: DraftFiles, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window closes while an older draft is being written, on a slow disk."""
    begun, may_go_on, write = Event(), Event(), kept_files.write_file

    def slowly(path: Path, text: bytes, key: None) -> None:
        begun.set()
        may_go_on.wait(5)
        write(path, text, key)

    monkeypatch.setattr(kept_files, "write_file", slowly)
    files.keep_now(draft("Vergleicht"))
    assert begun.wait(5)
    files.keep_now(draft("Vergleicht Prei"))  # waits for the worker
    files.keep(draft("Vergleicht Preise"))
    Timer(0.1, may_go_on.set).start()
    files.write_here()
    qtbot.waitUntil(lambda: files.all_saved)

    assert files.read() == [draft("Vergleicht Preise")]


def test_a_crash_while_writing_leaves_the_old_draft(
    files: DraftFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.keep(draft("alt"))
    files.write_here()

    def crash(descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", crash)
    files.keep(draft("neu"))
    with pytest.raises(OSError, match="disk full"):
        files.write_here()
    monkeypatch.undo()

    assert [kept.note for kept in files.read()] == ["alt"]
    assert list(path_of(tmp_path).parent.iterdir()) == [path_of(tmp_path)]  # no half file stays


def test_what_a_killed_program_left_half_written_goes_at_the_next_start(
    files: DraftFiles, tmp_path: Path
) -> None:
    files.keep(draft())
    files.write_here()
    half = path_of(tmp_path).with_name("call-1.json.new")
    half.write_bytes(b'{"note": "half a')

    assert files.read() == [draft()]
    assert not half.exists()


def test_trouble_on_the_worker_is_told_and_the_draft_waits(
    files: DraftFiles, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(descriptor: int) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", crash)
        with qtbot.waitSignal(files.failed) as told:
            files.keep_now(draft())
    assert str(told.args[0]) == "disk full"
    assert not files.all_saved

    files.write()
    qtbot.waitUntil(lambda: files.all_saved)
    assert files.read() == [draft()]


@pytest.mark.parametrize(
    "text", [b"", b"{", b'{"call_id": "x"}', b"\xff\xfe", encode(draft())[:-9], b"[" * 5000]
)
def test_a_damaged_file_is_kept_aside(files: DraftFiles, tmp_path: Path, text: bytes) -> None:
    whole = draft(call_id=CALL_ID + 1)
    path_of(tmp_path).write_bytes(text)
    path_of(tmp_path, CALL_ID + 1).write_bytes(encode(whole))

    assert files.read() == [whole]
    assert path_of(tmp_path).with_suffix(".damaged").read_bytes() == text
    assert not path_of(tmp_path).exists()


def test_a_file_of_a_newer_program_is_read(files: DraftFiles, tmp_path: Path) -> None:
    newer = {**msgspec.json.decode(encode(draft())), "mood": "sunny"}
    path_of(tmp_path).write_bytes(msgspec.json.encode(newer))

    assert files.read() == [draft()]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_nobody_else_reads_a_note(files: DraftFiles, tmp_path: Path) -> None:
    files.keep(draft())
    files.write_here()

    assert stat.S_IMODE(path_of(tmp_path).stat().st_mode) == 0o600


def test_the_oldest_draft_comes_first(files: DraftFiles, database: Database) -> None:
    for call_id in (CALL_ID + 2, CALL_ID, CALL_ID + 1):
        files.keep(draft(call_id=call_id))
    files.write_here()

    assert [kept.call_id for kept in files.read()] == [CALL_ID, CALL_ID + 1, CALL_ID + 2]


@pytest.fixture
def sealed(tmp_path: Path, background: Background, qtbot: QtBot) -> Iterator[DraftFiles]:
    """Keeps drafts beside an encrypted database."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    background.database.seal = key = new_key()
    remember(key)
    kept = DraftFiles(folder, background)
    yield kept
    qtbot.waitUntil(lambda: kept.all_saved)
    keys._known.clear()


def test_beside_an_encrypted_database_drafts_are_encrypted(
    sealed: DraftFiles, tmp_path: Path
) -> None:
    sealed.keep(draft())
    sealed.write_here()
    assert b"Preise" not in path_of(tmp_path).read_bytes()
    assert sealed.read() == [draft()]


def test_a_draft_of_before_the_encryption_is_encrypted_too(
    sealed: DraftFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    write_file(path_of(tmp_path), encode(draft()), None)
    assert sealed.read() == [draft()]
    qtbot.waitUntil(lambda: sealed.all_saved)
    assert b"Preise" not in path_of(tmp_path).read_bytes()
    assert sealed.read() == [draft()]


def test_a_draft_of_after_the_encryption_is_plain_again(
    files: DraftFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    key = new_key()
    remember(key)
    write_file(path_of(tmp_path), encode(draft()), key)
    assert files.read() == [draft()]
    qtbot.waitUntil(lambda: files.all_saved)
    assert seal_of(path_of(tmp_path)) is None
    keys._known.clear()
    assert files.read() == [draft()]


def test_a_draft_whose_key_is_gone_waits_for_it_and_is_told_once(
    sealed: DraftFiles, background: Background, tmp_path: Path
) -> None:
    key = new_key()
    write_file(path_of(tmp_path), encode(draft()), key)
    sealed.keep(draft("Andere", CALL_ID + 1))
    sealed.write_here()
    assert sealed.read() == [draft("Andere", CALL_ID + 1)]
    assert sealed.locked == 1
    assert path_of(tmp_path).with_suffix(".locked").exists()

    later = DraftFiles(sealed.folder, background)
    assert later.read() == [draft("Andere", CALL_ID + 1)]
    assert later.locked == 0  # told already
    remember(key)
    assert draft() in DraftFiles(sealed.folder, background).read()
    assert not path_of(tmp_path).with_suffix(".locked").exists()


def test_a_broken_encrypted_draft_is_kept_aside(sealed: DraftFiles, tmp_path: Path) -> None:
    sealed.keep(draft())
    sealed.write_here()
    content = bytearray(path_of(tmp_path).read_bytes())
    content[5000] ^= 1
    path_of(tmp_path).write_bytes(content)
    assert sealed.read() == []
    assert path_of(tmp_path).with_suffix(".damaged").read_bytes() == content
