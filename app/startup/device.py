"""By which key a team's server knows this profile's computer.

A profile may be copied to another computer, or lie where several use it: each has a key of its
own there, so that no two make the same ids. A line of the file is a key and a mark of its computer.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import uuid
from pathlib import Path

from PySide6.QtCore import QSysInfo

log = logging.getLogger(__name__)

_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def computer_mark() -> str:
    """Give what tells this computer from others, without saying which it is; "" if not known."""
    machine = bytes(QSysInfo.machineUniqueId().data())
    return hashlib.sha256(b"talktrack " + machine).hexdigest()[:16] if machine else ""


def device_key(file: Path, mark: str) -> str | None:
    """Give the key that the file keeps for the computer with this mark, else a new one.

    A key without a mark is the computer's that finds it. None where none can be kept: a number
    for each start would use the server's up.
    """
    try:
        kept = _read(file)
        if mark in kept:
            return kept[mark]
        made = kept.pop("", None) or str(uuid.uuid4())
        kept[mark] = made
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        lines = (f"{key} {whose}".rstrip() for whose, key in kept.items())
        fresh.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
        fresh.replace(file)
    except OSError as error:
        log.warning("the key of this computer cannot be kept: %s", type(error).__name__)
        return None
    return made


def _read(file: Path) -> dict[str, str]:
    """Give the keys by their computers' marks; what is no key is left out."""
    if not file.exists():
        return {}
    lines = file.read_bytes().decode("ascii", "replace").splitlines()
    parts = [line.partition(" ") for line in lines]
    return {mark.strip(): key for key, _, mark in parts if _KEY.fullmatch(key)}
