"""What the receiver of a handoff is told, each thing in a field of its own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.handoffs.briefing import Briefing, asked
from app.handoffs.rules import HandoffKind

_LONG = ("visit_goal", "need", "promises")
_TWO_LINES = 60


class BriefingFields(QObject):
    """The fields of all kinds of handoffs, by name; a form shows those that its kind asks for."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = dict.fromkeys(name for kind in HandoffKind for name in asked(kind))
        self.by_name = {name: _field(name) for name in names}
        for field in self.by_name.values():
            field.textChanged.connect(self.changed)

    @property
    def briefing(self) -> Briefing:
        """What stands there."""
        return Briefing(**{name: self._text(name) for name in self.by_name})

    def show_briefing(self, briefing: Briefing) -> None:
        """Put texts in, to be changed as one likes."""
        for name, text in asdict(briefing).items():
            self.put(name, text)

    def put(self, name: str, text: str) -> None:
        """Put one text in."""
        field = self.by_name[name]
        if isinstance(field, QLineEdit):
            field.setText(" ".join(text.split()))
            field.setCursorPosition(0)
        else:
            field.setPlainText(text)

    def mark_missing(self, names: Collection[str]) -> None:
        """Say in these fields, and in no others, that they are still to be told."""
        for name, field in self.by_name.items():
            field.setPlaceholderText(self.tr("still missing") if name in names else "")

    def focus(self, name: str) -> None:
        """Put the cursor on a field."""
        self.by_name[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def first_empty(self, kind: HandoffKind) -> str | None:
        """Name what is to be told first; None where everything is."""
        return next((name for name in asked(kind) if not self._text(name).strip()), None)

    def _text(self, name: str) -> str:
        field = self.by_name[name]
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _field(name: str) -> QLineEdit | QPlainTextEdit:
    if name not in _LONG:
        return QLineEdit()
    field = QPlainTextEdit()
    field.setFixedHeight(_TWO_LINES)
    field.setTabChangesFocus(True)
    return field
