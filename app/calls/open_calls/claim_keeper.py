"""Holds the customers of this window's open calls for as long as they are open.

Nothing here makes anybody wait: a customer stands there at once, the claim follows on a worker.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background
from app.calls.permission.claim_board import ClaimBoard
from app.calls.permission.claim_rules import (
    LOOK_AHEAD,
    RENEW_EVERY,
    Claimed,
    needs_claim,
    surely_runs,
)
from app.calls.permission.holding import Renewed, Taken, hold, hold_on, let_all_go, let_go
from app.calls.permission.taking_over import TakeOver
from app.database.journal import Changed
from app.database.server.link import Link

if TYPE_CHECKING:
    from app.calls.draft import Draft
    from app.calls.open_calls.call_desk import CallDesk

log = logging.getLogger(__name__)

RENEW_EVERY_MS = RENEW_EVERY // timedelta(milliseconds=1)
PATIENCE_MS = 1_000
"""So long the telephone waits for a server that does not say who has the customer."""

_NOW = timedelta(0)


class _Held(NamedTuple):
    """A claim of ours: when it was asked for (s), and the board's stamp when it was given."""

    asked_s: float
    stamp: int


class ClaimKeeper(QObject):
    """Takes, renews and releases the claims of this window.

    missed: somebody else has the customer who was to stand there (id); the one that was taken in
    its place (id or None). taken_over: a colleague took over what was ours (Claimed).
    took_over: we did (Claimed, as it was before). not_taken_over: why not (Exception).
    """

    missed = Signal(object, object)
    taken_over = Signal(object)
    took_over = Signal(object)
    not_taken_over = Signal(object)

    def __init__(
        self,
        background: Background,
        board: ClaimBoard,
        monotonic: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.board = board
        self._background = background
        self._monotonic = monotonic
        self._by = board.holder
        self._desk: CallDesk | None = None
        self._held: dict[int, _Held] = {}
        self._called: set[int] = set()  # somebody was rung; not saved when last looked
        self._asking: set[int] = set()
        self._put_off: set[int] = set()  # not asked again before the next round
        self._prepared: set[int] = set()  # for ``hold`` alone, on the writing worker
        self._offered: tuple[int, ...] = ()
        self._touched_s = monotonic()
        self._round = QTimer(self, interval=RENEW_EVERY_MS)
        self._round.timeout.connect(self.renew)
        board.changed.connect(self._look_round)
        background.link_changed.connect(self._hear)

    def follow(self, desk: CallDesk) -> None:
        """Hold the customers of this desk from now on; what a crash left is let go first."""
        self._desk = desk
        self._write(partial(let_all_go, by=self._by))
        desk.draft_changed.connect(self._touch)
        desk.parked_changed.connect(self._adjust)
        desk.kept.connect(self._adjust)
        self._round.start()
        self._adjust()

    def offer(self, customer_ids: Sequence[int]) -> None:
        """Say who may stand ready next, best first; the first of them is about to."""
        self._offered = tuple(customer_ids[:LOOK_AHEAD])

    def holds(self, customer_id: int) -> bool:
        """Tell whether a customer is surely held by this window now."""
        held = self._held.get(customer_id)
        return held is not None and surely_runs(self._since(held.asked_s))

    def make_sure(self, customer_id: int, then: Callable[[], None]) -> None:
        """Call ``then`` once the board knows whether somebody else has this customer.

        At once where that is known; all the same after a second in which nothing was heard.
        """
        if self.holds(customer_id) or self.board.claimed(customer_id) is not None:
            then()
            return
        once = _Once(then)
        self._take((customer_id,), after=once.go)
        QTimer.singleShot(PATIENCE_MS, once.go)

    def take_over(self, customer_id: int) -> None:
        """Hold a customer in place of the colleague who has it; both are told."""
        claimed = self.board.claimed(customer_id)
        if claimed is None:
            return
        command = TakeOver(
            customer_id=customer_id, from_user_id=claimed.user_id, holder=self._by.key
        )
        self._background.do(
            self,
            command,
            then=partial(self._have_taken_over, claimed, self._monotonic()),
            failed=self._have_not_taken_over,
        )

    @Slot()
    def renew(self) -> None:
        """Begin all leases anew, and try again what could not be had; every 25 s."""
        self._put_off.clear()
        self._adjust()
        if self._held:
            ids = frozenset(self._held)
            self._background.write(
                self,
                partial(hold_on, customer_ids=ids, by=self._by),
                then=partial(self._renewed, ids, self._monotonic(), self.board.stamp()),
                failed=_later,
            )

    def close(self) -> None:
        """Let all customers go: the window is about to close."""
        self._round.stop()
        self._held.clear()
        self._write(partial(let_all_go, by=self._by))

    # --- who is to be held --------------------------------------------------------------------

    def _wanted(self) -> set[int]:
        if self._desk is None:
            return set()
        idle = self._since(self._touched_s)
        present = self._desk.draft
        wanted = {
            draft.customer_id
            for draft in self._desk.waiting
            if needs_claim(draft, present=False, idle=_NOW)
        }
        if present is not None and needs_claim(present, present=True, idle=idle):
            wanted.add(present.customer_id)
        return wanted

    def _drafts(self) -> list[Draft]:
        if self._desk is None:
            return []
        present = self._desk.draft
        return [*self._desk.waiting, *([] if present is None else [present])]

    @Slot()
    def _touch(self) -> None:
        self._touched_s = self._monotonic()
        self._adjust()

    @Slot()
    def _adjust(self) -> None:
        """Take what is missing, let go what is too much; asked at every stroke of a key."""
        wanted = self._wanted()
        present = self._desk.draft if self._desk is not None else None
        shown = wanted if present is None else wanted | {present.customer_id}
        self.board.watch("desk", shown)
        if gone := self._held.keys() - wanted:
            for customer_id in gone:
                del self._held[customer_id]
            called = frozenset(gone & self._called)
            others = frozenset(gone - called)
            self._write(partial(let_go, customer_ids=others, by=self._by, called=called))
        self._called = {draft.customer_id for draft in self._drafts() if draft.open}
        for customer_id in wanted - self._held.keys() - self._asking - self._put_off:
            if self.board.claimed(customer_id) is None:
                offered = self._offered[:1] == (customer_id,)
                self._take(self._offered if offered else (customer_id,))
                self._offered = () if offered else self._offered

    # --- what the database says ---------------------------------------------------------------

    def _take(self, customer_ids: tuple[int, ...], after: Callable[[], None] | None = None) -> None:
        self._asking.add(customer_ids[0])
        self._background.write(
            self,
            partial(hold, customer_ids=customer_ids, by=self._by, prepared=self._prepared),
            then=partial(self._taken, customer_ids[0], self._monotonic(), after),
            failed=partial(self._not_asked, customer_ids[0], after),
        )

    def _taken(
        self, wanted: int, asked_s: float, after: Callable[[], None] | None, taken: Taken
    ) -> None:
        self._asking.discard(wanted)
        if taken.customer_id is not None:
            self._have(taken.customer_id, asked_s)
        if taken.customer_id != wanted:
            self._put_off.add(wanted)
            self.board.learn(wanted, taken.other)
            self.missed.emit(wanted, taken.customer_id)
        self._adjust()  # what was taken in vain goes back
        if after is not None:
            after()

    def _not_asked(self, wanted: int, after: Callable[[], None] | None, error: Exception) -> None:
        self._asking.discard(wanted)
        self._put_off.add(wanted)
        _later(error)
        if after is not None:
            after()

    def _have(self, customer_id: int, asked_s: float) -> None:
        self.board.learn(customer_id, None)
        self._held[customer_id] = _Held(asked_s, self.board.stamp())

    def _renewed(self, asked: Iterable[int], asked_s: float, stamp: int, renewed: Renewed) -> None:
        for customer_id in asked:
            held = self._held.get(customer_id)
            if held is None or held.stamp > stamp:
                continue  # let go or taken anew since
            if customer_id in renewed.still:
                self._held[customer_id] = _Held(asked_s, self.board.stamp())
            else:
                self._lose(customer_id, renewed.others.get(customer_id))
        self._adjust()

    @Slot(object)
    def _hear(self, link: Link) -> None:
        """Renew once a server that was away is back: leases may have run out meanwhile."""
        if link.connected:
            self.renew()

    @Slot()
    def _look_round(self) -> None:
        """Notice who took over, and take who became free."""
        for customer_id, held in list(self._held.items()):
            claimed = self.board.claimed(customer_id)
            if claimed is not None and self.board.stamp_of(customer_id) > held.stamp:
                self._lose(customer_id, claimed)
        self._put_off.clear()
        self._adjust()

    def _lose(self, customer_id: int, to: Claimed | None) -> None:
        """Give up a claim; to: None where it only ran out and nobody else has it."""
        del self._held[customer_id]
        if to is not None:
            self.board.learn(customer_id, to)
            self.taken_over.emit(to)

    def _have_taken_over(self, before: Claimed, asked_s: float, changed: Changed) -> None:
        self._have(before.customer_id, asked_s)
        self.took_over.emit(before)
        self._adjust()

    def _have_not_taken_over(self, error: Exception) -> None:
        self.board.look()
        self.not_taken_over.emit(error)

    def _write(self, work: Callable[..., None]) -> None:
        self._background.write(self, work, then=lambda nothing: None, failed=_later)

    def _since(self, moment_s: float) -> timedelta:
        return timedelta(seconds=self._monotonic() - moment_s)


class _Once:
    """Does something at the first of several occasions."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do: Callable[[], None] | None = do

    def go(self) -> None:
        """Do it, unless it was done."""
        do, self._do = self._do, None
        if do is not None:
            do()


def _later(error: Exception) -> None:
    """Leave it to the next round: a claim ends by itself, and a call needs no server."""
    log.info("a claim could not be written: %s", type(error).__name__)
