"""Connecting with a team's database: fields, a trial, and plain words for what goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.database.errors import DatabaseUnavailableError, Why
from app.database.server.address import TeamAddress
from app.database.words import describe
from app.errors import UserError
from app.settings.attempt import Attempt, Connecting, Reached, Wish
from app.settings.connect_form import ConnectForm
from app.widgets.labels import Label, Separator
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone

_SIZE = (640, 600)
_PASSWORD_SIZE = (560, 300)
_LOOK_MS = 50
_AT_THE_PASSWORD = (Why.PASSWORD_MISSING, Why.PASSWORD_WRONG)


@dataclass(frozen=True)
class Connection:
    """A database that was reached and is to be worked with; the password is for this session."""

    address: TeamAddress
    password: str
    reached: Reached


class ConnectDialog(QDialog):
    """Lets nobody choose a database that cannot be opened.

    connected: the database was reached; the dialog is closed then.
    """

    connected = Signal(object)  # Connection

    def __init__(
        self,
        connecting: Connecting,
        address: TeamAddress | None = None,
        *,
        only_password: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Fill in what is known.

        only_password: ask for nothing else, until the person wants to change more.
        """
        super().__init__(parent)
        self.setProperty("help", "database")
        self.setWindowTitle(self.tr("Connect with the team's database"))
        self._connecting = connecting
        self._attempt: Attempt | None = None
        self._then: Callable[[Wish, Reached], None] = self._tell_reached
        self._keyring: list[bool] = []  # the answer of the thread that asked, once it is there
        self._form = ConnectForm()
        self._who = Label(wrap=True)
        self._who.setContentsMargins(20, 16, 20, 0)
        self._messages = MessageLine()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Connecting"))
        self._more = QPushButton(self.tr("&Other server or login…"))
        self._test = QPushButton(self.tr("&Test"))
        self._cancel = QPushButton(self.tr("C&ancel"))
        self._connect = QPushButton(self.tr("&Connect"))
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._arrange()
        self._join()
        if address is not None:
            self._form.show_address(address)
            self._who.setText(
                self.tr(
                    "{login}, type the password for the database {database} on {server}."
                ).format(
                    login=address.login, database=address.database, server=", ".join(address.hosts)
                )
            )
        self._show_fields(only_password=only_password and address is not None)
        self._ask_for_keyring()

    def say(self, trouble: UserError) -> None:
        """Say why the dialog is there."""
        self._tell(describe(trouble), Tone.DANGER)

    @property
    def answered(self) -> bool:
        """Whether the last attempt has ended and its outcome is shown."""
        return self._attempt is None and self._messages.message is not None

    # --- building ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 16)
        bottom.setSpacing(8)
        bottom.addWidget(self._more)
        bottom.addWidget(self._bar, 1)
        bottom.addStretch(1)
        for button in (self._test, self._cancel, self._connect):
            bottom.addWidget(button)
        for button in (self._more, self._test, self._cancel):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._messages)
        layout.addWidget(self._who)
        layout.addWidget(self._form, 1)
        layout.addWidget(Separator())
        layout.addLayout(bottom)
        self._connect.setDefault(True)
        self._bar.hide()

    def _join(self) -> None:
        self._test.clicked.connect(self._try_out)
        self._connect.clicked.connect(self._connect_now)
        self._cancel.clicked.connect(self.reject)
        self._more.clicked.connect(lambda: self._show_fields(only_password=False))
        self._form.edited.connect(lambda: self._messages.withdraw("outcome"))
        self._timer.timeout.connect(self._look)

    def _show_fields(self, *, only_password: bool) -> None:
        self._more.setVisible(only_password)
        self._test.setVisible(not only_password)
        self._who.setVisible(only_password)
        self._form.show_only_password(only_password)
        self.resize(*(_PASSWORD_SIZE if only_password else _SIZE))

    def _ask_for_keyring(self) -> None:
        """Ask beside the window: finding the keyring can take a second."""
        self._form.let_keep(True)
        answer = self._keyring
        ask = self._connecting.can_keep
        threading.Thread(target=lambda: answer.append(ask()), name="keyring", daemon=True).start()
        self._timer.start()

    # --- trying -------------------------------------------------------------------------------

    @Slot()
    def _try_out(self) -> None:
        self._begin(self._tell_reached, keep=None)

    @Slot()
    def _connect_now(self) -> None:
        self._begin(self._finish, keep=self._form.keep)

    def _begin(self, then: Callable[[Wish, Reached], None], *, keep: bool | None) -> None:
        if self._attempt is not None:
            return
        trouble = self._form.trouble()
        if trouble is not None:
            trouble.field.setFocus()
            self._tell(trouble.text, Tone.WARNING)
            return
        self._messages.withdraw("outcome")
        self._then = then
        wish = Wish(self._form.address(), self._form.password, keep)
        self._attempt = Attempt(self._connecting, wish)
        self._show_running(True)

    @Slot()
    def _look(self) -> None:
        """See whether what runs beside the window has come to its end."""
        if self._keyring:
            self._form.let_keep(self._keyring.pop())
            self._keyring = []
        outcome = None if self._attempt is None else self._attempt.outcome()
        if self._attempt is None or outcome is None:
            return
        wish, self._attempt = self._attempt.wish, None
        self._show_running(False)
        if isinstance(outcome, Reached):
            self._then(wish, outcome)
        elif isinstance(outcome, UserError):
            self._refuse(outcome)
        else:
            raise outcome

    def _show_running(self, running: bool) -> None:
        self._bar.setVisible(running)
        for widget in (self._form, self._test, self._connect, self._more):
            widget.setEnabled(not running)
        if not running:
            self._connect.setFocus()

    def _tell_reached(self, wish: Wish, reached: Reached) -> None:
        text = self.tr("It works: PostgreSQL {version}, you are {name} in the team.")
        self._tell(text.format(version=reached.version, name=reached.name), Tone.SUCCESS)

    def _finish(self, wish: Wish, reached: Reached) -> None:
        self.connected.emit(Connection(wish.address, wish.password, reached))
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self._tell(describe(error), Tone.DANGER)
        if isinstance(error, DatabaseUnavailableError) and error.why in _AT_THE_PASSWORD:
            self._form.clear_password()
            self._tell(describe(error), Tone.DANGER)  # emptying the field took it away

    def _tell(self, text: str, tone: Tone) -> None:
        self._messages.show_message(Message(text=text, tone=tone, key="outcome"))
