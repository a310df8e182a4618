"""Who looks after a customer, how much, how often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from app.customers.changes.care_commands import ChangeOwner, ChangeSegment, ChangeStatus, Transfer
from app.customers.changes.commands import EditCustomer
from app.customers.details import CustomerDetails
from app.customers.fields import CustomerField, Seen, Value
from app.customers.forms.marked_field import MarkedField
from app.customers.rules import Segment, Status, cadence_of
from app.customers.search.queries import UserName
from app.customers.words import segment_words, status_words
from app.database.ids import IdMaker
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Card, Label, TextLook
from app.widgets.spin_boxes import inset

# The columns of a customer.
_SEGMENT, _STATUS, _CADENCE = "segment", "status", "cadence_days"
_INSIDE_OWNER, _FIELD_OWNER = "inside_owner_id", "field_owner_id"

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
        self._cadence = inset(QSpinBox())
        self._cadence.setRange(0, _LONGEST_RHYTHM)
        self._cadence.setAccessibleName(self.tr("Call every"))
        self._cadence.setMinimumWidth(_FIELD_WIDTH)  # its own would be that of all its texts
        self._cadence.setSpecialValueText(self.tr("as the segment"))
        self._cadence.setSuffix(self.tr(" days"))
        self._rhythm = Label(look=TextLook.SMALL)
        self._combos = {
            _SEGMENT: self._segment,
            _STATUS: self._status,
            _INSIDE_OWNER: self._inside,
            _FIELD_OWNER: self._field,
        }
        self._saved: dict[str, Value] = dict.fromkeys(self._fields())
        self._marks = {name: MarkedField(field) for name, field in self._fields().items()}
        self._arrange()
        for combo in (self._segment, self._status, self._inside, self._field):
            combo.currentIndexChanged.connect(self.edited)
        self._segment.currentIndexChanged.connect(self._show_rhythm)
        self._cadence.valueChanged.connect(self.edited)

    @property
    def fields(self) -> frozenset[str]:
        """The columns that are edited here."""
        return frozenset(self._saved)

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
        for field in self._combos:
            self.settle(
                field, getattr(customer, field), getattr(customer, field), _name(customer, field)
            )
        self.settle(_CADENCE, customer.cadence_days, customer.cadence_days)

    def settle(self, field: str, value: Value, saved: Value, words: str = "") -> None:
        """Show a value in a field of which something is saved; a mark on it goes.

        words: of the value, where it is not offered any more.
        """
        self._saved[field] = saved
        self._marks[field].show_mark("")
        if field == _CADENCE:
            self._cadence.blockSignals(True)
            self._cadence.setValue(int(value or 0))
            self._cadence.blockSignals(False)
        else:
            _choose(self._combos[field], value, words)
        self._show_rhythm()

    def follow(self, customer: CustomerDetails, mark: Callable[[str], str]) -> None:
        """Show what others saved in fields that are untouched here; mark the touched ones."""
        for field in (*self._combos, _CADENCE):
            theirs, seen, shown = getattr(customer, field), self._saved[field], self._shown(field)
            if theirs == seen:
                continue
            if shown in (seen, theirs):
                self.settle(field, theirs, theirs, _name(customer, field))
            else:
                self._marks[field].show_mark(mark(field))

    def words_of(self, field: str, value: Value) -> str:
        """Say a value of a field in words."""
        if field == _CADENCE:
            return self.tr("%n day(s)", "", int(value)) if value else self.tr("as the segment")
        combo = self._combos[field]
        return combo.itemText(combo.findData(value))

    def label_of(self, field: str) -> str:
        """Name a field."""
        return self._fields()[field].accessibleName()

    def commands(self, ids: IdMaker, customer: CustomerDetails) -> Iterator[Any]:
        """Give the commands that save what differs, each with what was seen before."""
        id_ = customer.id
        changed = {field: self._shown(field) for field in self._fields()}
        changed = {field: now for field, now in changed.items() if now != self._saved[field]}
        for field, now in changed.items():
            seen = Seen(self._saved[field])
            if field == _SEGMENT:
                segment = self._chosen_segment()
                yield ChangeSegment(
                    customer_id=id_, history_id=ids.new(), segment=segment, seen=seen
                )
            elif field == _STATUS:
                status = Status(self._status.currentData())
                yield ChangeStatus(customer_id=id_, history_id=ids.new(), status=status, seen=seen)
            elif field == _CADENCE:
                yield EditCustomer(
                    id=id_,
                    version=customer.version,
                    changes={CustomerField.CADENCE_DAYS: now},
                    seen={CustomerField.CADENCE_DAYS: seen.value},
                )
            else:
                transfer = Transfer(customer_id=id_, history_id=ids.new(), seen=seen)
                owner_id = None if now is None else int(now)
                in_the_field = field == _FIELD_OWNER
                yield ChangeOwner(
                    transfers=(transfer,), owner_id=owner_id, in_the_field=in_the_field
                )

    def _fields(self) -> dict[str, QWidget]:
        return {**self._combos, _CADENCE: self._cadence}

    def _shown(self, field: str) -> Value:
        if field == _CADENCE:
            return self._cadence.value() or None
        value: Value = self._combos[field].currentData()
        return value or None

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for at, (name, field) in enumerate(self._fields().items()):
            grid.addWidget(Label(field.accessibleName(), TextLook.SMALL), at // 2, at % 2 * 2)
            grid.addWidget(self._marks[name], at // 2, at % 2 * 2 + 1)
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
    combo = ChoiceBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(5)
    combo.setAccessibleName(name)
    return combo


def _name(customer: CustomerDetails, field: str) -> str:
    """Give the name of an owner who is no longer offered."""
    owners = {_INSIDE_OWNER: customer.inside_owner, _FIELD_OWNER: customer.field_owner}
    return owners.get(field, "")


def _choose(combo: QComboBox, value: object, words: str) -> None:
    """Choose a value; one that is not offered any more is shown all the same."""
    combo.blockSignals(True)
    if combo.findData(value) < 0:
        combo.addItem(words, value)
    combo.setCurrentIndex(combo.findData(value))
    combo.blockSignals(False)
