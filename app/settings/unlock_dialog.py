"""Asks for the passphrase of an encrypted file, or for its recovery key."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.database.encryption.unlocking import unlock_file
from app.database.errors import DatabaseLockedError
from app.database.words import describe
from app.errors import UserError
from app.passwords import can_keep
from app.widgets.labels import Label, Separator, TextLook
from app.widgets.message_line import Message, MessageLine
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background

_WIDTH = 560
_LOOK_MS = 50


class UnlockDialog(QDialog):
    """Takes what opens a file; whether it is right is found out while the file is opened.

    typed: what was typed, and whether the keyring is to have the key.
    """

    typed = Signal(str, bool)

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Encrypted database"))
        self.setProperty("help", "database")
        self._message = MessageLine()
        where = Label(str(file), TextLook.SMALL, wrap=True)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setAccessibleName(self.tr("Passphrase or recovery key"))
        self._show = QCheckBox(self.tr("&Show what I type"))
        self._keep = QCheckBox(self.tr("&Keep the key in this computer's keyring"))
        self._cancel = QPushButton(self.tr("C&ancel"))
        self._open = QPushButton(self.tr("&Open"))
        self._cancel.setAutoDefault(False)
        self._open.setDefault(True)
        self._open.setEnabled(False)
        self._keep.setEnabled(False)
        self._arrange(where)
        self._line.textChanged.connect(self._enable)
        self._show.toggled.connect(self._show_typed)
        self._open.clicked.connect(self._take)
        self._cancel.clicked.connect(self.reject)
        self._keyring: list[bool] = []
        answer = self._keyring
        threading.Thread(
            target=lambda: answer.append(can_keep()), name="keyring", daemon=True
        ).start()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._let_keep)
        self._timer.start()

    def say(self, trouble: UserError) -> None:
        """Say why it is asked again."""
        self._message.show_message(Message(text=describe(trouble), tone=Tone.DANGER, key="wrong"))

    def _arrange(self, where: Label) -> None:
        field = Label(self.tr("&Passphrase or recovery key"))
        field.setBuddy(self._line)
        middle = QVBoxLayout()
        middle.setContentsMargins(20, 16, 20, 16)
        middle.setSpacing(8)
        for widget in (where, field, self._line, self._show, self._keep):
            middle.addWidget(widget)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 16)
        bottom.setSpacing(8)
        bottom.addStretch(1)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addLayout(middle)
        layout.addStretch(1)
        layout.addWidget(Separator())
        layout.addLayout(bottom)
        self.setMinimumWidth(_WIDTH)
        self._line.setFocus()

    @Slot()
    def _let_keep(self) -> None:
        """Offer the keyring once it is known that there is one; finding it can take a second."""
        if self._keyring:
            self._timer.stop()
            self._keep.setEnabled(self._keyring[0])
            if not self._keyring[0]:
                self._keep.setToolTip(self.tr("This computer has no keyring that can be used."))

    @Slot()
    def _enable(self) -> None:
        self._open.setEnabled(bool(self._line.text()))

    @Slot(bool)
    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)

    @Slot()
    def _take(self) -> None:
        typed, keep = self._line.text(), self._keep.isChecked()
        self.accept()
        self.typed.emit(typed, keep)


def ask_to_unlock(
    background: Background,
    file: Path,
    parent: QWidget,
    then: Callable[[], None],
    trouble: UserError | None = None,
) -> UnlockDialog:
    """Ask for what opens a file beside the one that is open, until it does or is given up.

    then: the file can be read now. trouble: why it is asked again.
    """
    dialog = UnlockDialog(file, parent)
    if trouble is not None:
        dialog.say(trouble)

    def failed(error: Exception) -> None:
        if not isinstance(error, DatabaseLockedError):
            raise error
        ask_to_unlock(background, file, parent, then, error)

    def take(typed: str, keep: bool) -> None:
        background.run(
            parent,
            lambda database, job: unlock_file(file, typed, keep=keep),
            then=lambda nothing: then(),
            failed=failed,
        )

    dialog.typed.connect(take)
    open_dialog(dialog)
    return dialog
