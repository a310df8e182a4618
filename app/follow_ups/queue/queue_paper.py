"""The queue as a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.customers.search import queries as customers
from app.follow_ups.queue.queue_rows import queue_rows
from app.paper.row_sheet import rows_sheet
from app.paper.sheet import Sheet

if TYPE_CHECKING:
    from app.follow_ups.queue.queue_query import Queue


@dataclass(frozen=True)
class PrintedQueue:
    """What is printed of a queue, as of ``now``; me: whose own it is, None for the team's."""

    queue: Queue
    now: datetime
    today: date
    zone: str
    me: int | None

    def sheet(self, session: Any) -> Sheet:
        """Read the numbers to ring and make the sheet; on a worker."""
        steps = [row for group in self.queue.groups for row in group.rows]
        ids = {step.customer_id for step in steps if step.customer_id is not None}
        phones = {row.id: row.phone for row in customers.rows(session, sorted(ids))}
        by_step: dict[object, str] = {
            step.id: phones.get(step.customer_id, "") for step in steps if step.customer_id
        }
        translate = QCoreApplication.translate
        whose = translate("queue", "The team's") if self.me is None else translate("queue", "Mine")
        rows = queue_rows(self.queue, self.now, self.today, self.zone, me=self.me)
        return rows_sheet(translate("queue", "Follow-ups"), whose, rows, by_step)
