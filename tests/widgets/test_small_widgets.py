"""Buttons, pills and the like: they show what they are told, whole, and to readers too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.widgets.buttons import ChoiceButton, KeyButton, Weight
from app.widgets.empty_state import EmptyState
from app.widgets.flow_layout import FlowLayout
from app.widgets.initials import initials
from app.widgets.labels import NameLabel
from app.widgets.note_field import NoteField
from app.widgets.palette import Tone
from app.widgets.pill import Pill, SegmentBadge
from app.widgets.progress_footer import Bar, ProgressFooter
from app.widgets.saved_state import InlineSavedState, SaveState
from app.widgets.search_field import SearchField
from app.widgets.segmented import SegmentedControl
from app.widgets.theme import Theme


def test_a_button_never_cuts_text_or_key(qtbot, theme: Theme) -> None:
    plain, keyed = KeyButton("Save and next"), KeyButton("Save and next", "Ctrl ⏎")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    assert keyed.minimumSizeHint().width() > plain.minimumSizeHint().width()
    before = keyed.sizeHint().width()
    keyed.set_caption("Speichern und zum nächsten Kunden", "Ctrl ⏎")
    assert keyed.sizeHint().width() > before


def test_readers_hear_button_and_key(qtbot) -> None:
    button = KeyButton("Hand to field…", "Ctrl ⇧ H")
    choice = ChoiceButton("Price is too high", "Ctrl 1", "→ objection: price")
    for widget in (button, choice):
        qtbot.addWidget(widget)
    assert (button.accessibleName(), button.accessibleDescription()) == (
        "Hand to field",
        "Ctrl ⇧ H",
    )
    assert choice.accessibleDescription() == "Ctrl 1 → objection: price"


def test_a_click_leaves_the_keyboard_where_it_is(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    note = NoteField("Note", window)
    button = KeyButton("No answer", "Alt 1", weight=Weight.COMPACT, parent=window)
    button.setCheckable(True)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    note.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert note.hasFocus()


def test_an_empty_pill_takes_no_room(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pill = Pill("now", Tone.DANGER, parent=window)
    window.show()
    pill.show_fact("", Tone.NEUTRAL)
    assert not pill.isVisible()
    pill.show_fact("11:00", Tone.WARNING)
    assert pill.isVisible()
    assert pill.tone is Tone.WARNING


def test_a_badge_names_its_segment(qtbot) -> None:
    badge = SegmentBadge("B")
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "Segment B"


@pytest.mark.parametrize(
    ("minutes", "text"), [(130, "≈ 2 h 10 left"), (60, "≈ 1 h 00 left"), (9, "≈ 9 min left")]
)
def test_the_footer_says_how_far_the_day_is(qtbot, minutes: int, text: str) -> None:
    footer = ProgressFooter()
    qtbot.addWidget(footer)
    footer.show_progress(14, 42, minutes)
    shown = [label.text() for label in footer.findChildren(QLabel)]
    assert shown == ["14 of 42 done", text]
    assert footer.findChild(Bar).share == pytest.approx(14 / 42)


def test_an_empty_day_has_an_empty_bar(qtbot) -> None:
    footer = ProgressFooter()
    qtbot.addWidget(footer)
    footer.show_progress(0, 0)
    assert footer.findChild(Bar).share == 0


def test_an_empty_list_says_what_to_do_first(qtbot) -> None:
    empty = EmptyState("No customers yet", "Import a list.", "Import a list…")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.action_wanted):
        QTest.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_saved_state_is_said_in_words(qtbot) -> None:
    saved = InlineSavedState()
    qtbot.addWidget(saved)
    assert saved.text() == ""
    saved.show_state(SaveState.FAILED)
    assert saved.text() == "not saved yet"
    saved.show_state(SaveState.JUST_NOW)
    assert saved.text() == "saved just now"


def test_the_segments_texts_change_and_the_choice_stays(qtbot, theme: Theme) -> None:
    tray = SegmentedControl(["Mine 17", "Team 63"], name="Whose")
    qtbot.addWidget(tray)
    tray.show()
    tray.setCurrentIndex(1)
    tray.show_texts(["Mine 16", "Team 62"])
    assert (tray.currentIndex(), tray.tabText(1)) == (1, "Team 62")
    with qtbot.waitSignal(tray.currentChanged):
        QTest.keyClick(tray, Qt.Key.Key_Left)


def test_search_hands_arrows_and_escape_on(qtbot) -> None:
    field = SearchField("Search…", "Ctrl K")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.moved) as moved:
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert moved.args == [-1]
    with qtbot.waitSignal(field.escaped):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClicks(field, "met")
    assert field.text() == "met"


def test_a_note_takes_the_words_of_what_is_pasted(qtbot) -> None:
    note = NoteField("Note")
    qtbot.addWidget(note)
    note.show_note("Stock-taking done. ")
    pasted = QMimeData()
    pasted.setHtml("<b>6 %</b>")
    pasted.setText("6 %")
    note.insertFromMimeData(pasted)
    assert note.note() == "Stock-taking done. 6 %"
    assert note.document().find("6 %", 0, QTextDocument.FindFlag(0)).charFormat().fontWeight() < 600


def test_a_cut_name_is_told_whole_by_the_mouse(qtbot, theme: Theme) -> None:
    name = NameLabel("Malerei Fontana & Söhne")
    qtbot.addWidget(name)
    name.resize(60, 20)
    name.show()
    assert name.toolTip() == "Malerei Fontana & Söhne"
    name.resize(400, 20)
    assert name.toolTip() == ""


def test_chips_go_on_in_the_next_line(qtbot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=4)
    for text in ("Opener", "Needs", "Benefit"):
        flow.addWidget(Pill(text))
    one_line, narrow = flow.heightForWidth(1000), flow.heightForWidth(80)
    assert one_line == 20
    assert narrow == 3 * 20 + 2 * 4


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Maria Baumann", "MB"), ("Anna von Arx", "AA"), ("Łukasz", "Ł"), ("", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
