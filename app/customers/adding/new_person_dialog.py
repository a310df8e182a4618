"""A new person at a customer, typed in one line; how it was understood stands below it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.customers.adding.person_fields import PersonFields
from app.customers.adding.person_likeness import LikelyPerson, PersonLikeness, likely_people
from app.customers.changes.contact_commands import AddContact
from app.customers.search.queries import CustomerRow, rows
from app.customers.typed.person_line import read_person
from app.customers.words import trouble_words
from app.database.journal import Changed
from app.widgets.labels import Label, NameLabel, TextLook
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow
from app.widgets.save_key import save_by_key

_WAIT_MS = 200
_MOST_SHOWN = 3
_HOME = "CH"


class NewPersonDialog(QDialog):
    """Adds a person; Enter saves, Esc keeps the line for the next time."""

    person_added = Signal(object, str)  # customer id, name
    existing_chosen = Signal(object)  # id of the customer where somebody likely stands already
    put_off = Signal(str)  # the line as it was left; "" once it is saved

    def __init__(
        self,
        background: Background,
        customer_id: int,
        line: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._customer_id = customer_id
        self._region = _HOME
        self._search: Job | None = None
        self._saved = False
        self.setWindowTitle(self.tr("New person"))
        self._company = NameLabel(look=TextLook.HEADING)
        self._line = QLineEdit()
        self._line.setAccessibleName(self.tr("Person in one line"))
        self._line.setPlaceholderText(self.tr("Muster, Hans, Purchasing 081 250 14 22"))
        self._fields = PersonFields()
        self._likely_head = Label(look=TextLook.SMALL)
        self._likely = RowList(self.tr("People who may be the same"))
        self._trouble = Label(wrap=True)
        self._buttons = QDialogButtonBox()
        self._save = self._buttons.addButton(QDialogButtonBox.StandardButton.Save)
        self._save.setText(self.tr("Add person"))
        self._save.setDefault(True)
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        self._pause = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._arrange()
        self._connect()
        self._line.setText(line)
        self._read_line()
        question = partial(rows, ids=[customer_id])
        background.ask(self, question, then=self._show_customer, failed=self._show_trouble)

    def done(self, result: int) -> None:
        """Close; a line that was not saved is handed on."""
        self.put_off.emit("" if self._saved else self._line.text())
        super().done(result)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._company)
        layout.addWidget(self._line)
        layout.addWidget(
            Label(self.tr("In any order: name, function, numbers, e-mail."), TextLook.SMALL)
        )
        layout.addWidget(self._fields)
        layout.addWidget(self._likely_head)
        layout.addWidget(self._likely, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self._likely.setFixedHeight(_MOST_SHOWN * 56)
        self.setMinimumWidth(560)

    def _connect(self) -> None:
        save_by_key(self, self._save.click)
        self._line.textChanged.connect(self._read_line)
        self._fields.changed.connect(self._follow_fields)
        self._pause.timeout.connect(self._look_for_likely)
        self._likely.row_opened.connect(self._open_existing)
        self._buttons.accepted.connect(self._add)
        self._buttons.rejected.connect(self.reject)

    def _show_customer(self, found: list[CustomerRow]) -> None:
        for customer in found:
            self._company.setText(customer.company)
            self._region = customer.country or _HOME
            self._read_line()

    @Slot()
    def _read_line(self) -> None:
        self._fields.show_understood(read_person(self._line.text(), self._region))

    @Slot()
    def _follow_fields(self) -> None:
        self._save.setEnabled(self._fields.filled)
        self._trouble.clear()
        self._pause.start()

    @Slot()
    def _look_for_likely(self) -> None:
        if self._search is not None:
            self._search.cancel()
        question = partial(
            likely_people,
            customer_id=self._customer_id,
            typed=self._fields.person,
            region=self._region,
            limit=_MOST_SHOWN,
        )
        self._search = self._background.ask(
            self, question, then=self._show_likely, failed=lambda error: self._show_likely([])
        )

    def _show_likely(self, likely: list[LikelyPerson]) -> None:
        self._search = None
        self._likely.show_rows([_row(one) for one in likely])
        some = self.tr("Perhaps there already (Enter opens the customer):")
        none = self.tr("Nobody like this is there yet.") if self._fields.filled else ""
        self._likely_head.setText(some if likely else none)
        self._customers = {one.id: one.customer_id for one in likely}

    @Slot(object)
    def _open_existing(self, contact_id: int) -> None:
        self.existing_chosen.emit(self._customers[contact_id])
        self.reject()

    @Slot()
    def _add(self) -> None:
        self._save.setEnabled(False)
        person = self._fields.person
        ids = self._background.database.ids
        command = AddContact(customer_id=self._customer_id, contact=self._fields.contact(ids))
        name = " ".join(part for part in (person.first_name, person.last_name) if part)
        self._background.do(
            self, command, then=partial(self._added, name), failed=self._show_trouble
        )

    def _added(self, name: str, changed: Changed) -> None:
        self._saved = True
        self.person_added.emit(self._customer_id, name)
        self.accept()

    def _show_trouble(self, trouble: Exception) -> None:
        self._save.setEnabled(self._fields.filled)
        self._trouble.setText(trouble_words(trouble))


def _row(one: LikelyPerson) -> ListRow:
    translate = QCoreApplication.translate
    why = {
        PersonLikeness.NUMBER: translate("person likeness", "same number"),
        PersonLikeness.EMAIL: translate("person likeness", "same e-mail"),
        PersonLikeness.NAME: translate("person likeness", "like name"),
    }[one.why]
    where = translate("person likeness", "at this customer") if one.here else one.company
    gone = translate("person likeness", "no longer there") if one.gone else ""
    return ListRow(
        key=one.id,
        title=one.name or translate("person likeness", "Without name"),
        subtitle=" · ".join(part for part in (one.function, where) if part),
        note=gone,
        pill=why,
    )
