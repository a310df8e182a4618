"""One person at a customer: name, how to address them, numbers, when to reach them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.customers.contact_commands import AddContact, ContactLeft, EditContact, NewContact
from app.customers.details import ContactDetails
from app.customers.field_form import FieldForm, FieldSpec
from app.customers.fields import ContactField, Value
from app.customers.hours_echo import HoursEcho
from app.customers.number_rows import NumberRows
from app.customers.words import contact_field_words
from app.database.ids import IdMaker
from app.widgets.elided_label import ElidedLabel
from app.widgets.formats import date_text
from app.widgets.labels import Card, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill

_NOBODY: dict[ContactField, Value] = dict.fromkeys(ContactField)


class ContactEditor(Card):
    """Edits a person, or takes a new one where none is given."""

    edited = Signal()

    def __init__(self, person: ContactDetails | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self._left = False
        self._form = FieldForm[ContactField](_specs())
        self._form.load(_NOBODY if person is None else _values(person))
        self._echo = HoursEcho()
        self._echo.show_text(self._form.text(ContactField.REACHABLE))
        self._numbers = NumberRows()
        if person is not None:
            self._numbers.load(person.phones, person.emails)
        self._gone = QPushButton(self.tr("No longer there"))
        self._gone.setFlat(True)
        self._gone.setCheckable(True)
        self._arrange()
        self._form.edited.connect(self.edited)
        self._numbers.edited.connect(self.edited)
        self._gone.toggled.connect(self.edited)
        self._form.on_text(ContactField.REACHABLE, self._read_hours_back)

    def commands(self, ids: IdMaker, customer_id: int, today: date) -> Iterator[Any]:
        """Give the commands that save what was changed."""
        changes = self._form.changes()
        if self._person is None:
            if any(changes.values()):
                contact = NewContact(id=ids.new(), data=changes)
                yield AddContact(customer_id=customer_id, contact=contact)
            return
        if changes:
            yield EditContact(id=self._person.id, version=self._person.version, changes=changes)
        yield from self._numbers.commands(ids, customer_id, self._person.id)
        if self._gone.isChecked() != (self._person.left_on is not None):
            left_on = today if self._gone.isChecked() else None
            yield ContactLeft(id=self._person.id, left_on=left_on)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        person = self._person
        head = QHBoxLayout()
        name = self.tr("New person") if person is None else person.name
        head.addWidget(ElidedLabel(name or self.tr("Without name"), TextLook.HEADING), 1)
        if person is not None and person.left_on is not None:
            left = self.tr("no longer there since {date}").format(date=date_text(person.left_on))
            head.addWidget(Pill(left, Tone.NEUTRAL))
            self._gone.setChecked(True)
        if person is not None:
            head.addWidget(self._gone)
        layout.addLayout(head)
        layout.addWidget(self._form)
        layout.addWidget(self._echo)
        if person is not None:
            layout.addWidget(self._numbers)

    def _read_hours_back(self) -> None:
        self._echo.show_text(self._form.text(ContactField.REACHABLE))


def _specs() -> list[FieldSpec[ContactField]]:
    translate = QCoreApplication.translate
    salutations = (
        ("", "–"),
        ("ms", translate("salutations", "Ms")),
        ("mr", translate("salutations", "Mr")),
    )
    languages = (("", "–"), ("de", "Deutsch"), ("fr", "Français"), ("it", "Italiano"))
    lengths = {
        ContactField.TITLE: 60,
        ContactField.FIRST_NAME: 100,
        ContactField.LAST_NAME: 100,
        ContactField.FUNCTION: 120,
    }
    flags = {ContactField.DU, ContactField.DECISION_MAKER, ContactField.MAIN}
    choices = {
        ContactField.SALUTATION: salutations,
        ContactField.LANGUAGE: (*languages, ("en", "English")),
    }
    return [
        FieldSpec(
            field=field,
            label=contact_field_words(field),
            longest=lengths.get(field, 200),
            choices=choices.get(field, ()),
            flag=field in flags,
            wide=field is ContactField.REACHABLE,
        )
        for field in ContactField
    ]


def _values(person: ContactDetails) -> dict[ContactField, Value]:
    return {field: getattr(person, field.value) for field in ContactField}
