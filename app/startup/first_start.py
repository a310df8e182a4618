"""The first start: three ways to begin, and the example data with their tour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.calls.day.welcome import Welcome
from app.customers.search import finding
from app.database.words import describe
from app.errors import UserError
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import OWN_COMPANY, OwnCompany
from app.startup.tour import Tour
from app.team.commands import ChangeOwnName
from app.team.queries import Introduction, introduction
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.startup.door import Door
    from app.startup.rooms import Rooms
    from app.startup.surroundings import Surroundings

_KINDS = {"customer", "import"}


def _beginning(session: Any, user_id: int) -> tuple[bool, Introduction]:
    return finding.is_empty(session), introduction(session, user_id)


class FirstStart(QObject):
    """Shows the ways to begin as long as a local file is empty."""

    def __init__(self, rooms: Rooms, around: Surroundings, door: Door) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._around = around
        self._door = door
        self.tour = Tour(rooms, around)
        if door.chosen.examples:
            self._tell_examples()
        if door.chosen.examples or door.chosen.demo:
            self.tour.start_once()
        elif rooms.background.database.kind == "sqlite":
            rooms.background.changed.connect(self._hear)
            self._look()

    def _hear(self, kind: str, ids: object) -> None:
        if kind in _KINDS and self._rooms.calls.welcome is not None:
            self._look()

    def _look(self) -> None:
        question = partial(_beginning, user_id=self._rooms.work.me.id)
        self._rooms.background.ask(self, question, then=self._show)

    def save(self) -> None:
        """Save what is typed on the first page."""
        welcome = self._rooms.calls.welcome
        if isinstance(welcome, Welcome):
            welcome.save()

    def _show(self, found: tuple[bool, Introduction]) -> None:
        calls, (empty, words) = self._rooms.calls, found
        if not empty:
            calls.show_welcome(None)
        elif calls.welcome is None:
            key = self._around.shortcuts.keycap("new_customer")
            welcome = Welcome(key, words.name, words.company)
            welcome.introduced.connect(self._keep_introduction)
            welcome.import_wanted.connect(self._rooms.ways.import_list)
            welcome.examples_wanted.connect(self._door.use_examples)
            welcome.team_wanted.connect(lambda: self._door.ask(self._around.window))
            calls.show_welcome(welcome)

    def _keep_introduction(self, name: str, company: str) -> None:
        """Keep what was typed; the number to call back stays as it is."""
        background, kept = self._rooms.background, self._rooms.work.we.words
        if name and name != kept.name:
            background.do(self, ChangeOwnName(name=name), failed=self._tell_trouble)
        if company and company != kept.company:
            value = OwnCompany(company, kept.phone)._asdict()
            id_ = background.database.ids.new()
            command = ChangeTeamSetting(id=id_, name=OWN_COMPANY, value=value)
            background.do(self, command, failed=self._tell_trouble)

    def _tell_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        message = Message(text=describe(error), tone=Tone.WARNING, key="introduction")
        self._around.window.messages.show_message(message)

    def _start_tour(self) -> None:
        self.tour.start()

    def _tell_examples(self) -> None:
        text = self.tr(
            "These are invented customers, in a file of their own: nothing here touches your list, "
            "and the next look begins anew. Do not ring the numbers."
        )
        back = Answer(self.tr("Back to my own list"), lambda: self._door.use_local(keep=False))
        tour = Answer(self.tr("Tour"), self._start_tour)
        message = Message(text=text, tone=Tone.INFO, answers=(back, tour), key="examples")
        self._around.window.messages.show_message(message)
