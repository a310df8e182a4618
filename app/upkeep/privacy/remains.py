"""What of a person lies on this computer besides the database: drafts, what waits, backups."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.clock import Clock
from app.database.backup import Backups
from app.database.encryption.sealing import read_file, salts_below
from app.database.encryption.unlocking import unlock_by_keyring
from app.database.errors import DamagedDatabaseError, DatabaseLockedError
from app.paths import Profile
from app.upkeep.privacy.subjects import Subject

_ID = re.compile(r"\d+")
_ASIDE = (".replaced-*", ".damaged-*")


@dataclass(frozen=True)
class Remains:
    """files: drafts and waiting commands about the person.

    locked: drafts and waiting commands encrypted with a key that is not there, so nobody can tell
    whom they are about; they stay. backups: of the local database, which keep the person until
    they go by themselves; oldest: of these. aside: databases that were replaced or damaged; they
    stay until somebody deletes them.
    """

    files: tuple[Path, ...] = ()
    locked: tuple[Path, ...] = ()
    backups: int = 0
    oldest: datetime | None = None
    aside: tuple[Path, ...] = ()


def remains(
    profile: Profile | None, database: Path | None, subject: Subject, pattern: str, clock: Clock
) -> Remains:
    """Look through the profile; may wait for the keyring. database: None on a server."""
    locked: list[Path] = []
    files = () if profile is None else tuple(_about(profile, subject, pattern, locked))
    here = Remains(files, tuple(locked))
    if database is None:
        return here
    kept = Backups(database, clock).all()
    aside = [path for word in _ASIDE for path in database.parent.glob(f"{database.name}{word}")]
    oldest = kept[-1].at if kept else None
    return replace(here, backups=len(kept), oldest=oldest, aside=tuple(sorted(aside)))


def remove(files: tuple[Path, ...]) -> list[Path]:
    """Delete drafts and waiting commands; give those that could not be."""
    left = []
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path)
    return left


def _about(profile: Profile, subject: Subject, pattern: str, locked: list[Path]) -> Iterator[Path]:
    for salt in salts_below(profile.drafts, profile.outbox):
        unlock_by_keyring(salt)
    says = re.compile(pattern, re.IGNORECASE) if pattern else None
    own = str(subject.id)
    for folder in (profile.drafts, profile.outbox):
        for path in sorted(folder.rglob("*")):
            words = _read(path, locked)
            ids = set(_ID.findall(words))
            named = says is not None and says.search(words) is not None
            if own in ids or (str(subject.customer_id) in ids and named):
                yield path


def _read(path: Path, locked: list[Path]) -> str:
    try:
        return read_file(path).decode("utf-8", errors="replace") if path.is_file() else ""
    except DatabaseLockedError:
        locked.append(path)
        return ""
    except (OSError, DamagedDatabaseError):
        return ""
