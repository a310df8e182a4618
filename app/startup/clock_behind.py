"""Says at the start that this computer's clock lies before what was entered already.

On a server its clock holds for all, and server_status.py tells where the computer's differs.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from app.clock import local_day
from app.database.newest_entry import lies_before, newest_entry
from app.widgets.formats import date_text
from app.widgets.message_line import Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.startup.workplace import Workplace

_KEY = "clock/told_behind_on"


class ClockBehind(QObject):
    """Tells it once a day; a day is one of the clock as it goes."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._around = work.around
        self._background = work.background
        if self._background.database.kind == "sqlite":
            self._background.ask(self, newest_entry, then=self._compare)

    def _compare(self, newest: datetime | None) -> None:
        now, file = self._around.clock(), self._around.profile.window_file
        today = local_day(now, self._around.zone)
        if newest is None or not lies_before(now, newest) or _told_on(file) == today.isoformat():
            return
        _keep_told(file, today)
        text = self.tr(
            "This computer’s clock says {now}, but there are entries of {newest} already. So the "
            "call list and the follow-ups show the wrong day. All entries are safe. Set date and "
            "time of the computer right and start Talktrack again. If they are right, the clock "
            "was fast before, and nothing has to be done."
        )
        then = local_day(newest, self._around.zone)
        said = text.format(now=date_text(today), newest=date_text(then))
        self._around.window.messages.show_message(
            Message(text=said, tone=Tone.WARNING, key="clock_behind")
        )


def _told_on(file: Path) -> str:
    return str(QSettings(str(file), QSettings.Format.IniFormat).value(_KEY))


def _keep_told(file: Path, day: date) -> None:
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue(_KEY, day.isoformat())
    settings.sync()
