"""The card with the call script: what to say now, and where each answer leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.scripts import engine
from app.scripts.engine import State
from app.scripts.format import Script
from app.scripts.objection_list import ObjectionList
from app.scripts.phase_chips import PhaseChips
from app.scripts.rules import MAX_ANSWERS, PHASES, Phase
from app.scripts.speech import CallContext, field_label
from app.scripts.texts import wording
from app.scripts.what_to_say import WhatToSay
from app.widgets.keycap import KeyCap
from app.widgets.labels import Card, Label, TextLook
from app.widgets.palette import Tone
from app.widgets.shortcuts import Shortcuts


class ScriptPane(Card):
    """Leads through a script; knows neither the database nor the note.

    Whoever shows it keeps the state (for the draft) and the captured fields (for the chips).
    In practice it only follows the talk: there the keys of the answers choose one's own line.
    """

    state_changed = Signal(object)  # engine.State, after everything that changed it
    answer_chosen = Signal(str, int)  # the place answered at, the answer's index in the file
    fields_captured = Signal(object)  # dict of names and canonical values
    outcome_proposed = Signal(str)  # an outcome's name, when a step that names one is reached
    script_wanted = Signal(str)  # the name of another script, chosen in the menu

    def __init__(
        self, shortcuts: Shortcuts, parent: QWidget | None = None, *, follows: bool = False
    ) -> None:
        """Make an empty pane; follows: it offers no answers, whoever shows it moves it on."""
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._follows = follows
        self._script: Script | None = None
        self._context: CallContext | None = None
        self._state: State | None = None
        self._focus_before: QWidget | None = None

        self._title = _flat_button(self)
        self._menu = QMenu(self)
        self._title.setMenu(self._menu)
        self._objections = _flat_button(self, self.tr("Objections"))
        self._chips = PhaseChips(shortcuts)
        self._say = WhatToSay(shortcuts, answers=not follows)
        self._list = ObjectionList()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._say)
        self._stack.addWidget(self._list)
        self._back = _flat_button(self, self.tr("back"))
        self._ask = Label(look=TextLook.SMALL, wrap=True)
        self._ask.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(self._head())
        layout.addWidget(self._chips)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot())
        self._connect()
        self._bind_keys()

    @property
    def state(self) -> State | None:
        """Where the talk is; None before a script is shown."""
        return self._state

    def show_script(self, script: Script, context: CallContext, state: State | None = None) -> None:
        """Show a script from its start, or at a state that drafts.restore_state gave."""
        self._script, self._context = script, context
        self._state = state or engine.start(script)
        self._stack.setCurrentIndex(0)
        self._render()

    def show_context(self, context: CallContext) -> None:
        """Fill the texts anew: another person of the customer, or a fact that changed."""
        self._context = context
        self._render()

    def offer_scripts(self, titles: Sequence[tuple[str, str]]) -> None:
        """Offer scripts in the menu of the title: names and titles."""
        self._menu.clear()
        for name, title in titles:
            self._menu.addAction(title, partial(self.script_wanted.emit, name))

    def show_facts(self, facts: Sequence[tuple[str, Tone]]) -> None:
        """Show what is known or still to be found out, below the hint."""
        self._say.show_facts(facts)

    def capture(self, name: str, canonical: str | None) -> None:
        """Take a field's value that was typed elsewhere, in canonical form; None empties it."""
        if self._state is not None:
            self._move_to(engine.capture(self._state, name, canonical))

    def changeEvent(self, event: QEvent) -> None:
        """Write the sentence in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._state is not None:
            self._render()

    # --- Building ----------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._objections)
        row.addWidget(KeyCap(self._shortcuts.keycap("objections")))
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(KeyCap(self._shortcuts.keycap("back")))
        row.addWidget(self._back)
        row.addSpacing(12)
        row.addWidget(self._ask, 1)
        return row

    def _connect(self) -> None:
        self._chips.phase_wanted.connect(self._jump)
        self._say.number_chosen.connect(self._answer)
        self._objections.clicked.connect(self._toggle_objections)
        self._list.objection_chosen.connect(self._open_objection)
        self._list.closed.connect(self._close_objections)
        self._back.clicked.connect(self._go_back)

    def _bind_keys(self) -> None:
        for number in () if self._follows else range(1, MAX_ANSWERS + 1):
            self._shortcuts.bind(f"answer_{number}", self, partial(self._answer, number))
        for number, phase in enumerate(PHASES, start=1):
            self._shortcuts.bind(f"phase_{number}", self, partial(self._jump, phase))
        self._shortcuts.bind("back", self, self._go_back)
        self._shortcuts.bind("objections", self, self._toggle_objections)
        self._shortcuts.bind("second_wording", self, self._next_wording)

    # --- Moving ------------------------------------------------------------------------

    def _act(self, action: Callable[[Script, State], State]) -> None:
        if self._script is not None and self._state is not None:
            self._move_to(action(self._script, self._state))

    def _answer(self, number: int) -> None:
        if self._script is None or self._state is None or self._context is None:
            return
        if self._stack.currentWidget() is self._list:
            return  # the keyboard is in the list; a chord meant for the talk would surprise
        before = self._state
        if not engine.offered(self._script, before, self._context.facts):
            self._move_to(engine.return_from_objection(self._script, before))
            return
        after = engine.choose(self._script, before, number, self._context.facts)
        self._move_to(after)
        if after is not before:
            index = after.moves[-1].answer
            assert index is not None  # the engine notes which answer was chosen
            self.answer_chosen.emit(before.place.target, index)

    def _go_back(self) -> None:
        if self._stack.currentWidget() is self._list:
            self._close_objections()
        else:
            self._act(engine.back)

    def _jump(self, phase: Phase) -> None:
        self._close_objections()
        self._act(lambda script, state: engine.jump(script, state, phase))

    def _next_wording(self) -> None:
        self._act(engine.next_wording)

    def _open_objection(self, name: str) -> None:
        self._close_objections()
        self._act(lambda script, state: engine.open_objection(script, state, name))

    def _toggle_objections(self) -> None:
        if self._stack.currentWidget() is self._list:
            self._close_objections()
        elif self._script is not None and self._context is not None:
            self._focus_before = QApplication.focusWidget()
            self._stack.setCurrentWidget(self._list)
            self._list.open_for(self._script, self._context)

    def _close_objections(self) -> None:
        """Give the keyboard back to where it was, mostly the note."""
        if self._stack.currentWidget() is not self._list:
            return
        self._stack.setCurrentIndex(0)
        if self._focus_before is not None:
            self._focus_before.setFocus()
        self._focus_before = None

    def _move_to(self, state: State) -> None:
        before, self._state = self._state, state
        if before is None or self._script is None or state == before:
            return
        self._render()
        self.state_changed.emit(state)
        if engine.captured(state) != engine.captured(before):
            self.fields_captured.emit(engine.captured(state))
        outcome = engine.proposed_outcome(self._script, state)
        if outcome and outcome != engine.proposed_outcome(self._script, before):
            self.outcome_proposed.emit(outcome)

    # --- Showing -----------------------------------------------------------------------

    def _render(self) -> None:
        script, context, state = self._script, self._context, self._state
        if script is None or context is None or state is None:
            return
        self._title.setText(f"{wording(script.head.title, context.reader).text} ▾")
        self._chips.show_phases(state.phase, engine.phases_done(script, state))
        self._say.show_step(script, state, context)
        self._back.setEnabled(bool(state.moves))
        self._ask.setText(self._asked(script, state, context))

    def _asked(self, script: Script, state: State, context: CallContext) -> str:
        names = engine.open_fields(script, state)
        if not names:
            return ""
        labels = ", ".join(field_label(script, name, context.reader) for name in names)
        return self.tr("Ask for: {fields}").format(fields=labels)


def _flat_button(parent: QWidget, text: str = "") -> QPushButton:
    button = QPushButton(text, parent)
    button.setFlat(True)
    return button
