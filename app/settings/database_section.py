"""Database: what is open now, and the ways to another one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.settings.section import Section
from app.widgets.labels import Label


@dataclass(frozen=True)
class OpenDatabase:
    """What is said of the database that is open.

    place: path, or address without password. login: at the server; "" for a local file.
    is_team: a team's database. encrypted: nobody can read the local file without its key; None
    where it cannot be, such as that of the examples. local_file: a file of this computer that is
    there besides; "" for none. sealed: what is typed and what waits is encrypted on this
    computer, too. named: the command line named the database, so what is kept holds
    only without it. busy: a call is open, so the database cannot be changed now.
    """

    place: str
    login: str = ""
    is_team: bool = False
    encrypted: bool | None = None
    sealed: bool = False
    local_file: str = ""
    named: bool = False
    busy: bool = False


class DatabaseSection(Section):
    """Says where the data lie; its buttons lead to dialogs of their own.

    connect_wanted, local_wanted, move_wanted: another team database or login, the file of this
    computer, or taking what lies in that file along to the team. backups_wanted: the backups of
    the local file. encryption_wanted: to encrypt it, or to change that.
    """

    connect_wanted = Signal()
    local_wanted = Signal()
    move_wanted = Signal()
    backups_wanted = Signal()
    encryption_wanted = Signal()

    def __init__(self, facts: OpenDatabase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.connect_button = QPushButton(self._connect_words())
        self.local_button = QPushButton(self.tr("Work with the &file on this computer"))
        self.move_button = QPushButton(self.tr("&Move my local data to the team…"))
        self.backups_button = QPushButton(self.tr("&Backups…"))
        self.encryption_button = QPushButton(self._encryption_words())
        self._say_what_is_open()
        self._offer_encryption()
        self._offer_backups()
        self._offer_ways()
        self.column.addStretch(1)
        self.connect_button.clicked.connect(self.connect_wanted)
        self.local_button.clicked.connect(self.local_wanted)
        self.move_button.clicked.connect(self.move_wanted)
        self.backups_button.clicked.connect(self.backups_wanted)
        self.encryption_button.clicked.connect(self.encryption_wanted)

    def _say_what_is_open(self) -> None:
        facts = self._facts
        self.add_heading(self.tr("Open now"))
        kind = self.tr("A team's database") if facts.is_team else self.tr("A file on this computer")
        self._say(self.tr("Kind"), kind)
        self._say(self.tr("Place"), facts.place)
        if facts.is_team:
            self._say(self.tr("Login"), facts.login)
            self.add_hint(
                self.tr(
                    "The server says who may do what, and it is backed up by your administrator."
                )
            )
            self.add_hint(self._sealed_words())
        elif facts.encrypted:
            self.add_hint(
                self.tr(
                    "It is encrypted, and so is what you type until it is saved: without "
                    "passphrase or recovery key nobody can read it."
                )
            )
        else:
            self.add_hint(
                self.tr(
                    "Whoever has this file can read and change all of it: a file knows no rights."
                )
            )

    def _sealed_words(self) -> str:
        if self._facts.sealed:
            return self.tr(
                "What you type and what waits for the server is encrypted on this computer. The "
                "key lies in its keyring."
            )
        return self.tr(
            "What you type and what waits for the server is not encrypted on this computer: it "
            "has no keyring that could keep the key."
        )

    def _offer_encryption(self) -> None:
        if self._facts.encrypted is not None:
            self.add_row(self.encryption_button)

    def _encryption_words(self) -> str:
        if self._facts.encrypted:
            return self.tr("&Encryption…")
        return self.tr("&Encrypt this database…")

    def _offer_backups(self) -> None:
        if self._facts.is_team:
            return
        self.add_heading(self.tr("Backups"))
        self.add_row(self.backups_button)
        self.add_hint(self.tr("See what is there, take one now, or go back to one of them."))

    def _say(self, name: str, value: str) -> None:
        label = Label(value, wrap=True)
        self.add_field(name, label)

    def _offer_ways(self) -> None:
        facts = self._facts
        self.add_heading(self.tr("Another database"))
        self.add_row(self.connect_button)
        self.add_hint(
            self.tr("A team works together on a PostgreSQL server. Your local file stays as it is.")
            if not facts.is_team
            else self.tr("Another server, or another login or password for this one.")
        )
        if facts.local_file:
            self.add_row(self.local_button)
            self.add_hint(
                self.tr("What lies there is not what the team has: {file}").format(
                    file=facts.local_file
                )
            )
        if facts.is_team and facts.local_file:
            self.add_row(self.move_button)
            self.add_hint(
                self.tr(
                    "Customers, calls, notes and plans of that file come along; you see them first."
                )
            )
        self._say_limits()

    def _say_limits(self) -> None:
        if self._facts.busy:
            self.add_hint(
                self.tr(
                    "Save or discard the open calls first: they belong to the database that is "
                    "open now."
                )
            )
            for button in (self.connect_button, self.local_button):
                button.setEnabled(False)
        if self._facts.named:
            self.add_hint(
                self.tr(
                    "This start was given its database on the command line. What you choose here "
                    "holds at once, and at every start that names none."
                )
            )

    def _connect_words(self) -> str:
        if self._facts.is_team:
            return self.tr("&Other server or login…")
        return self.tr("&Connect with a team's database…")
