"""Encrypted files that stay closed, said to people: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.database.errors import DatabaseLockedError, Locked


def locked(error: DatabaseLockedError) -> str:
    """Say why an encrypted file is not open."""
    translate = QCoreApplication.translate
    said = {
        Locked.NO_KEY: translate(
            "database",
            "{where} is encrypted. Nothing was changed. Type its passphrase, or the recovery key.",
        ),
        Locked.WRONG: translate(
            "database",
            "This is neither the passphrase of {where} nor its recovery key. Nothing was changed. "
            "Type it again; capitals and small letters are different.",
        ),
        Locked.OTHER_KEY: translate(
            "database",
            "This opens another database, but not {where}. Nothing was changed. Type the "
            "passphrase that this one had, or its own recovery key.",
        ),
        Locked.NO_KEY_FILE: translate(
            "database",
            "A passphrase opens {where} only together with its key file, which ends in “.key” and "
            "is not beside it. Nothing was changed. Put the key file beside it, or type the "
            "recovery key.",
        ),
    }[error.why]
    return said.format(where=error.where)


def ask_for_passphrase(where: str) -> str:
    """Ask at the terminal for what opens an encrypted file."""
    said = QCoreApplication.translate("database", "Passphrase or recovery key for {where}: ")
    return said.format(where=where)
