"""What the receiver of a handoff enters: a return, a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from app.clock import Appointment, Clock, local_day
from app.follow_ups.dates.typed_dates import TypedDate, read_date
from app.follow_ups.words import long_due, short_due
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffState, ReturnReason, Way
from app.handoffs.words import field_words, reason_words, typed_visit
from app.widgets.flow_layout import FlowLayout
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.spin_boxes import inset

_USUAL_MINUTES = 60
_LONGEST_MINUTES = 600
_THREE_LINES = 76


@dataclass(frozen=True)
class ReturnWish:
    """Why it is returned."""

    reason: ReturnReason
    text: str


@dataclass(frozen=True)
class VisitWish:
    """When, how long, where and with whom."""

    visit: Appointment
    minutes: int
    video: bool
    confirmed: bool
    place: str
    participants: str


class ReturnDialog(FormDialog):
    """Asks for the reason; ``wanted`` tells a ReturnWish."""

    def __init__(self, row: HandoffRow, what: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("ReturnDialog", "Return"), what, translate("ReturnDialog", "Return"), parent
        )
        self._reason = QComboBox()
        self._reason.setPlaceholderText(self.tr("Reason…"))
        for reason in ReturnReason:
            self._reason.addItem(reason_words(reason), reason)
        self._reason.setCurrentIndex(-1)
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_THREE_LINES)
        self._text.setPlaceholderText(self.tr("What the sender should know"))
        self.add_field(self.tr("Reason"), self._reason)
        self.add_field(self.tr("Remark"), self._text)
        if row.visit is not None:
            told = self.tr("A visit was announced: the sender is to tell the customer today.")
            self.form.addRow("", Label(told, TextLook.SMALL, wrap=True))
        self.fit()
        self._reason.setFocus()

    def keep(self) -> None:
        """Tell the reason."""
        reason = self._reason.currentData()  # Qt keeps the word alone
        if reason is None:
            self.say(self.tr("Why is it returned? Choose a reason."), self._reason)
            return
        self.wait()
        self.wanted.emit(ReturnWish(ReturnReason(reason), self._text.toPlainText().strip()))


class WithdrawDialog(FormDialog):
    """Asks before a handoff ends; ``wanted`` tells the remark, which may be empty."""

    def __init__(self, row: HandoffRow, what: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("WithdrawDialog", "Withdraw"),
            what,
            translate("WithdrawDialog", "Withdraw"),
            parent,
        )
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("Why nothing is handed over"))
        self.add_field(self.tr("Remark"), self._text)
        told = self.tr("The handoff ends; it stays in the history.")
        announced = row.state is HandoffState.OFFERED and row.visit is not None
        if announced and row.kind.way is Way.TO_FIELD:
            told = self.tr("A visit was announced: the sender is to tell the customer today.")
        self.form.addRow("", Label(told, TextLook.SMALL, wrap=True))
        self.fit()
        self._text.setFocus()

    def keep(self) -> None:
        """Tell the remark."""
        self.wait()
        self.wanted.emit(self._text.text().strip())


class VisitDialog(FormDialog):
    """Asks for the date; ``wanted`` tells a VisitWish."""

    def __init__(
        self,
        row: HandoffRow,
        what: str,
        clock: Clock,
        free: Sequence[Appointment] = (),
        parent: QWidget | None = None,
    ) -> None:
        """free: dates on which the receiver is not taken, to choose from."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("VisitDialog", "Fix the date"), what, translate("VisitDialog", "Save"), parent
        )
        self._row, self._clock = row, clock
        self._when = QLineEdit()
        self._when.setPlaceholderText(self.tr("e.g. thu 13:30"))
        self._read_back = Label("", TextLook.SMALL)
        self._minutes = inset(QSpinBox())
        self._minutes.setRange(5, _LONGEST_MINUTES)
        self._minutes.setSingleStep(15)
        self._minutes.setSuffix(self.tr(" min"))
        self._minutes.setValue(row.visit_minutes or _USUAL_MINUTES)
        self._place = QLineEdit(row.briefing.place)
        self._participants = QLineEdit(row.briefing.participants or row.contact)
        self._video = QCheckBox(self.tr("by video"))
        self._video.setChecked(row.visit_video)
        self._confirmed = QCheckBox(self.tr("the customer has confirmed"))
        self._confirmed.setChecked(row.visit_confirmed)
        self.add_field(self.tr("When"), self._when)
        self.form.addRow("", self._read_back)
        if free:
            self.form.addRow(self.tr("Free"), self._choices(free))
        self.add_field(self.tr("How long"), self._minutes)
        self.add_field(field_words("place"), self._place)
        self.add_field(field_words("participants"), self._participants)
        for box in (self._video, self._confirmed):
            box.setAccessibleName(box.text())
            self.form.addRow("", box)
        self._when.textChanged.connect(self._show_day)
        if row.visit is not None:
            self._when.setText(typed_visit(row.visit))
        self.fit()
        self._when.setFocus()
        self._when.selectAll()

    def keep(self) -> None:
        """Tell the date."""
        visit = self._read()
        if visit is None:
            self.say(self.tr("When is it? Day and time, for example “thu 13:30”."), self._when)
            return
        self.wait()
        self.wanted.emit(
            VisitWish(
                visit=visit,
                minutes=self._minutes.value(),
                video=self._video.isChecked(),
                confirmed=self._confirmed.isChecked(),
                place=self._place.text().strip(),
                participants=self._participants.text().strip(),
            )
        )

    def _choices(self, free: Sequence[Appointment]) -> QWidget:
        within = QWidget()
        row = FlowLayout(within, gap=8)
        for one in free:
            chip = Chip(short_due(one, local_day(self._clock(), one.zone)), Tone.INFO)
            chip.clicked.connect(partial(self._when.setText, typed_visit(one)))
            row.addWidget(chip)
        return within

    def _read(self) -> Appointment | None:
        read = read_date(self._when.text(), self._clock(), self._row.zone)
        today = local_day(self._clock(), self._row.zone)
        if not isinstance(read, TypedDate) or read.at is None or read.on < today:
            return None
        return Appointment(read.on, read.at, self._row.zone)

    @Slot()
    def _show_day(self) -> None:
        visit = self._read()
        self._read_back.setText("" if visit is None else long_due(visit))
