"""The left side of the calls page: whom to call now, and how far the day is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.background import Background, Job
from app.calls.day.candidates import Candidate
from app.calls.day.queries import DayFigures, DayList, day_list
from app.calls.day.ranking import Row
from app.calls.day.row_marks import RowMarks
from app.calls.day.rows import day_row, held_back_rows, own_reason
from app.calls.permission.claim_board import ClaimBoard
from app.calls.permission.claims import KIND as CLAIM
from app.calls.permission.refusal_words import calls_nobody_text
from app.calls.words import closed_text, reason_text
from app.clock import Clock, local_day
from app.settings.working_time import CallingHours, WorkDays
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.last_done import LastDone
from app.widgets.progress_footer import ProgressFooter
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow, ListRow
from app.widgets.segmented import SegmentedControl
from app.widgets.shortcut_words import words_and_key
from app.widgets.shortcuts import Shortcuts

if TYPE_CHECKING:
    from app.calls.day.list_paper import PrintedRows

MINUTE_MS = 60_000
ROWS_WATCHED = 500
"""So many rows follow at once who is calling; those further down each time the list is made."""

Next = tuple[int, int | None]
"""A customer and the planned step, if there is one."""


@dataclass(frozen=True)
class Whose:
    """Whose list it is: the person, the zone of the day, the days worked and hours of calls.

    rings: their role calls customers; others have an empty list that says so.
    """

    user_id: int
    zone: str
    own_days: WorkDays
    hours: CallingHours
    rings: bool = True


class ListPanel(Pane):
    """Shows the ranked list; Enter chooses, P pins, X skips for today."""

    call_wanted = Signal(object, object)  # customer id, follow-up id or None
    figures_changed = Signal(object)  # DayFigures
    message_wanted = Signal(object)  # Message for the window's line

    def __init__(
        self,
        background: Background,
        board: ClaimBoard,
        shortcuts: Shortcuts,
        clock: Clock,
        whose: Whose,
        last_done: LastDone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """last_done: what is done elsewhere too and can be taken back from here."""
        super().__init__(parent)
        self._background = background
        self._board = board
        self._clock = clock
        self._whose = whose
        self._list = DayList((), (), {}, 0, 0, DayFigures())
        self._job: Job | None = None
        self._shown: list[ListRow] = []
        self._passed: dict[int, Candidate] = {}
        self._which = SegmentedControl(
            [self.tr("To call"), self.tr("Held back")], name=self.tr("Which list")
        )
        self._which.setToolTip(words_and_key(shortcuts, "call_list"))
        self._rows = RowList(self.tr("Customers to call"))
        self._empty = EmptyState(
            self.tr("Nobody to call now"),
            self.tr("Import your list (Ctrl+V or F3, Import…), or plan a call with a customer.")
            if whose.rings
            else calls_nobody_text(),
        )
        self._closed = Label(look=TextLook.SMALL)
        self._closed.setContentsMargins(14, 6, 14, 6)
        self._stack = QStackedWidget()
        self._footer = ProgressFooter()
        self._lay_out()
        self._which.currentChanged.connect(self._show_rows)
        self._rows.row_opened.connect(self._open)
        self._marks = RowMarks(background, clock, whose.zone, last_done or LastDone(), self)
        self._marks.message_wanted.connect(self.message_wanted)
        shortcuts.bind("list_pin", self._rows, self._pin)
        shortcuts.bind("list_skip", self._rows, self._skip)
        shortcuts.bind("list_undo", self._rows, self._marks.undo_newest)
        background.changed.connect(self._changed)
        board.changed.connect(self._show_callers)
        self._soon = QTimer(self, interval=150, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.refresh)
        self._minute.start()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Make the list anew; an older question is dropped."""
        if self._job is not None:
            self._job.cancel()
        question = partial(
            day_list,
            user_id=self._whose.user_id,
            now=self._clock(),
            zone=self._whose.zone,
            own_days=self._whose.own_days,
            holder=self._board.holder.key,
        )
        self._job = self._background.ask(self, question, then=self._show)

    def free_besides(self, customer_ids: Collection[int]) -> list[Next]:
        """Give the rows to go on with, best first: customers and their steps.

        Left out are these customers, those passed over, and whom a colleague is calling.
        """
        return [
            (one.customer_id, one.follow_up_id)
            for one in (row.candidate for row in self._list.rows)
            if one.customer_id not in customer_ids
            and self._passed.get(one.customer_id) != one
            and not self._caller(one)
        ]

    def company_of(self, customer_id: int) -> str:
        """Give the name of a customer in the list; empty for others."""
        callee = self._list.callees.get(customer_id)
        return "" if callee is None else callee.company

    def step_of(self, customer_id: int) -> int | None:
        """Give the planned step for which a customer stands in the list, if there is one."""
        found = (row.candidate for row in self._list.rows)
        return next((one.follow_up_id for one in found if one.customer_id == customer_id), None)

    def pass_over(self, customer_id: int) -> None:
        """Leave out a customer whose call is being saved, until the list knows of it."""
        for row in self._list.rows:
            if row.candidate.customer_id == customer_id:
                self._passed[customer_id] = row.candidate

    def reason_of(self, customer_id: int) -> str:
        """Say why a customer stands in the list; empty where it does not."""
        for row in self._list.rows:
            if row.candidate.customer_id == customer_id:
                return reason_text(own_reason(row), local_day(self._clock(), row.candidate.zone))
        return ""

    @property
    def walked_through(self) -> bool:
        """Tell whether the keyboard is in the list."""
        return self._rows.hasFocus()

    def choose(self, customer_id: int) -> None:
        """Mark the row of the customer in the middle."""
        self._rows.choose(customer_id)

    def focus_list(self) -> None:
        """Put the keyboard into the list; where it is empty, to the choice of lists."""
        if self._rows.isVisible():
            self._rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._rows.choose_near(0)
        else:
            self._which.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def printed(self) -> PrintedRows:
        """Give the list as it stands, to be printed."""
        from app.calls.day.list_paper import PrintedRows  # only for paper

        to_call = self._which.currentIndex() == 0
        return PrintedRows(
            self.tr("Call list") if to_call else self.tr("Held back"),
            tuple(self._shown if to_call else self._held_back_rows()),
            {customer_id: callee.phone for customer_id, callee in self._list.callees.items()},
            self.tr("Contact person") if to_call else "",
        )

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 11)
        bar.addWidget(self._which)
        bar.addStretch(1)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(Separator())
        layout.addWidget(self._closed)
        layout.addWidget(self._stack, 1)
        layout.addWidget(Separator())
        layout.addWidget(self._footer)

    @Slot(str, object)
    def _changed(self, kind: str, ids: object) -> None:
        """Gather the changes of one save into one reading; for claims the board is enough."""
        if kind != CLAIM:
            self._soon.start()

    def _show(self, found: DayList) -> None:
        self._list = found
        self._board.watch("list", [row.candidate.customer_id for row in found.rows[:ROWS_WATCHED]])
        self._which.show_texts(
            [
                self.tr("To call {count}").format(count=len(found.rows)),
                self.tr("Held back {count}").format(count=len(found.held_back)),
            ]
        )
        self._footer.show_progress(found.done, found.total, found.minutes)
        closed = closed_text(self._clock(), self._whose.zone, self._whose.hours)
        self._closed.setText(closed)
        self._closed.setVisible(bool(closed))
        self._show_rows()
        self.figures_changed.emit(found.figures)

    def _show_rows(self) -> None:
        to_call = self._which.currentIndex() == 0
        self._shown = [self._row(row) for row in self._list.rows]
        rows: Sequence[AnyRow] = self._shown if to_call else self._held_back_rows()
        place = self._rows.currentIndex().row()
        self._rows.show_rows(rows)
        if self._rows.hasFocus():
            self._rows.choose_near(place)
        self._stack.setCurrentWidget(self._rows if rows else self._empty)

    def _show_callers(self) -> None:
        """Dim whom a colleague is calling now, and nobody else; the other rows stay as made."""
        for at, row in enumerate(self._list.rows[:ROWS_WATCHED]):
            if self._shown[at].dimmed != bool(self._caller(row.candidate)):
                self._shown[at] = self._row(row)
        if self._which.currentIndex() == 0:
            self._rows.show_rows(self._shown)

    def _caller(self, candidate: Candidate) -> str:
        """Give the name of the colleague who has this customer open; "" for nobody."""
        if self._board.knows(candidate.customer_id):
            return self._board.name(candidate.customer_id)
        return candidate.situation.colleague or ""

    def _held_back_rows(self) -> list[AnyRow]:
        return held_back_rows(self._list.held_back, self._list.callees)

    def _row(self, row: Row) -> ListRow:
        candidate = row.candidate
        today = local_day(self._clock(), candidate.zone)
        callee = self._list.callees[candidate.customer_id]
        return day_row(row, callee, self._caller(candidate), today)

    def _open(self, key: object) -> None:
        rows = {row.candidate.customer_id: row.candidate.follow_up_id for row in self._list.rows}
        held = {
            one.candidate.customer_id: one.candidate.follow_up_id for one in self._list.held_back
        }
        self.call_wanted.emit(key, {**held, **rows}.get(key))  # type: ignore[call-overload]

    def _chosen(self) -> Candidate | None:
        key = self._rows.chosen_key()
        found = (row.candidate for row in self._list.rows)
        return next((one for one in found if one.customer_id == key), None)

    def _pin(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._marks.pin(chosen.customer_id, on=not chosen.pinned)

    def _skip(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._marks.skip(chosen.customer_id, self.company_of(chosen.customer_id))
