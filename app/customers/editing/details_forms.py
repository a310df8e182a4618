"""The forms of a customer's details: what is typed in them, what others save meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.customers.changes.commands import EditCustomer
from app.customers.changes.last_changes import REMOVED, LastChange, LastChanges
from app.customers.changes.merging import Choice, chosen_value
from app.customers.changes.saving import SaveDetails, save_of
from app.customers.details import ContactDetails, CustomerDetails
from app.customers.errors import Conflict
from app.customers.fields import ContactField, CustomerField
from app.customers.forms.care_section import CareSection
from app.customers.forms.company_form import company_changes, company_form, company_values
from app.customers.forms.contact_editor import ContactEditor
from app.customers.forms.hours_echo import HoursEcho
from app.customers.forms.number_rows import NumberRows
from app.customers.search.queries import UserName
from app.database.ids import IdMaker
from app.widgets.labels import Card, Label, TextLook
from app.widgets.read_only import make_read_only

MarkWords = Callable[[LastChange | None, str], str]
"""Says who changed a field and, where known, to what."""


class DetailsForms(QWidget):
    """Company with its numbers, care, people."""

    edited = Signal()

    def __init__(
        self, mark_words: MarkWords, permissions: QWidget, parent: QWidget | None = None
    ) -> None:
        """permissions: stands between the care and the people."""
        super().__init__(parent)
        self._mark_words = mark_words
        self.company = company_form()
        self._echo = HoursEcho()
        self.numbers = NumberRows()
        self.care = CareSection()
        self.people: list[ContactEditor] = []
        self._read_only = False
        self._people = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_card(self.tr("Company"), self.company, self._echo, self.numbers))
        column.addWidget(self.care)
        column.addWidget(permissions)
        self._people.setSpacing(12)
        column.addLayout(self._people)
        for part in (self.company, self.numbers, self.care):
            part.edited.connect(self.edited)
        self.company.on_text(CustomerField.REACHABLE, self._read_hours_back)

    def load(self, customer: CustomerDetails, owners: Sequence[UserName]) -> None:
        """Show what is saved; nothing counts as changed."""
        self.care.show_owners(owners)
        self.company.load(company_values(customer))
        self._read_hours_back()
        self.numbers.load(customer.phones, customer.emails)
        self.care.load(customer)
        for editor in self.people:
            editor.deleteLater()
        self.people = []
        new = () if self._read_only else (None,)
        for person in (*customer.contacts, *new):
            self._add_editor(ContactEditor(person))
        self._hold()

    def follow(self, customer: CustomerDetails, changes: LastChanges) -> None:
        """Show what others saved where nothing is touched here; mark the rest."""

        def mark(table: str, id_: int, field: str) -> str:
            known = changes.get((table, id_, REMOVED)) or _latest(changes, table, id_, field)
            return self._mark_words(known, self._theirs(customer, table, id_, field))

        self.company.follow(
            company_values(customer), lambda field: mark("customer", customer.id, field)
        )
        self._read_hours_back()
        self.numbers.follow(
            customer.phones, customer.emails, lambda table, id_: mark(table, id_, "")
        )
        self.care.follow(customer, lambda field: mark("customer", customer.id, field))
        known = {editor.person.id: editor for editor in self.people if editor.person}
        for person in customer.contacts:
            editor = known.pop(person.id, None)
            if editor is None:
                self._add_editor(ContactEditor(person), before_new=True)
            else:
                editor.follow(person, mark)
        for gone in known.values():
            if not gone.touched:  # a touched one stays: saving says that the person is gone
                self.people.remove(gone)
                gone.hide()
                gone.deleteLater()
        self._hold()

    def make_read_only(self) -> None:
        """Show everything to be read and copied only; the permissions keep rights of their own."""
        self._read_only = True
        self._hold()

    def _hold(self) -> None:
        if self._read_only:
            for part in (self.company, self.numbers, self.care, *self.people):
                make_read_only(part)

    def save(self, ids: IdMaker, customer: CustomerDetails, today: date) -> SaveDetails:
        """Give the command that saves what differs; what was seen goes with it."""
        return save_of(customer.id, self._commands(ids, customer, today))

    def settle(self, conflict: Conflict, choice: Choice) -> None:
        """Let a contested field be as chosen; what others saved there counts as seen."""
        theirs = conflict.theirs
        value = chosen_value(choice, theirs, conflict.mine)
        if conflict.table == "contact":
            editor = self._editor_of(conflict.row_id)
            if editor is not None:
                editor.form.settle(ContactField(conflict.field), value, theirs)
        elif conflict.table == "customer" and conflict.field in self.care.fields:
            self.care.settle(conflict.field, value, theirs)
        elif conflict.table == "customer":
            self.company.settle(CustomerField(conflict.field), value, theirs)
        else:
            for numbers in self._all_numbers():
                numbers.settle(conflict.table, conflict.row_id, conflict.field, choice, theirs)

    def saved_rows(self, customer_id: int) -> Iterator[tuple[str, int]]:
        """Give the rows whose fields are edited here, by table and id."""
        yield "customer", customer_id
        for editor in self.people:
            if editor.person is not None:
                yield "contact", editor.person.id
        for numbers in self._all_numbers():
            yield from numbers.saved_rows()

    def line_words(self, table: str, row_id: int) -> str:
        """Name the kind of a number or address that is shown here."""
        found = (numbers.words_of(table, row_id) for numbers in self._all_numbers())
        return next((words for words in found if words), "")

    def person_name(self, contact_id: int) -> str:
        """Name a person who is shown here."""
        editor = self._editor_of(contact_id)
        return editor.person.name if editor is not None and editor.person is not None else ""

    def _commands(self, ids: IdMaker, customer: CustomerDetails, today: date) -> Iterator[object]:
        changes = company_changes(self.company)
        if changes:
            seen = self.company.seen(changes)
            yield EditCustomer(id=customer.id, version=customer.version, changes=changes, seen=seen)
        yield from self.numbers.commands(ids, customer.id, None)
        yield from self.care.commands(ids, customer)
        for editor in self.people:
            yield from editor.commands(ids, customer.id, today)

    def _theirs(self, customer: CustomerDetails, table: str, id_: int, field: str) -> str:
        """Say what others saved in a field; "" where that needs no words or nothing is there."""
        if table == "customer" and field in self.care.fields:
            return self.care.words_of(field, getattr(customer, field))
        if table == "customer":
            return str(getattr(customer, field) or "")
        people = {person.id: person for person in customer.contacts}
        if table == "contact":
            value = getattr(people[id_], field) if id_ in people else ""
            return value if isinstance(value, str) else ""
        return _lines(customer).get((table, id_), "")

    def _add_editor(self, editor: ContactEditor, *, before_new: bool = False) -> None:
        at = len(self.people) - 1 if before_new else len(self.people)
        editor.edited.connect(self.edited)
        self.people.insert(at, editor)
        self._people.insertWidget(at, editor)

    def _editor_of(self, contact_id: int) -> ContactEditor | None:
        people = (editor for editor in self.people if editor.person is not None)
        return next((one for one in people if one.person and one.person.id == contact_id), None)

    def _all_numbers(self) -> Iterator[NumberRows]:
        yield self.numbers
        for editor in self.people:
            yield editor.numbers

    def _read_hours_back(self) -> None:
        self._echo.show_text(self.company.text(CustomerField.REACHABLE))


def _lines(customer: CustomerDetails) -> dict[tuple[str, int], str]:
    """Give all numbers and addresses of a customer and its people, by table and id."""
    owners: list[CustomerDetails | ContactDetails] = [customer, *customer.contacts]
    lines = {("phone", phone.id): phone.typed for owner in owners for phone in owner.phones}
    return lines | {("email", one.id): one.address for owner in owners for one in owner.emails}


def _latest(
    changes: Mapping[tuple[str, int, str], LastChange], table: str, id_: int, field: str
) -> LastChange | None:
    """Give who changed a field last; without one, any field of the row."""
    if field:
        return changes.get((table, id_, field))
    of_row = [last for (name, row, _), last in changes.items() if (name, row) == (table, id_)]
    return max(of_row, key=lambda last: last.at, default=None)


def _card(heading: str, *widgets: QWidget) -> Card:
    card = Card()
    layout = QVBoxLayout(card)
    layout.setContentsMargins(14, 12, 14, 12)
    layout.setSpacing(8)
    layout.addWidget(Label(heading, TextLook.HEADING))
    for widget in widgets:
        layout.addWidget(widget)
    return card
