"""What a person wants of a file's encryption, and how it is done before the file is opened."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path

from app.database.backup import Backups
from app.database.encryption.encrypting import decrypt, encrypt, plain_copies, remove_plain
from app.database.encryption.unlocking import keep_key
from app.database.keys import FileKey
from app.errors import UserError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Protection:
    """Encryption to be switched on, or off where there is no key.

    keep: the keyring has the key, so this computer opens the file by itself. remove_plain: what
    lies about unencrypted is overwritten and deleted.
    """

    key: FileKey | None = None
    passphrase: str = field(default="", repr=False)
    keep: bool = False
    remove_plain: bool = False


@dataclass(frozen=True)
class Protected:
    """How that ended.

    on: whether the file is encrypted now. kept: whether the keyring took the key; None where it
    was not asked. left: unencrypted copies that could not be removed. trouble: why nothing was
    done; then the file is as it was.
    """

    on: bool
    kept: bool | None = None
    left: tuple[Path, ...] = ()
    trouble: UserError | None = None


def protect(backups: Backups, wanted: Protection) -> Protected:
    """Do what is wanted; nobody may have the file open."""
    key = wanted.key
    try:
        if key is None:
            decrypt(backups)
            return Protected(on=False)
        encrypt(backups, key, wanted.passphrase)
    except UserError as error:
        return Protected(on=key is None, trouble=error)
    kept = keep_key(key) if wanted.keep else None
    left: tuple[Path, ...] = ()
    if wanted.remove_plain:
        try:
            left = tuple(remove_plain(backups))
        except UserError as error:  # encrypted it is all the same
            log.warning("unencrypted copies stay: %s", type(error).__name__)
            left = tuple(plain_copies(backups))
    return Protected(on=True, kept=kept, left=left)
