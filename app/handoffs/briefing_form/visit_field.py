"""The day of a visit as one types it, and how it was understood."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.clock import Appointment, Clock, local_day
from app.follow_ups.dates.typed_dates import DateRemark, TypedDate, read_date
from app.follow_ups.words import long_due, remark_text
from app.widgets.labels import Label, TextLook


class VisitField(QLineEdit):
    """Takes a day that is still to come; ``read_back`` stands below it and says which."""

    def __init__(self, clock: Clock, zone: str, parent: QWidget | None = None) -> None:
        """zone: the customer's."""
        super().__init__(parent)
        self._clock, self._zone = clock, zone
        self.read_back = Label("", TextLook.SMALL)
        self.setPlaceholderText(self.tr("agreed already? e.g. thu 13:30"))
        self.textChanged.connect(self._show_day)

    @property
    def typed(self) -> str:
        """What stands there, "" for nothing."""
        return self.text().strip()

    @property
    def visit(self) -> Appointment | None:
        """The day; None where nothing stands there, or nothing that can be one."""
        read = read_date(self.typed, self._clock(), self._zone) if self.typed else None
        if not isinstance(read, TypedDate) or read.remark is DateRemark.PAST:
            return None
        if read.on < local_day(self._clock(), self._zone):
            return None
        return Appointment(read.on, read.at, self._zone)

    @Slot()
    def _show_day(self) -> None:
        visit = self.visit
        self.read_back.setText(long_due(visit) if visit else self._why_unread())

    def _why_unread(self) -> str:
        if not self.typed:
            return ""
        read = read_date(self.typed, self._clock(), self._zone)
        if isinstance(read, TypedDate) and read.remark is not None:
            return remark_text(read.remark)
        return self.tr("This is no day yet.")
