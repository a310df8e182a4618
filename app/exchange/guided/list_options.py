"""What a person decides about a list as a whole: how it is read, where it is from, its basis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from app.customers.law import PermissionType
from app.customers.typed.countries import country_code
from app.exchange.batches.results import UpdateBy
from app.exchange.columns.paper_fields import ListKind
from app.exchange.customer_lists.import_batch import Unnamed
from app.exchange.files.tables import Format, ReadingChoices, Table
from app.widgets.spin_boxes import inset

_ENCODINGS = ("utf-8", "cp1252", "utf-16", "cp850", "iso8859-2", "mac-roman")
_DELIMITERS = (";", ",", "\t", "|")
_LAST_HEADER_ROW = 50


class ListOptions(QWidget):
    """The choices above the columns; each has what was found as its first value."""

    reading_changed = Signal()
    wish_changed = Signal()
    kind_chosen = Signal(object)  # ListKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QComboBox()
        self._encoding = QComboBox()
        self._delimiter = QComboBox()
        self._header_row = inset(QSpinBox(maximum=_LAST_HEADER_ROW))
        self._header_row.setSpecialValueText(self.tr("none"))
        self._kind = QComboBox()
        self._country = QComboBox(editable=True)
        self._basis = QComboBox()
        self._known = QComboBox()
        self._whose = QComboBox()
        self._fill_choices()
        self._lay_out()
        for box in (self._sheet, self._encoding, self._delimiter):
            box.activated.connect(self.reading_changed)
        self._header_row.editingFinished.connect(self._header_chosen)
        self._country.currentTextChanged.connect(self.wish_changed)
        self._basis.activated.connect(self.wish_changed)
        self._known.activated.connect(self.wish_changed)
        self._whose.activated.connect(self.wish_changed)
        self._kind.activated.connect(self._choose_kind)
        self._shown_header_row = 0

    def show_table(self, table: Table) -> None:
        """Show how a list was read; what does not apply to its format is greyed out."""
        is_csv = table.format is Format.CSV
        self._show_choices(self._sheet, table.sheets, table.sheet)
        self._show_choices(self._encoding, _ENCODINGS, table.encoding)
        found = self._delimiter.findData(table.delimiter)
        self._delimiter.setCurrentIndex(max(0, found))
        self._shown_header_row = table.header_row
        self._header_row.setValue(table.header_row)
        self._sheet.setEnabled(len(table.sheets) > 1)
        self._encoding.setEnabled(is_csv)
        self._delimiter.setEnabled(is_csv)

    def show_kind(self, kind: ListKind) -> None:
        """Show what the list holds; who may be called is asked of customers only."""
        self._kind.setCurrentIndex(self._kind.findData(kind.value))
        for box in (self._basis, self._known, self._whose):
            box.setEnabled(kind is ListKind.CUSTOMERS)

    def ask_owner(self, people: Sequence[tuple[int, str]]) -> None:
        """Ask whose customers are for whom the list names nobody; people: oneself first."""
        if not people:
            return
        self._whose.clear()
        self._whose.addItem(self.tr("nobody’s, to be distributed"), None)
        for at, (id_, name) in enumerate(people):
            self._whose.addItem(name if at else self.tr("mine ({name})").format(name=name), id_)
        self._meaning.setRowVisible(self._whose, True)

    @property
    def unnamed(self) -> Unnamed | None:
        """Whose customers without an owner are to be; None where it was not asked."""
        return Unnamed(self._whose.currentData()) if self._whose.count() else None

    def reading(self, *, is_csv: bool) -> ReadingChoices:
        """What is chosen about reading."""
        if not is_csv:
            return ReadingChoices(
                sheet=self._sheet.currentText() or None, header_row=self._header_row.value()
            )
        return ReadingChoices(
            encoding=self._encoding.currentText() or None,
            delimiter=self._delimiter.currentData(),
            header_row=self._header_row.value(),
        )

    @property
    def country(self) -> str | None:
        """The ISO code of the chosen country, None where the words name none."""
        return country_code(self._country.currentText())

    @property
    def basis(self) -> PermissionType:
        """On what legal basis the people of this list may be called."""
        return PermissionType(self._basis.currentData())

    @property
    def update_by(self) -> tuple[UpdateBy, ...]:
        """By what known customers are found again."""
        return tuple(UpdateBy(word) for word in self._known.currentData())

    def _fill_choices(self) -> None:
        for delimiter, name in zip(
            _DELIMITERS,
            (self.tr("semicolon ;"), self.tr("comma ,"), self.tr("tab"), self.tr("bar |")),
            strict=True,
        ):
            self._delimiter.addItem(name, delimiter)
        for kind, name in (
            (ListKind.CUSTOMERS, self.tr("customers")),
            (ListKind.QUOTES, self.tr("quotes")),
            (ListKind.ORDERS, self.tr("orders")),
        ):
            self._kind.addItem(name, kind.value)
        for country in ("CH", "DE", "AT", "LI", "FR", "IT"):
            self._country.addItem(country)
        for basis, name in (
            (PermissionType.CUSTOMERS, self.tr("our customers (business relationship)")),
            (PermissionType.CONSENT, self.tr("consent, provable")),
            (PermissionType.PUBLIC, self.tr("from a public listing")),
            (PermissionType.NONE, self.tr("no basis known")),
        ):
            self._basis.addItem(name, basis.value)
        for keys, name in (
            ((), self.tr("all are new")),
            (("number",), self.tr("update by customer number")),
            (("email",), self.tr("update by e-mail address")),
            (("phone",), self.tr("update by phone number")),
            (("name+city",), self.tr("update by name and city")),
            (("number", "email", "phone", "name+city"), self.tr("update by any of these")),
        ):
            self._known.addItem(name, keys)

    def _lay_out(self) -> None:
        reading, meaning = QFormLayout(), QFormLayout()
        for form, label, field in (
            (reading, self.tr("&Sheet"), self._sheet),
            (reading, self.tr("&Encoding"), self._encoding),
            (reading, self.tr("&Delimiter"), self._delimiter),
            (reading, self.tr("&Header in row"), self._header_row),
            (meaning, self.tr("&What the list holds"), self._kind),
            (meaning, self.tr("&Country, where none is given"), self._country),
            (meaning, self.tr("Why we may call (&basis)"), self._basis),
            (meaning, self.tr("&Known customers"), self._known),
            (meaning, self.tr("W&hose, where no owner is named"), self._whose),
        ):
            form.addRow(label, field)
            form.setVerticalSpacing(8)
        self._meaning = meaning
        meaning.setRowVisible(self._whose, False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addLayout(reading, 1)
        layout.addLayout(meaning, 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _choose_kind(self) -> None:
        self.kind_chosen.emit(ListKind(self._kind.currentData()))

    def _header_chosen(self) -> None:
        if self._header_row.value() != self._shown_header_row:
            self._shown_header_row = self._header_row.value()
            self.reading_changed.emit()

    @staticmethod
    def _show_choices(box: QComboBox, choices: tuple[str, ...], present: str | None) -> None:
        box.clear()
        box.addItems(list(dict.fromkeys([present, *choices] if present else choices)))
