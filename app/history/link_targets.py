"""What a link of a customer may be, and what may be opened by it. Nothing is ever executed.

Only the path or address is kept. Links are words of others: a kind of file that could run is
never opened itself, its folder is; whatever asks another server is shown before.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath

LONGEST = 2000
_WEB = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control and direction signs hide what a path is

# Documents, pictures and sound without macros; all else is shown in its folder.
_SHOWN_ONLY = (
    ".pdf .txt .csv .md .rtf .log .docx .xlsx .pptx .odt .ods .odp .eml .ics .vcf "
    ".png .jpg .jpeg .gif .bmp .tif .tiff .webp .heic .mp3 .wav .m4a .mp4 .dwg .dxf"
)
SAFE_SUFFIXES = frozenset(re.findall(r"\S+", _SHOWN_ONLY))


class Reach(StrEnum):
    """From where a link can be opened."""

    HERE = "here"  # a path of one computer
    SHARED = "shared"  # a server's folder: \\server\folder
    WEB = "web"


def reach_of(target: str) -> Reach | None:
    """Tell what a link leads to; None for what is no link: a relative path, another scheme."""
    if not target or len(target) > LONGEST or target != target.strip():
        return None
    if any(unicodedata.category(char) in _UNSEEN for char in target):
        return None
    if target.startswith(("\\\\", "//")):
        return Reach.SHARED
    if target.startswith("/") or _DRIVE.match(target):
        return Reach.HERE
    return Reach.WEB if _WEB.match(target) else None


def shown_name(target: str) -> str:
    """Give the last part of a path, or the host of an address."""
    if reach_of(target) is Reach.WEB:
        found = _WEB.match(target)
        return found[0].partition("://")[2] if found else target
    return _path(target).name or target


def opens_itself(name: str) -> bool:
    """Tell a file that only shows something; ``name`` is that of the file it really is."""
    return PurePosixPath(name).suffix.lower() in SAFE_SUFFIXES


def is_of_this_system(target: str, *, windows: bool) -> bool:
    """Tell a path that this system can read at all."""
    return bool(_DRIVE.match(target) or target.startswith("\\\\")) == windows


def _path(target: str) -> PurePosixPath | PureWindowsPath:
    windows = bool(_DRIVE.match(target)) or "\\" in target
    return PureWindowsPath(target) if windows else PurePosixPath(target)
