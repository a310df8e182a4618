"""The page Handoffs: board, list, one's own day or the lead's view, and one handoff beside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import local_day
from app.handoffs import queries
from app.handoffs.decisions.overview_view import OverviewView
from app.handoffs.desk import Desk
from app.handoffs.page.beside_part import BesidePart
from app.handoffs.page.day_part import DayPart
from app.handoffs.page.filter_bar import FilterBar, View
from app.handoffs.page.handoff_flow import HandoffFlow
from app.handoffs.page.handoffs_part import HandoffsPart
from app.handoffs.page.steps_part import StepsPart
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction, HandoffState
from app.handoffs.trouble_words import trouble_words
from app.handoffs.views.my_day import MyDay, my_day
from app.widgets.labels import Separator
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.widgets.shortcuts import Shortcuts

_GATHER_MS = 300
_A_MINUTE_MS = 60_000  # deadlines pass without anybody's doing
_KINDS = {"handoff", "import", "team"}
_KINDS_BESIDE = {"follow_up", "customer", "call", "setting"}


class HandoffsPage(QWidget):
    """Shows handoffs and takes steps; says whose customer is to be opened."""

    call_wanted = Signal(object)  # customer id
    print_wanted = Signal(object)  # HandoffRow
    calendar_wanted = Signal(object)  # HandoffRow

    def __init__(
        self,
        background: Background,
        desk: Desk,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "handoffs")
        self._background, self._desk, self._keys = background, desk, shortcuts
        self._job: Job | None = None
        self._rows: list[HandoffRow] = []
        self._has_handoffs = True  # what was read last are handoffs
        self.flow = HandoffFlow(background, desk, self)
        self.filters = FilterBar(background, desk)
        self._message = MessageLine()
        self._stack = QStackedWidget()
        self._handoffs = HandoffsPart(desk, self)
        self.board, self.list = self._handoffs.board, self._handoffs.list
        self._beside = BesidePart(background, desk, shortcuts, self.flow, self)
        self.detail = self._beside.panel
        self.overview = OverviewView(background, desk)
        self.day = DayPart(background, desk, shortcuts, self.flow, self.detail, self)
        self._steps = StepsPart(self.flow, self._beside, self.day, self.filters, self)
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self.setFocusProxy(self.board)
        self._arrange()
        self._connect_parts()
        self._connect_beside()
        self._bind_keys()
        self._minute.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is not read while it cannot be seen."""
        super().showEvent(event)
        self.reload()

    def show_handoff(self, handoff_id: int) -> None:
        """Choose a handoff once it is there."""
        self.board.choose(handoff_id)

    def show_list(self) -> None:
        """Show the list instead of the board."""
        self.filters.show_view(View.LIST)

    def show_day(self) -> None:
        """Show one's own day; only for those who visit."""
        self.filters.show_view(View.DAY)

    def show_overview(self) -> None:
        """Show which visits could be calls; only for leads."""
        self.filters.show_view(View.OVERVIEW)

    @property
    def opened(self) -> HandoffRow | None:
        """The handoff beside the board."""
        return self._beside.row

    @Slot()
    def reload(self) -> None:
        """Read what is shown, where it can be seen."""
        if self._job is not None:
            self._job.cancel()
        if not self.isVisible():
            return
        match self.filters.view:
            case View.OVERVIEW:
                self._put_in_front(self.overview)
                self.overview.read()
            case View.DAY:
                today = local_day(self._desk.clock(), self._desk.zone)
                self._read(partial(my_day, user_id=self._desk.me, today=today), self._show_day)
            case View.BOARD | View.LIST:
                listing = self.filters.listing()
                self._read(partial(queries.handoffs, listing=listing), self._show_rows)

    def _read(self, question: Callable[..., Any], then: Callable[[Any], None]) -> None:
        self._job = self._background.ask(self, question, then=then, failed=self._show_unread)

    def _show_day(self, day: MyDay) -> None:
        self._job = None
        self._rows = [one.handoff for one in day.visits if one.handoff] + list(day.waiting)
        self._beside.close()
        self.detail.show_nothing("")
        self._put_in_front(self.day.show_day(day))

    def _show_rows(self, rows: list[HandoffRow]) -> None:
        self._job, self._rows = None, rows
        chosen = None if self.opened is None else self.opened.id
        self._handoffs.show_rows(rows, self.filters.way)
        self._show_view()
        self._open(self._handoffs.choose(chosen, self.filters.view))

    def _show_view(self) -> None:
        self._put_in_front(*self._handoffs.shown(self.filters.view))

    @Slot()
    def _change_view(self) -> None:
        """Read what the other view shows; board and list show the same."""
        of_handoffs = self.filters.view.of_handoffs
        if of_handoffs and self._has_handoffs:
            self._show_view()
            return
        self._has_handoffs = of_handoffs
        self.reload()

    def _put_in_front(self, shown: QWidget, view: QWidget | None = None) -> None:
        view = view or shown
        views = (self.board, self.list, self.day.list, self.overview.list)
        had_focus = any(one.hasFocus() for one in views)
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(view)
        if had_focus:
            view.setFocus()

    @Slot(object)
    def _open(self, handoff_id: int | None) -> None:
        self._beside.show_row(self._row(handoff_id))

    def _row(self, handoff_id: int | None) -> HandoffRow | None:
        return next((one for one in self._rows if one.id == handoff_id), None)

    def take(self, action: HandoffAction) -> None:
        """Take a step with the chosen handoff."""
        self._steps.take(action)

    def _step_to(self, handoff_id: int, state: HandoffState) -> None:
        self._steps.move(self._row(handoff_id), state)

    @Slot()
    def _open_customer(self) -> None:
        beside = self.overview.current if self.filters.view is View.OVERVIEW else None
        of_day = self.day.step if self.filters.view is View.DAY else None
        whose = of_day or beside or self.opened
        if whose is not None and whose.customer_id is not None:
            self.call_wanted.emit(whose.customer_id)

    @Slot()
    def _print(self) -> None:
        if self.opened is not None:
            self.print_wanted.emit(self.opened)

    @Slot()
    def _put_in_calendar(self) -> None:
        if self.opened is not None:
            self.calendar_wanted.emit(self.opened)

    def _show_unread(self, error: Exception) -> None:
        """Leave what is shown while the server is away: the status bar says so."""
        if not self._background.is_away(error):
            text = trouble_words(error)
            self._message.show_message(Message(text=text, tone=Tone.DANGER, key="handoff"))

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in _KINDS or (kind in _KINDS_BESIDE and not self.filters.view.of_handoffs):
            self._changes.start()

    def _arrange(self) -> None:
        handoffs = (self.board, self.list, self._handoffs.nothing)
        for view in (*handoffs, self.day.list, self.day.nothing, self.overview):
            self._stack.addWidget(view)
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self.filters, Separator(), self._message):
            left.addWidget(part)
        left.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(Separator(Qt.Orientation.Vertical))
        layout.addWidget(self.detail)

    def _connect_parts(self) -> None:
        self.filters.filter_changed.connect(self.reload)
        self.filters.view_changed.connect(self._change_view)
        self._handoffs.chosen.connect(self._open)
        self._handoffs.opened.connect(self._open_customer)
        self._handoffs.step_wanted.connect(self._step_to)
        self.day.handoff_chosen.connect(lambda row: self._open(row.id))
        self.day.step_chosen.connect(self._beside.show_nothing)
        self.day.list.row_opened.connect(lambda key: self._open_customer())
        self.overview.customer_chosen.connect(self._beside.show_weighed)
        self.overview.customer_opened.connect(self.call_wanted)

    def _connect_beside(self) -> None:
        self.detail.customer_wanted.connect(self._open_customer)
        self.detail.print_wanted.connect(self._print)
        self.detail.calendar_wanted.connect(self._put_in_calendar)
        self._beside.unread.connect(self._show_unread)
        for speaker in (self.flow, self.day.visits, self.overview, self._beside, self._steps):
            speaker.message_wanted.connect(self._message.show_message)
        for flow in (self.flow, self.day.visits):
            flow.done.connect(lambda id_: self.reload())
        self._changes.timeout.connect(self.reload)
        self._minute.timeout.connect(self.reload)
        self._background.changed.connect(self._hear)

    def _bind_keys(self) -> None:
        self._steps.bind(self._keys, (self.board, self.list, self.day.list))
        for view in (self.board, self.list, self.day.list):
            if view is not self.day.list:  # a list of rows tells Enter itself
                self._keys.bind("list_call", view, self._open_customer)
            self._keys.bind("list_calendar", view, self._put_in_calendar)
