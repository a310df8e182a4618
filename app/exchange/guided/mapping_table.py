"""The table in which a person sees and decides what each column of a list becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.exchange.columns.guessing import Target
from app.exchange.columns.paper_fields import FIELDS_OF, ListKind, target_of
from app.exchange.fields import Field, custom
from app.exchange.files.tables import Table
from app.exchange.words import target_text

AnyIndex = QModelIndex | QPersistentModelIndex
_EXAMPLES = 3
_NAME, _EXAMPLE, _TARGET = range(3)


class MappingTable(QAbstractTableModel):
    """One row for each column of the list: its name, examples, what it becomes."""

    target_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._examples: list[str] = []
        self._targets: list[Target] = []
        self.kind = ListKind.CUSTOMERS

    def show_table(self, table: Table, targets: Sequence[Target], kind: ListKind) -> None:
        """Show a list's columns with what they are proposed to become."""
        self.beginResetModel()
        self.kind = kind
        self._names = table.columns
        self._examples = [_examples(table, index) for index in range(len(table.columns))]
        self._targets = list(targets)
        self.endResetModel()

    @property
    def targets(self) -> tuple[Target, ...]:
        """What each column becomes now."""
        return tuple(self._targets)

    def choices(self, row: int) -> list[Target]:
        """What a column can become: any field, a field of its own, nothing."""
        if self.kind is not ListKind.CUSTOMERS:
            return [*(target_of(self.kind, field) for field in FIELDS_OF[self.kind]), None]
        return [*(field.value for field in Field), custom(self._names[row]), None]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else 3

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Column"), self.tr("Examples"), self.tr("Becomes"))[section]

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == _TARGET else usual

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.EditRole and index.column() == _TARGET:
            return self._targets[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == _NAME:
            return self._names[index.row()]
        if index.column() == _EXAMPLE:
            return self._examples[index.row()]
        return target_text(self._targets[index.row()])

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != _TARGET:
            return False
        self._targets[index.row()] = None if value is None else str(value)
        self.dataChanged.emit(index, index)
        self.target_changed.emit()
        return True


class TargetDelegate(QStyledItemDelegate):
    """Chooses what a column becomes from a list; opened by F2, Enter or a click."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self.tr("What this column becomes"))
        model = index.model()
        assert isinstance(model, MappingTable)
        for target in model.choices(index.row()):
            box.addItem(target_text(target), target)
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, QComboBox)
        found = editor.findData(index.data(Qt.ItemDataRole.EditRole))
        editor.setCurrentIndex(max(0, found))
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


def _examples(table: Table, index: int) -> str:
    cells = (record.cells[index].strip() for record in table.sample if index < len(record.cells))
    shown = [" ".join(cell.split())[:40] for cell in cells if cell]
    return " · ".join(dict.fromkeys(shown[: 4 * _EXAMPLES]))[:120]
