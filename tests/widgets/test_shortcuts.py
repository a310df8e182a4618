"""Keys work wherever the focus is, and none means two things."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.widgets.keycap import keycap_text
from app.widgets.shortcut_words import words
from app.widgets.shortcuts import LIST_KEYS, WINDOW_KEYS, Shortcuts

FIELDS = (QTextEdit, QPlainTextEdit, QLineEdit, QTableView, QComboBox)
CHORDS = [(name, chord) for name, chords in WINDOW_KEYS.items() for chord in chords]


class Desk(QWidget):
    """A window with one field of each kind; notes what the keys did."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.fields = {kind: kind(self) for kind in FIELDS}
        for field in self.fields.values():
            layout.addWidget(field)
        self.fields[QTableView].setModel(QStringListModel(["Hofer", "Tanner"], self))
        self.fields[QComboBox].setEditable(True)
        self.fields[QComboBox].addItems(["Hofer", "Tanner"])
        self.pressed: list[str] = []
        for name in WINDOW_KEYS:
            shortcuts.bind(name, self, lambda name=name: self.pressed.append(name))


def open_desk(qtbot, qapp: QApplication, shortcuts: Shortcuts) -> Desk:
    shortcuts.win_over_fields(qapp)
    desk = Desk(shortcuts)
    shortcuts.setParent(desk)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    return desk


@pytest.fixture
def desk(qtbot, qapp: QApplication) -> Desk:
    return open_desk(qtbot, qapp, Shortcuts(mac=False))


@pytest.mark.parametrize("kind", FIELDS)
def test_every_chord_works_with_the_focus_in_a_field(desk: Desk, kind: type[QWidget]) -> None:
    field = desk.fields[kind]
    for name, chord in CHORDS:
        field.setFocus()
        desk.pressed.clear()
        QTest.keySequence(QApplication.focusWidget(), QKeySequence(chord))
        assert desk.pressed == [name], f"{chord} in {kind.__name__}"


@pytest.mark.parametrize("kind", FIELDS)
def test_a_key_of_the_users_own_goes_before_what_the_field_does(
    qtbot, qapp: QApplication, kind: type[QWidget]
) -> None:
    # Ctrl+Z is undo in fields of text; who makes it another key means it.
    desk = open_desk(qtbot, qapp, Shortcuts({"park": ["Ctrl+Z"]}, mac=False))
    desk.fields[kind].setFocus()
    QTest.keySequence(QApplication.focusWidget(), QKeySequence("Ctrl+Z"))
    assert desk.pressed == ["park"]


def test_a_field_that_goes_with_the_focus_does_no_harm(qtbot, desk: Desk) -> None:
    note = desk.fields.pop(QTextEdit)
    note.setFocus()
    with qtbot.waitSignal(note.destroyed):
        note.deleteLater()
    QTest.keyClick(desk, Qt.Key.Key_F9)
    assert desk.pressed == ["dial"]


def test_plain_letters_still_write(desk: Desk) -> None:
    note = desk.fields[QTextEdit]
    note.setFocus()
    QTest.keyClicks(note, "Spade exe")
    assert note.toPlainText() == "Spade exe"
    assert desk.pressed == []


@pytest.mark.parametrize("mac", [False, True])
def test_no_chord_means_two_things(mac: bool) -> None:
    assert Shortcuts(mac=mac).conflicts() == []


def test_a_conflict_of_the_users_own_keys_is_found() -> None:
    shortcuts = Shortcuts({"print": ["F9"]}, mac=False)
    assert shortcuts.conflicts() == [("dial", "print")]


def test_the_user_can_change_a_key_or_take_it_away() -> None:
    shortcuts = Shortcuts({"park": ["F11"], "print": [], "newer": ["F12"]}, mac=False)
    assert shortcuts.keycap("park") == "F11"
    assert shortcuts.keycap("print") == ""
    assert "newer" not in shortcuts.names()


def test_no_chord_needs_a_key_that_german_layouts_lack() -> None:
    for _, chord in CHORDS:
        assert not set(chord) & set("<>/[~")
        assert "Alt+Shift" not in chord
        assert "Ctrl+Alt" not in chord


def test_a_mac_has_its_own_outcomes_and_way_back() -> None:
    shortcuts = Shortcuts(mac=True)
    assert shortcuts.sequences("outcome_1") == (QKeySequence("Meta+1"),)
    assert shortcuts.sequences("back") == (QKeySequence("F10"),)


@pytest.mark.parametrize(
    ("chord", "text"),
    [
        ("Ctrl+Shift+H", "Ctrl ⇧ H"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+,", "Ctrl ,"),
        ("Alt+Left", "Alt ←"),
        ("Return", "⏎"),
        ("", ""),
    ],
)
def test_keys_are_written_as_on_the_keyboard(chord: str, text: str) -> None:
    assert keycap_text(QKeySequence(chord)) == text


def test_every_key_is_explained() -> None:
    explained = [words(name) for name in (*WINDOW_KEYS, *LIST_KEYS)]
    assert len(set(explained)) == len(explained)
