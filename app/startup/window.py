"""Starts the window: first paint at once, then the database, then the rooms."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.clock import Clock, system_clock
from app.garbage import GarbageCollector
from app.logs import install_hooks, start_logging, watch_crashes
from app.main_window.window import MainWindow
from app.options import Options
from app.paths import Profile, resources_dir
from app.settings.profile import BrokenSettings, ProfileSettings
from app.single_instance import SingleInstance
from app.startup.front import come_to_front
from app.startup.language import language_of, translations_dir
from app.startup.opening import HOME_ZONE, Step, open_for_work
from app.startup.problem import show_database_problem
from app.startup.scaling import scaled
from app.telephony.dialler import Dialler
from app.widgets.languages import Language, install_language
from app.widgets.message_line import Message
from app.widgets.palette import Tone
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import Look, Theme

if TYPE_CHECKING:
    from app.database.database import Database
    from app.startup.rooms import Rooms


@dataclass(frozen=True)
class Surroundings:
    """What the rooms are made with besides the database."""

    window: MainWindow
    shortcuts: Shortcuts
    profile: Profile
    settings: ProfileSettings
    clock: Clock
    monotonic: Callable[[], float]
    language: Language
    zone: str
    dialler: Dialler | None = None  # None: as set
    theme: Theme | None = None  # None: the look cannot be changed


def run_window(
    asked: Options, profile: Profile, settings: ProfileSettings, broken: BrokenSettings | None
) -> int:
    """Open the window of a profile and give the exit code when it is closed."""
    with scaled(settings):
        application = QApplication(sys.argv[:1])
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
    shortcuts = Shortcuts(settings.shortcuts)
    window = MainWindow(shortcuts, system_clock, profile.window_file, zone=HOME_ZONE)
    around = Surroundings(
        window=window,
        shortcuts=shortcuts,
        profile=profile,
        settings=settings,
        clock=system_clock,
        monotonic=time.monotonic,
        language=language,
        zone=HOME_ZONE,
        theme=theme,
    )
    opening = Opening(asked, around)
    opening.ready_to_hear(instance, log_file)
    instance.started_again.connect(lambda arguments: come_to_front(window))
    window.closing.connect(opening.close)
    window.show()
    if broken is not None:
        _tell_broken_settings(window, broken)
    QTimer.singleShot(0, opening.start)
    code = application.exec()
    collector.stop()
    instance.release()
    return code


class Opening(QObject):
    """Opens the database on a thread while the empty window is already there."""

    ready = Signal()

    def __init__(self, asked: Options, around: Surroundings) -> None:
        super().__init__()
        self._asked = asked
        self._around = around
        self._instance: SingleInstance | None = None
        self._log_file: Path | None = None
        self._worker: _Opener | None = None
        self.rooms: Rooms | None = None

    def ready_to_hear(self, instance: SingleInstance, log_file: Path) -> None:
        """Once the window is painted: take unexpected errors, and hear second starts."""
        self._instance = instance
        self._log_file = log_file

    def start(self) -> None:
        """Begin; the status bar says what is going on."""
        self._hear()
        self._worker = _Opener(self._asked, self._around)
        self._worker.step.connect(self._tell_step)
        self._worker.opened.connect(self._join)
        self._worker.refused.connect(self._refuse)
        self._worker.start()

    def _hear(self) -> None:
        if self._instance is None or self._log_file is None:
            return
        from app.crash_dialog import CrashReporter

        self._crashes = CrashReporter(self.save_drafts, self._log_file, self)
        install_hooks(self._crashes.tell)
        self._instance.listen()

    def save_drafts(self) -> None:
        """Write at once what is being typed; for the crash dialog and the end."""
        if self.rooms is not None:
            self.rooms.save_drafts()

    def close(self) -> None:
        """Save and close everything, in the order in which it depends."""
        if self._worker is not None:
            self._worker.wait()
        if self.rooms is not None:
            self.rooms.close()
            self.rooms = None

    def _join(self, database: Database) -> None:
        from app.startup.rooms import Rooms

        self.rooms = Rooms(database, self._around)
        self.ready.emit()

    def _refuse(self, error: Exception) -> None:
        show_database_problem(self._around.window, error)

    def _tell_step(self, step: Step) -> None:
        text = {
            Step.OPENING: self.tr("Opening the database …"),
            Step.INVENTING: self.tr("Making the example data …"),
        }[step]
        self._around.window.status_bar.show_database(text, Tone.NEUTRAL)


class _Opener(QThread):
    """Imports the rooms and opens the database beside the window's first paint."""

    step = Signal(object)
    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, asked: Options, around: Surroundings) -> None:
        super().__init__()
        self._asked = asked
        self._around = around

    def run(self) -> None:
        """Open, then import what the pages need, so that the window's thread need not wait."""
        try:
            around = self._around
            database = open_for_work(
                self._asked, around.profile, around.clock, around.language, self.step.emit
            )
            import app.startup.rooms  # noqa: F401
        except Exception as error:
            self.refused.emit(error)
        else:
            self.opened.emit(database)


def _tell_broken_settings(window: MainWindow, broken: BrokenSettings) -> None:
    text = QObject.tr(
        window,
        "The settings could not be read, so the usual ones are used. Your file is kept as {name}.",
    )
    message = Message(text=text.format(name=broken.kept_as.name), tone=Tone.WARNING)
    window.messages.show_message(message)
