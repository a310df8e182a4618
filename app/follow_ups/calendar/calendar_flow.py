"""Puts a step into the calendar program, or into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.appointments.opening import write_for_now
from app.database.words import describe
from app.errors import UserError
from app.follow_ups.calendar.calendar_queries import calendar_step
from app.follow_ups.calendar.calendar_words import calendar_entry
from app.paper.words import file_name
from app.whole_files import write_whole
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock
    from app.database.database import Database
    from app.follow_ups.calendar.calendar_queries import CalendarStep

_KEY = "calendar"
_SECONDS = 20


class CalendarFlow(QObject):
    """Writes the file of a step, opens it, and offers to keep it."""

    message_wanted = Signal(object)  # Message

    def __init__(self, background: Background, folder: Path, clock: Clock, window: QWidget) -> None:
        """folder: for files that are needed for a short while."""
        super().__init__(window)
        self._background = background
        self._folder = folder
        self._clock = clock
        self._window = window
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl

    @Slot(object)
    def put(self, follow_up_id: int) -> None:
        """Hand a step to the calendar program."""
        question = partial(calendar_step, follow_up_id=follow_up_id)
        self._background.ask(self, question, then=self._write, failed=self._tell_trouble)

    def _write(self, step: CalendarStep | None) -> None:
        if step is None:
            text = self.tr("This follow-up is finished or was deleted by somebody else meanwhile.")
            self._say(text, Tone.WARNING)
            return
        from app.appointments.ics import Method, ics  # its library is seldom wanted

        now = self._clock()
        content = ics(calendar_entry(step), Method.PUBLISH, now)
        name = f"follow-up-{step.row.id}.ics"

        def work(database: Database, job: Job) -> Path:
            return write_for_now(content, self._folder, name, now)

        save = Answer(self.tr("Save as a file…"), partial(self._save, step.row.title, content))
        self._background.run(
            self,
            work,
            then=partial(self._open, step.row.title, save),
            failed=partial(self._tell_not_written, self._folder, save),
        )

    def _open(self, title: str, save: Answer, path: Path) -> None:
        if self.open_url(QUrl.fromLocalFile(str(path))):
            text = self.tr("{what} was handed to the calendar program. Save it there.")
            self._say(text.format(what=title), Tone.NEUTRAL, save)
        else:
            text = self.tr(
                "No program opens calendar files on this computer. Save it as a file and open "
                "that in your calendar."
            )
            self._say(text, Tone.WARNING, save)

    def _save(self, title: str, content: bytes) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save for the calendar"),
            str(folder / file_name(title, "ics")),
            self.tr("Calendar files (*.ics)"),
        )
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".ics")
        again = Answer(self.tr("Save as a file…"), partial(self._save, title, content))
        self._background.run(
            self,
            lambda database, job: write_whole(path, content),
            then=lambda _: self._say(self.tr("Saved: {path}").format(path=path), Tone.SUCCESS),
            failed=partial(self._tell_not_written, path, again),
        )

    def _tell_not_written(self, where: Path, save: Answer, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        text = self.tr(
            "{where} could not be written. The follow-up is as it was. Check that there is room "
            "and that you may write there, or choose another folder. The system says: {detail}"
        )
        detail = error.strerror or str(error)
        self._say(text.format(where=where, detail=detail), Tone.DANGER, save)

    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(describe(error), Tone.DANGER)

    def _say(self, text: str, tone: Tone, *answers: Answer) -> None:
        seconds = None if tone in (Tone.WARNING, Tone.DANGER) else _SECONDS
        message = Message(text=text, tone=tone, answers=answers, key=_KEY, seconds=seconds)
        self.message_wanted.emit(message)
