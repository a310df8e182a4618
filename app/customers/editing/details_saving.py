"""Saving one customer's details, and taking back what was saved last."""

from __future__ import annotations

import uuid as uuids

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.customers.changes.saving import SaveDetails
from app.database.journal import Changed
from app.database.undo import UndoCommand


class DetailsSaving(QObject):
    """One save at a time; until it is through its customer stays."""

    saved = Signal()
    refused = Signal(object)  # the error; nothing was saved

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._under_way: str | None = None  # uuid of the save that is going on
        self._last: str | None = None  # uuid of what can be taken back

    @property
    def under_way(self) -> bool:
        """Tell whether a save is not answered yet."""
        return self._under_way is not None

    @property
    def can_undo(self) -> bool:
        """Tell whether something was saved that can be taken back."""
        return self._last is not None

    def save(self, command: SaveDetails) -> None:
        """Save all of it, or nothing."""
        self._under_way = str(uuids.uuid4())
        self._background.do(
            self,
            command,
            uuid=self._under_way,
            then=self._is_saved,
            failed=self._not_saved,
        )

    def undo(self) -> None:
        """Take back what was saved last; once."""
        if self._last is not None:
            command = UndoCommand(uuid=self._last)
            self._background.do(self, command, failed=self._keep_quiet)
        self._last = None

    def forget(self) -> None:
        """Leave what was saved last as it is: another customer is shown."""
        self._last = None

    def _is_saved(self, changed: Changed) -> None:
        self._last, self._under_way = self._under_way, None
        self.saved.emit()

    def _not_saved(self, trouble: Exception) -> None:
        self._under_way = None
        self.refused.emit(trouble)

    def _keep_quiet(self, trouble: Exception) -> None:
        """Undo of a command that only added something: nothing of it can be taken back."""
