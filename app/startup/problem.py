"""What the window shows when the database cannot be opened, and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.database.errors import (
    DamagedDatabaseError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseUnavailableError,
    Why,
)
from app.database.words import describe
from app.errors import UserError
from app.widgets.flow_layout import FlowLayout
from app.widgets.formats import date_text
from app.widgets.labels import Label, TextLook

if TYPE_CHECKING:
    from app.database.backup_rules import Backup
    from app.startup.local_file import Restored

_WIDTH = 640
_A_SECOND_MS = 1_000
_PASSES = {Why.NAME_UNKNOWN, Why.REFUSED, Why.NO_ANSWER, Why.FULL, Why.STARTING}
_PAUSES_S = (5, 10, 20, 30)


def pause_s(error: Exception, tries: int) -> int | None:
    """Tell after how many seconds a team's database is tried again by itself.

    tries: how often it was tried in vain. None where trying changes nothing: somebody has to act.
    """
    if not isinstance(error, DatabaseUnavailableError) or error.why not in _PASSES:
        return None
    return _PAUSES_S[min(tries, len(_PAUSES_S)) - 1]


def wants_password(error: Exception) -> bool:
    """Tell whether all that is missing is a password."""
    return isinstance(error, DatabaseUnavailableError) and error.why is Why.PASSWORD_MISSING


def restored_words(done: Restored) -> str:
    """Say how a restore ended."""
    translate = QCoreApplication.translate
    if done.trouble is not None:
        said = translate("problem", "Nothing was restored. {trouble}")
        return said.format(trouble=describe(done.trouble))
    if done.aside is None:
        said = translate("problem", "The database is restored from {backup}.")
    else:
        said = translate(
            "problem", "The database is restored from {backup}. The one before is kept: {aside}"
        )
    return said.format(backup=done.backup.name, aside=done.aside)


def _restore_words(backup: Backup, zone: str) -> str:
    at = backup.at.astimezone(ZoneInfo(zone))
    said = QCoreApplication.translate("problem", "&Restore the backup of {date}, {time}")
    return said.format(date=date_text(at.date()), time=f"{at:%H:%M}")


class ProblemPage(QWidget):
    """Stands in place of the pages: what happened, what is safe, what to do.

    Where the trouble may pass by itself, it counts down and tries again.

    again_wanted, login_wanted, local_wanted: open once more, with another server or login, or
    the file on this computer instead, for this time.
    unlock_wanted: of an encrypted file, type the passphrase.
    restore_wanted, file_chosen, new_wanted: of a local file, let a backup take its place, open
    another file, or begin with an empty one.
    """

    again_wanted = Signal()
    login_wanted = Signal()
    local_wanted = Signal()
    unlock_wanted = Signal()
    restore_wanted = Signal(object)  # path of the backup
    file_chosen = Signal(object)  # Path
    new_wanted = Signal()

    def __init__(
        self,
        error: UserError,
        *,
        is_team: bool,
        local_file: str = "",
        again_in_s: int | None = None,
        backup: Backup | None = None,
        zone: str = "Europe/Zurich",
        parent: QWidget | None = None,
    ) -> None:
        """Offer what fits.

        again_in_s: after so long it is tried again by itself; None: not.
        local_file: a file of this computer that is there besides what was chosen; "" for none.
        backup: the newest one that can take the place of a local file. zone: whose time it is
        told in.
        """
        super().__init__(parent)
        self.setProperty("help", "database")
        self._again = QPushButton(self.tr("&Try again"))
        locked = isinstance(error, DatabaseLockedError)
        self._unlock = QPushButton(self.tr("Type the &passphrase…"))
        self._unlock.setVisible(locked)
        self._login = QPushButton(self.tr("&Other login, password or server…"))
        self._local = QPushButton(self.tr("&Work with the file on this computer"))
        lost = not is_team and isinstance(error, (DamagedDatabaseError, DatabaseMissingError))
        self._restore = QPushButton("" if backup is None else _restore_words(backup, zone))
        self._other = QPushButton(self.tr("Open another &file…"))
        self._new = QPushButton(self.tr("Begin with an &empty file"))
        self._restore.setVisible(lost and backup is not None)
        self._other.setVisible(not is_team)
        self._new.setVisible(lost)
        self._heading = Label(self.tr("The database is not open"), TextLook.TITLE, wrap=True)
        self._text = Label(describe(error), wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = Label("", TextLook.SMALL, wrap=True)
        if is_team and local_file:
            words = self.tr(
                "In the file lies what you saved on this computer, not what the team has. The next "
                "start tries the team's database again."
            )
            self._note.setText(words)
        elif lost:
            self._note.setText(self._what_is_kept(error))
        self._left_s = again_in_s or 0
        self._countdown = Label("", TextLook.SMALL, wrap=True)
        self._second = QTimer(self, interval=_A_SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self._login.setVisible(is_team)
        self._local.setVisible(bool(local_file))
        self._arrange()
        for button, wanted in (
            (self._again, self.again_wanted),
            (self._login, self.login_wanted),
            (self._local, self.local_wanted),
            (self._new, self.new_wanted),
            (self._unlock, self.unlock_wanted),
        ):
            button.clicked.connect(self.stop)  # what the person chose is not crossed
            button.clicked.connect(wanted)
        self._other.clicked.connect(self._choose_file)
        if backup is not None:
            self._restore.clicked.connect(lambda: self.restore_wanted.emit(backup.path))
        offered = lost and backup is not None
        self.setFocusProxy(self._unlock if locked else self._restore if offered else self._again)
        if self._left_s:
            self._second.start()
            self._show_left()

    @Slot()
    def stop(self) -> None:
        """Try no more by itself."""
        self._second.stop()
        self._countdown.setText("")

    @Slot()
    def _count_down(self) -> None:
        self._left_s -= 1
        if self._left_s > 0:
            self._show_left()
        else:
            self.stop()
            self.again_wanted.emit()

    def _show_left(self) -> None:
        self._countdown.setText(self.tr("Tried again in %n second(s).", "", self._left_s))

    def _what_is_kept(self, error: UserError) -> str:
        if isinstance(error, DatabaseMissingError):
            return self.tr("A backup holds what was saved until it was taken.")
        return self.tr(
            "A backup holds what was saved until it was taken. The damaged file is kept beside it "
            "under another name, whatever you choose."
        )

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a database"),
            "",
            self.tr("Databases (*.db *.db.*);;All files (*)"),
        )
        if chosen:
            self.file_chosen.emit(Path(chosen))

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        buttons = FlowLayout(gap=8)
        for button in (
            self._unlock,
            self._restore,
            self._again,
            self._login,
            self._local,
            self._other,
            self._new,
        ):
            buttons.addWidget(button)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self._countdown)
        column.addWidget(self._note)
        column.addStretch(3)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)
