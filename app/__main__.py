"""The program's entry: ``talktrack`` and ``python -m app``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program and give its exit code."""
    from app.startup import start

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
