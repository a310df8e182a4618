"""The page Calls: whom to call, the call itself, what is planned, side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.calls.conversation.call_pane import CallPane
from app.calls.day.list_panel import ListPanel, Next
from app.calls.draft import Draft, Origin
from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.claim_keeper import ClaimKeeper
from app.calls.open_calls.waiting_calls import WaitingCalls
from app.calls.permission.refusal_words import calls_nobody_text
from app.calls.preparation.quick_view import WIDTH, QuickView
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Separator
from app.widgets.last_done import LastDone
from app.widgets.shortcuts import Shortcuts

NARROW = 1400
ROOMY = 1800
"""From this width on the quick view has a place of its own; below it takes the queue's."""
LIST_WIDTHS = (280, 311, 380)  # narrow, usual, roomy
QUEUE_WIDTHS = (270, 292, 340)
LINES = 3  # between the panels, one pixel each


class Queue(Protocol):
    """The follow-up queue as the page needs it."""

    def next_besides(
        self, customer_ids: Collection[int], busy: Callable[[int], object]
    ) -> Next | None:
        """Give the next planned call that is due, as customer and follow-up.

        Left out are these customers and those of whom ``busy`` says something.
        """

    def focus_list(self) -> None:
        """Put the keyboard into the list."""


@dataclass(frozen=True)
class Sides:
    """The panels beside the call; the queue is a room's below."""

    list: ListPanel
    queue: QWidget
    next_planned: Queue


class CallsPage(QWidget):
    """Keeps list, call and queue together: what is chosen at the sides comes into the middle.

    A running call keeps the middle; any other customer opens as a quick view beside it.
    """

    in_call_changed = Signal(object)  # Draft or None
    passed_by = Signal(str)  # the name of the colleague who was faster with the next customer

    def __init__(
        self,
        desk: CallDesk,
        pane: CallPane,
        sides: Sides,
        quick_view: QuickView,
        claims: ClaimKeeper,
        unsent: WaitingCalls,
        *,
        shortcuts: Shortcuts,
        last_done: LastDone,
        rings: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """rings: one's role calls customers; else nobody will ever stand there by himself."""
        super().__init__(parent)
        self._last_done = last_done
        self._undo_keys = shortcuts.sequences("list_undo")
        self._desk = desk
        self._pane = pane
        self._sides = sides
        self._quick_view = quick_view
        self._claims = claims
        self._unsent = unsent
        self._brought: int | None = None  # whom the page let stand there by itself
        self._marked: int | None = None  # whose row was marked in the list
        ready = self.tr("The next customer of your list will stand here. Import a list with F3.")
        self._nobody = EmptyState(
            self.tr("Nobody to call"), ready if rings else calls_nobody_text()
        )
        self.welcome: QWidget | None = None  # in place of that while there are no customers
        self._middle = QStackedWidget()
        self._middle.addWidget(self._nobody)
        self._middle.addWidget(pane)
        self._between = Separator(Qt.Orientation.Vertical)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget, stretch in (
            (sides.list, 0),
            (Separator(Qt.Orientation.Vertical), 0),
            (self._middle, 1),
            (Separator(Qt.Orientation.Vertical), 0),
            (quick_view, 0),
            (self._between, 0),
            (sides.queue, 0),
        ):
            row.addWidget(widget, stretch)
        shortcuts.bind("call_list", self, self.go_to_list)
        shortcuts.bind("queue", self, self.go_to_queue)
        sides.list.call_wanted.connect(
            lambda customer, step: self.open(customer, Origin.CALL_LIST, step)
        )
        desk.draft_changed.connect(self._follow_desk)
        desk.view_changed.connect(self._follow_desk)
        desk.parked_changed.connect(self._offer_first)
        sides.list.figures_changed.connect(self._offer_first)
        sides.list.figures_changed.connect(self._look_ahead)
        claims.board.changed.connect(self._offer_first)
        claims.missed.connect(self._move_on)
        pane.call_saved.connect(self._go_on)
        pane.first_wanted.connect(self._open_first)
        quick_view.closed.connect(self._arrange)
        quick_view.closed.connect(pane.focus_note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the middle what it needs in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Need no more than the narrow window does: the sides give way as it gets there."""
        sides = LIST_WIDTHS[0] + QUEUE_WIDTHS[0] + LINES
        least = super().minimumSizeHint()
        return QSize(self._middle.minimumSizeHint().width() + sides, least.height())

    def open(self, customer_id: int, origin: Origin, follow_up_id: int | None = None) -> None:
        """Let a customer stand ready, or look at it beside the running call."""
        if not self._desk.open(customer_id, origin, follow_up_id):
            draft = self._desk.draft
            if draft is not None and draft.customer_id != customer_id:
                self._quick_view.open(customer_id)
                self._arrange()

    def show_welcome(self, welcome: QWidget | None) -> None:
        """Show ways to begin while nobody is there to be called; None ends it."""
        before, self.welcome = self.welcome, welcome
        if welcome is not None:
            self._middle.addWidget(welcome)
        self._follow_desk()
        if before is not None:
            self._middle.removeWidget(before)
            before.deleteLater()

    @Slot()
    def go_to_list(self) -> None:
        """Put the keyboard into the call list."""
        self._sides.list.focus_list()

    @Slot()
    def go_to_queue(self) -> None:
        """Put the keyboard into the follow-ups; a quick view that stands in their place closes."""
        if self._sides.queue.isHidden():
            self._quick_view.close_view()
        self._sides.next_planned.focus_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last thing back where no field and no list has a use for the key."""
        if QKeySequence(event.keyCombination()) in self._undo_keys:
            self._last_done.take_back()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _arrange(self) -> None:
        """Share the width; the running call stays where it is when the quick view opens."""
        narrow, roomy = self.width() < NARROW, self.width() >= ROOMY
        size = 0 if narrow else 2 if roomy else 1
        beside = QUEUE_WIDTHS[size]
        looking = not self._quick_view.isHidden()
        self._sides.list.setFixedWidth(LIST_WIDTHS[size])
        self._sides.queue.setFixedWidth(beside)
        self._quick_view.setFixedWidth(WIDTH if roomy else beside)
        self._sides.queue.setVisible(roomy or not looking)
        self._between.setVisible(roomy and looking)

    @Slot(object)
    def _go_on(self, saved: Draft) -> None:
        """Bring the next customer of the list one came from."""
        self._sides.list.pass_over(saved.customer_id)
        if saved.origin is Origin.QUEUE:
            self._open_planned(saved.customer_id)
        else:
            self._open_first()
        self._pane.turn_to_note()  # the buttons of the wrap-up are greyed out now

    @Slot()
    def _offer_first(self) -> None:
        """Let the next call be ready always; whose wrap-up is open is taken up from the strip."""
        draft = self._desk.draft
        if draft is None or (not draft.worth_keeping and draft.customer_id in self._waiting()):
            self._open_first()

    @Slot()
    def _look_ahead(self) -> None:
        """Let the next ones be known before they are needed: the server may be away then."""
        free = self._sides.list.free_besides(self._waiting())
        self._desk.views.look([customer_id for customer_id, _ in free])

    def _open_first(self) -> None:
        """Bring the best of the list; who waits in the strip is resumed from there."""
        free = self._sides.list.free_besides(self._waiting())
        if free:
            self._claims.offer([customer_id for customer_id, _ in free])
            self._bring(free[0], Origin.CALL_LIST)

    def _open_planned(self, after: int) -> None:
        """Bring the next of the queue whom no colleague is calling, else the best of the list."""
        busy = {after, *self._waiting()}
        following = self._sides.next_planned.next_besides(busy, self._claims.board.name)
        if following is not None:
            self._bring(following, Origin.QUEUE)
        else:
            self._open_first()

    def _bring(self, following: Next, origin: Origin) -> None:
        self._brought = following[0]
        self.open(following[0], origin, following[1])

    @Slot(object, object)
    def _move_on(self, missed: int, instead: int | None) -> None:
        """Let the next customer stand there in place of one whom a colleague just opened.

        Only where the page brought the customer by itself, and nothing was typed or dialled yet.
        """
        draft = self._desk.draft
        if draft is None or draft.worth_keeping or {draft.customer_id, self._brought} != {missed}:
            return
        name = self._claims.board.name(missed)
        if instead is None and not name:
            return  # somebody is just opening or closing it; it is asked again soon
        if instead is not None:
            self._bring((instead, self._sides.list.step_of(instead)), Origin.CALL_LIST)
        elif draft.origin is Origin.QUEUE:
            self._open_planned(missed)
        else:
            self._open_first()
        if self._desk.draft is not draft:
            self.passed_by.emit(name)

    def _waiting(self) -> set[int]:
        return {draft.customer_id for draft in self._desk.parked} | self._unsent.customers

    def _follow_desk(self) -> None:
        draft = self._desk.draft
        nobody = self.welcome or self._nobody
        alone = self.window().focusWidget() in (None, self)  # the window was just opened
        self._middle.setCurrentWidget(self._pane if draft is not None else nobody)
        if alone and draft is None and self.welcome is not None:
            self.welcome.setFocus()
        if draft is not None:
            self._mark(draft.customer_id)
            if self.hasFocus():  # nothing else has the keyboard: the window was just opened
                self._pane.focus_note()
        self.in_call_changed.emit(draft if self._desk.in_call else None)

    def _mark(self, customer_id: int) -> None:
        """Mark the row of the customer in the middle; who walks through the list goes on there."""
        if customer_id != self._marked or not self._sides.list.walked_through:
            self._marked = customer_id
            self._sides.list.choose(customer_id)
