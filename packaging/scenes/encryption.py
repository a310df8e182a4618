"""Encrypting the local file, and what can be done with an encrypted one."""

from __future__ import annotations

from app.database.backup import Backups
from app.upkeep.files.encrypt_dialog import EncryptDialog
from app.upkeep.files.protection_dialog import ProtectionDialog
from scenes.stage import WorkScene
from scenes.workday import Workday


def encrypt(day: Workday, language: str) -> None:
    """Passphrase, recovery key, and what becomes of the open copies."""
    _show(EncryptDialog, day)


def encryption(day: Workday, language: str) -> None:
    """An encrypted file: another passphrase, recovery key, keyring, off."""
    _show(ProtectionDialog, day)


def _show(kind: type[EncryptDialog | ProtectionDialog], day: Workday) -> None:
    background, database = day.rooms.background, day.rooms.background.database
    assert database.path is not None
    kind(background, Backups(database.path, database.clock), busy=False, parent=day.window).open()
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("encrypt", encrypt),
    WorkScene("encryption", encryption),
)
