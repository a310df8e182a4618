"""All checks of the project, one after another; the tests come last."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from progress import say

LIMIT_SECONDS = 28 * 60
TEST_PROCESSES = min(4, os.cpu_count() or 1)
SOME_FAILED = 1  # pytest's exit code after a whole run
MOST_ALONE = 3
LAST_FAILED = Path(".pytest_cache", "v", "cache", "lastfailed")
"""Where pytest keeps the names of the tests that failed."""

Command = Sequence[str | Path]
Run = Callable[[Command], "int | None"]

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
        run = partial(_run, root=root, until=started + LIMIT_SECONDS)
        passes = _tests_pass if name == "tests" else _passes
        if not passes([python, *arguments], root, run):
            failed.append(name)
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    outcome = f"failed: {', '.join(failed)}" if failed else f"all {len(CHECKS)} checks passed"
    say(f"Talktrack: {outcome} ({minutes} min {seconds:02} s)")
    return 1 if failed else 0


def has_postgresql(python: Path, root: Path) -> bool:
    """Tell whether the tests find a PostgreSQL server that is new enough."""
    question = "import sys; from tests.postgres import find_binaries; sys.exit(not find_binaries())"
    return subprocess.run([python, "-c", question], cwd=root).returncode == 0


def _passes(command: Command, root: Path, run: Run) -> bool:
    return run(command) == 0


def _tests_pass(command: Command, root: Path, run: Run) -> bool:
    """Run the tests, and the few that failed once more with nothing beside them.

    Tests of windows wait for what people wait for; a machine busy with other things can be slower
    than that. What fails alone too has failed; what passes then is named, since it wants a look.
    """
    (root / LAST_FAILED).unlink(missing_ok=True)
    code = run(command)
    names = _last_failed(root)
    if code != SOME_FAILED or not 0 < len(names) <= MOST_ALONE:
        return code == 0
    say(f"Checking alone what failed beside others: {', '.join(names)}")
    if run([command[0], "-m", "pytest", *names]) != 0:
        return False
    say(f"Passed only alone, look whether they wait for what they need: {', '.join(names)}")
    return True


def _last_failed(root: Path) -> list[str]:
    try:
        return list(json.loads((root / LAST_FAILED).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return []


def _run(command: Command, *, root: Path, until: float) -> int | None:
    """Give the exit code; None where the time ran out."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    seconds = max(until - time.monotonic(), 1)
    try:
        return subprocess.run(command, cwd=root, env=environment, timeout=seconds).returncode
    except subprocess.TimeoutExpired:
        say(f"Stopped: all checks together may take {LIMIT_SECONDS // 60} minutes.")
        return None
