"""The keys as a table: what each does, and how it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.settings.key_choices import KeyChoices
from app.widgets.shortcut_words import words

AnyIndex = QModelIndex | QPersistentModelIndex

WHAT, KEY, USUAL = range(3)


class KeysTable(QAbstractTableModel):
    """Shows choices; the usual key stands beside one that was changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = KeyChoices({})

    def show_choices(self, choices: KeyChoices) -> None:
        """Show other choices from now on."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def show_changes(self) -> None:
        """Show what was changed in the choices; the current row stays."""
        last = self.index(self.rowCount() - 1, USUAL)
        self.dataChanged.emit(self.index(0, KEY), last)

    def name(self, row: int) -> str:
        """Give the name of a row's key."""
        return self._choices.names[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the keys."""
        return 0 if parent.isValid() else len(self._choices.names)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Count what is said of each."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("What it does"), self.tr("Key"), self.tr("Usual key"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Say what a key does and how it is pressed."""
        if not index.isValid():
            return None
        name = self.name(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(name, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = self._choices.caption(name) or self.tr("no key")
            return f"{words(name)}: {key}" if index.column() == WHAT else None
        return None

    def _text(self, name: str, column: int) -> str:
        if column == WHAT:
            return words(name)
        if column == KEY:
            return self._choices.caption(name) or "–"
        return "" if self._choices.is_usual(name) else self._choices.usual_caption(name)
