"""Whose calls wait in the outbox: in the lists of the server these customers are not called yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from app.background import Background
from app.calls.open_calls.unsent_words import customer_of
from app.database.waiting.outbox import Outbox

STILL_MS = 3_000
"""So long after the server has a call, its customer is still left out: lists read before that
still show it."""

_CALLS = {"record_call", "correct_call"}


class WaitingCalls(QObject):
    """Knows the customers who must not come as the next ones, until the server has their calls."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.customers: frozenset[int] = frozenset()
        self._now = self.customers
        self._later = QTimer(self, interval=STILL_MS, singleShot=True)
        self._later.timeout.connect(self._let_go)
        if background.outbox is not None:
            self.customers = customers_of(background.outbox)
            background.outbox_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        outbox = self._background.outbox
        assert outbox is not None
        self._background.store(self, lambda: customers_of(outbox), then=self._take)

    def _take(self, customers: frozenset[int]) -> None:
        self._now = customers
        self.customers |= customers
        if self.customers != customers:
            self._later.start()

    @Slot()
    def _let_go(self) -> None:
        self.customers = self._now


def customers_of(outbox: Outbox) -> frozenset[int]:
    """Give the customers of the calls that wait."""
    calls = (kept for _, kept in outbox.waiting() if kept.kind in _CALLS)
    return frozenset(id_ for id_ in map(customer_of, calls) if id_ is not None)
