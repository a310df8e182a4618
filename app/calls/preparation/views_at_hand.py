"""Reads what stands around a customer, and keeps it at hand for when the server is away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background, Job
from app.calls.preparation import queries
from app.calls.view import CallView
from app.clock import Clock
from app.database.errors import DatabaseUnavailableError

AHEAD = 20
"""So many of the next customers can be called without the server."""

KEPT = 60
AGAIN_MS = 120_000
"""So old a view may become while the server is there: it is used only when it is away."""

Question = Callable[[Any], CallView | None]
Then = Callable[[CallView | None], None]


class ViewsAtHand(QObject):
    """Answers from the database, or from what was known lately where a server is away.

    Of a local file nothing is kept.
    unread: of this customer (id) nothing is known here.
    """

    unread = Signal(object)

    def __init__(self, background: Background, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._keeps = background.database.kind == "postgresql"
        self._known: dict[int, CallView] = {}
        self._ahead: list[int] = []
        self._missing: list[int] = []
        self._job: Job | None = None
        self._looking: Job | None = None
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self._look_again)
        if self._keeps:
            self._timer.start()

    def read(self, customer_id: int, then: Then, *, without_call: int | None, shown: bool) -> None:
        """Read a customer's view; an older question is dropped.

        without_call: a saved call that is being corrected. shown: a view stands there already; it
        stays where the server is away.
        """
        if self._job is not None:
            self._job.cancel()
        self._job = self._background.ask(
            self,
            self._question(customer_id, without_call),
            then=partial(self._tell, then),
            failed=partial(self._fall_back, customer_id, then, shown),
        )

    def at_hand(self, customer_id: int) -> CallView | None:
        """Give what is known without the server; None of a local file, which is always there."""
        return self._known.get(customer_id)

    def look(self, next_ones: Sequence[int]) -> None:
        """Hear who may be called next, best first: whoever is not known yet is read."""
        if self._keeps:
            self._ahead = list(next_ones[:AHEAD])
            self._begin([id_ for id_ in self._ahead if id_ not in self._known])

    def _question(self, customer_id: int, without_call: int | None = None) -> Question:
        now = self._clock()
        return partial(
            queries.call_view, customer_id=customer_id, now=now, without_call=without_call
        )

    def _tell(self, then: Then, view: CallView | None) -> None:
        self._keep(view)
        then(view)

    def _fall_back(self, customer_id: int, then: Then, shown: bool, error: Exception) -> None:
        if not isinstance(error, DatabaseUnavailableError):
            raise error
        if customer_id in self._known and not shown:
            then(self._known[customer_id])
        elif not shown:
            self.unread.emit(customer_id)

    # --- ahead --------------------------------------------------------------------------------

    @Slot()
    def _look_again(self) -> None:
        if self._background.database.line.link.connected:
            self._begin(list(self._ahead))

    def _begin(self, customer_ids: list[int]) -> None:
        self._missing = customer_ids
        if self._looking is None:
            self._look_on()

    def _look_on(self) -> None:
        self._looking = None
        if self._missing:
            self._looking = self._background.ask(
                self,
                self._question(self._missing.pop(0)),
                then=self._found,
                failed=self._give_up,
            )

    def _found(self, view: CallView | None) -> None:
        self._keep(view)
        self._look_on()

    def _give_up(self, error: Exception) -> None:
        """Leave it to the next look."""
        self._missing = []
        self._looking = None

    def _keep(self, view: CallView | None) -> None:
        """Keep the newest; whoever was not read for long goes first."""
        if view is not None and self._keeps:
            self._known.pop(view.customer_id, None)
            self._known[view.customer_id] = view
            while len(self._known) > KEPT:
                del self._known[next(iter(self._known))]
