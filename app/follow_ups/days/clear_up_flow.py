"""Offers calmly to clear up, asks with a preview, does it and takes it back."""

from __future__ import annotations

import uuid as uuids
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.database.undo import NothingToUndoError
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.days.clearing_up import (
    Backlog,
    ClearUp,
    Pile,
    TakeBackClearUp,
    backlog,
    pile,
)
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Label, Pane, TextLook
from app.widgets.message_line import Answer, Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.clock import Clock
    from app.database.journal import Changed
    from app.follow_ups.moving import QueueOwner

_KINDS = {"follow_up", "team", "setting", "import"}
_GATHER_MS = 500  # nobody waits for an offer
_A_MINUTE_MS = 60_000  # a new day makes what was due overdue
_UNDO_SECONDS = 30


class ClearUpOffer(Pane):
    """A line above the queue, only while there is something to clear up."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(look=TextLook.SMALL, wrap=True)
        button = KeyButton(self.tr("Clear up…"), weight=Weight.COMPACT)
        button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(button)
        self.hide()

    def show_pile(self, found: Pile) -> None:
        """Say how much is overdue, or hide."""
        text = (
            self.tr("You are back: %n overdue.", "", found.overdue)
            if found.back
            else self.tr("%n overdue, more than your usual day.", "", found.overdue)
        )
        self._text.setText(text)
        self.setVisible(found.offered)


class ClearUpFlow(QObject):
    """Asks again when follow-ups change; opens the preview and executes what is wanted."""

    message_wanted = Signal(object)  # Message

    def __init__(
        self, background: Background, owner: QueueOwner, clock: Clock, window: QWidget
    ) -> None:
        super().__init__(window)
        self._background = background
        self._owner = owner
        self._clock = clock
        self._window = window
        self.offer = ClearUpOffer()
        self._soon = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self._soon.timeout.connect(self._look)
        self._minute.timeout.connect(self._look)
        self.offer.wanted.connect(self.open)
        background.changed.connect(self._hear)
        self._minute.start()
        self._soon.start()

    @Slot()
    def open(self) -> None:
        """Show what would be cleared up."""
        question = partial(backlog, owner=self._owner, now=self._clock())
        self._background.ask(self, question, then=self._ask, failed=self._fail)

    @Slot(str, object)
    def _hear(self, kind: str, ids: object) -> None:
        if kind in _KINDS:
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        question = partial(pile, owner=self._owner, now=self._clock())
        self._background.ask(self, question, then=self.offer.show_pile)

    def _ask(self, found: Backlog) -> None:
        if not found.rows and found.last is None:
            self._say(self.tr("Nothing is due until today: there is nothing to clear up."))
            return
        from app.follow_ups.days.clear_up_dialog import ClearUpDialog  # seldom wanted

        dialog = ClearUpDialog(found, self._owner, self._clock, self._window)
        dialog.wanted.connect(self._clear_up)
        dialog.undo_wanted.connect(lambda last: self._take_back(last.uuid))
        open_dialog(dialog)

    def _clear_up(self, command: ClearUp) -> None:
        uuid = str(uuids.uuid4())
        self._background.do(
            self, command, uuid=uuid, then=partial(self._tell_done, uuid), failed=self._fail
        )

    def _tell_done(self, uuid: str, changed: Changed) -> None:
        moved = sum(len(one.ids) for one in changed if one.kind == "follow_up")
        text = self.tr("%n follow-up(s) moved.", "", moved)
        self._say(text, Answer(self.tr("Undo"), partial(self._take_back, uuid)))

    def _take_back(self, uuid: str) -> None:
        self._background.do(
            self,
            TakeBackClearUp(uuid=uuid),
            then=lambda _: self._say(
                self.tr("The clearing up is undone; what was done or moved since stays.")
            ),
            failed=self._fail,
        )

    def _say(self, text: str, *answers: Answer) -> None:
        message = Message(text=text, answers=answers, key="clear-up", seconds=_UNDO_SECONDS)
        self.message_wanted.emit(message)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, NothingToUndoError):
            self._say(self.tr("Nothing to undo: it is older than 30 days."))
            return
        if not isinstance(error, UserError):
            raise error
        message = Message(text=describe(error), tone=Tone.DANGER, key="clear-up")
        self.message_wanted.emit(message)
