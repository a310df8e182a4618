"""Takes files, folders and addresses that are dropped on a widget; plain text is left to it."""

from __future__ import annotations

from PySide6.QtCore import QDir, QEvent, QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_EVENTS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


class LinkDrop(QObject):
    """Watches widgets; a drop is copied at most, so nothing is moved away by it."""

    dropped = Signal(object)  # paths and addresses, in the order they were dragged

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        for widget in widgets:
            taking = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
            taking.setAcceptDrops(True)
            taking.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what brings links; anything else goes its usual way."""
        if event.type() in _EVENTS and isinstance(event, QDropEvent | QDragMoveEvent):
            links = links_of(event.mimeData())
            if links:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(links)
                return True
        return super().eventFilter(watched, event)


def links_of(data: QMimeData) -> tuple[str, ...]:
    """Give the paths and addresses that are dragged, each once; () for a text or a picture."""
    found = (
        QDir.toNativeSeparators(url.toLocalFile()) if url.isLocalFile() else url.toString(_ENCODED)
        for url in data.urls()
    )
    return tuple(dict.fromkeys(link for link in found if link))
