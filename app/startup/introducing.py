"""How scripts and papers name us: as the database has it; once asked for where it lacks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot

from app.team.queries import introduction
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.startup.workplace import Workplace
    from app.team.queries import Introduction

_KINDS = {"team", "setting"}
_KEY = "introduction/asked"


class Introducing(QObject):
    """Reads the words again when somebody changed them, and leads to where they are entered.

    enter: opens the place; None for whom cannot change it.
    """

    def __init__(
        self, work: Workplace, enter: Callable[[], object] | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._enter = enter
        work.background.changed.connect(self._hear)

    @Slot()
    def ask_once(self) -> None:
        """Say that name or firm is lacking, where it is; once in a profile's life."""
        file, words = self._work.around.profile.window_file, self._work.we.words
        if self._enter is None or (words.name and words.company) or _was_asked(file):
            return
        _keep_asked(file)
        enter = self._enter
        text = self.tr(
            "Your name or your firm is not entered yet: scripts and quotes leave a gap there."
        )
        answer = Answer(self.tr("Enter them…"), lambda: _do(enter))
        message = Message(text=text, tone=Tone.INFO, answers=(answer,), key="introduction")
        self._work.around.window.messages.show_message(message)

    @Slot(str, object)
    def _hear(self, kind: str, ids: object) -> None:
        if kind in _KINDS:
            question = partial(introduction, user_id=self._work.me.id)
            self._work.background.ask(self, question, then=self._follow)

    def _follow(self, words: Introduction) -> None:
        self._work.we.words = words
        window = self._work.around.window
        if words.name:
            window.top_bar.show_user(words.name)
        if words.name and words.company:
            window.messages.withdraw("introduction")


def _do(enter: Callable[[], object]) -> None:
    enter()


def _was_asked(file: Path) -> bool:
    return str(QSettings(str(file), QSettings.Format.IniFormat).value(_KEY)) == "true"


def _keep_asked(file: Path) -> None:
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue(_KEY, "true")
    settings.sync()
