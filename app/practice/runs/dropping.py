"""Takes away what a person practised, and brings it back: runs, and drills from own calls."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject

from app.database.undo import UndoCommand
from app.practice.cards import CardKey
from app.practice.drills.commands import RemoveDrill
from app.practice.kinds import CardKind
from app.practice.offers.practiser import Practiser
from app.practice.offers.start_pane import StartPane
from app.practice.runs.commands import DeleteRun
from app.practice.trouble_words import trouble_words
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

_KEY = "dropped"
_SECONDS = 30


class Dropping(QObject):
    """Serves the key and the buttons by which something goes; nothing is asked, all is undone."""

    def __init__(
        self, who: Practiser, start: StartPane, undo_key: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._line, self._undo_key = who.background, start.message, undo_key
        self._last: str | None = None  # uuid of the command that can be undone
        start.row_dropped.connect(self._drop_row)
        start.undo_wanted.connect(self.undo)

    def delete_run(self, run_id: int) -> None:
        """Delete a run."""
        self._do(DeleteRun(run_id=run_id), self.tr("The run is deleted; its cards stay."))

    def undo(self) -> None:
        """Bring back what went last; nothing where that was done already."""
        uuid, self._last = self._last, None
        if uuid is not None:
            self._line.withdraw(_KEY)
            self._background.do(self, UndoCommand(uuid=uuid), failed=self._say_trouble)

    def _drop_row(self, key: object) -> None:
        match key:
            case ("run", int(run_id)):
                self.delete_run(run_id)
            case CardKey(kind=CardKind.OWN, name=name):
                self._do(RemoveDrill(id=int(name)), self.tr("The drill is deleted."))

    def _do(self, command: object, said: str) -> None:
        uuid = str(uuid4())
        done: Callable[[object], None] = partial(self._tell, uuid, said)
        self._background.do(self, command, then=done, failed=self._say_trouble, uuid=uuid)

    def _tell(self, uuid: str, said: str, changed: object) -> None:
        self._last = uuid
        undo = self.tr("Undo {key}").format(key=self._undo_key).strip()
        answers = (Answer(undo, self.undo),)
        self._line.show_message(Message(text=said, answers=answers, key=_KEY, seconds=_SECONDS))

    def _say_trouble(self, error: Exception) -> None:
        self._line.show_message(Message(text=trouble_words(error), tone=Tone.WARNING, key=_KEY))
