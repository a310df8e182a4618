"""The first start: nothing is asked; the example data come with a tour and lie apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from sqlalchemy import func, select

from app.calls.day.welcome import Welcome
from app.customers.models import Customer
from app.exchange.guided.import_dialog import ImportDialog
from app.main_window.help_window import FIRST_PAGE
from app.main_window.pages import PageName
from app.paths import Profile
from app.startup import opening
from app.startup.tour import was_seen
from app.team.queries import Introduction, introduction
from app.widgets.tour_card import TourCard
from tests.example_customers import add_customer
from tests.journeys.seat import Seat, Sit

INVENTING_MS = 60_000  # three years of history, on a busy machine


def customers(seat: Seat) -> int:
    assert seat.opening.rooms is not None
    with seat.opening.rooms.background.database.read() as session:
        return session.scalars(select(func.count()).select_from(Customer)).one()


def welcome(seat: Seat) -> Welcome:
    seat.wait(lambda: seat.window.findChild(Welcome))
    found: Welcome = seat.window.findChild(Welcome)
    return found


def again(sit: Sit, seat: Seat) -> Seat:
    """Open the next window over what was chosen, as the program does."""
    seat.wait(lambda: seat.chosen.again)
    seat.wait(lambda: not seat.window.isVisible())
    seat.chosen.again = False
    return sit(chosen=seat.chosen)


def says(part: QWidget, words: str) -> bool:
    return any(words in label.text() for label in part.findChildren(QLabel))


def test_ways_to_begin_stand_there_until_somebody_is_there(sit: Sit, profile: Profile) -> None:
    seat = sit()
    seat.wait_until_open()
    seat.push("Import my list…", welcome(seat))
    seat.dialog(ImportDialog).close()
    assert seat.opening.rooms is not None
    add_customer(seat.opening.rooms.background.database, "Aebi", inside_owner_id=None)
    seat.opening.rooms.background.database.tell_everything()
    seat.wait(lambda: seat.window.findChild(Welcome) is None)
    seat.window.close()

    seat = sit()  # the next day
    seat.wait_until_open()
    assert seat.window.findChild(Welcome) is None


def focused(seat: Seat) -> str:
    found = seat.window.focusWidget()
    assert found is not None
    return found.accessibleName() or getattr(found, "text", str)()


def press(seat: Seat, key: Qt.Key) -> None:
    QTest.keyClick(seat.window.focusWidget(), key)
    QApplication.processEvents()


def test_the_keyboard_leads_through_the_ways_to_begin(sit: Sit, profile: Profile) -> None:
    seat = sit()
    seat.wait_until_open()
    welcome(seat)
    seat.wait(lambda: focused(seat).startswith("Import my list"))
    passed = []
    for _ in range(5):
        passed.append(focused(seat))
        press(seat, Qt.Key.Key_Tab)
    assert [one.split(", ")[0].rstrip("…") for one in passed] == [
        "Import my list",
        "Look around with example data",
        "Connect with my team's database",
        "Your name",
        "Your firm",
    ]
    for _ in range(5):
        QTest.keyClick(
            seat.window.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
        )
    press(seat, Qt.Key.Key_F1)
    help_ = seat.window.show_help()
    assert help_.page == FIRST_PAGE
    help_.close()
    press(seat, Qt.Key.Key_Return)
    seat.dialog(ImportDialog).close()


def test_name_and_firm_are_kept_by_leaving_their_lines(
    sit: Sit, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "root")
    monkeypatch.setattr(opening, "_full_name", lambda login: login)
    seat = sit()
    seat.wait_until_open()
    page = welcome(seat)
    name, firm = page.findChildren(QLineEdit)
    assert (name.text(), firm.text()) == ("", "")  # nobody is called root
    name.setFocus()
    QTest.keyClicks(name, "Regula Frei")
    press(seat, Qt.Key.Key_Tab)
    seat.wait(lambda: introduced(seat).name == "Regula Frei")
    QTest.keyClicks(firm, "Muster AG")
    seat.window.close()  # the line was never left

    seat = sit()
    seat.wait_until_open()
    name, firm = welcome(seat).findChildren(QLineEdit)
    assert (name.text(), firm.text()) == ("Regula Frei", "Muster AG")
    assert seat.opening.rooms is not None
    caller = seat.opening.rooms.work.caller()
    assert (caller.name, caller.company) == ("Regula Frei", "Muster AG")


def introduced(seat: Seat) -> Introduction:
    assert seat.opening.rooms is not None
    database = seat.opening.rooms.background.database
    with database.read() as session:
        return introduction(session, database.user_id or 0)


def test_example_data_lie_apart_and_the_tour_comes_once(sit: Sit, profile: Profile) -> None:
    seat = sit()
    seat.wait_until_open()
    seat.push("Look around with example data", welcome(seat))
    seat = again(sit, seat)
    seat.wait_until_open(within_ms=INVENTING_MS)
    assert customers(seat) > 100
    assert profile.examples in Path(seat.chosen.place).parents
    seat.wait(lambda: seat.window.findChild(TourCard))
    card = seat.window.findChild(TourCard)
    for title in (
        "Whom to call now",
        "F9 rings",
        "Before and during the call",
        "One key for the outcome",
        "What is planned",
        "Find anything",
    ):
        assert says(card, title)
        QTest.keyClick(card, Qt.Key.Key_Return)
    seat.wait(lambda: seat.window.findChild(TourCard) is None)
    assert was_seen(profile.window_file)

    QTest.keyClick(seat.window, Qt.Key.Key_F1)
    help_ = seat.window.show_help()
    seat.push("Tour through the window", help_)
    seat.wait(lambda: seat.window.findChild(TourCard))
    QTest.keyClick(seat.window.findChild(TourCard), Qt.Key.Key_Escape)
    seat.wait(lambda: seat.window.findChild(TourCard) is None)

    seat.opening.rooms.first_start.tour.start()
    seat.wait(lambda: seat.window.findChild(TourCard))
    seat.window.show_page(PageName.PRACTICE)
    seat.wait(lambda: seat.window.findChild(TourCard) is None)
    assert seat.window.current_page is PageName.PRACTICE
    seat.window.show_page(PageName.CALLS)

    seat.push("Back to my own list", seat.window)
    seat = again(sit, seat)
    seat.wait_until_open()
    assert seat.chosen.place == str(profile.database)
    assert customers(seat) == 0
    assert seat.opening.rooms is not None
    seat.opening.rooms.first_start.tour.start_once()
    QApplication.processEvents()
    assert seat.window.findChild(TourCard) is None
