"""A tab about the customer in the middle of the calls page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.calls.view import CallView


class CustomerPanel(Protocol):
    """A panel about one customer."""

    def show_customer(self, customer_id: int) -> None:
        """Show this customer."""


class CustomerTab(QWidget):
    """A tab about the customer in the middle; its panel is made when it is first opened."""

    def __init__(
        self, make: Callable[[], QWidget], title: Callable[[CallView | None], str]
    ) -> None:
        super().__init__()
        self._make = make
        self._panel: QWidget | None = None
        self.title = title
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def panel(self) -> QWidget:
        """The panel; made now if it was not yet."""
        if self._panel is None:
            self._panel = self._make()
            self._layout.addWidget(self._panel)
        return self._panel

    def show_customer(self, customer_id: int) -> None:
        """Show this customer."""
        cast("CustomerPanel", self.panel).show_customer(customer_id)

    def may_leave(self) -> bool:
        """Ask what becomes of entries that are not saved; False to stay."""
        ask = getattr(self._panel, "may_leave", None)
        return ask is None or bool(ask())
