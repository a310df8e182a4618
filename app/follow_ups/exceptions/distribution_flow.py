"""Distributes customers who slipped through, and takes that back."""

from __future__ import annotations

import uuid as uuids
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.follow_ups.exceptions.distribute_dialog import DistributeDialog
from app.follow_ups.exceptions.distribution import Wish, command
from app.follow_ups.exceptions.exception_rows import ExceptionRow
from app.follow_ups.exceptions.exception_words import trouble_words
from app.follow_ups.exceptions.taking_back_assignment import (
    LastDistribution,
    TakeBackDistribution,
    distributions,
)
from app.team.queries import colleagues
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.clock import Clock
    from app.database.journal import Changed
    from app.follow_ups.moving import QueueOwner
    from app.team.queries import Person

_UNDO_SECONDS = 30


class DistributionFlow(QObject):
    """Asks who gets the customers or when they are called; says what was done, and undoes it."""

    distributed = Signal()

    def __init__(
        self,
        background: Background,
        planner: QueueOwner,
        clock: Clock,
        messages: MessageLine,
        parent: QWidget,
    ) -> None:
        """planner: who distributes; dates follow that person's calendar."""
        super().__init__(parent)
        self._background = background
        self._planner = planner
        self._clock = clock
        self._messages = messages
        self._window = parent

    def ask(self, rows: list[ExceptionRow], *, planning: bool) -> None:
        """Ask who gets these customers, or, planning, which day is planned with them."""
        then = partial(self._open_dialog, rows, planning=planning)
        self._background.ask(self, colleagues, then=then, failed=self.show_trouble)

    @Slot()
    def undo(self) -> None:
        """Take the last distribution back that still stands, of the last 30 days."""
        question = partial(distributions, user_id=self._planner.user_id, now=self._clock())
        self._background.ask(self, question, then=self._take_back, failed=self.show_trouble)

    def show_trouble(self, error: Exception) -> None:
        """Say what could not be done."""
        message = Message(text=trouble_words(error), tone=Tone.DANGER, key="trouble")
        self._messages.show_message(message)

    def _open_dialog(
        self, rows: list[ExceptionRow], people: list[Person], *, planning: bool
    ) -> None:
        dialog = DistributeDialog(
            rows, people, self._planner, self._clock, planning=planning, parent=self._window
        )
        dialog.wanted.connect(partial(self._distribute, rows))
        open_dialog(dialog)

    def _distribute(self, rows: list[ExceptionRow], wish: Wish) -> None:
        new_id = self._background.database.ids.new
        wanted = command(rows, wish, self._clock(), self._planner, new_id)
        uuid = str(uuids.uuid4())
        done = LastDistribution(uuid, self._clock(), len(wanted.rows))
        self._background.do(
            self,
            wanted,
            uuid=uuid,
            then=partial(self._tell_done, done),
            failed=self.show_trouble,
        )

    def _tell_done(self, done: LastDistribution, changed: Changed) -> None:
        self._messages.show_message(
            Message(
                text=self.tr("%n distributed.", "", done.rows),
                tone=Tone.SUCCESS,
                answers=(Answer(self.tr("Undo"), partial(self._take_back, [done])),),
                key="done",
                seconds=_UNDO_SECONDS,
            )
        )
        self.distributed.emit()

    def _take_back(self, found: list[LastDistribution]) -> None:
        if not found:
            text = self.tr("Nothing to undo: no distribution of the last 30 days stands.")
            self._messages.show_message(Message(text=text, key="done", seconds=_UNDO_SECONDS))
            return
        last, ids = found[0], self._background.database.ids
        back = TakeBackDistribution(
            uuid=last.uuid, history_ids=tuple(ids.new() for _ in range(2 * last.rows))
        )
        self._background.do(self, back, then=self._tell_undone, failed=self.show_trouble)

    def _tell_undone(self, changed: Changed) -> None:
        text = self.tr("The distribution is undone; what others changed since stays.")
        self._messages.show_message(Message(text=text, key="done", seconds=_UNDO_SECONDS))
