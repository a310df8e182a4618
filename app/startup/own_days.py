"""Keeps one's working days as the database has them, while the program runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.team.absences import work_days

if TYPE_CHECKING:
    from app.settings.working_time import WorkDays
    from app.startup.workplace import Workplace

_KINDS = {"team", "setting"}


class OwnDaysKeeper(QObject):
    """Reads them again when somebody changed them; all who were handed them have the new ones."""

    changed = Signal()

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._background = work.background
        self._me = work.me.id
        self._days = work.own_days
        self._background.changed.connect(self._hear)

    @Slot(str, object)
    def _hear(self, kind: str, ids: object) -> None:
        if kind in _KINDS:
            question = partial(work_days, user_id=self._me)
            self._background.ask(self, question, then=self._follow)

    def _follow(self, days: WorkDays) -> None:
        self._days.follow(days)
        self.changed.emit()
