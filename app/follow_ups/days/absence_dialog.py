"""From when to when one is away, who stands in, and which promises fall into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.clock import Appointment, local_day
from app.follow_ups.dates.typed_dates import NotUnderstood, read_date, typed_form
from app.follow_ups.days.absence_queries import promises_during
from app.follow_ups.queue.queue_rows import step_row
from app.follow_ups.words import long_due
from app.team.absences import AbsenceRow
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Label, TextLook
from app.widgets.row_list import RowList

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow
    from app.team.queries import Person

_SIZE = (520, 520)
_LONGEST = timedelta(days=366)


class AbsenceDialog(QDialog):
    """Says beforehand what will happen; nothing is kept before the settings are saved."""

    entered = Signal(object)  # AbsenceRow

    def __init__(
        self,
        row: AbsenceRow,
        people: Sequence[Person],
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        *,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """row: what is shown first. people: who may stand in. language: of typed days."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Absence"))
        self._row = row
        self._background = background
        self._owner = owner
        self._clock = clock
        self._job: Job | None = None
        today = local_day(clock(), owner.zone)
        self._from = _day_field(
            self.tr("First day"), typed_form(row.from_on, None, today, language)
        )
        self._to = _day_field(self.tr("Last day"), typed_form(row.to_on, None, today, language))
        self._read_back = Label(look=TextLook.SMALL, wrap=True)
        self._deputy = ChoiceBox()
        self._deputy.setAccessibleName(self.tr("Deputy"))
        self._deputy.addItem(self.tr("nobody"), None)
        for person in people:
            self._deputy.addItem(person.name, person.id)
        self._deputy.setCurrentIndex(max(0, self._deputy.findData(row.deputy_id)))
        self._what = Label(wrap=True)
        self._promises = RowList(self.tr("Promises in the absence"))
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._ok = self._buttons.button(buttons.Ok)
        self._lay_out()
        for field in (self._from, self._to):
            field.textChanged.connect(self._show_days)
        self._deputy.currentIndexChanged.connect(self._show_days)
        self._buttons.accepted.connect(self._enter)
        self._buttons.rejected.connect(self.reject)
        self._show_days()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for field in (self._from, self._to, self._deputy):
            form.addRow(field.accessibleName(), field)
        form.addRow("", self._read_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        self._what.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._what)
        layout.addWidget(self._promises, 1)
        layout.addWidget(self._buttons)
        self.resize(*_SIZE)
        self._from.setFocus()
        self._from.selectAll()

    def _days(self) -> tuple[date, date] | None:
        """Give what is typed; None where it is no span of days to come."""
        now, zone = self._clock(), self._owner.zone
        first, last = (read_date(field.text(), now, zone) for field in (self._from, self._to))
        if isinstance(first, NotUnderstood) or isinstance(last, NotUnderstood):
            return None
        over = last.on < local_day(now, zone)
        too_long = last.on - first.on > _LONGEST
        return None if over or too_long or last.on < first.on else (first.on, last.on)

    @Slot()
    def _show_days(self) -> None:
        days = self._days()
        self._ok.setEnabled(days is not None)
        if self._job is not None:
            self._job.cancel()
        if days is None:
            self._read_back.setText(
                self.tr(
                    "No such days yet: the last one is today or later, and not before the first."
                )
            )
            self._show_promises([])
            return
        first, last = (long_due(Appointment(day)) for day in days)
        text = self.tr("{first} to {last}") if days[0] != days[1] else "{first}"
        self._read_back.setText(text.format(first=first, last=last))
        question = partial(
            promises_during, owner_id=self._owner.user_id, from_on=days[0], to_on=days[1]
        )
        self._job = self._background.ask(self, question, then=self._show_promises)

    def _show_promises(self, rows: list[FollowUpRow]) -> None:
        now, zone = self._clock(), self._owner.zone
        today = local_day(now, zone)
        self._promises.show_rows([step_row(row, now, today, zone) for row in rows])
        self._promises.setVisible(bool(rows))
        self._what.setText(self._said_of(len(rows)))

    def _said_of(self, promises: int) -> str:
        if not promises:
            return self.tr("No promise falls into these days.")
        said = self.tr("%n promise(s) fall into these days.", "", promises)
        if self._deputy.currentData() is None:
            return f"{said} " + self.tr(
                "Nobody stands in: keep or move them before you go, or name a deputy."
            )
        text = self.tr("They stand in the list of {deputy} too, until you are back.")
        return f"{said} " + text.format(deputy=self._deputy.currentText())

    @Slot()
    def _enter(self) -> None:
        days = self._days()
        if days is None:
            return
        deputy = self._deputy.currentData()
        name = "" if deputy is None else self._deputy.currentText()
        row = self._row._replace(from_on=days[0], to_on=days[1], deputy_id=deputy, deputy=name)
        self.accept()
        self.entered.emit(row)


def _day_field(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(name)
    return field
