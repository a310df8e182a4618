"""A rep changes the settings, and the program does as they say: now, or at the next start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QTableView

from app.calls.draft import Origin
from app.main_window.pages import PageName
from app.paths import Profile
from app.settings.profile import ProfileSettings, read_settings
from app.settings.settings_dialog import SettingsDialog
from app.widgets.initials import InitialsDisc
from app.widgets.segmented import TabBar
from app.widgets.theme import DARK, LIGHT, Theme, colours
from tests.calls.desk import Desk
from tests.journeys.conftest import Start
from tests.journeys.person import Person

PAGES = (
    "My program",
    "My days",
    "Cost rates",
    "E-mail templates",
    "Practice",
    "Me and company",
    "Telephony",
    "Database",
    "Keys",
)


def settings_of(rep: Person) -> SettingsDialog:
    """Give the dialog once it is open."""
    rep.wait(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    rep.settle()
    return dialog


def open_settings(rep: Person, page: str) -> SettingsDialog:
    rep.press("Ctrl+,")
    dialog = settings_of(rep)
    rep.press(*["Right"] * PAGES.index(page))
    bar = dialog.findChild(TabBar)
    assert bar.tabText(bar.currentIndex()) == page
    return dialog


def choose(rep: Person, name: str, words: str) -> None:
    """Walk to a box and down in it."""
    rep.go_to(name)
    rep.press("Home")
    box = rep.focus
    assert isinstance(box, QComboBox)
    while box.currentText() != words:
        assert box.currentIndex() < box.count() - 1, words
        rep.press("Down")


def save(rep: Person) -> None:
    rep.press("Alt+S")
    rep.wait(lambda: QApplication.activeModalWidget() is None)
    rep.settle()


def saved(profile: Profile) -> ProfileSettings:
    settings, broken = read_settings(profile.settings_file)
    assert broken is None
    return settings


def test_the_settings_open_by_key_search_and_disc(rep: Person) -> None:
    open_settings(rep, "Keys")
    rep.press("Escape")
    rep.ask_for("settings")
    settings_of(rep)
    rep.press("Escape")
    disc = rep.window.findChild(InitialsDisc)
    QTest.mouseClick(disc, Qt.MouseButton.LeftButton)
    settings_of(rep)
    rep.press("Escape")
    rep.wait(lambda: QApplication.activeModalWidget() is None)


def test_the_look_changes_at_once_and_back_on_cancel(
    rep: Person, profile: Profile, theme: Theme
) -> None:
    open_settings(rep, "My program")
    choose(rep, "Look", "Dark")
    assert colours() is DARK
    rep.press("Escape")
    assert colours() is LIGHT
    assert not profile.settings_file.exists()

    open_settings(rep, "My program")
    choose(rep, "Look", "Dark")
    save(rep)
    assert colours() is DARK
    assert saved(profile).theme == "dark"
    assert rep.message == "The settings are saved."


def test_what_waits_for_the_next_start_says_so(rep: Person, profile: Profile) -> None:
    open_settings(rep, "My program")
    choose(rep, "Size", "150 %")
    save(rep)
    assert saved(profile).scale_percent == 150
    assert "change when Talktrack is started again" in rep.message


def test_the_open_script_says_the_new_company(
    rep: Person, office: Desk, place: str, profile: Profile
) -> None:
    customer = office.customer("Hofer AG")
    rep.rooms.calls.open(customer, Origin.SEARCH)
    rep.waits_ready("Hofer AG")
    rep.press("F9")
    rep.settle()
    assert "Beispiel AG" not in rep.speech

    open_settings(rep, "Me and company")
    rep.go_to("Name")
    rep.type("Beispiel AG")
    rep.go_to("Phone number")
    rep.type("044 234 56 78")
    save(rep)

    if place.startswith("postgresql"):  # a rep, not a lead
        assert "Beispiel AG" not in rep.speech
    else:
        rep.wait(lambda: "Beispiel AG" in rep.speech)
        context = rep.rooms.pane._flows.script.context()
        assert context is not None
        assert context.facts["user.phone"] == "044 234 56 78"


@pytest.mark.parametrize("real_phone", [True])
def test_numbers_are_rung_in_the_new_way_at_once(rep: Person, office: Desk) -> None:
    customer = office.customer("Hofer AG")
    rep.rooms.calls.open(customer, Origin.SEARCH)
    rep.waits_ready("Hofer AG")
    QApplication.clipboard().clear()

    open_settings(rep, "Telephony")
    choose(rep, "Numbers are rung by", "hand: the number is shown and copied")
    save(rep)
    rep.press("F9")

    rep.wait(lambda: rep.rooms.desk.in_call)
    view = rep.rooms.desk.view
    assert view is not None
    assert QApplication.clipboard().text() in {phone.dialled for phone in view.numbers(None)}


def test_a_changed_key_works_from_the_next_start_on(start: Start) -> None:
    rep = start()
    open_settings(rep, "Keys")
    rep.go_to("Keys")
    view = rep.focus
    assert isinstance(view, QTableView)
    while view.currentIndex().siblingAtColumn(0).data() != "Go to the customers":
        rep.press("Down")
    rep.press("Return", "Ctrl+F3")
    save(rep)
    rep.window.close()

    again = start()
    again.press("F3")
    assert again.window.current_page is PageName.CALLS
    again.press("Ctrl+F3")
    assert again.window.current_page is PageName.CUSTOMERS


def test_when_trainees_are_ready_is_set_and_said(rep: Person, start: Start) -> None:
    if rep.database.kind == "postgresql":  # there a lead sets it
        open_settings(rep, "Practice")
        rep.go_to("Runs in a row")
        assert rep.sees("Only team leads change it.")
        rep.press("Up")
        assert isinstance(rep.focus, QSpinBox)
        assert rep.focus.value() == 3
        return
    open_settings(rep, "Practice")
    rep.go_to("Runs in a row")
    rep.press("Up")
    rep.go_to("Points from")
    rep.type_over("80")
    rep.press("Return")
    rep.waits_for("The settings are saved.")
    rep.press("F4")
    rep.waits_for("4 runs in a row from 80, level 3 or higher")
