"""Changes the words of a step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.follow_ups.queue.popup import Popup
from app.follow_ups.states import TEXT_LENGTH
from app.widgets.buttons import KeyButton, Weight

_WIDTH = 360


class EditPopup(Popup):
    """What is to be done, and whether it was promised; Enter keeps it, Esc does not."""

    edited = Signal(str, bool)  # text, promised

    def __init__(
        self, heading: str, text: str, promised: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, _WIDTH, parent)
        self._text = QLineEdit(text, maxLength=TEXT_LENGTH)
        self._text.setAccessibleName(self.tr("What is to be done"))
        self._text.setPlaceholderText(self.tr("What is to be done"))
        self._promised = QCheckBox(self.tr("Promised to the customer"))
        self._promised.setChecked(promised)
        self._save = KeyButton(self.tr("Save"), "⏎", weight=Weight.PRIMARY)

        bottom = QHBoxLayout()
        bottom.addWidget(self._promised)
        bottom.addStretch(1)
        bottom.addWidget(self._save)
        self.column.addWidget(self._text)
        self.column.addLayout(bottom)
        self.setFocusProxy(self._text)
        self._text.selectAll()

        self._text.returnPressed.connect(self._keep)
        self._save.clicked.connect(self._keep)

    def _keep(self) -> None:
        self.close()
        self.edited.emit(self._text.text().strip(), self._promised.isChecked())
