"""The answers of a step as buttons with their keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scripts import engine
from app.scripts.engine import State
from app.scripts.format import BACK, OBJECTION_PREFIX, Answer, Script
from app.scripts.speech import CallContext, answer_text, title_of
from app.scripts.words import phase_name
from app.widgets.buttons import ChoiceButton
from app.widgets.shortcuts import Shortcuts


class AnswerButtons(QWidget):
    """Shows what the customer may answer and where each answer leads."""

    number_chosen = Signal(int)  # of the answer as it is offered, counted from 1

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._buttons: list[ChoiceButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_answers(self, script: Script, state: State, context: CallContext) -> None:
        """Show the answers offered at a place; an objection without any leads back."""
        captions = [
            (answer_text(answer, context.reader), self._ahead(script, state, answer, context))
            for answer in engine.offered(script, state, context.facts)
        ]
        if not captions and state.returns:
            captions = [(self.tr("Back to the talk"), "")]
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [
            self._button(number, *caption) for number, caption in enumerate(captions, start=1)
        ]

    def _button(self, number: int, text: str, leads_to: str) -> ChoiceButton:
        keycap = self._shortcuts.keycap(f"answer_{number}")
        button = ChoiceButton(text, keycap, leads_to, self)
        button.clicked.connect(lambda: self.number_chosen.emit(number))
        self._layout.addWidget(button)
        button.show()  # else Qt shows it only after the next paint
        return button

    def _ahead(self, script: Script, state: State, answer: Answer, context: CallContext) -> str:
        if answer.go == BACK:
            if not state.returns:
                return ""
            target, said = state.returns[-1].target, self.tr("→ back: {title}")
        elif answer.go.startswith(OBJECTION_PREFIX):
            target, said = answer.go, self.tr("→ objection: {title}")
        else:
            target, said = answer.go, self.tr("→ {title}")
        title = title_of(script, target, context.reader)
        return said.format(title=title or phase_name(engine.phase_of(script, engine.Place(target))))
