"""Keys of encrypted files: what a file's first bytes say of it, and the keys that were given.

An encrypted file begins with 16 random bytes, its salt, in place of SQLite's name. A backup has
the salt of the database that it was made of, so the salt tells which key opens a file. A key is
known to the process as a whole and never to whoever opens a file: so it gets into no address,
message or log.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.database.errors import DatabaseLockedError

PLAIN_START = b"SQLite format 3\0"
SALT_BYTES, SECRET_BYTES = 16, 32
_PAGE_BYTES = 4096
_MANY_VALUES = 200  # of 256: an encrypted page has nearly all of them, texts and tables never
_CHECK_BYTES = 3  # tells a mistyped recovery key; 35 bytes are 14 groups of four letters
_GROUP = 4

_known: dict[bytes, FileKey] = {}
_salts: dict[str, tuple[tuple[int, int], bytes | None]] = {}
_lock = threading.Lock()


@dataclass(frozen=True)
class FileKey:
    """The key of the files with a salt; it shows itself to nobody."""

    salt: bytes
    secret: bytes = field(repr=False)

    @property
    def spec(self) -> str:
        """The key as SQLCipher takes it: no passphrase, so that nothing is derived from it."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def new_key() -> FileKey:
    """Give a new random key."""
    return FileKey(secrets.token_bytes(SALT_BYTES), secrets.token_bytes(SECRET_BYTES))


def recovery_text(key: FileKey) -> str:
    """Write a key for paper: groups of letters and digits that opens the file on its own."""
    check = hashlib.sha256(key.secret).digest()[:_CHECK_BYTES]
    letters = base64.b32encode(key.secret + check).decode()
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read_recovery_text(typed: str) -> bytes | None:
    """Read the secret out of a recovery key; None for other words, or a mistyped one."""
    letters = "".join(typed.split()).replace("-", "").upper()
    letters = letters.replace("0", "O").replace("1", "I")  # neither digit is ever written
    try:
        read = base64.b32decode(letters)
    except ValueError:
        return None
    secret, check = read[:SECRET_BYTES], read[SECRET_BYTES:]
    right = hashlib.sha256(secret).digest()[:_CHECK_BYTES]
    return secret if check == right else None


def salt_of(path: Path) -> bytes | None:
    """Tell the salt of an encrypted file; None for a plain one, another one, or none.

    The file is read once only: a file that this process has open in SQLite must not be opened and
    closed beside it, which would take SQLite's locks away.
    """
    place = os.path.realpath(path)
    try:
        found = os.stat(place)
    except OSError:
        return None
    if not found.st_size:
        return None
    same = (found.st_dev, found.st_ino)
    with _lock:
        kept = _salts.get(place)
        if kept is None or kept[0] != same:
            kept = _salts[place] = same, _read_salt(place, found.st_size)
    return kept[1]


def look_anew(path: Path) -> None:
    """Forget what a file began with: another one took its place."""
    with _lock:
        _salts.pop(os.path.realpath(path), None)


def remember(key: FileKey) -> None:
    """Know a key from now on, until the program ends."""
    with _lock:
        _known[key.salt] = key


def key_for(path: Path) -> FileKey | None:
    """Give the key that opens a file; None where it needs none.

    Raises DatabaseLockedError where the key was not given yet.
    """
    salt = salt_of(path)
    if salt is None:
        return None
    key = _known.get(salt)
    if key is None:
        raise DatabaseLockedError(str(path))
    return key


def known_key(salt: bytes) -> FileKey | None:
    """Give the key of the files with a salt; None where it was not given yet."""
    with _lock:
        return _known.get(salt)


def is_locked(path: Path) -> bool:
    """Tell whether a file is encrypted and its key was not given yet."""
    salt = salt_of(path)
    return salt is not None and salt not in _known


def unlock(connection: Any, key: FileKey | None) -> None:
    """Let a new connection of SQLite's driver read an encrypted file; first of all."""
    if key is not None:
        be_silent(connection)
        connection.execute(f'PRAGMA key = "{key.spec}"')


def be_silent(connection: Any) -> None:
    """Let SQLCipher say nothing on standard error of a key that does not fit."""
    connection.execute("PRAGMA cipher_log_level = NONE")


def key_words(key: FileKey | None) -> str:
    """Give what follows KEY in an ATTACH; without a word it would be that of the main file."""
    return "" if key is None else key.spec


def opens(path: Path, key: FileKey) -> bool:
    """Tell whether a key opens a file."""
    from urllib.parse import quote

    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
    try:
        unlock(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        # Busy is no wrong key, and is told by who opens it.
        return getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB"
    finally:
        connection.close()
    return True


def salt_in(content: bytes, size: int | None = None) -> bytes | None:
    """Tell the salt of an encrypted file by its first page; None for what is not encrypted.

    size: of the file, where ``content`` is not all of it.
    """
    size, page = len(content) if size is None else size, content[:_PAGE_BYTES]
    if size < _PAGE_BYTES or size % _PAGE_BYTES:
        return None
    if page.startswith(PLAIN_START) or len(set(page)) < _MANY_VALUES:
        return None
    return page[:SALT_BYTES]


def _read_salt(place: str, size: int) -> bytes | None:
    try:
        with Path(place).open("rb") as file:
            return salt_in(file.read(_PAGE_BYTES), size)
    except OSError:
        return None
