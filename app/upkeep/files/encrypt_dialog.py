"""Encrypting the local file: passphrase, recovery key, and what becomes of the open copies."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.database.backup import Backups
from app.database.database import Database
from app.database.encryption.protection import Protection
from app.database.keys import new_key
from app.settings.section import Section
from app.upkeep.files.backup_words import bytes_words
from app.upkeep.files.protection_facts import ProtectionFacts, protection_facts
from app.upkeep.files.protection_words import passphrase_trouble
from app.upkeep.files.recovery_field import RecoveryField
from app.widgets.labels import Separator
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone

_SIZE = (680, 640)


class EncryptDialog(QDialog):
    """Asks for all that encrypting needs; nothing is done before everything is said.

    wanted: Protection. The window closes then, since nobody may have the file open.
    print_wanted: the recovery key on paper (Printable).
    """

    wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(
        self, background: Background, backups: Backups, *, busy: bool, parent: QWidget | None = None
    ) -> None:
        """busy: a call is open, so it cannot be done now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Encrypt this database"))
        self.setProperty("help", "database")
        self._busy = busy
        self._key = new_key()
        self._message = MessageLine()
        self._first, self._second = password_line(), password_line()
        self._keep = QRadioButton(self.tr("Open by itself here: the key lies in the &keyring"))
        self._ask = QRadioButton(self.tr("&Ask for the passphrase at each start"))
        self._recovery = RecoveryField(self._key, backups.database)
        self._have_it = QCheckBox(self.tr("&I have the recovery key outside this computer"))
        self._remove = QRadioButton(self.tr("&Remove them, once the encrypted file is checked"))
        self._leave = QRadioButton(self.tr("&Leave them; whoever has them can read them"))
        self._starts, self._copies = QButtonGroup(self), QButtonGroup(self)
        self._cancel = QPushButton(self.tr("C&ancel"))
        self._encrypt = QPushButton(self.tr("&Encrypt"))
        self._section = Section()
        self._fill()
        self._arrange()
        self._recovery.print_wanted.connect(self.print_wanted)
        self._cancel.clicked.connect(self.reject)
        self._encrypt.clicked.connect(self._finish)

        def work(database: Database, job: Job) -> ProtectionFacts:
            return protection_facts(backups)

        background.run(self, work, then=self._show_facts)

    def _fill(self) -> None:
        section = self._section
        section.add_heading(self.tr("Passphrase"))
        section.add_field(self.tr("Passphrase"), self._first)
        section.add_field(self.tr("Again"), self._second)
        section.add_hint(
            self.tr(
                "It opens the file on every computer. Nobody can tell you a forgotten one: then "
                "only the recovery key is left."
            )
        )
        section.add_heading(self.tr("At the start"))
        section.add_row(self._keep)
        section.add_row(self._ask)
        self._no_keyring = section.add_hint()
        section.add_heading(self.tr("Recovery key"))
        section.add_wide(self._recovery)
        section.add_row(self._have_it)
        section.add_heading(self.tr("Unencrypted copies"))
        self._lying = section.add_hint(self.tr("Looking for unencrypted copies…"))
        section.add_row(self._remove)
        section.add_row(self._leave)
        section.add_hint(
            self.tr(
                "Removed files are overwritten. On an SSD old pieces may stay readable for "
                "experts all the same; and copies on sticks or elsewhere are yours to delete."
            )
        )
        section.column.addStretch(1)
        for button in (self._keep, self._ask):
            self._starts.addButton(button)
        for button in (self._remove, self._leave):
            self._copies.addButton(button)
        self._ask.setChecked(True)
        self._keep.setEnabled(False)

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 16)
        bottom.setSpacing(8)
        bottom.addStretch(1)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._encrypt)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self._section, 1)
        layout.addWidget(Separator())
        layout.addLayout(bottom)
        self._cancel.setAutoDefault(False)
        self._encrypt.setDefault(True)
        self._encrypt.setEnabled(False)
        self.resize(*_SIZE)
        self._first.setFocus()

    def _show_facts(self, facts: ProtectionFacts) -> None:
        self._keep.setEnabled(facts.keyring)
        if facts.keyring:
            self._keep.setChecked(True)
        else:
            self._no_keyring.setText(self.tr("This computer has no keyring that can be used."))
        self._lying.setText(self._lying_words(facts))
        self._encrypt.setEnabled(not self._busy)
        if self._busy:
            self._say(self.tr("Save or discard the open calls first."), Tone.WARNING)

    def _lying_words(self, facts: ProtectionFacts) -> str:
        if not facts.copies:
            return self.tr("The file itself and a backup taken just before are not encrypted.")
        words = self.tr(
            "The file itself, a backup taken just before, and %n earlier backup(s) or file(s) set "
            "aside ({size}) are not encrypted.",
            "",
            facts.copies,
        )
        return words.format(size=bytes_words(facts.bytes))

    @Slot()
    def _finish(self) -> None:
        trouble, field = self._trouble()
        if field is not None:
            self._say(trouble, Tone.WARNING)
            field.setFocus()
            return
        wanted = Protection(
            key=self._key,
            passphrase=self._first.text(),
            keep=self._keep.isChecked(),
            remove_plain=self._remove.isChecked(),
        )
        self.accept()
        self.wanted.emit(wanted)

    def _trouble(self) -> tuple[str, QWidget | None]:
        words = passphrase_trouble(self._first.text(), self._second.text())
        if words:
            return words, self._first
        if not self._have_it.isChecked():
            return self.tr("Print or save the recovery key, then tick that you have it."), (
                self._have_it
            )
        if self._copies.checkedButton() is None:
            return self.tr("Say what is to become of the unencrypted copies."), self._remove
        return "", None

    def _say(self, text: str, tone: Tone) -> None:
        self._message.show_message(Message(text=text, tone=tone, key="encrypt"))


def password_line() -> QLineEdit:
    """Give a field that does not show what is typed."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
