"""Backups in the window: what is there, one more now, and back to one of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.database.backup import Backups
from app.database.copying import problems_of
from app.database.encryption.unlocking import unlock_file
from app.database.keys import is_locked
from app.database.words import describe
from app.errors import UserError
from app.settings.unlock_dialog import ask_to_unlock
from app.upkeep.files.backup_words import loss_words, moment_words, size_words
from app.upkeep.files.losses import Losses, losses
from app.widgets.dialog_frame import button_row, frame_dialog
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, TextLook
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.database.backup_rules import Backup
    from app.database.database import Database

_SIZE = (640, 560)


class BackupsDialog(QDialog):
    """Lists backups, takes one, and says what restoring one would cost.

    restore_wanted: the person knows what would be lost and wants this backup. The window closes
    then, since nobody may have the file open.
    """

    restore_wanted = Signal(object)  # path

    def __init__(
        self,
        background: Background,
        backups: Backups,
        zone: str,
        *,
        busy: bool,
        parent: QWidget | None = None,
    ) -> None:
        """zone: whose time is told. busy: a call is open, so nothing can be restored now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self.setProperty("help", "database")
        self._background = background
        self._backups = backups
        self._zone = zone
        self._busy = busy
        self._found: tuple[Backup, ...] = ()
        self._problems: dict[str, list[str]] = {}  # by name, once a backup is looked through
        self._locked: set[str] = set()  # names of those whose key is not known
        self._checking: Job | None = None
        self._list = RowList(self.tr("Backups"))
        self._none = EmptyState(
            self.tr("No backup yet"),
            self.tr("One is taken every half hour in which something changed, and at the end."),
        )
        self._pages = QStackedWidget()
        self._message = MessageLine()
        self._now = QPushButton(self.tr("&Back up now"))
        self._folder = QPushButton(self.tr("&Show folder"))
        self._restore = QPushButton(self.tr("&Restore…"))
        self._close = QPushButton(self.tr("&Close"))
        self._arrange()
        self._list.row_chosen.connect(self._enable)
        self._list.row_opened.connect(self._ask_losses)
        self._now.clicked.connect(self.back_up)
        self._folder.clicked.connect(self._show_folder)
        self._restore.clicked.connect(self._ask_losses)
        self._close.clicked.connect(self.reject)
        self.finished.connect(self._stop_checking)
        self._read()

    @Slot()
    def back_up(self) -> None:
        """Take a backup now."""
        self._now.setEnabled(False)

        def work(database: Database, job: Job) -> Backup:
            return self._backups.take()

        self._background.run(self, work, then=self._tell_taken, failed=self._show_trouble)

    def _arrange(self) -> None:
        where = Label(str(self._backups.folder), TextLook.SMALL, wrap=True)
        when = self.tr(
            "Taken by itself every half hour in which something changed, at the end, and before "
            "the tables change. Kept: all of two days, then daily, weekly, monthly ones."
        )
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.addWidget(Label(when, wrap=True))
        top.addWidget(where)
        bottom = button_row(self._close, self._restore, self._now, left=(self._folder,))
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._none)
        frame_dialog(self, top, self._message, self._pages, bottom)
        self._now.setDefault(True)
        self.resize(*_SIZE)
        self._list.setFocus()
        self._enable()

    # --- the list -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._background.store(self, self._backups.all, then=self._show)

    def _show(self, found: list[Backup]) -> None:
        self._found = tuple(found)
        self._pages.setCurrentWidget(self._list if found else self._none)
        self._show_rows()
        if found and self._list.chosen_key() is None:
            self._list.choose(found[0].path.name)
        self._check()

    def _show_rows(self) -> None:
        self._list.show_rows([self._row(backup) for backup in self._found])

    def _row(self, backup: Backup) -> ListRow:
        problems = self._problems.get(backup.path.name)
        if backup.path.name in self._locked:
            pill, tone = self.tr("other passphrase"), Tone.WARNING
        elif problems is None:
            pill, tone = self.tr("not checked yet"), Tone.NEUTRAL
        elif problems:
            pill, tone = self.tr("damaged"), Tone.DANGER
        else:
            pill, tone = self.tr("sound"), Tone.SUCCESS
        return ListRow(
            key=backup.path.name,
            title=moment_words(backup.at, self._zone),
            subtitle=size_words(backup),
            pill=pill,
            pill_tone=tone,
        )

    def _check(self) -> None:
        """Look through the newest one that was not yet; the next comes after it."""
        looked_at = self._problems.keys() | self._locked
        backup = next((one for one in self._found if one.path.name not in looked_at), None)
        if backup is None or self._checking is not None:
            return
        path = backup.path

        def work(database: Database, job: Job) -> list[str] | None:
            unlock_file(path)  # the keyring may have the key of an earlier password
            return None if is_locked(path) else problems_of(path)

        self._checking = self._background.run(
            self, work, then=partial(self._note_checked, path.name), failed=self._show_trouble
        )

    def _note_checked(self, name: str, problems: list[str] | None) -> None:
        """problems: None for a backup that is encrypted with a key that is not known."""
        self._checking = None
        if problems is None:
            self._locked.add(name)
        else:
            self._problems[name] = problems
        self._show_rows()
        self._check()

    def _stop_checking(self) -> None:
        if self._checking is not None:
            self._checking.cancel()

    def _chosen(self) -> Backup | None:
        key = self._list.chosen_key()
        return next((one for one in self._found if one.path.name == key), None)

    @Slot()
    def _enable(self) -> None:
        self._restore.setEnabled(self._chosen() is not None and not self._busy)
        if self._busy:
            self._restore.setToolTip(self.tr("Save or discard the open calls first."))

    # --- restoring ----------------------------------------------------------------------------

    @Slot()
    def _ask_losses(self) -> None:
        backup = self._chosen()
        if backup is None or self._busy:
            return
        if is_locked(backup.path):
            ask_to_unlock(self._background, backup.path, self, partial(self._go_on, backup))
            return

        def work(database: Database, job: Job) -> Losses:
            return losses(self._backups.database, backup.path)

        self._background.run(
            self, work, then=partial(self._ask_restore, backup), failed=self._show_trouble
        )

    def _go_on(self, backup: Backup) -> None:
        """Go on with a backup that can be read now; others of the same time can be, too."""
        self._locked.clear()
        self._show_rows()
        self._check()
        if self._list.choose(backup.path.name):
            self._ask_losses()

    def _ask_restore(self, backup: Backup, lost: Losses) -> None:
        words = self.tr(
            "Go back to {moment}? {losses} What is there now is backed up first and kept beside "
            "it. The window opens again."
        )
        text = words.format(moment=moment_words(backup.at, self._zone), losses=loss_words(lost))
        yes = Answer(self.tr("Restore"), partial(self._want, backup))
        no = Answer(self.tr("Keep what is there"), self._list.setFocus)
        self._say(text, Tone.WARNING, yes, no)

    def _want(self, backup: Backup) -> None:
        self.accept()
        self.restore_wanted.emit(backup.path)

    def _tell_taken(self, taken: Backup) -> None:
        self._now.setEnabled(True)
        self._problems[taken.path.name] = []  # looked through when it was written
        words = self.tr("The backup is written and checked: {name}")
        self._say(words.format(name=taken.path.name), Tone.SUCCESS)
        self._read()

    def _show_trouble(self, error: Exception) -> None:
        self._now.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self._say(describe(error), Tone.DANGER)

    def _say(self, text: str, tone: Tone, *answers: Answer) -> None:
        self._message.show_message(Message(text=text, tone=tone, answers=answers, key="backup"))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._backups.folder)))
