"""Where the data come from, lie and are kept: first start, import, backups, moving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.exchange.moving.local_data import LocalFile
from app.exchange.moving.move_dialog import MoveDialog
from app.history.commands import AddNote
from app.startup.opening import DEMO_LOGIN
from app.widgets.row_list import RowList
from app.widgets.segmented import TabBar
from scenes.calls import CALLED
from scenes.stage import WorkScene
from scenes.workday import Workday, prepared

_LIST = """Kundenliste Ostschweiz 2026

Firma;Strasse;PLZ;Ort;Telefon;Ansprechperson;Nächster Anruf;Was;Flottengrösse
Holzbau Rüegg AG;Dorfstrasse 4;8630;Rüti;055 240 11 22;Frau Petra Rüegg;27.11.2026;Offerte;12
Garage Zellweger;Bahnweg 1;9043;Trogen;071 344 10 20;Beat Zellweger;;;3
Stalder & Partner;Kirchgasse 9;9320;Arbon;0714461920;Urs Stalder;1.12.2026;Muster;-
Blattgrün Gärtnerei;Seestrasse 77;8594;Güttingen;071 69;Lea Brunner;;;5
"""


def _first_start(day: Workday, language: str) -> None:
    """Nothing to do: the window as it is after the first start."""


def _tour(number: int) -> Callable[[Workday, str], None]:
    def reach(day: Workday, language: str) -> None:
        card = day.rooms.first_start.tour.start()
        for _ in range(number - 1):
            card.go_on()
        day.settle()

    return reach


def _import(day: Workday, language: str) -> None:
    day.press("F3")
    path = day.profile.directory / "kunden-ostschweiz.csv"
    path.write_text(_LIST, "utf-8")
    dialog = day.rooms.ways.import_list()
    assert dialog is not None  # a file keeps no rights
    dialog.show_file(Path(path))
    day.settle()


def _database_settings(day: Workday, language: str) -> None:
    """The page about the database, as it is with a team's."""
    chosen = day.rooms.settings.door.chosen
    chosen.place = "postgresql://mbaumann@db.example.com/talktrack"
    day.rooms.settings.open().findChildren(TabBar)[0].setCurrentIndex(6)
    day.settle()


def _backups(day: Workday, language: str) -> None:
    """The backups of the local file, and what going back would cost."""
    dialog = day.rooms.settings.show_backups()
    assert dialog is not None
    dialog.back_up()
    day.settle()
    day.clock.let_pass(3600)
    database = day.rooms.background.database
    customer_id = database.ids.new()
    database.execute(AddNote(id=customer_id, customer_id=day.customer(CALLED), text="Muster"))
    dialog.back_up()
    day.settle()
    rows = dialog.findChildren(RowList)[0]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    day.settle()


def _move_local(day: Workday, language: str) -> None:
    """What of a file with the example data would go to the team."""
    file = prepared(language, customers=True) / "talktrack.db"
    dialog = MoveDialog(day.rooms.background, LocalFile(file, DEMO_LOGIN), day.window)
    dialog.open()
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("first-start", _first_start, customers=False),
    *(WorkScene(f"tour-{number}", _tour(number)) for number in range(1, 7)),
    WorkScene("import", _import),
    WorkScene("backups", _backups),
    WorkScene("move-local", _move_local, customers=False),
    WorkScene("database", _database_settings, customers=False),
)
