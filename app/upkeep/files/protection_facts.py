"""What the dialogs about encryption say of a file; each may take seconds."""

from __future__ import annotations

from dataclasses import dataclass

from app.database.backup import Backups
from app.database.encryption.encrypting import plain_beside
from app.database.encryption.unlocking import forget_key, is_key_kept, keep_key
from app.database.keys import FileKey, salt_of
from app.passwords import can_keep


@dataclass(frozen=True)
class ProtectionFacts:
    """What is known of a file.

    keyring: this computer has one. kept: it has the key. copies: how many files lie unencrypted
    beside the database; bytes: of these.
    """

    keyring: bool
    kept: bool
    copies: int
    bytes: int


def protection_facts(backups: Backups) -> ProtectionFacts:
    """Look at a file and what lies beside it."""
    salt = salt_of(backups.database)
    copies = plain_beside(backups)
    return ProtectionFacts(
        keyring=can_keep(),
        kept=salt is not None and is_key_kept(salt),
        copies=len(copies),
        bytes=sum(path.stat().st_size for path in copies),
    )


def let_keyring_have(key: FileKey, *, kept: bool) -> bool:
    """Put a key into the keyring or take it out; tell whether it is there now."""
    if kept:
        return keep_key(key)
    forget_key(key.salt)
    return False
