"""The middle while a run goes on: head, script and talk side by side, the answer below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.calls.conversation.notes_card import NotesCard
from app.calls.wrap_up.panel import WrapUpPanel
from app.practice.offers.run_head import RunHead
from app.practice.showing.answer_bar import AnswerBar
from app.practice.showing.talk_list import TalkList
from app.scripts.script_pane import ScriptPane
from app.widgets.labels import Separator
from app.widgets.message_line import MessageLine
from app.widgets.shortcuts import Shortcuts

_SCRIPT_SHARE, _TALK_SHARE = 3, 5
_SCRIPT_SHARE_LOW, _TALK_SHARE_LOW = 4, 5
_NOTES_LEAST, _NOTES_MOST = 92, 136
_NOTES_LOW = 72  # two lines of the note


class RunPane(QWidget):
    """Shows a talk as it goes on; whoever joins it knows what is said."""

    script_folded = Signal(bool)

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = RunHead(shortcuts)
        self.script = ScriptPane(shortcuts, follows=True)
        self.notes = NotesCard()
        self.talk = TalkList(self.tr("Talk"))
        self.message = MessageLine()
        self.answer = AnswerBar(shortcuts)
        self.wrap_up = WrapUpPanel(shortcuts)
        self._aside = QWidget()
        self._foot = QWidget()
        self._has_script = False
        self._folded = False
        self._body = QHBoxLayout()
        self._lay_out()
        self.set_low(low=False)
        self.head.script_toggled.connect(self._toggle_script)
        self.show_foot(None)

    @property
    def script_shown(self) -> bool | None:
        """Tell whether the script is shown; None where the run has none."""
        return not self._folded if self._has_script else None

    def show_script_beside(self, *, shown: bool) -> None:
        """Show script and notes beside the talk, or let the talk have all the room."""
        self._has_script = shown
        self._aside.setVisible(shown and not self._folded)

    def set_low(self, *, low: bool) -> None:
        """Give the script what room there is on a low screen: notes and answer take less."""
        self.notes.set_low(low=low)
        self.notes.setMinimumHeight(_NOTES_LOW if low else _NOTES_LEAST)
        self.notes.setMaximumHeight(_NOTES_LOW if low else _NOTES_MOST)
        self.answer.set_low(low=low)
        self._body.setStretch(0, _SCRIPT_SHARE_LOW if low else _SCRIPT_SHARE)
        self._body.setStretch(1, _TALK_SHARE_LOW if low else _TALK_SHARE)

    def show_foot(self, widget: QWidget | None) -> None:
        """Show the answer or the wrap-up at the foot, or nothing."""
        self.answer.setVisible(widget is self.answer)
        self.wrap_up.setVisible(widget is self.wrap_up)
        self._foot.setVisible(widget is not None)

    def _toggle_script(self) -> None:
        self._folded = not self._folded
        self._aside.setVisible(self._has_script and not self._folded)
        self.script_folded.emit(self._folded)

    def _lay_out(self) -> None:
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(10)
        aside.addWidget(self.script, 4)
        aside.addWidget(self.notes, 1)
        body = self._body
        body.setContentsMargins(14, 12, 18, 12)
        body.setSpacing(18)
        body.addWidget(self._aside)
        body.addWidget(self.talk)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        for part in (Separator(), self.answer, self.wrap_up):
            foot.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Separator())
        layout.addWidget(self.message)
        layout.addLayout(body, 1)
        layout.addWidget(self._foot)
