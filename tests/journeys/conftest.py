"""The real window over both databases, in a rep's hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import MetaData

import translations
from app.database.database import Database, open_database
from app.main_window.window import MainWindow
from app.options import Options
from app.paths import Profile
from app.scripts.shipped import load_shipped
from app.settings.connect_dialog import ConnectDialog
from app.settings.profile import read_settings
from app.startup.chosen import Chosen, chosen_at_start
from app.startup.language import translations_dir
from app.startup.surroundings import Surroundings
from app.startup.window import Opening
from app.widgets.languages import Language, install_language
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import Theme
from tests.calls.desk import Desk
from tests.fakes import FakeClock, FakeDialler
from tests.journeys.person import PATIENCE_MS, Person
from tests.journeys.seat import Seat, Sit
from tests.people import REP_ID
from tests.postgres import Cluster
from tests.seeding import working_as
from tests.widgets.conftest import theme

__all__ = ["theme"]

ZONE = "Europe/Zurich"
SIZE = (1440, 900)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str:
    """The database's path, or its address with a rep's login."""
    return str(request.getfixturevalue(f"{request.param}_place"))


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile of this test's own."""
    made = Profile(tmp_path / "profile")
    made.make_directories()
    return made


@pytest.fixture
def before(place: str, clock: FakeClock, metadata: MetaData) -> Iterator[Database]:
    """The same database, opened beside the window: to prepare it, or as another program."""
    opened = open_database(place, clock, metadata)
    opened.user_id = REP_ID
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def catalogues() -> Path:
    """The folder with the words as they are shipped."""
    translations.release()
    return translations_dir()


@pytest.fixture
def english(qapp: QApplication, catalogues: Path) -> Iterator[None]:
    """English words with Swiss dates; other tests get the source's words back."""
    usual = QLocale()
    install_language(qapp, Language.ENGLISH, catalogues, "CH")
    yield
    QLocale.setDefault(usual)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def real_phone() -> bool:
    """Whether numbers are rung as the settings say; usually a stand-in keeps them."""
    return False


@pytest.fixture
def scripts(place: str, clock: FakeClock, metadata: MetaData) -> None:
    """The shipped scripts: on a server the start of a lead has brought them."""
    if place.startswith("postgresql"):
        opened = open_database(place, clock, metadata)
        with working_as(opened, "lead") as lead:
            load_shipped(lead)
        opened.close()


class Start(Protocol):
    """Starts the program once more: in the usual place and profile, or in others."""

    def __call__(self, place: str | None = None, profile: Profile | None = None) -> Person: ...


@pytest.fixture
def start(
    qtbot: QtBot,
    place: str,
    profile: Profile,
    clock: FakeClock,
    theme: Theme,
    english: None,
    scripts: None,
    real_phone: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Start the program, as often as a journey needs; whatever is open at the end is closed."""
    monkeypatch.setenv("LOGNAME", "rep")  # the login of the computer signs in on a local file
    kept: list[tuple[MainWindow, Opening]] = []

    usual_place, usual_profile = place, profile

    def open_window(place: str | None = None, profile: Profile | None = None) -> Person:
        place, profile = place or usual_place, profile or usual_profile
        settings, _ = read_settings(profile.settings_file)
        shortcuts = Shortcuts(settings.shortcuts)
        window = MainWindow(shortcuts, clock, profile.window_file, zone=ZONE)
        shortcuts.setParent(window)  # they hear of the focus as long as the window is there
        window.resize(*SIZE)
        phone = FakeDialler()
        around = Surroundings(
            window=window,
            shortcuts=shortcuts,
            profile=profile,
            settings=settings,
            clock=clock,
            monotonic=lambda: clock.moment.timestamp(),
            language=Language("en"),
            zone=ZONE,
            dialler=None if real_phone else phone,
            theme=theme,
        )
        opening = Opening(Options(profile.directory, place, False, "en", False, ()), around)
        kept.append((window, opening))
        window.closing.connect(opening.close)
        with qtbot.waitActive(window):
            window.show()
        with qtbot.waitSignal(opening.ready, timeout=PATIENCE_MS):
            opening.start()
        assert opening.rooms is not None
        person = Person(qtbot, window, opening.rooms, clock, phone)
        person.settle()
        with qtbot.waitActive(window):
            window.activateWindow()
        return person

    yield open_window
    for window, _ in kept:
        window.close()
        window.deleteLater()
    # A window that is only about to go would be dressed again by the next test's theme.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class WindowOf(Protocol):
    """Opens the database in the window of somebody else.

    login: on the server. here: who that is in a local file, where it is another name.
    """

    def __call__(self, login: str, here: str | None = None) -> Person: ...


@pytest.fixture
def window_of(
    start: Start,
    request: pytest.FixtureRequest,
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> WindowOf:
    """Opens further windows, each with a profile of its own."""

    def opens(login: str, here: str | None = None) -> Person:
        monkeypatch.setenv("LOGNAME", here or login)
        where = place
        if "://" in place:
            cluster: Cluster = request.getfixturevalue("cluster")
            logins = request.getfixturevalue("logins")
            where = cluster.url(request.getfixturevalue("team_database"), login, logins[login])
        own = Profile(tmp_path / login)
        own.make_directories()
        return start(where, own)

    return opens


@pytest.fixture
def rep(start: Start) -> Person:
    """Somebody who has just started the program."""
    return start()


@pytest.fixture
def office(before: Database, clock: FakeClock) -> Desk:
    """The same database without a window: puts customers into it and reads what was saved."""
    return Desk(before, clock, before.ids)


@pytest.fixture
def sit(
    qtbot: QtBot,
    profile: Profile,
    clock: FakeClock,
    theme: Theme,
    english: None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[Sit]:
    """Start the program, as often as a journey needs."""
    monkeypatch.setenv("LOGNAME", "rep")
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "no-pgpass"))
    seats: list[Seat] = []

    def start(database: str | None = None, chosen: Chosen | None = None) -> Seat:
        settings, _ = read_settings(profile.settings_file)
        shortcuts = Shortcuts(settings.shortcuts)
        window = MainWindow(shortcuts, clock, profile.window_file, zone=ZONE)
        shortcuts.setParent(window)
        window.resize(*SIZE)
        around = Surroundings(
            window=window,
            shortcuts=shortcuts,
            profile=profile,
            settings=settings,
            clock=clock,
            monotonic=lambda: clock.moment.timestamp(),
            language=Language("en"),
            zone=ZONE,
            dialler=FakeDialler(),
            theme=theme,
        )
        asked = Options(profile.directory, database, False, "en", False, ())
        chosen = chosen or chosen_at_start(asked, profile, settings)
        opening = Opening(asked, around, chosen)
        window.closing.connect(opening.close)
        with qtbot.waitActive(window):
            window.show()
        opening.start()
        seats.append(Seat(qtbot, opening, chosen))
        return seats[-1]

    yield start
    for window in [seat.window for seat in seats]:
        for dialog in window.findChildren(ConnectDialog):
            dialog.close()
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
