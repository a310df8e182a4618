"""What an erasure takes away, and the name typed once more before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.upkeep.privacy.officer import Outlook
from app.upkeep.privacy.privacy_words import outlook_lines
from app.widgets.labels import Label, TextLook
from app.widgets.scroll_column import ScrollColumn


class ErasurePanel(QWidget):
    """Shows it all first; the button works once the name is typed.

    erase_wanted: outlook, and whether the numbers are to stay blocked. left: without an erasure.
    """

    erase_wanted = Signal(object, bool)
    left = Signal()

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._outlook: Outlook | None = None
        self._heading = Label("", TextLook.HEADING, wrap=True)
        self._lines = Label("", wrap=True)
        self._ask = Label("", wrap=True)
        self._block = QCheckBox(self.tr("Never call this person’s &numbers again"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name, typed once more"))
        self._ask.setBuddy(self._name)
        self._back = QPushButton(self.tr("&Back"))
        self._erase = QPushButton(self.tr("&Erase for good"))
        self._arrange()
        self._name.textChanged.connect(self._show_state)
        self._name.returnPressed.connect(self._erase.click)
        self._back.clicked.connect(self.left)
        self._erase.clicked.connect(self._want)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what would go; nothing is done yet."""
        self._outlook = outlook
        preview = outlook.preview
        heading = self.tr("What the erasure of {name} takes away")
        self._heading.setText(heading.format(name=preview.subject.name))
        self._lines.setText("\n\n".join(outlook_lines(outlook, self._zone)))
        ask = self.tr("This cannot be taken back. To confirm, type the name: {name}")
        self._ask.setText(ask.format(name=self._wanted))
        self._block.setChecked(False)
        self._block.setVisible(preview.numbers > preview.blocked)
        self._name.clear()
        self._show_state()
        self._name.setFocus()

    @property
    def _wanted(self) -> str:
        """What is to be typed; of somebody without a name the id."""
        if self._outlook is None:
            return ""
        subject = self._outlook.preview.subject
        return subject.name or str(subject.id)

    def _arrange(self) -> None:
        lines = ScrollColumn()
        lines.column.addWidget(self._lines)
        lines.column.addStretch(1)
        lines.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the keys scroll it
        lines.setAccessibleName(self.tr("What goes and what stays"))
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addStretch(1)
        for button in (self._back, self._erase):
            button.setAutoDefault(False)
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(lines, 1)
        layout.addWidget(self._block)
        layout.addWidget(self._ask)
        layout.addWidget(self._name)
        layout.addLayout(bottom)

    @Slot()
    def _show_state(self) -> None:
        typed = " ".join(self._name.text().split())
        self._erase.setEnabled(bool(typed) and typed == " ".join(self._wanted.split()))

    @Slot()
    def _want(self) -> None:
        if self._outlook is not None:
            self._erase.setEnabled(False)
            self.erase_wanted.emit(self._outlook, self._block.isChecked())
