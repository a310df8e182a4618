"""From a fresh clone to the running program, or to a full check, in one command.

    python3 packaging/bootstrap.py run [arguments of talktrack]
    python3 packaging/bootstrap.py test

Needs Python 3.11 and nothing else: what is missing is installed into .venv and, for root on a
Debian system, by apt-get; otherwise the line to run is printed. Never asks anything.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python gets to see
    sys.exit(
        "Talktrack needs Python 3.11 or later; this is Python {}.{}.\n"
        "Install a newer one and start this command with it.".format(*sys.version_info[:2])
    )

import checks
import system_packages
from progress import BootstrapError, say

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "talktrack-lock.sha256"
OWN_PROFILE = ("--demo", "--profile", "--database")


def main(arguments: list[str]) -> int:
    """Do what was asked and give the exit code: 0 for success."""
    parser = argparse.ArgumentParser(prog="bootstrap.py", description=__doc__.splitlines()[0])
    parser.add_argument("task", choices=["run", "test"])
    task = parser.parse_args(arguments[:1]).task
    try:
        return run(arguments[1:]) if task == "run" else test()
    except BootstrapError as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Start the program; with example data unless a profile or database is named."""
    python = prepare_environment()
    if not any(word.split("=")[0] in OWN_PROFILE for word in arguments):
        arguments = ["--demo", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    if _without_display():
        say("There is no display here: the program runs without a visible window.")
        environment["QT_QPA_PLATFORM"] = "offscreen"
    say("Starting Talktrack")
    return subprocess.run([python, "-P", "-m", "app", *arguments], env=environment).returncode


def test() -> int:
    """Run all checks and tests; tell at the end what failed."""
    python = prepare_environment()
    if not checks.has_postgresql(python, ROOT):
        system_packages.install(["postgresql"], "PostgreSQL for the tests", required=False)
    return checks.run_all(python, ROOT)


def prepare_environment() -> Path:
    """Make sure that libraries, packages and translations are there; give the Python to use."""
    system_packages.ensure_libraries()
    python = _ensure_venv()
    _ensure_packages(python)
    _step([python, ROOT / "packaging" / "translations.py", "release"], "Compiling translations")
    return python


def _ensure_venv() -> Path:
    python = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if _works(python):
        return python
    system_packages.ensure_venv_module()
    _step([sys.executable, "-m", "venv", "--clear", VENV], "Making the environment .venv")
    return python


def _works(python: Path) -> bool:
    """Tell whether this is a usable Python; a moved or outdated environment is not."""
    try:
        wanted = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
        return subprocess.run([python, "-c", wanted], capture_output=True).returncode == 0
    except OSError:
        return False


def _ensure_packages(python: Path) -> None:
    fingerprint = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == fingerprint:
        return
    quietly = ["--quiet", "--no-input", "--disable-pip-version-check"]
    _step(
        [python, "-m", "pip", "install", *quietly, "--no-deps", "--require-hashes", "-r", LOCK],
        "Installing the packages of the lock (some 150 MB; a minute or two)",
    )
    STAMP.write_text(fingerprint)


def _step(command: list[str | Path], what: str) -> None:
    """Run one step, showing its output; raise BootstrapError if it fails."""
    say(what)
    result = subprocess.run(command, cwd=ROOT, stdout=sys.stderr)
    if result.returncode:
        raise BootstrapError(f"{what}: failed. The lines above say why; then run this again.")


def _without_display() -> bool:
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(map(os.environ.get, shown_by))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
