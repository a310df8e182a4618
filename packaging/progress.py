"""How the bootstrap speaks: on standard error, since standard output is the program's."""

from __future__ import annotations

import sys


class BootstrapError(Exception):
    """A step failed; the message says what to do."""


def say(line: str) -> None:
    """Print a progress line at once."""
    print(f"==> {line}", file=sys.stderr, flush=True)
