"""By which key a team's server knows this profile's computer."""

from __future__ import annotations

import logging
import os
import re
import uuid
from pathlib import Path

log = logging.getLogger(__name__)

_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def device_key(file: Path) -> str | None:
    """Give the key that the file keeps; the first time, or where it is broken, a new one.

    None where none can be kept: a number for each start would use the server's up.
    """
    try:
        kept = file.read_bytes().decode("ascii", "replace").strip() if file.exists() else ""
        if _KEY.fullmatch(kept):
            return kept
        made = str(uuid.uuid4())
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        fresh.write_text(f"{made}\n", encoding="ascii")
        fresh.replace(file)
    except OSError as error:
        log.warning("the key of this computer cannot be kept: %s", type(error).__name__)
        return None
    return made
