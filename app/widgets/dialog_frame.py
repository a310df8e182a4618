"""The frame that dialogs share: what it is about, the middle, the buttons; lines between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.widgets.labels import Separator


def button_row(*buttons: QWidget, left: Sequence[QWidget] = ()) -> QHBoxLayout:
    """Lay out a dialog's buttons: at the right those that end it, the main one last."""
    row = QHBoxLayout()
    row.setContentsMargins(20, 12, 20, 16)
    row.setSpacing(8)
    for button in left:
        row.addWidget(button)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def frame_dialog(
    dialog: QWidget, top: QLayout, message: QWidget, middle: QWidget, bottom: QLayout
) -> None:
    """Lay out a dialog from edge to edge; the middle grows, the message line stands above it."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addLayout(top)
    layout.addWidget(Separator())
    layout.addWidget(message)
    layout.addWidget(middle, 1)
    layout.addWidget(Separator())
    layout.addLayout(bottom)
