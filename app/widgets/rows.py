"""What the lists at the left and right show: two-line rows and headings between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.widgets.palette import Tone

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the ``ListRow`` or ``GroupRow`` of an index."""

AnyIndex = QModelIndex | QPersistentModelIndex


class Names(Flag):
    """The texts of a row that are names."""

    NONE = 0
    TITLE = auto()
    SUBTITLE = auto()
    BOTH = TITLE | SUBTITLE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One row; all texts are made beforehand, so that painting only paints.

    key: what the row stands for, mostly an id. badge: the segment's letter or "".
    names: which texts are names of customers and people; those are cut where the room ends, any
    other goes on in a further line. note: second line, right.
    tries: (made, allowed) attempts, drawn as dots before the note.
    dimmed: shown, but not to be called now ("T. Frei is calling").
    spoken: what screen readers say; made of the texts where it is empty.
    """

    key: object
    title: str
    badge: str = ""
    pill: str = ""
    pill_tone: Tone = Tone.NEUTRAL
    subtitle: str = ""
    names: Names = Names.TITLE
    note: str = ""
    tries: tuple[int, int] | None = None
    dimmed: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading between rows, such as "OVERDUE 3"."""

    title: str
    tone: Tone = Tone.NEUTRAL


AnyRow = ListRow | GroupRow


class RowListModel(QAbstractListModel):
    """Rows already known, some hundreds at most; longer lists page by themselves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AnyRow, ...] = ()

    def show_rows(self, rows: Sequence[AnyRow]) -> None:
        """Show these rows instead; where only texts changed, selection and scroll stay."""
        new = tuple(rows)
        if [_key(row) for row in new] == [_key(row) for row in self._rows]:
            changed = [at for at, row in enumerate(new) if row != self._rows[at]]
            self._rows = new
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row(self, at: int) -> AnyRow:
        """Give the row at a place; IndexError beyond the end."""
        return self._rows[at]

    def place_of(self, key: object) -> int | None:
        """Tell where the row of this key stands; None where it is not in the list."""
        for at, row in enumerate(self._rows):
            if isinstance(row, ListRow) and row.key == key:
                return at
        return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Count rows and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row itself, its title, or what readers say."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be chosen, headings not."""
        if not index.isValid() or isinstance(self._rows[index.row()], GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )


def _key(row: AnyRow) -> object:
    return row.key if isinstance(row, ListRow) else ("heading", row.title)


def _spoken(row: AnyRow) -> str:
    if isinstance(row, GroupRow):
        return row.title
    if row.spoken:
        return row.spoken
    texts = (row.title, row.badge, row.pill, row.subtitle, row.note)
    return ", ".join(text for text in texts if text)
