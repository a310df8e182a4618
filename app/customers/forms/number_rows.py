"""Numbers and e-mail addresses of a company or a person, one per line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.customers.changes.contact_commands import NewEmail, NewPhone
from app.customers.changes.last_changes import REMOVED
from app.customers.changes.merging import Choice
from app.customers.changes.number_commands import (
    AddEmail,
    AddPhone,
    EditEmail,
    EditPhone,
    RemoveEmail,
    RemovePhone,
    SeenPhone,
)
from app.customers.details import EmailRow, PhoneRow
from app.customers.fields import PhoneKind, Seen, Value
from app.customers.forms.marked_field import MarkedField
from app.customers.words import phone_words
from app.database.ids import IdMaker
from app.widgets.palette import Tone
from app.widgets.pill import Pill

PHONE_TABLE, EMAIL_TABLE = "phone", "email"
_KIND_WIDTH = 104


Saved = PhoneRow | EmailRow
Mark = Callable[[str, int], str]
"""Gives the words at a touched line that others changed or removed: table and id."""


@dataclass(eq=False)
class _Line:
    kind: QComboBox
    text: QLineEdit
    saved: Saved | None
    marked: MarkedField
    holder: QWidget

    @property
    def table(self) -> str:
        """Where the line is saved."""
        return EMAIL_TABLE if isinstance(self.saved, EmailRow) else PHONE_TABLE

    @property
    def shown(self) -> str:
        """What stands there now."""
        return self.text.text().strip()

    @property
    def touched(self) -> bool:
        """Tell whether it differs from what is saved."""
        if isinstance(self.saved, EmailRow):
            return self.shown != self.saved.address
        if isinstance(self.saved, PhoneRow):
            return (self.shown, self.kind.currentData()) != (self.saved.typed, self.saved.kind)
        return bool(self.shown)


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
        for line in list(self._lines):
            self._drop(line)
        rows: list[Saved] = [*phones, *emails]
        for row in rows:
            self._add_line(row)
        self._add_line(None)

    def follow(self, phones: Sequence[PhoneRow], emails: Sequence[EmailRow], mark: Mark) -> None:
        """Show what others saved in lines that are untouched here; mark the touched ones."""
        now: dict[tuple[str, int], Saved] = {(PHONE_TABLE, row.id): row for row in phones}
        now |= {(EMAIL_TABLE, row.id): row for row in emails}
        for line in list(self._lines):
            if line.saved is None:
                continue
            theirs = now.pop((line.table, line.saved.id), None)
            if theirs == line.saved:
                continue
            if not line.touched or (theirs is None and not line.shown):
                self._replace(line, theirs)
            else:
                line.marked.show_mark(mark(line.table, line.saved.id))
        for row in now.values():
            self._insert(row)

    def settle(self, table: str, row_id: int, field: str, choice: Choice, theirs: Value) -> None:
        """Let a contested line be as chosen; a removed number that is kept is added anew."""
        line = next(
            (
                one
                for one in self._lines
                if one.saved and (one.table, one.saved.id) == (table, row_id)
            ),
            None,
        )
        if line is None or line.saved is None:
            return
        if field == REMOVED:
            if choice is Choice.MINE:
                line.saved = None
                line.marked.show_mark("")
            else:
                self._drop(line)
            return
        saved = _with(line.saved, field, str(theirs))
        if choice is Choice.MINE:
            line.saved = saved
            line.marked.show_mark("")
        else:
            self._replace(line, saved)

    def commands(self, ids: IdMaker, customer_id: int, contact_id: int | None) -> Iterator[Any]:
        """Give the commands that save what differs, each with what was seen before."""
        for line in self._lines:
            if not line.touched:
                continue
            text, kind, saved = line.shown, line.kind.currentData(), line.saved
            if isinstance(saved, EmailRow):
                seen = Seen(saved.address)
                if text:
                    yield EditEmail(id=saved.id, address=text, seen=seen)
                else:
                    yield RemoveEmail(id=saved.id, seen=seen)
            elif isinstance(saved, PhoneRow):
                if text:
                    before = SeenPhone(saved.typed, PhoneKind(saved.kind))
                    yield EditPhone(id=saved.id, typed=text, kind=PhoneKind(kind), seen=before)
                else:
                    yield RemovePhone(id=saved.id, seen=Seen(saved.typed))
            elif kind == EMAIL_TABLE:
                email = NewEmail(id=ids.new(), address=text)
                yield AddEmail(customer_id=customer_id, contact_id=contact_id, email=email)
            else:
                phone = NewPhone(id=ids.new(), typed=text, kind=PhoneKind(kind))
                yield AddPhone(customer_id=customer_id, contact_id=contact_id, phone=phone)

    @property
    def touched(self) -> bool:
        """Tell whether a line differs from what is saved."""
        return any(line.touched for line in self._lines)

    def words_of(self, table: str, row_id: int) -> str:
        """Name a saved line: its kind."""
        for line in self._lines:
            if line.saved is not None and (line.table, line.saved.id) == (table, row_id):
                return line.kind.currentText()
        return ""

    def saved_rows(self) -> Iterator[tuple[str, int]]:
        """Give table and id of all saved lines."""
        for line in self._lines:
            if line.saved is not None:
                yield line.table, line.saved.id

    def _replace(self, line: _Line, saved: Saved | None) -> None:
        """Show in a line what others saved there; without that it goes."""
        if saved is not None:
            self._insert(saved, at=self._lines.index(line))
        self._drop(line)

    def _insert(self, saved: Saved, at: int | None = None) -> None:
        """Put a saved line in a place, without one before those that are not saved yet."""
        unsaved = [place for place, line in enumerate(self._lines) if line.saved is None]
        self._add_line(saved, unsaved[0] if at is None and unsaved else at)

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._layout.removeWidget(line.holder)
        line.holder.hide()
        line.holder.deleteLater()

    def _add_line(self, saved: Saved | None, at: int | None = None) -> None:
        kind = QComboBox()
        kind.setFixedWidth(_KIND_WIDTH)
        kind.setAccessibleName(self.tr("Kind of number"))
        is_email = isinstance(saved, EmailRow)
        if not is_email:
            for each in PhoneKind:
                kind.addItem(phone_words(each), each)
        if not isinstance(saved, PhoneRow):
            kind.addItem(self.tr("E-mail"), EMAIL_TABLE)
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
        marked = MarkedField(text)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(marked, 1)
        if isinstance(saved, PhoneRow) and saved.invalid:
            row.addWidget(Pill(self.tr("wrong number"), Tone.WARNING))
        holder = QWidget()
        holder.setLayout(row)
        line = _Line(kind, text, saved, marked, holder)
        self._lines.insert(len(self._lines) if at is None else at, line)
        self._layout.insertWidget(-1 if at is None else at, holder)
        kind.currentIndexChanged.connect(self.edited)
        text.textChanged.connect(self.edited)
        if saved is None:
            text.textEdited.connect(lambda _: self._keep_one_empty(line))

    def _keep_one_empty(self, line: _Line) -> None:
        if line is self._lines[-1] and line.text.text().strip():
            self._add_line(None)


def _with(saved: Saved, field: str, theirs: str) -> Saved:
    """Give a saved line as others made it."""
    if isinstance(saved, EmailRow):
        return saved._replace(address=theirs)
    if field == "kind":
        return saved._replace(kind=PhoneKind(theirs))
    return saved._replace(typed=theirs)
