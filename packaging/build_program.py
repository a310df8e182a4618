"""Builds the program as one folder that needs no Python, and tries it.

    python packaging/build_program.py [FOLDER]

The program comes to FOLDER/talktrack (default: dist/talktrack). Its self-test is run from another
folder, with nothing of this one's environment; the command ends with 1 where it fails or where
the folder is larger than it may be.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import licences
import translations
from progress import say

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "packaging" / "talktrack.spec"
MOST_MEGABYTES = 200
"""About what a bare window takes that is built in the same way."""

_NEEDED = ("SYSTEMROOT", "TEMP", "TMP")  # without these Windows starts nothing


def build(folder: Path) -> Path:
    """Build into a folder and give the program's file there. Raises SystemExit on failure."""
    if missing := licences.missing():
        raise SystemExit(f"Run packaging/licences.py first; these are missing: {missing}")
    translations.release()
    say("Building the program")
    with tempfile.TemporaryDirectory() as work:
        options = ["--noconfirm", "--log-level=ERROR", f"--distpath={folder}", f"--workpath={work}"]
        command: list[str | Path] = [sys.executable, "-m", "PyInstaller", *options, SPEC]
        environment = os.environ | _icon(Path(work))
        if subprocess.run(command, cwd=ROOT, env=environment).returncode:
            raise SystemExit("PyInstaller failed; the lines above say why.")
    return folder / "talktrack" / ("talktrack.exe" if sys.platform == "win32" else "talktrack")


def _icon(folder: Path) -> dict[str, str]:
    """Paint the icon in the form that a system builds into programs; say where it is."""
    ending = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if ending is None:
        return {}
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QIcon

    application = QGuiApplication([])
    path = folder / f"talktrack.{ending}"
    picture = QIcon(str(ROOT / "resources" / "icons" / "talktrack.svg")).pixmap(256, 256)
    if not picture.save(str(path)):
        raise SystemExit(f"The icon could not be written to {path}.")
    del application
    return {"TALKTRACK_ICON": str(path)}


def megabytes(folder: Path) -> float:
    """Tell how much room the files of a folder take; a file that is linked to counts once."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def passes_self_test(program: Path) -> bool:
    """Run the program's self-test as on a computer that has nothing else of ours."""
    with tempfile.TemporaryDirectory() as elsewhere:
        environment = {name: os.environ[name] for name in _NEEDED if name in os.environ}
        environment |= {"HOME": elsewhere, "PATH": "", "QT_QPA_PLATFORM": "offscreen"}
        ended = subprocess.run([program, "--self-test"], cwd=elsewhere, env=environment)
    return ended.returncode == 0


def main(arguments: list[str]) -> int:
    """Build, try, measure; give the exit code."""
    folder = Path(arguments[0] if arguments else ROOT / "dist").absolute()
    program = build(folder)
    works = passes_self_test(program)
    size = megabytes(program.parent)
    say(f"{program.parent}: {size:.0f} MB (at most {MOST_MEGABYTES})")
    return 0 if works and size <= MOST_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
