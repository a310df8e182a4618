"""Encrypting a real file: nothing is lost, nothing can be read, and the passphrase opens it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import MetaData, text

from app.clock import Appointment
from app.customers.search import finding
from app.customers.search.listing import Listing
from app.database import keys
from app.database.backup import Backups, export_copy
from app.database.copying import problems_of, revision_of, write_copy
from app.database.database import Database, open_database
from app.database.encryption import encrypting
from app.database.encryption.encrypting import decrypt, encrypt, plain_copies, remove_plain, tidy
from app.database.errors import (
    BackupFailedError,
    DatabaseBusyError,
    DatabaseLockedError,
    DatabaseTroubleError,
    Locked,
)
from app.database.key_box import box_of, box_with_backups, key_by, read_box, write_boxes
from app.database.keys import FileKey, new_key, recovery_text
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.people import REP_ID

PASSPHRASE = "Grüezi 'mitenand' \"42\""
NAME = "Zwahlenhofer"


@pytest.fixture
def backups(sqlite_place: Path, clock: FakeClock) -> Backups:
    return Backups(sqlite_place, clock)


@pytest.fixture
def key() -> Iterator[FileKey]:
    made = new_key()
    yield made
    keys._known.pop(made.salt, None)


@pytest.fixture
def filled(sqlite_place: Path, clock: FakeClock, metadata: MetaData) -> Path:
    """A database with a customer, closed."""
    add(sqlite_place, clock, metadata, NAME)
    return sqlite_place


@pytest.fixture
def encrypted(filled: Path, backups: Backups, key: FileKey) -> Path:
    encrypt(backups, key, PASSPHRASE)
    return filled


def add(place: Path, clock: FakeClock, metadata: MetaData, name: str) -> None:
    database = open_database(place, clock, metadata)
    database.user_id = REP_ID
    add_customer(database, name)
    database.close()


def found(database: Database, words: str) -> int:
    with database.read() as session:
        return finding.count(session, Listing(text=words))


def forget(key: FileKey) -> None:
    """Be a program that was just started."""
    keys._known.pop(key.salt, None)


def test_everything_is_there_and_can_be_found_and_written(
    encrypted: Path, clock: FakeClock, metadata: MetaData
) -> None:
    database = open_database(encrypted, clock, metadata)
    database.user_id = REP_ID
    assert found(database, NAME.lower()) == 1
    add_customer(database, "Imbodenmatt")
    assert found(database, "imboden") == 1
    due = Appointment(date(2026, 11, 27))
    kind, id_ = FollowUpKind.TASK, database.ids.new()
    database.execute(PlanFollowUp(id=id_, customer_id=None, kind=kind, due=due, text="Fair"))
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM command")) == 1
        assert session.scalar(text("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"))
    database.close()
    assert problems_of(encrypted) == []


def test_no_name_can_be_read_in_the_file_its_log_or_its_backups(
    encrypted: Path, backups: Backups, clock: FakeClock, metadata: MetaData
) -> None:
    assert remove_plain(backups) == []
    database = open_database(encrypted, clock, metadata)
    database.user_id = REP_ID
    add_customer(database, "Imbodenmatt")
    clock.advance(hours=1)
    backups.take()
    lying_about = [path for path in encrypted.parent.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") and path.stat().st_size for path in lying_about)
    for path in lying_about:
        content = path.read_bytes().lower()
        assert NAME.lower().encode() not in content, path.name
        assert b"imbodenmatt" not in content, path.name
    database.close()


def test_plain_copies_are_listed_and_removed_only_on_wish(
    encrypted: Path, backups: Backups
) -> None:
    names = {path.name.partition("-")[0] for path in plain_copies(backups)}
    assert names == {f"{encrypted.name}.backup", f"{encrypted.name}.plain"}
    assert remove_plain(backups) == []
    assert plain_copies(backups) == []
    [kept] = backups.all()
    assert problems_of(kept.path) == []


def test_a_plain_database_is_never_removed_as_its_own_copy(filled: Path, backups: Backups) -> None:
    os.link(filled, filled.with_name(f"{filled.name}.plain"))  # killed just before the end
    backups.take()
    assert plain_copies(backups) == []
    remove_plain(backups)
    assert revision_of(filled) is not None
    tidy(filled)
    assert not filled.with_name(f"{filled.name}.plain").exists()
    assert revision_of(filled) is not None


def test_without_its_key_it_is_locked_and_left_alone(
    encrypted: Path, key: FileKey, backups: Backups, clock: FakeClock, metadata: MetaData
) -> None:
    forget(key)
    before = encrypted.read_bytes()
    with pytest.raises(DatabaseLockedError) as refused:
        open_database(encrypted, clock, metadata)
    assert refused.value.why is Locked.NO_KEY
    with pytest.raises(DatabaseLockedError):
        backups.take()
    assert revision_of(encrypted) is None
    assert encrypted.read_bytes() == before


def test_the_passphrase_opens_it_after_a_move_to_another_computer(
    encrypted: Path, key: FileKey, clock: FakeClock, metadata: MetaData, tmp_path: Path
) -> None:
    forget(key)
    there = tmp_path / "stick"
    there.mkdir()
    moved = Path(shutil.copy(encrypted, there / "customers.db"))
    shutil.copy(box_of(encrypted), there)
    keys.remember(key_by(PASSPHRASE, moved))
    database = open_database(moved, clock, metadata)
    assert found(database, NAME) == 1
    database.close()


def test_a_backup_taken_along_is_opened_by_the_passphrase_on_the_other_computer(
    encrypted: Path,
    key: FileKey,
    clock: FakeClock,
    metadata: MetaData,
    tmp_path: Path,
    migrated_file: Path,
) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    other.mkdir()
    export_copy(encrypted, stick / "move.db")
    there = Path(shutil.copy(migrated_file, other / "talktrack.db"))  # it was started once
    forget(key)
    with pytest.raises(DatabaseLockedError):
        Backups(there, clock).restore(stick / "move.db")
    keys.remember(key_by(PASSPHRASE, stick / "move.db"))
    Backups(there, clock).restore(stick / "move.db")
    forget(key)
    shutil.rmtree(stick)
    keys.remember(key_by(PASSPHRASE, there))
    database = open_database(there, clock, metadata)
    assert found(database, NAME) == 1
    database.close()


def test_the_recovery_key_opens_it_without_its_key_file(
    encrypted: Path, key: FileKey, tmp_path: Path
) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    moved = Path(shutil.copy(encrypted, alone / "talktrack.db"))
    written = recovery_text(key)
    assert len(written.split("-")) == 14
    assert key_by(f"  {written.lower().replace('-', ' ')}\n", moved) == key
    with pytest.raises(DatabaseLockedError) as refused:
        key_by(PASSPHRASE, moved)
    assert refused.value.why is Locked.NO_KEY_FILE


@pytest.mark.parametrize("typed", ["", "gruezi", recovery_text(FileKey(b"s" * 16, b"x" * 32))[1:]])
def test_a_wrong_passphrase_is_told_as_such(encrypted: Path, typed: str) -> None:
    with pytest.raises(DatabaseLockedError) as refused:
        key_by(typed, encrypted)
    assert refused.value.why is Locked.WRONG


def test_what_opens_another_database_is_told_as_such(encrypted: Path) -> None:
    with pytest.raises(DatabaseLockedError) as refused:
        key_by(recovery_text(new_key()), encrypted)
    assert refused.value.why is Locked.OTHER_KEY
    write_boxes(encrypted, new_key(), PASSPHRASE)
    shutil.rmtree(encrypted.parent / "backups")
    with pytest.raises(DatabaseLockedError) as refused:
        key_by(PASSPHRASE, encrypted)
    assert refused.value.why is Locked.OTHER_KEY


def test_a_new_passphrase_takes_the_place_of_the_old_one(encrypted: Path, key: FileKey) -> None:
    write_boxes(encrypted, key, "another one")
    assert key_by("another one", encrypted) == key
    with pytest.raises(DatabaseLockedError):
        key_by(PASSPHRASE, encrypted)
    box_of(encrypted).unlink()  # the copy with the backups is found
    assert key_by("another one", encrypted) == key


def test_backups_are_encrypted_restored_and_stay_encrypted(
    encrypted: Path, backups: Backups, clock: FakeClock, metadata: MetaData, tmp_path: Path
) -> None:
    clock.advance(hours=1)
    kept = backups.take()
    assert keys.salt_of(kept.path) == keys.salt_of(encrypted)
    export_copy(encrypted, tmp_path / "elsewhere.db")
    assert keys.salt_of(tmp_path / "elsewhere.db") == keys.salt_of(encrypted)
    add(encrypted, clock, metadata, "Imbodenmatt")
    clock.advance(hours=1)
    backups.restore(kept.path)
    database = open_database(encrypted, clock, metadata)
    assert (found(database, NAME), found(database, "Imbodenmatt")) == (1, 0)
    database.close()


def test_a_plain_backup_does_not_switch_the_encryption_off(
    filled: Path, backups: Backups, key: FileKey, clock: FakeClock, metadata: MetaData
) -> None:
    plain = backups.take()
    add(filled, clock, metadata, "Imbodenmatt")
    clock.advance(hours=1)
    encrypt(backups, key, PASSPHRASE)
    backups.restore(plain.path)
    assert keys.salt_of(filled) == key.salt
    database = open_database(filled, clock, metadata)
    assert (found(database, NAME), found(database, "Imbodenmatt")) == (1, 0)
    database.close()


def test_switched_off_everything_can_be_read_again(
    encrypted: Path, backups: Backups, key: FileKey, clock: FakeClock, metadata: MetaData
) -> None:
    clock.advance(hours=1)
    decrypt(backups)
    assert keys.salt_of(encrypted) is None
    assert not box_of(encrypted).exists()
    database = open_database(encrypted, clock, metadata)
    assert found(database, NAME) == 1
    database.close()
    old = next(one.path for one in backups.all() if keys.salt_of(one.path) is not None)
    forget(key)
    assert key_by(PASSPHRASE, old) == key  # by the key file that stayed with the backups
    with pytest.raises(DatabaseLockedError):
        backups.restore(old)
    keys.remember(key)
    backups.restore(old)
    assert keys.salt_of(encrypted) == key.salt  # as it was at that time
    assert read_box(box_of(encrypted), PASSPHRASE) == key


def test_an_open_database_is_not_encrypted(
    filled: Path, backups: Backups, key: FileKey, clock: FakeClock, metadata: MetaData
) -> None:
    open_elsewhere = open_database(filled, clock, metadata)
    add_customer_elsewhere = found(open_elsewhere, NAME)
    with pytest.raises(DatabaseBusyError):
        encrypt(backups, key, PASSPHRASE)
    assert add_customer_elsewhere == found(open_elsewhere, NAME) == 1
    open_elsewhere.close()
    assert keys.salt_of(filled) is None


def test_a_copy_that_differs_takes_no_place(
    filled: Path, backups: Backups, key: FileKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = ["customer: the copy has other rows"]
    monkeypatch.setattr(encrypting, "_differences", lambda *files: other)
    with pytest.raises(DatabaseTroubleError):
        encrypt(backups, key, PASSPHRASE)
    assert keys.salt_of(filled) is None
    assert problems_of(filled) == []
    assert not list(filled.parent.glob("*.converting*"))


def test_a_key_shows_itself_nowhere(encrypted: Path, key: FileKey) -> None:
    forget(key)
    with pytest.raises(DatabaseLockedError) as refused:
        write_copy(encrypted, encrypted.with_name("copy.db"))
    for shown in (repr(key), str(key), str(refused.value), repr(refused.value)):
        assert key.secret.hex() not in shown
        assert repr(key.secret) not in shown


def test_a_passphrase_is_the_same_however_its_accents_are_typed(
    encrypted: Path, key: FileKey
) -> None:
    import unicodedata

    assert read_box(box_of(encrypted), unicodedata.normalize("NFD", PASSPHRASE)) == key
    assert read_box(box_with_backups(encrypted, key), PASSPHRASE) == key


_RUN = """
import os, shutil, signal, sys
from pathlib import Path
import app.database.key_box, sqlcipher3.dbapi2
from app.clock import system_clock
from app.database.encryption import encrypting
from app.database.backup import Backups
from app.database.keys import FileKey, remember
from app.errors import UserError

what, place, secret, salt = sys.argv[1], Path(sys.argv[2]), *map(bytes.fromhex, sys.argv[3:])
key = FileKey(salt, secret)


def convert(place):
    backups = Backups(place, system_clock)
    if what == "off":
        remember(key)
        encrypting.decrypt(backups)
    else:
        encrypting.encrypt(backups, key, "correct horse")


def kill_before(step):
    # The audit hook sees each rename, link and removal: what changes which file is where.
    def look(event, arguments):
        nonlocal step
        if event in ("os.rename", "os.link", "os.remove"):
            step -= 1
            if step < 0:
                os.kill(os.getpid(), 9)
    sys.addaudithook(look)


if what == "full":
    import resource
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    half = place.stat().st_size // 2
    resource.setrlimit(resource.RLIMIT_FSIZE, (half, half))
    try:
        convert(place)
    except UserError as error:
        print(type(error).__name__)
    sys.exit()
for step in range(99):
    folder = place.parent / f"killed-{step:02}"
    folder.mkdir()
    for file in place.parent.glob(f"{place.name}*"):
        shutil.copy(file, folder)
    child = os.fork()
    if not child:
        try:
            kill_before(step)
            convert(folder / place.name)
        finally:
            sys.stdout.flush()
            os._exit(0)
    _, state = os.waitpid(child, 0)
    print(folder, flush=True)
    if not os.WIFSIGNALED(state):  # it came to its end
        break
"""


def run(what: str, place: Path, key: FileKey) -> list[str]:
    words = [what, str(place), key.secret.hex(), key.salt.hex()]
    command = [sys.executable, "-c", _RUN, *words]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=150, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.splitlines()


@pytest.mark.timeout(200)
@pytest.mark.skipif(os.name != "posix", reason="kills the Unix way")
@pytest.mark.parametrize("what", ["on", "off"])
def test_killed_at_any_step_it_still_opens(
    filled: Path, key: FileKey, what: str, clock: FakeClock, metadata: MetaData
) -> None:
    if what == "off":
        encrypt(Backups(filled, clock), key, "correct horse")
    states = []
    for folder in map(Path, run(what, filled, key)):
        place = folder / filled.name
        salt = keys.salt_of(place)
        states.append(salt is not None)
        if salt is not None and len(states) % 5 == 0:  # slow on purpose
            assert key_by("correct horse", place) == key
        assert salt is None or read_box_exists(place, key)
        tidy(place)
        keys.remember(key)
        database = open_database(place, clock, metadata)
        assert found(database, NAME) == 1
        database.close()
        assert not list(folder.glob("*.converting*"))
    assert len(states) > 5
    assert set(states) == {True, False}


def read_box_exists(place: Path, key: FileKey) -> bool:
    return box_of(place).exists() or box_with_backups(place, key).exists()


@pytest.mark.skipif(os.name != "posix", reason="limits the Unix way")
def test_a_full_disk_leaves_the_database_as_it_was(
    filled: Path, backups: Backups, key: FileKey
) -> None:
    assert run("full", filled, key) == ["BackupFailedError"]
    assert keys.salt_of(filled) is None
    assert problems_of(filled) == []
    assert not list(filled.parent.glob("*.converting*"))
    assert backups.all() == []


def test_no_room_for_the_key_file_leaves_the_database_as_it_was(
    filled: Path, backups: Backups, key: FileKey
) -> None:
    box_of(filled).mkdir()  # stands in the way
    with pytest.raises(BackupFailedError):
        encrypt(backups, key, PASSPHRASE)
    assert keys.salt_of(filled) is None
