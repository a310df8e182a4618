"""Waits until the customer who stands there is read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.calls.open_calls.call_desk import CallDesk
from app.calls.view import CallView


class OnceRead(QObject):
    """Goes on with the present customer; of an older wish nothing comes."""

    def __init__(self, desk: CallDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._then: Callable[[CallView], None] | None = None
        self._call_id: int | None = None
        desk.view_changed.connect(self._look)

    def do(self, then: Callable[[CallView], None]) -> None:
        """Go on as soon as the present customer is known; not where another one comes first."""
        draft = self._desk.draft
        if draft is not None:
            self._then, self._call_id = then, draft.call_id
            self._look()

    @Slot()
    def _look(self) -> None:
        draft, view = self._desk.draft, self._desk.view
        if self._then is None or view is None:
            return
        then, self._then = self._then, None
        if draft is not None and draft.call_id == self._call_id:
            then(view)
