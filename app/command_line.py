"""Runs a subcommand: opens the database it needs and prints what it answers.

Each room has a ``cli`` module with ``add_parser(subcommands)`` and ``run(arguments, command)``;
only the room that is asked for is imported.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn, Protocol, TextIO

from app.clock import Clock
from app.database.database import Database
from app.database.encryption.locked_words import ask_for_passphrase
from app.database.encryption.unlocking import unlock_file
from app.database.errors import DatabaseLockedError, DatabaseUnavailableError, Locked, Why
from app.database.words import ask_for_password
from app.paths import Profile

DONE, SOME_FAILED, WRONG_USE, NO_DATABASE = 0, 1, 2, 3

ROOMS = {
    "import": "app.exchange.cli",
    "undo": "app.exchange.cli",
    "search": "app.customers.cli",
    "today": "app.calls.cli",
    "scripts": "app.scripts.cli",
    "practice": "app.practice.cli",
    "database": "app.upkeep.cli",
    "users": "app.team.cli",
    "privacy": "app.upkeep.privacy.privacy_cli",
}


class OpenDatabase(Protocol):
    """Opens the database that the options name."""

    def __call__(self) -> Database: ...


@dataclass
class CommandContext:
    """What a subcommand works with.

    language: of words, as "de"; json: one document on ``out``, messages on ``err``.
    ask_secret: asks at the terminal for what is not shown while typed; None without a terminal.
    password: of the server, where it was typed there. profile: where drafts lie, and what waits.
    """

    open_database: OpenDatabase
    clock: Clock
    zone: str
    language: str
    json: bool
    place: str
    out: TextIO
    err: TextIO
    ask_secret: Callable[[str], str] | None = None
    password: str = ""
    profile: Profile | None = None

    @cached_property
    def database(self) -> Database:
        """The open database; opened when first asked for."""
        return self.open_database()

    def answer(self, document: Any, lines: list[str]) -> None:
        """Print an answer: the document where --json was given, else the lines."""
        if self.json:
            json.dump(document, self.out, ensure_ascii=False, indent=2)
            self.out.write("\n")
        else:
            self.out.writelines(f"{line}\n" for line in lines)

    def say(self, sentence: str) -> None:
        """Tell a person something; never on standard output."""
        print(sentence, file=self.err)

    def refuse(self, sentence: str, code: int, **facts: Any) -> int:
        """Tell why nothing was done, and give the exit code; facts: more for the document."""
        self.say(sentence)
        self.answer({"ok": False, "error": sentence, **facts}, [])
        return code

    def close(self) -> None:
        """Close the database if it was opened."""
        if "database" in self.__dict__:
            self.database.close()


def run_asking_password(
    words: tuple[str, ...], context_with: Callable[[str], CommandContext]
) -> int:
    """Run a subcommand; at a terminal, ask for what a server or an encrypted file still wants.

    context_with: gives what to work with by the password that was typed, "" for none yet.
    """
    context = context_with("")
    try:
        return run(words, context)
    except DatabaseUnavailableError as error:
        if error.why is not Why.PASSWORD_MISSING or context.ask_secret is None:
            raise
        typed = context.ask_secret(ask_for_password(error.where))
    except DatabaseLockedError as error:
        if error.why is not Locked.NO_KEY or context.ask_secret is None:
            raise
        typed = context.ask_secret(ask_for_passphrase(error.where))
        unlock_file(Path(error.where), typed)
    return run(words, context_with(typed))


class _WrongUse(SystemExit):
    """The words of a subcommand are not as its help says; ``said`` tells what is wrong."""

    def __init__(self, said: str) -> None:
        super().__init__(WRONG_USE)
        self.said = said


class _Parser(argparse.ArgumentParser):
    """Leaves a document of wrong use to the caller; the sentence is shown as argparse does."""

    def error(self, message: str) -> NoReturn:
        """Show usage and sentence on standard error."""
        self.print_usage(sys.stderr)
        print(f"{self.prog}: error: {message}", file=sys.stderr)
        raise _WrongUse(message)


def run(words: tuple[str, ...], context: CommandContext) -> int:
    """Run a subcommand and give the exit code of the command line."""
    room = importlib.import_module(ROOMS[words[0]])
    parser = _Parser(prog="talktrack", allow_abbrev=False)
    room.add_parser(parser.add_subparsers(dest="subcommand", required=True))
    try:
        arguments = parser.parse_args(words)
        code: int = arguments.run(arguments, context)
        context.out.flush()
    except _WrongUse as left:
        context.answer({"ok": False, "error": left.said}, [])
        raise
    except BrokenPipeError:  # whoever read the answer had enough, as ``| head`` has
        context.out = _nowhere()
        code = DONE
    finally:
        context.close()
    return code


def _nowhere() -> TextIO:
    """Let Python's own flush at the end write into nothing."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    return sys.stdout


def stdout_as_utf8() -> None:
    """Print umlauts also where the system's encoding has none."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
