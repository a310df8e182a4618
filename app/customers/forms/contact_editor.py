"""One person at a customer: name, how to address them, numbers, when to reach them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.customers.changes.contact_commands import AddContact, ContactLeft, EditContact, NewContact
from app.customers.details import ContactDetails
from app.customers.fields import ContactField, Value
from app.customers.forms.field_form import FieldForm, FieldSpec
from app.customers.forms.hours_echo import HoursEcho
from app.customers.forms.number_rows import NumberRows
from app.customers.words import contact_field_words
from app.database.ids import IdMaker
from app.widgets.elided_label import ElidedLabel
from app.widgets.formats import date_text
from app.widgets.labels import Card, TextLook
from app.widgets.palette import Tone
from app.widgets.pill import Pill

Marks = Callable[[str, int, str], str]
"""Gives the words at a touched field that others changed: table, id, field."""

_NOBODY: dict[ContactField, Value] = dict.fromkeys(ContactField)


class ContactEditor(Card):
    """Edits a person, or takes a new one where none is given."""

    edited = Signal()

    def __init__(self, person: ContactDetails | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self._left = Pill()
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

    @property
    def person(self) -> ContactDetails | None:
        """Who is edited, as saved; None for a new one."""
        return self._person

    @property
    def started(self) -> bool:
        """Tell whether a new person is being entered here."""
        return self._person is None and any(self._form.changes().values())

    @property
    def touched(self) -> bool:
        """Tell whether something typed here is not saved yet."""
        left = self._person is not None and self._person.left_on is not None
        return bool(self._form.changes()) or self._numbers.touched or self._gone.isChecked() != left

    @property
    def form(self) -> FieldForm[ContactField]:
        """The fields."""
        return self._form

    @property
    def numbers(self) -> NumberRows:
        """The person's own numbers and addresses."""
        return self._numbers

    def follow(self, person: ContactDetails, marks: Marks) -> None:
        """Show what others saved where nothing is touched here; mark the rest."""
        before, self._person = self._person, person
        assert before is not None
        self._form.follow(_values(person), lambda field: marks("contact", person.id, field))
        self._numbers.follow(person.phones, person.emails, lambda table, id_: marks(table, id_, ""))
        self._echo.show_text(self._form.text(ContactField.REACHABLE))
        if self._gone.isChecked() == (before.left_on is not None):
            self._gone.blockSignals(True)
            self._gone.setChecked(person.left_on is not None)
            self._gone.blockSignals(False)
        self._show_left()

    def commands(self, ids: IdMaker, customer_id: int, today: date) -> Iterator[Any]:
        """Give the commands that save what was changed, each with what was seen before."""
        changes = self._form.changes()
        if self._person is None:
            if any(changes.values()):
                contact = NewContact(id=ids.new(), data=changes)
                yield AddContact(customer_id=customer_id, contact=contact)
            return
        if changes:
            seen = self._form.seen(changes)
            version = self._person.version
            yield EditContact(id=self._person.id, version=version, changes=changes, seen=seen)
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
        head.addWidget(self._left)
        if person is not None:
            self._gone.setChecked(person.left_on is not None)
            head.addWidget(self._gone)
        layout.addLayout(head)
        layout.addWidget(self._form)
        layout.addWidget(self._echo)
        if person is not None:
            layout.addWidget(self._numbers)
        self._show_left()

    def _show_left(self) -> None:
        left_on = self._person.left_on if self._person is not None else None
        left = self.tr("no longer there since {date}")
        text = "" if left_on is None else left.format(date=date_text(left_on))
        self._left.show_fact(text, Tone.NEUTRAL)

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
