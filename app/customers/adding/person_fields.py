"""How a typed person was understood, field by field; what is corrected by hand stays."""

from __future__ import annotations

from dataclasses import asdict, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from app.customers.changes.contact_commands import NewContact, NewEmail, NewPhone
from app.customers.fields import ContactField, PhoneKind
from app.customers.typed.person_line import TypedPerson
from app.customers.typed.phone_numbers import split_numbers
from app.customers.words import contact_field_words, phone_words
from app.database.ids import IdMaker
from app.widgets.labels import Label, TextLook

_NAMES = (
    ContactField.TITLE,
    ContactField.FIRST_NAME,
    ContactField.LAST_NAME,
    ContactField.FUNCTION,
)
_LABEL_WIDTH = 96


class PersonFields(QWidget):
    """Shows and takes the parts of a person, two in a row."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._salutation = QComboBox()
        for code, words in (("", "–"), ("ms", self.tr("Ms")), ("mr", self.tr("Mr"))):
            self._salutation.addItem(words, code)
        self._salutation.setAccessibleName(contact_field_words(ContactField.SALUTATION))
        self._lines = {str(field): _line(contact_field_words(field)) for field in _NAMES}
        self._lines["email"] = _line(self.tr("E-mail"))
        self._lines |= {str(kind): _line(phone_words(kind)) for kind in PhoneKind}
        self._by_hand: set[str] = set()
        self._lay_out()
        for name, line in self._lines.items():
            line.textEdited.connect(lambda _, name=name: self._correct(name))
        self._salutation.activated.connect(lambda _: self._correct("salutation"))

    @property
    def person(self) -> TypedPerson:
        """What stands in the fields."""
        texts = {name: line.text().strip() for name, line in self._lines.items()}
        return TypedPerson(salutation=str(self._salutation.currentData()), **texts)

    @property
    def filled(self) -> bool:
        """Tell whether there is somebody to save."""
        return any(asdict(replace(self.person, salutation="", title="")).values())

    def show_understood(self, person: TypedPerson) -> None:
        """Show how a line was understood, but for what was corrected by hand."""
        for name, text in asdict(person).items():
            if name in self._by_hand:
                continue
            if name == "salutation":
                with QSignalBlocker(self._salutation):
                    self._salutation.setCurrentIndex(self._salutation.findData(text))
            else:
                self._lines[name].setText(text)
                self._lines[name].setCursorPosition(0)
        self.changed.emit()

    def contact(self, ids: IdMaker) -> NewContact:
        """Give the person to be saved, with the numbers and addresses that were typed."""
        person = self.person
        data = {field: getattr(person, field.value) for field in _NAMES}
        return NewContact(
            id=ids.new(),
            data={ContactField.SALUTATION: person.salutation, **data},
            phones=tuple(
                NewPhone(id=ids.new(), typed=typed.strip(), kind=kind)
                for kind in PhoneKind
                for typed in split_numbers(getattr(person, kind.value))
                if typed.strip()
            ),
            emails=tuple(
                NewEmail(id=ids.new(), address=address) for address in person.email.split()
            ),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column in (0, 2):
            grid.setColumnMinimumWidth(column, _LABEL_WIDTH)
            grid.setColumnStretch(column + 1, 1)
        fields: list[QWidget] = [self._salutation, *self._lines.values()]
        for at, field in enumerate(fields):
            row, column = divmod(at, 2)
            grid.addWidget(Label(field.accessibleName(), TextLook.SMALL), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)

    def _correct(self, name: str) -> None:
        self._by_hand.add(name)
        self.changed.emit()


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    return line
