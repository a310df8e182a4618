"""What to say at the present step: the sentence, a hint, the answers, and what is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.scripts.answer_buttons import AnswerButtons
from app.scripts.engine import State
from app.scripts.format import Script
from app.scripts.placeholders import plain
from app.scripts.rules import Phase
from app.scripts.sentence_html import quotes_of, sentence_html
from app.scripts.speech import CallContext, hint, sentence
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Label, Speech, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.shortcuts import Shortcuts
from app.widgets.theme import colours

_LONGEST_PILL = 33  # letters; what is longer is written below the others, over several lines


class WhatToSay(QScrollArea):
    """Shows one step of a script; a long one scrolls."""

    number_chosen = Signal(int)  # of an answer, from 1

    def __init__(
        self, shortcuts: Shortcuts, parent: QWidget | None = None, *, answers: bool = True
    ) -> None:
        """answers: whether the step's answers are offered."""
        super().__init__(parent)
        self._offers_answers = answers
        self._speech = Speech()
        self._foreign = Label(self.tr("There is no wording in this language."), TextLook.SMALL)
        self._hint = Label(look=TextLook.SMALL, wrap=True)
        self._answers = AnswerButtons(shortcuts)
        if not answers:
            self._answers.hide()
        self._facts = FlowLayout(gap=6)
        self._pills: list[Pill] = []
        self._long_facts = Label("", TextLook.SMALL, wrap=True)
        self.setAccessibleName(self.tr("What to say"))
        self._arrange()
        self._answers.number_chosen.connect(self.number_chosen)

    def show_step(self, script: Script, state: State, context: CallContext) -> None:
        """Show where the talk is, from the top."""
        said = sentence(script, state, context)
        spoken = state.phase is not Phase.PREPARATION
        quotes = quotes_of(context.address) if spoken else ("", "")
        self._speech.show_html(sentence_html(said.parts, colours(), quotes))
        self._speech.setAccessibleName(plain(said.parts))
        self._foreign.setVisible(said.foreign)
        self._hint.setText(hint(script, state, context))
        self._hint.setVisible(bool(self._hint.text()))
        if self._offers_answers:
            self._answers.show_answers(script, state, context)
        self.verticalScrollBar().setValue(0)

    def show_facts(self, facts: Sequence[tuple[str, Tone]]) -> None:
        """Show what is known or still to be found out, below the hint."""
        long = [text for text, tone in facts if len(text) > _LONGEST_PILL]
        self._long_facts.setText("\n".join(long))
        self._long_facts.setVisible(bool(long))
        facts = [(text, tone) for text, tone in facts if len(text) <= _LONGEST_PILL]
        while len(self._pills) < len(facts):
            pill = Pill("")
            self._facts.addWidget(pill)
            self._pills.append(pill)
        shown = [*facts, *[("", Tone.NEUTRAL)] * (len(self._pills) - len(facts))]
        for pill, (text, tone) in zip(self._pills, shown, strict=True):
            if (pill.text(), pill.tone) != (text, tone) or pill.isHidden() != (not text):
                pill.show_fact(text, tone)

    def _arrange(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for widget in (self._speech, self._foreign, self._hint):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addWidget(self._answers)
        layout.addLayout(self._facts)
        layout.addWidget(self._long_facts)
        self._long_facts.hide()
        layout.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        # A click on an answer must leave the keyboard in the note.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
