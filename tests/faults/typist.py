"""A rep who types without a pause in the real window, until the process is killed.

``python -m tests.faults.typist PROFILE`` imports the program once and then forks a rep for each
line ``SEED LOG`` that it reads, so that fifty starts cost seconds. Each rep appends to the log,
as JSON lines with the time, what stands in the window after every key and which call is saved.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.calls.conversation.field_popup import FieldPopup
from app.calls.conversation.notes_card import NotesCard
from app.calls.draft import Draft, Stage
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.wrap_up.panel import WrapUpPanel
from app.main_window.window import MainWindow
from app.options import Options
from app.paths import Profile
from app.settings.profile import ProfileSettings
from app.startup.opening import open_for_work
from app.startup.rooms import Rooms
from app.startup.surroundings import Surroundings
from app.startup.window import Opening
from app.widgets.languages import Language
from app.widgets.shortcuts import Shortcuts
from tests.fakes import FakeDialler

MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # nine in Zurich: calling hours for hours
ZONE = "Europe/Zurich"
KEY_MS = 8  # some ten times as fast as people type
_WORDS = [
    "Offerte",
    "Muster",
    "Preis",
    "Lieferung",
    "Buchhaltung",
    "Inventur",
    "Paar",
    "Kiste",
    "Termin",
    "Rabatt",
]
_STEPS = ("in 2 weeks", "in 3 days", "fri 10", "tomorrow 14:30")

Waiting = Iterator[None]


class Rep:
    """Works through the call list, one key at a time."""

    def __init__(self, window: MainWindow, rooms: Rooms, chance: Random, log: Path) -> None:
        self._window = window
        self._rooms = rooms
        self._chance = chance
        self._log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._notes: NotesCard = self._part(NotesCard)
        self._wrap_up: WrapUpPanel = self._part(WrapUpPanel)
        self._fields: dict[int, dict[str, str]] = {}
        rooms.background.changed.connect(self._hear)

    def tell(self, what: str, call_id: int, **more: object) -> None:
        """Append a line; the system keeps it although this process dies."""
        line = {"at": time.monotonic(), "what": what, "call": call_id, **more}
        os.write(self._log, json.dumps(line).encode() + b"\n")

    def work(self) -> Waiting:
        """Call one after another; what an earlier life left is finished first."""
        yield from self._until(lambda: not self._rooms.background.busy)
        for draft in self._rooms.desk.parked:
            self.tell("found", draft.call_id, note=draft.note)
        while True:
            if self._rooms.desk.parked and not self._rooms.desk.in_call:
                self._rooms.desk.resume(self._rooms.desk.parked[-1].call_id)
            yield from self._until(lambda: self._draft is not None and self._is_shown)
            yield from self._call()

    def _call(self) -> Waiting:
        if self._present.stage is Stage.PREPARING:
            self._press("F9")
            yield from self._until(lambda: self._present.stage is not Stage.PREPARING)
        yield from self._type_note()
        if self._chance.random() < 0.5:
            yield from self._type_field()
        self.tell("chose", self._present.call_id)
        self._press(f"Alt+{self._chance.choice((1, 2))}")
        yield from self._until(lambda: self._present.outcome is not None)
        if self._chance.random() < 0.6:
            yield from self._type_step()
        yield from self._type_note()
        yield from self._save()

    def _type_note(self) -> Waiting:
        note = self._notes.note
        note.setFocus()
        for _ in range(self._chance.randint(1, 3)):
            for sign in self._chance.choice(_WORDS) + " ":
                QTest.keyClick(note, sign)
                self._tell_state()
                yield

    def _type_field(self) -> Waiting:
        name, typed = "quantity", f"{self._chance.randint(1000, 9999)} Paar"
        self._notes.field_chosen.emit(name)
        popup = self._part(FieldPopup)
        line = popup.findChildren(QLineEdit)[0]
        if not popup.isVisible():
            return  # this script has no such field
        line.selectAll()
        for sign in typed:
            QTest.keyClick(line, sign)
            yield
        QTest.keyClick(line, Qt.Key.Key_Return)
        self._fields[self._present.call_id] = {name: typed}
        self._tell_state()
        yield

    def _type_step(self) -> Waiting:
        rows = self._wrap_up.findChildren(NextStepRow)
        if not rows:
            return
        when = rows[0].when
        when.setFocus()
        when.selectAll()
        for sign in self._chance.choice(_STEPS):
            QTest.keyClick(when, sign)
            self._tell_state()
            yield

    def _save(self) -> Waiting:
        call_id = self._present.call_id
        self.tell("asked", call_id)
        self._press("Ctrl+Return")
        yield from self._until(lambda: self._draft is None or self._draft.call_id != call_id)

    def _tell_state(self) -> None:
        draft = self._present
        steps = [row.when.text() for row in self._wrap_up.findChildren(NextStepRow)]
        self.tell(
            "typed",
            draft.call_id,
            note=self._notes.note.note(),
            fields=self._fields.get(draft.call_id, {}),
            step=steps[0] if steps and draft.outcome is not None else "",
        )

    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind == "call":
            for call_id in ids:
                self.tell("saved", call_id)

    def _press(self, chord: str) -> None:
        QTest.keySequence(self._window, QKeySequence(chord))

    def _until(self, true: Callable[[], bool]) -> Waiting:
        while not true():
            self.tell("waits", 0)
            yield

    def _part(self, kind: type[Any]) -> Any:
        return self._window.findChild(kind)

    @property
    def _draft(self) -> Draft | None:
        return self._rooms.desk.draft

    @property
    def _present(self) -> Draft:
        assert self._draft is not None
        return self._draft

    @property
    def _is_shown(self) -> bool:
        return self._rooms.desk.view is not None and self._notes.isVisible()


def clock(begun: float) -> datetime:
    """Tell a time of the working day that goes on through all lives, so no id comes twice."""
    return MORNING + timedelta(seconds=time.monotonic() - begun)


def live(directory: Path, begun: float, seed: int, log: Path) -> None:
    """Open the window and type until killed."""
    application = QApplication([])
    profile = Profile(directory)
    shortcuts = Shortcuts()
    now = partial(clock, begun)
    window = MainWindow(shortcuts, now, profile.window_file, zone=ZONE)
    window.resize(1280, 720)
    window.show()
    around = Surroundings(
        window,
        shortcuts,
        profile,
        ProfileSettings(),
        now,
        time.monotonic,
        Language.ENGLISH,
        ZONE,
        FakeDialler(),
    )
    opening = Opening(Options(directory, None, False, "en", False, ()), around)
    keys = QTimer(interval=KEY_MS)
    opening.ready.connect(lambda: _begin(opening, window, keys, Random(seed), log))
    opening.start()
    application.exec()


def _begin(opening: Opening, window: QWidget, keys: QTimer, chance: Random, log: Path) -> None:
    assert opening.rooms is not None
    assert isinstance(window, MainWindow)
    working = Rep(window, opening.rooms, chance, log).work()
    keys.timeout.connect(lambda: next(working))
    keys.start()


def main() -> None:
    """Fork a rep per line read and tell its process number, until the input ends."""
    directory, begun = Path(sys.argv[1]), time.monotonic()
    asked = Options(directory, None, False, "en", False, ())
    open_for_work(asked, Profile(directory), partial(clock, begun), "en").close()  # loads all code
    gc.freeze()
    for line in sys.stdin:
        seed, log = line.split(maxsplit=1)
        child = os.fork()  # before any QApplication: nothing of Qt is shared
        if child == 0:
            live(directory, begun, int(seed), Path(log.strip()))
        print(child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)


if __name__ == "__main__":
    main()
