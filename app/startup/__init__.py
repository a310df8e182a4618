"""Creates and joins everything: the one place that knows the whole program."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app import options
from app.clock import TeamClock
from app.options import Options
from app.paths import Profile, ProfileUnusableError
from app.settings.profile import BrokenSettings, ProfileSettings, read_settings
from app.startup.language import language_of, translations_dir
from app.startup.opening import (
    HOME_ZONE,
    database_place,
    open_for_work,
    profile_of,
    remove_demo,
    with_password,
)
from app.unread_sources import leave_sources_unread
from app.widgets.languages import install_language


def start(arguments: Sequence[str]) -> int:
    """Run what the command line asks for and give the exit code."""
    leave_sources_unread()
    asked = options.parse(arguments)
    if asked.self_test:
        return _try_all_parts(asked)
    profile = _profile_for(asked)
    if profile is None:
        from app.command_line import NO_DATABASE

        return NO_DATABASE
    try:
        settings, broken = read_settings(profile.settings_file)
        if asked.rest[:1] in (("incoming",), ("dial",)):
            return _hand_over_number(asked, profile, settings, broken)
        if asked.rest:
            return _run_subcommand(asked, profile, settings)
        from app.startup.run import run_window

        return run_window(asked, profile, settings, broken)
    finally:
        remove_demo(asked, profile)


def _profile_for(asked: Options) -> Profile | None:
    """Give the profile with its folders; None where there is none, and the person was told why."""
    while True:
        try:
            profile = profile_of(asked)
            profile.make_directories()
        except ProfileUnusableError as error:
            from app.startup.no_profile import tell  # seldom wanted

            if not tell(asked, error):
                return None
        else:
            return profile


def _try_all_parts(asked: Options) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.startup import self_test

    application = QApplication(sys.argv[:1])
    code = self_test.run(as_json=asked.json)
    del application
    return code


def _hand_over_number(
    asked: Options, profile: Profile, settings: ProfileSettings, broken: BrokenSettings | None
) -> int:
    from app.startup import number_commands

    code = number_commands.run(asked, profile, settings)
    if code or not asked.demo:
        return code
    # The example data are this process's own, so the window that shows the number is, too.
    from app.startup.run import run_window

    return run_window(asked, profile, settings, broken)


def _run_subcommand(asked: Options, profile: Profile, settings: ProfileSettings) -> int:
    from app import command_line
    from app.database.errors import DatabaseTroubleError
    from app.database.words import describe

    command_line.stdout_as_utf8()
    application = QCoreApplication(sys.argv[:1])
    language = language_of(asked, settings)
    install_language(application, language, translations_dir(), settings.region)
    named = database_place(asked, profile, settings)
    clock = TeamClock()

    def context(password: str = "") -> command_line.CommandContext:
        place = with_password(named, password)
        return command_line.CommandContext(
            open_database=lambda: open_for_work(asked, profile, clock, language, place=place),
            clock=clock,
            zone=HOME_ZONE,
            language=language,
            json=asked.json,
            place=place,
            out=sys.stdout,
            err=sys.stderr,
            ask_secret=getpass.getpass if sys.stdin and sys.stdin.isatty() else None,
            password=password,
            profile=profile,
        )

    try:
        return command_line.run_asking_password(asked.rest, context)
    except DatabaseTroubleError as error:
        return context().refuse(describe(error), command_line.NO_DATABASE)
