"""The page Handoffs: a board by state or a list, both ways, with one handoff beside."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import local_day
from app.handoffs import queries
from app.handoffs.board import Board
from app.handoffs.card_words import Mark, about, mark
from app.handoffs.day_part import DayPart
from app.handoffs.day_view import DayAction
from app.handoffs.desk import Desk
from app.handoffs.detail_panel import Choice, DetailPanel
from app.handoffs.detail_words import (
    Section,
    full_sections,
    offered_words,
    plain_text,
    step_words,
)
from app.handoffs.handoff_flow import HandoffFlow
from app.handoffs.handoff_list import HandoffList, HandoffTable
from app.handoffs.invitations import step_wanted
from app.handoffs.my_day import MyDay, my_day
from app.handoffs.opened import Opened, opened
from app.handoffs.overview_view import OverviewView
from app.handoffs.queries import Listing
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffAction, HandoffKind, HandoffState, Way
from app.handoffs.states import possible, step_between
from app.handoffs.step_words import button_words, ordered
from app.handoffs.trouble_words import trouble_words
from app.handoffs.visit_card import VisitCard
from app.handoffs.visit_overview import Weighed
from app.handoffs.visit_words import break_even_text, year_text
from app.handoffs.words import state_words, way_words
from app.team.queries import Person, colleagues
from app.team.rules import Role
from app.widgets.choice_box import ChoiceBox
from app.widgets.empty_state import EmptyState
from app.widgets.formats import date_text
from app.widgets.labels import Pane, Separator
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.widgets.shortcuts import Shortcuts

_GATHER_MS = 300
_A_MINUTE_MS = 60_000  # deadlines pass without anybody's doing
_PERIODS_DAYS = (30, 90, 365)
_KINDS = {"handoff", "import", "team"}
_KINDS_BESIDE = {"follow_up", "customer", "call", "setting"}
_THIRD = 2  # place of one's day, or of the lead's view
_KEYS: dict[HandoffAction, str] = {
    HandoffAction.ACCEPT: "handoff_accept",
    HandoffAction.RETURN: "handoff_return",
    HandoffAction.OFFER: "handoff_offer",
    HandoffAction.REVISE: "list_edit",
    HandoffAction.SCHEDULE: "list_snooze",
    HandoffAction.REPORT: "handoff_report",
    HandoffAction.WITHDRAW: "handoff_withdraw",
    HandoffAction.CLOSE: "list_done",
}


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
        self._beside: Job | None = None
        self._rows: list[HandoffRow] = []
        self._opened: Opened | None = None
        self._has_handoffs = True  # what was read last are handoffs
        self.flow = HandoffFlow(background, desk, self)
        self._ways = SegmentedControl([way_words(way) for way in Way], name=self.tr("Way"))
        views = [self.tr("Board"), self.tr("List")]
        views += [self.tr("My day")] * desk.in_field + [self.tr("Visit or call?")] * desk.leads
        self._views = SegmentedControl(views, name=self.tr("View"))
        self._rep, self._period = ChoiceBox(), QComboBox()
        self._message = MessageLine()
        self.board = Board(self._words, self)
        self.board.setAccessibleName(self.tr("Handoffs"))
        self._table = HandoffTable(self._headers(), self._cells, self)
        self.list = HandoffList(self._table, self.tr("List of handoffs"))
        self._nothing = EmptyState(
            self.tr("No handoffs here"),
            self.tr(
                "A call with the outcome “Visit booked” or “Handoff” makes one, and so does "
                "“Hand to field…” during a call."
            ),
        )
        self._stack = QStackedWidget()
        self._worth = VisitCard(background, desk.clock, desk.zone, of_visit=True)
        self.detail = DetailPanel(
            shortcuts.keycap("list_call"), shortcuts.keycap("list_calendar"), self._worth
        )
        self.overview = OverviewView(background, desk)
        self.day = DayPart(background, desk, shortcuts, self.flow, self.detail, self)
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self.setFocusProxy(self.board)
        self._fill_filters()
        self._arrange()
        self._connect()
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
        self._views.setCurrentIndex(1)

    def show_day(self) -> None:
        """Show one's own day; only for those who visit."""
        if self._desk.in_field:
            self._views.setCurrentIndex(_THIRD)

    def show_overview(self) -> None:
        """Show which visits could be calls; only for leads."""
        if self._desk.leads:
            self._views.setCurrentIndex(_THIRD)

    @property
    def opened(self) -> HandoffRow | None:
        """The handoff beside the board."""
        return None if self._opened is None else self._opened.row

    @Slot()
    def reload(self) -> None:
        """Read the handoffs, where they can be seen."""
        if self._job is not None:
            self._job.cancel()
        if not self.isVisible():
            return
        ask = self._background.ask
        if self._shows_overview:
            self._put_in_front(self.overview)
            self.overview.read()
        elif self._shows_day:
            today = local_day(self._desk.clock(), self._desk.zone)
            mine = partial(my_day, user_id=self._desk.me, today=today)
            self._job = ask(self, mine, then=self._show_day, failed=self._show_unread)
        else:
            all_ = partial(queries.handoffs, listing=self._listing())
            self._job = ask(self, all_, then=self._show_rows, failed=self._show_unread)

    @property
    def _shows_day(self) -> bool:
        return self._desk.in_field and self._views.currentIndex() == _THIRD

    @property
    def _shows_overview(self) -> bool:
        return self._desk.leads and self._views.currentIndex() == _THIRD

    @property
    def _shows_handoffs(self) -> bool:
        return self._views.currentIndex() != _THIRD

    def _show_day(self, day: MyDay) -> None:
        self._job = None
        self._rows = [one.handoff for one in day.visits if one.handoff] + list(day.waiting)
        self._close_opened()
        self.detail.show_nothing("")
        self._put_in_front(self.day.show_day(day))

    def _listing(self) -> Listing:
        days = self._period.currentData()
        since = None if days is None else self._desk.clock() - timedelta(days=days)
        return Listing(self._way(), self._desk.me, self._rep.currentData(), since)

    def _way(self) -> Way:
        return list(Way)[self._ways.currentIndex()]

    def _fill_filters(self) -> None:
        self._rep.addItem(self.tr("Field rep: all"), None)
        self._rep.setAccessibleName(self.tr("Field rep"))
        for days in _PERIODS_DAYS:
            self._period.addItem(self.tr("Ended within %n days", "", days), days)
        self._period.addItem(self.tr("Ended at any time"), None)
        self._period.setAccessibleName(self.tr("Period"))
        self._background.ask(self, colleagues, then=self._show_reps)

    def _show_reps(self, people: list[Person]) -> None:
        for one in people:
            if one.role is Role.FIELD:
                self._rep.addItem(one.name, one.id)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 10)
        bar.setSpacing(8)
        for choice in (self._ways, self._views):
            bar.addWidget(choice)
        bar.addStretch(1)
        for combo in (self._rep, self._period):
            bar.addWidget(combo)
        head = Pane()
        head.setLayout(bar)
        for view in (
            self.board,
            self.list,
            self._nothing,
            self.day.list,
            self.day.nothing,
            self.overview,
        ):
            self._stack.addWidget(view)
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (head, Separator(), self._message):
            left.addWidget(part)
        left.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(Separator(Qt.Orientation.Vertical))
        layout.addWidget(self.detail)

    def _connect(self) -> None:
        self._ways.currentChanged.connect(self.reload)
        self._views.currentChanged.connect(self._change_view)
        for combo in (self._rep, self._period):
            combo.currentIndexChanged.connect(self.reload)
        self.board.chosen.connect(self._open)
        self.list.chosen.connect(self._open)
        self.board.opened.connect(lambda id_: self._open_customer())
        self.list.doubleClicked.connect(lambda index: self._open_customer())
        self.board.step_wanted.connect(self._step_to)
        self.day.handoff_chosen.connect(lambda row: self._open(row.id))
        self.day.step_chosen.connect(self._close_opened)
        self.day.step_chosen.connect(lambda: self._worth.show_customer(None))
        self.day.list.row_opened.connect(lambda key: self._open_customer())
        self.overview.customer_chosen.connect(self._show_weighed)
        self.overview.customer_opened.connect(self.call_wanted)
        self.overview.message_wanted.connect(self._message.show_message)
        self.detail.action_wanted.connect(self._take_any)
        self.detail.customer_wanted.connect(self._open_customer)
        self.detail.copy_wanted.connect(self._copy)
        self.detail.print_wanted.connect(self._print)
        self.detail.calendar_wanted.connect(self._put_in_calendar)
        for flow in (self.flow, self.day.visits):
            flow.message_wanted.connect(self._message.show_message)
            flow.done.connect(lambda id_: self.reload())
        self._changes.timeout.connect(self.reload)
        self._minute.timeout.connect(self.reload)
        self._background.changed.connect(self._hear)
        for view in (self.board, self.list, self.day.list):
            for action, key in _KEYS.items():
                self._keys.bind(key, view, partial(self._take_by_key, action))
            if view is not self.day.list:  # a list of rows tells Enter itself
                self._keys.bind("list_call", view, self._open_customer)
            self._keys.bind("list_calendar", view, self._put_in_calendar)

    @Slot(object)
    def take(self, action: HandoffAction) -> None:
        """Take a step with the chosen handoff; says why where it has none such."""
        row = self.opened
        if row is None:
            return
        if action not in possible(row.state):
            text = self.tr("This does not go here: the handoff is “{state}”.")
            said = text.format(state=state_words(row.state, row.kind.way))
            self._message.show_message(Message(text=said, key="handoff", seconds=8))
            return
        self.flow.take(action, row)

    def _take_by_key(self, action: HandoffAction) -> None:
        """Take a step, or do with a step of the day what its key means there."""
        if not (self._shows_day and self.day.take_by_key(action)):
            self.take(action)

    @Slot(object)
    def _take_any(self, action: HandoffAction | DayAction) -> None:
        if isinstance(action, DayAction):
            self.day.do(action)
        else:
            self.take(action)

    @Slot(object)
    def _show_weighed(self, one: Weighed | None) -> None:
        """Show beside the list why a customer stands there."""
        self._close_opened()
        if one is None:
            self._worth.show_customer(None)
            self.detail.show_nothing("")
            return
        told = [
            Section(self.tr("Cost and contribution"), year_text(one.found)),
            Section(self.tr("When a contact pays"), break_even_text(one.found)),
        ]
        self._worth.show_customer(one.customer_id)
        owners = " · ".join(dict.fromkeys(name for name in (one.inside, one.field) if name))
        self.detail.show_step(one.company, owners, [part for part in told if part.text], ())

    def _step_to(self, handoff_id: int, state: HandoffState) -> None:
        row = next((one for one in self._rows if one.id == handoff_id), None)
        action = None if row is None else step_between(row.state, state)
        if row is not None and action is not None:
            if action is HandoffAction.VISIT:
                action = HandoffAction.REPORT  # whoever drags it there has something to tell
            self.flow.take(action, row)

    def _show_rows(self, rows: list[HandoffRow]) -> None:
        self._job, self._rows = None, rows
        chosen = None if self._opened is None else self._opened.row.id
        self.board.show_rows(rows, self._way())
        self._table.show_rows(rows)
        self._show_view()
        kept = chosen if chosen in {row.id for row in rows} else self.board.current
        self.list.choose(kept)
        if self._views.currentIndex() == 0:
            kept = self.board.current
        self._open(kept if kept is not None else (rows[0].id if rows else None))

    @Slot()
    def _show_view(self) -> None:
        view: QWidget = self.board if self._views.currentIndex() == 0 else self.list
        self._put_in_front(view if self._rows else self._nothing, view)

    @Slot()
    def _change_view(self) -> None:
        """Read what the other view shows; board and list show the same."""
        for beside in (self._ways, self._rep, self._period):
            beside.setVisible(self._shows_handoffs)
        if not self._shows_handoffs or not self._has_handoffs:
            self._has_handoffs = self._shows_handoffs
            self.reload()
        else:
            self._show_view()

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
        self._close_opened()
        row = next((one for one in self._rows if one.id == handoff_id), None)
        if row is None:
            self._worth.show_customer(None)
            self.detail.show_nothing(self.tr("Choose a handoff to see its briefing."))
            return
        self._worth.show_customer(row.customer_id if row.kind is HandoffKind.VISIT else None)
        self._show_opened(Opened(row, [], ()))  # its own words at once, what else is known next
        self._beside = self._background.ask(
            self, partial(opened, row=row), then=self._show_opened, failed=self._show_unread
        )

    @Slot()
    def _close_opened(self) -> None:
        if self._beside is not None:
            self._beside.cancel()
        self._opened = None

    def _show_opened(self, found: Opened) -> None:
        self._opened = found
        row, now, zone = found.row, self._desk.clock(), self._desk.zone
        told = full_sections(found, now, zone)
        if found.events:
            told.append(Section(self.tr("Steps"), step_words(found.events, now, zone)))
        choices = [
            Choice(action, button_words(action, row.kind.way), self._keycap(action))
            for action in ordered(row.state)
        ]
        names = (self.flow.in_name_of(row, action) for action in ordered(row.state))
        named = next(filter(None, names), "")
        whose = self.tr("What you enter here is kept as “for {name}”.").format(name=named)
        self.detail.show_handoff(
            row.company,
            offered_words(row, now, zone),
            told,
            choices,
            whose if named else "",
            calendar=step_wanted(row.invitation, row.visit, row.state) is not None,
        )

    def _keycap(self, action: HandoffAction) -> str:
        return self._keys.keycap(_KEYS[action]) if action in _KEYS else ""

    def _words(self, row: HandoffRow) -> tuple[str, Mark]:
        now, zone = self._desk.clock(), self._desk.zone
        return about(row, now, zone), mark(row, now, zone)

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Customer"),
            self.tr("State"),
            self.tr("From"),
            self.tr("To"),
            self.tr("What"),
            self.tr("Since"),
        )

    def _cells(self, row: HandoffRow) -> tuple[str, ...]:
        text, fact = self._words(row)
        state = state_words(row.state, row.kind.way)
        since: datetime = row.offered_at or row.created_at
        return (
            row.company,
            f"{state} · {fact.text}" if fact.text else state,
            row.sender,
            row.receiver,
            text,
            date_text(since.date()),
        )

    @Slot()
    def _open_customer(self) -> None:
        beside = self.overview.current if self._shows_overview else None
        whose = (self.day.step if self._shows_day else beside) or self.opened
        if whose is not None and whose.customer_id is not None:
            self.call_wanted.emit(whose.customer_id)

    @Slot()
    def _copy(self) -> None:
        if self._opened is not None:
            text = plain_text(self._opened, self._desk.clock(), self._desk.zone)
            QGuiApplication.clipboard().setText(text)
            said = self.tr("The briefing is in the clipboard.")
            self._message.show_message(Message(text=said, key="handoff", seconds=8))

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
        if kind in _KINDS or (kind in _KINDS_BESIDE and not self._shows_handoffs):
            self._changes.start()
