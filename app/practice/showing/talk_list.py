"""The talk as bubbles: the customer's at the left, one's own at the right with how it was read."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.practice.showing.bubbles import BUBBLE_ROLE, Bubble
from app.practice.showing.talk_delegate import TalkDelegate

AnyIndex = QModelIndex | QPersistentModelIndex


class TalkModel(QAbstractListModel):
    """The lines of a talk as far as it has come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bubbles: tuple[Bubble, ...] = ()

    @property
    def bubbles(self) -> tuple[Bubble, ...]:
        """What is shown."""
        return self._bubbles

    def show(self, bubbles: Sequence[Bubble]) -> None:
        """Show these; what stays the same is not laid out anew."""
        new = tuple(bubbles)
        common = min(len(new), len(self._bubbles))
        if len(new) < len(self._bubbles):
            self.beginRemoveRows(QModelIndex(), len(new), len(self._bubbles) - 1)
            self._bubbles = self._bubbles[: len(new)]
            self.endRemoveRows()
        changed = [at for at in range(common) if new[at] != self._bubbles[at]]
        self._bubbles = new[:common] + self._bubbles[common:]
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))
        if len(new) > common:
            self.beginInsertRows(QModelIndex(), common, len(new) - 1)
            self._bubbles = new
            self.endInsertRows()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Count the lines."""
        return 0 if parent.isValid() else len(self._bubbles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the bubble, its text, or what readers say."""
        if not index.isValid():
            return None
        bubble = self._bubbles[index.row()]
        if role == BUBBLE_ROLE:
            return bubble
        if role == Qt.ItemDataRole.DisplayRole:
            return bubble.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return bubble.spoken or bubble.text
        return None


class TalkList(QListView):
    """Shows a talk; says which line was chosen and whose reading is to be corrected."""

    line_chosen = Signal(int)  # number of the line
    reading_wanted = Signal(int, object)  # number of the line, QPoint where a menu may open

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty talk; ``name`` is what screen readers call it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._talk = TalkModel(self)
        self.setModel(self._talk)
        self._delegate = TalkDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setProperty("look", "talk")
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the answer
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    @property
    def chosen(self) -> int | None:
        """The number of the chosen line."""
        index = self.currentIndex()
        return self._talk.bubbles[index.row()].number if index.isValid() else None

    def show_talk(self, bubbles: Sequence[Bubble]) -> None:
        """Show a talk; where lines were added, the last one is in sight."""
        before = len(self._talk.bubbles)
        self._talk.show(bubbles)
        if len(bubbles) > before:
            self.scrollToBottom()

    def show_line(self, number: int) -> None:
        """Bring a line into sight."""
        place = self._place_of(number)
        if place is not None:
            self.scrollTo(self._talk.index(place))

    def show_first(self, numbers: Collection[int]) -> None:
        """Bring the first of some lines into sight."""
        if numbers:
            self.show_line(min(numbers))

    def choose(self, number: int | None) -> None:
        """Choose a line; None chooses none."""
        place = None if number is None else self._place_of(number)
        self.setCurrentIndex(self._talk.index(place) if place is not None else QModelIndex())

    def menu_place(self, number: int) -> QPoint:
        """Tell where a menu about a line opens, on the screen."""
        place = self._place_of(number)
        if place is None:
            return self.mapToGlobal(QPoint(0, 0))
        return self.viewport().mapToGlobal(self.visualRect(self._talk.index(place)).bottomLeft())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew; whoever saw the last line sees it still."""
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        if at_end:
            QTimer.singleShot(0, self, self.scrollToBottom)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the reading where its line is clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            place = self._delegate.reading_place(self.visualRect(index), index)
            if place.contains(event.position()):
                self._want_reading(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the reading of the chosen line by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._want_reading(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _want_reading(self, index: AnyIndex) -> None:
        bubble = self._talk.bubbles[index.row()]
        if bubble.mine:
            self.reading_wanted.emit(bubble.number, self.menu_place(bubble.number))

    def _place_of(self, number: int) -> int | None:
        bubbles = enumerate(self._talk.bubbles)
        return next((at for at, one in bubbles if one.number == number), None)

    def _tell_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self.line_chosen.emit(self._talk.bubbles[current.row()].number)
