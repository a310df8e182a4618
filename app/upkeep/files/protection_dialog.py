"""An encrypted file: another passphrase, its recovery key, the keyring, and switching it off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.database.backup import Backups
from app.database.database import Database
from app.database.encryption.encrypting import remove_plain
from app.database.encryption.protection import Protection
from app.database.key_box import key_by, write_boxes
from app.database.keys import FileKey, key_for
from app.database.words import describe
from app.errors import UserError
from app.settings.section import Section
from app.upkeep.files.backup_words import bytes_words
from app.upkeep.files.encrypt_dialog import password_line
from app.upkeep.files.protection_facts import ProtectionFacts, let_keyring_have, protection_facts
from app.upkeep.files.protection_words import passphrase_trouble
from app.upkeep.files.recovery_field import RecoveryField
from app.widgets.labels import Separator
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone

_SIZE = (680, 640)


class ProtectionDialog(QDialog):
    """Everything but the keyring wants the passphrase, or the recovery key, once more.

    wanted: Protection that switches the encryption off. print_wanted: the recovery key on paper.
    """

    wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(
        self, background: Background, backups: Backups, *, busy: bool, parent: QWidget | None = None
    ) -> None:
        """busy: a call is open, so the encryption cannot be switched off now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Encryption"))
        self.setProperty("help", "database")
        self._background = background
        self._backups = backups
        self._message = MessageLine()
        self._now = password_line()
        self._first, self._second = password_line(), password_line()
        self._change = QPushButton(self.tr("C&hange passphrase"))
        self._show = QPushButton(self.tr("&Show recovery key"))
        self._keep = QCheckBox(self.tr("Open by itself here: the key lies in the &keyring"))
        self._remove = QPushButton(self.tr("&Remove the copies"))
        self._off = QPushButton(self.tr("Switch encryption o&ff…"))
        self._close = QPushButton(self.tr("&Close"))
        self._recovery: RecoveryField | None = None
        self._section = Section()
        self._fill()
        self._arrange()
        self._off.setEnabled(not busy)
        if busy:
            self._off.setToolTip(self.tr("Save or discard the open calls first."))
        self._change.clicked.connect(self._ask_change)
        self._show.clicked.connect(lambda: self._with_key(self._show_recovery))
        self._keep.clicked.connect(self._tell_keyring)
        self._remove.clicked.connect(self._remove_copies)
        self._off.clicked.connect(lambda: self._with_key(self._ask_off))
        self._close.clicked.connect(self.reject)
        self._look()

    def _fill(self) -> None:
        section = self._section
        section.add_heading(self.tr("This database is encrypted"))
        section.add_field(self.tr("Passphrase now"), self._now)
        section.add_hint(
            self.tr("Or the recovery key. Needed below, but not for keyring and copies.")
        )
        section.add_heading(self.tr("Another passphrase"))
        section.add_field(self.tr("New passphrase"), self._first)
        section.add_field(self.tr("Again"), self._second)
        section.add_row(self._change)
        section.add_hint(
            self.tr(
                "The recovery key stays the same. A copy of the old key file, such as on a stick, "
                "still opens the file with the old passphrase."
            )
        )
        section.add_heading(self.tr("Recovery key"))
        section.add_row(self._show)
        self._place = QVBoxLayout()
        holder = QWidget()
        self._place.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(self._place)
        section.add_wide(holder)
        section.add_heading(self.tr("At the start"))
        section.add_row(self._keep)
        self._no_keyring = section.add_hint()
        section.add_heading(self.tr("Unencrypted copies"))
        self._lying = section.add_hint(self.tr("Looking for unencrypted copies…"))
        section.add_row(self._remove)
        section.add_heading(self.tr("Without encryption"))
        section.add_row(self._off)
        section.add_hint(
            self.tr("Whoever has the file can read it then. Encrypted backups stay encrypted.")
        )
        section.column.addStretch(1)
        self._keep.setEnabled(False)
        self._remove.setEnabled(False)

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 16)
        bottom.addStretch(1)
        bottom.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self._section, 1)
        layout.addWidget(Separator())
        layout.addLayout(bottom)
        for button in (self._change, self._show, self._remove, self._off, self._close):
            button.setAutoDefault(False)
        self.resize(*_SIZE)
        self._now.setFocus()

    # --- what is there ------------------------------------------------------------------------

    def _look(self) -> None:
        def work(database: Database, job: Job) -> ProtectionFacts:
            return protection_facts(self._backups)

        self._background.run(self, work, then=self._show_facts, failed=self._tell_trouble)

    def _show_facts(self, facts: ProtectionFacts) -> None:
        self._keep.setEnabled(facts.keyring)
        self._keep.setChecked(facts.kept)
        if not facts.keyring:
            self._no_keyring.setText(self.tr("This computer has no keyring that can be used."))
        self._remove.setEnabled(facts.copies > 0)
        if facts.copies:
            words = self.tr(
                "%n file(s) beside the database are not encrypted ({size}).", "", facts.copies
            )
            self._lying.setText(words.format(size=bytes_words(facts.bytes)))
        else:
            self._lying.setText(self.tr("There are none beside the database."))

    # --- with the passphrase ------------------------------------------------------------------

    def _with_key(self, then: Callable[[FileKey], None]) -> None:
        """Go on once what was typed has proved to open the file."""
        typed, file = self._now.text(), self._backups.database
        if not typed:
            self._say(self.tr("Type the passphrase of now, or the recovery key."), Tone.WARNING)
            self._now.setFocus()
            return

        def work(database: Database, job: Job) -> FileKey:
            return key_by(typed, file)

        self._background.run(self, work, then=then, failed=self._tell_trouble)

    @Slot()
    def _ask_change(self) -> None:
        trouble = passphrase_trouble(self._first.text(), self._second.text())
        if trouble:
            self._say(trouble, Tone.WARNING)
            self._first.setFocus()
            return
        self._with_key(self._write_passphrase)

    def _write_passphrase(self, key: FileKey) -> None:
        file, passphrase = self._backups.database, self._first.text()

        def work(database: Database, job: Job) -> None:
            write_boxes(file, key, passphrase)

        self._background.run(self, work, then=self._tell_changed, failed=self._tell_trouble)

    def _tell_changed(self, nothing: None) -> None:
        for line in (self._now, self._first, self._second):
            line.clear()
        self._say(self.tr("The new passphrase holds from now on."), Tone.SUCCESS)

    def _show_recovery(self, key: FileKey) -> None:
        if self._recovery is None:
            self._recovery = RecoveryField(key, self._backups.database)
            self._recovery.print_wanted.connect(self.print_wanted)
            self._place.addWidget(self._recovery)
            self._show.setEnabled(False)

    def _ask_off(self, key: FileKey) -> None:
        words = self.tr(
            "Switch the encryption off? The window opens again. The passphrase is not asked for "
            "any more, and whoever has the file can read it."
        )
        yes = Answer(self.tr("Switch off"), self._want_off)
        no = Answer(self.tr("Leave it encrypted"), self._now.setFocus)
        self._say(words, Tone.WARNING, yes, no)

    def _want_off(self) -> None:
        self.accept()
        self.wanted.emit(Protection())

    # --- without it ---------------------------------------------------------------------------

    @Slot(bool)
    def _tell_keyring(self, kept: bool) -> None:
        file = self._backups.database

        def work(database: Database, job: Job) -> bool:
            key = key_for(file)
            return key is not None and let_keyring_have(key, kept=kept)

        then = partial(self._tell_kept, kept)
        self._background.run(self, work, then=then, failed=self._tell_trouble)

    def _tell_kept(self, wanted: bool, kept: bool) -> None:
        self._keep.setChecked(kept)
        if wanted and not kept:
            words = self.tr("The keyring did not take the key, so each start asks.")
            self._say(words, Tone.WARNING)

    @Slot()
    def _remove_copies(self) -> None:
        self._remove.setEnabled(False)

        def work(database: Database, job: Job) -> list[Path]:
            return remove_plain(self._backups)

        self._background.run(self, work, then=self._tell_removed, failed=self._tell_trouble)

    def _tell_removed(self, left: list[Path]) -> None:
        if left:
            words = self.tr("These could not be removed; delete them yourself: {files}")
            text = words.format(files=", ".join(path.name for path in left[:3]))
            self._say(text, Tone.WARNING)
        else:
            self._say(self.tr("The unencrypted copies are removed."), Tone.SUCCESS)
        self._look()

    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(describe(error), Tone.DANGER)

    def _say(self, text: str, tone: Tone, *answers: Answer) -> None:
        self._message.show_message(Message(text=text, tone=tone, answers=answers, key="protection"))
