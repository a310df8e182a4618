"""The list of tags in which a reading is corrected."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.practice.tag_words import tag_name
from app.practice.tags import Tag
from app.widgets.labels import Label, TextLook


class TagPopup(QFrame):
    """Ticks what a line is; Enter or a click beside it keeps, Esc leaves it as it was."""

    corrected = Signal(int, object)  # number of the line, frozenset of tags

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._line = 0
        self._before: frozenset[Tag] = frozenset()
        self._leaves = False
        self._boxes = {tag: QCheckBox(tag_name(tag)) for tag in Tag}
        heading = Label(self.tr("What is this line?"), TextLook.HEADING)
        hint = Label(self.tr("Space ticks, Enter keeps, Esc leaves it as it was."), TextLook.SMALL)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for family in _columns():
            column = QVBoxLayout()
            column.setSpacing(2)
            for tag in family:
                column.addWidget(self._boxes[tag])
            column.addStretch(1)
            columns.addLayout(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addLayout(columns)
        layout.addWidget(hint)

    def ask(self, line: int, tags: Collection[Tag], at: QPoint) -> None:
        """Ask what a line is, at a place of the screen."""
        self._line, self._before, self._leaves = line, frozenset(tags), False
        for tag, box in self._boxes.items():
            box.setChecked(tag in self._before)
        self.adjustSize()
        self.move(self._fitting(at))
        self.show()
        first = next((tag for tag in Tag if tag in self._before), next(iter(Tag)))
        self._boxes[first].setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def ticked(self) -> frozenset[Tag]:
        """What is ticked now."""
        return frozenset(tag for tag, box in self._boxes.items() if box.isChecked())

    def box(self, tag: Tag) -> QCheckBox:
        """Give the box of a tag."""
        return self._boxes[tag]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Enter, leave by Esc; arrow keys move."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif key == Qt.Key.Key_Escape:
            self._leaves = True
            self.close()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was ticked."""
        super().hideEvent(event)
        if not self._leaves and self.ticked != self._before:
            self.corrected.emit(self._line, self.ticked)

    def _fitting(self, at: QPoint) -> QPoint:
        """Stay within the window above which it opens."""
        parent = self.parentWidget()
        window = self if parent is None else parent.window()
        corner = window.mapToGlobal(QPoint(window.width(), window.height()))
        left = min(at.x(), corner.x() - self.width() - 8)
        top = min(at.y(), corner.y() - self.height() - 8)
        return QPoint(max(window.mapToGlobal(QPoint(0, 0)).x(), left), max(0, top))


def _columns() -> list[list[Tag]]:
    """Group the tags as people look for them: questions and techniques, then tone and facts."""
    asks = [tag for tag in Tag if tag.value.startswith(("question_", "fact_asked"))]
    techniques = [tag for tag in Tag if tag.value.startswith("technique_")]
    rest = [tag for tag in Tag if tag not in {*asks, *techniques}]
    middle = (len(rest) + 1) // 2
    return [asks, techniques, rest[:middle], rest[middle:]]
