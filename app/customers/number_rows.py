"""Numbers and e-mail addresses of a company or a person, one per line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.customers.contact_commands import NewEmail, NewPhone
from app.customers.details import EmailRow, PhoneRow
from app.customers.fields import PhoneKind
from app.customers.number_commands import (
    AddEmail,
    AddPhone,
    EditEmail,
    EditPhone,
    RemoveEmail,
    RemovePhone,
)
from app.customers.words import phone_words
from app.database.ids import IdMaker
from app.widgets.palette import Tone
from app.widgets.pill import Pill

_EMAIL = "email"
_KIND_WIDTH = 104


@dataclass
class _Line:
    kind: QComboBox
    text: QLineEdit
    saved: PhoneRow | EmailRow | None


class NumberRows(QWidget):
    """Lines of numbers and addresses; an emptied line is removed, the last one adds."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def load(self, phones: Sequence[PhoneRow], emails: Sequence[EmailRow]) -> None:
        """Show what is saved, and an empty line to add to it."""
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._lines = []
        saved: list[PhoneRow | EmailRow] = [*phones, *emails]
        for row in saved:
            self._add_line(row)
        self._add_line(None)

    def commands(self, ids: IdMaker, customer_id: int, contact_id: int | None) -> Iterator[Any]:
        """Give the commands that save what differs."""
        for line in self._lines:
            text, kind = line.text.text().strip(), line.kind.currentData()
            saved = line.saved
            if saved is None:
                if text and kind == _EMAIL:
                    email = NewEmail(id=ids.new(), address=text)
                    yield AddEmail(customer_id=customer_id, contact_id=contact_id, email=email)
                elif text:
                    phone = NewPhone(id=ids.new(), typed=text, kind=PhoneKind(kind))
                    yield AddPhone(customer_id=customer_id, contact_id=contact_id, phone=phone)
            elif isinstance(saved, EmailRow):
                if not text:
                    yield RemoveEmail(id=saved.id)
                elif text != saved.address:
                    yield EditEmail(id=saved.id, address=text)
            elif not text:
                yield RemovePhone(id=saved.id)
            elif (text, kind) != (saved.typed, saved.kind):
                yield EditPhone(id=saved.id, typed=text, kind=PhoneKind(kind))

    def _add_line(self, saved: PhoneRow | EmailRow | None) -> None:
        kind = QComboBox()
        kind.setFixedWidth(_KIND_WIDTH)
        kind.setAccessibleName(self.tr("Kind of number"))
        is_email = isinstance(saved, EmailRow)
        if not is_email:
            for each in PhoneKind:
                kind.addItem(phone_words(each), each)
        if not isinstance(saved, PhoneRow):
            kind.addItem(self.tr("E-mail"), _EMAIL)
        text = QLineEdit()
        text.setAccessibleName(self.tr("Number or address"))
        text.setMaxLength(80 if isinstance(saved, PhoneRow) else 254)
        if isinstance(saved, EmailRow):
            text.setText(saved.address)
        elif isinstance(saved, PhoneRow):
            text.setText(saved.typed)
            kind.setCurrentIndex(kind.findData(saved.kind))
        else:
            text.setPlaceholderText(self.tr("Another number or e-mail address"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(kind)
        row.addWidget(text, 1)
        if isinstance(saved, PhoneRow) and saved.invalid:
            row.addWidget(Pill(self.tr("wrong number"), Tone.WARNING))
        holder = QWidget()
        holder.setLayout(row)
        self._layout.addWidget(holder)
        self._lines.append(_Line(kind, text, saved))
        kind.currentIndexChanged.connect(self.edited)
        text.textChanged.connect(self.edited)
        if saved is None:
            text.textEdited.connect(lambda _, line=self._lines[-1]: self._keep_one_empty(line))

    def _keep_one_empty(self, line: _Line) -> None:
        if line is self._lines[-1] and line.text.text().strip():
            self._add_line(None)
