"""What is written around a call: complaints and e-mails."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from app.calls.conversation.notes_card import NotesCard
from app.calls.paperwork.complaint_dialog import ComplaintDialog
from app.calls.wrap_up.panel import WrapUpPanel
from app.settings.outcomes import Outcome
from app.widgets.buttons import KeyButton
from scenes.stage import WorkScene
from scenes.workday import Workday

_CALLED = "Schreinerei Hofer"
_SECONDS = 154
_BROKEN: Mapping[str, str] = {
    "en": "Two of the hinges break after a week.",
    "de": "Zwei der Scharniere brechen nach einer Woche.",
}


def new_complaint(day: Workday, language: str) -> None:
    """A complaint that came by e-mail is about to be written down."""
    day.open(_CALLED)
    _open_complaint(day)


def open_complaint(day: Workday, language: str) -> None:
    """The same complaint a moment later, about to be solved."""
    complained(day, language)
    day.rooms.ways.open_complaint()
    day.settle()


def complained(day: Workday, language: str) -> None:
    """A customer with an open complaint, ready to be called."""
    new_complaint(day, language)
    day.part(ComplaintDialog).findChildren(QPlainTextEdit)[0].setPlainText(_BROKEN[language])
    save = day.part(ComplaintDialog).findChildren(KeyButton)[1]
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    day.settle()
    day.settle()


def complaint_wrap_up(day: Workday, language: str) -> None:
    """A complaint on the telephone: who answers by when, and what was promised."""
    day.open(_CALLED)
    day.press("F9")
    day.let_talk(_SECONDS)
    day.part(NotesCard).note.insertPlainText(_BROKEN[language])
    day.part(WrapUpPanel).outcome_chosen.emit(Outcome.COMPLAINT)
    day.settle()


def _open_complaint(day: Workday) -> None:
    day.press("Ctrl+Shift+R")
    day.settle()


def email(day: Workday, language: str) -> None:
    """An e-mail about a quote, before the mail program has it."""
    day.open(_CALLED)
    day.press("Ctrl+Shift+M")
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("new-complaint", new_complaint),
    WorkScene("complaint", open_complaint),
    WorkScene("complained", complained),
    WorkScene("complaint-wrap-up", complaint_wrap_up),
    WorkScene("email", email),
)
