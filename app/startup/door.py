"""Which database the window works with, and the ways to another one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.database.copying import revision_of
from app.database.errors import DamagedDatabaseError, DatabaseLockedError, Locked
from app.database.keys import is_locked, salt_of
from app.database.server.address import shown_address
from app.errors import UserError
from app.paths import PRIVATE, Profile
from app.settings.profile import SettingsNotSavedError, choose_database
from app.startup.chosen import Chosen
from app.widgets.opening import open_dialog

if TYPE_CHECKING:
    from app.database.encryption.protection import Protection
    from app.settings.attempt import Connecting
    from app.settings.connect_dialog import ConnectDialog, Connection
    from app.settings.database_section import OpenDatabase
    from app.settings.unlock_dialog import UnlockDialog


class Door(QObject):
    """Leads to another database; nothing is kept before it was reached.

    changed: ``chosen`` is another one now, or another password, and is to be opened.
    not_kept: it could not be written down, so it holds for this run of the program alone.
    file_refused: a file that was chosen is no database of Talktrack; nothing is changed.
    """

    changed = Signal()
    not_kept = Signal(object)  # SettingsNotSavedError
    file_refused = Signal(object)  # DamagedDatabaseError

    def __init__(
        self,
        chosen: Chosen,
        profile: Profile,
        connecting: Connecting,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.chosen = chosen
        self._profile = profile
        self._connecting = connecting

    @property
    def local_file(self) -> str:
        """The file of the profile where it is there and is not what is chosen; else ""."""
        file = self._profile.database
        other = self.chosen.is_team or Path(self.chosen.place) != file
        return str(file) if other and file.exists() else ""

    @property
    def encrypted(self) -> bool | None:
        """Whether the local file is encrypted; None where it cannot be: a team's, or examples."""
        if self.chosen.is_team or self.chosen.examples or self.chosen.demo:
            return None
        return salt_of(Path(self.chosen.place)) is not None

    def facts(self, *, busy: bool, sealed: bool) -> OpenDatabase:
        """Say what is open; busy: a call is open, so it cannot be changed now."""
        from app.settings.database_section import OpenDatabase

        address = self.chosen.address
        return OpenDatabase(
            place=shown_address(self.chosen.place),
            login=address.login if address else "",
            is_team=self.chosen.is_team,
            encrypted=self.encrypted,
            sealed=sealed,
            local_file=self.local_file,
            named=self.chosen.named,
            busy=busy,
        )

    def ask(
        self,
        parent: QWidget,
        *,
        only_password: bool = False,
        trouble: UserError | None = None,
    ) -> ConnectDialog:
        """Open the dialog that connects; trouble: why it is opened."""
        from app.settings.connect_dialog import ConnectDialog  # seldom wanted

        dialog = ConnectDialog(
            self._connecting, self.chosen.address, only_password=only_password, parent=parent
        )
        if trouble is not None:
            dialog.say(trouble)
        dialog.connected.connect(self._take)
        open_dialog(dialog)
        return dialog

    def use_local(self, *, keep: bool) -> None:
        """Go to the profile's own file; keep: at the next start, too."""
        if keep:
            self._keep("")
        self._change(Chosen(str(self._profile.database)))

    def use_file(self, path: Path) -> None:
        """Go to another local file, and stay with it; one that is not ours is left alone."""
        if revision_of(path) is None and not is_locked(path):
            self.file_refused.emit(DamagedDatabaseError(str(path), ["no tables of Talktrack"]))
            return
        own = path.absolute() == self._profile.database.absolute()
        self._keep("" if own else str(path))
        self._change(Chosen(str(path)))

    def use_examples(self) -> None:
        """Look around among invented customers, made anew in a folder of their own."""
        folder = self._profile.examples
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=PRIVATE, exist_ok=True)
        self._change(Chosen(str(folder / self._profile.database.name), examples=True))

    def restore(self, backup: Path) -> None:
        """Let a backup be the database; the window closes, so that nobody has it open."""
        self._change(replace(self.chosen, restore=backup))

    def protect(self, wanted: Protection) -> None:
        """Encrypt the file, or switch that off; the window closes, so that nobody has it open."""
        self._change(replace(self.chosen, protect=wanted))

    def ask_for_passphrase(self, parent: QWidget, error: DatabaseLockedError) -> UnlockDialog:
        """Open the dialog that asks for the passphrase of an encrypted file."""
        from app.settings.unlock_dialog import UnlockDialog  # seldom wanted

        dialog = UnlockDialog(Path(error.where), parent)
        if error.why is not Locked.NO_KEY:
            dialog.say(error)
        dialog.typed.connect(self._unlock)
        open_dialog(dialog)
        return dialog

    def begin_anew(self) -> None:
        """Go on with an empty file in the same place; what is there is kept aside."""
        self._change(replace(self.chosen, begin_anew=True))

    def _unlock(self, typed: str, keep: bool) -> None:
        self._change(replace(self.chosen, password=typed, keep_key=keep))

    def _take(self, connection: Connection) -> None:
        address, before = connection.address, self.chosen.address
        same = before is not None and before.account == address.account
        named = self.chosen.named and same  # what the command line names is made no habit of
        if not named:
            self._keep(address.text)
        self._change(Chosen(address.text, connection.password, named=named))

    def _keep(self, address: str) -> None:
        try:
            choose_database(self._profile.settings_file, address)
        except SettingsNotSavedError as error:
            self.not_kept.emit(error)

    def _change(self, chosen: Chosen) -> None:
        self.chosen.place = chosen.place
        self.chosen.password = chosen.password
        self.chosen.named = chosen.named
        self.chosen.restore = chosen.restore
        self.chosen.begin_anew = chosen.begin_anew
        self.chosen.examples = chosen.examples
        self.chosen.keep_key = chosen.keep_key
        self.chosen.protect = chosen.protect
        self.changed.emit()
