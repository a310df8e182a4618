"""Which of the customers that are shown a colleague has open."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background
from app.calls.permission.claim_rules import Claimed, next_look
from app.calls.permission.claims import KIND, Holder, of_others

log = logging.getLogger(__name__)

GATHER_MS = 150
"""What many people do in this time is looked at once."""

LATER_MS = 5_000
"""So long after a question that was not answered."""

_MILLISECOND = timedelta(milliseconds=1)


class ClaimBoard(QObject):
    """Knows the claims of others, and looks again whenever one changed or must be over.

    What is known carries a stamp, so that an answer never overrules what was learned after its
    question.
    """

    changed = Signal()

    def __init__(self, background: Background, holder: Holder, parent: QObject | None = None):
        super().__init__(parent)
        self.holder = holder
        self._background = background
        self._stamps = itertools.count(1)
        self._watched: dict[str, frozenset[int]] = {}
        self._known: dict[int, tuple[int, Claimed | None]] = {}
        self._soon = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self.look)
        background.changed.connect(self._hear)

    def watch(self, place: str, customer_ids: Iterable[int]) -> None:
        """Say which customers a place of the window shows now."""
        shown = frozenset(customer_ids)
        before = self._watched.get(place, frozenset())
        self._watched[place] = shown
        if shown - before:
            self._look_soon()

    def claimed(self, customer_id: int) -> Claimed | None:
        """Tell who else has a customer open; None for nobody, or where that is not known."""
        return self._known.get(customer_id, (0, None))[1]

    def knows(self, customer_id: int) -> bool:
        """Tell whether it was looked up who has this customer."""
        return customer_id in self._known

    def name(self, customer_id: int) -> str:
        """Give the name of who else has a customer open; "" for nobody."""
        claimed = self.claimed(customer_id)
        return "" if claimed is None else claimed.name

    def learn(self, customer_id: int, claimed: Claimed | None) -> None:
        """Take in what a write of ours brought to light."""
        before = self.claimed(customer_id)
        self._known[customer_id] = (self.stamp(), claimed)
        if _who(before) != _who(claimed):
            self.changed.emit()

    def stamp(self) -> int:
        """Give a number that is greater than all before."""
        return next(self._stamps)

    def stamp_of(self, customer_id: int) -> int:
        """Tell when it was asked what is known of a customer; 0 for never."""
        return self._known.get(customer_id, (0, None))[0]

    @Slot()
    def look(self) -> None:
        """Ask who has which of the customers that are shown."""
        ids = frozenset().union(*self._watched.values())
        self._known = {id_: known for id_, known in self._known.items() if id_ in ids}
        if ids:
            question = partial(of_others, customer_ids=ids, holder=self.holder.key)
            answer = partial(self._answer, ids, self.stamp())
            self._background.ask(self, question, then=answer, failed=self._look_later)

    def _answer(self, ids: frozenset[int], asked: int, found: dict[int, Claimed]) -> None:
        different = False
        for id_ in ids:
            if self.stamp_of(id_) < asked:
                different = different or _who(self.claimed(id_)) != _who(found.get(id_))
                self._known[id_] = (asked, found.get(id_))
        after = next_look([claimed.left for claimed in found.values()])
        if after is None:
            self._over.stop()
        else:
            self._over.start(after // _MILLISECOND)
        if different:
            self.changed.emit()

    def _look_later(self, error: Exception) -> None:
        """Go on with what was known until the database answers again."""
        log.info("it could not be asked who calls whom: %s", type(error).__name__)
        self._over.start(LATER_MS)

    @Slot(str, object)
    def _hear(self, kind: str, ids: object) -> None:
        if kind == KIND:
            self._look_soon()

    def _look_soon(self) -> None:
        if not self._soon.isActive():  # started anew each time it would never come to an end
            self._soon.start()


def _who(claimed: Claimed | None) -> tuple[int, str] | None:
    """Leave out what is left of the lease, which differs with every look."""
    return None if claimed is None else (claimed.user_id, claimed.name)
