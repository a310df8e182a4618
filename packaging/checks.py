"""All checks of the project, one after another; the tests come last."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

from progress import say

LIMIT_SECONDS = 25 * 60
TEST_PROCESSES = min(4, os.cpu_count() or 1)

CHECKS = {
    "style": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "imports": [
        "-c",
        "from importlinter.cli import lint_imports_command as main; main()",
        "--no-logo",
    ],
    "translations": ["packaging/translations.py", "check"],
    "tests": ["-m", "pytest", f"--numprocesses={TEST_PROCESSES}"],
}


def run_all(python: Path, root: Path) -> int:
    """Run every check even after one failed; give 0 if all passed, else 1."""
    started = time.monotonic()
    failed: list[str] = []
    for name, arguments in CHECKS.items():
        if name == "tests" and failed:
            say(f"Failed so far: {', '.join(failed)}")
        say(f"Checking {name}")
        left = LIMIT_SECONDS - (time.monotonic() - started)
        if not _passes([python, *arguments], root, left):
            failed.append(name)
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    outcome = f"failed: {', '.join(failed)}" if failed else f"all {len(CHECKS)} checks passed"
    say(f"Talktrack: {outcome} ({minutes} min {seconds:02} s)")
    return 1 if failed else 0


def has_postgresql(python: Path, root: Path) -> bool:
    """Tell whether the tests find a PostgreSQL server that is new enough."""
    question = "import sys; from tests.postgres import find_binaries; sys.exit(not find_binaries())"
    return subprocess.run([python, "-c", question], cwd=root).returncode == 0


def _passes(command: list[str | Path], root: Path, seconds: float) -> bool:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        ended = subprocess.run(command, cwd=root, env=environment, timeout=max(seconds, 1))
    except subprocess.TimeoutExpired:
        say(f"Stopped: all checks together may take {LIMIT_SECONDS // 60} minutes.")
        return False
    return ended.returncode == 0
