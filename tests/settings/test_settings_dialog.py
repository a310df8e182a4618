"""The settings dialog keeps what was meant to be kept, and says what it cannot keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.background import Background
from app.database.database import Database
from app.database.errors import DatabaseUnavailableError
from app.settings.company_section import OwnName
from app.settings.database_section import OpenDatabase
from app.settings.profile import ProfileSettings, Telephony, read_settings
from app.settings.queries import OwnCompany, own_company
from app.settings.settings_dialog import SettingsDialog
from app.settings.telephony_section import dialable
from app.team.commands import ChangeOwnName
from app.team.queries import introduction
from app.telephony.dialler import DiallingFailedError, DialMode
from app.telephony.web_answers import WebAnswer
from app.widgets.message_line import MessageLine
from app.widgets.segmented import TabBar
from app.widgets.theme import Look
from tests.seeding import working_as

W = TypeVar("W", bound=QWidget)

PROGRAM, COMPANY, TELEPHONY, DATABASE, KEYS = range(5)
LOCAL = OpenDatabase(place="talktrack.db")
MINE = OwnName("Claudia Keller", lambda name: ChangeOwnName(name=name))


@dataclass
class Telephones:
    """Stands in for the telephones of all settings."""

    rung: list[tuple[Telephony, str]] = field(default_factory=list)
    works: bool = True
    told: Callable[[WebAnswer], None] = lambda answer: None

    def make(self, telephony: Telephony, told: Callable[[WebAnswer], None]) -> Telephone:
        self.told = told
        return Telephone(self, telephony)


@dataclass
class Telephone:
    telephones: Telephones
    telephony: Telephony

    def dial(self, number: str) -> None:
        if not self.telephones.works:
            raise DiallingFailedError(self.telephony.mode)
        self.telephones.rung.append((self.telephony, number))


class Person:
    """Works with the dialog by its keys."""

    def __init__(self, qtbot: QtBot, dialog: SettingsDialog, file: Path) -> None:
        self._qtbot = qtbot
        self.dialog = dialog
        self.file = file
        self.looks: list[Look] = []
        dialog.look_chosen.connect(self.looks.append)

    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    @property
    def saved(self) -> ProfileSettings:
        """What stands in the file."""
        settings, broken = read_settings(self.file)
        assert broken is None
        return settings

    @property
    def page(self) -> int:
        return self.dialog.findChild(TabBar).currentIndex()

    @property
    def message(self) -> str:
        line = self.dialog.findChild(MessageLine)
        return line.message.text if line.message is not None and line.isVisible() else ""

    def field(self, name: str, kind: type[W]) -> W:
        """Give the visible control of this name."""
        (found,) = (
            widget
            for widget in self.dialog.findChildren(kind)
            if widget.isVisible() and widget.accessibleName() == name
        )
        return found

    def press(self, *chords: str) -> None:
        for chord in chords:
            keys = QKeySequence(chord)[0]  # type: ignore[index]  # its stub lacks the operator
            QTest.keyClick(self.focus, keys.key(), keys.keyboardModifiers())

    def turn_to(self, page: int) -> None:
        bar = self.dialog.findChild(TabBar)
        bar.setFocus()
        for _ in range(page - bar.currentIndex()):
            self.press("Right")
        assert self.page == page

    def choose(self, name: str, words: str) -> None:
        """Walk down in a box until these words are chosen."""
        box = self.field(name, QComboBox)
        box.setFocus()
        self.press("Home")
        for _ in range(box.count()):
            if box.currentText() == words:
                return
            self.press("Down")
        raise AssertionError(f"{words!r} is not in {name}")

    def type(self, name: str, text: str) -> None:
        self.field(name, QLineEdit).setFocus()
        self.press("Ctrl+A", "Delete")
        QTest.keyClicks(self.focus, text)

    def button(self, text: str) -> QAbstractButton:
        (found,) = (
            button
            for button in self.dialog.findChildren(QAbstractButton)
            if button.isVisible() and button.text().replace("&", "") == text
        )
        return found

    def push(self, text: str) -> None:
        self.button(text).setFocus()
        self.press("Space")

    def save(self) -> None:
        """Save, and wait until the dialog is gone."""
        with self._qtbot.waitSignal(self.dialog.accepted):
            self.push("Save")

    def says(self, text: str) -> bool:
        """Tell whether the shown page answers so."""
        labels = self.dialog.findChildren(QWidget)
        return any(text in getattr(one, "text", str)() for one in labels if one.isVisible())


@pytest.fixture(name="database")
def used_by_the_lead(database: Database) -> Iterator[Database]:
    """The database of whoever may change what is the same for all."""
    with working_as(database, "lead") as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def telephones() -> Telephones:
    return Telephones()


Open = Callable[..., Person]


@pytest.fixture
def open_dialog(qtbot: QtBot, background: Background, file: Path, telephones: Telephones) -> Open:
    """Open the dialog over the file; the company has been read."""

    def opened(
        path: Path = file,
        *,
        may_change_company: bool = True,
        facts: OpenDatabase = LOCAL,
        own_name: OwnName = MINE,
    ) -> Person:
        dialog = SettingsDialog(
            path,
            background,
            telephones.make,
            own_name=own_name,
            may_change_company=may_change_company,
            database=facts,
        )
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: not background.busy)
        return Person(qtbot, dialog, path)

    return opened


@pytest.fixture
def person(open_dialog: Open) -> Person:
    return open_dialog()


def kept(database: Database) -> OwnCompany:
    with database.read() as session:
        return own_company(session)


# --- my program -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words", "changed"),
    [
        ("Look", "Dark", {"theme": "dark"}),
        ("Look", "Light", {"theme": "light"}),
        ("Language", "Deutsch (Schweiz)", {"language": "de"}),
        ("Language", "Deutsch (Deutschland/Österreich)", {"language": "de_DE"}),
        ("Language", "English", {"language": "en"}),
        ("Numbers and dates", "Austria", {"region": "AT"}),
        ("Size", "150 %", {"scale_percent": 150}),
        ("Size", "200 %", {"scale_percent": 200}),
    ],
)
def test_what_is_chosen_is_saved(
    person: Person, name: str, words: str, changed: dict[str, object]
) -> None:
    person.choose(name, words)
    assert not person.file.exists()  # nothing before "Save"

    with_it: list[ProfileSettings] = []
    person.dialog.settings_saved.connect(with_it.append)
    person.save()

    expected = msgspec.structs.replace(ProfileSettings(), **changed)
    assert person.saved == expected
    assert with_it == [expected]


def test_enter_saves(person: Person) -> None:
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", "a web address")
    person.type("Address", "sip:{number}")
    person.press("Return")
    assert person.saved.telephony.url == "sip:{number}"


def test_enter_on_cancel_cancels(person: Person) -> None:
    person.choose("Language", "English")
    person.button("Cancel").setFocus()
    person.press("Return")
    assert not person.dialog.isVisible()
    assert not person.file.exists()


def test_what_is_left_is_not_saved(person: Person, qtbot: QtBot) -> None:
    person.choose("Language", "English")
    with qtbot.waitSignal(person.dialog.rejected):
        person.press("Escape")
    assert not person.file.exists()


def test_the_look_is_shown_while_it_is_chosen(person: Person) -> None:
    person.choose("Look", "Dark")
    assert person.looks[-1] is Look.DARK


def test_an_example_shows_how_numbers_and_dates_are_written(person: Person) -> None:
    person.choose("Language", "Deutsch (Schweiz)")
    person.choose("Numbers and dates", "Germany")
    assert person.says("812.340")
    assert person.says("27.11.2026")
    person.choose("Language", "English")
    person.choose("Numbers and dates", "United States")
    assert person.says("812,340")


def test_what_the_file_says_is_shown_and_stays(open_dialog: Open, file: Path) -> None:
    by_hand = (
        '# mine\nregion = "PL"\nscale_percent = 130\nlater = 1\n[shortcuts]\nnewer = ["F12"]\n'
    )
    file.write_text(by_hand, encoding="utf-8")
    person = open_dialog()

    assert person.field("Numbers and dates", QComboBox).currentText() == "PL"
    assert person.field("Size", QComboBox).currentText() == "130"
    person.save()

    assert file.read_text(encoding="utf-8") == by_hand


# --- trouble with the file ------------------------------------------------------------------


def test_a_broken_file_is_told_and_kept(open_dialog: Open, file: Path) -> None:
    file.write_text("theme = 'pink'", encoding="utf-8")
    person = open_dialog()

    assert "settings.broken-1.toml" in person.message
    assert person.field("Look", QComboBox).currentText() == "As the computer"
    person.choose("Look", "Dark")
    person.save()
    assert person.saved.theme == "dark"
    assert file.with_name("settings.broken-1.toml").read_text(encoding="utf-8") == "theme = 'pink'"


def test_settings_that_cannot_be_saved_are_told_and_stay(open_dialog: Open, file: Path) -> None:
    path = file.parent / "gone" / "settings.toml"
    person = open_dialog(path)
    person.choose("Size", "125 %")
    person.push("Save")

    assert "Nothing was saved" in person.message
    assert str(path) in person.message
    assert person.dialog.isVisible()
    assert person.field("Size", QComboBox).currentText() == "125 %"
    path.parent.mkdir()
    person.save()
    assert person.saved.scale_percent == 125


# --- our company ----------------------------------------------------------------------------


def test_name_and_number_of_the_company_are_saved_for_all(
    person: Person, database: Database
) -> None:
    person.turn_to(COMPANY)
    person.type("Name", " Beispiel AG ")
    person.type("Phone number", "044 234 56 78")
    person.save()
    assert kept(database) == OwnCompany("Beispiel AG", "044 234 56 78")


def my_name(database: Database) -> str:
    with database.read() as session:
        return introduction(session, database.user_id or 0).name


def test_the_own_name_is_kept_in_a_local_file(
    person: Person, database: Database, qtbot: QtBot
) -> None:
    person.turn_to(COMPANY)
    person.type("My name", " Regula Frei ")
    if database.kind == "postgresql":
        person.push("Save")
        qtbot.waitUntil(lambda: bool(person.message))
        assert my_name(database) == "Claudia Keller"
    else:
        person.save()
        assert my_name(database) == "Regula Frei"


def test_a_name_is_not_taken_out_in_silence(person: Person, database: Database) -> None:
    person.turn_to(COMPANY)
    person.type("My name", " ")
    person.turn_to(COMPANY)
    person.push("Save")
    assert person.message == (
        "Not saved yet. Scripts and quotes need a name for you: please type it."
    )
    assert person.focus is person.field("My name", QLineEdit)
    assert not person.file.exists()


def test_in_a_team_the_own_name_is_only_read(open_dialog: Open, database: Database) -> None:
    person = open_dialog(own_name=OwnName("Claudia Keller", None))
    person.turn_to(COMPANY)
    person.type("My name", "Regula")
    assert person.field("My name", QLineEdit).text() == "Claudia Keller"
    assert person.says("it is kept by whoever looks after the team's people")
    person.save()
    assert my_name(database) == "Claudia Keller"


def test_a_company_that_stays_is_not_saved_again(
    person: Person, open_dialog: Open, database: Database, qtbot: QtBot, background: Background
) -> None:
    person.turn_to(COMPANY)
    person.type("Name", "Beispiel AG")
    person.save()

    again = open_dialog()
    again.turn_to(COMPANY)
    assert again.field("Name", QLineEdit).text() == "Beispiel AG"
    with qtbot.assertNotEmitted(background.changed):
        again.save()


def test_who_is_no_lead_only_reads_the_company(open_dialog: Open, database: Database) -> None:
    person = open_dialog(may_change_company=False)
    person.turn_to(COMPANY)
    person.type("Name", "Beispiel AG")
    assert person.says("Only team leads change it.")
    person.save()
    assert kept(database) == OwnCompany("", "")


def test_a_company_that_cannot_be_saved_is_told(
    person: Person, database: Database, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def unavailable(command: object, *, uuid: str | None = None) -> None:
        raise DatabaseUnavailableError("postgresql://db.example", "gone")

    person.choose("Size", "125 %")
    person.turn_to(COMPANY)
    person.type("Name", "Beispiel AG")
    with monkeypatch.context() as broken:
        broken.setattr(database, "execute", unavailable)
        person.push("Save")
        qtbot.waitUntil(lambda: bool(person.message))

    assert person.message.startswith("Your own settings are saved, those of the company are not.")
    assert "db.example does not answer" in person.message
    assert person.saved.scale_percent == 125
    person.save()
    assert kept(database).name == "Beispiel AG"


# --- telephony ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "name", "typed", "telephony"),
    [
        ("the computer's telephone program", "", "", Telephony()),
        ("hand: the number is shown and copied", "", "", Telephony(mode=DialMode.COPY)),
        (
            "a command",
            "Command",
            '"/opt/my phone" -c "call {number}"',
            Telephony(mode=DialMode.COMMAND, command=("/opt/my phone", "-c", "call {number}")),
        ),
        (
            "a web address",
            "Address",
            "sip:{number}@pbx.example",
            Telephony(mode=DialMode.URL, url="sip:{number}@pbx.example"),
        ),
    ],
)
def test_ways_to_ring_are_tried_out_and_saved(
    person: Person, telephones: Telephones, way: str, name: str, typed: str, telephony: Telephony
) -> None:
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", way)
    if name:
        person.type(name, typed)
    assert not person.button("Ring this number").isEnabled()
    person.type("Phone number to try out", "+41 44 234 56 78")
    person.push("Ring this number")

    assert telephones.rung == [(telephony, "+41442345678")]
    assert person.says("+41442345678 ")
    assert not person.file.exists()
    person.save()
    assert person.saved.telephony == telephony


@pytest.mark.parametrize(
    ("way", "name", "typed"),
    [
        ("a command", "Command", ""),
        ("a command", "Command", "linphonec"),
        ("a command", "Command", "{number}"),
        ("a web address", "Address", ""),
        ("a web address", "Address", "https://pbx.example"),
        ("a web address", "Address", "pbx.example/{number}"),
    ],
)
def test_a_way_that_cannot_ring_is_refused(
    person: Person, telephones: Telephones, way: str, name: str, typed: str
) -> None:
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", way)
    person.type(name, typed)
    person.type("Phone number to try out", "044 234 56 78")
    person.press("Return")
    assert person.says("{number} where the number goes")
    assert telephones.rung == []
    person.dialog.findChild(TabBar).setCurrentIndex(PROGRAM)

    person.push("Save")

    assert person.message.startswith("Not saved yet.")
    assert (person.page, person.focus) == (TELEPHONY, person.field(name, QLineEdit))
    assert not person.file.exists()


@pytest.mark.parametrize(
    ("way", "name", "typed", "said"),
    [
        ("the computer's telephone program", "", "", "this computer has no program for tel: links"),
        ("a command", "Command", "dial {number}", "the program could not be started"),
        ("a web address", "Address", "sip:{number}", "the address could not be opened"),
    ],
)
def test_a_number_that_nothing_takes_is_told(
    person: Person, telephones: Telephones, way: str, name: str, typed: str, said: str
) -> None:
    telephones.works = False
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", way)
    if name:
        person.type(name, typed)
    person.type("Phone number to try out", "044 234 56 78")
    person.push("Ring this number")
    assert person.says(f"Nothing was rung: {said}")


def test_an_empty_argument_written_by_hand_stays(open_dialog: Open, file: Path) -> None:
    by_hand = '[telephony]\nmode = "command"\ncommand = ["dial", "", "{number}"]\n'
    file.write_text(by_hand, encoding="utf-8")
    open_dialog().save()
    assert file.read_text(encoding="utf-8") == by_hand


def test_a_web_address_is_asked_and_its_answer_shown(
    person: Person, telephones: Telephones
) -> None:
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", "a web address")
    person.type("Address", "http://192.168.1.20/command.htm?number={number}")
    person.type("Phone number to try out", "044 234 56 78")
    person.press("Return")
    assert person.says("Asking the telephone…")
    telephones.told(WebAnswer.LOCKED)
    assert person.says("the telephone wants a password")
    telephones.told(WebAnswer.TAKEN)
    assert person.says("The telephone took the number.")


def test_a_password_is_not_kept_in_the_address(person: Person, telephones: Telephones) -> None:
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", "a web address")
    person.type("Address", "http://admin:secret@192.168.1.20/?number={number}")
    person.type("Phone number to try out", "044 234 56 78")
    person.press("Return")
    assert person.says("A password does not belong into this address")
    assert telephones.rung == []


def test_links_are_opened_or_rung_by_but_not_both(person: Person, telephones: Telephones) -> None:
    person.turn_to(TELEPHONY)
    person.push("Talktrack opens links with phone numbers (tel:)")
    person.push("Save")
    assert person.says("it would call itself")
    person.choose("Numbers are rung by", "hand: the number is shown and copied")
    person.save()
    assert person.saved.telephony.links


def test_enter_rings_the_number_and_saves_nothing(person: Person, telephones: Telephones) -> None:
    person.turn_to(TELEPHONY)
    person.type("Phone number to try out", "044 234 56 78")
    person.press("Return")
    assert telephones.rung == [(Telephony(), "0442345678")]
    assert person.dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+41 44 234 56 78", "+41442345678"),
        (" (044) 234-56.78", "0442345678"),
        ("117", "117"),
        ("1", ""),
        ("+", ""),
        ("call me", ""),
    ],
)
def test_a_number_is_rung_without_its_dividers(typed: str, number: str) -> None:
    assert dialable(typed) == number


# --- database ---------------------------------------------------------------------------------


TEAM = OpenDatabase(
    place="postgresql://anna@db/sales", login="anna", is_team=True, local_file="talktrack.db"
)


def test_the_page_says_which_database_is_open(open_dialog: Open) -> None:
    person = open_dialog()
    person.turn_to(DATABASE)
    assert person.says("A file on this computer")
    assert person.says("a file knows no rights")
    team = open_dialog(facts=TEAM)
    team.turn_to(DATABASE)
    assert team.says("postgresql://anna@db/sales")
    assert team.says("A team's database")


def test_another_database_is_wanted_when_all_is_saved(open_dialog: Open, qtbot: QtBot) -> None:
    person = open_dialog()
    person.choose("Size", "125 %")
    person.turn_to(DATABASE)
    with qtbot.waitSignals([person.dialog.accepted, person.dialog.connect_wanted], order="strict"):
        person.push("Connect with a team's database…")
    assert person.saved.scale_percent == 125


def test_what_cannot_be_saved_keeps_the_settings_open(open_dialog: Open, qtbot: QtBot) -> None:
    person = open_dialog(facts=TEAM)
    person.turn_to(TELEPHONY)
    person.choose("Numbers are rung by", "a command")
    person.turn_to(DATABASE)
    with qtbot.assertNotEmitted(person.dialog.local_wanted):
        person.push("Work with the file on this computer")
    assert person.page == TELEPHONY
    person.choose("Numbers are rung by", "hand: the number is shown and copied")
    with qtbot.assertNotEmitted(person.dialog.local_wanted):
        person.save()  # it only saves: the wish for another database is forgotten


def test_open_calls_hold_the_database(open_dialog: Open) -> None:
    person = open_dialog(facts=replace(TEAM, busy=True))
    person.turn_to(DATABASE)
    assert person.says("Save or discard the open calls first")
    assert not person.button("Other server or login…").isEnabled()
    assert not person.button("Work with the file on this computer").isEnabled()


# --- keys -----------------------------------------------------------------------------------


def go_to_key(person: Person, what: str) -> None:
    person.turn_to(KEYS)
    view = person.field("Keys", QTableView)
    view.setFocus()
    for _ in range(view.model().rowCount()):
        if view.currentIndex().siblingAtColumn(0).data() == what:
            return
        person.press("Down")
    raise AssertionError(f"no key for {what!r}")


def key_shown(person: Person) -> str:
    view = person.field("Keys", QTableView)
    return str(view.currentIndex().siblingAtColumn(1).data())


def test_a_key_is_changed_by_keyboard_alone(person: Person) -> None:
    go_to_key(person, "Park the call")
    person.press("Return")
    assert person.focus.accessibleName() == "New key for: Park the call"
    person.press("Ctrl+F7")

    assert person.focus is person.field("Keys", QTableView)
    assert key_shown(person) == "Ctrl F7"
    person.save()
    assert person.saved.shortcuts == {"park": ("Ctrl+F7",)}


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        ("F9", "F9 already means “Dial; during a call: hang up”."),
        ("Q", "Q types a sign while you write."),
        ("Left", "← is needed to move about."),
    ],
)
def test_a_refused_key_is_explained(person: Person, pressed: str, said: str) -> None:
    go_to_key(person, "Park the call")
    person.press("Return", pressed)

    assert person.says(said)
    assert key_shown(person) == "F7"
    person.press("Ctrl+F7")  # the next attempt
    assert not person.says(said)
    assert key_shown(person) == "Ctrl F7"


def test_the_key_field_can_be_left(person: Person) -> None:
    go_to_key(person, "Park the call")
    person.press("Return", "Escape")
    assert person.dialog.isVisible()
    assert person.focus is person.field("Keys", QTableView)
    person.press("Return", "Tab")
    assert person.focus is person.button("No key")


def test_a_sign_is_kept_without_shift(person: Person) -> None:
    # The question mark has Shift on one keyboard and none on another.
    go_to_key(person, "Park the call")
    person.press("Return")
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(person.focus, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(person.focus, Qt.Key.Key_Question, control_shift)
    assert key_shown(person) == "Ctrl ?"


def test_a_key_is_taken_away_and_comes_back(person: Person) -> None:
    go_to_key(person, "Print")
    assert not person.button("Usual key").isEnabled()
    person.push("No key")
    assert key_shown(person) == "–"
    assert not person.button("No key").isEnabled()
    person.push("Usual key")
    assert key_shown(person) == "Ctrl P"
    person.save()
    assert person.saved.shortcuts == {}


def test_all_usual_keys_come_back(open_dialog: Open, file: Path) -> None:
    file.write_text('[shortcuts]\npark = ["F11"]\nprint = []\n', encoding="utf-8")
    person = open_dialog()
    go_to_key(person, "Park the call")
    assert key_shown(person) == "F11"
    person.push("All usual keys")
    assert key_shown(person) == "F7"
    person.save()
    assert person.saved.shortcuts == {}


def test_keys_that_mean_two_things_are_not_saved(open_dialog: Open, file: Path) -> None:
    file.write_text('[shortcuts]\npark = ["F9"]\n', encoding="utf-8")
    person = open_dialog()
    person.push("Save")

    assert person.message.startswith("Not saved yet. F9 already means “Park the call”.")
    assert person.page == KEYS
    assert person.dialog.isVisible()


# --- for all --------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [PROGRAM, COMPANY, TELEPHONY, KEYS])
def test_tab_comes_to_all_that_can_be_done(person: Person, page: int) -> None:
    person.turn_to(page)
    start, passed = person.focus, set()
    for _ in range(40):
        passed.add(person.focus)
        person.press("Tab")
        if person.focus is start:
            break
    kinds = (QComboBox, QLineEdit, QAbstractButton, QTableView, TabBar)
    wanted = {
        widget
        for kind in kinds
        for widget in person.dialog.findChildren(kind)
        if widget.isVisible() and widget.isEnabled()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert person.focus is start
    assert wanted <= passed


@pytest.mark.parametrize("page", [PROGRAM, COMPANY, TELEPHONY, KEYS])
def test_every_control_has_a_name(person: Person, page: int) -> None:
    person.turn_to(page)
    for kind in (QComboBox, QLineEdit, QTableView, TabBar):
        for control in person.dialog.findChildren(kind):
            assert control.accessibleName() or not control.isVisible(), control


def test_the_table_of_keys_is_sound(person: Person, qtmodeltester: pytest.FixtureRequest) -> None:
    person.turn_to(KEYS)
    qtmodeltester.check(person.field("Keys", QTableView).model(), force_py=True)
