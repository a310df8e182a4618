"""What the flows of this room share: a form stays open until its words are in the database."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.handoffs.trouble_words import trouble_words
from app.widgets.message_line import Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.database.journal import Changed

_SECONDS = 8


class FormFlow(QObject):
    """Opens forms, writes what was entered, says what came of it."""

    message_wanted = Signal(object)  # Message
    done = Signal(object)  # id of what was written

    def __init__(self, background: Background, parent: QWidget) -> None:
        """parent: the widget over which dialogs open."""
        super().__init__(parent)
        self._background = background
        self._over = parent

    def _open(self, dialog: Any, then: Callable[[Any, Any], None]) -> None:
        dialog.wanted.connect(lambda wish: then(dialog, wish))
        open_dialog(dialog)

    def write(
        self,
        dialog: QDialog,
        command: Any,
        then: Callable[[Changed], Any],
        uuid: str | None = None,
    ) -> None:
        """Write it; while that fails the dialog stays, with what was typed.

        uuid: under which the journal keeps it, where that is asked for later.
        """
        failed = partial(self._refuse, dialog)
        self._background.do(dialog, command, then=then, failed=failed, uuid=uuid)

    def _refuse(self, dialog: Any, error: Exception) -> None:
        dialog.say(trouble_words(error))

    def _close(self, dialog: QDialog, id_: int, said: str) -> None:
        dialog.accept()
        self._say(said)
        self.done.emit(id_)

    def _say(self, text: str) -> None:
        self.message_wanted.emit(
            Message(text=text, tone=Tone.SUCCESS, key="handoff", seconds=_SECONDS)
        )

    def tell(self, error: Exception) -> None:
        """Say what was in the way; raises what is a bug."""
        message = Message(text=trouble_words(error), tone=Tone.WARNING, key="handoff")
        self.message_wanted.emit(message)
