"""The first start: three ways to begin, and the example data with their tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.calls.welcome import Welcome
from app.customers import finding
from app.startup.tour import Tour
from app.widgets.message_line import Answer, Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.startup.door import Door
    from app.startup.rooms import Rooms
    from app.startup.surroundings import Surroundings

_KINDS = {"customer", "import"}


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
        self._rooms.background.ask(self, finding.is_empty, then=self._show)

    def _show(self, empty: bool) -> None:
        calls = self._rooms.calls
        if not empty:
            calls.show_welcome(None)
        elif calls.welcome is None:
            welcome = Welcome(self._around.shortcuts.keycap("new_customer"))
            welcome.import_wanted.connect(self._rooms.ways.import_list)
            welcome.examples_wanted.connect(self._door.use_examples)
            welcome.team_wanted.connect(lambda: self._door.ask(self._around.window))
            calls.show_welcome(welcome)

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
