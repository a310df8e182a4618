"""How far the day's list is: "14 of 42 done", "≈ 2 h 10 left" and a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.widgets.labels import Label, TextLook
from app.widgets.painting import smooth_painter
from app.widgets.palette import Tone
from app.widgets.theme import colours

_BAR_COLOURS = {
    Tone.INFO: "accent",
    Tone.SUCCESS: "good",
    Tone.WARNING: "doubtful",
    Tone.DANGER: "bad",
    Tone.NEUTRAL: "border",
}


class Bar(QWidget):
    """A flat bar filled in part; what it means stands in words beside it."""

    def __init__(self, tone: Tone = Tone.INFO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._share = 0.0
        self.setFixedHeight(6)

    @property
    def share(self) -> float:
        """The filled part, 0 to 1."""
        return self._share

    def show_share(self, share: float, tone: Tone | None = None) -> None:
        """Fill this part; below 0 and above 1 count as empty and full."""
        self._share = min(1.0, max(0.0, share))
        self._tone = tone or self._tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and filling."""
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = colours()
        box = QRectF(self.rect())
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(box, 3, 3)
        if self._share > 0:
            box.setWidth(max(box.height(), box.width() * self._share))
            painter.setBrush(QColor(getattr(palette, _BAR_COLOURS[self._tone])))
            painter.drawRoundedRect(box, 3, 3)


class ProgressFooter(QWidget):
    """Stands below the call list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = Label(look=TextLook.SMALL)
        self._left = Label(look=TextLook.SMALL)
        self._bar = Bar()
        texts = QHBoxLayout()
        texts.addWidget(self._done)
        texts.addStretch(1)
        texts.addWidget(self._left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(4)
        layout.addLayout(texts)
        layout.addWidget(self._bar)

    def show_progress(self, done: int, total: int, minutes_left: int | None = None) -> None:
        """Show how many of the day's rows are done; without an estimate, none is shown."""
        text = self.tr("{done} of {total} done")
        self._done.setText(text.format(done=done, total=total))
        self._left.setText("" if minutes_left is None else self._time_left(minutes_left))
        self._bar.show_share(done / total if total else 0.0)
        self._bar.setAccessibleName(self._done.text())

    def _time_left(self, minutes: int) -> str:
        hours, rest = divmod(max(0, minutes), 60)
        if hours:
            return self.tr("≈ {hours} h {minutes} left").format(hours=hours, minutes=f"{rest:02}")
        return self.tr("≈ {minutes} min left").format(minutes=rest)
