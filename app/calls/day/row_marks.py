"""Keeps a row of the call list on top or leaves it out for today, and takes that back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.background import Background
from app.calls.day.marks import MarkRow
from app.clock import Clock, local_day
from app.database.journal import Changed
from app.widgets.last_done import BY_HAND, LastDone
from app.widgets.message_line import Answer, Message

_KEY = "call list"
_SECONDS = 20  # as in the queue: a slip is noticed at once


class RowMarks(QObject):
    """Executes the marks of one person's list; says what is no longer seen, with "Undo" beside."""

    message_wanted = Signal(object)  # Message

    def __init__(
        self, background: Background, clock: Clock, zone: str, last_done: LastDone, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._zone = zone
        self._last_done = last_done

    def pin(self, customer_id: int, *, on: bool) -> None:
        """Keep a customer on top today, or no longer."""
        self._do(self._command(customer_id, "pin", on=on))

    def skip(self, customer_id: int, company: str) -> None:
        """Leave a customer out for today."""
        said = Message(
            text=self.tr("Left out for today: {company}").format(company=company),
            answers=(Answer(self.tr("Undo"), self.undo),),
            key=_KEY,
            seconds=_SECONDS,
        )
        self._do(self._command(customer_id, "skip", on=True), said)

    @Slot()
    def undo(self) -> None:
        """Take the last mark back; a second time does nothing."""
        self._last_done.take_back(_KEY)

    @Slot()
    def undo_newest(self) -> None:
        """Take back the last mark, or what was done by hand to a customer since."""
        self._last_done.take_back(_KEY, BY_HAND)

    def _take_back(self, last: MarkRow) -> None:
        back = replace(last, id=self._background.database.ids.new(), on=not last.on)
        self._send(back, Message(text=self.tr("Undone."), key=_KEY, seconds=_SECONDS))

    def _command(self, customer_id: int, kind: str, *, on: bool) -> MarkRow:
        return MarkRow(
            id=self._background.database.ids.new(),
            customer_id=customer_id,
            day=local_day(self._clock(), self._zone),
            kind=kind,
            on=on,
        )

    def _do(self, command: MarkRow, said: Message | None = None) -> None:
        self._last_done.keep(_KEY, partial(self._take_back, command))
        self._send(command, said)

    def _send(self, command: MarkRow, said: Message | None) -> None:
        def done(changed: Changed) -> None:
            if said is not None:
                self.message_wanted.emit(said)

        self._background.do(self, command, then=done)
