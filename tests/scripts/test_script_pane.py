"""The card with the script, pressed and typed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from app.scripts import engine
from app.scripts.engine import Place, State
from app.scripts.format import Script
from app.scripts.notation import Money
from app.scripts.placeholders import fill
from app.scripts.reading import read_script
from app.scripts.rules import Phase
from app.scripts.script_pane import ScriptPane
from app.scripts.sentence_html import quotes_of, sentence_html
from app.scripts.shipped import shipped_files
from app.scripts.texts import Address
from app.widgets.buttons import ChoiceButton
from app.widgets.palette import LIGHT
from app.widgets.pill import Chip
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import Look, Theme
from tests.scripts.small_script import SCRIPT, context_of

CTRL = Qt.KeyboardModifier.ControlModifier
PANE_WIDTH = 420  # in a window 1440 wide


class Call(QWidget):
    """The pane beside a note that has the focus, as in a call."""

    def __init__(self) -> None:
        super().__init__()
        self.note = QPlainTextEdit()
        self.pane = ScriptPane(Shortcuts())
        layout = QHBoxLayout(self)
        layout.addWidget(self.pane)
        layout.addWidget(self.note)
        self.resize(900, 600)


@pytest.fixture
def theme(qapp):
    """The program's fonts, which decide what fits; other tests get Qt's own look back."""
    yield Theme(qapp, Look.LIGHT)
    qapp.setStyleSheet("")


@pytest.fixture
def call(qtbot):
    call = Call()
    qtbot.addWidget(call)
    call.pane.show_script(SCRIPT, context_of(quote__amount=Money(428000, "CHF")))
    with qtbot.waitActive(call):
        call.show()
    call.note.setFocus()
    qtbot.waitUntil(call.note.hasFocus)
    return call


def answers(pane: QWidget) -> list[ChoiceButton]:
    return [button for button in pane.findChildren(ChoiceButton) if not button.isHidden()]


def captions(pane: QWidget) -> list[str]:
    return [button.text() for button in answers(pane)]


def chips(pane: QWidget) -> list[str]:
    return [chip.text() for chip in pane.findChildren(Chip) if not chip.isHidden()]


def said(pane: ScriptPane) -> str:
    return pane._say._speech.accessibleName()


def test_the_pane_says_the_sentence_and_offers_the_answers(call):
    assert said(call.pane) == "Hello name, my name from our company."
    assert captions(call.pane) == ["Yes", "No time"]
    assert answers(call.pane)[1].toolTip() == "→ objection: no time"
    assert call.pane._title.text() == "Small ▾"


def test_answers_are_chosen_by_key_while_the_note_has_the_focus(call, qtbot):
    chosen, states = [], []
    call.pane.answer_chosen.connect(lambda place, index: chosen.append((place, index)))
    call.pane.state_changed.connect(states.append)
    qtbot.keyClick(call.note, Qt.Key.Key_1, CTRL)
    assert chosen == [("greet", 0)]
    assert [state.place for state in states] == [Place("needs")]
    assert said(call.pane).startswith("The quote over CHF 4’280")
    assert call.pane._ask.text() == "Ask for: Decides on, Criterion"


def test_answers_are_chosen_by_the_mouse_too(call, qtbot):
    qtbot.mouseClick(answers(call.pane)[0], Qt.MouseButton.LeftButton)
    assert call.pane.state.place.target == "needs"
    assert call.note.hasFocus()


def test_phases_are_shown_as_done_present_and_to_come(call, qtbot):
    assert chips(call.pane) == ["Opener", "Needs", "Benefit", "Objection", "Close", "Recap"]
    qtbot.keyClick(call.note, Qt.Key.Key_1, CTRL)
    assert chips(call.pane)[:2] == ["✓ Opener", "Needs"]


def test_a_chip_or_its_key_goes_to_a_phase_and_back_undoes_it(call, qtbot):
    close = next(chip for chip in call.pane.findChildren(Chip) if chip.text() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert call.pane.state.phase is Phase.CLOSE
    qtbot.keyClick(call.note, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert call.pane.state == engine.start(SCRIPT)
    assert not call.pane._back.isEnabled()
    call.pane._jump(Phase.PREPARATION)
    assert chips(call.pane)[0] == "Preparation"


def test_the_second_wording_comes_by_f8(call, qtbot):
    qtbot.keyClick(call.note, Qt.Key.Key_F8)
    assert said(call.pane) == "A moment?"


def test_an_objection_is_found_by_what_is_heard_and_the_note_gets_the_focus_back(call, qtbot):
    qtbot.keyClick(call.note, Qt.Key.Key_O, CTRL)
    field = call.pane._list._filter
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "EXPENS")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said(call.pane) == "Only the price?"
    assert call.pane.state.phase is Phase.OBJECTIONS
    qtbot.waitUntil(call.note.hasFocus)


def test_the_arrows_walk_through_the_objections(call, qtbot):
    qtbot.keyClick(call.note, Qt.Key.Key_O, CTRL)
    field = call.pane._list._filter
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert call.pane.state.place.objection == "price"


def test_esc_closes_the_objections_and_leaves_the_talk_where_it_was(call, qtbot):
    qtbot.keyClick(call.note, Qt.Key.Key_O, CTRL)
    field = call.pane._list._filter
    qtbot.keyClicks(field, "nothing like this")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(call.note.hasFocus)
    assert call.pane.state == engine.start(SCRIPT)
    assert not call.pane._list.isVisible()


def test_an_objection_without_answers_leads_back(call, qtbot):
    call.pane._open_objection("price")
    assert captions(call.pane) == ["Back to the talk"]
    qtbot.keyClick(call.note, Qt.Key.Key_1, CTRL)
    assert call.pane.state.place.target == "greet"


def test_answers_to_objections_say_where_they_lead(call):
    call.pane._open_objection("no_time")
    assert [button.toolTip() for button in answers(call.pane)] == [
        "→ back: Opener", "→ objection: price",
    ]  # fmt: skip


def test_what_an_answer_tells_and_what_is_typed_is_captured(call, qtbot):
    qtbot.keyClick(call.note, Qt.Key.Key_1, CTRL)
    with qtbot.waitSignal(call.pane.fields_captured) as told:
        qtbot.keyClick(call.note, Qt.Key.Key_1, CTRL)
    assert told.args == [{"criterion": "price"}]
    with qtbot.waitSignal(call.pane.fields_captured) as told:
        call.pane.capture("decision_on", "2026-11-27")
    assert told.args == [{"criterion": "price", "decision_on": "2026-11-27"}]


def test_the_end_proposes_its_outcome(call, qtbot):
    with qtbot.waitSignal(call.pane.outcome_proposed) as told:
        call.pane._jump(Phase.RECAP)
    assert told.args == ["order"]
    assert answers(call.pane) == []


def test_keys_without_meaning_tell_nothing(call, qtbot):
    with qtbot.assertNotEmitted(call.pane.state_changed):
        qtbot.keyClick(call.note, Qt.Key.Key_9, CTRL)
        qtbot.keyClick(call.note, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_an_empty_pane_ignores_all_keys(qtbot):
    pane = ScriptPane(Shortcuts())
    qtbot.addWidget(pane)
    pane._answer(1)
    pane._go_back()
    pane._toggle_objections()
    pane.capture("decision_on", "2026-11-27")
    assert pane.state is None


def test_a_draft_goes_on_where_it_was(call):
    draft = State("small", 4, Place("close"), Phase.CLOSE)
    call.pane.show_script(SCRIPT, context_of(), draft)
    assert said(call.pane) == "Book it?"


def test_another_person_is_spoken_to_in_their_language_and_the_hints_stay_in_mine(call):
    call.pane.show_context(context_of(language="de", reader="en", contact__formal="Herr Hofer"))
    assert said(call.pane).startswith("Guten Tag Herr Hofer")
    assert call.pane._say._hint.text() == "Wait."
    assert captions(call.pane) == ["Yes", "No time"]
    assert call.pane._say._foreign.isHidden()
    call.pane.show_context(context_of(language="fr", reader="en"))
    assert not call.pane._say._foreign.isHidden()


def test_other_scripts_are_wanted_from_the_menu(call, qtbot):
    call.pane.offer_scripts([("care", "Care call"), ("small", "Small")])
    with qtbot.waitSignal(call.pane.script_wanted) as wanted:
        call.pane._title.menu().actions()[0].trigger()
    assert wanted.args == ["care"]


def test_in_a_low_window_answers_keep_their_height(call, qtbot):
    call.resize(900, 330)
    qtbot.keyClick(call.note, Qt.Key.Key_1, CTRL)
    assert {button.height() for button in answers(call.pane)} == {32}


def test_values_are_escaped_and_gaps_marked():
    context = context_of(customer__name="<b>Hofer & Co</b>")
    parts = fill("{customer.name}, {quote.amount}", context.facts, context.notation)
    html = sentence_html(parts, LIGHT, quotes_of(Address(language="en")))
    assert "underline" in html
    assert "&lt;b&gt;Hofer &amp; Co&lt;/b&gt;" in html
    assert "[the amount we discussed]" in html
    assert html.startswith("“")
    assert quotes_of(Address(language="de", region="CH")) == ("«", "»")
    assert quotes_of(Address(language="de", region="DE")) == ("„", "“")


def read(name: str) -> Script:
    path = next(path for path in shipped_files() if path.stem == name)
    return read_script(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [path.stem for path in shipped_files()])
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_answer_of_a_shipped_script_is_cut_off(qtbot, theme, name, language):
    script, pane = read(name), ScriptPane(Shortcuts())
    qtbot.addWidget(pane)
    inside = PANE_WIDTH - 28
    for target in [*script.steps, *(f"objection.{each}" for each in script.objections)]:
        place = Place(target)
        returns = (Place(script.head.start),) if place.objection else ()
        phase = engine.phase_of(script, place)
        state = State(script.id, script.head.version, place, phase, returns)
        pane.show_script(script, context_of(language=language), state)
        for button in answers(pane):
            assert button.sizeHint().width() <= inside, (target, button.text())
