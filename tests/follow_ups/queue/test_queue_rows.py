from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from app.clock import Appointment
from app.follow_ups.queries import FollowUpRow
from app.follow_ups.queue.queue_query import Queue, QueueGroup
from app.follow_ups.queue.queue_rows import queue_rows, step_row
from app.follow_ups.rules import DueGroup, FollowUpKind
from app.widgets.palette import Tone
from app.widgets.rows import GroupRow

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
ROW = FollowUpRow(
    id=1,
    customer_id=7,
    company="Hotel Seeblick",
    segment="B",
    contact="Nadja Ammann",
    kind=FollowUpKind.CALL,
    text="",
    promised=False,
    due=Appointment(MONDAY),
    due_at=None,
    owner_id=3,
    owner="Martina Baumann",
    country="CH",
    region="SG",
)


def test_without_words_the_second_line_names_the_person() -> None:
    assert step_row(ROW, NOW, MONDAY, "Europe/Zurich").subtitle == "Nadja Ammann"


def test_a_task_is_its_own_title() -> None:
    task = ROW._replace(company="", contact="", text="Stand-in plan")
    made = step_row(task, NOW, MONDAY, "Europe/Zurich")

    assert (made.title, made.subtitle) == ("Stand-in plan", "")


def test_the_pill_is_in_my_time_the_customers_stands_beside() -> None:
    row = ROW._replace(due=Appointment(MONDAY, time(9), "America/New_York"), text="Ask")
    made = step_row(row, NOW, MONDAY, "Europe/Zurich")

    assert (made.pill, made.pill_tone) == ("15:00", Tone.INFO)
    assert made.subtitle == "09:00 there · Ask"


@pytest.mark.parametrize(("count", "rest"), [(1200, "… and 1199 more"), (None, "… and more")])
def test_a_group_that_is_cut_says_how_much_is_missing(count: int | None, rest: str) -> None:
    group = QueueGroup(DueGroup.LATER, count, (ROW,), more=True)
    empty = replace(group, group=DueGroup.TODAY, rows=(), more=False)
    rows = queue_rows(Queue((empty, group), 1, 1), NOW, MONDAY, "Europe/Zurich", me=ROW.owner_id)

    assert len(rows) == 3  # no heading stands over an empty group
    assert isinstance(rows[-1], GroupRow)
    assert rows[-1].title.replace("’", "").replace(",", "").replace("'", "") == rest
