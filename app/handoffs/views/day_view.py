"""A day of visits as a list: visits, what waits for an answer, tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.clock import local_day
from app.follow_ups.queries import FollowUpRow
from app.follow_ups.queue.queue_rows import step_row
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.words import short_due
from app.handoffs.rows import HandoffRow
from app.handoffs.views.card_words import mark, topic
from app.handoffs.views.my_day import MyDay, PlannedVisit
from app.handoffs.words import kind_words
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import AnyRow, GroupRow, ListRow

_IN_A_ROW = 160  # characters; the list wraps or cuts what is more


class DayAction(StrEnum):
    """What is done with a step that is no handoff."""

    REPORT = "report"  # a visit
    DONE = "done"
    DELEGATE = "delegate"  # to inside


class DayKey(NamedTuple):
    """What a row stands for: a handoff, else a step."""

    is_handoff: bool
    id: int


class DayView(RowList):
    """Shows the day; tells the chosen handoff or step."""

    chosen = Signal(object)  # HandoffRow or FollowUpRow

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._found: dict[DayKey, HandoffRow | FollowUpRow] = {}
        self.row_chosen.connect(self._tell)

    @property
    def current(self) -> HandoffRow | FollowUpRow | None:
        """What the chosen row stands for."""
        key = self.chosen_key()
        return self._found.get(key) if isinstance(key, DayKey) else None

    def show_day(self, day: MyDay, now: datetime, zone: str) -> None:
        """Show another day; the chosen row stays chosen while it is there."""
        self._found = {_key(one): one for one in _all(day)}
        self.show_rows(day_rows(day, now, zone))
        self.choose_near(0)
        if self.current is not None:
            self.chosen.emit(self.current)

    def _tell(self, key: DayKey) -> None:
        self.chosen.emit(self._found[key])


def step_actions(row: FollowUpRow) -> tuple[DayAction, ...]:
    """Give what can be done with a step, the likely thing first."""
    first = DayAction.REPORT if row.kind is FollowUpKind.VISIT else DayAction.DONE
    return (first, DayAction.DELEGATE) if row.customer_id is not None else (first,)


def action_words(action: DayAction) -> str:
    """Say on a button what is done."""
    translate = QCoreApplication.translate
    return {
        DayAction.REPORT: translate("my day", "Visit report…"),
        DayAction.DONE: translate("my day", "Done"),
        DayAction.DELEGATE: translate("my day", "To inside sales…"),
    }[action]


def day_rows(day: MyDay, now: datetime, zone: str) -> list[AnyRow]:
    """Make the rows, with a heading where a group has any."""
    translate = QCoreApplication.translate
    today = [one for one in day.visits if one.when.on <= day.today]
    coming = [one for one in day.visits if one.when.on > day.today]
    groups: list[tuple[str, Sequence[ListRow]]] = [
        (translate("my day", "Visits today"), [_visit(one, now, zone) for one in today]),
        (translate("my day", "Waiting for you"), [_waits(one, now, zone) for one in day.waiting]),
        (translate("my day", "Tasks"), [_task(one, now, day, zone) for one in day.tasks]),
        (translate("my day", "Next visits"), [_visit(one, now, zone) for one in coming]),
    ]
    made: list[AnyRow] = []
    for heading, rows in groups:
        if rows:
            made += [GroupRow(f"{heading} {len(rows)}"), *rows]
    return made


def _visit(visit: PlannedVisit, now: datetime, zone: str) -> ListRow:
    today = local_day(now, zone)
    late = visit.when.on < today
    pill, tone = short_due(visit.when, today), Tone.NEUTRAL
    if late:
        pill, tone = QCoreApplication.translate("my day", "report missing"), Tone.DANGER
    elif visit.when.on == today:
        day = QCoreApplication.translate("my day", "today")
        pill, tone = f"{visit.when.at:%H:%M}" if visit.when.at else day, Tone.INFO
    if visit.handoff is not None:
        row = visit.handoff
        subtitle = " · ".join(part for part in (topic(row, _IN_A_ROW), row.contact) if part)
        note = QCoreApplication.translate("my day", "from {name}").format(name=row.sender)
        title, key = row.company, _key(row)
    else:
        assert visit.step is not None  # one of both
        step = visit.step
        subtitle = " · ".join(part for part in (step.text, step.contact) if part)
        title, note, key = step.title, "", _key(step)
    return ListRow(
        key=key, title=title, pill=pill, pill_tone=tone, subtitle=subtitle or "–", note=note
    )


def _waits(row: HandoffRow, now: datetime, zone: str) -> ListRow:
    fact = mark(row, now, zone)
    return ListRow(
        key=_key(row),
        title=row.company,
        pill=fact.text,
        pill_tone=fact.tone,
        subtitle=topic(row, _IN_A_ROW),
        note=kind_words(row.kind),
    )


def _task(row: FollowUpRow, now: datetime, day: MyDay, zone: str) -> ListRow:
    return replace(step_row(row, now, day.today, zone), key=_key(row))


def _key(one: HandoffRow | FollowUpRow) -> DayKey:
    return DayKey(isinstance(one, HandoffRow), one.id)


def _all(day: MyDay) -> list[HandoffRow | FollowUpRow]:
    visits = [one.handoff or one.step for one in day.visits]
    return [*(one for one in visits if one is not None), *day.waiting, *day.tasks]
