"""The command line's global options; they may stand before or after the subcommand."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from app import __version__

SUBCOMMANDS = {
    "import": "import lists of customers",
    "undo": "take an import back",
    "search": "find customers",
    "today": "print the call list of a day",
    "incoming": "an incoming call: the window shows whose number it is",
    "dial": "let the customer with a number stand ready to be called",
    "scripts": "list, check, publish and export call scripts",
    "practice": "list practice customers, check them, play a talk",
    "database": "look at the database, check, back up and restore it; set a team's up",
    "users": "the people of a team and their logins",
    "privacy": "report on a person, erase a person, read the access log",
}


@dataclass(frozen=True)
class Options:
    """What the command line asked for.

    rest: the subcommand and its own arguments; empty opens the window.
    self_test: whether all parts of the program are there; nothing else is done then.
    """

    profile: Path | None
    database: str | None
    demo: bool
    language: str | None
    json: bool
    rest: tuple[str, ...]
    self_test: bool = False


class _Parser(argparse.ArgumentParser):
    """Tells wrong use as argparse does; whoever wants JSON gets it as a document, too."""

    as_json = False

    def error(self, message: str) -> NoReturn:
        """Leave with code 2."""
        if self.as_json:
            json.dump({"ok": False, "error": message}, sys.stdout)
        super().error(message)


def parse(arguments: Sequence[str]) -> Options:
    """Read the global options; leaves with code 2 on wrong use, as argparse does."""
    parser = _parser()
    parser.as_json = "--json" in arguments
    known, rest = parser.parse_known_args(_help_last(arguments))
    if known.demo and (known.profile or known.database):
        parser.error("--demo has a profile of its own; leave --profile and --database out")
    if rest and rest[0].lower().startswith("tel:"):  # as a link handler is started
        rest = ["dial", *rest]
    if not rest or rest[0] in SUBCOMMANDS:
        return Options(
            known.profile,
            known.database,
            known.demo,
            known.language,
            known.json,
            tuple(rest),
            known.self_test,
        )
    if rest == ["--help"] or rest == ["-h"]:
        parser.print_help()
        parser.exit(0)
    parser.error(f"unknown: {rest[0]}")


def _parser() -> _Parser:
    names = "\n".join(f"  {name:<10} {text}" for name, text in SUBCOMMANDS.items())
    parser = _Parser(
        prog="talktrack",
        usage="talktrack [options] [subcommand …]",
        description="The desktop program for inside sales. Without a subcommand the window opens.",
        epilog=f"subcommands (talktrack SUBCOMMAND --help explains each):\n{names}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    parser.add_argument("--profile", type=Path, metavar="DIR", help="settings, drafts, data")
    parser.add_argument("--database", metavar="PATH-or-URL", help="instead of the profile's own")
    parser.add_argument("--demo", action="store_true", help="example data in a profile of its own")
    parser.add_argument("--language", choices=["de", "de_DE", "en"])
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.add_argument(
        "--self-test", action="store_true", help="try all parts of the program, touching no data"
    )
    parser.add_argument("--version", action="version", version=f"Talktrack {__version__}")
    return parser


def _help_last(arguments: Sequence[str]) -> list[str]:
    """Let the subcommand come first of what is left, wherever --help stands."""
    helps = [word for word in arguments if word in ("-h", "--help")]
    return [word for word in arguments if word not in helps] + helps[:1]
