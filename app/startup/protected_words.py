"""How encrypting a file ended, said to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.database.words import describe

if TYPE_CHECKING:
    from app.database.encryption.protection import Protected


def protected_words(done: Protected) -> str:
    """Say how it ended, and what is left to do."""
    translate = QCoreApplication.translate
    if done.trouble is not None:
        said = translate("protection", "The database is as it was before. {trouble}")
        return said.format(trouble=describe(done.trouble))
    if not done.on:
        return translate(
            "protection",
            "The encryption is switched off. Backups of before stay encrypted and are opened by "
            "the passphrase of that time.",
        )
    said = translate("protection", "The database is encrypted, and so is each new backup.")
    if done.kept is False:
        said += " " + translate(
            "protection",
            "The keyring did not take the key, so each start asks for the passphrase.",
        )
    if done.left:
        said += " " + translate(
            "protection", "These unencrypted copies could not be removed; delete them: {files}"
        ).format(files=", ".join(path.name for path in done.left[:3]))
    return said
