"""Hands an e-mail to the mail program; it is sent there, by the person."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from app.emails.eml import eml
from app.emails.rules import EmailDraft

KEPT = timedelta(days=7)
"""Files of drafts hold what the e-mail says; older ones go when the next is written."""


class Handed(StrEnum):
    """How the e-mail came to the mail program."""

    LINK = "link"
    FILE = "file"
    FOLDER = "folder"  # no program opens the file: its folder is shown


def write_file(draft: EmailDraft, folder: Path, now: datetime) -> Path:
    """Write the e-mail as a file that only this person may read; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _forget_old(folder, now)
    path = folder / f"e-mail-{uuid4().hex[:12]}.eml"
    path.touch(mode=0o600)
    path.write_bytes(eml(draft))
    return path


def _forget_old(folder: Path, now: datetime) -> None:
    for path in folder.glob("e-mail-*.eml"):
        if path.stat().st_mtime < (now - KEPT).timestamp():
            path.unlink(missing_ok=True)
