"""The right column of the calls page: what is planned, by time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import local_day
from app.follow_ups.queue.queue_actions import QueueActions
from app.follow_ups.queue.queue_foot import Doings, QueueFoot
from app.follow_ups.queue.queue_query import queue
from app.follow_ups.queue.queue_questions import QueueQuestions
from app.follow_ups.queue.queue_rows import queue_rows
from app.follow_ups.rules import CALLS, DueGroup
from app.widgets.elided_label import ElidedLabel
from app.widgets.empty_state import EmptyState
from app.widgets.formats import number_text
from app.widgets.labels import Pane, Separator, TextLook
from app.widgets.row_list import RowList
from app.widgets.segmented import SegmentedControl
from app.widgets.shortcut_words import words_and_key

if TYPE_CHECKING:
    from datetime import date

    from app.background import Background, Job
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow
    from app.follow_ups.queue.queue_paper import PrintedQueue
    from app.follow_ups.queue.queue_query import Queue
    from app.widgets.last_done import LastDone
    from app.widgets.shortcuts import Shortcuts

_SHOWN_KINDS = {"follow_up", "customer", "import", "team"}
_GATHER_MS = 50  # a command tells several kinds; one answer serves them all
_TICK_MS = 20_000  # pills name the time
_SIDE = 14


class QueuePanel(Pane):
    """Shows one's own steps or the team's; calls, moves, finishes and hands them on."""

    call_wanted = Signal(object, object)  # customer id, follow-up id
    calendar_wanted = Signal(object)  # follow-up id
    message_wanted = Signal(object)  # Message for the window's line
    numbers_changed = Signal(int, int)  # due until Sunday: mine, the team's

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        shortcuts: Shortcuts,
        last_done: LastDone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """last_done: what is done elsewhere too and can be taken back from here."""
        super().__init__(parent)
        self.setProperty("help", "follow-ups")
        self._background = background
        self._owner = owner
        self._clock = clock
        self._queue: Queue | None = None
        self._day: date | None = None
        self._rows: dict[int, FollowUpRow] = {}
        self._question: Job | None = None

        self._whose = SegmentedControl(self._whose_texts(0, 0), name=self.tr("Whose follow-ups"))
        self._whose.setToolTip(words_and_key(shortcuts, "queue"))
        self._list = RowList(self.tr("Follow-ups"))
        self._actions = QueueActions(background, owner, clock, self, last_done)
        self._questions = QueueQuestions(background, owner, clock, self._actions, self._list)
        self._reload = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._strip = QVBoxLayout()
        doings = self._doings()
        self._foot = QueueFoot(shortcuts, doings)
        self._lay_out()
        for name, do in doings.items():
            shortcuts.bind(name, self._list, do)

        self._whose.currentChanged.connect(self.refresh)
        self._list.doubleClicked.connect(self.edit_chosen)
        self._list.selectionModel().currentChanged.connect(self._enable_buttons)
        self._actions.message_wanted.connect(self.message_wanted)
        self._actions.undone.connect(self._list.choose_once_there)
        self._reload.timeout.connect(self.refresh)
        self._tick.timeout.connect(self._show_time)
        background.changed.connect(self._note_change)
        self._tick.start()
        self._enable_buttons()
        self.refresh()

    @property
    def team(self) -> bool:
        """Tell whether the team's steps are shown."""
        return self._whose.currentIndex() == 1

    def add_offer(self, line: QWidget) -> None:
        """Let a line stand above the list."""
        self._strip.addWidget(line)

    @Slot()
    def refresh(self) -> None:
        """Read the queue again; a newer question replaces an older."""
        if self._question is not None:
            self._question.cancel()
        today = local_day(self._clock(), self._owner.zone)
        question = partial(queue, user_id=self._owner.user_id, today=today, team=self.team)
        self._question = self._background.ask(self, question, then=partial(self._show_queue, today))

    def focus_list(self) -> None:
        """Put the keyboard into the list; where it is empty, to the choice of whose it is."""
        if self._list.isVisible():
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._list.choose_near(0)
        else:
            self._whose.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, follow_up_id: int) -> bool:
        """Mark a step; tell whether it is in the list."""
        return self._list.choose(follow_up_id)

    def next_besides(
        self, customer_ids: Collection[int], busy: Callable[[int], object]
    ) -> tuple[int, int] | None:
        """Give the first call that is due, as customer and follow-up.

        Left out are these customers and those of whom ``busy`` says something.
        """
        due = () if self._queue is None else self._queue.groups
        for group in due:
            if group.group in (DueGroup.OVERDUE, DueGroup.TODAY):
                for row in group.rows:
                    customer_id = row.customer_id
                    if row.kind not in CALLS or customer_id is None:
                        continue
                    if customer_id not in customer_ids and not busy(customer_id):
                        return customer_id, row.id
        return None

    def chosen(self) -> FollowUpRow | None:
        """Give the marked step."""
        key = self._list.chosen_key()
        return self._rows.get(key) if isinstance(key, int) else None

    @property
    def _me(self) -> int | None:
        """Whose own queue it is; None for the team's."""
        return None if self.team else self._owner.user_id

    @property
    def printed(self) -> PrintedQueue | None:
        """What is to be printed of the queue; None until it is read."""
        if self._queue is None or self._day is None:
            return None
        from app.follow_ups.queue.queue_paper import PrintedQueue  # only for paper

        owner = self._owner
        return PrintedQueue(self._queue, self._clock(), self._day, owner.zone, self._me)

    @Slot()
    def call_chosen(self) -> None:
        """Say that the marked step's customer is to be called; a mere task calls nobody."""
        row = self.chosen()
        if row is not None and row.customer_id is not None:
            self.call_wanted.emit(row.customer_id, row.id)

    @Slot()
    def finish_chosen(self) -> None:
        """The marked step is done."""
        row = self.chosen()
        if row is not None:
            self._actions.finish(row)

    @Slot()
    def move_chosen(self) -> None:
        """Ask for another day of the marked step."""
        row = self.chosen()
        if row is not None:
            self._questions.ask_day(row)

    @Slot()
    def finish_and_plan_chosen(self) -> None:
        """Ask for the next step; with it the marked one is done."""
        row = self.chosen()
        if row is not None:
            self._questions.ask_next_and_finish(row)

    @Slot()
    def edit_chosen(self) -> None:
        """Ask for other words of the marked step."""
        row = self.chosen()
        if row is not None:
            self._questions.ask_words(row)

    @Slot()
    def hand_over_chosen(self) -> None:
        """Ask who takes the marked step."""
        row = self.chosen()
        if row is not None:
            self._questions.ask_colleague(row)

    @Slot()
    def put_chosen_into_calendar(self) -> None:
        """Say that the marked step is wanted in the calendar program."""
        row = self.chosen()
        if row is not None:
            self.calendar_wanted.emit(row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show all that can be done with the marked step."""
        if self.chosen() is not None:
            self._foot.menu.popup(event.globalPos())

    def _doings(self) -> Doings:
        return {
            "list_call": self.call_chosen,
            "list_snooze": self.move_chosen,
            "list_done": self.finish_chosen,
            "list_done_next": self.finish_and_plan_chosen,
            "list_hand": self.hand_over_chosen,
            "list_edit": self.edit_chosen,
            "list_calendar": self.put_chosen_into_calendar,
            "list_undo": self._actions.undo_newest,
        }

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 10, _SIDE, 11)
        head.addWidget(ElidedLabel(self.tr("Follow-ups"), TextLook.HEADING), 1)
        head.addWidget(self._whose)
        empty = EmptyState(
            self.tr("Nothing is planned"),
            self.tr("What you plan at the end of a call stands here on its day."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Separator())
        layout.addLayout(self._strip)
        layout.addWidget(self._pages, 1)
        layout.addWidget(Separator())
        layout.addWidget(self._foot)

    def _show_queue(self, day: date, found: Queue) -> None:
        self._queue = found
        self._day = day
        self._rows = {row.id: row for group in found.groups for row in group.rows}
        self._whose.show_texts(self._whose_texts(found.mine, found.team))
        self._show_rows()
        self.numbers_changed.emit(found.mine, found.team)

    def _show_rows(self) -> None:
        if self._queue is None or self._day is None:
            return
        place = self._list.currentIndex().row()
        zone = self._owner.zone
        rows = queue_rows(self._queue, self._clock(), self._day, zone, me=self._me)
        self._list.show_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._list.choose_near(place)
        self._enable_buttons()

    def _show_time(self) -> None:
        """Let the pills follow the clock; a new day needs new groups."""
        if local_day(self._clock(), self._owner.zone) == self._day:
            self._show_rows()
        else:
            self.refresh()

    def _note_change(self, kind: str, ids: object) -> None:
        if kind in _SHOWN_KINDS:
            self._reload.start()

    def _enable_buttons(self) -> None:
        row = self.chosen()
        self._foot.enable(
            step=row is not None, customer=row is not None and row.customer_id is not None
        )

    def _whose_texts(self, mine: int, team: int) -> list[str]:
        return [
            self.tr("Mine {count}").format(count=number_text(mine)),
            self.tr("Team {count}").format(count=number_text(team)),
        ]
