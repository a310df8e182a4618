"""All keys and what they do, as F1 shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.widgets.keycap import KeyCap
from app.widgets.labels import Label, TextLook
from app.widgets.scroll_column import ScrollColumn
from app.widgets.shortcut_words import words
from app.widgets.shortcuts import Shortcuts

_SIZE = (760, 560)
_COLUMNS = 2


class KeysDialog(QDialog):
    """Lists the keys as they are set now; keys taken away are left out."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(*_SIZE)
        table = QGridLayout()
        table.setHorizontalSpacing(12)
        table.setVerticalSpacing(8)
        names = [name for name in shortcuts.names() if shortcuts.keycap(name)]
        lines = -(-len(names) // _COLUMNS)
        for at, name in enumerate(names):
            column, line = divmod(at, lines)
            keycap = KeyCap(shortcuts.keycap(name))
            text = Label(words(name), wrap=True)
            table.addWidget(keycap, line, 2 * column, Qt.AlignmentFlag.AlignRight)
            table.addWidget(text, line, 2 * column + 1)
            table.setColumnStretch(2 * column + 1, 1)
        body = ScrollColumn()
        body.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrows scroll
        body.column.addLayout(table)
        body.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("What the keys do"), TextLook.TITLE))
        hint = self.tr(
            "Keys without Ctrl or Alt work in lists. All can be changed in the settings."
        )
        layout.addWidget(Label(hint, TextLook.MUTED, wrap=True))
        layout.addWidget(body, 1)
