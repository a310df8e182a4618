"""Where things lie: a person's profile, and what is shipped with the program."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from errno import EACCES
from pathlib import Path

import appdirs

from app.errors import UserError

PRIVATE = 0o700  # a profile holds customers' data: nobody else on the machine reads it


class ProfileUnusableError(UserError):
    """The folder of a profile cannot be made or written; nothing was begun.

    where: the folder. detail: what the system says.
    """

    def __init__(self, where: Path, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


@dataclass(frozen=True)
class Profile:
    """The folder of one person: settings, drafts, logs, and the default database below it."""

    directory: Path

    @property
    def settings_file(self) -> Path:
        """Settings as TOML, to be read and written by people too."""
        return self.directory / "settings.toml"

    @property
    def window_file(self) -> Path:
        """Sizes and places of windows, in Qt's own form."""
        return self.directory / "window.ini"

    @property
    def database(self) -> Path:
        """The local database that is used unless another one is named."""
        return self.directory / "talktrack.db"

    @property
    def drafts(self) -> Path:
        """What is being typed, until it is saved."""
        return self.directory / "drafts"

    @property
    def outbox(self) -> Path:
        """What waits for a team's server; a folder for each person."""
        return self.directory / "outbox"

    @property
    def emails(self) -> Path:
        """Templates of one's own; e-mails that go to the mail program as files lie below."""
        return self.directory / "emails"

    @property
    def logs(self) -> Path:
        """What the program did, without personal data."""
        return self.directory / "logs"

    @property
    def backups(self) -> Path:
        """Backups of the local database."""
        return self.directory / "backups"

    @property
    def examples(self) -> Path:
        """Invented customers to look around with; made anew each time."""
        return self.directory / "examples"

    @property
    def device_file(self) -> Path:
        """By which key a team's server knows this computer, and gives it its number."""
        return self.directory / "device"

    @property
    def seal_file(self) -> Path:
        """Under which name the keyring has the key of drafts and outbox; no secret."""
        return self.directory / "drafts-key-name"

    @property
    def calendar(self) -> Path:
        """Files that wait to be opened by the calendar program; gone after a day."""
        return self.directory / "calendar"

    @property
    def lock_file(self) -> Path:
        """Held by the one window of this profile."""
        return self.directory / "window.lock"

    def make_directories(self) -> None:
        """Make the folders that are missing, readable by their owner alone.

        A folder that exists keeps its rights. Raises ProfileUnusableError where one cannot be
        made, is a file, or may not be written.
        """
        try:
            self.directory.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.directory, self.drafts, self.logs, self.backups):
                folder.mkdir(mode=PRIVATE, exist_ok=True)
                if not os.access(folder, os.W_OK | os.X_OK):
                    raise PermissionError(EACCES, os.strerror(EACCES), str(folder))
        except (OSError, ValueError) as error:  # ValueError: a NUL in the name
            detail = getattr(error, "strerror", None) or str(error)
            raise ProfileUnusableError(self.directory, detail) from error


def default_profile() -> Profile:
    """Give the profile of the current user, where the system keeps such things."""
    return Profile(Path(appdirs.user_data_dir("Talktrack", appauthor=False)))


def resources_dir() -> Path:
    """Give the folder of scripts, translations and pictures that come with the program.

    In the built program beside its modules, in an installed one inside the package, in a
    checkout at the top.
    """
    built = getattr(sys, "_MEIPASS", None)
    if built is not None:
        return Path(built) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
