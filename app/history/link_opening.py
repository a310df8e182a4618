"""Looks at what a link leads to before anything is opened; asks the disk, so on a worker."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path

from app.history.link_targets import is_of_this_system, opens_itself


class Finding(StrEnum):
    """What is there."""

    FILE = "file"  # only shows something
    MAY_RUN = "may_run"  # or a kind that nobody knows: its folder is opened instead
    FOLDER = "folder"
    GONE = "gone"
    ELSEWHERE = "elsewhere"  # a path of another system


def look_at(target: str) -> Finding:
    """Tell what lies at a path, behind all symbolic links; never raises."""
    if not is_of_this_system(target, windows=sys.platform == "win32"):
        return Finding.ELSEWHERE
    try:
        path = Path(target).resolve(strict=True)
        if path.is_dir():
            bundle = path.suffix.lower() in {".app", ".bundle"}  # a program on macOS
            return Finding.MAY_RUN if bundle else Finding.FOLDER
        shows = path.is_file() and opens_itself(path.name) and opens_itself(target)
    except (OSError, ValueError, RuntimeError):
        return Finding.GONE
    return Finding.FILE if shows else Finding.MAY_RUN
