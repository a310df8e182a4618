"""The real window over the example data, on the fixed day of all pictures.

Nothing is rung, nothing is read from the computer's clock: the same pictures every time.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.calls.draft import Origin
from app.customers.search import finding
from app.customers.search.listing import Listing
from app.database.database import Database
from app.main_window.window import MainWindow
from app.options import Options
from app.paths import Profile
from app.settings.profile import ProfileSettings
from app.startup.rooms import Rooms
from app.startup.surroundings import Surroundings
from app.startup.window import Opening
from app.team.queries import colleagues
from app.widgets.languages import Language
from app.widgets.shortcuts import Shortcuts

MOMENT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # a Monday, 10:42 in Zurich
ZONE = "Europe/Zurich"
CALLER = "Martina Baumann"

_OPENING_MS = 60_000
_QUIET_SECONDS = 0.3  # longer than the pause after which a list reads a change
_LONGEST_WAIT_SECONDS = 20.0

T = TypeVar("T")


class SilentDialler:
    """A telephone that rings nobody."""

    def dial(self, number: str) -> None:
        """Take a number and do nothing."""


class StandingClock:
    """The time of the pictures; it goes on only when told."""

    def __init__(self) -> None:
        self._gone = timedelta()

    def __call__(self) -> datetime:
        """Tell the moment, in UTC."""
        return MOMENT + self._gone

    def seconds(self) -> float:
        """Tell the seconds since the pictures' moment."""
        return self._gone.total_seconds()

    def let_pass(self, seconds: int) -> None:
        """Go on."""
        self._gone += timedelta(seconds=seconds)


class Workday:
    """An opened window, and hands to work with it as a person does."""

    def __init__(
        self, folder: Path, language: str, *, customers: bool = True, lead: bool = False
    ) -> None:
        """Open the window in an empty folder and wait until its lists are there.

        customers: False for the first start, with nothing in the database.
        lead: the caller leads the team.
        """
        self.clock = StandingClock()
        self.profile = profile = Profile(folder / "profile")
        shutil.copytree(prepared(language, customers=customers), profile.directory)
        if lead:
            _make_lead(profile)
        shortcuts = Shortcuts()
        self.window = MainWindow(shortcuts, self.clock, profile.window_file, zone=ZONE)
        self.window.resize(1440, 900)
        around = Surroundings(
            self.window,
            shortcuts,
            profile,
            ProfileSettings(),
            self.clock,
            self.clock.seconds,
            Language(language),
            ZONE,
            SilentDialler(),
        )
        asked = Options(profile.directory, None, customers, language, False, ())
        opening = Opening(asked, around)
        opening.setParent(self.window)
        self.window.closing.connect(opening.close)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.rooms = _opened(opening)
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked of the database has been answered and shown."""
        quiet_since = begun = time.monotonic()
        while time.monotonic() - quiet_since < _QUIET_SECONDS:
            QTest.qWait(10)
            if self.rooms.background.busy:
                quiet_since = time.monotonic()
            if time.monotonic() - begun > _LONGEST_WAIT_SECONDS:
                raise TimeoutError("the window does not come to rest")

    def customer(self, company: str) -> int:
        """Give the id of a customer of the example data."""
        with self.rooms.background.database.read() as session:
            found = finding.first(session, Listing(text=company)).ids
        return int(found[0])

    def open(self, company: str) -> None:
        """Let a customer stand ready, as if chosen in the call list."""
        self.rooms.calls.open(self.customer(company), Origin.CALL_LIST)
        self.settle()

    @contextmanager
    def as_colleague(self) -> Iterator[Database]:
        """Give the database in the hands of somebody else of the team."""
        database = self.rooms.background.database
        me = database.user_id
        with database.read() as session:
            others = [one.id for one in colleagues(session) if one.id != me]
        database.user_id = others[0]
        try:
            yield database
        finally:
            database.user_id = me

    def press(self, *chords: str) -> None:
        """Press keys of the window, one chord after another."""
        for chord in chords:
            QTest.keySequence(self.window, QKeySequence(chord))
            self.settle()

    def let_talk(self, seconds: int) -> None:
        """Let a running call go on."""
        self.clock.let_pass(seconds)
        self.rooms.desk.ticked.emit(self.rooms.desk.seconds)

    def part(self, kind: type[T]) -> T:
        """Give the panel of this kind."""
        assert issubclass(kind, QWidget)
        found = self.window.findChild(kind)
        assert found is not None
        return found


def _opened(opening: Opening) -> Rooms:
    waiting = QEventLoop()
    opening.ready.connect(waiting.quit)
    QTimer.singleShot(_OPENING_MS, waiting.quit)
    opening.start()
    waiting.exec()
    if opening.rooms is None:
        raise TimeoutError("the database could not be opened")
    return opening.rooms


def _make_lead(profile: Profile) -> None:
    from sqlalchemy import update

    from app.database.database import open_database
    from app.tables import metadata
    from app.team.models import User
    from app.team.rules import Role

    database = open_database(profile.database, lambda: MOMENT, metadata)
    with database.writer.begin() as connection:
        connection.execute(update(User).where(User.name == CALLER).values(role=Role.LEAD))
    database.close()


@cache
def _kept_folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory()


@cache
def prepared(language: str, *, customers: bool) -> Path:
    """Make a profile to be copied: inventing three years of history takes seconds."""
    from app.database.database import open_database
    from app.startup.opening import open_for_work
    from app.tables import metadata
    from app.team.commands import AddPerson
    from app.team.rules import Role

    profile = Profile(Path(_kept_folder().name) / f"{language}-{customers}")
    profile.make_directories()
    now: Callable[[], datetime] = lambda: MOMENT  # noqa: E731 (a clock is a function)
    if customers:
        asked = Options(profile.directory, None, True, language, False, ())
        open_for_work(asked, profile, now, language).close()
    else:
        database = open_database(profile.database, now, metadata)
        login = AddPerson(id=database.ids.new(), name=CALLER, login="mbaumann", role=Role.LEAD)
        database.execute(login)
        database.close()
    return profile.directory
