"""What is known of the customer who stands there, read again whenever that changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.background import Background
from app.calls.permission.claims import KIND as CLAIM
from app.calls.preparation.views_at_hand import ViewsAtHand
from app.calls.view import CallView


class PresentView(QObject):
    """Follows one customer after another.

    changed: the view was read, for the first time or again.
    """

    changed = Signal()

    def __init__(
        self, views: ViewsAtHand, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._views = views
        self._customer_id: int | None = None
        self._without_call: int | None = None
        self._view: CallView | None = None
        background.changed.connect(self._read_again)

    @property
    def view(self) -> CallView | None:
        """What is known; None while it is read, and while nobody is followed."""
        return self._view

    def follow(self, customer_id: int, *, without_call: int | None) -> None:
        """Read what is known of a customer, from now on.

        without_call: a saved call that is being corrected.
        """
        self._customer_id, self._without_call, self._view = customer_id, without_call, None
        self._read(customer_id)

    def let_go(self) -> None:
        """Follow nobody."""
        self._customer_id = self._view = None

    def _read(self, customer_id: int) -> None:
        self._views.read(
            customer_id,
            partial(self._show, customer_id),
            without_call=self._without_call,
            shown=self._view is not None,
        )

    def _show(self, customer_id: int, view: CallView | None) -> None:
        if view is not None and customer_id == self._customer_id:
            self._view = view
            self.changed.emit()

    @Slot(str, object)
    def _read_again(self, kind: str, ids: tuple[int, ...]) -> None:
        followed = self._customer_id
        concerns = kind != CLAIM and (not ids or kind == "customer")
        if followed is not None and concerns and (not ids or followed in ids):
            self._read(followed)
