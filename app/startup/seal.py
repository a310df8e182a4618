"""By which key what is being typed, and what waits for a server, is encrypted on this computer.

Beside an encrypted local file by its own key. For a team by a key in the system's keyring; the
profile knows only its name there. What an earlier key sealed still says by which one, so a new
key, where the keyring has lost the old one, makes nothing unreadable that was not so before.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.database.encryption.sealing import salts_below
from app.database.encryption.unlocking import keep_key, unlock_by_keyring
from app.database.keys import SALT_BYTES, key_for, new_key, remember
from app.whole_files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from app.database.database import Database
    from app.database.keys import FileKey
    from app.paths import Profile

log = logging.getLogger(__name__)


def take_seal(database: Database, profile: Profile) -> None:
    """Find the key for ``database.seal``, and those of what lies there already.

    May wait for the keyring. None: the local file is not encrypted, or there is no keyring.
    """
    for salt in salts_below(profile.drafts, profile.outbox):
        unlock_by_keyring(salt)
    if database.path is not None:
        database.seal = key_for(database.path)
    else:
        database.seal = _team_key(profile.seal_file)


def _team_key(name: Path) -> FileKey | None:
    """Give the key of this profile, else a new one; what is kept nowhere is never used."""
    try:
        salt = bytes.fromhex(name.read_text("ascii"))
    except (OSError, ValueError):
        salt = b""
    if len(salt) == SALT_BYTES and (kept := unlock_by_keyring(salt)) is not None:
        return kept
    key = new_key()
    if not keep_key(key) or unlock_by_keyring(key.salt) != key:
        return None
    try:
        write_whole(name, key.salt.hex().encode())
    except OSError as error:
        log.warning("the name of a key cannot be kept: %s", type(error).__name__)
        return None
    remember(key)
    return key
