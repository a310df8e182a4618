"""``talktrack incoming`` and ``talktrack dial``: a number for the window, opened if needed.

Telephone programs and links start them, so nothing that comes is trusted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QProcess

from app.clock import TeamClock
from app.command_line import DONE, NO_DATABASE, SOME_FAILED, WRONG_USE, stdout_as_utf8
from app.options import Options
from app.paths import Profile
from app.settings.profile import ProfileSettings
from app.single_instance import SingleInstance
from app.startup.language import language_of, translations_dir
from app.startup.opening import database_place, open_for_work, with_password
from app.startup.own_command import own_command
from app.telephony.heard_number import NotANumberError, heard_number
from app.widgets.languages import install_language

if TYPE_CHECKING:
    from app.customers.search.callers import Caller

INCOMING, DIAL = NUMBER_COMMANDS = ("incoming", "dial")
START_PATIENCE_MS = 30_000
"""So long a window may take that is started for this."""

_HELP = {
    INCOMING: "an incoming call: the window shows whose number it is",
    DIAL: "let the customer with this number stand ready to be called; nobody is rung",
}


def run(
    asked: Options,
    profile: Profile,
    settings: ProfileSettings,
    open_window: Callable[[Options], bool] | None = None,
) -> int:
    """Hand a number to the window, print whose it is, and give the exit code.

    open_window: starts the program beside this one; tells whether that could be done. Of a demo
    no other window can be open, and none is opened here.
    """
    stdout_as_utf8()
    kind, text = _read(asked.rest)
    application = QCoreApplication(sys.argv[:1])
    try:
        install_language(
            application, language_of(asked, settings), translations_dir(), settings.region
        )
        number = _number(kind, text)
        if number is None:
            return _refuse(asked, _no_number_text(text), WRONG_USE)
        if asked.demo:
            return _print_matches(asked, profile, settings, number)
        return _hand_over(asked, profile, settings, (kind, number), open_window or _open_window)
    finally:
        application.shutdown()  # a demo goes on with a window


def _number(kind: str, text: str) -> str | None:
    """Give the number in a text; None where there is none to do anything with."""
    try:
        return heard_number(text) or ("" if kind == INCOMING else None)
    except NotANumberError:
        return None


def _no_number_text(text: str) -> str:
    said = QCoreApplication.translate(
        "command line", "“{text}” is no phone number. Nothing was done with it."
    )
    return said.format(text=NotANumberError(text).shown)


def _refuse(asked: Options, sentence: str, code: int) -> int:
    """Tell why nothing was done, and give the exit code."""
    print(sentence, file=sys.stderr)
    if asked.json:
        print(json.dumps({"ok": False, "error": sentence}, ensure_ascii=False, indent=2))
    return code


def _hand_over(
    asked: Options,
    profile: Profile,
    settings: ProfileSettings,
    words: tuple[str, str],
    open_window: Callable[[Options], bool],
) -> int:
    instance = SingleInstance(profile.lock_file)
    if instance.claim():
        instance.release()
        code = _print_matches(asked, profile, settings, words[1])
        handed_over = open_window(asked) and instance.hand_over(words, START_PATIENCE_MS)
    else:  # the window first: a caller waits for nobody
        handed_over = instance.hand_over(words)
        code = _print_matches(asked, profile, settings, words[1])
    if not handed_over:
        said = QCoreApplication.translate(
            "command line", "The window does not answer. Open Talktrack and try again."
        )
        print(said, file=sys.stderr)
        return SOME_FAILED
    return code


def _read(words: Sequence[str]) -> tuple[str, str]:
    """Part the words; leaves with code 2 on wrong use, as argparse does."""
    parser = argparse.ArgumentParser(prog="talktrack", allow_abbrev=False)
    subcommands = parser.add_subparsers(dest="subcommand", required=True)
    for kind in NUMBER_COMMANDS:
        command = subcommands.add_parser(kind, help=_HELP[kind], description=_HELP[kind])
        command.add_argument("number", metavar="NUMBER", help="in any form, also as a tel: link")
    arguments = parser.parse_args(words)
    return arguments.subcommand, arguments.number


def _print_matches(asked: Options, profile: Profile, settings: ProfileSettings, number: str) -> int:
    """Print who has this number, and give the exit code."""
    from app.database.errors import DatabaseTroubleError
    from app.database.words import describe

    try:
        callers = _callers(asked, profile, settings, number)
    except DatabaseTroubleError as error:
        return _refuse(asked, describe(error), NO_DATABASE)
    if asked.json:
        document = {"matches": [_as_json(one) for one in callers]}
        print(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        for one in callers:
            print("\t".join((one.company, one.person, one.city, one.phone)))
    return DONE


def _callers(
    asked: Options, profile: Profile, settings: ProfileSettings, number: str
) -> list[Caller]:
    from app.customers.search.callers import known_callers

    place = with_password(database_place(asked, profile, settings))
    language = language_of(asked, settings)
    database = open_for_work(asked, profile, TeamClock(), language, place=place)
    try:
        with database.read() as session:
            prefix = settings.telephony.prefix
            return known_callers(session, number, settings.region, prefix) if number else []
    finally:
        database.close()


def _as_json(caller: Caller) -> dict[str, Any]:
    contact_id = caller.contact_id
    return {
        "customer_id": str(caller.customer_id),
        "contact_id": None if contact_id is None else str(contact_id),
        "company": caller.company,
        "contact": caller.person or None,
        "city": caller.city or None,
        "phone": caller.e164 or caller.phone or None,
        "segment": caller.segment,
        "match": caller.hit.value,
    }


def _open_window(asked: Options) -> bool:
    """Start the program beside this one, with the same profile; it outlives this one."""
    program, *words = own_command()
    process = QProcess()
    process.setProgram(program)
    process.setArguments([*words, *_global_options(asked)])
    nothing = QProcess.nullDevice()  # whoever reads our answer would wait for the window's end
    process.setStandardInputFile(nothing)
    process.setStandardOutputFile(nothing)
    process.setStandardErrorFile(nothing)
    started: object = process.startDetached()  # a pair in the stubs, its first part in fact
    return bool(started[0] if isinstance(started, tuple) else started)


def _global_options(asked: Options) -> list[str]:
    named = {
        "--profile": asked.profile.absolute() if asked.profile else None,
        "--database": asked.database,
        "--language": asked.language,
    }
    return [word for name, value in named.items() if value for word in (name, str(value))]
