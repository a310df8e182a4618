"""Gives this program the keys of encrypted files: from the keyring, or by what was typed."""

from __future__ import annotations

from pathlib import Path

from app.database.keys import SECRET_BYTES, FileKey, is_locked, known_key, opens, remember, salt_of
from app.passwords import forget_password, keep_password, kept_password


def unlock_file(file: Path, typed: str = "", *, keep: bool = False) -> None:
    """Let a file be opened from now on, where it is encrypted.

    typed: passphrase or recovery key; "" looks into the keyring only, and what is not found there
    is asked for when the file is opened. keep: let the keyring have the key. May take a second.
    Raises DatabaseLockedError where what was typed does not open it.
    """
    salt = salt_of(file)
    if salt is None or not is_locked(file):
        return
    if typed:
        from app.database.key_box import key_by

        key = key_by(typed, file)
        remember(key)
        if keep:
            keep_key(key)
    elif (kept := _kept_key(salt)) is not None and opens(file, kept):
        remember(kept)


def unlock_by_keyring(salt: bytes) -> FileKey | None:
    """Let the files with a salt be opened from now on, where the keyring has their key."""
    key = known_key(salt) or _kept_key(salt)
    if key is not None:
        remember(key)
    return key


def keep_key(key: FileKey) -> bool:
    """Put a key into the keyring and tell whether that worked."""
    return keep_password(_account(key.salt), key.secret.hex())


def forget_key(salt: bytes) -> None:
    """Take a key out of the keyring: the next start asks."""
    forget_password(_account(salt))


def is_key_kept(salt: bytes) -> bool:
    """Tell whether the keyring has the key of the files with a salt."""
    return _kept_key(salt) is not None


def _kept_key(salt: bytes) -> FileKey | None:
    try:
        secret = bytes.fromhex(kept_password(_account(salt)) or "")
    except ValueError:
        return None
    return FileKey(salt, secret) if len(secret) == SECRET_BYTES else None


def _account(salt: bytes) -> str:
    return f"file {salt.hex()}"
