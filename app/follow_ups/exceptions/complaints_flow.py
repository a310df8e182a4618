"""Passes late complaints on: asks who answers them, says what was done, and takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.follow_ups.exceptions.exception_rows import ExceptionRow
from app.follow_ups.exceptions.exception_words import trouble_words
from app.follow_ups.exceptions.passing_complaints import PassComplaints, PassedComplaint
from app.follow_ups.queue.colleague_popup import ColleaguePopup
from app.team.queries import colleagues
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background
    from app.database.journal import Changed
    from app.team.queries import Person

_UNDO_SECONDS = 30


class ComplaintsFlow(QObject):
    """Serves the exceptions of a lead."""

    passed = Signal()

    def __init__(self, background: Background, messages: MessageLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = background
        self._messages = messages
        self._window = parent

    def ask(self, rows: Sequence[ExceptionRow], beside: QWidget) -> None:
        """Ask who answers these complaints. beside: the button below which it is asked."""
        then = partial(self._choose, list(rows), beside)
        self._background.ask(self, colleagues, then=then, failed=self._tell_trouble)

    def _choose(self, rows: list[ExceptionRow], beside: QWidget, people: list[Person]) -> None:
        heading = self.tr("Who answers %n complaint(s)?", "", len(rows))
        popup = ColleaguePopup(heading, people, self._window)
        popup.colleague_chosen.connect(partial(self._pass, rows))
        popup.open_below(beside)

    def _pass(self, rows: list[ExceptionRow], person: Person) -> None:
        command = PassComplaints(
            complaints=tuple(
                PassedComplaint(id=row.complaint_id, seen_id=row.responsible_id, to_id=person.id)
                for row in rows
                if row.complaint_id is not None
            )
        )
        self._background.do(
            self,
            command,
            then=partial(self._tell_passed, command, person.name),
            failed=self._tell_trouble,
        )

    def _tell_passed(self, command: PassComplaints, name: str, changed: Changed) -> None:
        text = self.tr("%n complaint(s) passed on to {name}.", "", len(command.complaints))
        self._messages.show_message(
            Message(
                text=text.format(name=name),
                tone=Tone.SUCCESS,
                answers=(Answer(self.tr("Undo"), partial(self._take_back, command)),),
                key="done",
                seconds=_UNDO_SECONDS,
            )
        )
        self.passed.emit()

    def _take_back(self, command: PassComplaints) -> None:
        self._background.do(self, command.back(), then=self._tell_undone, failed=self._tell_trouble)

    def _tell_undone(self, changed: Changed) -> None:
        text = self.tr("Undone: whoever answered them before answers them again.")
        self._messages.show_message(Message(text=text, key="done", seconds=_UNDO_SECONDS))

    def _tell_trouble(self, error: Exception) -> None:
        message = Message(text=trouble_words(error), tone=Tone.DANGER, key="trouble")
        self._messages.show_message(message)
