"""Joins the page Practice with the bars, the keys and the drafts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.main_window.pages import PageName
from app.team.rules import may_answer, may_coach
from app.widgets.lazy_page import LazyPage
from app.widgets.message_line import Message

if TYPE_CHECKING:
    from pathlib import Path

    from app.practice.practice_page import PracticePage
    from app.practice.runs.run_files import RunFiles
    from app.startup.rooms import Rooms
    from app.startup.workplace import Workplace


_SECONDS = 8


class Practice(QObject):
    """Holds the page, and what is typed there until it is kept."""

    def __init__(self, rooms: Rooms, work: Workplace, drafts: Path) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._work = work
        self._drafts = drafts
        self.lazy = LazyPage(self._make)
        self._made: PracticePage | None = None

    @cached_property
    def files(self) -> RunFiles:
        """What is being practised, on disk; made with the page."""
        from app.practice.runs.run_files import RunFiles

        return RunFiles(self._drafts, self._work.background, self)

    @property
    def page(self) -> PracticePage:
        """The page; made when it is first wanted."""
        return self.lazy.content

    def show_page(self) -> None:
        """Go to the page."""
        self._work.around.window.show_page(PageName.PRACTICE)

    def takes_dial_key(self) -> bool:
        """Hang up a practised talk; tell whether the key was meant for this page.

        Nobody is rung from here, but a real call that is running is still hung up.
        """
        window = self._work.around.window
        if window.current_page is not PageName.PRACTICE or self._rooms.desk.in_call:
            return False
        if self._made is None or not self._made.dial_key():
            text = self.tr("Nobody is called from the practice. F2 leads to the calls.")
            window.messages.show_message(Message(text=text, key="practice", seconds=_SECONDS))
        return True

    def tell_waiting(self) -> None:
        """Say that what was being practised waits: a real call came in between."""
        window = self._work.around.window
        if self._made is not None and self._made.desk.talking:
            key = self._work.around.shortcuts.keycap("page_practice")
            text = self.tr("The practised talk waits; its clock stands still. {key} leads back.")
            message = Message(text=text.format(key=key), key="practice", seconds=_SECONDS)
            window.messages.show_message(message)

    def save_drafts(self) -> None:
        """Write at once what is being practised."""
        if self._made is not None:
            self._made.leave()
            self.files.write_here()

    def _make(self) -> PracticePage:
        from app.practice.offers.practiser import Practiser
        from app.practice.practice_page import PracticePage  # a hundred modules, wanted later
        from app.practice.simulation.run import Caller

        work = self._work
        who = Practiser(
            background=work.background,
            office=work.office(),
            introduce=lambda: Caller(**work.we.words._asdict()),
            region=work.around.settings.region,
            monotonic=work.around.monotonic,
            coaches=may_coach(work.me.role),
            calls=may_answer(work.me.role),
        )
        self._made = PracticePage(who, self.files, work.around.shortcuts)
        return self._made
