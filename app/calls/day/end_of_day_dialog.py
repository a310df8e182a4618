"""The end of the day: what is open, what stays, what comes; beside the window, never in its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from app.calls.day.end_of_day import EndOfDay, end_of_day, phones
from app.calls.day.end_of_day_rows import (
    PlannedKey,
    WrapUpKey,
    end_of_day_rows,
    next_day_text,
    planned_rows,
)
from app.calls.day.marks import MarkRow
from app.follow_ups.days.clearing_up import waiting
from app.follow_ups.days.spreading import on_day
from app.follow_ups.queue.queue_actions import QueueActions
from app.follow_ups.queue.queue_questions import QueueQuestions
from app.paper.printable import Printable
from app.paper.row_sheet import rows_sheet
from app.settings.working_time import Moved
from app.widgets.buttons import KeyButton, Weight
from app.widgets.dialog_frame import button_row, frame_dialog
from app.widgets.flow_layout import FlowLayout
from app.widgets.labels import Label
from app.widgets.message_line import MessageLine
from app.widgets.row_list import RowList

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.calls.draft import Draft
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.follow_ups.queries import FollowUpRow
    from app.paper.sheet import Sheet
    from app.widgets.shortcuts import Shortcuts

_SIZE = (840, 640)
_KINDS = {"follow_up", "customer", "list_mark", "team", "setting", "import"}
_GATHER_MS = 100


class EndOfDayDialog(QDialog):
    """Follows the database; each thing is done at once, with a way back in the line above."""

    resume_wanted = Signal(object)  # call id of an open wrap-up
    call_wanted = Signal(object, object)  # customer id, follow-up id
    clear_up_wanted = Signal()
    print_wanted = Signal(object)  # Printable

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        shortcuts: Shortcuts,
        drafts: Callable[[], Sequence[Draft]],
        parent: QWidget | None = None,
    ) -> None:
        """drafts: gives the open wrap-ups."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("End of day"))
        self.setProperty("help", "follow-ups")
        self._background = background
        self._owner = owner
        self._clock = clock
        self._drafts = drafts
        self._found: EndOfDay | None = None
        self._steps: dict[object, FollowUpRow] = {}
        self._job: Job | None = None
        self._messages = MessageLine()
        self._said = Label(wrap=True)
        self._list = RowList(self.tr("What is left of the day"))
        self._actions = QueueActions(background, owner, clock, self)
        self._questions = QueueQuestions(background, owner, clock, self._actions, self._list)
        self._soon = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._buttons = self._make_buttons(shortcuts)
        self._clear_up = QPushButton(self.tr("Clear up…"))
        self._print = QPushButton(self.tr("Print…"))
        self._close = QPushButton(self.tr("Close"))
        self._lay_out()
        self._connect(shortcuts)
        self.refresh()

    def refresh(self) -> None:
        """Read what is left again."""
        if self._job is not None:
            self._job.cancel()
        question = partial(end_of_day, owner=self._owner, now=self._clock())
        self._job = self._background.ask(self, question, then=self._show)

    def _make_buttons(self, shortcuts: Shortcuts) -> dict[str, KeyButton]:
        made = {}
        for name, text in (
            ("list_call", self.tr("Open")),
            ("list_tomorrow", self.tr("Next working day")),
            ("list_snooze", self.tr("Another day…")),
            ("list_done", self.tr("Done")),
            ("list_skip", self.tr("Drop…")),
            ("list_pin", self.tr("At the top")),
        ):
            made[name] = KeyButton(text, shortcuts.keycap(name), weight=Weight.COMPACT)
        return made

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.addWidget(self._said)
        doings = QWidget()
        flow = FlowLayout(gap=4)
        for button in self._buttons.values():
            flow.addWidget(button)
        flow_layout = QVBoxLayout(doings)
        flow_layout.setContentsMargins(20, 10, 20, 0)
        flow_layout.addLayout(flow)
        bottom = QVBoxLayout()
        bottom.setSpacing(0)
        bottom.addWidget(doings)
        bottom.addLayout(button_row(self._close, left=(self._clear_up, self._print)))
        frame_dialog(self, top, self._messages, self._list, bottom)
        self.resize(*_SIZE)
        self._list.setFocus()

    def _connect(self, shortcuts: Shortcuts) -> None:
        for name, do in self._doings().items():
            self._buttons[name].clicked.connect(do)
            shortcuts.bind(name, self._list, do)
        shortcuts.bind("list_undo", self._list, self._actions.undo)
        self._list.doubleClicked.connect(self._open_chosen)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._actions.message_wanted.connect(self._messages.show_message)
        self._actions.undone.connect(self._list.choose_once_there)
        self._soon.timeout.connect(self.refresh)
        self._background.changed.connect(self._hear)
        self._clear_up.clicked.connect(self.clear_up_wanted)
        self._print.clicked.connect(self._tell_print)
        self._close.clicked.connect(self.close)
        for button in (self._clear_up, self._print, self._close):
            button.setAutoDefault(False)

    def _doings(self) -> dict[str, Callable[[], object]]:
        return {
            "list_call": self._open_chosen,
            "list_tomorrow": self._to_next_day,
            "list_snooze": lambda: self._with_step(self._questions.ask_day),
            "list_done": lambda: self._with_step(self._actions.finish),
            "list_skip": lambda: self._with_step(self._questions.ask_reason),
            "list_pin": self._pin,
        }

    @Slot(str, object)
    def _hear(self, kind: str, ids: object) -> None:
        if kind in _KINDS:
            self._soon.start()

    def _show(self, found: EndOfDay) -> None:
        self._found = found
        left = (*found.promises, *found.stays, *found.leaving_promises)
        self._steps = {row.id: row for row in left}
        self._steps |= {PlannedKey(row.id): row for row in found.next_rows}
        self.show_drafts()

    @Slot()
    def show_drafts(self) -> None:
        """Show the open wrap-ups as they are now, with all else as it was read."""
        if self._found is None:
            return
        drafts = self._drafts()
        place = max(0, self._list.currentIndex().row())
        rows = end_of_day_rows(self._found, drafts, self._clock(), self._owner.zone)
        self._list.show_rows(rows)
        if self._list.chosen_key() is None:
            self._choose_from(place)
        left = len(drafts) + len(self._found.promises) + len(self._found.stays)
        self._said.setText(
            self.tr("%n thing(s) are left of today. What you leave stays and is overdue.", "", left)
            if left
            else self.tr("Nothing is left of today. Have a good evening.")
        )
        self._enable()

    def _choose_from(self, place: int) -> None:
        """Mark the next row that is no heading, else the one before."""
        model = self._list.model()
        rows = [*range(place, model.rowCount()), *range(place - 1, -1, -1)]
        usable = (model.index(row, 0) for row in rows)
        index = next((one for one in usable if one.flags() & Qt.ItemFlag.ItemIsSelectable), None)
        if index is not None:
            self._list.setCurrentIndex(index)

    def _chosen(self) -> FollowUpRow | None:
        return self._steps.get(self._list.chosen_key())

    def _with_step(self, do: Callable[[FollowUpRow], object]) -> None:
        row = self._chosen()
        if row is not None:
            do(row)

    @Slot()
    def _open_chosen(self) -> None:
        key, row = self._list.chosen_key(), self._chosen()
        if isinstance(key, WrapUpKey):
            self.resume_wanted.emit(key.call_id)
        elif row is not None and row.customer_id is not None:
            self.call_wanted.emit(row.customer_id, row.id)

    @Slot()
    def _to_next_day(self) -> None:
        """Move the marked step to the next working day, or the next open one at its place."""
        row = self._chosen()
        if row is None or self._found is None or self._is_planned():
            return
        due = on_day(waiting(row), self._found.next_day, self._owner)
        wished = replace(row.due, on=self._found.next_day)
        self._actions.move(row, Moved(due or wished))

    @Slot()
    def _pin(self) -> None:
        """Hold the marked customer of the next day on top of its list, or no longer."""
        row = self._chosen()
        if row is None or row.customer_id is None or self._found is None or not self._is_planned():
            return
        mark = MarkRow(
            id=self._background.database.ids.new(),
            customer_id=row.customer_id,
            day=self._found.next_day,
            kind="pin",
            on=row.customer_id not in self._found.pinned,
        )
        self._background.do(self, mark)

    def _is_planned(self) -> bool:
        return isinstance(self._list.chosen_key(), PlannedKey)

    @Slot()
    def _enable(self) -> None:
        row, planned = self._chosen(), self._is_planned()
        wrap_up = isinstance(self._list.chosen_key(), WrapUpKey)
        customer = row is not None and row.customer_id is not None
        self._buttons["list_call"].setEnabled(wrap_up or customer)
        self._buttons["list_tomorrow"].setEnabled(row is not None and not planned)
        for name in ("list_snooze", "list_done", "list_skip"):
            self._buttons[name].setEnabled(row is not None)
        self._buttons["list_pin"].setEnabled(planned and customer)

    @Slot()
    def _tell_print(self) -> None:
        if self._found is not None:
            sheet = partial(_sheet, found=self._found, now=self._clock(), zone=self._owner.zone)
            self.print_wanted.emit(Printable(self.tr("The next working day"), sheet))


def _sheet(session: Any, found: EndOfDay, now: Any, zone: str) -> Sheet:
    """Make the sheet of the next day; on a worker."""
    numbers = phones(session, found.next_rows)
    by_key: dict[object, str] = {PlannedKey(id_): number for id_, number in numbers.items()}
    return rows_sheet(next_day_text(found), "", planned_rows(found, now, zone), by_key)
