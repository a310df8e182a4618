"""Drops on a field what a hand drags there."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTextEdit

_ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*urls: str, text: str = "") -> QMimeData:
    """Make what is dragged."""
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


def drop(field: QTextEdit, data: QMimeData) -> QDropEvent:
    """Enter, move and let go, as the system tells it."""
    at = QPoint(5, 5)
    entered = QDragEnterEvent(at, _ACTIONS, data, _LEFT, _NO_KEY)
    moved = QDragMoveEvent(at, _ACTIONS, data, _LEFT, _NO_KEY)
    dropped = QDropEvent(QPointF(at), _ACTIONS, data, _LEFT, _NO_KEY)
    for event in (entered, moved, dropped):
        QApplication.sendEvent(field.viewport(), event)
    return dropped
