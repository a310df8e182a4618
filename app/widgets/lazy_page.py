"""A page that is made when it is first shown: the start does not wait for what is not seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

Content = TypeVar("Content", bound=QWidget)


class LazyPage(QWidget, Generic[Content]):
    """Holds one widget, made by ``make`` at the first showing or when it is asked for."""

    def __init__(self, make: Callable[[], Content], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._content: Content | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def content(self) -> Content:
        """The content; made now if it was not yet."""
        if self._content is None:
            self._content = self._make()
            self._layout.addWidget(self._content)
            self.setFocusProxy(self._content)
        return self._content

    def showEvent(self, event: QShowEvent) -> None:
        """Make the content in time for the first paint."""
        super().showEvent(event)
        _ = self.content
