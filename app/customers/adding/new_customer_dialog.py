"""One small form for a new customer; who is there already stands below it while one types."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.customers.adding.likeness import Likely, likely_duplicates
from app.customers.changes.commands import AddCustomer
from app.customers.changes.contact_commands import NewContact, NewPhone
from app.customers.errors import TooLongError
from app.customers.fields import ContactField, CustomerField
from app.customers.typed.phone_numbers import read_number
from app.customers.words import customer_field_words, trouble_words
from app.database.journal import Changed
from app.widgets.discarding import may_leave
from app.widgets.labels import Label, TextLook
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names
from app.widgets.save_key import save_by_key

COUNTRIES = ("CH", "DE", "AT", "LI", "FR", "IT")
_WAIT_MS = 200
_LONGEST = "longest"
_MOST_SHOWN = 4


class NewCustomerDialog(QDialog):
    """Adds a customer; an existing one can be opened from the list of likely ones instead."""

    customer_added = Signal(object)  # id of the new customer
    existing_chosen = Signal(object)  # id of a customer who was there already

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._search: Job | None = None
        self.setWindowTitle(self.tr("New customer"))
        self._company = _line(customer_field_words(CustomerField.COMPANY), 200)
        self._person = _line(self.tr("Contact person"), 200)
        self._phone = _line(self.tr("Phone"), 80)
        self._zip = _line(customer_field_words(CustomerField.ZIP), 20)
        self._city = _line(customer_field_words(CustomerField.CITY), 100)
        self._region = _line(customer_field_words(CustomerField.REGION), 60)
        self._country = QComboBox()
        self._country.addItems(COUNTRIES)
        self._country.setEditable(True)
        self._country.setAccessibleName(customer_field_words(CustomerField.COUNTRY))
        self._phone_remark = Label(look=TextLook.SMALL, wrap=True)
        self._likely_head = Label(look=TextLook.SMALL)
        self._likely = RowList(self.tr("Customers who may be the same"))
        self._trouble = Label(wrap=True)
        self._buttons = QDialogButtonBox()
        save = QDialogButtonBox.StandardButton.Save
        self._save = self._buttons.addButton(save)
        self._save.setText(self.tr("Add customer"))
        self._save.setDefault(True)
        cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        self._pause = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._arrange()
        self._connect()
        self._show_likely([])

    def start_with(self, text: str) -> None:
        """Take over what was searched for without success: a number or a name."""
        field = self._phone if text.strip("+ ")[:1].isdigit() else self._company
        field.setText(text)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for field in (self._company, self._person, self._phone, self._zip, self._city):
            form.addRow(field.accessibleName(), field)
            if field is self._phone:
                form.addRow("", self._phone_remark)
        self._phone_remark.hide()
        form.addRow(self._region.accessibleName(), self._region)
        form.addRow(self._country.accessibleName(), self._country)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(self._likely_head)
        layout.addWidget(self._likely, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self._likely.setFixedHeight(_MOST_SHOWN * 56)
        self.setMinimumWidth(480)

    def _connect(self) -> None:
        for field in (self._company, self._person, self._phone, self._zip, self._city):
            field.textChanged.connect(self._pause.start)
        self._phone.textChanged.connect(self._show_phone_remark)
        self._country.currentTextChanged.connect(self._show_phone_remark)
        self._pause.timeout.connect(self._look_for_likely)
        self._likely.row_opened.connect(self._open_existing)
        save_by_key(self, self._save.click)
        self._buttons.accepted.connect(self._add)
        self._buttons.rejected.connect(self.reject)

    @Slot()
    def reject(self) -> None:
        """Close; asks what becomes of what was typed."""
        if may_leave(self):
            super().reject()

    @Slot()
    def _look_for_likely(self) -> None:
        if self._search is not None:
            self._search.cancel()
        question = partial(
            likely_duplicates,
            company=self._company.text(),
            phone=self._phone.text(),
            region=self._country_code(),
            limit=_MOST_SHOWN,
            places=(self._zip.text(), self._city.text()),
        )
        self._search = self._background.ask(self, question, then=self._show_likely)

    def _show_likely(self, likely: list[Likely]) -> None:
        self._search = None
        rows = [
            ListRow(
                key=one.id,
                title=one.company,
                subtitle=" · ".join(part for part in (one.contact, one.city) if part),
                names=Names.BOTH,
                note=one.phone,
                pill=self.tr("same number") if one.same_number else self.tr("like name"),
            )
            for one in likely
        ]
        self._likely.show_rows(rows)
        some = self.tr("Perhaps there already (Enter opens):")
        none = self.tr("Nobody like this is there yet.")
        typed = bool(self._company.text().strip() or self._phone.text().strip())
        self._likely_head.setText(some if rows else none if typed else "")

    @Slot(object)
    def _open_existing(self, customer_id: object) -> None:
        self.existing_chosen.emit(customer_id)
        self.reject()

    @Slot()
    def _show_phone_remark(self) -> None:
        """Say that a text is no number, or none of this country; it is saved as typed anyway."""
        text, country = self._phone.text().strip(), self._country_code() or "CH"
        number = read_number(text, country)
        if not text or number.valid:
            said = ""
        elif number.e164 is None:
            said = self.tr("This is no phone number. It is kept as typed.")
        else:
            said = self.tr("This is no valid number in {country}. It is kept as typed.")
        self._phone_remark.setText(said.format(country=country))
        self._phone_remark.setVisible(bool(said))

    def _too_long(self) -> QLineEdit | None:
        fields = (self._company, self._person, self._phone, self._zip, self._city, self._region)
        return next((one for one in fields if len(one.text()) > one.property(_LONGEST)), None)

    @Slot()
    def _add(self) -> None:
        field = self._too_long()
        if field is not None:
            error = TooLongError(field=field.accessibleName(), limit=field.property(_LONGEST))
            self._trouble.setText(trouble_words(error))
            field.setFocus()
            return
        self._save.setEnabled(False)
        command = self._command()
        self._background.do(
            self, command, then=partial(self._added, command.id), failed=self._not_added
        )

    def _command(self) -> AddCustomer:
        ids = self._background.database.ids
        first, _, last = self._person.text().strip().rpartition(" ")
        person = {ContactField.FIRST_NAME: first, ContactField.LAST_NAME: last}
        phone = self._phone.text().strip()
        return AddCustomer(
            id=ids.new(),
            data={
                CustomerField.COMPANY: self._company.text(),
                CustomerField.ZIP: self._zip.text(),
                CustomerField.CITY: self._city.text(),
                CustomerField.REGION: self._region.text(),
                CustomerField.COUNTRY: self._country_code(),
            },
            inside_owner_id=self._background.database.user_id,
            contacts=(NewContact(id=ids.new(), data={**person}),) if last else (),
            phones=(NewPhone(id=ids.new(), typed=phone),) if phone else (),
        )

    def _country_code(self) -> str | None:
        return self._country.currentText().strip().upper()[:2] or None

    def _added(self, customer_id: int, changed: Changed) -> None:
        self.customer_added.emit(customer_id)
        self.accept()

    def _not_added(self, trouble: Exception) -> None:
        self._save.setEnabled(True)
        self._trouble.setText(trouble_words(trouble))


def _line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setProperty(_LONGEST, longest)  # told beside the field: a limit of Qt's cuts silently
    return line
