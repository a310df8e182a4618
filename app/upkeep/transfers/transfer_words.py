"""Words of transfers: what moves, what both people read of it, what could not be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.database.undo import NothingToUndoError
from app.follow_ups.exceptions.exception_words import trouble_words as distribution_trouble
from app.upkeep.transfers.work_of_person import WorkOfPerson


class _Counts(QObject):
    """Texts with a number in them; a class because lupdate finds plurals in ``self.tr`` only."""

    def lines(self, work: WorkOfPerson) -> list[str]:
        """Count what moves, line by line."""
        found = [
            (len(work.customers), self.tr("%n customer(s)", "", len(work.customers))),
            (work.follow_ups, self._follow_ups(work)),
            (work.quotes, self.tr("%n open quote(s)", "", work.quotes)),
            (work.handoffs, self.tr("%n open handoff(s)", "", work.handoffs)),
            (work.complaints, self.tr("%n open complaint(s)", "", work.complaints)),
            (work.key_accounts, self.tr("%n key account team(s)", "", work.key_accounts)),
        ]
        return [text for number, text in found if number]

    def _follow_ups(self, work: WorkOfPerson) -> str:
        text = self.tr("%n open follow-up(s)", "", work.follow_ups)
        if not work.promises:
            return text
        return f"{text}, " + self.tr("%n of them promised, with their days", "", work.promises)


def lines(work: WorkOfPerson) -> list[str]:
    """Say what moves, one line for each kind."""
    return _Counts().lines(work)


def told_taker(name: str, work: WorkOfPerson) -> str:
    """Say to who takes over what came."""
    text = QCoreApplication.translate("transfers", "You take over from {name}: {what}")
    return text.format(name=name, what=", ".join(lines(work)))


def told_giver(name: str, work: WorkOfPerson) -> str:
    """Say to who hands over what went."""
    text = QCoreApplication.translate("transfers", "{name} takes over from you: {what}")
    return text.format(name=name, what=", ".join(lines(work)))


def trouble_words(error: Exception) -> str:
    """Say what could not be done; raises what is no trouble of ours."""
    if isinstance(error, NothingToUndoError):
        return QCoreApplication.translate(
            "transfers", "Nothing to undo: no transfer of the last 30 days stands."
        )
    return distribution_trouble(error)
