"""Runs the window of a profile: first paint at once, then the database; another one anew."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QIcon

from app.clock import TeamClock, system_clock
from app.garbage import GarbageCollector
from app.logs import start_logging, watch_crashes
from app.main_window.window import MainWindow
from app.options import Options
from app.paths import Profile, resources_dir
from app.settings.profile import (
    BrokenSettings,
    ProfileSettings,
    read_settings,
    settings_for_next_window,
)
from app.single_instance import SingleInstance
from app.startup.application import Application
from app.startup.chosen import chosen_at_start
from app.startup.front import come_to_front
from app.startup.language import language_of, translations_dir
from app.startup.opening import HOME_ZONE
from app.startup.scaling import scaled
from app.startup.surroundings import Surroundings
from app.startup.window import Opening
from app.widgets.languages import Language, install_language
from app.widgets.message_line import Message
from app.widgets.palette import Tone
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import Look, Theme


def run_window(
    asked: Options, profile: Profile, settings: ProfileSettings, broken: BrokenSettings | None
) -> int:
    """Open the window of a profile and give the exit code when it is closed."""
    with scaled(settings):
        application = Application(sys.argv[:1])
    application.setApplicationName("Talktrack")
    application.setDesktopFileName("org.talktrack.Talktrack")
    application.setWindowIcon(QIcon(str(resources_dir() / "icons" / "talktrack.svg")))
    instance = SingleInstance(profile.lock_file)
    if not instance.claim():
        return 0 if instance.hand_over(asked.rest) else 1
    log_file = start_logging(profile.logs)
    watch_crashes(profile.logs)
    language = language_of(asked, settings)
    install_language(application, language, translations_dir(), settings.region)
    collector = GarbageCollector(application)
    theme = Theme(application, Look(settings.theme))
    chosen = chosen_at_start(asked, profile, settings)
    code, first = 0, True
    while first or chosen.again:  # another database gets another window
        chosen.again = False
        around = _surroundings(profile, settings, language, theme)
        opening = Opening(asked, around, chosen)
        opening.ready_to_hear(instance, log_file)
        if first:
            opening.take_up(asked.rest)
        if broken is not None and first:
            _tell_broken_settings(around.window, broken)
        code = _show_until_closed(application, instance, opening)
        settings = settings_for_next_window(settings, read_settings(profile.settings_file)[0])
        first = False
    collector.stop()
    instance.release()
    return code


def _surroundings(
    profile: Profile, settings: ProfileSettings, language: Language, theme: Theme
) -> Surroundings:
    shortcuts = Shortcuts(settings.shortcuts)
    clock = TeamClock(system_clock)
    window = MainWindow(shortcuts, clock, profile.window_file, zone=HOME_ZONE)
    shortcuts.setParent(window)  # they hear of the focus as long as the window is there
    return Surroundings(
        window=window,
        shortcuts=shortcuts,
        profile=profile,
        settings=settings,
        clock=clock,
        monotonic=time.monotonic,
        language=language,
        zone=HOME_ZONE,
        theme=theme,
    )


def _show_until_closed(application: Application, instance: SingleInstance, opening: Opening) -> int:
    """Show a window and give the exit code when it is closed; nothing of it stays."""
    window = opening.window

    def hear(arguments: list[str]) -> None:
        come_to_front(window)
        opening.take_up(arguments)

    def hear_link(link: str) -> None:
        hear(["dial", link])

    hearing = instance.started_again.connect(hear)
    hearing_links = application.link_opened.connect(hear_link)
    window.closing.connect(opening.close)
    window.show()
    # Painted before anything is loaded; who closes it now is heard below.
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    QTimer.singleShot(0, opening.start)
    code = application.exec()
    instance.started_again.disconnect(hearing)
    application.link_opened.disconnect(hearing_links)
    opening.deleteLater()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return code


def _tell_broken_settings(window: MainWindow, broken: BrokenSettings) -> None:
    text = QObject.tr(
        window,
        "The settings could not be read, so the usual ones are used. Your file is kept as {name}.",
    )
    message = Message(text=text.format(name=broken.kept_as.name), tone=Tone.WARNING)
    window.messages.show_message(message)
