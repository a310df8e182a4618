"""How this program was started, to be started again."""

from __future__ import annotations

import sys

from app.paths import Profile, default_profile


def own_command() -> list[str]:
    """Give program and words up to the program's own arguments, as this process was started."""
    return sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]


def command_for(profile: Profile) -> list[str]:
    """Give the words that start the program with this profile."""
    usual = profile.directory == default_profile().directory
    return [*own_command(), *([] if usual else ["--profile", str(profile.directory)])]
