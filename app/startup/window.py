"""Opens a database while the empty window is already there, then makes the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.database.errors import DatabaseLockedError
from app.errors import UserError
from app.logs import install_hooks
from app.main_window.window import MainWindow
from app.options import Options
from app.settings.profile import SettingsNotSavedError
from app.single_instance import SingleInstance
from app.startup.chosen import Chosen, chosen_at_start
from app.startup.local_file import Restored
from app.startup.opener import Opener
from app.startup.opening import Step
from app.startup.surroundings import Surroundings
from app.widgets.message_line import Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.database.database import Database
    from app.database.encryption.protection import Protected
    from app.startup.door import Door
    from app.startup.rooms import Rooms


class Opening(QObject):
    """Opens the database on a thread while the empty window is already there."""

    ready = Signal()
    refused = Signal()  # nothing is open; the window says why

    def __init__(self, asked: Options, around: Surroundings, chosen: Chosen | None = None) -> None:
        """Take what is to be opened; chosen: None means what options and settings name."""
        super().__init__()
        self._asked = asked
        self._around = around
        self._chosen = chosen or chosen_at_start(asked, around.profile, around.settings)
        self._instance: SingleInstance | None = None
        self._log_file: Path | None = None
        self._worker: Opener | None = None
        self._tries = 0  # in vain, one after the other
        self._handed_over: list[Sequence[str]] = []  # before the rooms were there
        self.rooms: Rooms | None = None

    @property
    def window(self) -> MainWindow:
        """The window that all this is for."""
        return self._around.window

    @cached_property
    def door(self) -> Door:
        """The way to another database; made when it is first wanted."""
        from app.startup.door import Door
        from app.startup.trying import TeamConnecting

        door = Door(self._chosen, self._around.profile, TeamConnecting(), self)
        door.changed.connect(self._open_changed)
        door.not_kept.connect(self._tell_not_kept)
        door.file_refused.connect(self._tell_file_refused)
        return door

    def ready_to_hear(self, instance: SingleInstance, log_file: Path) -> None:
        """Once the window is painted: take unexpected errors, and hear second starts."""
        self._instance = instance
        self._log_file = log_file

    def take_up(self, arguments: Sequence[str]) -> None:
        """Do what the command line or another start asks for, as soon as the rooms are there."""
        if self.rooms is None:
            self._handed_over.append(arguments)
        else:
            from app.startup.incoming import take_up

            take_up(self.rooms.incoming, arguments)

    def start(self) -> None:
        """Begin; the status bar says what is going on."""
        self._hear()
        self._open()

    def _open(self) -> None:
        self.window.show_instead(None)
        self._worker = Opener(self._asked, self._around, self._chosen)
        self._chosen.restore, self._chosen.begin_anew = None, False  # once is enough
        self._chosen.protect = None
        if not self._chosen.is_team:
            self._chosen.password = ""  # of a passphrase nothing is left; the key is known then
        self._worker.step.connect(self._tell_step)
        self._worker.restored.connect(self._tell_restored)
        self._worker.protected.connect(self._tell_protected)
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

        self.rooms = Rooms(database, self._around, self.door)
        handed_over, self._handed_over = self._handed_over, []
        for arguments in handed_over:
            self.take_up(arguments)
        self.ready.emit()

    def _open_changed(self) -> None:
        """Open what was chosen: here where nothing is open yet, else in a new window."""
        if self.rooms is None:
            self._tries = 0
            self._open()
        else:
            self._chosen.again = True
            self.window.close()

    def _refuse(self, error: Exception) -> None:
        """Say what happened, what is safe and what to do; a bug goes to the program's hook."""
        if not isinstance(error, UserError):
            raise error
        from app.startup.problem import ProblemPage, pause_s, wants_password

        self._tries += 1
        worker, door = self._worker, self.door
        page = ProblemPage(
            error,
            is_team=self._chosen.is_team,
            local_file=door.local_file,
            backup=worker.newest_backup if worker is not None else None,
            zone=self._around.zone,
            again_in_s=pause_s(error, self._tries) if self._chosen.is_team else None,
        )
        page.again_wanted.connect(self._open)
        page.restore_wanted.connect(door.restore)
        page.file_chosen.connect(door.use_file)
        page.new_wanted.connect(door.begin_anew)
        page.login_wanted.connect(lambda: self.door.ask(self.window))
        is_team = self._chosen.is_team
        page.local_wanted.connect(lambda: self.door.use_local(keep=not is_team))
        self.window.show_instead(page)
        self.window.status_bar.show_database(self.tr("No database"), Tone.DANGER)
        page.setFocus()
        self.refused.emit()
        if wants_password(error):
            self.door.ask(self.window, only_password=True)
        elif isinstance(error, DatabaseLockedError):
            page.unlock_wanted.connect(partial(door.ask_for_passphrase, self.window, error))
            door.ask_for_passphrase(self.window, error)

    def _tell_not_kept(self, error: SettingsNotSavedError) -> None:
        text = self.tr(
            "The database is open, but it could not be kept as your choice: {path} cannot be "
            "written. The next start asks again. The system says: {detail}"
        )
        message = Message(text=text.format(path=error.path, detail=error.detail), tone=Tone.WARNING)
        self.window.messages.show_message(message)

    def _tell_file_refused(self, error: UserError) -> None:
        from app.database.words import describe

        message = Message(text=describe(error), tone=Tone.WARNING, key="file")
        self.window.messages.show_message(message)

    def _tell_restored(self, done: Restored) -> None:
        from app.startup.problem import restored_words

        tone = Tone.SUCCESS if done.trouble is None else Tone.DANGER
        message = Message(text=restored_words(done), tone=tone, key="restored")
        self.window.messages.show_message(message)

    def _tell_protected(self, done: Protected) -> None:
        from app.startup.protected_words import protected_words

        tone = Tone.SUCCESS if done.trouble is None else Tone.DANGER
        if done.left or done.kept is False:
            tone = Tone.WARNING
        message = Message(text=protected_words(done), tone=tone, key="protected")
        self.window.messages.show_message(message)

    def _tell_step(self, step: Step) -> None:
        text = {
            Step.OPENING: self.tr("Opening the database…"),
            Step.ENCRYPTING: self.tr("Encrypting the database, every page of it…"),
            Step.DECRYPTING: self.tr("Switching the encryption off, page by page…"),
            Step.INVENTING: self.tr("Making the example data…"),
        }[step]
        self._around.window.status_bar.show_database(text, Tone.NEUTRAL)
