"""Which database the window works with, and the ways to another one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.database.address import shown_address
from app.errors import UserError
from app.paths import Profile
from app.settings.profile import SettingsNotSavedError, choose_database
from app.startup.chosen import Chosen

if TYPE_CHECKING:
    from app.settings.attempt import Connecting
    from app.settings.connect_dialog import ConnectDialog, Connection
    from app.settings.database_section import OpenDatabase


class Door(QObject):
    """Leads to another database; nothing is kept before it was reached.

    changed: ``chosen`` is another one now, or another password, and is to be opened.
    not_kept: it could not be written down, so it holds for this run of the program alone.
    """

    changed = Signal()
    not_kept = Signal(object)  # SettingsNotSavedError

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

    def facts(self, *, busy: bool) -> OpenDatabase:
        """Say what is open; busy: a call is open, so it cannot be changed now."""
        from app.settings.database_section import OpenDatabase

        address = self.chosen.address
        return OpenDatabase(
            place=shown_address(self.chosen.place),
            login=address.login if address else "",
            is_team=self.chosen.is_team,
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
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if trouble is not None:
            dialog.say(trouble)
        dialog.connected.connect(self._take)
        dialog.open()
        return dialog

    def use_local(self, *, keep: bool) -> None:
        """Go to the profile's own file; keep: at the next start, too."""
        if keep:
            self._keep("")
        self._change(Chosen(str(self._profile.database)))

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
        self.changed.emit()
