"""What the operating system must bring: shared libraries of Qt, a font, the venv module."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from progress import BootstrapError, say

LIBRARIES = {  # Qt Widgets without a window, as the tests use it
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {  # what a window needs beyond that
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_PACKAGES = ["fonts-inter", "fonts-dejavu-core"]


def ensure_libraries() -> None:
    """Install what is missing of Qt's shared libraries and fonts, or say how.

    Raises BootstrapError when the program could not start.
    """
    if not sys.platform.startswith("linux"):
        return
    needed = missing_packages(LIBRARIES)
    if needed:
        install(needed, "Shared libraries of Qt", required=True)
    for_window = missing_packages(WINDOW_LIBRARIES)
    if for_window:
        install(for_window, "Shared libraries for a window", required=False)
    if not has_text_font():
        install(FONT_PACKAGES, "A font for texts", required=False)


def ensure_venv_module() -> None:
    """Make sure that this Python can make an environment; raise BootstrapError if not."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    install([version], f"Python's module venv (package python3-venv or {version})", required=True)


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Give the Debian packages of the libraries that cannot be loaded."""
    return [package for library, package in libraries.items() if not _loads(library)]


def has_text_font(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    """Tell whether there is any font; without one Qt draws boxes."""
    return any(
        path.suffix in {".ttf", ".otf", ".ttc"}
        for folder in folders
        for path in Path(folder).expanduser().rglob("*.?t?")
    )


def install(packages: list[str], what: str, *, required: bool) -> None:
    """Install Debian packages as root; otherwise print the line to run.

    Raises BootstrapError when they are required and could not be installed.
    """
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say(f"{what}: installing {' '.join(packages)}")
        if _apt_get("update") and _apt_get("install", "--no-install-recommends", *packages):
            return
        advice = f"{what}: apt-get could not install {' '.join(packages)}."
    elif shutil.which("apt-get"):
        line = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
        advice = f"{what}: missing. Please run this line, then start again:\n    {line}"
    else:
        advice = f"{what}: missing. On Debian the packages are {' '.join(packages)}."
    if required:
        raise BootstrapError(advice)
    say(advice)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _apt_get(*arguments: str) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-y", "-qq", *arguments]
    return subprocess.run(command, env=environment, stdout=sys.stderr).returncode == 0
