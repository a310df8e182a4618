"""Whether a customer may be called: legal bases on record and blocks in force."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.background import Background
from app.clock import local_day
from app.customers.changes.permission_commands import (
    BlockCustomer,
    GivePermission,
    LiftBlock,
    NewPermission,
    WithdrawPermission,
)
from app.customers.details import BlockRow, CustomerDetails, PermissionRow
from app.customers.law import PermissionType, may_call
from app.customers.words import law_words, permission_words
from app.widgets.formats import date_text
from app.widgets.labels import Card, Label, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill


class PermissionSection(Card):
    """Shows and changes at once, since each entry is a record of its own."""

    trouble = Signal(object)  # the exception of a change that was not saved

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._details: CustomerDetails | None = None
        self._verdict = Pill()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._type = QComboBox()
        for type_ in PermissionType:
            self._type.addItem(permission_words(type_), type_)
        self._type.setAccessibleName(self.tr("Legal basis"))
        self._evidence = QLineEdit()
        self._evidence.setMaxLength(200)
        self._evidence.setAccessibleName(self.tr("Source or reason"))
        self._evidence.setPlaceholderText(self.tr("Source or reason, as “fair in Bern, card”"))
        self._add = QPushButton(self.tr("Record"))
        self._block = QPushButton(self.tr("Do not call any more"))
        self._records = self._blocks = True
        self._arrange()
        self._add.clicked.connect(self._record)
        self._block.clicked.connect(self._block_customer)

    def show_customer(self, details: CustomerDetails) -> None:
        """Show what is on record for a customer."""
        self._details = details
        verdict = may_call(
            details.country, details.permission_facts(), do_not_call=bool(details.blocks)
        )
        tone = Tone.SUCCESS if verdict.callable else Tone.DANGER
        self._verdict.show_fact(law_words(verdict), tone)
        blocked = any(_whole(block) for block in details.blocks)
        self._block.setVisible(self._blocks and not blocked)
        self._clear()
        for permission in details.permissions:
            self._rows.addWidget(self._permission_row(permission))
        for block in details.blocks:
            self._rows.addWidget(self._block_row(block))

    def make_read_only(self, *, blocking: bool) -> None:
        """Record, withdraw and lift nothing here; ``blocking``: but a customer may be blocked."""
        self._records, self._blocks = False, blocking
        for widget in (self._type, self._evidence, self._add):
            widget.hide()
        self._block.setVisible(blocking)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Permission to call"), TextLook.HEADING), 1)
        head.addWidget(self._verdict)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self._type)
        entry.addWidget(self._evidence, 1)
        entry.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        layout.addLayout(entry)
        layout.addWidget(self._block, 0, Qt.AlignmentFlag.AlignLeft)

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def _permission_row(self, permission: PermissionRow) -> QWidget:
        given = "" if permission.given_on is None else date_text(permission.given_on)
        parts = (permission_words(permission.type), permission.source, permission.evidence, given)
        text = " · ".join(part for part in parts if part)
        if permission.withdrawn_at is not None:
            return _row(self.tr("{permission} (withdrawn)").format(permission=text))
        if not self._records:
            return _row(text)
        withdraw = _flat(self.tr("Withdraw"))
        withdraw.clicked.connect(lambda: self._do(WithdrawPermission(id=permission.id)))
        return _row(text, withdraw)

    def _block_row(self, block: BlockRow) -> QWidget:
        what = (
            self.tr("Number blocked since {date}")
            if block.of_number
            else (
                self.tr("Everybody blocked since {date}")
                if block.contact_id is None
                else self.tr("Person blocked since {date}")
            )
        )
        day = date_text(local_day(block.since, self._zone()))
        text = " · ".join(part for part in (what.format(date=day), block.reason) if part)
        if not self._records:
            return _row(text)
        lift = _flat(self.tr("Lift"))
        history_id = self._background.database.ids.new
        lift.clicked.connect(lambda: self._do(LiftBlock(id=block.id, history_id=history_id())))
        return _row(text, lift)

    def _zone(self) -> str:
        return "Europe/Zurich" if self._details is None else self._details.zone

    @Slot()
    def _record(self) -> None:
        assert self._details is not None
        database = self._background.database
        permission = NewPermission(
            id=database.ids.new(),
            type=PermissionType(self._type.currentData()),
            evidence=self._evidence.text(),
            given_on=local_day(database.clock(), self._zone()),
        )
        self._evidence.clear()
        self._do(GivePermission(customer_id=self._details.id, permission=permission))

    @Slot()
    def _block_customer(self) -> None:
        assert self._details is not None
        ids = self._background.database.ids
        self._do(BlockCustomer(id=ids.new(), customer_id=self._details.id, history_id=ids.new()))

    def _do(self, command: object) -> None:
        self._background.do(self, command, failed=self.trouble.emit)


def _whole(block: BlockRow) -> bool:
    return not block.of_number and block.contact_id is None


def _row(text: str, button: QPushButton | None = None) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    label = Label(text, TextLook.SOFT, wrap=True)
    row.addWidget(label, 1)
    if button is not None:
        row.addWidget(button)
    return holder


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFlat(True)
    return button
