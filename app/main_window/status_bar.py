"""The status bar: database, save state, open wrap-ups, date and time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.widgets.labels import Label, TextLook
from app.widgets.painting import smooth_painter
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.theme import colours

_HEIGHT = 25
_LAMP = 8
_LAMPS = {
    Tone.SUCCESS: "good",
    Tone.WARNING: "doubtful",
    Tone.DANGER: "bad",
    Tone.INFO: "accent",
    Tone.NEUTRAL: "text_soft",
}


class Lamp(QWidget):
    """A dot whose colour repeats what the text beside it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self.setFixedSize(_LAMP, _LAMP)

    def show_tone(self, tone: Tone) -> None:
        """Change the colour."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours(), _LAMPS[self._tone])))
        painter.drawEllipse(QRectF(self.rect()))


class StatusBar(QFrame):
    """Stands under every page."""

    wrap_ups_wanted = Signal()
    unsent_wanted = Signal()
    offer_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._lamp = Lamp()
        self._lamp.hide()
        self._database = Label(look=TextLook.SMALL)
        self._saved = Label(look=TextLook.SMALL)
        self._wrap_ups = Chip("", Tone.WARNING)
        self._wrap_ups.hide()
        self._unsent = Chip("", Tone.WARNING)
        self._unsent.hide()
        self._offer = Chip("", Tone.NEUTRAL)
        self._offer.hide()
        self._offer_over = QTimer(self, singleShot=True)
        self._offer_over.timeout.connect(self._offer.hide)
        self._moment = Label(look=TextLook.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self._lamp)
        row.addWidget(self._database)
        for widget in (self._saved, self._wrap_ups, self._unsent, self._offer):
            row.addSpacing(10)
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._moment)
        self._wrap_ups.clicked.connect(self.wrap_ups_wanted)
        self._unsent.clicked.connect(self.unsent_wanted)
        self._offer.clicked.connect(self._take_offer)

    def show_database(self, text: str, tone: Tone) -> None:
        """Say which database is open and how it is: "Team database, live"."""
        self._lamp.show()
        self._lamp.show_tone(tone)
        self._database.setText(text)

    def show_saved(self, text: str) -> None:
        """Say whether everything is saved."""
        self._saved.setText(text)

    def show_wrap_ups(self, count: int, latest: str) -> None:
        """Show the parked calls; ``latest`` names the customer of the newest."""
        text = self.tr("%n wrap-up(s) open: {name}", "", count).format(name=latest)
        self._wrap_ups.show_fact(text, Tone.WARNING)
        self._wrap_ups.setVisible(count > 0)

    def show_unsent(self, count: int) -> None:
        """Show that the team's server refused something; pressing it shows what."""
        self._unsent.show_fact(self.tr("%n could not be sent", "", count), Tone.WARNING)
        self._unsent.setVisible(count > 0)

    def show_offer(self, text: str, seconds: int) -> None:
        """Offer something for a while, such as correcting what was just saved; "" ends it."""
        self._offer.show_fact(text, Tone.NEUTRAL)
        self._offer.setAccessibleName(text)
        self._offer.setVisible(bool(text))
        self._offer_over.start(seconds * 1000)

    def _take_offer(self) -> None:
        self._offer.hide()
        self.offer_taken.emit()

    def show_moment(self, moment: datetime) -> None:
        """Show date and time; ``moment`` is local time."""
        locale = QLocale()
        weekday = locale.dayName(moment.isoweekday())
        month = locale.monthName(moment.month)
        # The month's form beside a day differs in some languages, hence whole sentences.
        text = self.tr("{weekday} {day} {month}, {time}")
        self._moment.setText(
            text.format(weekday=weekday, day=moment.day, month=month, time=f"{moment:%H:%M}")
        )
