"""The recovery key on the screen, with ways to take it along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.database.keys import FileKey, recovery_text
from app.upkeep.files.protection_words import halves, recovery_paper
from app.widgets.labels import Label


class RecoveryField(QWidget):
    """Shows a recovery key in two lines; it can be copied, printed and saved.

    print_wanted: Printable.
    """

    print_wanted = Signal(object)

    def __init__(self, key: FileKey, database: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._database = database
        text = Label("\n".join(halves(key)))
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(self.tr("Recovery key"))
        copy = QPushButton(self.tr("&Copy"))
        paper = QPushButton(self.tr("&Print or save…"))
        for button in (copy, paper):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(copy)
        row.addWidget(paper)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text)
        column.addLayout(row)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(recovery_text(key)))
        paper.clicked.connect(lambda: self.print_wanted.emit(recovery_paper(key, database)))
