"""The head of a run: who the partner is, how they feel, how long the talk lasts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.practice.talk import Mood
from app.widgets.buttons import KeyButton, Weight
from app.widgets.elided_label import ElidedLabel
from app.widgets.labels import Label, Pane, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill
from app.widgets.share_bar import ShareBar, tone_of
from app.widgets.shortcuts import Shortcuts

_BAR_WIDTH, _SHORT_BAR_WIDTH, _BAR_HEIGHT = 90, 56, 8
_NARROW = 760  # below it name, buttons and the word for the mood have no room together
_GOOD_FROM, _DOUBTFUL_FROM = 60, 30
_HURRY_SECONDS = 20


class RunHead(Pane):
    """Says whom one talks to; its buttons only tell what is wanted."""

    hang_up_wanted = Signal()
    script_toggled = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel(look=TextLook.TITLE)
        self._end = Pill("")
        self._end.hide()
        self._about = Label("", TextLook.SMALL, wrap=True)
        self._mood_label = Label(self.tr("Mood"), TextLook.SMALL)
        self._mood = ShareBar(_BAR_HEIGHT)
        self._has_mood = True
        self._clock = Pill("", Tone.SUCCESS, large=True)
        self._script = KeyButton("", weight=Weight.COMPACT)
        self._hang_up = KeyButton(
            self.tr("Hang up"), shortcuts.keycap("dial"), weight=Weight.COMPACT
        )
        self._lay_out()
        self._hang_up.clicked.connect(self.hang_up_wanted)
        self._script.clicked.connect(self.script_toggled)

    def show_partner(self, name: str, about: str) -> None:
        """Show whom one talks to, and what about."""
        self._name.setText(name)
        self._about.setText(about)

    def show_end(self, text: str, tone: Tone) -> None:
        """Show how the talk ended; "" while it goes on."""
        self._end.show_fact(text, tone)

    def show_mood(self, mood: Mood | None) -> None:
        """Show how the partner feels; None hides it, such as where a person plays them."""
        self._has_mood = mood is not None
        self._fit_mood()
        if mood is None:
            return
        percent = overall(mood)
        tone = tone_of(percent, good_from=_GOOD_FROM, doubtful_from=_DOUBTFUL_FROM)
        self._mood.show_share(percent, tone)
        said = self.tr("Trust {trust}, irritation {irritation}, interest {interest} of 100").format(
            trust=mood.trust, irritation=mood.irritation, interest=mood.interest
        )
        self._mood.setToolTip(said)
        self._mood.setAccessibleName(said)

    def show_seconds(self, seconds: int | None, *, down: bool = False) -> None:
        """Show how long the talk runs, or how long is left; None hides the clock."""
        if seconds is None:
            self._clock.show_fact("", Tone.SUCCESS)
            return
        text = f"● {seconds // 60:02d}:{seconds % 60:02d}"
        hurry = down and seconds <= _HURRY_SECONDS
        self._clock.show_fact(text, Tone.WARNING if hurry else Tone.SUCCESS)

    def show_buttons(self, *, talking: bool, script: bool | None) -> None:
        """Show what can be done; script: whether it is shown, None where there is none."""
        self._hang_up.setVisible(talking)
        self._script.setVisible(script is not None)
        does = self.tr("Hide the script") if script else self.tr("Show the script")
        self._script.set_caption(self.tr("Script ▾") if script else self.tr("Script ▸"), "")
        self._script.setToolTip(does)
        self._script.setAccessibleName(does)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the name its room: where it is narrow the bar is shorter and has no word."""
        super().resizeEvent(event)
        self._fit_mood()

    def _fit_mood(self) -> None:
        narrow = self.width() < _NARROW
        self._mood.setVisible(self._has_mood)
        self._mood_label.setVisible(self._has_mood and not narrow)
        self._mood.setFixedWidth(_SHORT_BAR_WIDTH if narrow else _BAR_WIDTH)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._end)
        row.addStretch(1)
        controls = (self._mood_label, self._mood, self._clock, self._script, self._hang_up)
        for widget in controls:
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 8, 18, 9)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._about)


def overall(mood: Mood) -> int:
    """Give one figure from 0 to 100 for trust, calm and interest together."""
    return round((mood.trust + 100 - mood.irritation + mood.interest) / 3)
