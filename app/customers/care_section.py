"""Who looks after a customer, how much, how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from app.customers.commands import (
    ChangeOwner,
    ChangeSegment,
    ChangeStatus,
    EditCustomer,
    Transfer,
)
from app.customers.details import CustomerDetails
from app.customers.fields import CustomerField
from app.customers.queries import UserName
from app.customers.rules import Segment, Status, cadence_of
from app.customers.words import segment_words, status_words
from app.database.ids import IdMaker
from app.widgets.labels import Card, Label, TextLook

_LONGEST_RHYTHM = 730  # two years
_FIELD_WIDTH = 120


class CareSection(Card):
    """Segment, status, owners inside and in the field, own rhythm."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segment = _combo(self.tr("Segment"))
        self._segment.addItem(segment_words(None), None)
        for segment in Segment:
            self._segment.addItem(segment_words(segment), segment)
        self._status = _combo(self.tr("Status"))
        for status in Status:
            self._status.addItem(status_words(status), status)
        self._inside = _combo(self.tr("Owner inside"))
        self._field = _combo(self.tr("Owner in the field"))
        self._cadence = QSpinBox()
        self._cadence.setRange(0, _LONGEST_RHYTHM)
        self._cadence.setAccessibleName(self.tr("Call every"))
        self._cadence.setMinimumWidth(_FIELD_WIDTH)  # its own would be that of all its texts
        self._cadence.setSpecialValueText(self.tr("as the segment"))
        self._cadence.setSuffix(self.tr(" days"))
        self._rhythm = Label(look=TextLook.SMALL)
        self._arrange()
        for combo in (self._segment, self._status, self._inside, self._field):
            combo.currentIndexChanged.connect(self.edited)
        self._segment.currentIndexChanged.connect(self._show_rhythm)
        self._cadence.valueChanged.connect(self.edited)

    def show_owners(self, owners: Sequence[UserName]) -> None:
        """Offer these people as owners."""
        for combo in (self._inside, self._field):
            combo.blockSignals(True)
            combo.clear()
            combo.addItem("–", None)
            for owner in owners:
                combo.addItem(owner.name, owner.id)
            combo.blockSignals(False)

    def load(self, customer: CustomerDetails) -> None:
        """Show what is saved."""
        _choose(self._segment, customer.segment, "")
        _choose(self._status, customer.status, "")
        _choose(self._inside, customer.inside_owner_id, customer.inside_owner)
        _choose(self._field, customer.field_owner_id, customer.field_owner)
        self._cadence.blockSignals(True)
        self._cadence.setValue(customer.cadence_days or 0)
        self._cadence.blockSignals(False)
        self._show_rhythm()

    def commands(self, ids: IdMaker, customer: CustomerDetails) -> Iterator[Any]:
        """Give the commands that save what differs."""
        id_ = customer.id
        segment, status = self._chosen_segment(), Status(self._status.currentData())
        if segment != customer.segment:
            yield ChangeSegment(customer_id=id_, history_id=ids.new(), segment=segment)
        if status != customer.status:
            yield ChangeStatus(customer_id=id_, history_id=ids.new(), status=status)
        for combo, before, in_the_field in (
            (self._inside, customer.inside_owner_id, False),
            (self._field, customer.field_owner_id, True),
        ):
            if combo.currentData() != before:
                transfer = Transfer(customer_id=id_, history_id=ids.new())
                yield ChangeOwner(
                    transfers=(transfer,),
                    owner_id=combo.currentData(),
                    in_the_field=in_the_field,
                )
        days = self._cadence.value() or None
        if days != customer.cadence_days:
            changes = {CustomerField.CADENCE_DAYS: days}
            yield EditCustomer(id=id_, version=customer.version, changes={**changes})

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for at, field in enumerate(
            (self._segment, self._status, self._inside, self._field, self._cadence)
        ):
            grid.addWidget(Label(field.accessibleName(), TextLook.SMALL), at // 2, at % 2 * 2)
            grid.addWidget(field, at // 2, at % 2 * 2 + 1)
        grid.addWidget(self._rhythm, 2, 2, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("Care"), TextLook.HEADING))
        layout.addLayout(grid)

    def _show_rhythm(self) -> None:
        usual = cadence_of(self._chosen_segment()).phone_every_days
        self._rhythm.setText(self.tr("segment: every %n day(s)", "", usual))

    def _chosen_segment(self) -> Segment | None:
        value = self._segment.currentData()  # Qt gives back plain texts
        return Segment(value) if value else None


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(5)
    combo.setAccessibleName(name)
    return combo


def _choose(combo: QComboBox, value: object, words: str) -> None:
    """Choose a value; one that is not offered any more is shown all the same."""
    combo.blockSignals(True)
    if combo.findData(value) < 0:
        combo.addItem(words, value)
    combo.setCurrentIndex(combo.findData(value))
    combo.blockSignals(False)
