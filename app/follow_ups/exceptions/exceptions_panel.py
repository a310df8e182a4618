"""A team lead's view of what slipped through: its kinds with their numbers, and their rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.customers.page.customer_table import Cell
from app.customers.words import badge_letter
from app.follow_ups.exceptions.complaints_flow import ComplaintsFlow
from app.follow_ups.exceptions.distribution_flow import DistributionFlow
from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import Exceptions, LateHandoffs, exceptions
from app.follow_ups.exceptions.exception_rows import ExceptionRow
from app.follow_ups.exceptions.exception_words import (
    count_words,
    kind_words,
    since_words,
    why_words,
)
from app.follow_ups.exceptions.exceptions_counter import GATHER_CHANGES_MS, KINDS
from app.follow_ups.exceptions.exceptions_table import Cells, ExceptionsTable, ExceptionsView
from app.paper.sheet import MOST_ROWS, Block, Column, Sheet
from app.paper.words import shown_of_text
from app.widgets.buttons import KeyButton
from app.widgets.empty_state import EmptyState
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.message_line import MessageLine
from app.widgets.palette import Tone
from app.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.clock import Clock
    from app.follow_ups.exceptions.exceptions_table import AnyIndex
    from app.follow_ups.moving import QueueOwner
    from app.widgets.shortcuts import Shortcuts

_A_MINUTE_MS = 60_000  # requests grow old without anybody's doing
_LATE = {
    ExceptionKind.LATE_PROMISE,
    ExceptionKind.LATE_REQUEST,
    ExceptionKind.LATE_COMPLAINT,
    ExceptionKind.LATE_HANDOFF,
}


class ExceptionsPanel(Pane):
    """Shows exceptions and distributes them; says whom to open."""

    edit_wanted = Signal(object)  # customer id
    call_wanted = Signal(object)  # customer id

    def __init__(
        self,
        background: Background,
        planner: QueueOwner,
        clock: Clock,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
        *,
        late_handoffs: LateHandoffs = lambda session, now: (),
    ) -> None:
        """planner: who distributes; dates follow that person's calendar."""
        super().__init__(parent)
        self._background = background
        self._planner = planner
        self._clock = clock
        self._late_handoffs = late_handoffs
        self._job: Job | None = None
        self._begun = False
        self._kinds = SegmentedControl(
            [kind_words(kind) for kind in ExceptionKind], name=self.tr("Kind of exception")
        )
        self._chosen = Label(look=TextLook.SMALL)
        self._assign = KeyButton(self.tr("Assign to…"), shortcuts.keycap("list_hand"))
        self._plan = KeyButton(self.tr("Plan next step…"), shortcuts.keycap("list_snooze"))
        self._undo = KeyButton(self.tr("Undo"), shortcuts.keycap("list_undo"))
        self._message = MessageLine()
        self._complaints = ComplaintsFlow(background, self._message, self)
        self._distribution = DistributionFlow(background, planner, clock, self._message, self)
        self._table = ExceptionsTable(self._headers(), self._cells, self)
        self._view = ExceptionsView(self._table, self.tr("Exceptions"))
        self._nothing = EmptyState(
            self.tr("Nothing slipped through"),
            self.tr("Every customer here has somebody who looks after it and a next step."),
        )
        self._stack = QStackedWidget()
        self._changes = QTimer(self, singleShot=True, interval=GATHER_CHANGES_MS)
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self.setFocusProxy(self._view)
        self._arrange()
        self._connect(shortcuts)
        self._minute.start()

    def show_kind(self, kind: ExceptionKind) -> None:
        """Show another kind."""
        self._kinds.setCurrentIndex(list(ExceptionKind).index(kind))

    def sheet(self) -> Sheet:
        """Give what is shown, to be printed."""
        rows = self._table.rows[:MOST_ROWS]
        shares = (5, 30, 14, 27, 12, 14)
        heads = self._headers()[1:]
        block = Block(
            columns=tuple(map(Column, heads, shares)),
            rows=tuple(
                tuple(" ".join(filter(None, (cell.badge, cell.text, cell.pill))) for cell in cells)
                for cells in map(self._cells, rows)
            ),
        )
        facts = f"{kind_words(self._kind())} · {shown_of_text(len(rows), len(self._table.rows))}"
        return Sheet(title=self.tr("Exceptions"), facts=facts, blocks=(block,), landscape=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows, which are not read while they cannot be seen."""
        super().showEvent(event)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read numbers and rows, where they can be seen."""
        if self._job is not None:
            self._job.cancel()
        if not self.isVisible():
            return
        question = partial(
            exceptions,
            kind=self._kind(),
            now=self._clock(),
            zone=self._planner.zone,
            late_handoffs=self._late_handoffs,
        )
        self._job = self._background.ask(
            self, question, then=self._show_found, failed=self._show_unread
        )

    @Slot()
    def assign(self) -> None:
        """Ask who gets the chosen customers."""
        self._ask(planning=False)

    @Slot()
    def plan(self) -> None:
        """Ask which day is planned with the chosen customers."""
        self._ask(planning=True)

    def _arrange(self) -> None:
        kinds = QHBoxLayout()  # a row of their own: German needs it on a narrow screen
        kinds.setContentsMargins(16, 8, 16, 0)
        kinds.addWidget(self._kinds)
        kinds.addStretch(1)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(8)
        for button in (self._assign, self._plan, self._undo):
            bar.addWidget(button)
        bar.addWidget(self._chosen)
        bar.addStretch(1)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(kinds)
        layout.addLayout(bar)
        layout.addWidget(Separator())
        layout.addWidget(self._message)
        layout.addWidget(self._stack, 1)

    def _connect(self, shortcuts: Shortcuts) -> None:
        self._kinds.currentChanged.connect(self._change_kind)
        self._assign.clicked.connect(self.assign)
        self._plan.clicked.connect(self.plan)
        self._undo.clicked.connect(self._distribution.undo)
        self._distribution.distributed.connect(self._go_on)
        self._complaints.passed.connect(self._go_on)
        self._table.dataChanged.connect(self._show_chosen)
        self._table.modelReset.connect(self._show_chosen)
        self._view.doubleClicked.connect(lambda index: self.edit_wanted.emit(self._id_at(index)))
        self._changes.timeout.connect(self.reload)
        self._minute.timeout.connect(self.reload)
        self._background.changed.connect(self._hear)
        shortcuts.bind("list_hand", self._view, self.assign)
        shortcuts.bind("list_snooze", self._view, self.plan)
        shortcuts.bind("list_undo", self._view, self._distribution.undo)
        shortcuts.bind("list_edit", self._view, lambda: self._tell(self.edit_wanted))
        shortcuts.bind("list_call", self._view, lambda: self._tell(self.call_wanted))

    def _headers(self) -> tuple[str, ...]:
        return (
            "",
            self.tr("Seg."),
            self.tr("Customer"),
            self.tr("City"),
            self.tr("Why"),
            self.tr("Since"),
            self.tr("Owner"),
        )

    def _cells(self, row: ExceptionRow) -> Cells:
        since = since_words(row, self._clock(), self._planner.zone)
        late = row.kind in _LATE
        return (
            Cell("", badge=badge_letter(row.segment)),
            Cell(row.company, strong=True),
            Cell(row.city),
            Cell(why_words(row)),
            Cell("", pill=since, pill_tone=Tone.WARNING) if late else Cell(since),
            Cell(row.owner or "–"),
        )

    @property
    def _may_assign(self) -> bool:
        """Complaints get somebody else who answers them; handoffs go their own way."""
        return self._kind() is not ExceptionKind.LATE_HANDOFF

    @property
    def _may_plan(self) -> bool:
        """Complaints and handoffs have their deadlines already."""
        return self._may_assign and self._kind() is not ExceptionKind.LATE_COMPLAINT

    def _kind(self) -> ExceptionKind:
        return list(ExceptionKind)[self._kinds.currentIndex()]

    @Slot()
    def _change_kind(self) -> None:
        self._table.chosen = set()
        self.reload()

    def _show_found(self, found: Exceptions) -> None:
        self._job = None
        self._message.withdraw("trouble")
        for at, kind in enumerate(ExceptionKind):
            self._kinds.setTabText(at, f"{kind_words(kind)} {count_words(found.counts[kind])}")
        self._kinds.updateGeometry()
        self._show_rows(found.rows)
        self._begin_where_something_is(found)

    def _begin_where_something_is(self, found: Exceptions) -> None:
        """Show the first kind that has any when the view is opened; later kinds are chosen."""
        begun, self._begun = self._begun, True
        if not begun and not found.rows:
            first = next((kind for kind, count in found.counts.items() if count), None)
            if first is not None:
                self.show_kind(first)

    def _show_rows(self, rows: tuple[ExceptionRow, ...]) -> None:
        had_focus = self._view.hasFocus() or self._nothing.isVisible()
        place = max(0, self._view.currentIndex().row())
        self._table.show_rows(rows)
        self._stack.setCurrentWidget(self._view if rows else self._nothing)
        if rows:
            self._view.selectRow(min(place, len(rows) - 1))
            if had_focus:
                self._view.setFocus()
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = len(self._table.chosen)
        self._chosen.setText(self.tr("%n chosen", "", chosen) if chosen else "")
        self._assign.setEnabled(bool(self._table.rows) and self._may_assign)
        self._plan.setEnabled(bool(self._table.rows) and self._may_plan)

    def _ask(self, *, planning: bool) -> None:
        rows = self._view.chosen_rows()
        if not rows or not (self._may_plan if planning else self._may_assign):
            return
        if self._kind() is ExceptionKind.LATE_COMPLAINT:
            self._complaints.ask(rows, self._assign)
        else:
            self._distribution.ask(rows, planning=planning)

    @Slot()
    def _go_on(self) -> None:
        """Choose anew; what was distributed goes from the list by itself."""
        self._table.chosen = set()
        self._view.setFocus()

    def _show_unread(self, error: Exception) -> None:
        """Leave what is shown while the server is away: the status bar says so."""
        if not self._background.is_away(error):
            self._distribution.show_trouble(error)

    @Slot(str, object)
    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in KINDS:
            self._changes.start()

    def _id_at(self, index: AnyIndex) -> int:
        return self._table.rows[index.row()].customer_id

    def _tell(self, signal: object) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            signal.emit(self._id_at(index))  # type: ignore[attr-defined]
