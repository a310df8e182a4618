"""Plans a visit that no handoff brings: when, what for, who goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.clock import Appointment, Clock, local_day
from app.follow_ups.dates.typed_dates import TypedDate, read_date
from app.follow_ups.states import TEXT_LENGTH
from app.follow_ups.words import long_due
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook

Person = tuple[int, str]


@dataclass(frozen=True)
class PlannedVisitWish:
    """When, what for, and who goes."""

    due: Appointment
    text: str
    owner_id: int


class PlanVisitDialog(FormDialog):
    """Asks for a visit; ``wanted`` tells a PlannedVisitWish."""

    def __init__(
        self,
        company: str,
        zone: str,
        clock: Clock,
        people: Sequence[Person],
        me: int,
        parent: QWidget | None = None,
    ) -> None:
        """zone: the customer's."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("PlanVisitDialog", "Plan a visit"),
            company,
            translate("PlanVisitDialog", "Plan"),
            parent,
        )
        self._zone, self._clock = zone, clock
        self._when = QLineEdit()
        self._when.setPlaceholderText(self.tr("e.g. thu 13:30, in 2 weeks"))
        self._read_back = Label("", TextLook.SMALL)
        self._text = QLineEdit(maxLength=TEXT_LENGTH)
        self._who = QComboBox()
        for id_, name in people:
            self._who.addItem(name, id_)
        self._who.setCurrentIndex(self._who.findData(me))
        self.add_field(self.tr("When"), self._when)
        self.form.addRow("", self._read_back)
        self.add_field(self.tr("What for"), self._text)
        self.add_field(self.tr("Who goes"), self._who)
        self._when.textChanged.connect(self._show_day)
        self.fit()
        self._when.setFocus()

    def keep(self) -> None:
        """Tell the visit."""
        due, who = self._due(), self._who.currentData()
        if due is None:
            self.say(self.tr("When is it? A day, with or without a time."), self._when)
        elif not self._text.text().strip():
            self.say(self.tr("What is the visit for?"), self._text)
        elif who is None:
            self.say(self.tr("Who goes? Choose a person."), self._who)
        else:
            self.wait()
            self.wanted.emit(PlannedVisitWish(due, self._text.text().strip(), who))

    def _due(self) -> Appointment | None:
        read = read_date(self._when.text(), self._clock(), self._zone)
        if not isinstance(read, TypedDate) or read.on < local_day(self._clock(), self._zone):
            return None
        return Appointment(read.on, read.at, self._zone)

    @Slot()
    def _show_day(self) -> None:
        due = self._due()
        self._read_back.setText("" if due is None else long_due(due))
