"""What a coach says of a run: to a line, and of a criterion's points."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Card, Label, TextLook


class CoachForm(QWidget):
    """Asks for perception, effect and wish of a line, and for other points of a criterion."""

    comment_wanted = Signal(int, str, str, str)  # line, perception, effect, wish
    points_wanted = Signal(str, float, str)  # criterion, points, reason

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: int | None = None
        self._criterion = ""
        self._about_line = Label("", TextLook.SMALL, wrap=True)
        self._perception = _field(self.tr("What I saw or heard"))
        self._effect = _field(self.tr("What it does to the customer"))
        self._wish = _field(self.tr("What I wish instead"))
        self._comment = KeyButton(self.tr("Comment"), weight=Weight.COMPACT)
        self._about_points = Label("", TextLook.SMALL, wrap=True)
        self._points = QComboBox()
        self._points.setAccessibleName(self.tr("Points"))
        self._points.setMinimumContentsLength(4)
        self._reason = _field(self.tr("Why"))
        self._override = KeyButton(self.tr("Give these points"), weight=Weight.COMPACT)
        self._lay_out()
        self._comment.clicked.connect(self._tell_comment)
        self._override.clicked.connect(self._tell_points)
        self._wish.returnPressed.connect(self._tell_comment)
        self._reason.returnPressed.connect(self._tell_points)
        self.show_line(None, "")
        self.show_criterion("", "", 0, 0)

    def show_line(self, number: int | None, text: str) -> None:
        """Say which line is commented."""
        self._line = number
        self._about_line.setText(
            self.tr("Choose a line of the talk.")
            if number is None
            else self.tr("Line {number}: {text}").format(number=number, text=text)
        )
        self._comment.setEnabled(number is not None)

    def show_criterion(self, name: str, title: str, points: float, of: int) -> None:
        """Say which criterion gets other points; of 0: none is chosen."""
        self._criterion = name if of else ""
        self._about_points.setText(
            title if of else self.tr("Press a criterion above to give it other points.")
        )
        self._points.clear()
        for half in range(2 * of + 1):
            value = half / 2
            self._points.addItem(QLocale().toString(value, "f", half % 2), value)
        self._points.setCurrentIndex(round(2 * points) if of else -1)
        for widget in (self._points, self._reason, self._override):
            widget.setEnabled(bool(of))

    def clear(self) -> None:
        """Empty what was sent."""
        for field in (self._perception, self._effect, self._wish, self._reason):
            field.clear()

    def _tell_comment(self) -> None:
        texts = [one.text().strip() for one in (self._perception, self._effect, self._wish)]
        if self._line is not None and any(texts):
            self.comment_wanted.emit(self._line, *texts)

    def _tell_points(self) -> None:
        if self._criterion:
            points = float(self._points.currentData())
            self.points_wanted.emit(self._criterion, points, self._reason.text().strip())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        lines = Card()
        column = QVBoxLayout(lines)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Comment on a line"), TextLook.HEADING))
        column.addWidget(self._about_line)
        for field in (self._perception, self._effect, self._wish):
            column.addWidget(field)
        column.addWidget(self._comment)
        layout.addWidget(lines)
        points = Card()
        column = QVBoxLayout(points)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Other points"), TextLook.HEADING))
        column.addWidget(self._about_points)
        row = QHBoxLayout()
        row.addWidget(self._points)
        row.addWidget(self._reason, 1)
        column.addLayout(row)
        column.addWidget(self._override)
        layout.addWidget(points)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
