"""The page of the day holds what a rep needs to see, in both languages and themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from app.calls.day.list_panel import ListPanel
from app.calls.next_steps.next_step_row import NextStepRow
from app.calls.wrap_up.panel import WrapUpPanel
from app.follow_ups.queue.queue_panel import QueuePanel
from app.widgets.buttons import KeyButton
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, GroupRow, ListRow
from app.widgets.theme import Look, Theme
from picture_checks import findings, show_at
from scenes.calls import plan_another, work
from scenes.workday import Workday

ROOMY, WIDE, SMALL = (1920, 1080), (1440, 900), (1280, 720)
ROWS_TO_CALL = 11
THIS_WEEK = 3  # the third heading of the queue: overdue, today, this week
OUTCOME_KEYS = 9
MANY_STEPS = 5


@pytest.fixture(scope="module")
def in_call(day: Workday, language: str) -> Workday:
    """In the state of the design's picture: an outcome chosen, the next step agreed."""
    work(day, language)
    return day


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["1440", "1280"])
@pytest.mark.parametrize("lights", [Look.LIGHT, Look.DARK])
def test_nothing_is_cut_covered_faint_or_without_a_name(
    in_call: Workday, look: Theme, lights: Look, size: tuple[int, int]
) -> None:
    look.set_look(lights)
    assert show_at(in_call.window, *size) == []
    assert findings(in_call.window) == []


def test_eleven_customers_to_call_are_in_sight(in_call: Workday) -> None:
    show_at(in_call.window, *WIDE)
    rows = rows_in_sight(in_call.part(ListPanel).findChildren(RowList)[0])
    assert len(rows) >= ROWS_TO_CALL
    assert all(isinstance(row, ListRow) and row.pill for row in rows)


def test_the_queue_is_in_sight_down_to_this_week(in_call: Workday) -> None:
    show_at(in_call.window, *WIDE)
    rows = rows_in_sight(in_call.part(QueuePanel).findChildren(RowList)[0])
    headings = [at for at, row in enumerate(rows) if isinstance(row, GroupRow)]
    assert len(headings) >= THIS_WEEK
    assert rows[headings[THIS_WEEK - 1] + 1 :]


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["1440", "1280"])
def test_all_outcome_keys_and_saving_are_in_sight(in_call: Workday, size: tuple[int, int]) -> None:
    show_at(in_call.window, *size)
    buttons = in_call.part(WrapUpPanel).findChildren(KeyButton)
    keys = [one for one in buttons if one.property("outcome") is not None]
    assert len(keys) == OUTCOME_KEYS
    assert all(is_in_sight(in_call.window, button) for button in buttons)
    assert sum(button.isChecked() for button in keys) == 1


def rows_in_sight(rows: RowList) -> list[ListRow | GroupRow]:
    """Give the rows of a list that are painted whole."""
    model, seen = rows.model(), rows.viewport().rect()
    indexes = [model.index(at, 0) for at in range(model.rowCount())]
    return [index.data(ROW_ROLE) for index in indexes if seen.contains(rows.visualRect(index))]


def is_in_sight(window: QWidget, widget: QWidget) -> bool:
    """Tell whether all of a widget is in the window, nothing of it hidden by another."""
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.rect().contains(place) and widget.visibleRegion().boundingRect() == widget.rect()


def test_a_quick_view_goes_along_as_the_window_shrinks(in_call: Workday) -> None:
    in_call.open("Brändli Maschinen")
    for size in (ROOMY, WIDE, SMALL):
        assert show_at(in_call.window, *size) == []
        assert findings(in_call.window) == []
    in_call.press("Esc")


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["1440", "1280"])
def test_many_next_steps_leave_room_for_the_script(
    in_call: Workday, language: str, size: tuple[int, int]
) -> None:
    """Last of all: the steps stay for what comes after."""
    while len(in_call.window.findChildren(NextStepRow)) < MANY_STEPS:
        plan_another(in_call, language)
    assert show_at(in_call.window, *size) == []
    assert findings(in_call.window) == []
    assert is_in_sight(in_call.window, in_call.window.findChildren(NextStepRow)[-1].when)
