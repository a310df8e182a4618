"""Opens the transfer of customers and open work, says what was done, and undoes it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.upkeep.transfers.transfer_dialog import TransferDialog, back
from app.upkeep.transfers.transfer_words import trouble_words
from app.upkeep.transfers.work_of_person import LastTransfer, TransferChoice, transfer_choice
from app.widgets.message_line import Answer, Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.startup.rooms import Rooms

_SECONDS = 30


class Transfers(QObject):
    """One dialog over the page Customers."""

    def __init__(self, rooms: Rooms) -> None:
        super().__init__(rooms)
        self._rooms, self._work = rooms, rooms.work

    @Slot()
    def open(self) -> None:
        """Ask who hands over to whom; the marked customers of the list can be meant alone."""
        marked = self._rooms.customers.shown_list.marked_ids()
        now = self._work.around.clock()
        question = partial(transfer_choice, user_id=self._work.me.id, now=now, marked=marked)
        self._work.background.ask(
            self, question, then=partial(self._open, marked), failed=self._tell_trouble
        )

    def _open(self, marked: list[int], choice: TransferChoice) -> None:
        dialog = TransferDialog(
            self._work.background,
            self._work.around.clock,
            self._work.around.zone,
            choice,
            marked,
            self._work.around.window,
        )
        dialog.transferred.connect(self._tell_done)
        dialog.taken_back.connect(self._tell_undone)
        open_dialog(dialog)

    @Slot(object)
    def _tell_done(self, last: LastTransfer) -> None:
        text = self.tr("%n customer(s) and the open work are transferred.", "", last.customers)
        answers = (Answer(self.tr("Undo"), partial(self._take_back, last)),)
        self._say(text, Tone.SUCCESS, answers)

    def _take_back(self, last: LastTransfer) -> None:
        command = back(last, self._work.background.database.ids.new)
        self._work.background.do(
            self, command, then=lambda changed: self._tell_undone(), failed=self._tell_trouble
        )

    @Slot()
    def _tell_undone(self) -> None:
        self._say(self.tr("The transfer is undone; what others changed since stays."), Tone.SUCCESS)

    def _tell_trouble(self, error: Exception) -> None:
        self._say(trouble_words(error), Tone.DANGER)

    def _say(self, text: str, tone: Tone, answers: tuple[Answer, ...] = ()) -> None:
        message = Message(text=text, tone=tone, answers=answers, key="transfer", seconds=_SECONDS)
        self._work.around.window.messages.show_message(message)
