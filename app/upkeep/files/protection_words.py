"""Words of the dialogs about encryption, and the paper with the recovery key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.database.keys import FileKey, recovery_text
from app.paper.printable import Printable
from app.paper.sheet import Block, Sheet

SHORTEST = 10
"""So many characters a passphrase has at least; whoever has the file may guess for ever."""


def passphrase_trouble(first: str, second: str) -> str:
    """Say what is wrong with a new passphrase that was typed twice; "" for nothing."""
    translate = QCoreApplication.translate
    if len(first) < SHORTEST:
        return translate(
            "protection",
            "The passphrase needs at least {number} characters; four words that do not belong "
            "together are good.",
        ).format(number=SHORTEST)
    if first != second:
        return translate("protection", "The two passphrases differ. Type both again.")
    return ""


def recovery_paper(key: FileKey, database: Path) -> Printable:
    """Give the recovery key as something to be printed."""
    translate = QCoreApplication.translate
    title = translate("protection", "Recovery key")
    words = translate(
        "protection",
        "Opens the database where the passphrase is forgotten or the key file is lost. Whoever "
        "has it can read everything: keep it locked away, and not beside the computer.",
    )
    rows = (*((half,) for half in halves(key)), (words,))
    block = Block(heading=str(database), rows=rows)
    sheet = Sheet(title=title, facts="Talktrack", blocks=(block,))
    return Printable(title, lambda session: sheet)


def halves(key: FileKey) -> tuple[str, str]:
    """Give the recovery key in two lines."""
    groups = recovery_text(key).split("-")
    middle = len(groups) // 2
    return "-".join(groups[:middle]) + "-", "-".join(groups[middle:])
